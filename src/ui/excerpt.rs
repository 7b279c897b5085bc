//! One place in the reading column: its heading, what the article says of it, its figures.
//!
//! What this does: puts each figure under the excerpt that states it. What it does not: scroll
//! ([`super::reader`] does), or set quotations ([`super::quotation`] does).

use super::claim::claim;
use super::element::{Element, el};
use super::facts::facts;
use super::quotation::quotation;
use super::{Origin, Page};
use crate::text::contains;

/// A place with its excerpts.
pub(super) fn place(page: &Page, index: usize) -> Element {
    let place = &page.story.places[index];
    let (opener, marked) = (page.clone(), page.clone());
    let button = el("button")
        .attr("type", "button")
        .attr("data-open", &place.id)
        .on("click", move |_| opener.open(index, Origin::Excerpt))
        .child(el("span").class("badge").attr("aria-hidden", "true").text(&(index + 1).to_string()))
        .child(page.phrase_in(el("span"), &place.name));
    let kind = page.phrase(&place.kind).map(|_| page.phrase_in(el("p").class("kind"), &place.kind));
    let mut left: Vec<_> = place.claims.iter().collect();
    let mut parts = Vec::new();
    for excerpt in &place.excerpts {
        parts.push(quotation(page, index, excerpt));
        let (stated, others) =
            left.into_iter().partition(|claim| contains(&excerpt.quote, &claim.quote));
        left = others;
        parts.extend(Vec::into_iter(stated).map(|stated| claim(page, index, stated)));
    }
    parts.extend(left.into_iter().map(|rest| claim(page, index, rest)));
    el("li")
        .class("place")
        .attr("id", &place.id)
        .attr("data-place", &place.id)
        .live("aria-current", move || marked.is_open(index).then_some("true"))
        .child(el("div").class("heading").child(el("h2").child(button)).children(kind))
        .children(parts)
        .children(facts(page, index))
}
