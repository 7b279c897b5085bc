//! The ground of the map before any script, drawn once for all windows.

use std::rc::Rc;

use super::{Picture, shore};
use crate::camera::{Camera, Insets, Viewport};
use crate::coords::{Screen, World};
use crate::painter::svg;
use crate::scene::ground::Ground;
use crate::scene::style::Token;
use crate::scene::{Primitive, ScenePart};

/// The ground is drawn for a map of this size.
const DRAWN: Viewport = Viewport { width: 1000.0, height: 870.0 };
/// And as far around its middle as any window may show.
const BEYOND: Viewport = Viewport { width: 2100.0, height: 3000.0 };
/// A window may be wide or tall, not both: what lies farther than this from the middle both ways is
/// never seen.
const CORNER: (f64, f64) = (650.0, 650.0);
/// A step of the ground's coordinates, in CSS pixels of the size it is drawn for.
const STEP: f64 = 1.0;
/// So many levels of detail are left out: a zoom. The map that moves has them soon after, and each
/// level is a kilobyte before the first picture.
const COARSE: u8 = 2;
/// And so many away from what that size shows: two zooms and a half.
const COARSER: u8 = 5;
/// And so many where no window looks: what is left keeps rings closed.
const COARSEST: u8 = 12;

impl Picture<'_> {
    /// The camera that the ground is drawn for.
    pub(in crate::site) fn ground_camera(&self) -> Camera {
        self.model.whole(DRAWN, Insets::NONE)
    }

    /// The ground as an SVG that shows the box which the map opens on, and more around it.
    pub(super) fn drawn_ground(&self) -> String {
        let opening = self.ground_camera();
        let corner =
            Screen::new((DRAWN.width - BEYOND.width) / 2.0, (DRAWN.height - BEYOND.height) / 2.0);
        let camera = opening.through(corner, BEYOND);
        let middle = DRAWN.center();
        let coarser = |at: World| {
            let at = opening.to_screen(at);
            let (dx, dy) = ((at.x - middle.x).abs(), (at.y - middle.y).abs());
            if DRAWN.contains(at, -24.0) {
                COARSE
            } else if dx > CORNER.0 && dy > CORNER.1 {
                COARSEST
            } else {
                COARSER
            }
        };
        let ground = by_shores(coarsened(&self.model.ground, &coarser), &self.model.named);
        let mut part = ScenePart::of(&ground, &self.model.view(&opening), corner, &camera);
        stroke_what_is_filled(&mut part.primitives);
        let frame = self.box_of(&opening, false);
        let steps = |length: f64| svg::format_short(length / STEP);
        let (x, y) = (steps(frame.left - corner.x), steps(frame.top - corner.y));
        let (width, height) = (steps(frame.right - frame.left), steps(frame.bottom - frame.top));
        let body = svg::ground(&part, STEP, "map-");
        format!(
            "<svg class=\"ground\" aria-hidden=\"true\" preserveAspectRatio=\"none\" \
             viewBox=\"{x} {y} {width} {height}\">{body}</svg>"
        )
    }
}

/// The ground without so many levels of detail at each position.
fn coarsened(ground: &Ground, coarser: &dyn Fn(World) -> u8) -> Ground {
    let mut ground = ground.clone();
    for line in &mut ground.lines {
        for (point, level) in line.points.iter().zip(&mut line.levels) {
            if *level > 0 {
                *level = level.saturating_add(coarser(*point));
            }
        }
    }
    ground
}

/// The ground with all land in one, by its shores, under the countries that the story names.
fn by_shores(mut ground: Ground, named: &[String]) -> Ground {
    ground.countries.retain(|country| named.contains(&country.code));
    ground.unassigned = shore::rings(&ground);
    ground
}

/// Has coasts drawn along the land that is filled: one path for both.
fn stroke_what_is_filled(primitives: &mut [Primitive]) {
    let land = primitives.iter().find_map(|primitive| match primitive {
        Primitive::Fill { path, token: Token::Land } => Some(path.clone()),
        _ => None,
    });
    // Lakes have coasts too, along their own fill.
    let fills = primitives.iter().filter_map(|primitive| match primitive {
        Primitive::Fill { path, .. } => Some(path.clone()),
        _ => None,
    });
    let fills: Vec<_> = fills.collect();
    for primitive in primitives {
        if let (Primitive::Stroke { path, token: Token::Coast, .. }, Some(land)) =
            (primitive, &land)
            && !fills.iter().any(|fill| Rc::ptr_eq(fill, path))
        {
            *path = land.clone();
        }
    }
}
