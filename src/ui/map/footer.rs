//! Below the map: scale and projection, which the map's controller writes, and sources.

use leptos::prelude::*;

use crate::strings::with_arg;
use crate::ui::localized_story::LocalizedStory;

/// The line below the map.
#[component]
pub(super) fn Footer() -> impl IntoView {
    let LocalizedStory { story, strings } = expect_context();
    let label = |anchor: &'static str, dx: Option<&'static str>| {
        view! { <text y="10" text-anchor=anchor dx=dx></text> }
    };
    let half = |class: &'static str| view! { <rect class=class y="14" height="5"></rect> };
    view! {
        <footer class="map-foot" data-map-overlay>
            <div class="scale" data-scale>
                <svg aria-hidden="true">
                    {label("start", None)}
                    {label("middle", None)}
                    // It stands a little to the left of the bar's end, and runs on to the right.
                    {label("start", Some("-8"))}
                    {half("full")}
                    {half("empty")}
                </svg>
            </div>
            <p data-scale-note={""}></p>
            <p class="source-line">{with_arg(&strings.source_line, &story.source.publisher)}</p>
        </footer>
    }
}
