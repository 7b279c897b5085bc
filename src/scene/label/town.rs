//! Towns: their dots with their names.
//!
//! What this does: puts a town's name on the first side of its dot where it is free; both or none.
//! What it does not: choose which towns a zoom shows (the base map ranks them).

use std::f64::consts::TAU;

use super::Placing;
use super::gazetteer::Gazetteer;
use super::lettering::{ASCENT, DESCENT, Type};
use super::slab::{Rect, Slab};
use crate::coords::Screen;
use crate::scene::Path;
use crate::scene::advance::Face;
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
pub(super) fn name(placing: &mut Placing<'_>, gazetteer: &Gazetteer) {
    let camera = placing.view.camera;
    for (world, ground, town) in &gazetteer.towns {
        let at = camera.to_screen(*world);
        if f64::from(town.rank) > 2.0 * camera.zoom() || !placing.crowd.shows(at, FROM_EDGE) {
            continue;
        }
        let Some(text) = town.names.get(placing.view.language) else { continue };
        let dot =
            Slab::level(Rect { left: at.x, top: at.y, right: at.x, bottom: at.y }.grown(HALF));
        if !placing.crowd.free(&[dot], FROM_LINE - 2.0) {
            continue;
        }
        let set = Type {
            advances: placing.view.advances,
            face: Face::Sans400,
            size: SIZE,
            tracking: 0.0,
            token: Token::Ink2,
            halo: (gazetteer.beneath(*ground), 3.0),
        };
        let width = set.width(text);
        let level = at.y + 0.35 * SIZE;
        let starts = [
            (at.x + GAP, level),
            (at.x - GAP - width, level),
            (at.x - width / 2.0, at.y - GAP + 1.0 - DESCENT * SIZE),
            (at.x - width / 2.0, at.y + GAP - 1.0 + ASCENT * SIZE),
        ];
        let names = starts.map(|(x, y)| set.level(text, Screen::new(x, y)));
        if let Some(mut name) =
            names.into_iter().find(|name| placing.crowd.free(&name.slabs, FROM_LINE))
        {
            name.slabs.push(dot);
            placing.put(name);
            draw(
                if town.capital { &mut placing.squares } else { &mut placing.dots },
                at,
                town.capital,
            );
        }
    }
}

fn draw(path: &mut Path, at: Screen, capital: bool) {
    path.begin();
    if capital {
        for (x, y) in [(-HALF, -HALF), (HALF, -HALF), (HALF, HALF), (-HALF, HALF)] {
            path.push(Screen::new(at.x + x, at.y + y));
        }
    } else {
        for corner in 0..CORNERS {
            let (sin, cos) = (TAU * corner as f64 / CORNERS as f64).sin_cos();
            path.push(Screen::new(at.x + RADIUS * cos, at.y + RADIUS * sin));
        }
    }
}
