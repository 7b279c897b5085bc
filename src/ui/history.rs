//! The page's address, and back and forward.
//!
//! What this does: reads the address at the start and when the reader goes back or forward, and writes into it what is
//! open, in which language, seen from where. A place that opens is a step that back undoes; all else only changes the
//! address of the step that it happened in.
//! What it does not: know how an address is written ([`crate::address`] does).

use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;

use super::state::{effect, listen};
use super::{Origin, Page};
use crate::address::Address;
use crate::coords::LonLat;
use crate::scene::Layers;

/// The layers' ids in an address.
const LAYERS: [&str; 3] = ["towns", "rivers", "graticule"];

/// What the browser's address says.
pub(super) fn address() -> Address {
    let location = location();
    Address::read(&location.search().unwrap_or_default(), &location.hash().unwrap_or_default())
}

/// Layers that an address leaves on.
pub(super) fn layers(address: &Address) -> Layers {
    let on = |id: &str| !address.off.iter().any(|off| off == id);
    Layers { towns: on(LAYERS[0]), rivers: on(LAYERS[1]), graticule: on(LAYERS[2]) }
}

impl Page {
    /// Opens what the address names, and follows it from then on in both directions.
    pub(super) fn follow_address(&self) {
        self.open_asked(&address());
        let page = self.clone();
        listen("popstate", move |_| {
            let asked = address();
            let view = asked.at;
            page.open_asked(&asked);
            page.asked.set(view);
        });
        let page = self.clone();
        let mut known = false;
        effect(move || {
            page.selected.track();
            page.layers.track();
            page.language.track();
            page.write_address(known);
            known = true;
        });
    }

    fn open_asked(&self, asked: &Address) {
        let place = asked.place.as_deref().and_then(|id| self.story.place(id)).map(|(place, _)| place);
        match place {
            Some(place) if !self.is_open_untracked(place) => self.open(place, Origin::Index),
            None => self.close(),
            _ => {}
        }
        self.layers.set(layers(asked));
    }

    /// The view that the address asks for.
    pub(super) fn asked_view(&self) -> Option<(LonLat, f64)> {
        address().at
    }

    /// Writes the view in which the map came to rest; `None` for the one that it opens with.
    pub(super) fn rested(&self, at: Option<(LonLat, f64)>) {
        write(&Address { at, ..address() }, false);
    }

    fn write_address(&self, known: bool) {
        let before = address();
        let place = self.selected.get_untracked().map(|selection| self.story.places[selection.place].id.clone());
        let Layers { towns, rivers, graticule } = self.layers.get_untracked();
        let off = LAYERS.iter().zip([towns, rivers, graticule]).filter(|(_, on)| !on);
        let mut after = before.clone();
        after.off = off.map(|(id, _)| (*id).to_owned()).collect();
        after.place = place;
        if known {
            after.lang = Some(self.language.get_untracked().to_owned());
        }
        if after != before {
            write(&after, known && after.place != before.place);
        }
    }
}

fn write(address: &Address, step: bool) {
    let Ok(history) = window().history() else { return };
    let location = location();
    let address = [location.pathname().unwrap_or_default().as_str(), &address.query(), &address.hash()].concat();
    // A file from disk or a frame without an origin may not write an address: the page works without it.
    let _ = if step {
        history.push_state_with_url(&JsValue::NULL, "", Some(&address))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
    };
}
