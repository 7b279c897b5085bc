//! Places the names of countries along parallels.
//!
//! For a country and a zoom, the candidates are the positions at which its name lies wholly inside
//! of it, best first and the same for every camera at this zoom; the first that is in view and free
//! is taken. [`super::interior`] says where a name lies inside.

mod candidates;

use super::LabelPlacer;
use super::features::{CountryFeature, LabelFeatures, fill, scale};
use super::text_layout::{ASCENT, Curve, DESCENT, TextStyle};
use crate::coords::{LonLat, Screen};
use crate::scene::advance::FontFace;
use crate::scene::marker::FULL_LABELS_WIDTH;
use crate::scene::style::Token;
use crate::text::to_uppercase;
use candidates::{Candidate, candidates};

/// From a name to the story's lines, in CSS pixels: room for the bands along them.
const FROM_LINE: f64 = 10.0;
/// So many positions are tried, not more.
const TRIES: usize = 120;

/// A size in CSS pixels and a tracking in parts of it.
type SizeAndTracking = (f64, f64);

/// How a country's name is set, the best first.
struct LabelStyle {
    face: FontFace,
    token: Token,
    sizes: [SizeAndTracking; 3],
}

/// Names the countries that the story names, or else all others. False where one that fits into the
/// view finds no room for its name.
pub(super) fn name(
    placer: &mut LabelPlacer<'_>,
    label_features: &LabelFeatures,
    named: bool,
) -> bool {
    let mut all_found = true;
    let countries = |named: bool| {
        let countries = label_features.countries.iter();
        countries.filter(move |country| country.order.is_some() == named)
    };
    let largest = countries(true)
        .reduce(|largest, other| if other.breadth > largest.breadth { other } else { largest });
    for country in countries(named) {
        let Some(text) = country.names.get(placer.view.language) else { continue };
        // The name of an area that is in no country is no country's.
        let is_country = country.code.len() == 2;
        let text = if is_country { to_uppercase(text) } else { text.clone() };
        let is_largest = largest.is_some_and(|largest| largest.code == country.code);
        all_found &= name_one(placer, country, &text, &label_style(placer, country, is_largest));
    }
    all_found
}

fn label_style(placer: &LabelPlacer<'_>, country: &CountryFeature, largest: bool) -> LabelStyle {
    let breadth = country.breadth / placer.view.camera.metres_per_pixel();
    let view = placer.view.camera.viewport().width;
    let part = |from: f64, over: f64| ((breadth - from) / over).clamp(0.0, 1.0);
    let half = |size: f64| (size * 2.0).round() / 2.0;
    let token = match country.order {
        Some(0) => Token::FirstLabel,
        Some(_) => Token::SecondLabel,
        None => Token::OtherLabel,
    };
    if largest && breadth > 0.7 * view {
        let sizes = if view < FULL_LABELS_WIDTH {
            [(19.0, 0.75), (14.0, 0.3), (11.0, 0.06)]
        } else {
            [(24.0, 0.75), (19.0, 0.5), (14.0, 0.3)]
        };
        return LabelStyle { face: FontFace::Sans400, token, sizes };
    }
    if country.order.is_some() {
        let first = (half(11.0 + 6.0 * part(100.0, 500.0)), 0.06 + 0.28 * part(80.0, 280.0));
        return LabelStyle {
            face: FontFace::Sans500,
            token,
            sizes: [first, (half(first.0 * 0.85).max(11.0), 0.12), (11.0, 0.06)],
        };
    }
    let first = (half(11.0 + 2.0 * part(100.0, 400.0)), 0.06 + 0.14 * part(60.0, 240.0));
    LabelStyle {
        face: FontFace::Sans500,
        token,
        sizes: [first, (half(first.0), 0.06), (11.0, 0.03)],
    }
}

fn name_one(
    placer: &mut LabelPlacer<'_>,
    country: &CountryFeature,
    text: &str,
    label_style: &LabelStyle,
) -> bool {
    let pixel = placer.view.camera.metres_per_pixel();
    let fits_into_view = country.breadth / pixel < placer.view.camera.viewport().width;
    let mut is_lacking = false;
    for (size, tracking) in label_style.sizes {
        let style = TextStyle {
            advances: placer.view.advances,
            face: label_style.face,
            size,
            tracking,
            token: label_style.token,
            halo: (fill(country.order), 3.0),
        };
        let width = style.width(text);
        let mut tries = 0;
        let candidates = candidates(placer, country, width, size);
        // Only the names that matter most shrink where others are in the way.
        let last = country.order.is_none() && !candidates.is_empty();
        is_lacking |= fits_into_view && !candidates.is_empty();
        for candidate in candidates {
            if tries == TRIES {
                break;
            }
            tries += usize::from(placer.collisions.is_visible(screen(placer, candidate.at), 1.0));
            let Some(curve) = parallel(placer, &candidate, width, size) else { continue };
            let Some(name) = style.along(text, &curve, curve.length() / 2.0) else { continue };
            if placer.collisions.is_free(&name.boxes, FROM_LINE) {
                placer.put(name);
                return true;
            }
        }
        if last {
            break;
        }
    }
    !is_lacking
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
    Some(Curve::left_to_right((0..=PIECES).map(at).collect()))
}
