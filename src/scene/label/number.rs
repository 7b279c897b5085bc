//! Places the kilometres at the posts of a line, and the degrees at the edges of the map.

use std::f64::consts::FRAC_PI_4;

use super::LabelPlacer;
use super::collision::CollisionIndex;
use super::features::LabelFeatures;
use super::text_layout::{ASCENT, DESCENT, TextLayout, TextStyle};
use crate::camera::Insets;
use crate::coords::Screen;
use crate::scene::Hold;
use crate::scene::advance::FontFace;
use crate::scene::graticule::{self, GraticuleLine};
use crate::scene::post::{Post, REACH};
use crate::scene::style::Token;

/// A number's size, in CSS pixels.
const SIZE: f64 = 11.0;
/// From a post to its number, in CSS pixels.
const GAP: f64 = 2.0;
/// From the end of a line to its number, where that stands at no post, in CSS pixels.
const FROM_END: f64 = 7.0;
/// From a number to the story's lines and posts, in CSS pixels.
const FROM_LINE: f64 = 1.0;
/// From the map's edge to a degree, in CSS pixels.
const EDGE: f64 = 8.0;

/// The outer end of a post.
pub(super) fn tip(post: &Post) -> Screen {
    Screen::new(post.at.x + post.toward.0 * REACH, post.at.y + post.toward.1 * REACH)
}

/// Numbers the posts at both ends of a line, or the others.
pub(super) fn kilometres(placer: &mut LabelPlacer<'_>, posts: &[Post], ends: bool) {
    for post in posts.iter().filter(|post| post.major && post.end == ends) {
        let free = numbers(placer, post)
            .into_iter()
            .find(|number| placer.collisions.is_free(&number.boxes, FROM_LINE));
        if let Some(number) = free {
            placer.put(number);
        }
    }
}

/// The index with the first choices of the numbers of posts in it as well.
pub(super) fn reserved(placer: &LabelPlacer<'_>, posts: &[Post]) -> CollisionIndex {
    let mut collisions = placer.collisions.clone();
    for post in posts.iter().filter(|post| post.major) {
        if let [number, ..] = &numbers(placer, post)[..] {
            collisions.insert(&number.boxes);
        }
    }
    collisions
}

/// A number where it may stand, best first: beyond the tip, beside it, on the line's other side; at
/// an end, where the line goes no further, as well ahead of it.
fn numbers(placer: &LabelPlacer<'_>, post: &Post) -> Vec<TextLayout> {
    let style = TextStyle {
        advances: placer.view.advances,
        face: FontFace::Sans500,
        size: SIZE,
        tracking: 0.0,
        token: Token::Ink,
        halo: (placer.fill_at(tip(post)), 3.0),
    };
    let text = (placer.view.label_texts.kilometres)(post.km, post.end && post.km > 0);
    // Digits have no descent: a number's box is as high as its digits.
    let (width, height) = (style.width(&text), 0.7 * SIZE);
    let place = |reach: f64, turn: f64| {
        let (sin, cos) = turn.sin_cos();
        let toward =
            (post.toward.0 * cos - post.toward.1 * sin, post.toward.0 * sin + post.toward.1 * cos);
        let x = post.at.x + post.toward.0 * reach + toward.0 * (GAP + width / 2.0);
        let y = post.at.y + post.toward.1 * reach + toward.1 * (GAP + 0.6 * SIZE);
        style.level(&text, Screen::new(x - width / 2.0, y + height / 2.0))
    };
    let mut all = vec![
        place(REACH, 0.0),
        place(REACH, 0.7),
        place(REACH, -0.7),
        place(-7.0, std::f64::consts::PI),
    ];
    if post.end {
        all.extend([1.2, -1.2].map(|turn| place(REACH, turn)));
        // And all around it: it is the one number that may not be missing.
        all.extend((0..8).map(|eighth| {
            let (sin, cos) = (f64::from(eighth) * FRAC_PI_4).sin_cos();
            let x = post.at.x + cos * (FROM_END + width / 2.0) - width / 2.0;
            let y = post.at.y + sin * (FROM_END + 0.6 * SIZE) + height / 2.0;
            style.level(&text, Screen::new(x, y))
        }));
    }
    all
}

/// Writes degrees along the left and the bottom edge.
pub(super) fn degrees(placer: &mut LabelPlacer<'_>, label_features: &LabelFeatures) {
    let (camera, projection) = (placer.view.camera, placer.view.projection);
    let spacing = placer.view.graticule_spacing();
    for degree in graticule::degrees(camera, projection, spacing, edges(placer)) {
        let text = (placer.view.label_texts.degrees)(degree.value, degree.line);
        let at = match degree.line {
            GraticuleLine::Parallel => Screen::new(degree.at.x + EDGE, degree.at.y),
            GraticuleLine::Meridian => Screen::new(degree.at.x, degree.at.y - EDGE),
        };
        let ground = placer.ground(at).filter(|&at| label_features.land.contains(at));
        let style = TextStyle {
            advances: placer.view.advances,
            face: FontFace::Sans400,
            size: SIZE,
            tracking: 0.0,
            token: Token::Hydro,
            halo: (ground.map_or(Token::Water, |at| label_features.fill_at(at)), 3.0),
        };
        let start = match degree.line {
            GraticuleLine::Parallel => Screen::new(at.x, at.y + (ASCENT - DESCENT) / 2.0 * SIZE),
            GraticuleLine::Meridian => {
                Screen::new(at.x - style.width(&text) / 2.0, at.y - DESCENT * SIZE)
            }
        };
        let mut name = style.level(&text, start);
        name.text.hold = match degree.line {
            GraticuleLine::Parallel => Hold::Down,
            GraticuleLine::Meridian => Hold::Across,
        };
        if placer.collisions.is_free(&name.boxes, FROM_LINE) {
            placer.put(name);
        }
    }
}

/// What of the map's edges lies under a bar along all of it.
fn edges(placer: &LabelPlacer<'_>) -> Insets {
    let viewport = placer.view.camera.viewport();
    let mut edges = Insets::NONE;
    for bar in placer.view.overlays {
        if bar.left <= 1.0
            && bar.right >= viewport.width - 1.0
            && bar.bottom >= viewport.height - 1.0
        {
            edges.bottom = edges.bottom.max(viewport.height - bar.top);
        }
    }
    edges
}
