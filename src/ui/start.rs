//! The page's beginning in the browser.
//!
//! What this does: fetches and reads the story, puts the live page in the place of the static one,
//! makes it again when another language is chosen, and fetches the base map in its two stages.
//! Where the story cannot be had it leaves the static text standing and says why. What it does not:
//! load the wasm (`scripts/loader.js` does).

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use leptos::tachys::view::Mountable;
use leptos::wasm_bindgen::JsCast;
use serde_json::Value;
use web_sys::HtmlElement;

use super::column::column;
use super::element::{Built, Element};
use super::failure::Failure;
use super::known::Known;
use super::leftoff::LeftOff;
use super::map::map;
use super::state::{State, effect};
use super::{Origin, Page, fetch, in_language};
use crate::basemap::read::first_stage;
use crate::story::Story;
use crate::story::problem::Problem;
use crate::story::read::read;
use crate::strings::{Strings, with_arg};

/// A page narrower than this, in CSS pixels, has its text in a sheet, as in `page.css`.
const NARROW: f64 = 700.0;
/// A page of at least this size, in CSS pixels, has room for a legend that is open from the start:
/// in a lower one it covers what the story is about.
const ROOMY: (f64, f64) = (1100.0, 800.0);

thread_local! {
    /// What is mounted, or will be when its story has come.
    static MOUNTED: RefCell<Vec<Mounted>> = const { RefCell::new(Vec::new()) };
}

/// An element, and what lasts as long as the page in it.
type Mounted = (HtmlElement, Vec<Box<dyn Any>>);

/// Keeps something as long as the page in an element lasts; false when that has ended.
fn keep(root: &HtmlElement, kept: Option<Box<dyn Any>>) -> bool {
    MOUNTED.with_borrow_mut(|all| {
        let found = all.iter_mut().find(|(element, _)| element == root);
        found.map(|(_, all)| all.extend(kept)).is_some()
    })
}

/// Mounts the page of the story in this element, whose `data-story` is the address of the story's
/// folder, and `data-file` the name of the story in it where that is not `story.geojson`; see
/// [`Page::within`] for where it stands. `strings` are the files of all languages, as a list in
/// JSON. What was in the element stays until there is something to take its place.
///
/// # Errors
/// When these are no strings.
pub fn mount(root: HtmlElement, strings: &str) -> Result<(), &'static str> {
    let languages = languages(strings).unwrap_or_default();
    let strings = in_language(&languages, &own_language(&root)).cloned();
    let strings = strings.ok_or("the strings cannot be read")?;
    MOUNTED.with_borrow_mut(|all| all.push((root.clone(), Vec::new())));
    wasm_bindgen_futures::spawn_local(async move {
        let from = StoryAt::of(&root);
        let known = Known::at(&from.address);
        let story = match &known {
            Some(known) => Ok(known.story.clone()),
            None => story(&strings, &from).await.map(Arc::new),
        };
        let map = match (&story, known) {
            // The page before the script stays as it is until there is a map to take its picture's
            // place.
            (Ok(story), None) => first(&from, story, false).await,
            (Ok(_), Some(known)) => Ok(known),
            (Err(message), _) => return say(&root, message),
        };
        if let (Ok(story), true) = (story, keep(&root, None)) {
            let page = show(&root, story, (strings, languages), map, from);
            keep(&root, Some(page));
        }
    });
    Ok(())
}

/// The strings of all languages.
fn languages(strings: &str) -> Option<Arc<[Arc<Strings>]>> {
    let Ok(Value::Array(files)) = serde_json::from_str(strings) else { return None };
    let read = |file| Strings::from_value(file).ok().map(Arc::new);
    files.into_iter().map(read).collect()
}

/// Where a page's story is.
#[derive(Clone)]
struct StoryAt {
    folder: String,
    address: String,
}

impl StoryAt {
    fn of(root: &HtmlElement) -> Self {
        let folder = root.get_attribute("data-story").unwrap_or_default();
        let file = root.get_attribute("data-file").unwrap_or_else(|| "story.geojson".to_owned());
        Self { address: [&*folder, &file].concat(), folder }
    }
}

/// Ends the page in this element: its listeners, its effects, and what it waits for.
pub fn unmount(root: &HtmlElement) {
    // What ends may ask what is mounted: it is taken out first.
    let ended = MOUNTED.with_borrow_mut(|all| {
        let index = all.iter().position(|(element, _)| element == root)?;
        Some(all.swap_remove(index))
    });
    drop(ended);
}

/// The language of what stands there before the script.
fn own_language(root: &HtmlElement) -> String {
    root.get_attribute("lang").unwrap_or_default()
}

async fn story(strings: &Strings, from: &StoryAt) -> Result<Story, String> {
    let text = fetch::text(&from.address).await.map_err(|_| strings.story_missing.clone())?;
    let reading = read(&text);
    reading.story.ok_or_else(|| {
        let first = reading.problems.iter().find(|problem| problem.is_error());
        let file = &from.address[from.folder.len()..];
        let place = first.map(Problem::location).unwrap_or_default();
        with_arg(&strings.story_broken, &[file, &place].concat())
    })
}

/// The first of the story's languages that the address or the reader's browser asks for; the
/// story's own first otherwise. A page in another language than that has an address of its own,
/// which asks for it.
fn first_language(page: &Page, own: String) -> Arc<Strings> {
    let first = page.story.languages.first();
    let asked = page.address().lang.into_iter().chain(Some(own).filter(|own| first != Some(own)));
    let known = window().navigator().languages();
    let mut wanted = asked.chain(known.iter().filter_map(|tag| tag.as_string()));
    let found = wanted.find_map(|tag| page.offered(&tag));
    found.unwrap_or_else(|| page.strings_for(first.map_or("", |tag| tag)))
}

fn show(
    root: &HtmlElement,
    story: Arc<Story>,
    (strings, languages): (Arc<Strings>, Arc<[Arc<Strings>]>),
    map: Result<Rc<Known>, Failure>,
    from: StoryAt,
) -> Box<dyn Any> {
    let root = root.clone();
    let handle = mount_to(root.clone(), move || {
        let own = own_language(&root);
        let page = Page::new(story, strings, languages).within(&root);
        let page = page.in_language(first_language(&page, own.clone()));
        page.language.keep(page.strings.clone());
        let roomy =
            size(window().inner_width()) >= ROOMY.0 && size(window().inner_height()) >= ROOMY.1;
        page.change(|shown| shown.legend = roomy && !page.compact);
        page.follow_address();
        if page.compact && page.selected.get_untracked().is_none() {
            page.open(0, Origin::Map);
        }
        fold_on_escape(&page);
        let failure = State::new(None);
        take(&page, &failure, map);
        // It lasts as long as the page.
        let root = root.unchecked_into::<web_sys::Element>();
        StoredValue::new_local(RenderEffect::new(move |before| {
            built(&page, &root, &own, &from, &failure, before)
        }));
    });
    Box::new(handle)
}

/// The column and the map.
type Parts = (Built, Built);

/// All of the page in the language that is chosen; where the reader was, the reader stays. At first
/// the column is the one that was there before any script, if it is in that language, and the map
/// takes the place of its picture.
fn built(
    page: &Page,
    root: &web_sys::Element,
    own: &str,
    from: &StoryAt,
    failure: &State<Option<Failure>>,
    before: Option<Parts>,
) -> Parts {
    let page = page.in_language(page.language.get());
    let left = LeftOff::now(&page);
    // Fails on no element that is in the document. What is around the page says so in its stead.
    let _ = root.set_attribute("lang", page.lang());
    let find = |selector: &str| page.find(selector);
    let (again, from, told) = (page.clone(), from.clone(), failure.clone());
    let (there, picture) = (find(".column"), find("[data-picture]"));
    let (own, first) = (own == page.lang(), before.is_none());
    let column = match there {
        // Trunk's bare page has another.
        Some(there) if first && own && there.has_attribute("data-sheet") => {
            column(&page).taking(&there)
        }
        there => put(column(&page), root, there),
    };
    let map =
        put(map(&page, failure, move || load(&again, &from, &told)), root, find("[data-map]"));
    // The map before the script is seen where there is no other.
    if let (Some(picture), Some(map)) = (picture, find("[data-map]")) {
        let _ = map.insert_before(&picture, map.first_child().as_ref());
    }
    // At first before a place that the address names is shown, which then goes on from there.
    if first {
        left.scroll(&page);
    }
    effect(move || {
        if !first {
            left.scroll(&page);
        }
        left.focus(&page);
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
    let (page, heard) = (page.clone(), page.clone());
    heard.listen("keydown", move |event| {
        let event: web_sys::KeyboardEvent = event.unchecked_into();
        if event.key() != "Escape" || event.default_prevented() {
            return;
        }
        let narrow = page.compact || size(window().inner_width()) < NARROW;
        let shown = page.shown.get_untracked();
        let fold = |act: fn(&mut super::Shown), opener: &str| {
            page.change(act);
            page.focus(opener);
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
fn load(page: &Page, from: &StoryAt, failure: &State<Option<Failure>>) {
    failure.set(None);
    let (page, from, failure) = (page.clone(), from.clone(), failure.clone());
    wasm_bindgen_futures::spawn_local(async move {
        let map = first(&from, &page.story, true).await;
        take(&page, &failure, map);
    });
}

/// Fetches the first stage of the base map. `again` goes past the browser's cache, which may hold
/// the very file that was damaged.
async fn first(from: &StoryAt, story: &Arc<Story>, again: bool) -> Result<Rc<Known>, Failure> {
    let stage = |name: &str| [&from.folder, name].concat();
    let file =
        fetch::bytes(&stage("basemap-1.tapal"), again).await.map_err(|_| Failure::Missing)?;
    let staged = first_stage(&file).map_err(Failure::Damaged)?;
    Ok(Known::new(&from.address, story, staged, stage("basemap-2.tapal")))
}

/// Shows the map, or says why there is none.
fn take(page: &Page, failure: &State<Option<Failure>>, map: Result<Rc<Known>, Failure>) {
    match map {
        Ok(known) => {
            known.give(page);
            if let Some(root) = page.root() {
                keep(&root, Some(Box::new(known)));
            }
        }
        Err(why) => failure.set(Some(why)),
    }
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
