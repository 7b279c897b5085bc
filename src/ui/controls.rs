//! Buttons for what a wheel does: nearer, farther, the whole map.
//!
//! What this does: lets everyone zoom who has no wheel and no second finger. What it does not: know the limits;
//! the camera keeps them.

use leptos::prelude::*;

use crate::camera::Camera;
use crate::words::Words;

/// The zoom buttons.
#[component]
pub(super) fn Controls<H>(words: &'static Words, camera: RwSignal<Option<Camera>>, home: H) -> impl IntoView
where
    H: Fn() + 'static,
{
    let zoom = move |by: f64| {
        camera.update(|camera| *camera = camera.map(|camera| camera.zoomed(by, camera.viewport().center())));
    };
    view! {
        <div class="controls">
            <button type="button" data-zoom="in" aria-label=words.zoom_in on:click=move |_| zoom(1.0)>
                <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M4 10h12M10 4v12"/></svg>
            </button>
            <button type="button" data-zoom="out" aria-label=words.zoom_out on:click=move |_| zoom(-1.0)>
                <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M4 10h12"/></svg>
            </button>
            <button type="button" data-zoom="home" aria-label=words.zoom_home on:click=move |_| home()>
                <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M3 10l7-6 7 6M5.5 8.5V16h9V8.5"/></svg>
            </button>
        </div>
    }
}
