//! A scene -> Canvas2D.
//!
//! What this does: draws each mark in order on a canvas of `viewport * pixel ratio` device pixels.
//! What it does not: decide anything, size the canvas, or answer what lies under a point.

use wasm_bindgen::JsValue;
use web_sys::{CanvasRenderingContext2d, CanvasWindingRule};

use crate::camera::Viewport;
use crate::coords::Screen;
use crate::scene::advance::Face;
use crate::scene::style::{Dash, Theme};
use crate::scene::{Course, Mark, Path, Scene, Text};

/// As in `page.css`.
const SANS: &str = "px \"Tapal Sans\", \"Tapal Sans Fallback\", \"Arial Narrow\", system-ui, sans-serif";
const SERIF: &str = "px \"Tapal Serif\", \"Tapal Serif Fallback\", Georgia, serif";

/// Draws a scene over whatever the canvas held.
pub fn paint(context: &CanvasRenderingContext2d, scene: &Scene, theme: Theme, viewport: Viewport, pixel_ratio: f64) {
    // These calls fail only on numbers that are not finite, which a camera never gives.
    let _ = context.set_transform(pixel_ratio, 0.0, 0.0, pixel_ratio, 0.0, 0.0);
    context.set_line_join("round");
    context.set_line_cap("round");
    for mark in &scene.marks {
        match mark {
            Mark::Background(token) => {
                context.set_fill_style_str(token.css(theme));
                context.fill_rect(0.0, 0.0, viewport.width, viewport.height);
            }
            Mark::Fill { path, token } => {
                trace(context, path, true);
                context.set_fill_style_str(token.css(theme));
                context.fill_with_canvas_winding_rule(CanvasWindingRule::Evenodd);
            }
            Mark::Stroke { path, token, width, dash } => {
                trace(context, path, false);
                context.set_stroke_style_str(token.css(theme));
                context.set_line_width(*width);
                let _ = context.set_line_dash(&dashes(*dash));
                context.stroke();
            }
            Mark::Band { path, within, token, width } => {
                context.save();
                trace(context, within, true);
                context.clip_with_canvas_winding_rule(CanvasWindingRule::Evenodd);
                trace(context, path, false);
                context.set_line_cap("butt");
                context.set_stroke_style_str(token.css(theme));
                context.set_line_width(*width);
                let _ = context.set_line_dash(&dashes(Dash::Solid));
                context.stroke();
                context.restore();
            }
            Mark::Text(text) => letter(context, text, theme),
        }
    }
}

/// Draws a text: the halos of all its glyphs first, so that none eats into its neighbour.
fn letter(context: &CanvasRenderingContext2d, text: &Text, theme: Theme) {
    let (style, family) = match text.face {
        Face::Sans400 => ("400 ", SANS),
        Face::Sans500 => ("500 ", SANS),
        Face::Sans600 => ("600 ", SANS),
        Face::SerifItalic => ("italic 400 ", SERIF),
    };
    let tenths = (text.size * 10.0) as u32;
    context.set_font(&[style, &(tenths / 10).to_string(), ".", &(tenths % 10).to_string(), family].concat());
    // Widths come from a table without kerning; where it cannot be turned off, a glyph stands a fraction aside.
    let _ = js_sys::Reflect::set(context, &JsValue::from_str("fontKerning"), &JsValue::from_str("none"));
    if let Some((token, width)) = text.halo {
        context.set_stroke_style_str(token.css(theme));
        context.set_line_width(width);
        let _ = context.set_line_dash(&dashes(Dash::Solid));
        each(context, &text.course, |context, glyphs, at| {
            let _ = context.stroke_text(glyphs, at.x, at.y);
        });
    }
    context.set_fill_style_str(text.token.css(theme));
    each(context, &text.course, |context, glyphs, at| {
        let _ = context.fill_text(glyphs, at.x, at.y);
    });
}

/// Hands each piece of a course that is drawn at once to the pen.
fn each(context: &CanvasRenderingContext2d, course: &Course, pen: impl Fn(&CanvasRenderingContext2d, &str, Screen)) {
    match course {
        Course::Level { start, text } => pen(context, text, *start),
        Course::Glyphs(glyphs) => {
            for &(glyph, at, turn) in glyphs {
                context.save();
                let _ = context.translate(at.x, at.y);
                let _ = context.rotate(turn);
                pen(context, glyph.encode_utf8(&mut [0; 4]), Screen::new(0.0, 0.0));
                context.restore();
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
