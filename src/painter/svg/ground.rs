//! The ground of a part as paths in whole steps of a grid, each path once.

use std::rc::Rc;

use super::{format_short, paint, stroke};
use crate::scene::{Primitive, ScenePart, ScreenPath};

/// The ground's primitives as elements, bottom first: coordinates are in steps of `step` CSS
/// pixels, from the part's corner to the right and down. A path that several primitives draw is
/// written once; its id begins with `id`, and so do all others.
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
    fn define(&mut self) {
        let (id, step) = (self.id, self.step);
        // A style sheet does not reach what is used elsewhere.
        let define = |(index, path): (usize, &Rc<ScreenPath>)| {
            let data = path_data(path, step);
            format!("<path vector-effect=\"non-scaling-stroke\" id=\"{id}{index}\" d=\"{data}\"/>")
        };
        let paths: String = self.shared.iter().enumerate().map(define).collect();
        self.out.push_str(&format!("<defs>{paths}</defs>"));
    }

    fn primitive(&mut self, part: &ScenePart, primitive: &Primitive) {
        match primitive {
            Primitive::Background(token) => {
                let steps = |length: f64| (length / self.step).ceil().to_string();
                let (width, height) = (steps(part.size.width), steps(part.size.height));
                let fill = paint("fill", *token);
                self.out.push_str(&format!("<rect width=\"{width}\" height=\"{height}\"{fill}/>"));
            }
            Primitive::Fill { path, token } => {
                self.path(path, &format!("{} fill-rule=\"evenodd\"", paint("fill", *token)))
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
                    format!(" stroke-dasharray=\"{}\"", lengths.join(" "))
                };
                let stroke = stroke(*token, width * self.stroke_scale);
                self.path(path, &format!("{stroke}{dashes}"));
            }
            Primitive::Band { path, within, token, width } => {
                self.clips += 1;
                let clip = format!("{}c{}", self.id, self.clips);
                self.out.push_str(&format!("<clipPath id=\"{clip}\">"));
                self.path(within, " clip-rule=\"evenodd\"");
                self.out.push_str("</clipPath>");
                let stroke = stroke(*token, width * self.stroke_scale);
                let attributes =
                    format!(" stroke-linecap=\"butt\" clip-path=\"url(#{clip})\"{stroke}");
                self.path(path, &attributes);
            }
            // Names are no part of the ground.
            Primitive::Text(_) => {}
        }
    }

    fn path(&mut self, path: &Rc<ScreenPath>, attributes: &str) {
        match self.shared.iter().position(|other| Rc::ptr_eq(other, path)) {
            Some(index) => {
                let id = self.id;
                self.out.push_str(&format!("<use href=\"#{id}{index}\"{attributes}/>"));
            }
            None => {
                let data = path_data(path, self.step);
                self.out.push_str(&format!("<path{attributes} d=\"{data}\"/>"));
            }
        }
    }
}

/// Path data in whole steps. A vertex that falls on the one before it is left out.
fn path_data(path: &ScreenPath, step: f64) -> String {
    let mut out = String::new();
    for line in path.subpaths() {
        let mut from: Option<(i64, i64)> = None;
        let mut begun = false;
        for at in line {
            let to = ((at.x / step).round() as i64, (at.y / step).round() as i64);
            match from {
                None => out.push_str(&format!("M{} {}", to.0, to.1)),
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
                    out.push_str(&format!("{first}{dx}{second}{dy}"));
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
