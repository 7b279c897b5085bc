//! How near a story's map opens: the window's shape decides how much of the ground around the story
//! is shown.

use crate::camera::{Camera, Frame, Insets, Viewport};
use crate::coords::World;

/// A small map, narrower than this in CSS pixels, opens on the places alone, without the ground
/// around them: in the whole view they would be too small.
pub const NARROW: f64 = 700.0;
/// Or lower than this.
pub const LOW: f64 = 480.0;
/// Around the box that a map opens on, in CSS pixels, and around that of a small one, which is also
/// what is left around an open place: its ring, and the number at a line's end.
pub(super) const MARGINS: (f64, f64) = (40.0, 32.0);
/// And around what the story is about where it would be too small otherwise.
pub const TIGHT_MARGIN: f64 = 12.0;
/// The height that is free shows at most so many times the height of the story's box, and in a
/// small map so many, as far as what the story is about fits: a tall window would show the pole and
/// the tropics otherwise.
const TALLEST: (f64, f64) = (1.5, 1.2);
/// What the story is about takes at least this part of the width that is free.
pub const LEAST_WIDTH: f64 = 0.36;

/// The camera that a map opens with, of the one that shows the story's whole box. `core` is the box
/// around its places, `subject` around what it is about, and `insets` are what lies over the edges.
#[must_use]
pub(super) fn opening(
    whole: &Camera,
    [frame, core, subject]: [Frame; 3],
    insets: Insets,
) -> Camera {
    let small = is_small(whole.viewport());
    let inner = Insets::all(margin(small)).and(insets);
    let tight = Insets::all(TIGHT_MARGIN).and(insets);
    let base = if small { core } else { frame };
    let tallest = box_of_size(0.0, tallest(small) * frame.height());
    let widest = box_of_size(subject.width() / LEAST_WIDTH, 0.0);
    let zoom = whole
        .fitting_zoom(base, inner)
        .max(whole.fitting_zoom(tallest, inner).min(whole.fitting_zoom(subject, inner)))
        .max(whole.fitting_zoom(widest, insets).min(whole.fitting_zoom(subject, tight)));
    whole.centered_at(zoom, base, inner).shifted_to(core, inner).shifted_to(subject, tight)
}

/// Around what a map shows, in CSS pixels.
#[must_use]
pub fn margin(small: bool) -> f64 {
    if small { MARGINS.1 } else { MARGINS.0 }
}

/// At most so many times the height of the story's box is shown.
#[must_use]
pub fn tallest(small: bool) -> f64 {
    if small { TALLEST.1 } else { TALLEST.0 }
}

/// True for a map that is too narrow or too low for all that a story's box shows.
#[must_use]
pub fn is_small(viewport: Viewport) -> bool {
    viewport.width < NARROW || viewport.height < LOW
}

fn box_of_size(width: f64, height: f64) -> Frame {
    Frame { min: World::new(0.0, 0.0), max: World::new(width, height) }
}
