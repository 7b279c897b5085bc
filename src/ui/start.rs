//! The page's beginning in the browser.
//!
//! What this does: fetches and reads the story, puts the live page in the place of the static one, makes it again when
//! another language is chosen, and fetches the base map in its two stages. Where the story cannot be had it leaves the
//! static text standing and says why. What it does not: load the wasm (`public/loader.js` does).

use std::sync::Arc;

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use leptos::tachys::view::Mountable;
use leptos::wasm_bindgen::JsCast;

use super::column::column;
use super::element::{Built, Element};
use super::failure::Failure;
use super::leftoff::LeftOff;
use super::map::map;
use super::reader::focus;
use super::state::{State, effect, listen};
use super::{Page, fetch, history, theme};
use crate::basemap::read::{Staged, first_stage};
use crate::scene::measure::measured;
use crate::scene::model::Model;
use crate::story::Story;
use crate::story::problem::Problem;
use crate::story::read::read;
use crate::text::is_same_language;
use crate::words::{Words, fill, give, words};

/// A page narrower than this, in CSS pixels, has its text in a sheet, as in `page.css`.
const NARROW: f64 = 700.0;
/// A page of at least this size, in CSS pixels, has room for a legend that is open from the start: in a lower one it covers what
/// the story is about.
const ROOMY: (f64, f64) = (1100.0, 800.0);

/// Starts the page in the element `#tapal`, whose `data-story` is the address of the story's folder.
pub fn start() {
    let Some(root) = document().get_element_by_id("tapal") else { return };
    let carried = document().get_element_by_id("tapal-words").and_then(|element| element.text_content());
    if !give(carried.unwrap_or_default()) {
        // The loader says so to the reader.
        wasm_bindgen::throw_str("words.txt holds no words");
    }
    let folder = root.get_attribute("data-story").unwrap_or_default();
    wasm_bindgen_futures::spawn_local(async move {
        match story(&folder).await {
            // The page before the script stays as it is until there is a map to take its picture's place.
            Ok(story) => show(&root, story, first(&folder, false).await, folder),
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
        fill(words.story_broken, &["story.geojson", &first.map(Problem::place).unwrap_or_default()].concat())
    })
}

/// The first of the story's languages that the address or the reader's browser asks for; the story's own first otherwise.
/// A page in another language than that has an address of its own, which asks for it.
fn first_words(story: &Story) -> &'static Words {
    let own = document().document_element().and_then(|html| html.get_attribute("lang"));
    let asked = history::address().lang.into_iter().chain(own.filter(|own| story.languages.first() != Some(own)));
    let known = window().navigator().languages();
    let mut wanted = asked.chain(known.iter().filter_map(|tag| tag.as_string()));
    let offered = |tag: &String| story.languages.iter().any(|language| is_same_language(language, tag));
    let tag = wanted.find(offered).or_else(|| story.languages.first().cloned());
    words(&tag.unwrap_or_default())
}

fn show(root: &web_sys::Element, story: Story, map: Result<Staged, Failure>, folder: String) {
    let root = root.clone().unchecked_into::<web_sys::HtmlElement>();
    let words = first_words(&story);
    mount_to(root.clone(), move || {
        let page = Page::new(Arc::new(story), words);
        let roomy = size(window().inner_width()) >= ROOMY.0 && size(window().inner_height()) >= ROOMY.1;
        page.change(|shown| (shown.legend, shown.dark) = (roomy, theme::is_dark()));
        page.follow_address();
        fold_on_escape(&page);
        let failure = State::new(None);
        take(&page, &folder, &failure, map);
        // It lasts as long as the page.
        StoredValue::new_local(RenderEffect::new(move |before| in_language(&page, &root, &folder, &failure, before)));
    })
    .forget();
}

/// The column and the map.
type Parts = (Built, Built);

/// All of the page in the language that is chosen; where the reader was, the reader stays. At first the column is the one
/// that was there before any script, if it is in that language, and the map takes the place of its picture.
fn in_language(
    page: &Page,
    root: &web_sys::Element,
    folder: &str,
    failure: &State<Option<Failure>>,
    before: Option<Parts>,
) -> Parts {
    let page = page.in_words(words(page.language.get()));
    let left = LeftOff::now();
    document().set_title(&page.text(&page.story.title));
    let html = document().document_element();
    let was = html.as_ref().and_then(|html| html.get_attribute("lang"));
    if let Some(html) = html {
        // Fails on no element that is in the document.
        let _ = html.set_attribute("lang", page.lang);
    }
    let find = |selector: &str| root.query_selector(selector).ok().flatten();
    let (again, folder, told) = (page.clone(), folder.to_owned(), failure.clone());
    let (there, picture) = (find(".column"), find("[data-picture]"));
    let (own, first) = (was.as_deref() == Some(page.lang), before.is_none());
    let column = match there {
        // Trunk's bare page has another.
        Some(there) if first && own && there.has_attribute("data-sheet") => column(&page).taking(&there),
        there => put(column(&page), root, there),
    };
    let map = put(map(&page, failure, move || load(&again, &folder, &told)), root, find("[data-map]"));
    // The map before the script is seen where there is no other.
    if let (Some(picture), Some(map)) = (picture, find("[data-map]")) {
        let _ = map.insert_before(&picture, map.first_child().as_ref());
    }
    // At first before a place that the address names is shown, which then goes on from there.
    if first {
        left.scroll();
    }
    effect(move || {
        if !first {
            left.scroll();
        }
        left.focus();
    });
    (column, map)
}

/// Builds an element in the place of another.
fn put(element: Element, root: &web_sys::Element, there: Option<web_sys::Element>) -> Built {
    let mut built = element.build();
    built.mount(root, there.as_deref());
    if let Some(there) = there {
        there.remove();
    }
    built
}

fn size(value: Result<leptos::wasm_bindgen::JsValue, leptos::wasm_bindgen::JsValue>) -> f64 {
    value.ok().and_then(|value| value.as_f64()).unwrap_or_default()
}

/// Escape folds what was unfolded last in importance, and gives the focus back to what unfolded it.
fn fold_on_escape(page: &Page) {
    let page = page.clone();
    listen("keydown", move |event| {
        let event: web_sys::KeyboardEvent = event.unchecked_into();
        if event.key() != "Escape" || event.default_prevented() {
            return;
        }
        let (shown, narrow) = (page.shown.get_untracked(), size(window().inner_width()) < NARROW);
        let fold = |act: fn(&mut super::Shown), opener: &str| {
            page.change(act);
            focus(opener);
        };
        if shown.menu {
            fold(|shown| shown.menu = false, "[data-languages]");
        } else if shown.arrows {
            fold(|shown| shown.arrows = false, "[data-arrows]");
        } else if shown.legend && narrow {
            fold(|shown| shown.legend = false, "[data-layers]");
        } else if shown.sheet && narrow {
            fold(|shown| shown.sheet = false, "[data-unfold]");
        } else if shown.card && !narrow {
            page.back_to_excerpt();
        } else {
            page.close();
        }
    });
}

/// Fetches the base map once more.
fn load(page: &Page, folder: &str, failure: &State<Option<Failure>>) {
    failure.set(None);
    let (page, folder, failure) = (page.clone(), folder.to_owned(), failure.clone());
    wasm_bindgen_futures::spawn_local(async move {
        let map = first(&folder, true).await;
        take(&page, &folder, &failure, map);
    });
}

/// Fetches the first stage of the base map. `again` goes past the browser's cache, which may hold the very file that was
/// damaged.
async fn first(folder: &str, again: bool) -> Result<Staged, Failure> {
    let file = fetch::bytes(&[folder, "basemap-1.tapal"].concat(), again).await.map_err(|_| Failure::Missing)?;
    first_stage(&file).map_err(Failure::Damaged)
}

/// Shows the first stage, or says why there is none; then fetches the second, without which the map stays as coarse as
/// it is.
fn take(page: &Page, folder: &str, failure: &State<Option<Failure>>, map: Result<Staged, Failure>) {
    let mut staged = match map {
        Ok(staged) => staged,
        Err(why) => return failure.set(Some(why)),
    };
    let model = Arc::new(Model::new(&page.story, &staged.basemap));
    // The first stage holds the story's own lines whole: nothing to measure again with the second.
    page.measured.set(measured(&page.story, &staged.basemap));
    page.model.set(Some(model.clone()));
    let (page, address) = (page.clone(), [folder, "basemap-2.tapal"].concat());
    wasm_bindgen_futures::spawn_local(async move {
        if let Ok(file) = fetch::bytes(&address, false).await
            && staged.refine(&file).is_ok()
        {
            page.model.set(Some(Arc::new(model.refined(&page.story, &staged.basemap))));
        }
    });
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
