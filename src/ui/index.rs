//! The index: a number for each place, always in view.
//!
//! What this does: opens a place by its number. What it does not: hold any text of the story but names, as labels.

use leptos::prelude::*;

use super::{Origin, Page};

/// A number for each place.
#[component]
pub(super) fn Index(page: Page) -> impl IntoView {
    let story = page.story.clone();
    let numbers: Vec<_> = story
        .places
        .iter()
        .enumerate()
        .map(|(index, place)| {
            let (opener, marked) = (page.clone(), page.clone());
            let label = [&(index + 1).to_string(), page.text(&place.name).as_str()].join(" ");
            view! {
                <li>
                    <button
                        type="button"
                        data-index=place.id.clone()
                        aria-label=label
                        lang=page.lang_of(&place.name)
                        aria-current=move || marked.is_open(index).then_some("true")
                        on:click=move |_| opener.open(index, Origin::Index)
                    >
                        <span class="badge">{index + 1}</span>
                    </button>
                </li>
            }
        })
        .collect();
    view! { <nav class="index" aria-label=page.words.places><ol>{numbers}</ol></nav> }
}
