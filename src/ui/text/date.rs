//! When something was.

use leptos::prelude::*;

use super::TextContext;
use crate::story::When;

/// A date or an interval in the page's language.
#[component]
pub(super) fn Date(when: When) -> impl IntoView {
    let TextContext { story, .. } = expect_context();
    let text = story.when(&when);
    // HTML has no interval: who reads by machine gets its start.
    view! { <time datetime=when.start>{text}</time> }
}
