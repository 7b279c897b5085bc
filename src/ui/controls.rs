//! Buttons for what a wheel does: nearer, farther, the whole map.
//!
//! What this does: lets everyone zoom who has no wheel and no second finger. What it does not: know the camera,
//! or its limits.

use leptos::prelude::*;

use crate::words::Words;

/// The zoom buttons. `zoom` takes a difference of zoom, or nothing for the whole map.
#[component]
pub(super) fn Controls<Z>(words: &'static Words, zoom: Z) -> impl IntoView
where
    Z: Fn(Option<f64>) + Copy + 'static,
{
    let button = move |name: &'static str, label: &'static str, by: Option<f64>, path: &'static str| {
        view! {
            <button type="button" data-zoom=name aria-label=label on:click=move |_| zoom(by)>
                <svg viewBox="0 0 20 20" aria-hidden="true"><path d=path></path></svg>
            </button>
        }
    };
    view! {
        <div class="controls">
            {button("in", words.zoom_in, Some(1.0), "M4 10h12M10 4v12")}
            {button("out", words.zoom_out, Some(-1.0), "M4 10h12")}
            {button("home", words.zoom_home, None, "M3 10l7-6 7 6M5.5 8.5V16h9V8.5")}
        </div>
    }
}
