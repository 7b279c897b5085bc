//! Draws a scene on a canvas, and caches the picture of the ground, so that a pan draws only what
//! it exposes.
//!
//! The canvas has `viewport * pixel ratio` device pixels. Its size, and whether the cached picture
//! can still be used, are the scene's and the caller's decisions.

mod brush;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, CanvasWindingRule, HtmlCanvasElement};

use self::brush::Brush;
use crate::camera::Viewport;
use crate::scene::style::{Dash, Theme};
use crate::scene::{Primitive, Scene, ScenePart};

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
