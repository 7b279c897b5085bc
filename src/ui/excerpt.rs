//! One place in the reading column: its heading, what the article says of it, its figures.
//!
//! What this does: shows quotations to the letter, each with its language and where it stands in the article, and
//! comes into view when its place is opened elsewhere. What it does not: scroll anything outside the column.

use leptos::prelude::*;

use super::figures::{Claims, Facts};
use super::{Origin, Page};
use crate::story::Excerpt;
use crate::story::link::pieces;
use crate::words::fill;

/// A place with its excerpts.
#[component]
pub(super) fn Place(page: Page, index: usize) -> impl IntoView {
    let story = page.story.clone();
    let place = &story.places[index];
    let element = NodeRef::<leptos::html::Li>::new();
    #[cfg(feature = "web")]
    come_into_view(&page, index, element);
    let (name, name_lang) = (page.text(&place.name), page.lang_of(&place.name));
    let (kind, kind_lang) = (page.text(&place.kind), page.lang_of(&place.kind));
    let quotes: Vec<_> = place.excerpts.iter().map(|excerpt| quotation(&page, index, excerpt)).collect();
    let (opener, marked) = (page.clone(), page.clone());
    view! {
        <li
            class="place"
            node_ref=element
            id=place.id.clone()
            data-place=place.id.clone()
            aria-current=move || marked.is_open(index).then_some("true")
        >
            <h2>
                <button type="button" data-open=place.id.clone() on:click=move |_| opener.open(index, Origin::Excerpt)>
                    <span class="badge" aria-hidden="true">{index + 1}</span>
                    <span lang=name_lang>{name}</span>
                </button>
            </h2>
            {(!kind.is_empty()).then(|| view! { <p class="kind" lang=kind_lang>{kind}</p> })}
            {quotes}
            <Claims page=page.clone() index/>
            <Facts page index/>
        </li>
    }
}

fn quotation(page: &Page, index: usize, excerpt: &Excerpt) -> impl IntoView + use<> {
    let story = &page.story;
    let pieces: Vec<_> = pieces(&excerpt.quote, &excerpt.marks, story, &story.language)
        .into_iter()
        .map(|piece| match piece.place {
            Some(id) => {
                let (address, opener) = (["#", id].concat(), page.clone());
                let place = story.place(id).map(|(place, _)| place);
                // The address may name the place already, and then following the link would do nothing.
                let open = move |event: leptos::ev::MouseEvent| {
                    if let Some(place) = place {
                        event.prevent_default();
                        // To the place that the reader reads of: the text stays where it is.
                        opener.open(place, if place == index { Origin::Excerpt } else { Origin::Index });
                    }
                };
                view! { <a href=address on:click=open>{piece.text.to_owned()}</a> }.into_any()
            }
            None => piece.text.to_owned().into_any(),
        })
        .collect();
    let paragraph = excerpt.paragraph.map(|number| fill(page.words.paragraph, &number.to_string()));
    view! {
        <figure class="excerpt">
            <blockquote lang=story.language.clone()>
                <p data-quote>{pieces}</p>
            </blockquote>
            {paragraph.map(|paragraph| view! { <figcaption>{paragraph}</figcaption> })}
        </figure>
    }
}

/// Scrolls the column to the place when it is opened from anywhere but the column itself.
///
/// Only the column scrolls, or this document where the window is too low for a column: `scrollIntoView` would also move a page around an iframe.
#[cfg(feature = "web")]
fn come_into_view(page: &Page, index: usize, element: NodeRef<leptos::html::Li>) {
    use leptos::wasm_bindgen::JsCast;

    let selected = page.selected;
    Effect::new(move |_| {
        let Some(selection) = selected.get() else { return };
        if selection.place != index || selection.from == Origin::Excerpt {
            return;
        }
        let Some(item) = element.get() else { return };
        let Ok(Some(reading)) = item.closest("[data-reading]") else { return };
        let Ok(reading) = reading.dyn_into::<web_sys::HtmlElement>() else { return };
        let (from, to) = (reading.get_bounding_client_rect().top(), item.get_bounding_client_rect().top());
        if reading.scroll_height() > reading.client_height() {
            reading.set_scroll_top(reading.scroll_top() + (to - from) as i32);
        } else {
            // In a low window the page itself scrolls.
            window().scroll_by_with_x_and_y(0.0, to);
        }
    });
}
