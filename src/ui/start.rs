//! The page's beginning in the browser.
//!
//! What this does: fetches and reads the story, puts the live page in the place of the static one, and opens the
//! place that the address names. Where the story cannot be had it leaves the static text standing and says why.
//! What it does not: load the wasm (`public/loader.js` does), or the base map (the map does).

use std::sync::Arc;

use leptos::ev::hashchange;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use super::column::column;
use super::element::Element;
use super::map::map;
use super::{Origin, Page, fetch};
use crate::story::Story;
use crate::story::read::read;
use crate::words::{Words, fill, words};

/// Starts the page in the element `#tapal`, whose `data-story` is the address of the story's folder.
pub fn start() {
    let Some(root) = document().get_element_by_id("tapal") else { return };
    let folder = root.get_attribute("data-story").unwrap_or_default();
    wasm_bindgen_futures::spawn_local(async move {
        match story(&folder).await {
            Ok(story) => show(&root, story, folder),
            Err(message) => say(&root, &message),
        }
    });
}

async fn story(folder: &str) -> Result<Story, String> {
    let own = document().document_element().and_then(|html| html.get_attribute("lang")).unwrap_or_default();
    let words = words(&own);
    let address = [folder, "story.geojson"].concat();
    let text = fetch::text(&address).await.map_err(|_| words.story_missing.to_owned())?;
    let reading = read(&text);
    reading.story.ok_or_else(|| {
        let first = reading.problems.iter().find(|problem| problem.is_error());
        fill(words.story_broken, &first.map(ToString::to_string).unwrap_or_default())
    })
}

fn show(root: &web_sys::Element, story: Story, folder: String) {
    let words = words(story.languages.first().map_or("", String::as_str));
    let root = root.clone().unchecked_into::<web_sys::HtmlElement>();
    let left_off = LeftOff::of(&root);
    root.replace_children_with_node_0();
    mount_to(root.clone(), move || app(Arc::new(story), folder, words)).forget();
    left_off.restore(&root);
}

/// Where the reader was in the static page.
struct LeftOff {
    scrolled: i32,
    focused: Option<String>,
}

impl LeftOff {
    fn of(root: &web_sys::Element) -> Self {
        let focused = document().active_element().and_then(|element| {
            let name = ["data-open", "data-index"].into_iter().find(|name| element.has_attribute(name))?;
            Some(["[", name, "=\"", &element.get_attribute(name)?, "\"]"].concat())
        });
        Self { scrolled: reading(root).map_or(0, |reading| reading.scroll_top()), focused }
    }

    fn restore(self, root: &web_sys::Element) {
        if let Some(reading) = reading(root).filter(|_| self.scrolled > 0) {
            reading.set_scroll_top(self.scrolled);
        }
        let focused = self.focused.and_then(|wanted| root.query_selector(&wanted).ok().flatten());
        if let Some(element) = focused.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
            // Fails on no element that is in the document.
            let _ = element.focus();
        }
    }
}

fn reading(root: &web_sys::Element) -> Option<web_sys::Element> {
    root.query_selector("[data-reading]").ok().flatten()
}

/// Fills the static page's own message; its text stays as it is.
fn say(root: &web_sys::Element, message: &str) {
    if let Ok(Some(map)) = root.query_selector("[data-map]") {
        let _ = map.set_attribute("data-state", "failed");
    }
    if let Ok(Some(element)) = root.query_selector("[data-message]") {
        element.set_text_content(Some(message));
        let _ = element.remove_attribute("hidden");
    }
}

fn app(story: Arc<Story>, folder: String, words: &'static Words) -> (Element, Element) {
    let page = Page::new(story, words);
    document().set_title(&page.text(&page.story.title));
    let follower = page.clone();
    window_event_listener(hashchange, move |_| follow(&follower));
    follow(&page);
    (column(&page), map(&page, folder))
}

/// Opens the place that stands after `#` in the address, if it is one of the story's.
fn follow(page: &Page) {
    let hash = location().hash().unwrap_or_default();
    if let Some((place, _)) = page.story.place(hash.trim_start_matches('#')) {
        page.open(place, Origin::Index);
    }
}
