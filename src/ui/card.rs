//! The open place's card on the map, and the way back to its excerpt.
//!
//! What this does: says what the place is and where, or how long; leads back to the text, scroll
//! and focus. What it does not: say when it is shown ([`super::Page::open`] and [`super::reader`]
//! do). On a narrow page the sheet is in its stead.

use super::Page;
use super::element::{Element, el};
use super::icon::{BACK, CROSS, icon, sign_button};
use super::state::effect;
use crate::story::Shape;
use crate::strings::with_arg;

/// The corner that a card takes at the bottom right of the map, with room for a marker beside it,
/// in CSS pixels.
const CORNER: (f64, f64) = (390.0, 250.0);

/// A card for each place, of which the open place's is shown.
pub(super) fn cards(page: &Page) -> Element {
    keep_clear(page);
    let cards = (0..page.story.places.len()).map(|index| card(page, index));
    let above = page.states(|shown| shown.card_above);
    el("div").class("cards").live("data-above", above).children(cards)
}

fn card(page: &Page, index: usize) -> Element {
    let (place, strings) = (&page.story.places[index], &page.strings);
    let (owner, back, closer) = (page.clone(), page.clone(), page.clone());
    let number = (index + 1).to_string();
    let facts = el("p").class("where");
    let facts = match &place.shape {
        Shape::Points(points) => facts.text(&points.first().map_or_else(String::new, |at| {
            [&strings.latitude(at.lat), " · ", &strings.longitude(at.lon)].concat()
        })),
        _ => {
            let page = page.clone();
            facts.live_text(move || {
                let length = page
                    .kilometres(index)
                    .map(|[all, ..]| with_arg(&page.strings.km, &page.strings.number(all)));
                length.unwrap_or_default()
            })
        }
    };
    let id = place.id.clone();
    let way_back = el("button")
        .attr("type", "button")
        .class("back")
        .attr("data-back", &place.id)
        .on("click", move |_| back.back_to_excerpt())
        .child(icon(BACK))
        .text(&with_arg(&strings.back_to_excerpt, &number));
    let close = sign_button(CROSS, &strings.close).attr("data-close", "").on("click", move |_| {
        closer.change(|shown| (shown.card, shown.card_closed) = (false, true));
        closer.focus(&["[data-mark=\"", &id, "\"]"].concat());
    });
    let head = el("div")
        .class("card-head")
        .child(el("span").class("badge").attr("aria-hidden", "true").text(&number))
        .child(
            el("div")
                .child(page.phrase_in(el("p").class("name"), &place.name))
                .child(page.phrase_in(el("p"), &place.kind))
                .child(facts),
        )
        .child(close);
    el("section")
        .class("card")
        .attr("data-cover", "")
        .attr("data-card", &place.id)
        .attr("aria-label", &page.text(&place.name))
        .maybe("lang", page.lang_of(&place.name).as_deref())
        .live("hidden", move || (!(owner.shown.get().card && owner.is_open(index))).then_some(""))
        .child(head)
        .child(way_back)
}

/// Puts the card at the top where its place stands in the corner that the card would take.
fn keep_clear(page: &Page) {
    let page = page.clone();
    effect(move || {
        let Some(selection) = page.selected.get().filter(|_| page.shown.get().card) else { return };
        let Some(place) = page.story.places.get(selection.place) else { return };
        let mark = page.find(&["[data-mark=\"", &place.id, "\"]"].concat());
        let (Some(mark), Some(map)) = (mark, page.find("[data-map]")) else { return };
        let (mark, map) = (mark.get_bounding_client_rect(), map.get_bounding_client_rect());
        let under =
            mark.right() > map.right() - CORNER.0 && mark.bottom() > map.bottom() - CORNER.1;
        page.change(|shown| shown.card_above = under);
    });
}
