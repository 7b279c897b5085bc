//! One place in the reading column: its heading, what the article says of it, its figures.

use leptos::either::Either;
use leptos::prelude::*;

use super::TextContext;
use super::claim::ClaimText;
use super::facts::Facts;
use super::quotation::Quotation;
use crate::story::{Claim, Excerpt, Place};
use crate::text::contains;

/// A place with its excerpts, each figure under the excerpt that states it.
#[component]
pub(super) fn PlaceText(
    /// The place's position in story order.
    index: usize,
) -> impl IntoView {
    let text = expect_context::<TextContext>();
    let story = &text.story;
    let place = &story.story.places[index];
    let kind = story.phrase(&place.kind).is_some().then(|| {
        view! { <p class="kind" lang=story.lang_of(&place.kind)>{story.text(&place.kind)}</p> }
    });
    let parts = parts(place).into_iter().map(|part| match part {
        PlacePart::Excerpt(excerpt) => Either::Left(view! { <Quotation excerpt/> }),
        PlacePart::Claim(claim) => Either::Right(view! { <ClaimText place=index claim/> }),
    });
    view! {
        <li
            class="place"
            id=place.id.clone()
            data-place=place.id.clone()
            data-whereabouts=text.whereabouts(index)
            aria-current=text.begins_open(index).then_some("true")
        >
            <div class="heading">
                <h2>
                    <a href=format!("#{}", place.id) data-open=place.id.clone()>
                        <span class="badge" aria-hidden="true">{index + 1}</span>
                        <span lang=story.lang_of(&place.name)>{story.text(&place.name)}</span>
                    </a>
                </h2>
                {kind}
            </div>
            {parts.collect_view()}
            {(!place.facts.is_empty()).then(|| view! { <Facts facts=place.facts.clone()/> })}
        </li>
    }
}

enum PlacePart {
    Excerpt(Excerpt),
    Claim(Claim),
}

/// Excerpts in their order, each followed by the claims that it states; the others at the end.
fn parts(place: &Place) -> Vec<PlacePart> {
    let mut claims = place.claims.clone();
    let mut parts = Vec::new();
    for excerpt in &place.excerpts {
        let stated = |claim: &Claim| contains(&excerpt.quote, &claim.quote);
        let (here, later) = claims.into_iter().partition(stated);
        claims = later;
        parts.push(PlacePart::Excerpt(excerpt.clone()));
        parts.extend(Vec::into_iter(here).map(PlacePart::Claim));
    }
    parts.extend(claims.into_iter().map(PlacePart::Claim));
    parts
}
