//! On which side of its marker a place's name stands.
//!
//! What this does: gives each name a side of its marker (right or left; above or below where a line runs through it), or none where it would cover another
//! marker or name or run over the viewport's sides. What it does not: measure text (widths come in), or place
//! names of the base map.

use crate::camera::Viewport;
use crate::coords::Screen;

/// Half a marker's size with its ring, in CSS pixels.
pub const MARKER: f64 = 15.0;
/// From a marker's centre to its name, in CSS pixels.
pub const GAP: f64 = 18.0;
/// A name's height, in CSS pixels.
pub const HEIGHT: f64 = 20.0;

/// Where a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Right of the marker.
    Right,
    /// Left of the marker.
    Left,
    /// Above the marker, in its middle: where a line runs on to both sides.
    Above,
    /// Below the marker, in its middle.
    Below,
    /// There is no room for it.
    Hidden,
}

#[derive(Clone, Copy)]
struct Rect {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Rect {
    fn marker(at: Screen) -> Self {
        Self { left: at.x - MARKER, top: at.y - MARKER, right: at.x + MARKER, bottom: at.y + MARKER }
    }

    fn name(at: Screen, width: f64, side: Side) -> Self {
        let (x, y) = match side {
            Side::Left => (at.x - GAP - width / 2.0, at.y),
            Side::Above => (at.x, at.y - GAP - HEIGHT / 2.0),
            Side::Below => (at.x, at.y + GAP + HEIGHT / 2.0),
            Side::Right | Side::Hidden => (at.x + GAP + width / 2.0, at.y),
        };
        let (half_width, half_height) = (width / 2.0, HEIGHT / 2.0);
        Self { left: x - half_width, top: y - half_height, right: x + half_width, bottom: y + half_height }
    }

    fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}

/// A marker with its name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Named {
    /// The marker's centre.
    pub at: Screen,
    /// The name's width in CSS pixels.
    pub width: f64,
    /// True where a line runs through the marker: a name beside it would cover the line.
    pub on_line: bool,
}

/// Sides for the names of markers; the first has the first choice.
#[must_use]
pub fn sides(named: &[Named], viewport: Viewport) -> Vec<Side> {
    let mut taken: Vec<Rect> = Vec::new();
    let within = |rect: &Rect| rect.left >= 0.0 && rect.right <= viewport.width;
    named
        .iter()
        .enumerate()
        .map(|(index, &Named { at, width, on_line })| {
            let free = |side: &Side| {
                let rect = Rect::name(at, width, *side);
                let others = named.iter().enumerate().filter(|(other, _)| *other != index);
                within(&rect)
                    && !others.map(|(_, other)| Rect::marker(other.at)).any(|marker| marker.meets(&rect))
                    && !taken.iter().any(|name| name.meets(&rect))
            };
            let wanted: &[Side] =
                if on_line { &[Side::Above, Side::Below, Side::Right, Side::Left] } else { &[Side::Right, Side::Left] };
            let side = wanted.iter().copied().find(free).unwrap_or(Side::Hidden);
            if side != Side::Hidden {
                taken.push(Rect::name(at, width, side));
            }
            side
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIEWPORT: Viewport = Viewport { width: 400.0, height: 300.0 };

    fn sides_at(markers: &[(f64, f64)]) -> Vec<Side> {
        let named = |&(x, y): &(f64, f64)| Named { at: Screen::new(x, y), width: 80.0, on_line: false };
        sides(&markers.iter().map(named).collect::<Vec<_>>(), VIEWPORT)
    }

    #[test]
    fn a_name_on_a_line_stands_above_it_or_else_below() {
        let line = Named { at: Screen::new(200.0, 100.0), width: 120.0, on_line: true };
        let above = Named { at: Screen::new(200.0, 70.0), width: 20.0, on_line: false };
        assert_eq!(sides(&[line], VIEWPORT), [Side::Above]);
        assert_eq!(sides(&[line, above], VIEWPORT)[0], Side::Below);
    }

    #[test]
    fn a_name_at_the_right_edge_stands_left() {
        assert_eq!(sides_at(&[(200.0, 100.0), (390.0, 200.0)]), [Side::Right, Side::Left]);
    }

    #[test]
    fn names_do_not_cover_markers_or_each_other() {
        assert_eq!(sides_at(&[(200.0, 100.0), (260.0, 100.0)]), [Side::Left, Side::Right]);
        assert_eq!(sides_at(&[(200.0, 100.0), (200.0, 110.0)]), [Side::Right, Side::Left]);
    }

    #[test]
    fn a_name_without_room_is_hidden() {
        assert_eq!(sides_at(&[(200.0, 100.0), (200.0, 105.0), (200.0, 110.0)])[2], Side::Hidden);
    }
}
