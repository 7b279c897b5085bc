//! The figures of a place: what the article claims, what the map measures, what others published or say.
//!
//! What this does: sets them beside each other, as text. What it does not: measure (the scene's places carry their
//! length), or draw.

use leptos::prelude::*;

use super::Page;
use crate::story::{Claim, Quantity, Unit};
use crate::words::{Words, fill};

fn figure(words: &Words, value: f64, unit: Unit) -> String {
    let blank = match unit {
        Unit::Km => words.km,
        Unit::Km2 => words.km2,
    };
    fill(blank, &words.number(value))
}

/// What the article claims of a place, each claim beside the measured and the published figures.
#[component]
pub(super) fn Claims(page: Page, index: usize) -> impl IntoView {
    let story = page.story.clone();
    let claims = &story.places[index].claims;
    claims.iter().map(|claim| one(&page, index, claim)).collect::<Vec<_>>()
}

fn one(page: &Page, index: usize, claim: &Claim) -> impl IntoView + use<> {
    let words = page.words;
    let model = page.model;
    let measurable = claim.measure && claim.quantity == Quantity::Length;
    let measured = move || {
        let model = model.get().filter(|_| measurable)?;
        let length = model.places.get(index)?.as_ref()?.length?;
        Some(fill(words.km, &words.number((length / 1000.0).round())))
    };
    let shown = measured;
    let published: Vec<_> = claim
        .published
        .iter()
        .map(|other| {
            let value = figure(words, other.value, other.unit);
            let (source, source_lang) = (page.text(&other.source), page.lang_of(&other.source));
            view! { <li><span class="value">{value}</span>" "<span class="source" lang=source_lang>{source}</span></li> }
        })
        .collect();
    let others = (!published.is_empty())
        .then(|| view! { <div><dt>{words.published}</dt><dd><ul class="published">{published}</ul></dd></div> });
    let (note, note_lang) = (page.text(&claim.note), page.lang_of(&claim.note));
    view! {
        <dl class="claim">
            <div>
                <dt>{words.claim_of_article}</dt>
                <dd class="claimed" lang=page.story.language.clone()>{claim.quote.clone()}</dd>
            </div>
            <div hidden=move || shown().is_none()>
                <dt>{fill(words.measured_at, words.scales[0])}</dt>
                <dd data-measured>{measured}</dd>
            </div>
            {others}
        </dl>
        {(!note.is_empty()).then(|| view! { <p class="note" lang=note_lang>{note}</p> })}
    }
}

/// What other sources say of a place.
#[component]
pub(super) fn Facts(page: Page, index: usize) -> impl IntoView {
    let story = page.story.clone();
    let facts: Vec<_> = story.places[index]
        .facts
        .iter()
        .map(|fact| {
            let (label, label_lang) = (page.text(&fact.label), page.lang_of(&fact.label));
            let (value, value_lang) = (page.text(&fact.value), page.lang_of(&fact.value));
            let (source, source_lang) = (page.text(&fact.source), page.lang_of(&fact.source));
            let source =
                (!source.is_empty()).then(|| view! { " "<span class="source" lang=source_lang>{source}</span> });
            view! {
                <div>
                    <dt lang=label_lang>{label}</dt>
                    <dd><span lang=value_lang>{value}</span>{source}</dd>
                </div>
            }
        })
        .collect();
    (!facts.is_empty()).then(|| view! { <dl class="facts">{facts}</dl> })
}
