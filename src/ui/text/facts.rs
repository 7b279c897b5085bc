//! What other sources say of a place.

use leptos::prelude::*;

use super::TextContext;
use super::references::References;
use crate::story::Fact;

/// Facts, each with its sources.
#[component]
pub(super) fn Facts(facts: Vec<Fact>) -> impl IntoView {
    let TextContext { story, .. } = expect_context();
    let rows = facts.into_iter().map(|fact| {
        let source = (!fact.source.is_empty()).then(|| {
            view! {
                " "
                <span class="source" lang=story.lang_of(&fact.source)>
                    {story.text(&fact.source)}
                </span>
            }
        });
        view! {
            <div>
                <dt lang=story.lang_of(&fact.label)>{story.text(&fact.label)}</dt>
                <dd>
                    <span lang=story.lang_of(&fact.value)>{story.text(&fact.value)}</span>
                    {source}
                    " "
                    <References references=fact.references/>
                </dd>
            </div>
        }
    });
    view! { <dl class="facts">{rows.collect_view()}</dl> }
}
