//! The offer of the page in another language of the reader's.
//!
//! The page holds a line for each other language, in that language. A script shows one of them
//! before the first paint, or none; nothing of it is made in the browser.

use leptos::prelude::*;

use super::{LanguageLink, TextContext};
use crate::ui::icon::{CROSS, Icon};

/// A line for each language that the page is not in, hidden.
#[component]
pub(super) fn LanguageOffers() -> impl IntoView {
    let text = expect_context::<TextContext>();
    let others = text.languages.iter().filter(|link| link.lang != text.story.lang()).cloned();
    others.map(offer).collect_view()
}

fn offer(link: LanguageLink) -> impl IntoView {
    view! {
        <p lang=link.lang data-offer hidden>
            <a href=link.href hreflang=link.lang.clone()>{link.offer}</a>
            <button type="button" title=link.decline data-decline>
                <Icon path=CROSS/>
            </button>
        </p>
    }
}
