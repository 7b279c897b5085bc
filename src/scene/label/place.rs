//! Places the names of the story's places: along a line, or on the first side of a marker that is
//! free.
//!
//! Names beside markers are drawn by the page, not by a painter.

use super::collision::CollisionIndex;
use super::oriented_box::OrientedBox;
use super::text_layout::TextStyle;
use super::{Caption, FULL_LABELS_WIDTH, LabelPlacer, LabelPosition, Side, along_line, number};
use crate::coords::Screen;
use crate::scene::advance::FontFace;
use crate::scene::place_geometry::PlaceGeometry;
use crate::scene::post::Post;
use crate::scene::rect::Rect;
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

/// There is no room beside the marker, or the name runs along the place's line instead.
const HIDDEN: LabelPosition = LabelPosition { side: Side::Hidden, shows_kind: false, bounds: None };

/// Names the places.
pub(super) fn name(
    placer: &mut LabelPlacer<'_>,
    lines: &[Vec<Screen>],
    posts: &[Post],
) -> Vec<Option<LabelPosition>> {
    let places = placer.view.places;
    let mut along = vec![false; places.len()];
    for (index, place) in places.iter().enumerate() {
        if let Some(place) = place
            && let Some(line) = lines.get(index).filter(|line| line.len() > 1)
        {
            along[index] = place_along_line(placer, index, place, line, posts);
        }
    }
    let position = |(index, place): (usize, &Option<PlaceGeometry>)| {
        let place = place.as_ref()?;
        if along[index] {
            return Some(HIDDEN);
        }
        Some(place_at_marker(placer, index, place))
    };
    places.iter().enumerate().map(position).collect()
}

/// Lets a name run along its line, if there is room, and leaves theirs to the numbers of posts, if
/// it can. True where it does.
fn place_along_line(
    placer: &mut LabelPlacer<'_>,
    index: usize,
    place: &PlaceGeometry,
    line: &[Screen],
    posts: &[Post],
) -> bool {
    let Some(caption) = placer.view.label_texts.captions.get(index) else { return false };
    let marker = placer.marker(place);
    let mut style = TextStyle {
        advances: placer.view.advances,
        face: FontFace::Sans600,
        size: LINE_NAME,
        tracking: 0.0,
        token: Token::Hero,
        halo: (Token::Halo, 3.5),
    };
    let numbered = (!posts.is_empty()).then(|| number::reserved(placer, posts));
    let indexes: Vec<&CollisionIndex> = numbered.iter().chain([&placer.collisions]).collect();
    let Some(mut name) = along_line::along(placer, &indexes, &style, &caption.name, line, marker)
    else {
        return false;
    };
    if let Some(name_box) = name.boxes.get(name.boxes.len() / 2) {
        style.halo.0 = placer.fill_at(name_box.middle);
        name.text.halo = Some(style.halo);
    }
    placer.put(name);
    true
}

/// Puts a name beside its marker.
fn place_at_marker(
    placer: &mut LabelPlacer<'_>,
    index: usize,
    place: &PlaceGeometry,
) -> LabelPosition {
    let Some(caption) = placer.view.label_texts.captions.get(index) else { return HIDDEN };
    let at = placer.marker(place);
    let gap = if placer.view.selected == Some(index) { GAP.1 } else { GAP.0 };
    // A line runs on to both sides of its marker.
    let sides = if place.length.is_some() {
        [Side::Above, Side::Below, Side::Right, Side::Left]
    } else {
        [Side::Right, Side::Left, Side::Above, Side::Below]
    };
    let roomy =
        placer.view.camera.viewport().width >= FULL_LABELS_WIDTH && !caption.kind.is_empty();
    for shows_kind in [true, false].into_iter().filter(|kind| roomy || !kind) {
        let (width, height) = size(placer, caption, shows_kind);
        for side in sides {
            let bounds = bounds(at, side, gap, width, height);
            let name_box = [OrientedBox::level(bounds)];
            if placer.collisions.is_free(&name_box, FROM_LINE) {
                placer.collisions.insert(&name_box);
                return LabelPosition { side, shows_kind, bounds: Some(bounds) };
            }
        }
    }
    HIDDEN
}

fn size(placer: &LabelPlacer<'_>, caption: &Caption, shows_kind: bool) -> (f64, f64) {
    let width = |face, size, text: &str| placer.view.advances.width(face, size, 0.0, text);
    let name = width(FontFace::Sans600, NAME.0, &caption.name);
    if shows_kind {
        (name.max(width(FontFace::Sans400, KIND.0, &caption.kind)), NAME.1 + KIND.1)
    } else {
        (name, NAME.1)
    }
}

fn bounds(at: Screen, side: Side, gap: f64, width: f64, height: f64) -> Rect {
    let (left, top) = match side {
        Side::Left => (at.x - gap - width, at.y - height / 2.0),
        Side::Above => (at.x - width / 2.0, at.y - gap - height),
        Side::Below => (at.x - width / 2.0, at.y + gap),
        Side::Right | Side::Hidden => (at.x + gap, at.y - height / 2.0),
    };
    Rect { left, top, right: left + width, bottom: top + height }
}
