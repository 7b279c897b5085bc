//! The names of a part and the dots beside them, anchored at positions in hundredths of a box.

use super::{format_short, format_tenths, paint, stroke};
use crate::coords::Screen;
use crate::scene::advance::FontFace;
use crate::scene::rect::Rect;
use crate::scene::{GlyphPlacement, Primitive, ScenePart, ScreenPath, Text};
use crate::text::escape_markup;

/// Names and dots of a part as elements of an SVG without a view box that is as large as `frame`, a
/// box of the part: each is anchored at a position in hundredths of it, and keeps its size.
#[must_use]
pub fn names(part: &ScenePart, frame: &Rect) -> String {
    let mut out = String::new();
    for primitive in &part.primitives {
        match primitive {
            Primitive::Text(text) => write_text(&mut out, text, frame),
            Primitive::Fill { path, token } => dots(&mut out, path, frame, &paint("fill", *token)),
            Primitive::Stroke { path, token, width, .. } => {
                dots(&mut out, path, frame, &stroke(*token, *width))
            }
            Primitive::Background(_) | Primitive::Band { .. } => {}
        }
    }
    out
}

/// Attributes that put an element at a position in hundredths of a box.
#[must_use]
pub fn position_attributes(at: Screen, frame: &Rect) -> String {
    let share = |at: f64, from: f64, to: f64| format_short((at - from) / (to - from) * 100.0);
    let (x, y) = (share(at.x, frame.left, frame.right), share(at.y, frame.top, frame.bottom));
    format!(" x=\"{x}%\" y=\"{y}%\"")
}

fn write_text(out: &mut String, text: &Text, frame: &Rect) {
    let face = match text.face {
        FontFace::Sans400 => "sans",
        FontFace::Sans500 => "sans-500",
        FontFace::Sans600 => "sans-600",
        FontFace::SerifItalic => "serif",
    };
    let font = format!(" class=\"{face}\" font-size=\"{}\"", format_short(text.size));
    let fill = paint("fill", text.token);
    let halo = text.halo.map(|(token, width)| stroke(token, width));
    match &text.placement {
        GlyphPlacement::Level { start, text } => {
            let halo =
                halo.map(|halo| format!(" paint-order=\"stroke\"{halo}")).unwrap_or_default();
            let (at, text) = (position_attributes(*start, frame), escape_markup(text));
            out.push_str(&format!("<text{at}{font}{fill}{halo}>{text}</text>"));
        }
        GlyphPlacement::Glyphs(glyphs) => {
            let Some(&(_, start, _)) = glyphs.first() else { return };
            let list = |value: &dyn Fn(&(char, Screen, f64)) -> f64| {
                glyphs.iter().map(|glyph| format_tenths(value(glyph))).collect::<Vec<_>>().join(" ")
            };
            let (x, y) = (list(&|glyph| glyph.1.x - start.x), list(&|glyph| glyph.1.y - start.y));
            let turns = list(&|glyph| glyph.2.to_degrees());
            let letters: String = glyphs.iter().map(|glyph| glyph.0).collect();
            let letters = escape_markup(&letters);
            out.push_str(&format!("<svg{}>", position_attributes(start, frame)));
            // All halos first, so that none eats into its neighbour.
            for attributes in [halo, Some(fill)].into_iter().flatten() {
                out.push_str(&format!(
                    "<text{font}{attributes} x=\"{x}\" y=\"{y}\" rotate=\"{turns}\">\
                     {letters}</text>"
                ));
            }
            out.push_str("</svg>");
        }
    }
}

/// Each subpath by itself, anchored at its first vertex.
fn dots(out: &mut String, path: &ScreenPath, frame: &Rect, attributes: &str) {
    for dot in path.subpaths() {
        let mut shape = String::new();
        for (index, at) in dot.iter().enumerate() {
            let lead = if index == 0 { "M" } else { "L" };
            let (x, y) = (format_short(at.x - dot[0].x), format_short(at.y - dot[0].y));
            shape.push_str(&format!("{lead}{x} {y}"));
        }
        let at = position_attributes(dot[0], frame);
        out.push_str(&format!("<svg{at}><path{attributes} d=\"{shape}\"/></svg>"));
    }
}
