//! The stage that a ring or a vertex comes with: by its level, the finer the later, and by the
//! region that it lies in.

use super::super::ArcRef;
use super::super::weight::level;
use super::MergedTopology;
use super::region::{Region, Regions, in_sight};
use crate::coords::{LonLat, METRES_PER_DEGREE, unwrap_longitude};

/// The finest level that a stage holds, by distance from what the story shows.
struct Detail {
    near: u8,
    view: u8,
    around: u8,
    far: u8,
}

/// What is drawn at zoom 7.6, at which a pixel is a step of the grid: nobody sees finer detail (see
/// `scene::nearest` and `scene::detail`).
const FINEST_SEEN: u8 = 16;
/// A level is twice a zoom. The opening view on a desk is zoom 3.4: level 7 is a triangle of one
/// CSS pixel there.
const STAGES: [Detail; 2] = [
    Detail { near: 9, view: 8, around: 6, far: 1 },
    Detail { near: FINEST_SEEN, view: 9, around: 8, far: 4 },
];
/// Far land of at least so many square metres that may be in sight is there from the first stage
/// on: an ocean in the place of Canada or Indonesia would be untrue. The smallest island of that
/// size is Sri Lanka.
const LARGE: f64 = 5e10;

impl Detail {
    fn finest(&self, region: Region) -> u8 {
        match region {
            Region::Near => self.near,
            Region::View => self.view,
            Region::Around => self.around,
            Region::Far => self.far,
        }
    }
}

/// The stage (0 or 1) from which on a level is drawn in a region; `None` for what is too fine for
/// both. A whole feature is as fine as in its own region from the second stage on: the first is for
/// the opening view, in which no more can be seen.
pub(super) fn level_stage(level: u8, here: Region, of_feature: Region) -> Option<usize> {
    let finest = [STAGES[0].finest(here), STAGES[1].finest(of_feature)];
    finest.iter().position(|&finest| level <= finest)
}

/// The stage (0 or 1) from which on a ring is worth drawing, `margin` levels above a vertex's
/// threshold.
pub(super) fn ring_stage(
    merged: &MergedTopology<'_>,
    regions: &mut Regions<'_>,
    ring: &[ArcRef],
    margin: u8,
) -> Option<usize> {
    let outline = merged.line(ring);
    // Less than a triangle (a ring repeats its first vertex): an islet smaller than a step of the
    // grid.
    if outline.len() < 4 || runs_around_pole(&outline) {
        return None;
    }
    let area = ring_area(&outline);
    if area >= LARGE && outline.iter().any(|&at| in_sight(regions.focus, at)) {
        return Some(0);
    }
    let region = outline.iter().map(|&at| regions.of(at)).min()?;
    level_stage(level(area).saturating_add(margin), region, region)
}

/// True for a ring that ends a whole turn from where it begins: no projection here draws it.
fn runs_around_pole(ring: &[LonLat]) -> bool {
    let Some(first) = ring.first() else { return false };
    let last = ring.iter().fold(first.lon, |lon, at| unwrap_longitude(lon, at.lon));
    (last - first.lon).abs() > 180.0
}

/// The area of a ring on the ground in square metres, on an equirectangular plane at the ring's
/// first latitude: rough, and enough to tell an islet from an island.
pub(super) fn ring_area(points: &[LonLat]) -> f64 {
    let Some(first) = points.first() else { return 0.0 };
    let shrink = first.lat.to_radians().cos();
    let (mut x, mut y, mut doubled) = (0.0, 0.0, 0.0);
    for point in points {
        let next = (unwrap_longitude(first.lon + x, point.lon) - first.lon, point.lat - first.lat);
        doubled += x * next.1 - next.0 * y;
        (x, y) = next;
    }
    (doubled / 2.0 * shrink).abs() * METRES_PER_DEGREE * METRES_PER_DEGREE
}
