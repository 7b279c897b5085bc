//! What other sources say of a place.
//!
//! What this does: sets each fact with its source. What it does not: show figures that can be
//! measured ([`super::claim`] does).

use super::Page;
use super::element::{Element, el};

/// The facts of a place, if there are any.
pub(super) fn facts(page: &Page, index: usize) -> Option<Element> {
    let facts = &page.story.places[index].facts;
    let rows = facts.iter().map(|fact| {
        let mut value = el("dd").child(page.phrase_in(el("span"), &fact.value));
        if !fact.source.is_empty() {
            value = value.text(" ").child(page.phrase_in(el("span").class("source"), &fact.source));
        }
        el("div").child(page.phrase_in(el("dt"), &fact.label)).child(value)
    });
    (!facts.is_empty()).then(|| el("dl").class("facts").children(rows))
}
