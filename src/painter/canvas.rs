//! Draws a scene on a canvas, and caches the picture of the ground, so that a pan draws only what
//! it exposes.
//!
//! The canvas has `viewport * pixel ratio` device pixels. Its size, and whether the cached picture
//! can still be used, are the scene's and the caller's decisions.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, CanvasWindingRule, HtmlCanvasElement};

use crate::camera::Viewport;
use crate::coords::Screen;
use crate::scene::advance::FontFace;
use crate::scene::style::{Dash, Theme, Token};
use crate::scene::{GlyphPlacement, Primitive, Scene, ScenePart, ScreenPath, Text};
use crate::text::format_fixed;

/// As in `fonts.css`, without the fallbacks that only keep a page's lines where they are.
const SANS: &str =
    "px \"Tapal Sans\", \"Tapal Sans Fallback\", \"Arial Narrow\", system-ui, sans-serif";
const SERIF: &str = "px \"Tapal Serif\", \"Tapal Serif Fallback\", Georgia, serif";

/// A canvas on the page, and two buffers behind it: the cached picture of the ground, and a spare
/// one that the next is put together on, as copying a canvas to itself takes longer.
pub struct Painter {
    shown: Buffer,
    cached: Buffer,
    spare: Buffer,
}

type Buffer = (HtmlCanvasElement, CanvasRenderingContext2d);

impl Painter {
    /// A painter for a canvas, with nothing cached; `None` when it cannot be drawn on.
    #[must_use]
    pub fn new(canvas: &HtmlCanvasElement) -> Option<Self> {
        let behind = || canvas.clone_node().ok()?.dyn_into().ok().and_then(buffer);
        Some(Self { shown: buffer(canvas.clone())?, cached: behind()?, spare: behind()? })
    }

    /// Gives the canvas so many device pixels. Setting a size clears it, so only when it changed.
    pub fn fit(&self, width: u32, height: u32) {
        if self.shown.0.width() != width || self.shown.0.height() != height {
            for (canvas, _) in [&self.shown, &self.cached, &self.spare] {
                canvas.set_width(width);
                canvas.set_height(height);
            }
        }
    }

    /// Draws a scene over whatever the canvas held.
    pub fn paint(&mut self, scene: &Scene, theme: Theme, pixel_ratio: f64) {
        if let Some(by) = scene.shift {
            std::mem::swap(&mut self.cached, &mut self.spare);
            copy(&self.spare, &self.cached, by);
        }
        for part in &scene.parts {
            draw(&self.cached.1, part, theme, pixel_ratio);
        }
        copy(&self.cached, &self.shown, (0.0, 0.0));
        draw(&self.shown.1, &scene.names, theme, pixel_ratio);
    }
}

/// Draws a scene that is whole on what answers as a canvas's context does, a CSS pixel a pixel, and
/// caches nothing of it.
pub fn paint_on(context: &CanvasRenderingContext2d, scene: &Scene, theme: Theme) {
    for part in scene.parts.iter().chain([&scene.names]) {
        draw(context, part, theme, 1.0);
    }
}

/// A canvas that can be drawn on. The map fills it: what lies beneath need not be blended in.
fn buffer(canvas: HtmlCanvasElement) -> Option<Buffer> {
    let options = js_sys::Object::new();
    // Fails on no object of its own.
    let _ = js_sys::Reflect::set(&options, &JsValue::from_str("alpha"), &JsValue::FALSE);
    let context = canvas.get_context_with_context_options("2d", &options).ok()??.dyn_into().ok()?;
    Some((canvas, context))
}

/// Draws a picture on another one, so many device pixels to the right and down.
fn copy((from, _): &Buffer, (_, to): &Buffer, (dx, dy): (f64, f64)) {
    let _ = to.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0);
    // Fails only for a canvas without a pixel, and the map's has one at least.
    let _ = to.draw_image_with_html_canvas_element(from, dx, dy);
}

/// Draws a part of a picture, and nothing outside of it.
fn draw(context: &CanvasRenderingContext2d, part: &ScenePart, theme: Theme, pixel_ratio: f64) {
    let Viewport { width, height } = part.size;
    let mut brush = Brush::new(context, part.corner, theme, pixel_ratio);
    context.save();
    context.begin_path();
    context.rect(0.0, 0.0, width, height);
    context.clip();
    for primitive in &part.primitives {
        match primitive {
            Primitive::Background(token) => {
                brush.fill_with(*token);
                context.fill_rect(0.0, 0.0, width, height);
            }
            Primitive::Fill { path, token } => {
                brush.trace(path);
                brush.fill_with(*token);
                context.fill_with_canvas_winding_rule(CanvasWindingRule::Evenodd);
            }
            Primitive::Stroke { path, token, width, dash } => {
                brush.trace(path);
                brush.stroke_with(*token, *width, *dash);
                context.stroke();
            }
            Primitive::Band { path, within, token, width } => {
                brush.stroke_with(*token, *width, Dash::Solid);
                context.save();
                brush.clip_around(path, *width);
                brush.trace(within);
                context.clip_with_canvas_winding_rule(CanvasWindingRule::Evenodd);
                brush.trace(path);
                context.set_line_cap("butt");
                context.stroke();
                context.restore();
            }
            Primitive::Text(text) => brush.draw_text(text),
        }
    }
    context.restore();
}

/// A canvas and its present style, so that nothing is set twice.
struct Brush<'a> {
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
    dashes: [JsValue; 3],
}

impl<'a> Brush<'a> {
    fn new(
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
        let dashes = [Dash::Solid, Dash::Dashed, Dash::Dotted].map(|dash| {
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
    fn trace(&mut self, path: &Rc<ScreenPath>) {
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
    fn clip_around(&mut self, path: &ScreenPath, space: f64) {
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

    fn fill_with(&mut self, token: Token) {
        if self.filling != Some(token) {
            self.filling = Some(token);
            self.context.set_fill_style_str(token.css(self.theme));
        }
    }

    fn stroke_with(&mut self, token: Token, width: f64, dash: Dash) {
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
    fn draw_text(&mut self, text: &Text) {
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
