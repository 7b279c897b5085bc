//! Where the places' markers stand: at their places or, for those that are out of view, at the edge
//! of what is free of the map, where an arrow points on.

use super::line_marker;
use super::place_geometry::PlaceGeometry;
use super::rect::Rect;
use crate::camera::{Camera, Insets};
use crate::coords::Screen;
use crate::geodesy;
use crate::projection::Projection;

/// Below this width of the map, in CSS pixels, sites show their names alone, and contexts nothing.
pub const FULL_LABELS_WIDTH: f64 = 680.0;
/// How far a marker reaches, in CSS pixels; a selected one with its ring.
pub const RADIUS: (f64, f64) = (15.0, 21.0);
/// Nothing may lie over this much of a marker, or its place counts as out of view.
const CORE: f64 = 12.0;
/// From the edge of what is free to a marker that points on, in CSS pixels: its arrow lies between.
const FROM_EDGE: f64 = 26.0;
/// From one marker to another that points on, in CSS pixels.
const SPACING: f64 = 38.0;
/// A story of more places than this has no arrows: the edges would be full of them.
const MOST: usize = 20;

/// Where a marker stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MarkerPosition {
    /// Its middle, in CSS pixels of the viewport.
    pub at: Screen,
    /// For a place that is out of view, where it lies.
    pub beyond: Option<Beyond>,
}

/// Where a place lies that is out of view.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beyond {
    /// Which way on the screen, in radians clockwise from the right.
    pub bearing: f64,
    /// How far from the middle of what is free, in metres; `None` where that is no ground.
    pub metres: Option<f64>,
}

/// What decides where markers stand.
#[derive(Clone, Copy)]
pub struct MarkerView<'a> {
    /// Where the reader looks from.
    pub camera: &'a Camera,
    /// How the ground was flattened.
    pub projection: &'a Projection,
    /// The story's places, in story order; `None` for one that is nowhere on the map.
    pub places: &'a [Option<PlaceGeometry>],
    /// What lies around the part of the map that is free; `None` where no marker leaves its place.
    pub free: Option<Insets>,
    /// The boxes of what lies over the map.
    pub overlays: &'a [Rect],
    /// The open place.
    pub selected: Option<usize>,
    /// False for the picture before any script, in which an arrow would lead nowhere.
    pub has_arrows: bool,
}

impl MarkerView<'_> {
    /// For each place, in story order, where its marker stands; `None` for one that is nowhere on
    /// the map, or for whose arrow there is no room.
    #[must_use]
    pub fn positions(&self) -> Vec<Option<MarkerPosition>> {
        let anchor = |(index, place): (usize, &Option<PlaceGeometry>)| {
            let place = place.as_ref().filter(|place| self.has_marker(index, place))?;
            Some(self.camera.to_screen(place.anchor))
        };
        let anchors: Vec<_> = self.places.iter().enumerate().map(anchor).collect();
        let at_place = |at| MarkerPosition { at, beyond: None };
        let Some(free) = self.free.filter(|_| self.places.len() <= MOST) else {
            return anchors.into_iter().map(|at| at.map(at_place)).collect();
        };
        let resolved = anchors.iter().zip(self.places);
        let mut positions: Vec<_> = resolved
            .map(|(at, place)| self.position_in_view((*at)?, place.as_ref()?, free).map(at_place))
            .collect();
        if !self.has_arrows {
            return positions;
        }
        for (index, anchor) in anchors.into_iter().enumerate() {
            let Some(anchor) = anchor.filter(|_| positions[index].is_none()) else { continue };
            if self.selected != Some(index)
                && self.places[index].as_ref().is_some_and(|place| place.context)
            {
                continue;
            }
            let taken: Vec<_> = positions.iter().flatten().map(|other| other.at).collect();
            positions[index] = self.at_edge(anchor, free, &taken);
        }
        positions
    }

    /// What a site stands in keeps out of its way: it has a marker where the map is wide, and while
    /// it is open. The picture before any script has the sites alone.
    fn has_marker(&self, index: usize, place: &PlaceGeometry) -> bool {
        let is_wide = self.camera.viewport().width >= FULL_LABELS_WIDTH && self.has_arrows;
        !place.context || is_wide || self.selected == Some(index)
    }

    /// Where the marker of a place stands that is in view: where it always stands, or on the part
    /// of the place's line that is in view.
    fn position_in_view(
        &self,
        anchor: Screen,
        place: &PlaceGeometry,
        free: Insets,
    ) -> Option<Screen> {
        let on_line = line_marker::position(place, self.camera, |at| self.is_uncovered(at));
        if let Some(at) = on_line.or_else(|| self.is_uncovered(anchor).then_some(anchor)) {
            return Some(at);
        }
        let middle = self.middle(free);
        let points = place.lines.iter().flat_map(|line| &line.points);
        let in_view =
            points.map(|&at| self.camera.to_screen(at)).filter(|&at| self.is_uncovered(at));
        in_view.min_by(|a, b| a.distance(middle).total_cmp(&b.distance(middle)))
    }

    /// True where a marker can be seen: in the viewport, and with nothing of the page over it.
    fn is_uncovered(&self, at: Screen) -> bool {
        let core = Rect::at(at).grown(CORE);
        self.camera.viewport().contains(at, CORE)
            && !self.overlays.iter().any(|overlay| overlay.intersects(&core))
    }

    /// The middle of what is free.
    fn middle(&self, free: Insets) -> Screen {
        let middle = self.camera.viewport().center();
        Screen::new(
            middle.x + (free.left - free.right) / 2.0,
            middle.y + (free.top - free.bottom) / 2.0,
        )
    }

    /// Where the ray from the middle of what is free to a target leaves it, or beside that, where
    /// other markers stand there.
    fn at_edge(&self, target: Screen, free: Insets, taken: &[Screen]) -> Option<MarkerPosition> {
        let viewport = self.camera.viewport();
        let inner = Insets::all(FROM_EDGE).and(free);
        let half = (
            (viewport.width - inner.left - inner.right) / 2.0,
            (viewport.height - inner.top - inner.bottom) / 2.0,
        );
        let middle = self.middle(free);
        let (dx, dy) = (target.x - middle.x, target.y - middle.y);
        let share = (half.0 / dx.abs()).min(half.1 / dy.abs());
        if half.0 <= 0.0 || half.1 <= 0.0 || !share.is_finite() {
            return None;
        }
        let on_side = dx.abs() * half.1 > dy.abs() * half.0;
        let along = |by: f64| {
            let (x, y) =
                if on_side { (dx * share, dy * share + by) } else { (dx * share + by, dy * share) };
            (x.abs() <= half.0 + 0.5 && y.abs() <= half.1 + 0.5)
                .then(|| Screen::new(middle.x + x, middle.y + y))
        };
        // Round the corner, back from it on the side that the ray points to, or else on the other.
        let on_next_side = |step: u32| {
            let back = f64::from(step % 8) * SPACING;
            let far = if step < 8 { 1.0 } else { -1.0 };
            let (x, y) =
                if on_side { (half.0 - back, far * half.1) } else { (far * half.0, half.1 - back) };
            (x >= -half.0 && y >= -half.1)
                .then(|| Screen::new(middle.x + x * dx.signum(), middle.y + y * dy.signum()))
        };
        let steps = (0..8).flat_map(|step| [SPACING, -SPACING].map(|by| f64::from(step) * by));
        let is_free = |at: &Screen| {
            self.is_uncovered(*at) && taken.iter().all(|other| other.distance(*at) > SPACING - 0.5)
        };
        let at = steps.filter_map(along).chain((1..16).filter_map(on_next_side)).find(is_free)?;
        let ground = |at: Screen| self.projection.unproject(self.camera.to_world(at));
        let metres = ground(middle).zip(ground(target)).map(|(a, b)| geodesy::distance(a, b));
        Some(MarkerPosition { at, beyond: Some(Beyond { bearing: dy.atan2(dx), metres }) })
    }
}

/// Kilometres as they are said of what is out of view: two digits of them.
#[must_use]
pub fn rounded_km(metres: f64) -> u32 {
    let km = metres / 1000.0;
    let mut step = 1.0;
    while km >= 100.0 * step {
        step *= 10.0;
    }
    ((km / step).round() * step) as u32
}
