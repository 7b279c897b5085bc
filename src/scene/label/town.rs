//! Places the names of towns beside their dots; a dot without its name is left out.

use std::f64::consts::TAU;

use super::LabelPlacer;
use super::features::LabelFeatures;
use super::oriented_box::OrientedBox;
use super::text_layout::{ASCENT, DESCENT, TextStyle};
use crate::coords::Screen;
use crate::scene::ScreenPath;
use crate::scene::advance::FontFace;
use crate::scene::rect::Rect;
use crate::scene::style::Token;

/// A name's size, in CSS pixels.
const SIZE: f64 = 12.0;
/// From a dot's middle to its name, in CSS pixels.
const GAP: f64 = 7.0;
/// Half of a capital's square, and a town's radius, in CSS pixels.
const HALF: f64 = 2.5;
const RADIUS: f64 = 2.1;
/// From the edge of what is in view to a dot, in CSS pixels: beside it a name has room.
const FROM_EDGE: f64 = 10.0;
/// Corners of a round dot.
const CORNERS: usize = 12;
/// From names and dots to the story's lines, in CSS pixels.
const FROM_LINE: f64 = 5.0;

/// Names towns.
pub(super) fn name(placer: &mut LabelPlacer<'_>, label_features: &LabelFeatures) {
    let camera = placer.view.camera;
    for (world, ground, town) in &label_features.towns {
        let at = camera.to_screen(*world);
        if f64::from(town.rank) > 2.0 * camera.zoom()
            || !placer.collisions.is_visible(at, FROM_EDGE)
        {
            continue;
        }
        let Some(text) = town.names.get(placer.view.language) else { continue };
        let dot = OrientedBox::level(Rect::at(at).grown(HALF));
        if !placer.collisions.is_free(&[dot], FROM_LINE - 2.0) {
            continue;
        }
        let style = TextStyle {
            advances: placer.view.advances,
            face: FontFace::Sans400,
            size: SIZE,
            tracking: 0.0,
            token: Token::Ink2,
            halo: (label_features.fill_at(*ground), 3.0),
        };
        let width = style.width(text);
        let level = at.y + 0.35 * SIZE;
        let starts = [
            (at.x + GAP, level),
            (at.x - GAP - width, level),
            (at.x - width / 2.0, at.y - GAP + 1.0 - DESCENT * SIZE),
            (at.x - width / 2.0, at.y + GAP - 1.0 + ASCENT * SIZE),
        ];
        let names = starts.map(|(x, y)| style.level(text, Screen::new(x, y)));
        if let Some(mut name) =
            names.into_iter().find(|name| placer.collisions.is_free(&name.boxes, FROM_LINE))
        {
            name.boxes.push(dot);
            placer.put(name);
            if town.capital {
                add_square(&mut placer.squares, at);
            } else {
                add_dot(&mut placer.dots, at);
            }
        }
    }
}

fn add_square(path: &mut ScreenPath, at: Screen) {
    path.begin();
    for (x, y) in [(-HALF, -HALF), (HALF, -HALF), (HALF, HALF), (-HALF, HALF)] {
        path.push(Screen::new(at.x + x, at.y + y));
    }
}

fn add_dot(path: &mut ScreenPath, at: Screen) {
    path.begin();
    for corner in 0..CORNERS {
        let (sin, cos) = (TAU * corner as f64 / CORNERS as f64).sin_cos();
        path.push(Screen::new(at.x + RADIUS * cos, at.y + RADIUS * sin));
    }
}
