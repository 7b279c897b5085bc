//! How far a position lies from what the story shows, by regions that are known cell by cell.

use std::collections::BTreeMap;

use geo::{Distance, Haversine, Point};

use super::{Focus, NEAR};
use crate::coords::{Bounds, LonLat};

/// How far around the opening box is "around", in degrees.
const MARGIN: f64 = 15.0;
/// As far as a tall window looks when the story opens, in metres from the middle of its box.
const IN_SIGHT: f64 = 7_800_000.0;

/// How far a position lies from what the story shows, nearest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Region {
    Near,
    View,
    Around,
    Far,
}

/// The regions of cells of one degree, so that half a million vertices cost one distance a cell.
pub(super) struct Regions<'a> {
    pub(super) focus: &'a Focus,
    cells: BTreeMap<(i32, i32), Region>,
}

impl<'a> Regions<'a> {
    pub(super) fn new(focus: &'a Focus) -> Self {
        Self { focus, cells: BTreeMap::new() }
    }

    pub(super) fn of(&mut self, position: LonLat) -> Region {
        let cell = (position.lon.floor() as i32, position.lat.floor() as i32);
        let focus = self.focus;
        *self.cells.entry(cell).or_insert_with(|| {
            let center = LonLat::new(f64::from(cell.0) + 0.5, f64::from(cell.1) + 0.5);
            region(focus, center)
        })
    }
}

fn region(focus: &Focus, position: LonLat) -> Region {
    if focus.near.iter().any(|&at| distance(at, position) <= NEAR) {
        return Region::Near;
    }
    if within(&focus.view, position, 0.0) {
        Region::View
    } else if within(&focus.view, position, MARGIN) {
        Region::Around
    } else {
        Region::Far
    }
}

/// True for what may be in sight when the story opens.
pub(super) fn in_sight(focus: &Focus, at: LonLat) -> bool {
    distance(focus.view.center(), at) <= IN_SIGHT
}

/// Metres between two positions, on a sphere.
pub(super) fn distance(a: LonLat, b: LonLat) -> f64 {
    let point = |at: LonLat| Point::new(at.lon, at.lat);
    Haversine.distance(point(a), point(b))
}

/// True in a box and this many degrees around it.
pub(super) fn within(view: &Bounds, position: LonLat, margin: f64) -> bool {
    let east_of_west = (position.lon - view.west + margin).rem_euclid(360.0);
    let (south, north) = (view.south - margin, view.north + margin);
    east_of_west <= view.east - view.west + 2.0 * margin && (south..=north).contains(&position.lat)
}
