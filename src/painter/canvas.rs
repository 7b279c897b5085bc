//! Draws a scene on a canvas, and caches the picture of the ground, so that a moving map draws only
//! what comes into view.
//!
//! The canvas has `viewport * pixel ratio` device pixels, and the cached picture [`MARGIN`] more on
//! each side. Their size, and what of the picture is painted anew, are the caller's decisions.

mod brush;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, CanvasWindingRule, HtmlCanvasElement};

use self::brush::Brush;
use crate::camera::Viewport;
use crate::camera::picture::{MARGIN, Repaint};
use crate::coords::Screen;
use crate::scene::style::{Dash, Theme};
use crate::scene::{Primitive, Scene, ScenePart};

/// A canvas on the page, and behind it the cached picture of the ground.
pub struct Painter {
    shown: Buffer,
    cached: Buffer,
}

type Buffer = (HtmlCanvasElement, CanvasRenderingContext2d);

impl Painter {
    /// A painter for a canvas, with nothing cached; `None` when it cannot be drawn on.
    #[must_use]
    pub fn new(canvas: &HtmlCanvasElement) -> Option<Self> {
        let behind = canvas.clone_node().ok()?.dyn_into().ok()?;
        Some(Self { shown: buffer(canvas.clone())?, cached: buffer(behind)? })
    }

    /// Gives the canvas so many device pixels. Setting a size clears it, so only when it changed.
    pub fn fit(&self, width: u32, height: u32) {
        for ((canvas, _), around) in [(&self.shown, 0), (&self.cached, 2 * MARGIN as u32)] {
            let (width, height) = (width + around, height + around);
            if canvas.width() != width || canvas.height() != height {
                canvas.set_width(width);
                canvas.set_height(height);
            }
        }
    }

    /// Draws a scene over whatever the canvas held.
    pub fn paint(&self, scene: &Scene, repaint: &Repaint, theme: Theme, pixel_ratio: f64) {
        let (cached, shown) = (&self.cached.1, &self.shown.1);
        if let Some((dx, dy)) = repaint.shift.filter(|&by| by != (0.0, 0.0)) {
            self.copy(cached, 1.0, Screen::new(dx, dy));
        }
        for part in &scene.parts {
            draw(cached, part, theme, pixel_ratio, MARGIN);
        }
        let Repaint { scale, corner, .. } = *repaint;
        let around = MARGIN * scale;
        self.copy(shown, scale, Screen::new(corner.x - around, corner.y - around));
        for part in [&scene.growing, &scene.names] {
            draw(shown, part, theme, pixel_ratio, 0.0);
        }
    }

    /// Draws the cached picture so many times as large, its upper left corner at a device pixel.
    fn copy(&self, to: &CanvasRenderingContext2d, scale: f64, corner: Screen) {
        let _ = to.set_transform(scale, 0.0, 0.0, scale, corner.x, corner.y);
        // Fails only for a canvas without a pixel, and the picture has its margins at least.
        let _ = to.draw_image_with_html_canvas_element(&self.cached.0, 0.0, 0.0);
    }
}

/// Draws a scene that is whole on what answers as a canvas's context does, a CSS pixel a pixel, and
/// caches nothing of it.
pub fn paint_on(context: &CanvasRenderingContext2d, scene: &Scene, theme: Theme) {
    for part in scene.parts.iter().chain([&scene.growing, &scene.names]) {
        draw(context, part, theme, 1.0, 0.0);
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

/// Draws a part of a picture, and nothing outside of it, so many device pixels from the canvas's
/// left and upper edges.
fn draw(
    context: &CanvasRenderingContext2d,
    part: &ScenePart,
    theme: Theme,
    pixel_ratio: f64,
    margin: f64,
) {
    if part.primitives.is_empty() {
        return;
    }
    let Viewport { width, height } = part.size;
    let along = |at: f64| at + margin / pixel_ratio;
    let corner = Screen::new(along(part.corner.x), along(part.corner.y));
    let mut brush = Brush::new(context, corner, theme, pixel_ratio);
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
