//! The map's type: its faces and how wide their glyphs are.
//!
//! What this does: names the faces, and adds up advances. What it does not: draw a glyph.

/// A face of the map's type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Face {
    /// Towns, kinds of places, degrees.
    Sans400,
    /// Kilometres along a line, countries.
    Sans500,
    /// Places.
    Sans600,
    /// Waters.
    SerifItalic,
}

/// How wide glyphs are.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Advances;

impl Advances {
    /// The width of a text in CSS pixels.
    #[must_use]
    pub fn width(&self, _face: Face, size: f64, tracking: f64, text: &str) -> f64 {
        text.chars().count() as f64 * (0.5 + tracking) * size
    }
}
