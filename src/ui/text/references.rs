//! What a figure or a fact is taken from, and links to it.

use leptos::either::Either;
use leptos::prelude::*;

use super::TextContext;
use crate::story::Source;

/// Publications, a line each; a link where the address is known.
#[component]
pub(super) fn References(references: Vec<Source>) -> impl IntoView {
    let TextContext { story, .. } = expect_context();
    let lines = references.into_iter().map(|source| {
        let text = story.citation(&source);
        let content = match source.url {
            Some(url) => Either::Left(view! { <OutwardLink url text/> }),
            None => Either::Right(text),
        };
        view! { <span class="source">{content}</span> }
    });
    lines.collect_view()
}

/// A link to a page of somebody else. A compact page is not left for it.
#[component]
pub(super) fn OutwardLink(url: String, text: String) -> impl IntoView {
    let compact = expect_context::<TextContext>().is_compact();
    let (target, rel) = (compact.then_some("_blank"), compact.then_some("noopener"));
    view! {
        <a href=url target=target rel=rel>
            {text}
        </a>
    }
}
