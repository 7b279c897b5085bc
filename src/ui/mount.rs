//! The beginning and the end of a page in the browser.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::browser::column::{self, ColumnElement};
use super::browser::escape::fold_on_escape;
use super::browser::fetch::Fetcher;
use super::browser::host_element::{self, HostElement};
use super::browser::shared_story::SharedStory;
use super::browser::{address, media_matches, sheet, sliders};
use super::localized_story::LocalizedStory;
use super::map::MovingMap;
use super::map_data::{Failure, MapData, OwnLayers};
use super::panels::{PanelState, Panels};
use super::selection::{Origin, Selection};
use crate::story::Story;
use crate::strings::Strings;

thread_local! {
    /// The pages that are mounted.
    static MOUNTED: RefCell<Vec<Page>> = const { RefCell::new(Vec::new()) };
}

/// A page, and what ends with it.
struct Page {
    element: HtmlElement,
    owner: Owner,
    island: Rc<RefCell<Option<Box<dyn std::any::Any>>>>,
}

/// What the parts of a page share. All of it is of one language: another one is another page.
#[derive(Clone)]
struct Context {
    host: HostElement,
    strings: Arc<Strings>,
    column: ColumnElement,
    selection: Selection,
    panels: Panels,
    data: MapData,
}

/// Brings the page in an element to life: `data-story` is the address of the story's folder,
/// `data-compact` says that it stands in a host's page. `strings` is the file of its language, and
/// `fetch_file` promises a `Response` for an address. Its text stays as it is; the map that moves
/// takes the place of the map's picture once it is there.
///
/// # Errors
/// When these are no strings.
pub fn mount(
    element: HtmlElement,
    strings: &str,
    fetch_file: js_sys::Function,
) -> Result<(), String> {
    let strings = Strings::from_json(strings)
        .map_err(|_| "the strings are not this program's: build the site anew".to_owned())?;
    // Effects run before anything is mounted by Leptos, which would do this. Only the first page's
    // call has an effect.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let context = owner.with(|| begin(&element, strings));
    let page = Page { element, owner, island: Rc::default() };
    let (owner, island) = (page.owner.clone(), page.island.clone());
    MOUNTED.with_borrow_mut(|mounted| mounted.push(page));
    wasm_bindgen_futures::spawn_local(async move {
        let folder = context.host.attribute("data-story").unwrap_or_default();
        let loaded = load(&context, &folder, Fetcher::new(fetch_file)).await;
        // The page may have ended meanwhile.
        if context.host.element().is_none() {
            return;
        }
        owner.with(|| match loaded {
            Ok((shared, loaded)) => show(&context, &shared, loaded, &island),
            Err(message) => show_message(context.host, Some(&message), false),
        });
    });
    Ok(())
}

/// The story in a folder, and whether the map's data came too.
async fn load(
    context: &Context,
    folder: &str,
    fetcher: Fetcher,
) -> Result<(Rc<SharedStory>, Result<(), Failure>), String> {
    let shared = SharedStory::load(folder, fetcher, &context.strings).await?;
    let loaded = shared.load_map(false).await;
    Ok((shared, loaded))
}

/// Ends the page in this element: its listeners, its effects, and what it waits for. Its text and
/// the map's picture stay.
pub fn unmount(element: &HtmlElement) {
    // What ends may ask what is mounted: it is taken out first.
    let ended = MOUNTED.with_borrow_mut(|mounted| {
        let index = mounted.iter().position(|page| page.element == *element)?;
        Some(mounted.swap_remove(index))
    });
    if let Some(page) = ended {
        page.island.take();
        page.owner.cleanup();
    }
}

/// The text answers from now on, before the map is there.
fn begin(element: &HtmlElement, strings: Strings) -> Context {
    let host = HostElement::new(element.clone());
    let column = ColumnElement::new(host);
    let selection = Selection::new(column.count());
    // As it was left: open from the start, it would lie on the story.
    let legend = host.attribute("data-legend").as_deref() == Some("open");
    let panels =
        Panels::new(PanelState { legend, map_follows_text: true, ..PanelState::default() });
    let data = MapData::new(address::layers(&address::read(host)));
    column.listen(selection, panels);
    address::follow(column, selection, panels, data);
    let begins_whole = host.attribute("data-begins").is_some();
    if host.is_compact() && !begins_whole && selection.get_untracked().is_none() {
        column::open(selection, panels, column.first, Origin::Map);
    }
    column.reflect(selection, panels);
    column.follow_selection(selection);
    column.watch_scrolling(selection, panels);
    sheet::let_handle_be_dragged(host, panels);
    sheet::let_text_be_swiped(host, selection, panels);
    fold_on_escape(column, selection, panels);
    say_how_legend_is_left(host, panels);
    Context { host, strings: Arc::new(strings), column, selection, panels, data }
}

/// Says in an attribute whether the legend is open, once the reader opens or closes it: a script
/// remembers it.
fn say_how_legend_is_left(host: HostElement, panels: Panels) {
    Effect::new(move |before: Option<bool>| {
        let is_open = panels.get().legend;
        if before.is_some_and(|before| before != is_open)
            && let Some(element) = host.element()
        {
            // Fails on no element that is in the document.
            let _ = element.set_attribute("data-legend", if is_open { "open" } else { "closed" });
        }
        is_open
    });
}

/// Mounts the map in the place of its picture, or says why there is none.
fn show(
    context: &Context,
    shared: &Rc<SharedStory>,
    loaded: Result<(), Failure>,
    island: &Rc<RefCell<Option<Box<dyn std::any::Any>>>>,
) {
    let Context { host, data, .. } = *context;
    let Some(map) = host.find("[data-map]") else { return };
    let (parts, story) = (context.clone(), shared.story.clone());
    show_own_layers(context, &shared.story);
    let (selection, panels) = (context.selection, context.panels);
    sliders::follow(host, data, context.strings.clone(), selection, panels);
    reflect_state(context);
    retry_on_request(context, shared);
    receive_map(data, shared, loaded);
    let handle: UnmountHandle<_> = mount_to(map.unchecked_into(), move || {
        provide_context(parts.host);
        provide_context(parts.column);
        provide_context(parts.selection);
        provide_context(parts.panels);
        provide_context(parts.data);
        provide_context(LocalizedStory { story, strings: parts.strings.clone() });
        view! { <MovingMap/> }
    });
    island.replace(Some(Box::new(handle)));
    // The story lasts as long as the page.
    StoredValue::new_local(shared.clone());
}

/// Has the layers of the story's own on that the reader left on, and those of the open place.
fn show_own_layers(context: &Context, story: &Story) {
    let Context { host, data, selection, .. } = *context;
    let is_wide = !media_matches("(width < 700px)");
    let off = address::read(host).off;
    data.own.set(OwnLayers::new(story, host.is_compact(), is_wide, &off));
    Effect::new(move |_| {
        let open = selection.get().map(|open| open.index);
        let shown = data.own.with_untracked(|own| own.left_on | own.of(open));
        data.layers.update(|layers| layers.story = shown);
    });
}

/// Says in `data-state` how far the map is, and shows what is wrong.
fn reflect_state(context: &Context) {
    let (host, data, strings) = (context.host, context.data, context.strings.clone());
    Effect::new(move |_| {
        let failure = data.failure.get();
        let is_ready = data.model.with(Option::is_some);
        let state = match failure {
            Some(_) => "failed",
            None if is_ready => "ready",
            None => "loading",
        };
        if state == "ready" {
            keep_focus_on_marker(host);
        }
        set_state(host, state);
        let message = failure.map(|failure| failure.message(&strings));
        show_message(host, message, failure.is_some_and(Failure::can_retry));
    });
}

/// Gives the focus that a marker of the picture has to the same one of the map, which is shown with
/// the map's first frame.
fn keep_focus_on_marker(host: HostElement) {
    let focused = host.find(".picture [data-mark]:focus");
    let Some(id) = focused.and_then(|marker| marker.get_attribute("data-mark")) else { return };
    request_animation_frame(move || {
        request_animation_frame(move || {
            host.focus(&format!(".markers [data-mark=\"{id}\"]"));
        });
    });
}

fn retry_on_request(context: &Context, shared: &Rc<SharedStory>) {
    let (data, shared) = (context.data, shared.clone());
    let Some(button) = context.host.find("[data-retry]") else { return };
    host_element::listen(&button, "click", move |_| {
        data.failure.set(None);
        let shared = shared.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let loaded = shared.load_map(true).await;
            receive_map(data, &shared, loaded);
        });
    });
}

fn receive_map(data: MapData, shared: &SharedStory, loaded: Result<(), Failure>) {
    match loaded {
        Ok(()) => shared.subscribe(data.model),
        Err(failure) => data.failure.set(Some(failure)),
    }
}

fn set_state(host: HostElement, state: &str) {
    if let Some(map) = host.find("[data-map]") {
        // Fails on no name that stands here, as below.
        let _ = map.set_attribute("data-state", state);
    }
}

/// Fills the page's message; without one it is hidden.
fn show_message(host: HostElement, message: Option<&str>, can_retry: bool) {
    let Some(element) = host.find("[data-message]") else { return };
    if message.is_some() {
        set_state(host, "failed");
    }
    let _ = element.toggle_attribute_with_force("hidden", message.is_none());
    if let Ok(Some(text)) = element.query_selector("p") {
        text.set_text_content(message);
    }
    if let Ok(Some(retry)) = element.query_selector("[data-retry]") {
        let _ = retry.toggle_attribute_with_force("hidden", !can_retry);
    }
}
