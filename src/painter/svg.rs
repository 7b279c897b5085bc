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

use std::rc::Rc;

use crate::coords::Screen;
use crate::scene::advance::FontFace;
use crate::scene::rect::Rect;
use crate::scene::style::Token;
use crate::scene::{GlyphPlacement, Primitive, ScenePart, ScreenPath, Text};
pub use crate::text::escape_markup;

/// The ground's primitives as elements, bottom first: coordinates are in steps of `step` CSS pixels,
/// from the part's corner to the right and down. A path that several primitives draw is written once;
/// its id begins with `id`, and so do all others.
#[must_use]
pub fn ground(part: &ScenePart, step: f64, id: &str) -> String {
    write_ground(part, step, id, 1.0)
}

/// The same for a reader of SVG that knows no strokes which keep their width: widths are in steps,
/// as all else is.
#[must_use]
pub fn scaling_ground(part: &ScenePart, step: f64, id: &str) -> String {
    write_ground(part, step, id, 1.0 / step)
}

fn write_ground(part: &ScenePart, step: f64, id: &str, stroke_scale: f64) -> String {
    let mut writer = GroundWriter {
        step,
        stroke_scale,
        id,
        shared: shared(&part.primitives),
        out: String::new(),
        clips: 0,
    };
    writer.define();
    for primitive in &part.primitives {
        writer.primitive(part, primitive);
    }
    writer.out
}

/// The paths that more than one primitive draws.
fn shared(primitives: &[Primitive]) -> Vec<Rc<ScreenPath>> {
    let mut once: Vec<&Rc<ScreenPath>> = Vec::new();
    let mut shared: Vec<Rc<ScreenPath>> = Vec::new();
    let paths = primitives.iter().flat_map(|primitive| match primitive {
        Primitive::Fill { path, .. } | Primitive::Stroke { path, .. } => [Some(path), None],
        Primitive::Band { path, within, .. } => [Some(path), Some(within)],
        Primitive::Background(_) | Primitive::Text(_) => [None, None],
    });
    for path in paths.flatten() {
        if !once.iter().any(|other| Rc::ptr_eq(other, path)) {
            once.push(path);
        } else if !shared.iter().any(|other| Rc::ptr_eq(other, path)) {
            shared.push(path.clone());
        }
    }
    shared
}

struct GroundWriter<'a> {
    step: f64,
    /// What a width of one CSS pixel is written as.
    stroke_scale: f64,
    id: &'a str,
    shared: Vec<Rc<ScreenPath>>,
    out: String,
    clips: usize,
}

impl GroundWriter<'_> {
    fn put(&mut self, pieces: &[&str]) {
        self.out.extend(pieces.iter().copied());
    }

    fn define(&mut self) {
        self.put(&["<defs>"]);
        for (index, path) in self.shared.clone().iter().enumerate() {
            let data = data(path, self.step);
            // A style sheet does not reach what is used elsewhere.
            let start =
                ["<path vector-effect=\"non-scaling-stroke\" id=\"", self.id, &index.to_string()]
                    .concat();
            self.put(&[&start, "\" d=\"", &data, "\"/>"]);
        }
        self.put(&["</defs>"]);
    }

    fn primitive(&mut self, part: &ScenePart, primitive: &Primitive) {
        match primitive {
            Primitive::Background(token) => {
                let steps = |length: f64| (length / self.step).ceil().to_string();
                let (width, height) = (steps(part.size.width), steps(part.size.height));
                self.put(&[
                    "<rect width=\"",
                    &width,
                    "\" height=\"",
                    &height,
                    "\"",
                    &paint("fill", *token),
                    "/>",
                ]);
            }
            Primitive::Fill { path, token } => {
                self.path(path, &[&paint("fill", *token), " fill-rule=\"evenodd\""].concat())
            }
            Primitive::Stroke { path, token, width, dash } => {
                let lengths: Vec<String> = dash
                    .lengths()
                    .iter()
                    .map(|&length| format_short(length * self.stroke_scale))
                    .collect();
                let dashes = if lengths.is_empty() {
                    String::new()
                } else {
                    [" stroke-dasharray=\"", &lengths.join(" "), "\""].concat()
                };
                self.path(path, &[&stroke(*token, width * self.stroke_scale), &*dashes].concat());
            }
            Primitive::Band { path, within, token, width } => {
                self.clips += 1;
                let clip = [self.id, "c", &self.clips.to_string()].concat();
                self.put(&["<clipPath id=\"", &clip, "\">"]);
                self.path(within, " clip-rule=\"evenodd\"");
                self.put(&["</clipPath>"]);
                let clipped = [
                    " stroke-linecap=\"butt\" clip-path=\"url(#",
                    &clip,
                    ")\"",
                    &stroke(*token, width * self.stroke_scale),
                ];
                self.path(path, &clipped.concat());
            }
            // Names are no part of the ground.
            Primitive::Text(_) => {}
        }
    }

    fn path(&mut self, path: &Rc<ScreenPath>, attributes: &str) {
        match self.shared.iter().position(|other| Rc::ptr_eq(other, path)) {
            Some(index) => {
                self.put(&["<use href=\"#", self.id, &index.to_string(), "\"", attributes, "/>"])
            }
            None => {
                let data = data(path, self.step);
                self.put(&["<path", attributes, " d=\"", &data, "\"/>"]);
            }
        }
    }
}

/// Path data in whole steps. A vertex that falls on the one before it is left out.
fn data(path: &ScreenPath, step: f64) -> String {
    let mut out = String::new();
    for line in path.subpaths() {
        let mut from: Option<(i64, i64)> = None;
        let mut begun = false;
        for at in line {
            let to = ((at.x / step).round() as i64, (at.y / step).round() as i64);
            match from {
                None => out.extend(["M", &to.0.to_string(), " ", &to.1.to_string()]),
                Some(from) if from == to => continue,
                Some(from) => {
                    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
                    // A minus parts numbers as well as a space does.
                    let first = if !begun {
                        "l"
                    } else if dx < 0 {
                        ""
                    } else {
                        " "
                    };
                    let second = if dy < 0 { "" } else { " " };
                    out.extend([first, &dx.to_string(), second, &dy.to_string()]);
                    begun = true;
                }
            }
            from = Some(to);
        }
        if from.is_some() && !begun {
            // A line of one vertex has a round end where it stands.
            out.push_str("h0");
        }
    }
    out
}

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
    [" x=\"", &x, "%\" y=\"", &y, "%\""].concat()
}

fn write_text(out: &mut String, text: &Text, frame: &Rect) {
    let face = match text.face {
        FontFace::Sans400 => "sans",
        FontFace::Sans500 => "sans-500",
        FontFace::Sans600 => "sans-600",
        FontFace::SerifItalic => "serif",
    };
    let font = [" class=\"", face, "\" font-size=\"", &format_short(text.size), "\""].concat();
    let fill = paint("fill", text.token);
    let halo = text.halo.map(|(token, width)| stroke(token, width));
    match &text.placement {
        GlyphPlacement::Level { start, text } => {
            let halo =
                halo.map(|halo| [" paint-order=\"stroke\"", &halo].concat()).unwrap_or_default();
            out.extend([
                "<text",
                &position_attributes(*start, frame),
                &font,
                &fill,
                &halo,
                ">",
                &escape_markup(text),
                "</text>",
            ]);
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
            out.extend(["<svg", &position_attributes(start, frame), ">"]);
            // All halos first, so that none eats into its neighbour.
            for attributes in [halo, Some(fill)].into_iter().flatten() {
                out.extend([
                    "<text",
                    &font,
                    &attributes,
                    " x=\"",
                    &x,
                    "\" y=\"",
                    &y,
                    "\" rotate=\"",
                    &turns,
                    "\">",
                ]);
                out.extend([&letters, "</text>"]);
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
            shape.extend([
                lead,
                &format_short(at.x - dot[0].x),
                " ",
                &format_short(at.y - dot[0].y),
            ]);
        }
        out.extend([
            "<svg",
            &position_attributes(dot[0], frame),
            "><path",
            attributes,
            " d=\"",
            &shape,
            "\"/></svg>",
        ]);
    }
}

fn paint(what: &str, token: Token) -> String {
    [" ", what, "=\"var(--", token.name(), ")\""].concat()
}

fn stroke(token: Token, width: f64) -> String {
    [&paint("stroke", token), " stroke-width=\"", &format_short(width), "\""].concat()
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
