//! What happened, in dated sentences, and what the article asks.

use leptos::prelude::*;

use super::TextContext;
use super::date::Date;
use super::quotation::Quotation;
use super::references::References;

/// The lead and the story's own excerpts, before any place.
#[component]
pub(super) fn Lead() -> impl IntoView {
    let TextContext { story, .. } = expect_context();
    let sentences = story.story.lead.iter().map(|sentence| {
        let date = sentence.when.clone().map(|when| view! { <Date when/> " " });
        view! {
            <li>
                {date}
                <span lang=story.lang_of(&sentence.text)>{story.text(&sentence.text)}</span>
                " "
                <References references=sentence.references.clone()/>
            </li>
        }
    });
    let sentences = sentences.collect::<Vec<_>>();
    let excerpts = story.story.excerpts.iter().cloned();
    let excerpts = excerpts.map(|excerpt| view! { <Quotation excerpt/> }).collect::<Vec<_>>();
    let is_empty = sentences.is_empty() && excerpts.is_empty();
    (!is_empty).then(|| {
        view! {
            <div class="lead">
                {(!sentences.is_empty()).then(|| view! { <ul>{sentences}</ul> })}
                {excerpts}
            </div>
        }
    })
}
