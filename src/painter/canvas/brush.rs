//! A canvas's context with its present style: fills, strokes, clips and texts.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::CanvasRenderingContext2d;

use crate::coords::Screen;
use crate::scene::advance::FontFace;
use crate::scene::style::{Dash, Theme, Token};
use crate::scene::{GlyphPlacement, ScreenPath, Text};
use crate::text::format_fixed;

/// As in `fonts.css`, without the fallbacks that only keep a page's lines where they are.
const SANS: &str =
    "px \"Tapal Sans\", \"Tapal Sans Fallback\", \"Arial Narrow\", system-ui, sans-serif";
const SERIF: &str = "px \"Tapal Serif\", \"Tapal Serif Fallback\", Georgia, serif";

/// A context and its present style, so that nothing is set twice.
pub(super) struct Brush<'a> {
    context: &'a CanvasRenderingContext2d,
    corner: Screen,
    theme: Theme,
    pixel_ratio: f64,
    /// The path that it would draw now.
    traced: *const ScreenPath,
    filling: Option<Token>,
    stroking: Option<(Token, f64, Dash)>,
    font: Option<(FontFace, f64)>,
    /// The lengths of each kind of dash, as the canvas takes them.
    dashes: [JsValue; 4],
}

impl<'a> Brush<'a> {
    pub fn new(
        context: &'a CanvasRenderingContext2d,
        corner: Screen,
        theme: Theme,
        pixel_ratio: f64,
    ) -> Self {
        context.set_line_join("round");
        context.set_line_cap("round");
        // Widths come from a table without kerning; where it cannot be turned off, a glyph stands a
        // fraction aside.
        let _ = js_sys::Reflect::set(
            context,
            &JsValue::from_str("fontKerning"),
            &JsValue::from_str("none"),
        );
        let dashes = [Dash::Solid, Dash::Dashed, Dash::Dotted, Dash::Sparse].map(|dash| {
            let lengths = dash.lengths().iter().map(|&length| JsValue::from_f64(length));
            lengths.collect::<js_sys::Array>().into()
        });
        let brush = Self {
            context,
            corner,
            theme,
            pixel_ratio,
            traced: std::ptr::null(),
            filling: None,
            stroking: None,
            font: None,
            dashes,
        };
        brush.transform_to(Screen::new(0.0, 0.0), 0.0);
        brush
    }

    /// Puts the origin at a position of the part, turned clockwise by so many radians.
    fn transform_to(&self, at: Screen, turn: f64) {
        let (ratio, (sin, cos)) = (self.pixel_ratio, turn.sin_cos());
        let (x, y) = (ratio * (self.corner.x + at.x), ratio * (self.corner.y + at.y));
        // Fails only on numbers that are not finite, which a camera never gives; so do the others
        // here.
        let _ =
            self.context.set_transform(ratio * cos, ratio * sin, -ratio * sin, ratio * cos, x, y);
    }

    /// Makes a path the one that is drawn, unless it is. Filling and clipping close its rings.
    pub fn trace(&mut self, path: &Rc<ScreenPath>) {
        if self.traced == Rc::as_ptr(path) {
            return;
        }
        self.traced = Rc::as_ptr(path);
        self.context.begin_path();
        for line in path.subpaths() {
            self.context.move_to(line[0].x, line[0].y);
            line[1..].iter().for_each(|at| self.context.line_to(at.x, at.y));
        }
    }

    /// Clips to a box around a path. Clipping to rings takes time by the box that it happens in.
    pub fn clip_around(&mut self, path: &ScreenPath, space: f64) {
        let (mut min, mut max) = (Screen::new(f64::MAX, f64::MAX), Screen::new(f64::MIN, f64::MIN));
        for at in path.subpaths().flatten() {
            (min.x, min.y) = (min.x.min(at.x), min.y.min(at.y));
            (max.x, max.y) = (max.x.max(at.x), max.y.max(at.y));
        }
        self.traced = std::ptr::null();
        self.context.begin_path();
        self.context.rect(
            min.x - space,
            min.y - space,
            max.x - min.x + 2.0 * space,
            max.y - min.y + 2.0 * space,
        );
        self.context.clip();
    }

    pub fn fill_with(&mut self, token: Token) {
        if self.filling != Some(token) {
            self.filling = Some(token);
            self.context.set_fill_style_str(token.css(self.theme));
        }
    }

    pub fn stroke_with(&mut self, token: Token, width: f64, dash: Dash) {
        let (width, dash) = token.line(self.theme, width, dash);
        let wanted = (token, width, dash);
        let known = self.stroking.replace(wanted);
        if known.is_none_or(|known| known.0 != token) {
            self.context.set_stroke_style_str(token.css(self.theme));
        }
        if known.is_none_or(|known| known.1 != width) {
            self.context.set_line_width(width);
        }
        if known.is_none_or(|known| known.2 != dash) {
            let _ = self.context.set_line_dash(&self.dashes[dash as usize]);
        }
    }

    /// Draws a text: the halos of all its glyphs first, so that none eats into its neighbour.
    pub fn draw_text(&mut self, text: &Text) {
        if self.font != Some((text.face, text.size)) {
            self.font = Some((text.face, text.size));
            self.context.set_font(&font(text.face, text.size));
        }
        if let Some((token, width)) = text.halo {
            self.stroke_with(token, width, Dash::Solid);
            self.each(&text.placement, |context, glyphs, at| {
                let _ = context.stroke_text(glyphs, at.x, at.y);
            });
        }
        self.fill_with(text.token);
        self.each(&text.placement, |context, glyphs, at| {
            let _ = context.fill_text(glyphs, at.x, at.y);
        });
    }

    /// Draws each piece of a placement that can be drawn at once.
    fn each(&self, placement: &GlyphPlacement, draw: fn(&CanvasRenderingContext2d, &str, Screen)) {
        match placement {
            GlyphPlacement::Level { start, text } => draw(self.context, text, *start),
            GlyphPlacement::Glyphs(glyphs) => {
                for &(glyph, at, turn) in glyphs {
                    self.transform_to(at, turn);
                    draw(self.context, glyph.encode_utf8(&mut [0; 4]), Screen::new(0.0, 0.0));
                }
                self.transform_to(Screen::new(0.0, 0.0), 0.0);
            }
        }
    }
}

/// A face and a size, as CSS writes them.
fn font(face: FontFace, size: f64) -> String {
    let (style, family) = match face {
        FontFace::Sans400 => ("400 ", SANS),
        FontFace::Sans500 => ("500 ", SANS),
        FontFace::Sans600 => ("600 ", SANS),
        FontFace::SerifItalic => ("italic 400 ", SERIF),
    };
    format!("{style}{}{family}", format_fixed(size, 1))
}
