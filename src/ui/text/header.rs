//! The line above the text: what this page is, and its languages.

use leptos::prelude::*;

use super::{LanguageLink, TextContext};
use crate::ui::icon::{DOWN, Icon};

/// The line above the text. On a narrow page it is the map's title.
#[component]
pub(super) fn Header() -> impl IntoView {
    let text = expect_context::<TextContext>();
    let (story, compact) = (&text.story, text.is_compact());
    let published = story.story.source.published.as_deref();
    let published = published.map(|date| story.strings.date(date)).unwrap_or_default();
    let title = &story.story.title;
    view! {
        // On a compact page the line itself covers nothing of the map, but its parts do.
        <header class="bar" data-map-overlay=!compact>
            <p class="kind-of-page">
                <strong>{story.strings.kind_of_page.clone()}</strong>
                " "
                {published}
            </p>
            // The headline says it to those who listen.
            <p
                class="title"
                aria-hidden="true"
                data-map-overlay=compact
                lang=story.lang_of(title)
            >
                {story.text(title)}
            </p>
            <Languages/>
        </header>
    }
}

/// The story's pages by the names of their languages; in a menu where there is no room for all.
#[component]
fn Languages() -> impl IntoView {
    let text = expect_context::<TextContext>();
    let strings = text.story.strings.clone();
    let label = format!("{} {}", strings.language_label, strings.languages);
    let choices = text.languages.iter().cloned();
    let choices = choices.map(|link| choice(link, text.story.lang())).collect_view();
    view! {
        <nav
            class="languages"
            data-map-overlay=text.is_compact()
            data-menu="false"
            aria-label=strings.languages.clone()
        >
            <button
                type="button"
                class="menu-button"
                data-languages
                aria-label=label
                aria-expanded="false"
            >
                {strings.language_label.clone()}
                <Icon path=DOWN/>
            </button>
            <ul>{choices}</ul>
        </nav>
    }
}

fn choice(link: LanguageLink, own: &str) -> impl IntoView + use<> {
    let current = (link.lang == own).then_some("true");
    let name = format!("{} {}", link.label, link.endonym);
    view! {
        <li>
            <a
                href=link.href
                hreflang=link.lang.clone()
                lang=link.lang.clone()
                data-lang=link.lang
                title=name
                data-endonym=link.endonym
                aria-current=current
            >
                <span aria-hidden="true">{link.label}</span>
            </a>
        </li>
    }
}
