//! The reading column: headline, summary, every place with its excerpts, the sources, the index.
//!
//! What this does: gives the whole story as text, in story order, with nothing hidden.
//! What it does not: need a map, or a browser.

use leptos::prelude::*;

use super::Page;
use super::excerpt::Place;
use super::index::Index;
use crate::words::fill;

/// The reading column.
#[component]
pub fn Column(
    /// What all components share.
    page: Page,
) -> impl IntoView {
    let (story, words) = (page.story.clone(), page.words);
    let (title, summary) = (page.text(&story.title), page.text(&story.summary));
    let (title_lang, summary_lang) = (page.lang_of(&story.title), page.lang_of(&story.summary));
    let places: Vec<_> = (0..story.places.len())
        .map(|index| {
            let page = page.clone();
            view! { <Place page index/> }
        })
        .collect();
    let published = story.source.published.as_deref().map(|date| words.date(date));
    let source = [Some(story.source.publisher.clone()), story.source.title.clone(), published.clone()];
    let source = source.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let quoted = fill(words.quoted_from, &source);
    let quoted = match story.source.url.clone() {
        Some(url) => view! { <a href=url>{quoted}</a> }.into_any(),
        None => quoted.into_any(),
    };
    let policy = story.as_of.as_deref().map(|date| fill(words.border_policy, &words.date(date)));
    view! {
        <main class="column">
            <div class="reading" data-reading tabindex="0" role="region" aria-label=words.reading>
                <p class="kind-of-page"><strong>{words.kind_of_page}</strong>" "{published}</p>
                <h1 lang=title_lang>{title}</h1>
                <p class="summary" lang=summary_lang>{summary}</p>
                <ol class="places">{places}</ol>
                <footer class="sources">
                    <p>{quoted}</p>
                    <p>{words.own_words}</p>
                    <p>{words.map_source}" "{policy}</p>
                </footer>
            </div>
            <Index page/>
        </main>
    }
}
