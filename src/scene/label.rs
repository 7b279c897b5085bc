//! On which side of its marker a place's name stands.
//!
//! What this does: gives each name the right or the left side of its marker, or none where it would cover another
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
        let left = if side == Side::Left { at.x - GAP - width } else { at.x + GAP };
        Self { left, top: at.y - HEIGHT / 2.0, right: left + width, bottom: at.y + HEIGHT / 2.0 }
    }

    fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}

/// Sides for names of these widths beside markers at these positions; the first has the first choice.
///
/// `preferred` comes first wherever it is free.
#[must_use]
pub fn sides(markers: &[Screen], widths: &[f64], preferred: Side, viewport: Viewport) -> Vec<Side> {
    let other = if preferred == Side::Left { Side::Right } else { Side::Left };
    let mut taken: Vec<Rect> = Vec::new();
    let within = |rect: &Rect| rect.left >= 0.0 && rect.right <= viewport.width;
    markers
        .iter()
        .zip(widths)
        .enumerate()
        .map(|(index, (&at, &width))| {
            let free = |side: &Side| {
                let rect = Rect::name(at, width, *side);
                let others = markers.iter().enumerate().filter(|(other, _)| *other != index);
                within(&rect)
                    && !others.map(|(_, &at)| Rect::marker(at)).any(|marker| marker.meets(&rect))
                    && !taken.iter().any(|name| name.meets(&rect))
            };
            let side = [preferred, other].into_iter().find(free).unwrap_or(Side::Hidden);
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
        let markers: Vec<_> = markers.iter().map(|&(x, y)| Screen::new(x, y)).collect();
        sides(&markers, &vec![80.0; markers.len()], Side::Right, VIEWPORT)
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
