//! The map's part of the page: from the packed base map to a live surface, or to a message.
//!
//! What this does: fetches the two stages, makes the [`Model`] of each, says in `data-state` how far it is, and when
//! the first stage cannot be had shows what is wrong and a button to try again.
//! What it does not: draw or listen to gestures ([`super::surface`] does).

use std::sync::Arc;

use leptos::prelude::*;

use super::element::{Element, el};
use super::failure::Failure;
use super::surface::surface;
use super::{Page, fetch};
use crate::basemap::read::first_stage;
use crate::scene::model::Model;
use crate::words::fill;

/// The map.
pub(super) fn map(page: &Page, folder: String) -> Element {
    let words = page.words;
    let failure = RwSignal::new(None::<Failure>);
    let load = {
        let page = page.clone();
        move |again: bool| {
            failure.set(None);
            let (page, folder) = (page.clone(), folder.clone());
            wasm_bindgen_futures::spawn_local(async move {
                if let Err(why) = load_stages(&page, &folder, again).await {
                    failure.set(Some(why));
                }
            });
        }
    };
    load(false);
    let label = fill(words.map_of, &page.text(&page.story.title));
    let model = page.model;
    let state = move || match (failure.get(), model.get()) {
        (Some(_), _) => "failed",
        (None, None) => "loading",
        (None, Some(_)) => "ready",
    };
    // A browser without a canvas will not get one by trying again.
    let hopeless = move || matches!(failure.get(), Some(Failure::NoCanvas));
    let message = move || failure.get().map_or("", |failure| failure.message(words));
    let retry = el("button")
        .attr("type", "button")
        .attr("data-retry", "")
        .live("hidden", move || hopeless().then_some(""))
        .on("click", move |_| load(true))
        .text(words.retry);
    let message = el("div")
        .attr("class", "message")
        .attr("data-message", "")
        .attr("role", "alert")
        .live("hidden", move || message().is_empty().then_some(""))
        .child(el("p").live_text(move || message().to_owned()))
        .child(retry);
    el("section")
        .attr("class", "map")
        .attr("data-map", "")
        .live("data-state", move || Some(state()))
        .attr("aria-label", &label)
        .child(surface(page, failure))
        .child(el("p").attr("class", "loading").text(words.loading))
        .child(message)
}

/// Fetches the first stage and shows it, then the second; without the second the map stays as coarse as it is.
///
/// `again` goes past the browser's cache, which may hold the very file that was damaged.
async fn load_stages(page: &Page, folder: &str, again: bool) -> Result<(), Failure> {
    let file = fetch::bytes(&[folder, "basemap-1.tapal"].concat(), again).await.map_err(|_| Failure::Missing)?;
    let mut staged = first_stage(&file).map_err(Failure::Damaged)?;
    let model = Model::new(&page.story, &staged.basemap);
    page.model.set(Some(Arc::new(model.clone())));
    if let Ok(file) = fetch::bytes(&[folder, "basemap-2.tapal"].concat(), again).await
        && staged.refine(&file).is_ok()
    {
        page.model.set(Some(Arc::new(model.refined(&page.story, &staged.basemap))));
    }
    Ok(())
}
