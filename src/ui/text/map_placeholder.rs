//! The map's place in the page: its picture, and what is said while the moving map is not there.

use leptos::prelude::*;

use super::TextContext;
use crate::strings::with_arg;

/// The map's element around its picture. The moving map is mounted into it, and hides the picture.
#[component]
pub fn MapPlaceholder<V: IntoView + 'static>(
    /// The map as it is seen before any script, and when none can run.
    picture: V,
) -> impl IntoView {
    let text = expect_context::<TextContext>();
    let (story, strings) = (&text.story, text.story.strings.clone());
    let hint = text.is_compact().then(|| {
        view! {
            // A keyboard needs no hint.
            <p class="gesture-hint" aria-hidden="true">
                <span>{strings.gesture_hint_mouse.clone()}</span>
                <span>{strings.gesture_hint_touch.clone()}</span>
            </p>
        }
    });
    view! {
        <section
            class="map"
            id="tapal-map"
            data-map
            data-state="loading"
            aria-label=with_arg(&strings.map_of, &story.text(&story.story.title))
            aria-describedby="map-text"
        >
            <p id="map-text" hidden>{text.map_text()}</p>
            {picture}
            <div data-loading hidden>
                <p class="loading">{strings.map_loading.clone()}</p>
                <progress data-progress max="1" value="0" aria-hidden="true"></progress>
            </div>
            <noscript><p class="loading">{strings.no_scripts.clone()}</p></noscript>
            // What says that the program cannot be had comes with the page: it has to be said when
            // nothing else comes.
            <div
                class="message"
                data-message
                role="alert"
                hidden
                data-failed=strings.program_failed.clone()
                data-stopped=strings.program_stopped.clone()
            >
                <p></p>
                <button type="button" data-retry hidden>{strings.retry.clone()}</button>
            </div>
            {hint}
        </section>
    }
}
