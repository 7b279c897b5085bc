//! What a key does while the map has the focus.
//!
//! A `keydown` in the map, without Ctrl, Alt or Meta (those are the browser's), goes to [`key_move`]
//! by its `key`. What it does is best a short flight, and the event's default is prevented. On
//! [`KeyMove::Escape`], what is open is closed only if
//! [`Gesture::cancel_box`](super::gesture::Gesture::cancel_box) had no box to cancel.

use super::Viewport;

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum KeyMove {
    /// The ground moves by so many CSS pixels, right and down: against the arrow, as the view goes
    /// with it.
    Pan {
        /// To the right.
        dx: f64,
        /// Down.
        dy: f64,
    },
    /// Zooms by a difference, about the place that is open or the middle.
    Zoom(f64),
    /// Shows the whole map again.
    Whole,
    /// Gives up a box that is being drawn, or closes what is open.
    Escape,
}

/// How far an arrow goes, a key's or a button's, in CSS pixels.
pub const PAN_STEP: f64 = 100.0;

/// What a key does; `None` for a key that is not the map's. `key` is the event's `key`.
///
/// Arrows go 100 pixels, with Shift half the viewport; on a map smaller than 200 pixels never more
/// than that half.
#[must_use]
pub fn key_move(key: &str, shift: bool, viewport: Viewport) -> Option<KeyMove> {
    let step = |size: f64| if shift { size / 2.0 } else { PAN_STEP.min(size / 2.0) };
    let (across, down) = (step(viewport.width), step(viewport.height));
    Some(match key {
        "ArrowLeft" => KeyMove::Pan { dx: across, dy: 0.0 },
        "ArrowRight" => KeyMove::Pan { dx: -across, dy: 0.0 },
        "ArrowUp" => KeyMove::Pan { dx: 0.0, dy: down },
        "ArrowDown" => KeyMove::Pan { dx: 0.0, dy: -down },
        // Shift makes a plus of the equals sign on many keyboards, and a low line of the minus.
        "+" | "=" => KeyMove::Zoom(1.0),
        "-" | "_" => KeyMove::Zoom(-1.0),
        "Home" => KeyMove::Whole,
        "Escape" => KeyMove::Escape,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIEWPORT: Viewport = Viewport { width: 1000.0, height: 700.0 };

    #[test]
    fn an_arrow_looks_where_it_points() {
        assert_eq!(
            key_move("ArrowRight", false, VIEWPORT),
            Some(KeyMove::Pan { dx: -100.0, dy: 0.0 })
        );
        assert_eq!(key_move("ArrowUp", false, VIEWPORT), Some(KeyMove::Pan { dx: 0.0, dy: 100.0 }));
        assert_eq!(
            key_move("ArrowLeft", true, VIEWPORT),
            Some(KeyMove::Pan { dx: 500.0, dy: 0.0 })
        );
        assert_eq!(
            key_move("ArrowDown", true, VIEWPORT),
            Some(KeyMove::Pan { dx: 0.0, dy: -350.0 })
        );
        let tiny = Viewport { width: 120.0, height: 1.0 };
        assert_eq!(key_move("ArrowLeft", false, tiny), Some(KeyMove::Pan { dx: 60.0, dy: 0.0 }));
        assert_eq!(key_move("ArrowUp", false, tiny), Some(KeyMove::Pan { dx: 0.0, dy: 0.5 }));
    }

    #[test]
    fn plus_and_minus_zoom_with_and_without_shift() {
        for (keys, by) in [(["+", "="], 1.0), (["-", "_"], -1.0)] {
            for (key, shift) in
                [(keys[0], false), (keys[0], true), (keys[1], true), (keys[1], false)]
            {
                assert_eq!(key_move(key, shift, VIEWPORT), Some(KeyMove::Zoom(by)), "{key}");
            }
        }
    }

    #[test]
    fn keys_of_the_page_stay_with_the_page() {
        assert_eq!(key_move("Home", false, VIEWPORT), Some(KeyMove::Whole));
        assert_eq!(key_move("Escape", false, VIEWPORT), Some(KeyMove::Escape));
        for key in ["Tab", "Enter", " ", "PageDown", "a", "", "\u{421}"] {
            assert_eq!(key_move(key, false, VIEWPORT), None, "{key}");
        }
    }
}
