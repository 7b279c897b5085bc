//! Names of the story's places.
//!
//! What this does: lets the name of a line run along it, and puts every other name on the first
//! side of its marker where it is free, with what the place is in a second line if there is room.
//! What it does not: draw names beside markers: those are the page's.

use super::crowd::Crowd;
use super::lettering::Type;
use super::slab::{Rect, Slab};
use super::{Caption, NARROW, Placing, Side, Standing, course, number};
use crate::coords::Screen;
use crate::scene::advance::Face;
use crate::scene::located::Located;
use crate::scene::post::PostMark;
use crate::scene::style::Token;

/// From a marker's centre to its name, in CSS pixels; from a selected one's.
pub const GAP: (f64, f64) = (18.0, 23.0);
/// The size and the height of a name, and of what the place is, in CSS pixels.
const NAME: (f64, f64) = (14.0, 20.0);
const KIND: (f64, f64) = (12.0, 14.0);
/// The size of a line's name, in CSS pixels.
const LINE_NAME: f64 = 15.5;
/// From a name to the story's lines, in CSS pixels.
const FROM_LINE: f64 = 4.0;

/// Names the places.
pub(super) fn name(
    placing: &mut Placing<'_>,
    lines: &[Vec<Screen>],
    posts: &[PostMark],
) -> Vec<Option<Standing>> {
    let places = placing.view.places;
    let mut along = vec![false; places.len()];
    for (index, place) in places.iter().enumerate() {
        if let Some(place) = place
            && let Some(line) = lines.get(index).filter(|line| line.len() > 1)
        {
            along[index] = along_line(placing, index, place, line, posts);
        }
    }
    let stand = |(index, place): (usize, &Option<Located>)| {
        let place = place.as_ref()?;
        if along[index] {
            return Some(Standing { side: Side::Hidden, kind: false, room: None });
        }
        Some(beside(placing, index, place))
    };
    places.iter().enumerate().map(stand).collect()
}

/// Lets a name run along its line. It leaves their room to the numbers of posts, if it can.
fn along_line(
    placing: &mut Placing<'_>,
    index: usize,
    place: &Located,
    line: &[Screen],
    posts: &[PostMark],
) -> bool {
    let Some(caption) = placing.view.wording.captions.get(index) else { return false };
    let marker = placing.view.camera.to_screen(place.anchor);
    let mut set = Type {
        advances: placing.view.advances,
        face: Face::Sans600,
        size: LINE_NAME,
        tracking: 0.0,
        token: Token::Hero,
        halo: (Token::Halo, 3.5),
    };
    let numbered = (!posts.is_empty()).then(|| number::reserved(placing, posts));
    let crowds: Vec<&Crowd> = numbered.iter().chain([&placing.crowd]).collect();
    let Some(mut name) = course::along(placing, &crowds, &set, &caption.name, line, marker) else {
        return false;
    };
    if let Some(slab) = name.slabs.get(name.slabs.len() / 2) {
        set.halo.0 = placing.beneath(slab.middle);
        name.text.halo = Some(set.halo);
    }
    placing.put(name);
    true
}

/// Puts a name beside its marker.
fn beside(placing: &mut Placing<'_>, index: usize, place: &Located) -> Standing {
    let hidden = Standing { side: Side::Hidden, kind: false, room: None };
    let Some(caption) = placing.view.wording.captions.get(index) else { return hidden };
    let at = placing.view.camera.to_screen(place.anchor);
    let gap = if placing.view.selected == Some(index) { GAP.1 } else { GAP.0 };
    // A line runs on to both sides of its marker.
    let sides = if place.length.is_some() {
        [Side::Above, Side::Below, Side::Right, Side::Left]
    } else {
        [Side::Right, Side::Left, Side::Above, Side::Below]
    };
    let roomy = placing.view.camera.viewport().width >= NARROW && !caption.kind.is_empty();
    for kind in [true, false] {
        let (width, height) = size(placing, caption, kind);
        for side in sides.iter().copied().filter(|_| roomy || !kind) {
            let room = room(at, side, gap, width, height);
            let slab = [Slab::level(room)];
            if placing.crowd.free(&slab, FROM_LINE) {
                placing.crowd.take(&slab);
                return Standing { side, kind, room: Some(room) };
            }
        }
    }
    hidden
}

fn size(placing: &Placing<'_>, caption: &Caption, kind: bool) -> (f64, f64) {
    let width = |face, size, text: &str| placing.view.advances.width(face, size, 0.0, text);
    let name = width(Face::Sans600, NAME.0, &caption.name);
    if kind {
        (name.max(width(Face::Sans400, KIND.0, &caption.kind)), NAME.1 + KIND.1)
    } else {
        (name, NAME.1)
    }
}

fn room(at: Screen, side: Side, gap: f64, width: f64, height: f64) -> Rect {
    let (left, top) = match side {
        Side::Left => (at.x - gap - width, at.y - height / 2.0),
        Side::Above => (at.x - width / 2.0, at.y - gap - height),
        Side::Below => (at.x - width / 2.0, at.y + gap),
        Side::Right | Side::Hidden => (at.x + gap, at.y - height / 2.0),
    };
    Rect { left, top, right: left + width, bottom: top + height }
}
