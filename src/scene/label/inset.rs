//! What belongs to no position on the ground, and stands where the map is free, near a corner.

mod locator;
mod north;

pub(super) use locator::locate;
pub(super) use north::point_north;

use std::rc::Rc;

use super::LabelPlacer;
use super::oriented_box::OrientedBox;
use crate::coords::Screen;
use crate::scene::rect::Rect;
use crate::scene::style::{Dash, Token};
use crate::scene::{Primitive, ScreenPath};

/// From the edges of the view, and from the story's lines, in CSS pixels.
const MARGIN: f64 = 12.0;
/// Along a side, positions this far apart are tried, in CSS pixels...
const STEP: f64 = 8.0;
/// ...as far from the corner as this part of the side.
const REACH: f64 = 0.4;

/// The middle of a square, which reaches so far to each side of it, where nothing else stands: in a
/// corner, or as near to one as can be up or down its side. It is taken from now on.
fn reserve(placer: &mut LabelPlacer<'_>, half: f64) -> Option<Screen> {
    let viewport = placer.view.camera.viewport();
    let edge = MARGIN + half;
    for corner in 0..4 {
        let x = if corner < 2 { edge } else { viewport.width - edge };
        let mut along = edge;
        while along < REACH * viewport.height {
            let y = if corner % 2 == 0 { along } else { viewport.height - along };
            let square = [OrientedBox::level(Rect::at(Screen::new(x, y)).grown(half))];
            if placer.collisions.is_free(&square, MARGIN) {
                placer.collisions.insert(&square);
                return Some(square[0].middle);
            }
            along += STEP;
        }
    }
    None
}

impl LabelPlacer<'_> {
    fn fill_inset(&mut self, path: &Rc<ScreenPath>, token: Token) {
        self.insets.push(Primitive::Fill { path: path.clone(), token });
    }

    fn stroke_inset(&mut self, path: &Rc<ScreenPath>, token: Token, width: f64) {
        let (path, dash) = (path.clone(), Dash::Solid);
        self.insets.push(Primitive::Stroke { path, token, width, dash });
    }
}

/// A closed ring through these points.
fn closed(points: &[Screen]) -> Rc<ScreenPath> {
    let mut path = ScreenPath::default();
    for &at in points.iter().chain(points.first()) {
        path.push(at);
    }
    Rc::new(path)
}
