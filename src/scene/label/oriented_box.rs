//! The box that a glyph or a name stands in, which may be turned, and its intersections.

use crate::coords::Screen;
use crate::scene::rect::Rect;

/// A box that may be turned, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OrientedBox {
    /// Its middle.
    pub middle: Screen,
    /// Half its length and half its height.
    pub half: (f64, f64),
    /// The direction of its length: cosine and sine of its turn, clockwise.
    pub along: (f64, f64),
}

impl OrientedBox {
    /// A level box.
    #[must_use]
    pub fn level(rect: Rect) -> Self {
        Self {
            middle: Screen::new(
                f64::midpoint(rect.left, rect.right),
                f64::midpoint(rect.top, rect.bottom),
            ),
            half: ((rect.right - rect.left) / 2.0, (rect.bottom - rect.top) / 2.0),
            along: (1.0, 0.0),
        }
    }

    /// The level box around it.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        let (cos, sin) = (self.along.0.abs(), self.along.1.abs());
        let (x, y) = (self.half.0 * cos + self.half.1 * sin, self.half.0 * sin + self.half.1 * cos);
        let Screen { x: mx, y: my } = self.middle;
        Rect { left: mx - x, top: my - y, right: mx + x, bottom: my + y }
    }

    /// A position as the box sees it: along its length and down, from its middle.
    #[must_use]
    pub fn to_local(&self, at: Screen) -> (f64, f64) {
        let (x, y) = (at.x - self.middle.x, at.y - self.middle.y);
        (x * self.along.0 + y * self.along.1, y * self.along.0 - x * self.along.1)
    }

    /// True when two boxes overlap: along none of their four directions is there a gap between
    /// them.
    #[must_use]
    pub fn intersects(&self, other: &Self) -> bool {
        self.reaches(other) && other.reaches(self)
    }

    /// True when there is no gap along this box's own two directions.
    fn reaches(&self, other: &Self) -> bool {
        let (x, y) = self.to_local(other.middle);
        let cos = (self.along.0 * other.along.0 + self.along.1 * other.along.1).abs();
        let sin = (self.along.0 * other.along.1 - self.along.1 * other.along.0).abs();
        x.abs() < self.half.0 + other.half.0 * cos + other.half.1 * sin
            && y.abs() < self.half.1 + other.half.0 * sin + other.half.1 * cos
    }

    /// True when a circle reaches into the box.
    #[must_use]
    pub fn intersects_circle(&self, at: Screen, radius: f64) -> bool {
        let (x, y) = self.to_local(at);
        (x.abs() - self.half.0).max(0.0).hypot((y.abs() - self.half.1).max(0.0)) < radius
    }

    /// True when a segment comes nearer than `gap` to the box; a little more around its corners.
    #[must_use]
    pub fn intersects_segment(&self, a: Screen, b: Screen, gap: f64) -> bool {
        let (a, b) = (self.to_local(a), self.to_local(b));
        let (mut from, mut to) = (0.0_f64, 1.0_f64);
        for (start, end, half) in [(a.0, b.0, self.half.0 + gap), (a.1, b.1, self.half.1 + gap)] {
            let delta = end - start;
            if delta.abs() < 1e-12 {
                if start.abs() > half {
                    return false;
                }
                continue;
            }
            let (enters, leaves) = ((-half - start) / delta, (half - start) / delta);
            from = from.max(enters.min(leaves));
            to = to.min(enters.max(leaves));
        }
        from <= to
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name_box(x: f64, y: f64, turn: f64) -> OrientedBox {
        OrientedBox {
            middle: Screen::new(x, y),
            half: (10.0, 2.0),
            along: (turn.cos(), turn.sin()),
        }
    }

    #[test]
    fn turned_boxes_intersect_only_where_they_overlap() {
        let level = name_box(0.0, 0.0, 0.0);
        assert!(
            level.intersects(&name_box(19.0, 0.0, 0.0))
                && !level.intersects(&name_box(21.0, 0.0, 0.0))
        );
        assert!(!level.intersects(&name_box(0.0, 4.1, 0.0)));
        // Turned by 45 degrees, one beside the other: the level boxes around them meet, they
        // themselves do not.
        let quarter = std::f64::consts::FRAC_PI_4;
        let (a, b) = (name_box(0.0, 0.0, quarter), name_box(6.0, -6.0, quarter));
        assert!(a.bounds().intersects(&b.bounds()) && !a.intersects(&b));
        assert!(a.intersects(&name_box(3.0, 3.0, -quarter)));
    }

    #[test]
    fn segments_and_circles_intersect_a_box_by_their_distance() {
        let level = name_box(0.0, 0.0, 0.0);
        assert!(level.intersects_segment(Screen::new(-20.0, 0.0), Screen::new(20.0, 0.0), 0.0));
        assert!(!level.intersects_segment(Screen::new(-20.0, 3.0), Screen::new(20.0, 3.0), 0.5));
        assert!(level.intersects_segment(Screen::new(-20.0, 3.0), Screen::new(20.0, 3.0), 1.5));
        assert!(
            level.intersects_circle(Screen::new(0.0, 5.0), 3.5)
                && !level.intersects_circle(Screen::new(0.0, 5.0), 2.5)
        );
    }
}
