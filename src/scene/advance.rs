//! The map's type: its faces.
//!
//! What this does: names the faces. What it does not: draw a glyph.

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
