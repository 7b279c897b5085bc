//! Places the names of the story's places: along a line, or on the first side of a marker that is
//! free.
//!
//! Names beside markers are drawn by the page, not by a painter.

use super::Side::{Above, Below, Left, Right};
use super::collision::CollisionIndex;
use super::oriented_box::OrientedBox;
use super::text_layout::TextStyle;
use super::{Caption, LabelPlacer, LabelPosition, Side, along_line, number};
use crate::coords::Screen;
use crate::scene::advance::FontFace;
use crate::scene::marker::{Beyond, FULL_LABELS_WIDTH, MarkerPosition, rounded_km};
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

/// Lets the names of lines run along them where there is room. Says of which places it did.
pub(super) fn name_lines(
    placer: &mut LabelPlacer<'_>,
    lines: &[Vec<Screen>],
    posts: &[Post],
) -> Vec<bool> {
    let places = placer.view.places;
    let mut along = vec![false; places.len()];
    for (index, place) in places.iter().enumerate() {
        if let Some(place) = place
            && place.length.is_some()
            && let Some(line) = lines.get(index).filter(|line| line.len() > 1)
        {
            along[index] = place_along_line(placer, index, place, line, posts);
        }
    }
    along
}

/// Puts the name of the open place, or else all others, beside their markers: what is in view
/// before what an arrow points to.
pub(super) fn name_markers(
    placer: &mut LabelPlacer<'_>,
    along: &[bool],
    open: bool,
    positions: &mut [Option<LabelPosition>],
) {
    let selected = placer.view.selected;
    let markers = placer.markers.iter().enumerate();
    let mut order: Vec<_> = markers
        .filter(|(index, _)| (selected == Some(*index)) == open)
        .filter_map(|(index, marker)| Some((index, (*marker)?)))
        .collect();
    order.sort_by_key(|(_, marker)| marker.beyond.is_some());
    for (index, marker) in order {
        let is_named = !along[index] && (open || !is_context(placer, index));
        positions[index] =
            Some(if is_named { place_at_marker(placer, index, marker) } else { HIDDEN });
    }
}

/// What a site stands in has its name beside its marker while it is open.
fn is_context(placer: &LabelPlacer<'_>, index: usize) -> bool {
    placer.view.places[index].as_ref().is_some_and(|place| place.context)
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
    let marker = placer
        .markers
        .get(index)
        .copied()
        .flatten()
        .map_or_else(|| placer.view.camera.to_screen(place.anchor), |marker| marker.at);
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
    marker: MarkerPosition,
) -> LabelPosition {
    let Some(caption) = placer.view.label_texts.captions.get(index) else { return HIDDEN };
    let gap = if placer.view.selected == Some(index) { GAP.1 } else { GAP.0 };
    let is_line = placer.view.places[index].as_ref().is_some_and(|place| place.length.is_some());
    let sides = match marker.beyond {
        // Away from the edge.
        Some(beyond) if beyond.bearing.cos() > 0.0 => [Left, Below, Above, Right],
        Some(_) => [Right, Below, Above, Left],
        // A line runs on to both sides of its marker.
        None if is_line => [Above, Below, Right, Left],
        None => [Right, Left, Above, Below],
    };
    let second = second_line(placer, caption, &marker);
    for shows_kind in [!second.is_empty(), false] {
        let second = if shows_kind { &*second } else { "" };
        let (width, height) = size(placer, &caption.name, second);
        for side in sides {
            let bounds = bounds(marker.at, side, gap, width, height);
            let name_box = [OrientedBox::level(bounds)];
            if placer.collisions.is_free(&name_box, FROM_LINE) {
                placer.collisions.insert(&name_box);
                return LabelPosition { side, shows_kind, bounds: Some(bounds) };
            }
        }
    }
    HIDDEN
}

/// What a place is, where the map is wide enough; or how far away it is, where it is out of view.
fn second_line(placer: &LabelPlacer<'_>, caption: &Caption, marker: &MarkerPosition) -> String {
    match marker.beyond {
        Some(Beyond { metres: Some(metres), .. }) => {
            (placer.view.label_texts.kilometres)(rounded_km(metres), true)
        }
        None if placer.view.camera.viewport().width >= FULL_LABELS_WIDTH => caption.kind.clone(),
        _ => String::new(),
    }
}

/// The size of a name with a second line, if there is one.
fn size(placer: &LabelPlacer<'_>, name: &str, second: &str) -> (f64, f64) {
    let width = |face, size, text: &str| placer.view.advances.width(face, size, 0.0, text);
    let name = width(FontFace::Sans600, NAME.0, name);
    if second.is_empty() {
        (name, NAME.1)
    } else {
        (name.max(width(FontFace::Sans400, KIND.0, second)), NAME.1 + KIND.1)
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
