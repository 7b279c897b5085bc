//! What happened, in the order of its days, each with the place that it is told at.

use leptos::prelude::*;

use super::TextContext;
use super::date::Date;
use crate::story::{Localized, When};

/// Something that happened.
struct Event {
    when: When,
    /// The place that says it, in story order; `None` for the lead.
    place: Option<usize>,
    /// What is said of it there.
    label: Option<Localized>,
}

/// All that has a date: the lead, places, what is retold, facts. Nothing where little has one.
#[component]
pub(super) fn Timeline() -> impl IntoView {
    let TextContext { story, .. } = expect_context();
    let mut events = Vec::new();
    for (index, place) in story.story.places.iter().enumerate() {
        let mut add = |when: &Option<When>, label: Option<&Localized>| {
            if let Some(when) = when.clone() {
                events.push(Event { when, place: Some(index), label: label.cloned() });
            }
        };
        add(&place.when, None);
        place.excerpts.iter().for_each(|excerpt| add(&excerpt.when, None));
        place.retold.iter().for_each(|retold| add(&retold.when, None));
        place.facts.iter().for_each(|fact| add(&fact.when, Some(&fact.label)));
    }
    events.dedup_by(|a, b| (&a.when, a.place, &a.label) == (&b.when, b.place, &b.label));
    let lead = story.story.lead.iter().filter(|sentence| !sentence.label.is_empty());
    events.extend(lead.filter_map(|sentence| {
        let (when, label) = (sentence.when.clone()?, Some(sentence.label.clone()));
        Some(Event { when, place: None, label })
    }));
    // Days are written from the largest part to the smallest, so their texts are in their order.
    events.sort_by(|a, b| a.when.start.cmp(&b.when.start));
    let is_enough = events.len() > 2;
    let rows = events.into_iter().map(|event| view! { <EventRow event/> }).collect::<Vec<_>>();
    is_enough.then(|| {
        view! {
            <section class="timeline" aria-labelledby="timeline">
                <h2 id="timeline">{story.strings.timeline.clone()}</h2>
                <ol>{rows}</ol>
            </section>
        }
    })
}

#[component]
fn EventRow(event: Event) -> impl IntoView {
    let TextContext { story, .. } = expect_context();
    let place = event.place.map(|index| {
        let place = &story.story.places[index];
        view! {
            <a href=format!("#{}", place.id)>
                <span lang=story.lang_of(&place.name)>{story.text(&place.name)}</span>
            </a>
        }
    });
    let label = event.label.map(|label| {
        view! { <span lang=story.lang_of(&label)>{story.text(&label)}</span> }
    });
    let colon = (place.is_some() && label.is_some()).then_some(": ");
    view! { <li><Date when=event.when/>" "<span>{place}{colon}{label}</span></li> }
}
