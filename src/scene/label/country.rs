//! Places the names of countries along parallels.
//!
//! For a country and a zoom, the candidates are the positions at which its name lies wholly inside
//! of it, best first and the same for every camera at this zoom; the first that is in view and free
//! is taken. [`super::interior`] says where a name lies inside.

use super::features::{CountryFeature, LabelFeatures, fill, scale};
use super::interior::{ROW, latitude, row_of};
use super::text_layout::{ASCENT, Curve, DESCENT, TextStyle};
use super::{LabelPlacer, NARROW};
use crate::coords::{LonLat, Screen};
use crate::scene::advance::FontFace;
use crate::scene::style::Token;
use crate::text::to_uppercase;

/// From a name to its country's edge, above and below, and at its ends, in CSS pixels.
const MARGIN: (f64, f64) = (2.5, 4.0);
/// From a name to the story's lines, in CSS pixels: room for the bands along them.
const FROM_LINE: f64 = 10.0;
/// So many positions are tried, not more.
const TRIES: usize = 120;

/// At most so many candidates are left once they are spread out.
const MAX_SPREAD: usize = 24;

/// A size in CSS pixels and a tracking in parts of it.
type Set = (f64, f64);

/// How a country's name is set, the best first.
struct LabelStyle {
    face: FontFace,
    token: Token,
    sets: [Set; 3],
}

/// Where a name's middle may lie.
struct Candidate {
    at: LonLat,
    /// The same in CSS pixels from the country's centroid.
    on_map: (f64, f64),
    /// Degrees of longitude to the nearer end of the country there.
    slack: f64,
    /// How fine the grid is that it lies on: 0 is the coarsest.
    grid: u8,
    cost: f64,
}

/// Names the countries that the story names, or else all others.
pub(super) fn name(placer: &mut LabelPlacer<'_>, label_features: &LabelFeatures, named: bool) {
    let mut largest: Option<&CountryFeature> = None;
    for country in label_features.countries.iter().filter(|country| country.place.is_some()) {
        if largest.is_none_or(|largest| country.breadth > largest.breadth) {
            largest = Some(country);
        }
    }
    for country in
        label_features.countries.iter().filter(|country| country.place.is_some() == named)
    {
        let Some(text) = country.names.get(placer.view.language) else { continue };
        let is_largest = largest.is_some_and(|largest| largest.code == country.code);
        name_one(placer, country, &to_uppercase(text), &label_style(placer, country, is_largest));
    }
}

fn label_style(placer: &LabelPlacer<'_>, country: &CountryFeature, largest: bool) -> LabelStyle {
    let breadth = country.breadth / placer.view.camera.metres_per_pixel();
    let view = placer.view.camera.viewport().width;
    let part = |from: f64, over: f64| ((breadth - from) / over).clamp(0.0, 1.0);
    let half = |size: f64| (size * 2.0).round() / 2.0;
    let token = match country.place {
        Some(0) => Token::FirstLabel,
        Some(_) => Token::SecondLabel,
        None => Token::OtherLabel,
    };
    if largest && breadth > 0.7 * view {
        let size = if view < NARROW { 19.0 } else { 24.0 };
        return LabelStyle {
            face: FontFace::Sans400,
            token,
            sets: [(size, 0.75), (half(size * 0.8), 0.5), (14.0, 0.3)],
        };
    }
    if country.place.is_some() {
        let style = (half(11.0 + 6.0 * part(100.0, 500.0)), 0.06 + 0.28 * part(80.0, 280.0));
        return LabelStyle {
            face: FontFace::Sans500,
            token,
            sets: [style, (half(style.0 * 0.85).max(11.0), 0.12), (11.0, 0.06)],
        };
    }
    let style = (half(11.0 + 2.0 * part(100.0, 400.0)), 0.06 + 0.14 * part(60.0, 240.0));
    LabelStyle {
        face: FontFace::Sans500,
        token,
        sets: [style, (half(style.0), 0.06), (11.0, 0.03)],
    }
}

fn name_one(
    placer: &mut LabelPlacer<'_>,
    country: &CountryFeature,
    text: &str,
    label_style: &LabelStyle,
) {
    for (size, tracking) in label_style.sets {
        let style = TextStyle {
            advances: placer.view.advances,
            face: label_style.face,
            size,
            tracking,
            token: label_style.token,
            halo: (fill(country.place), 3.0),
        };
        let width = style.width(text);
        let mut tries = 0;
        let candidates = candidates(placer, country, width, size);
        // Only the names that matter most shrink where others are in the way.
        let last = country.place.is_none() && !candidates.is_empty();
        for candidate in candidates {
            if tries == TRIES {
                break;
            }
            tries += usize::from(placer.collisions.is_visible(screen(placer, candidate.at), 1.0));
            let Some(curve) = parallel(placer, &candidate, width, size) else { continue };
            let Some(name) = style.along(text, &curve, curve.length() / 2.0) else { continue };
            if placer.collisions.is_free(&name.boxes, FROM_LINE) {
                placer.put(name);
                return;
            }
        }
        if last {
            return;
        }
    }
}

fn screen(placer: &LabelPlacer<'_>, at: LonLat) -> Screen {
    placer.view.camera.to_screen(placer.view.projection.project(at))
}

/// The baseline of a name along its parallel; `None` where it is out of view at once, or too long.
fn parallel(
    placer: &LabelPlacer<'_>,
    candidate: &Candidate,
    width: f64,
    size: f64,
) -> Option<Curve> {
    const PIECES: usize = 6;
    let ends = |half: f64| {
        [-half, half].map(|by| screen(placer, LonLat::new(candidate.at.lon + by, candidate.at.lat)))
    };
    if !placer.collisions.is_visible(screen(placer, candidate.at), 1.0) {
        return None;
    }
    let pixel = placer.view.camera.metres_per_pixel();
    let scale = scale(placer.view.projection, candidate.at);
    let half = width / 2.0 * pixel / scale.0;
    if half > candidate.slack
        || !ends(half).iter().all(|&end| placer.collisions.is_visible(end, 1.0))
    {
        return None;
    }
    let half = half + size * pixel / scale.0;
    let lat = candidate.at.lat - (ASCENT - DESCENT) / 2.0 * size * pixel / scale.1;
    let at = |piece: usize| {
        let lon = candidate.at.lon + half * (2.0 * piece as f64 / PIECES as f64 - 1.0);
        screen(placer, LonLat::new(lon, lat))
    };
    Some(Curve::reading((0..=PIECES).map(at).collect()))
}

/// Where a name of this size may lie, best first: near the country's middle, with room around it.
fn candidates(
    placer: &LabelPlacer<'_>,
    country: &CountryFeature,
    width: f64,
    size: f64,
) -> Vec<Candidate> {
    let window = &placer.window;
    let pixel = placer.view.camera.metres_per_pixel();
    let (breadth, view) = (country.breadth / pixel, placer.view.camera.viewport());
    let mut candidates = Vec::new();
    if breadth < width || !placer.is_in_view(&country.frame) {
        return candidates;
    }
    // Of a country much larger than the view only what is in view is looked at, on a coarse grid
    // first.
    let large = breadth > 1.3 * view.width.max(view.height);
    let (first, end) = country.inside.extent();
    let in_view = (first.max(row_of(window.south)), end.min(row_of(window.north) + 1));
    let (from, to) = if large { in_view } else { (first, end) };
    let rows = size * pixel / 111_000.0 / ROW;
    let mut stride = 1;
    // The names that matter most have more candidates.
    let dense = if country.place.is_some() { 0.5 } else { 1.0 };
    while stride as f64 <= dense * rows {
        stride *= 2;
    }
    for row in (from.next_multiple_of(stride)..to).step_by(stride) {
        let lat = latitude(row, 0.5);
        // Pixels to a degree.
        let (across, down) =
            (country.scales[row - first].0 / pixel, country.scales[row - first].1 / pixel);
        let half = ((ASCENT + DESCENT) / 2.0 * size + MARGIN.0) / down;
        let (least, step) = (width / 2.0 / across, dense * width.max(48.0) / across);
        for (high, penalty) in [(2.0 * half, 0.0), (half, 8.0 * size)] {
            for (west, east) in country.inside.between(lat - high, lat + high, 2.0 * least) {
                let (west, east) = (west + MARGIN.1 / across, east - MARGIN.1 / across);
                let slack = (east - west) / 2.0 - least;
                if slack < 0.0 {
                    continue;
                }
                let middle = f64::midpoint(west, east);
                let steps = (slack / step) as i32;
                let step_of = |lon: f64| ((lon - middle) / step) as i32;
                let steps_in_view = if large {
                    (step_of(window.west), step_of(window.east))
                } else {
                    (-steps, steps)
                };
                for index in steps_in_view.0.max(-steps)..=steps_in_view.1.min(steps) {
                    let lon = middle + f64::from(index) * step;
                    let (x, y) = (
                        (lon - country.centroid.lon) * across,
                        (lat - country.centroid.lat) * down,
                    );
                    // Off the middle parallel is worse than along it; room at the ends is better.
                    let cost = x.hypot(1.6 * y) + penalty - (slack * across).min(width);
                    let grid = if large { grid(row / stride, index) } else { 0 };
                    let slack = (lon - west).min(east - lon);
                    candidates.push(Candidate {
                        at: LonLat::new(lon, lat),
                        on_map: (x, y),
                        slack,
                        grid,
                        cost,
                    });
                }
            }
        }
    }
    candidates.sort_by(|a, b| a.grid.cmp(&b.grid).then(a.cost.total_cmp(&b.cost)));
    // The countries that the story names take any candidate, while they are in view as a whole.
    if large || (country.place.is_some() && breadth < view.width) {
        candidates
    } else {
        spread_out(candidates, width, size)
    }
}

/// The first of the candidates, and of the others those that lie well away from all before them: a
/// name that is pushed out of view should not move on at every step.
fn spread_out(candidates: Vec<Candidate>, width: f64, size: f64) -> Vec<Candidate> {
    let mut chosen: Vec<Candidate> = Vec::new();
    for candidate in candidates {
        let near = |other: &Candidate| {
            (candidate.on_map.0 - other.on_map.0).abs() < 0.7 * width
                && (candidate.on_map.1 - other.on_map.1).abs() < 4.0 * size
        };
        if !chosen.iter().any(near) {
            chosen.push(candidate);
        }
        if chosen.len() == MAX_SPREAD {
            break;
        }
    }
    chosen
}

/// How fine the grid is that a candidate lies on.
fn grid(row: usize, index: i32) -> u8 {
    if row.is_multiple_of(8) && index % 4 == 0 {
        0
    } else if row.is_multiple_of(4) && index % 2 == 0 {
        1
    } else {
        2
    }
}
