//! The map's part of the page: from the packed base map to a live surface, or to a message.
//!
//! What this does: fetches the two stages, makes the [`Model`] of each, says in `data-state` how far it is, and when
//! the first stage cannot be had shows what is wrong and a button to try again.
//! What it does not: draw or listen to gestures ([`super::surface`] does).

use std::sync::Arc;

use leptos::prelude::*;

use super::surface::Surface;
use super::{Page, fetch};
use crate::basemap::packed::Damage;
use crate::basemap::read::{Staged, first_stage};
use crate::scene::model::Model;
use crate::words::{Words, fill};

/// How far the map is.
#[derive(Clone, Debug)]
pub(super) enum State {
    /// On its way.
    Loading,
    /// Can be used.
    Ready(Arc<Model>),
    /// Cannot be had.
    Failed(Failure),
}

/// Why there is no map.
#[derive(Clone, Copy, Debug)]
pub(super) enum Failure {
    /// The file could not be fetched.
    Missing,
    /// The file was fetched and cannot be read.
    Damaged(Damage),
    /// The browser gives no canvas to draw on.
    NoCanvas,
}

impl Failure {
    fn message(self, words: &Words) -> &'static str {
        match self {
            Self::Missing => words.map_missing,
            Self::Damaged(Damage::OtherVersion(_)) => words.map_version,
            Self::Damaged(_) => words.map_damaged,
            Self::NoCanvas => words.map_no_canvas,
        }
    }
}

/// The map.
#[component]
pub(super) fn Map(page: Page, folder: String) -> impl IntoView {
    let words = page.words;
    let state = RwSignal::new(State::Loading);
    let (loader, address) = (page.clone(), StoredValue::new(folder));
    let load = move || {
        state.set(State::Loading);
        let (page, folder) = (loader.clone(), address.get_value());
        wasm_bindgen_futures::spawn_local(async move { load_stages(&page, &folder, state).await });
    };
    load();
    let label = fill(words.map_of, &page.text(&page.story.title));
    let name = move || match state.get() {
        State::Loading => "loading",
        State::Ready(_) => "ready",
        State::Failed(_) => "failed",
    };
    let message = move || match state.get() {
        State::Failed(failure) => Some(failure.message(words)),
        _ => None,
    };
    let model = Memo::new_with_compare(
        move |_| if let State::Ready(model) = state.get() { Some(model) } else { None },
        |old, new| match (old, new) {
            (Some(Some(old)), Some(Some(new))) => !Arc::ptr_eq(old, new),
            (Some(None), Some(None)) => false,
            _ => true,
        },
    );
    view! {
        <section class="map" data-map data-state=name aria-label=label>
            <Surface page model on_failure=move |failure| state.set(State::Failed(failure))/>
            <p class="loading" hidden=move || name() != "loading">{words.loading}</p>
            <div class="message" data-message role="alert" hidden=move || message().is_none()>
                <p>{message}</p>
                <button type="button" data-retry on:click=move |_| load()>{words.retry}</button>
            </div>
        </section>
    }
}

/// Fetches the first stage and shows it, then the second; without the second the map stays as coarse as it is.
async fn load_stages(page: &Page, folder: &str, state: RwSignal<State>) {
    let mut staged = match fetch_first(folder).await {
        Ok(staged) => staged,
        Err(failure) => return state.set(State::Failed(failure)),
    };
    show(page, &staged, state);
    if let Ok(file) = fetch::bytes(&[folder, "basemap-2.tapal"].concat()).await
        && staged.refine(&file).is_ok()
        && matches!(state.get_untracked(), State::Ready(_))
    {
        show(page, &staged, state);
    }
}

async fn fetch_first(folder: &str) -> Result<Staged, Failure> {
    let file = fetch::bytes(&[folder, "basemap-1.tapal"].concat()).await.map_err(|_| Failure::Missing)?;
    first_stage(&file).map_err(Failure::Damaged)
}

fn show(page: &Page, staged: &Staged, state: RwSignal<State>) {
    let model = Model::new(&page.story, &staged.basemap);
    page.lengths.set(model.places.iter().map(|place| place.as_ref().and_then(|place| place.length)).collect());
    state.set(State::Ready(Arc::new(model)));
}
