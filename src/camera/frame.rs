//! A map's size, its insets, and boxes on the plane, as values that are sound by construction.

use super::clamp;
use crate::coords::{Bounds, LonLat, Screen, World, unwrap_longitude};
use crate::projection::Projection;

/// The map's size in CSS pixels, both at least 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// CSS pixels across.
    pub width: f64,
    /// CSS pixels down.
    pub height: f64,
}

impl Viewport {
    /// A viewport; sizes below one pixel, or not finite, count as one pixel.
    #[must_use]
    pub fn new(width: f64, height: f64) -> Self {
        // `max` also takes the other operand where one is not a number.
        let sound = |size: f64| if size.is_finite() { size.max(1.0) } else { 1.0 };
        Self { width: sound(width), height: sound(height) }
    }

    /// The middle of the viewport.
    #[must_use]
    pub fn center(&self) -> Screen {
        Screen::new(self.width / 2.0, self.height / 2.0)
    }

    /// True when the position lies inside, at least `margin` CSS pixels from each edge.
    #[must_use]
    pub fn contains(&self, at: Screen, margin: f64) -> bool {
        (margin..=self.width - margin).contains(&at.x)
            && (margin..=self.height - margin).contains(&at.y)
    }
}

/// Space along the edges of a viewport that is covered or kept free, in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Insets {
    /// From the top edge.
    pub top: f64,
    /// From the right edge.
    pub right: f64,
    /// From the bottom edge.
    pub bottom: f64,
    /// From the left edge.
    pub left: f64,
}

impl Insets {
    /// No space along any edge.
    pub const NONE: Self = Self::all(0.0);

    /// The same space along all edges.
    #[must_use]
    pub const fn all(space: f64) -> Self {
        Self { top: space, right: space, bottom: space, left: space }
    }

    /// This space and another behind it.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            top: self.top + other.top,
            right: self.right + other.right,
            bottom: self.bottom + other.bottom,
            left: self.left + other.left,
        }
    }
}

/// A box on the projection's plane, in metres; `y` grows up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// The corner with the smallest x and y.
    pub min: World,
    /// The corner with the largest x and y.
    pub max: World,
}

impl Frame {
    /// The smallest box around some positions; `None` when there are none.
    #[must_use]
    pub fn around(positions: impl IntoIterator<Item = World>) -> Option<Self> {
        positions.into_iter().map(Self::at).reduce(|frame, at| frame.with(&at))
    }

    /// The box around the middle lines of a box on the globe: its middle parallel from side to
    /// side, and its middle meridian from bottom to top. Around a conic's curved corners it would
    /// be much larger, and mostly show what lies outside of `bounds`.
    #[must_use]
    pub fn of_bounds(bounds: &Bounds, projection: &Projection) -> Self {
        let middle = bounds.center();
        // Around the projection's own meridian, or a box that was written a turn away would land
        // elsewhere.
        let lon = unwrap_longitude(projection.central_meridian(), middle.lon);
        let half = (bounds.east - bounds.west) / 2.0;
        let at = |lon: f64, lat: f64| projection.project(LonLat::new(lon, lat));
        let ends = [at(lon + half, middle.lat), at(lon, bounds.south), at(lon, bounds.north)];
        ends.into_iter()
            .fold(Self::at(at(lon - half, middle.lat)), |frame, end| frame.with(&Self::at(end)))
    }

    /// A box without extent.
    #[must_use]
    pub const fn at(position: World) -> Self {
        Self { min: position, max: position }
    }

    /// The smallest box around both.
    #[must_use]
    pub fn with(&self, other: &Self) -> Self {
        Self {
            min: World::new(self.min.x.min(other.min.x), self.min.y.min(other.min.y)),
            max: World::new(self.max.x.max(other.max.x), self.max.y.max(other.max.y)),
        }
    }

    /// Metres from the left side to the right one.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.max.x - self.min.x
    }

    /// Metres from the lower side to the upper one.
    #[must_use]
    pub fn height(&self) -> f64 {
        self.max.y - self.min.y
    }

    /// The middle of the box.
    #[must_use]
    pub fn center(&self) -> World {
        World::new((self.min.x + self.max.x) / 2.0, (self.min.y + self.max.y) / 2.0)
    }

    /// The position in the box that is nearest to `at`.
    #[must_use]
    pub fn clamp(&self, at: World) -> World {
        World::new(clamp(at.x, self.min.x, self.max.x), clamp(at.y, self.min.y, self.max.y))
    }
}
