//! Lays out the glyphs of a text on a level line or along a curve, with the boxes that they stand
//! in.

use super::oriented_box::OrientedBox;
use crate::coords::Screen;
use crate::scene::advance::{Advances, FontFace};
use crate::scene::rect::Rect;
use crate::scene::style::Token;
use crate::scene::{GlyphPlacement, Hold, Text};

/// How far glyphs reach above their baseline, as a part of their size.
pub const ASCENT: f64 = 0.74;
/// How far glyphs reach below their baseline, as a part of their size.
pub const DESCENT: f64 = 0.22;

/// How a name is set.
#[derive(Clone, Copy, Debug)]
pub(super) struct TextStyle<'a> {
    pub(super) advances: &'a Advances,
    pub(super) face: FontFace,
    /// CSS pixels.
    pub(super) size: f64,
    /// Between glyphs, as a part of the size.
    pub(super) tracking: f64,
    pub(super) token: Token,
    /// What lies beneath, and how far the name stands off from it, in CSS pixels.
    pub(super) halo: (Token, f64),
}

impl TextStyle<'_> {
    /// The width of a text in CSS pixels.
    pub(super) fn width(&self, text: &str) -> f64 {
        self.advances.width(self.face, self.size, self.tracking, text)
    }

    fn advance(&self, glyph: char) -> f64 {
        self.advances.width(self.face, self.size, 0.0, glyph.encode_utf8(&mut [0; 4]))
    }

    fn text(&self, placement: GlyphPlacement, middle: Screen) -> Text {
        Text {
            face: self.face,
            size: self.size,
            token: self.token,
            halo: Some(self.halo),
            placement,
            middle,
            hold: Hold::Both,
        }
    }

    /// A name on a level line that begins at `start`.
    pub(super) fn level(&self, text: &str, start: Screen) -> TextLayout {
        let rect = Rect {
            left: start.x,
            top: start.y - ASCENT * self.size,
            right: start.x + self.width(text),
            bottom: start.y + DESCENT * self.size,
        };
        TextLayout {
            text: self.text(
                GlyphPlacement::Level { start, text: text.to_owned() },
                Screen::new((rect.left + rect.right) / 2.0, (rect.top + rect.bottom) / 2.0),
            ),
            boxes: vec![OrientedBox::level(rect)],
        }
    }

    /// A name along a curve, its middle so many CSS pixels from the curve's start; `None` where the
    /// curve is too short.
    pub(super) fn along(&self, text: &str, curve: &Curve, middle: f64) -> Option<TextLayout> {
        let width = self.width(text);
        let mut distance = middle - width / 2.0;
        if distance < -0.5 || distance + width > curve.length() + 0.5 {
            return None;
        }
        let (mut glyphs, mut boxes) = (Vec::new(), Vec::new());
        for glyph in text.chars() {
            let half = self.advance(glyph) / 2.0;
            let (at, along) = curve.at(distance + half, self.size / 2.0);
            let (up, rise) = ((along.1, -along.0), (ASCENT - DESCENT) / 2.0 * self.size);
            glyphs.push((
                glyph,
                Screen::new(at.x - along.0 * half, at.y - along.1 * half),
                along.1.atan2(along.0),
            ));
            if glyph != ' ' {
                boxes.push(OrientedBox {
                    middle: Screen::new(at.x + up.0 * rise, at.y + up.1 * rise),
                    half: (half, (ASCENT + DESCENT) / 2.0 * self.size),
                    along,
                });
            }
            distance += 2.0 * half + self.tracking * self.size;
        }
        let (at, _) = curve.at(middle, self.size / 2.0);
        Some(TextLayout { text: self.text(GlyphPlacement::Glyphs(glyphs), at), boxes })
    }
}

/// A name that was set.
#[derive(Clone, Debug)]
pub(super) struct TextLayout {
    pub(super) text: Text,
    /// The boxes that its glyphs stand in.
    pub(super) boxes: Vec<OrientedBox>,
}

/// A line on the screen that letters run along.
#[derive(Clone, Debug, Default)]
pub(super) struct Curve {
    points: Vec<Screen>,
    /// The way from the start to each point, in CSS pixels.
    lengths: Vec<f64>,
}

impl Curve {
    /// A curve through these points.
    pub(super) fn new(points: Vec<Screen>) -> Self {
        let mut distance = 0.0;
        let mut lengths = Vec::with_capacity(points.len());
        for (index, at) in points.iter().enumerate() {
            distance += index.checked_sub(1).map_or(0.0, |before| points[before].distance(*at));
            lengths.push(distance);
        }
        Self { points, lengths }
    }

    /// The same curve from left to right.
    pub(super) fn left_to_right(mut points: Vec<Screen>) -> Self {
        if let (Some(first), Some(last)) = (points.first(), points.last())
            && first.x > last.x
        {
            points.reverse();
        }
        Self::new(points)
    }

    /// Its length in CSS pixels.
    pub(super) fn length(&self) -> f64 {
        self.lengths.last().copied().unwrap_or(0.0)
    }

    /// The position so far along, and the direction there, taken over a stretch of `reach` to both
    /// sides.
    pub(super) fn at(&self, distance: f64, reach: f64) -> (Screen, (f64, f64)) {
        let (before, after) = (
            self.position((distance - reach).max(0.0)),
            self.position((distance + reach).min(self.length())),
        );
        let (x, y) = (after.x - before.x, after.y - before.y);
        let length = x.hypot(y);
        let along = if length > 0.0 { (x / length, y / length) } else { (1.0, 0.0) };
        (self.position(distance), along)
    }

    fn position(&self, distance: f64) -> Screen {
        let next = self.lengths.partition_point(|&reached| reached < distance).max(1);
        let (Some(&b), Some(&a)) =
            (self.points.get(next).or(self.points.last()), self.points.get(next - 1))
        else {
            return Screen::new(0.0, 0.0);
        };
        let (start, end) =
            (self.lengths[next - 1], self.lengths.get(next).copied().unwrap_or(distance));
        let part = if end > start { (distance - start) / (end - start) } else { 0.0 };
        Screen::new(a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part)
    }

    /// The curve, moved by so much to its left (up, where it runs to the right), in CSS pixels.
    pub(super) fn offset(&self, by: f64) -> Self {
        let moved = self.points.iter().zip(&self.lengths).map(|(at, &distance)| {
            let (_, along) = self.at(distance, 1.0);
            Screen::new(at.x + along.1 * by, at.y - along.0 * by)
        });
        Self::new(moved.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_follow_their_curve_and_none_hang_over_its_ends() {
        let corner = [(0.0, 0.0), (100.0, 0.0), (100.0, 100.0)].map(|(x, y)| Screen::new(x, y));
        let curve = Curve::new(corner.to_vec());
        let advances = Advances::default();
        let halo = (Token::Land, 3.0);
        let style = TextStyle {
            advances: &advances,
            face: FontFace::Sans500,
            size: 10.0,
            tracking: 0.1,
            token: Token::Ink,
            halo,
        };
        let width = style.width("ABCD");
        assert!(style.along("ABCD", &curve, width / 2.0 - 1.0).is_none());
        let name = style.along("A B", &curve, 150.0).expect("room");
        assert_eq!(name.boxes.len(), 2, "a space takes no room");
        for name_box in &name.boxes {
            assert!((name_box.along.0).abs() < 1e-9 && name_box.middle.x > 100.0, "{name_box:?}");
        }
        let straight = Curve::new(corner[..2].to_vec());
        assert!((straight.offset(5.0).at(50.0, 1.0).0.y + 5.0).abs() < 1e-9);
    }
}
