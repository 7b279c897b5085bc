//! What moves: a canvas, the places' markers over it, and what it needs of the page around it.

use std::rc::Rc;

use leptos::html::{Canvas, Div};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{CustomEvent, HtmlElement};

use super::controller::{MapController, MapElements, MapHost};
use super::markers::Markers;
use super::scale::write_scale;
use crate::camera::keys::KeyMove;
use crate::map_state::{MapState, Scale};
use crate::scene::style::Theme;
use crate::ui::browser::host_element::{HostElement, find_all};
use crate::ui::browser::{address, column, media_matches};
use crate::ui::captions::captions;
use crate::ui::localized_story::LocalizedStory;
use crate::ui::map_data::{Failure, MapData};
use crate::ui::panels::Panels;
use crate::ui::selection::{Origin, Selection};

/// The map for those who move it; nothing happens until it began, and after it ended.
#[derive(Clone, Copy)]
pub(super) struct MapHandle(StoredValue<Option<Rc<MapController>>, LocalStorage>);

impl MapHandle {
    pub(super) fn new() -> Self {
        Self(StoredValue::new_local(None))
    }

    fn with(self, act: impl FnOnce(&MapController)) {
        if let Some(map) = self.0.try_get_value().flatten() {
            act(&map);
        }
    }

    /// Does what a button asks for.
    pub(super) fn step(self, key_move: KeyMove) {
        self.with(|map| map.step(key_move));
    }

    /// Has the map measured when something over it folds or unfolds, and when that has come to
    /// rest; and drawn anew when what is around the page tells of the window, its theme or its fonts.
    pub(super) fn follow_layout(self, host: HostElement, panels: Panels) {
        Effect::new(move |_| {
            panels.track();
            self.with(MapController::measure);
        });
        host.listen("transitionend", move |_| self.with(MapController::measure));
        host.listen("resize", move |_| self.with(MapController::refresh));
    }

    /// Draws the map on what a script sends to be drawn on, to save a picture; the picture's draft
    /// is in the page then. An event that goes on was not answered.
    pub(super) fn draw_on_request(self, host: HostElement) {
        host.listen("tapal-draw", move |event| {
            let request: CustomEvent = event.unchecked_into();
            let Some(draft) = host.find("[data-draft]") else { return };
            self.with(|map| {
                if map.draw_on(&request.detail().unchecked_into(), &draft) {
                    request.prevent_default();
                }
            });
        });
    }
}

/// The canvas with the markers over it.
#[component]
pub(super) fn Surface(map: MapHandle) -> impl IntoView {
    let LocalizedStory { strings, .. } = expect_context();
    let (surface, canvas, zoom_box) =
        (NodeRef::<Div>::new(), NodeRef::<Canvas>::new(), NodeRef::<Div>::new());
    let start = StartMap::from_context(map);
    surface.on_load(move |surface| {
        let (Some(canvas), Some(zoom_box)) = (canvas.get_untracked(), zoom_box.get_untracked())
        else {
            return;
        };
        start.run(MapElements {
            surface: surface.clone().unchecked_into(),
            canvas,
            markers: find_all(&surface, "[data-label-position]"),
            zoom_box: zoom_box.unchecked_into(),
        });
    });
    let on_pointer = move |event| map.with(|map| map.on_pointer(&event));
    view! {
        <div
            node_ref=surface
            class="surface"
            tabindex="0"
            role="group"
            aria-label=strings.map_keys.clone()
            on:wheel=move |event| map.with(|map| map.on_wheel(&event))
            on:keydown=move |event| map.with(|map| map.on_key(&event))
            on:focusin=move |event| map.with(|map| map.on_focus(&event))
            on:click=move |event| map.with(|map| map.on_click(&event))
            on:pointerdown=on_pointer
            on:pointermove=on_pointer
            on:pointerup=on_pointer
            on:pointercancel=on_pointer
        >
            <canvas node_ref=canvas aria-hidden="true"></canvas>
            <Markers/>
            <div node_ref=zoom_box class="zoom-box" data-box="" hidden=true></div>
        </div>
    }
}

/// What a map begins with.
#[derive(Clone)]
struct StartMap {
    map: MapHandle,
    story: LocalizedStory,
    host: HostElement,
    data: MapData,
    selection: Selection,
    panels: Panels,
    owner: Owner,
}

impl StartMap {
    fn from_context(map: MapHandle) -> Self {
        Self {
            map,
            story: expect_context(),
            host: expect_context(),
            data: expect_context(),
            selection: expect_context(),
            panels: expect_context(),
            owner: Owner::current().unwrap_or_default(),
        }
    }

    /// Begins the map, and follows layers, open place, model and address from then on.
    fn run(self, elements: MapElements) {
        let requested = address::read(self.host).at;
        let state = MapState::new(self.host.is_compact(), requested);
        let Some(map) = MapController::new(elements, self.map_host(), state) else {
            return self.data.failure.set(Some(Failure::NoCanvas));
        };
        self.map.0.set_value(Some(map));
        let Self { map, data, selection, .. } = self;
        self.owner.with(|| {
            Effect::new(move |_| {
                let layers = data.layers.get();
                map.with(|map| map.set_layers(layers));
            });
            Effect::new(move |_| {
                let open = selection.get();
                let on_map = open.is_some_and(|open| open.origin == Origin::Map);
                map.with(|map| map.select(open.map(|open| open.index), on_map));
                // Its card is there by then, as large as its own text makes it.
                request_animation_frame(move || {
                    request_animation_frame(move || map.with(MapController::measure));
                });
            });
            Effect::new(move |_| {
                if let Some(model) = data.model.get() {
                    map.with(|map| map.set_model(model));
                }
            });
            Effect::new(move |_| {
                if let Some((place, km)) = data.circle.get() {
                    map.with(|map| map.widen(place, km));
                }
            });
            Effect::new(move |_| {
                if let Some((place, metres)) = data.ruler.get() {
                    map.with(|map| map.walk(place, metres));
                }
            });
            Effect::new(move |before: Option<()>| {
                let view = data.requested_view.get();
                // What the address asked for first, the map began with.
                if before.is_some() {
                    map.with(|map| map.request_view(view));
                }
            });
        });
    }

    fn map_host(&self) -> MapHost {
        let (host, selection, panels) = (self.host, self.selection, self.panels);
        let strings = self.story.strings.clone();
        MapHost {
            strings: strings.clone(),
            captions: captions(&self.story.story, self.story.lang()),
            element: host,
            theme: Rc::new(move || theme(host)),
            on_open: Rc::new(move |place| column::open(selection, panels, place, Origin::Map)),
            on_rest: Rc::new(move |view| address::write_view(host, view)),
            on_scale: Rc::new(move |scale: Scale| {
                if let Some(page) = host.element() {
                    write_scale(&page, &scale, &strings);
                }
            }),
            on_gesture_hint: Rc::new(move |shown| {
                if let Some(map) = host.find("[data-map]") {
                    let map: HtmlElement = map.unchecked_into();
                    // Fails on no element that is in the document.
                    let _ = map.toggle_attribute_with_force("data-hinting", shown);
                }
            }),
        }
    }
}

/// The colours that the page is in.
fn theme(host: HostElement) -> Theme {
    if media_matches("(forced-colors: active)") {
        Theme::Forced
    } else if host.is_dark() {
        Theme::Dark
    } else {
        Theme::Light
    }
}
