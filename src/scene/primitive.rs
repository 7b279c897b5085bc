//! The primitives of a scene: fills, strokes, bands and texts, in CSS pixels.

use std::rc::Rc;

use super::advance::FontFace;
use super::style::{Dash, Token};
use crate::coords::Screen;

/// One or more lines or rings, in CSS pixels.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScreenPath {
    points: Vec<Screen>,
    /// Where each subpath begins in `points`.
    starts: Vec<usize>,
}

impl ScreenPath {
    /// Begins a new line or ring.
    pub fn begin(&mut self) {
        if self.starts.last() != Some(&self.points.len()) {
            self.starts.push(self.points.len());
        }
    }

    /// Adds a vertex to the line or ring begun last.
    pub fn push(&mut self, at: Screen) {
        if self.starts.is_empty() {
            self.begin();
        }
        self.points.push(at);
    }

    /// Adds the lines or rings of another path.
    pub fn extend(&mut self, other: &Self) {
        let before = self.points.len();
        self.points.extend(&other.points);
        self.starts.extend(other.starts.iter().map(|start| before + start));
    }

    /// The lines or rings, none of them empty.
    pub fn subpaths(&self) -> impl Iterator<Item = &[Screen]> {
        let ends = self.starts.iter().skip(1).copied().chain([self.points.len()]);
        self.starts
            .iter()
            .zip(ends)
            .map(|(&start, end)| &self.points[start..end])
            .filter(|path| !path.is_empty())
    }

    /// True when there is nothing to draw.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.points.is_empty()
    }
}

/// Something to draw. A painter draws primitives one after the other, each over those before it.
/// A path that several primitives draw is built once and shared.
#[derive(Clone, Debug, PartialEq)]
pub enum Primitive {
    /// The whole viewport in one colour.
    Background(Token),
    /// The inside of rings, by the even-odd rule.
    Fill {
        /// The rings; each is closed by the painter.
        path: Rc<ScreenPath>,
        /// Its colour.
        token: Token,
    },
    /// A line along a path, with round joins and ends.
    Stroke {
        /// The lines. A ring that is to be stroked repeats its first vertex.
        path: Rc<ScreenPath>,
        /// Its colour.
        token: Token,
        /// Its width in CSS pixels.
        width: f64,
        /// Its dashes.
        dash: Dash,
    },
    /// A line along a path as [`Primitive::Stroke`] draws it, with straight ends, and only inside
    /// of rings.
    Band {
        /// The lines.
        path: Rc<ScreenPath>,
        /// The rings, by the even-odd rule; each is closed by the painter.
        within: Rc<ScreenPath>,
        /// Its colour.
        token: Token,
        /// Its whole width in CSS pixels, of which one half lies on either side of the path.
        width: f64,
    },
    /// A name or a number.
    Text(Text),
}

impl Primitive {
    /// Moves each dot and each text as a whole, by what its middle is moved by.
    pub(super) fn follow(&mut self, by: impl Fn(Screen) -> (f64, f64)) {
        match self {
            Self::Fill { path, .. } | Self::Stroke { path, .. } => {
                if let Some(path) = Rc::get_mut(path) {
                    path.follow(by);
                }
            }
            Self::Text(text) => text.follow(by),
            _ => {}
        }
    }
}

impl ScreenPath {
    /// The middle of a dot is halfway between its first vertex and the one opposite.
    fn follow(&mut self, by: impl Fn(Screen) -> (f64, f64)) {
        for (index, &start) in self.starts.iter().enumerate() {
            let end = self.starts.get(index + 1).copied().unwrap_or(self.points.len());
            let dot = &mut self.points[start..end];
            let Some((first, half)) = dot.first().zip(dot.get(dot.len() / 2)) else { continue };
            let middle = Screen::new((first.x + half.x) / 2.0, (first.y + half.y) / 2.0);
            let by = by(middle);
            dot.iter_mut().for_each(|at| *at = at.moved(by));
        }
    }
}

impl Text {
    fn follow(&mut self, by: impl Fn(Screen) -> (f64, f64)) {
        let (across, down) = by(self.middle);
        let by = match self.hold {
            Hold::Both => (across, down),
            Hold::Across => (across, 0.0),
            Hold::Down => (0.0, down),
        };
        self.middle = self.middle.moved(by);
        match &mut self.placement {
            GlyphPlacement::Level { start, .. } => *start = start.moved(by),
            GlyphPlacement::Glyphs(glyphs) => {
                glyphs.iter_mut().for_each(|(_, at, _)| *at = at.moved(by));
            }
        }
    }
}

/// Adds a fill, unless there is nothing to fill.
pub(super) fn fill(primitives: &mut Vec<Primitive>, path: Rc<ScreenPath>, token: Token) {
    if !path.is_empty() {
        primitives.push(Primitive::Fill { path, token });
    }
}

/// Adds a line along a path, unless there is none.
pub(super) fn stroke(
    primitives: &mut Vec<Primitive>,
    path: Rc<ScreenPath>,
    token: Token,
    width: f64,
    dash: Dash,
) {
    if !path.is_empty() {
        primitives.push(Primitive::Stroke { path, token, width, dash });
    }
}

/// A text on the map. Kerning is off: its width is the sum of its glyphs' advances.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Its face.
    pub face: FontFace,
    /// Its size in CSS pixels.
    pub size: f64,
    /// Its colour.
    pub token: Token,
    /// The colour and the width in CSS pixels of what stands off around it, half of it outside of
    /// the glyphs.
    pub halo: Option<(Token, f64)>,
    /// Its glyphs and where they stand.
    pub placement: GlyphPlacement,
    /// Its middle, which is held to the ground beneath while the map moves.
    pub middle: Screen,
    /// How it is held to it.
    pub hold: Hold,
}

/// In which directions a text follows the ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// In both.
    Both,
    /// Across alone, as a meridian's degrees do at the lower edge.
    Across,
    /// Down alone, as a parallel's degrees do at the left edge.
    Down,
}

/// Where a text's glyphs stand.
#[derive(Clone, Debug, PartialEq)]
pub enum GlyphPlacement {
    /// On a straight level baseline.
    Level {
        /// The baseline's left end.
        start: Screen,
        /// The whole text.
        text: String,
    },
    /// Each glyph by itself: the left end of its baseline, and its turn clockwise in radians.
    Glyphs(Vec<(char, Screen, f64)>),
}
