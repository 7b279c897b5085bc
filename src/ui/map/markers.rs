//! The places on the map, as numbered buttons over it, in story order.

use leptos::prelude::*;

use crate::ui::localized_story::LocalizedStory;
use crate::ui::selection::Selection;

/// A button for each place. They stay hidden until the map's first frame puts them in their places.
#[component]
pub(super) fn Markers() -> impl IntoView {
    let story = expect_context::<LocalizedStory>();
    let places = story.story.places.len();
    view! {
        <ul class="markers" aria-label=story.strings.places.clone()>
            {(0..places).map(|index| view! { <Marker index/> }).collect_view()}
        </ul>
    }
}

/// Selects a place's marker on the map that moves; the picture's are links.
pub(super) fn marker_selector(id: &str) -> String {
    format!("button[data-mark=\"{id}\"]")
}

#[component]
fn Marker(index: usize) -> impl IntoView {
    let story = expect_context::<LocalizedStory>();
    let selection = expect_context::<Selection>();
    let place = &story.story.places[index];
    let kind = story.phrase(&place.kind).is_some().then(|| {
        let lang = story.lang_of(&place.kind);
        view! { <span class="kind" lang=lang>{story.text(&place.kind)}</span> }
    });
    view! {
        <li data-label-position="" hidden=true>
            <button
                type="button"
                class="marker"
                data-mark=place.id.clone()
                aria-current=move || selection.is_open(index).then_some("true")
            >
                <span class=story.badge_class(index)>{story.story.sign(index)}</span>
                <span class="caption">
                    <span class="name" lang=story.lang_of(&place.name)>
                        {story.text(&place.name)}
                    </span>
                    {kind}
                    <span class={"distance"}></span>
                </span>
            </button>
        </li>
    }
}
