//! Draws a scene on a canvas, and caches the picture of the ground, so that a moving map draws only
//! what comes into view.
//!
//! The canvas has `viewport * pixel ratio` device pixels, and the cached picture [`MARGIN`] more on
//! each side; what reaches beyond one of its edges goes on at the opposite one. Their size, and what
//! of the picture is painted anew, are the caller's decisions.

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
        let cached = &self.cached.1;
        let period = size(&self.cached);
        for part in &scene.parts {
            let at = |css: f64| (css * pixel_ratio).round() + MARGIN;
            let corner = Screen::new(at(part.corner.x), at(part.corner.y));
            let extent = (part.size.width * pixel_ratio, part.size.height * pixel_ratio);
            for at in repeated(corner, extent, period, period) {
                draw(cached, part, theme, pixel_ratio, at);
            }
        }
        self.copy(repaint);
        for part in [&scene.growing, &scene.names] {
            draw(&self.shown.1, part, theme, pixel_ratio, Screen::new(0.0, 0.0));
        }
    }

    /// Copies the cached picture to where it lies in the frame.
    fn copy(&self, repaint: &Repaint) {
        let (scale, shown) = (repaint.scale, &self.shown.1);
        let at = |corner: f64| corner - MARGIN * scale;
        let corner = Screen::new(at(repaint.corner.x), at(repaint.corner.y));
        let (width, height) = size(&self.cached);
        let period = (width * scale, height * scale);
        for at in repeated(corner, period, period, size(&self.shown)) {
            let _ = shown.set_transform(scale, 0.0, 0.0, scale, at.x, at.y);
            // Fails only for a canvas without a pixel, and the picture has its margins at least.
            let _ = shown.draw_image_with_html_canvas_element(&self.cached.0, 0.0, 0.0);
        }
    }
}

fn size((canvas, _): &Buffer) -> (f64, f64) {
    (f64::from(canvas.width()), f64::from(canvas.height()))
}

/// Each position on a canvas of a size at which something appears that has its corner at a device
/// pixel, and again each period to all sides; it is no larger than the period.
fn repeated(
    corner: Screen,
    (width, height): (f64, f64),
    period: (f64, f64),
    size: (f64, f64),
) -> Vec<Screen> {
    let first = |at: f64, period: f64| at - period * (at / period).floor();
    let (x, y) = (first(corner.x, period.0), first(corner.y, period.1));
    let mut positions = Vec::new();
    for y in [y - period.1, y] {
        for x in [x - period.0, x] {
            if x < size.0 && y < size.1 && x + width > 0.0 && y + height > 0.0 {
                positions.push(Screen::new(x, y));
            }
        }
    }
    positions
}

/// Draws a scene that is whole on what answers as a canvas's context does, a CSS pixel a pixel, and
/// caches nothing of it.
pub fn paint_on(context: &CanvasRenderingContext2d, scene: &Scene, theme: Theme) {
    for part in scene.parts.iter().chain([&scene.growing, &scene.names]) {
        draw(context, part, theme, 1.0, Screen::new(0.0, 0.0));
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

/// Draws a part of a picture, and nothing outside of it, with its corner at a device pixel.
fn draw(
    context: &CanvasRenderingContext2d,
    part: &ScenePart,
    theme: Theme,
    pixel_ratio: f64,
    at: Screen,
) {
    if part.primitives.is_empty() {
        return;
    }
    let Viewport { width, height } = part.size;
    let corner = Screen::new(at.x / pixel_ratio, at.y / pixel_ratio);
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
