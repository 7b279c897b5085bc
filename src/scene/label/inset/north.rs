//! An arrow to the north, where the map's middle is turned away from it.

use super::{closed, reserve};
use crate::coords::{LonLat, Screen};
use crate::scene::Primitive;
use crate::scene::advance::FontFace;
use crate::scene::label::LabelPlacer;
use crate::scene::label::text_layout::{ASCENT, TextStyle};
use crate::scene::style::Token;

/// Up to so many degrees off, up is north well enough.
const UPRIGHT: f64 = 10.0;
/// The direction is taken over so many degrees of latitude.
const STEP: f64 = 0.1;
/// From the arrow's middle to the edge of what it takes, in CSS pixels.
const HALF: f64 = 21.0;
/// The arrow's outline, upright: its tip, a foot, the notch between its feet, the other foot.
const ARROW: [(f64, f64); 4] = [(0.0, -9.0), (5.5, 12.0), (0.0, 8.0), (-5.5, 12.0)];
/// From the arrow's middle to that of its letter, and the letter's size, in CSS pixels.
const LETTER: (f64, f64) = (16.0, 11.0);

/// Draws the arrow, if north is off and there is room.
pub(in crate::scene::label) fn point_north(placer: &mut LabelPlacer<'_>) {
    let letter = placer.view.label_texts.north;
    let Some(turn) = turn(placer).filter(|turn| turn.to_degrees().abs() > UPRIGHT) else { return };
    if letter.is_empty() {
        return;
    }
    let Some(middle) = reserve(placer, HALF) else { return };
    let (sin, cos) = turn.sin_cos();
    let turned = |(x, y): (f64, f64)| {
        Screen::new(middle.x + x * cos - y * sin, middle.y + x * sin + y * cos)
    };
    let arrow = closed(&ARROW.map(turned));
    placer.stroke_inset(&arrow, Token::Halo, 3.0);
    placer.fill_inset(&arrow, Token::Ink);
    let style = TextStyle {
        advances: placer.view.advances,
        face: FontFace::Sans600,
        size: LETTER.1,
        tracking: 0.0,
        token: Token::Ink,
        halo: (Token::Halo, 3.0),
    };
    let at = turned((0.0, -LETTER.0));
    let start = Screen::new(at.x - style.width(letter) / 2.0, at.y + ASCENT * LETTER.1 / 2.0);
    placer.insets.push(Primitive::Text(style.level(letter, start).text));
}

/// How far north is turned from up at the view's middle, clockwise in radians.
fn turn(placer: &LabelPlacer<'_>) -> Option<f64> {
    let (camera, projection) = (placer.view.camera, placer.view.projection);
    let middle = projection.unproject(camera.center())?;
    let step = if middle.lat > 0.0 { -STEP } else { STEP };
    let a = projection.project(middle);
    let b = projection.project(LonLat::new(middle.lon, middle.lat + step));
    let (x, y) = ((b.x - a.x) * step.signum(), (b.y - a.y) * step.signum());
    Some(x.atan2(y))
}
