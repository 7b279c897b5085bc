//! The figures of a place: what the article claims, what the map measures, what others published or say.
//!
//! What this does: sets them beside each other, as text. What it does not: measure (the scene's places carry their
//! length), or draw.

use leptos::prelude::*;

use super::Page;
use super::element::{Element, el};
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
pub(super) fn claims(page: &Page, index: usize) -> Vec<Element> {
    page.story.places[index].claims.iter().flat_map(|claim| one(page, index, claim)).collect()
}

fn one(page: &Page, index: usize, claim: &Claim) -> Vec<Element> {
    let words = page.words;
    let model = page.model;
    let measurable = claim.measure && claim.quantity == Quantity::Length;
    let measured = move || {
        let model = model.get().filter(|_| measurable)?;
        let length = model.places.get(index)?.as_ref()?.length?;
        Some(fill(words.km, &words.number((length / 1000.0).round())))
    };
    let published = claim.published.iter().map(|other| {
        let value = el("span").attr("class", "value").text(&figure(words, other.value, other.unit));
        el("li").child(value).text(" ").child(el("span").attr("class", "source").text(&other.source))
    });
    let published = el("ul").attr("class", "published").children(published);
    let others = (!claim.published.is_empty())
        .then(|| el("div").child(el("dt").text(words.published)).child(el("dd").child(published)));
    let claimed = el("dd").attr("class", "claimed").attr("lang", &page.story.language).text(&claim.quote);
    let shown = measured;
    let list = el("dl")
        .attr("class", "claim")
        .child(el("div").child(el("dt").text(words.claimed)).child(claimed))
        .child(
            el("div")
                .live("hidden", move || shown().is_none().then_some(""))
                .child(el("dt").text(words.measured))
                .child(el("dd").attr("data-measured", "").live_text(move || measured().unwrap_or_default())),
        )
        .children(others);
    let note = page.phrase(&claim.note).map(|_| page.phrase_in(el("p").attr("class", "note"), &claim.note));
    [list].into_iter().chain(note).collect()
}

/// What other sources say of a place.
pub(super) fn facts(page: &Page, index: usize) -> Option<Element> {
    let facts = &page.story.places[index].facts;
    let rows = facts.iter().map(|fact| {
        let mut value = el("dd").child(page.phrase_in(el("span"), &fact.value));
        if let Some(source) = &fact.source {
            value = value.text(" ").child(el("span").attr("class", "source").text(source));
        }
        el("div").child(page.phrase_in(el("dt"), &fact.label)).child(value)
    });
    (!facts.is_empty()).then(|| el("dl").attr("class", "facts").children(rows))
}
