//! The locator: a small globe with the view's outline on it, while the view is smaller than a
//! country or where the reader wants it.

use std::f64::consts::TAU;
use std::rc::Rc;

use super::{closed, reserve};
use crate::camera::Viewport;
use crate::coords::Screen;
use crate::scene::ScreenPath;
use crate::scene::label::LabelPlacer;
use crate::scene::style::Token;

/// A view whose shorter side is less than this, in metres, is smaller than a country: Kazakhstan is
/// as high.
const COUNTRY: f64 = 1.6e6;
/// The globe's radius, in CSS pixels, and as a part of the view's shorter side.
const RADIUS: f64 = 34.0;
const SHARE: f64 = 0.085;
/// No globe is smaller than this, in CSS pixels: it would show nothing.
const SMALLEST: f64 = 26.0;
/// A circle is drawn with so many vertices, and the view's outline with so many to a side.
const VERTICES: u32 = 48;
const SIDE: u32 = 4;
/// An outline that reaches no farther than this is a dot of this radius, in CSS pixels.
const DOT: f64 = 3.0;

/// Draws the locator, if the view or the reader calls for one and there is room.
pub(in crate::scene::label) fn locate(placer: &mut LabelPlacer<'_>) {
    let camera = placer.view.camera;
    let Viewport { width, height } = camera.viewport();
    let shorter = width.min(height);
    let radius = RADIUS.min(SHARE * shorter);
    let is_near = shorter * camera.metres_per_pixel() <= COUNTRY;
    if !(is_near || placer.view.layers.locator) || radius < SMALLEST {
        return;
    }
    let Some(middle) = reserve(placer, radius) else { return };
    let rim = circle(middle, radius);
    let on_screen = |(x, y): (f64, f64)| Screen::new(middle.x + radius * x, middle.y - radius * y);
    let mut land = ScreenPath::default();
    for ring in &placer.view.label_features.globe.land {
        land.begin();
        ring.iter().for_each(|&at| land.push(on_screen(at)));
    }
    let mut view = Vec::new();
    for index in 0..4 * SIDE {
        let part = f64::from(index % SIDE) / f64::from(SIDE);
        let (x, y) = [(part, 0.0), (1.0, part), (1.0 - part, 1.0), (0.0, 1.0 - part)]
            [(index / SIDE) as usize];
        let ground = placer.ground(Screen::new(x * width, y * height));
        view.extend(ground.map(|at| on_screen(placer.view.label_features.globe.look_at(at).0)));
    }
    placer.stroke_inset(&rim, Token::Halo, 5.0);
    placer.fill_inset(&rim, Token::Water);
    placer.fill_inset(&Rc::new(land), Token::OtherBorder);
    placer.stroke_inset(&rim, Token::OtherLabel, 1.0);
    let Some(&corner) = view.first() else { return };
    let is_small = view.iter().all(|at| at.distance(corner) < 2.0 * DOT);
    let outline = if is_small { circle(corner, DOT) } else { closed(&view) };
    // A casing, as the story's lines have one.
    placer.stroke_inset(&outline, Token::Case, 4.0);
    placer.stroke_inset(&outline, Token::Hero, 2.0);
}

fn circle(middle: Screen, radius: f64) -> Rc<ScreenPath> {
    let vertex = |index: u32| {
        let (sin, cos) = (TAU * f64::from(index) / f64::from(VERTICES)).sin_cos();
        Screen::new(middle.x + radius * cos, middle.y + radius * sin)
    };
    closed(&(0..VERTICES).map(vertex).collect::<Vec<_>>())
}
