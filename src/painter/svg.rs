//! Writes a scene as SVG: the ground as paths on a grid, and names as texts that keep their size
//! when the map grows.
//!
//! A path is written once, however many primitives draw it. Colours are the page's own,
//! `var(--coast)` and so on, and faces are classes, so that a style sheet, a theme and forced
//! colours reach them.
//!
//! ```
//! use std::rc::Rc;
//! use tapal::camera::Viewport;
//! use tapal::coords::Screen;
//! use tapal::painter::svg::ground;
//! use tapal::scene::style::Token;
//! use tapal::scene::{Primitive, ScenePart, ScreenPath};
//!
//! let mut triangle = ScreenPath::default();
//! for (x, y) in [(0.0, 0.0), (4.0, 0.0), (0.0, 3.0)] {
//!     triangle.push(Screen::new(x, y));
//! }
//! let part = ScenePart {
//!     corner: Screen::new(0.0, 0.0),
//!     size: Viewport::new(4.0, 3.0),
//!     primitives: vec![Primitive::Fill { path: Rc::new(triangle), token: Token::Land }],
//! };
//! // In steps of half a CSS pixel, the first vertex whole and the others as differences.
//! assert!(ground(&part, 0.5, "map-").contains(r#"d="M0 0l8 0-8 6""#));
//! ```

mod ground;
mod names;

pub use self::ground::{ground, scaling_ground};
pub use self::names::{names, position_attributes};
use crate::scene::style::Token;

fn paint(what: &str, token: Token) -> String {
    format!(" {what}=\"var(--{})\"", token.name())
}

fn stroke(token: Token, width: f64) -> String {
    format!("{} stroke-width=\"{}\"", paint("stroke", token), format_short(width))
}

/// A number with two decimals at most, as short as it can be written.
#[must_use]
pub fn format_short(number: f64) -> String {
    trimmed(&format!("{number:.2}"))
}

fn format_tenths(number: f64) -> String {
    trimmed(&format!("{number:.1}"))
}

fn trimmed(number: &str) -> String {
    let number = number.trim_end_matches('0').trim_end_matches('.');
    if number == "-0" { "0".to_owned() } else { number.to_owned() }
}
