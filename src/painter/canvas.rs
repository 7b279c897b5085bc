//! A scene -> Canvas2D.
//!
//! What this does: draws each mark in order on a canvas of `viewport * pixel ratio` device pixels.
//! What it does not: decide anything, size the canvas, or answer what lies under a point.

use wasm_bindgen::JsValue;
use web_sys::{CanvasRenderingContext2d, CanvasWindingRule};

use crate::camera::Viewport;
use crate::scene::style::Dash;
use crate::scene::{Mark, Path, Scene};

/// Draws a scene over whatever the canvas held.
pub fn paint(context: &CanvasRenderingContext2d, scene: &Scene, viewport: Viewport, pixel_ratio: f64) {
    // These calls fail only on numbers that are not finite, which a camera never gives.
    let _ = context.set_transform(pixel_ratio, 0.0, 0.0, pixel_ratio, 0.0, 0.0);
    context.set_line_join("round");
    context.set_line_cap("round");
    for mark in &scene.marks {
        match mark {
            Mark::Background(token) => {
                context.set_fill_style_str(token.css());
                context.fill_rect(0.0, 0.0, viewport.width, viewport.height);
            }
            Mark::Fill { path, token } => {
                trace(context, path, true);
                context.set_fill_style_str(token.css());
                context.fill_with_canvas_winding_rule(CanvasWindingRule::Evenodd);
            }
            Mark::Stroke { path, token, width, dash } => {
                trace(context, path, false);
                context.set_stroke_style_str(token.css());
                context.set_line_width(*width);
                let _ = context.set_line_dash(&dashes(*dash));
                context.stroke();
            }
        }
    }
}

fn trace(context: &CanvasRenderingContext2d, path: &Path, closed: bool) {
    context.begin_path();
    for line in path.subpaths() {
        context.move_to(line[0].x, line[0].y);
        line[1..].iter().for_each(|at| context.line_to(at.x, at.y));
        if closed {
            context.close_path();
        }
    }
}

fn dashes(dash: Dash) -> JsValue {
    dash.lengths().iter().map(|&length| JsValue::from_f64(length)).collect::<js_sys::Array>().into()
}
