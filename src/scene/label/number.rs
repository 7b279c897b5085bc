//! Numbers: kilometres at the posts of a line, and degrees at the edges of the map.
//!
//! What this does: puts a post's number beyond its tip, and a degree where its line meets the edge.
//! What it does not: write numbers in a language ([`super::Wording`] does).

use super::Placing;
use super::crowd::Crowd;
use super::gazetteer::Gazetteer;
use super::lettering::{ASCENT, DESCENT, Lettering, Type};
use crate::camera::Insets;
use crate::coords::Screen;
use crate::scene::advance::Face;
use crate::scene::graticule::{self, Axis};
use crate::scene::post::{PostMark, REACH};
use crate::scene::style::Token;

/// A number's size, in CSS pixels.
const SIZE: f64 = 11.0;
/// From a post to its number, in CSS pixels.
const GAP: f64 = 2.0;
/// From a number to the story's lines and posts, in CSS pixels.
const FROM_LINE: f64 = 1.0;
/// From the map's edge to a degree, in CSS pixels.
const EDGE: f64 = 8.0;

/// The outer end of a post.
pub(super) fn tip(post: &PostMark) -> Screen {
    Screen::new(post.at.x + post.toward.0 * REACH, post.at.y + post.toward.1 * REACH)
}

/// Numbers the posts.
pub(super) fn kilometres(placing: &mut Placing<'_>, posts: &[PostMark]) {
    // The ends first: from where to where the line is counted.
    for ends in [true, false] {
        for post in posts.iter().filter(|post| post.major && post.end == ends) {
            let free = numbers(placing, post)
                .into_iter()
                .find(|number| placing.crowd.free(&number.slabs, FROM_LINE));
            if let Some(number) = free {
                placing.put(number);
            }
        }
    }
}

/// What is taken, and the room that the numbers of posts would like best.
pub(super) fn reserved(placing: &Placing<'_>, posts: &[PostMark]) -> Crowd {
    let mut crowd = placing.crowd.clone();
    for post in posts.iter().filter(|post| post.major) {
        if let [number, ..] = &numbers(placing, post)[..] {
            crowd.take(&number.slabs);
        }
    }
    crowd
}

/// A number where it may stand, best first: beyond the tip, beside it, on the line's other side; at
/// an end, where the line goes no further, as well ahead of it.
fn numbers(placing: &Placing<'_>, post: &PostMark) -> Vec<Lettering> {
    let set = Type {
        advances: placing.view.advances,
        face: Face::Sans500,
        size: SIZE,
        tracking: 0.0,
        token: Token::Ink,
        halo: (placing.beneath(tip(post)), 3.0),
    };
    let text = (placing.view.wording.kilometres)(post.km, post.end && post.km > 0);
    // Digits have no descent: a number's box is as high as its digits.
    let (width, height) = (set.width(&text), 0.7 * SIZE);
    let place = |reach: f64, turn: f64| {
        let (sin, cos) = turn.sin_cos();
        let toward =
            (post.toward.0 * cos - post.toward.1 * sin, post.toward.0 * sin + post.toward.1 * cos);
        let x = post.at.x + post.toward.0 * reach + toward.0 * (GAP + width / 2.0);
        let y = post.at.y + post.toward.1 * reach + toward.1 * (GAP + 0.6 * SIZE);
        set.level(&text, Screen::new(x - width / 2.0, y + height / 2.0))
    };
    let mut all = vec![
        place(REACH, 0.0),
        place(REACH, 0.7),
        place(REACH, -0.7),
        place(-7.0, std::f64::consts::PI),
    ];
    if post.end {
        all.extend([1.2, -1.2].map(|turn| place(REACH, turn)));
    }
    all
}

/// Writes degrees along the left and the bottom edge.
pub(super) fn degrees(placing: &mut Placing<'_>, gazetteer: &Gazetteer) {
    let (camera, projection) = (placing.view.camera, placing.view.projection);
    for degree in graticule::degrees(camera, projection, edges(placing)) {
        let text = (placing.view.wording.degrees)(degree.value, degree.axis);
        let at = match degree.axis {
            Axis::Parallel => Screen::new(degree.at.x + EDGE, degree.at.y),
            Axis::Meridian => Screen::new(degree.at.x, degree.at.y - EDGE),
        };
        let ground = placing.ground(at).filter(|&at| gazetteer.land.holds(at));
        let set = Type {
            advances: placing.view.advances,
            face: Face::Sans400,
            size: SIZE,
            tracking: 0.0,
            token: Token::Hydro,
            halo: (ground.map_or(Token::Water, |at| gazetteer.beneath(at)), 3.0),
        };
        let start = match degree.axis {
            Axis::Parallel => Screen::new(at.x, at.y + (ASCENT - DESCENT) / 2.0 * SIZE),
            Axis::Meridian => Screen::new(at.x - set.width(&text) / 2.0, at.y - DESCENT * SIZE),
        };
        let name = set.level(&text, start);
        if placing.crowd.free(&name.slabs, FROM_LINE) {
            placing.put(name);
        }
    }
}

/// What of the map's edges lies under a bar along all of it.
fn edges(placing: &Placing<'_>) -> Insets {
    let viewport = placing.view.camera.viewport();
    let mut edges = Insets::NONE;
    for bar in placing.view.covered {
        if bar.left <= 1.0
            && bar.right >= viewport.width - 1.0
            && bar.bottom >= viewport.height - 1.0
        {
            edges.bottom = edges.bottom.max(viewport.height - bar.top);
        }
    }
    edges
}
