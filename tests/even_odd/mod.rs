//! The even-odd rule on the screen, for the tests of a file.

use tapal::coords::Screen;

/// True when a position lies inside of rings, which need not repeat their first vertex.
pub fn encloses<'a>(rings: impl IntoIterator<Item = &'a [Screen]>, at: Screen) -> bool {
    let edges = rings.into_iter().flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)));
    let crossed = edges.filter(|(a, b)| {
        (a.y > at.y) != (b.y > at.y) && at.x < a.x + (at.y - a.y) / (b.y - a.y) * (b.x - a.x)
    });
    crossed.count() % 2 == 1
}
