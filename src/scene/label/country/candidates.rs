//! The positions at which a country's name lies wholly inside of it, best first.

use std::ops::RangeInclusive;

use crate::coords::LonLat;
use crate::scene::label::LabelPlacer;
use crate::scene::label::features::CountryFeature;
use crate::scene::label::interior::{ROW, latitude, row_of};
use crate::scene::label::text_layout::{ASCENT, DESCENT};
use crate::scene::visible_bounds::{METRES_PER_DEGREE, VisibleBounds};

/// From a name to its country's edge, above and below, and at its ends, in CSS pixels.
const MARGIN: (f64, f64) = (2.5, 4.0);
/// At most so many candidates are left once they are spread out.
const MAX_SPREAD: usize = 24;

/// Where a name's middle may lie.
pub(super) struct Candidate {
    pub(super) at: LonLat,
    /// The same in CSS pixels from the country's centroid.
    on_map: (f64, f64),
    /// Degrees of longitude to the nearer end of the country there.
    pub(super) slack: f64,
    /// How fine the grid is that it lies on: 0 is the coarsest.
    grid: u8,
    /// The less, the better.
    cost: f64,
}

/// Where a name of this size may lie, best first: near the country's middle, with room around it.
pub(super) fn candidates(
    placer: &LabelPlacer<'_>,
    country: &CountryFeature,
    width: f64,
    size: f64,
) -> Vec<Candidate> {
    let pixel = placer.view.camera.metres_per_pixel();
    let (breadth, view) = (country.breadth / pixel, placer.view.camera.viewport());
    if breadth < width || !placer.is_in_view(&country.frame) {
        return Vec::new();
    }
    let search = Search {
        country,
        window: &placer.window,
        pixel,
        width,
        size,
        large: breadth > 1.3 * view.width.max(view.height),
        // The names that matter most have more candidates.
        density: if country.order.is_some() { 0.5 } else { 1.0 },
    };
    let mut candidates = search.run();
    candidates.sort_by(|a, b| a.grid.cmp(&b.grid).then(a.cost.total_cmp(&b.cost)));
    // The countries that the story names take any candidate, while they are in view as a whole.
    if search.large || (country.order.is_some() && breadth < view.width) {
        candidates
    } else {
        spread_out(candidates, width, size)
    }
}

/// A search for the candidates of one name at one size.
struct Search<'a> {
    country: &'a CountryFeature,
    window: &'a VisibleBounds,
    /// Metres to a CSS pixel.
    pixel: f64,
    width: f64,
    size: f64,
    /// The country is much larger than the view: only what is in view is searched, on a coarse grid
    /// first.
    large: bool,
    /// The less, the more candidates.
    density: f64,
}

impl Search<'_> {
    fn run(&self) -> Vec<Candidate> {
        let (first, end) = self.country.inside.row_range();
        let window = self.window;
        let in_view = (first.max(row_of(window.south)), end.min(row_of(window.north) + 1));
        let (from, to) = if self.large { in_view } else { (first, end) };
        let stride = self.stride();
        let mut found = Vec::new();
        for row in (from.next_multiple_of(stride)..to).step_by(stride) {
            let scale = self.country.scales[row - first];
            self.search_row(row, stride, (scale.0 / self.pixel, scale.1 / self.pixel), &mut found);
        }
        found
    }

    /// From one row to the next that is searched.
    fn stride(&self) -> usize {
        let rows = self.size * self.pixel / METRES_PER_DEGREE / ROW;
        let mut stride = 1;
        while stride as f64 <= self.density * rows {
            stride *= 2;
        }
        stride
    }

    /// Adds the candidates of a row, in which a degree has so many CSS pixels across and down.
    fn search_row(
        &self,
        row: usize,
        stride: usize,
        (across, down): (f64, f64),
        found: &mut Vec<Candidate>,
    ) {
        let lat = latitude(row, 0.5);
        let half_height = ((ASCENT + DESCENT) / 2.0 * self.size + MARGIN.0) / down;
        let half_width = self.width / 2.0 / across;
        let step = self.density * self.width.max(48.0) / across;
        for (high, penalty) in [(2.0 * half_height, 0.0), (half_height, 8.0 * self.size)] {
            let spans = self.country.inside.spans_between(lat - high, lat + high, 2.0 * half_width);
            for (west, east) in spans {
                let (west, east) = (west + MARGIN.1 / across, east - MARGIN.1 / across);
                let slack = (east - west) / 2.0 - half_width;
                if slack < 0.0 {
                    continue;
                }
                let middle = f64::midpoint(west, east);
                for index in self.steps(slack, step, middle) {
                    let lon = middle + f64::from(index) * step;
                    let centroid = self.country.centroid;
                    let (x, y) = ((lon - centroid.lon) * across, (lat - centroid.lat) * down);
                    found.push(Candidate {
                        at: LonLat::new(lon, lat),
                        on_map: (x, y),
                        slack: (lon - west).min(east - lon),
                        grid: if self.large { grid(row / stride, index) } else { 0 },
                        // Off the middle parallel is worse than along it; room at the ends is
                        // better.
                        cost: x.hypot(1.6 * y) + penalty - (slack * across).min(self.width),
                    });
                }
            }
        }
    }

    /// The steps from the middle of a span that are tried.
    fn steps(&self, slack: f64, step: f64, middle: f64) -> RangeInclusive<i32> {
        let most = (slack / step) as i32;
        let step_of = |lon: f64| ((lon - middle) / step) as i32;
        if self.large {
            step_of(self.window.west).max(-most)..=step_of(self.window.east).min(most)
        } else {
            -most..=most
        }
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
