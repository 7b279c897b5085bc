//! What the page says in its address, and what that asks of the page.
//!
//! What this does: reads `data-address` of the page's element at the start and when a `popstate` is
//! told there, and writes into it what is open, in which language, seen from where; at first in any
//! case. What it does not: know how an address is written ([`crate::address`] does), or touch the
//! browser's own: what is around the page holds that in step (`scripts/loader.js` in a window,
//! `scripts/frame` in a frame; in a host's page it is the host's).

use super::state::effect;
use super::{Origin, Page};
use crate::address::Address;
use crate::coords::LonLat;
use crate::scene::Layers;

/// The layers' ids in an address.
const LAYERS: [&str; 3] = ["towns", "rivers", "graticule"];

const ADDRESS: &str = "data-address";

/// Layers that an address leaves on.
pub(super) fn layers(address: &Address) -> Layers {
    let on = |id: &str| !address.off.iter().any(|off| off == id);
    Layers { towns: on(LAYERS[0]), rivers: on(LAYERS[1]), graticule: on(LAYERS[2]) }
}

impl Page {
    /// What the address says.
    pub(super) fn address(&self) -> Address {
        let said = self.root().and_then(|root| root.get_attribute(ADDRESS)).unwrap_or_default();
        let (query, place) = said.split_once('#').unwrap_or((&said, ""));
        Address::read(query, place)
    }

    /// Opens what the address names, and follows it from then on in both directions.
    pub(super) fn follow_address(&self) {
        self.open_asked(&self.address());
        let page = self.clone();
        self.listen("popstate", move |_| {
            let asked = page.address();
            let view = asked.at;
            page.open_asked(&asked);
            page.asked.set(view);
            if let Some(strings) =
                asked.lang.as_deref().filter(|_| page.compact).and_then(|tag| page.offered(tag))
            {
                page.choose(strings);
            }
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
        let place =
            asked.place.as_deref().and_then(|id| self.story.place(id)).map(|(place, _)| place);
        match place {
            Some(place) if !self.is_open_untracked(place) => self.open(place, Origin::Index),
            None => self.close(),
            _ => {}
        }
        self.layers.set(layers(asked));
    }

    /// The view that the address asks for.
    pub(super) fn asked_view(&self) -> Option<(LonLat, f64)> {
        self.address().at
    }

    /// Writes the view in which the map came to rest; `None` for the one that it opens with.
    pub(super) fn rested(&self, at: Option<(LonLat, f64)>) {
        self.write(&Address { at, ..self.address() });
    }

    fn write_address(&self, known: bool) {
        let before = self.address();
        let place = self
            .selected
            .get_untracked()
            .map(|selection| self.story.places[selection.place].id.clone());
        let Layers { towns, rivers, graticule } = self.layers.get_untracked();
        let off = LAYERS.iter().zip([towns, rivers, graticule]).filter(|(_, on)| !on);
        let mut after = before.clone();
        after.off = off.map(|(id, _)| (*id).to_owned()).collect();
        after.place = place;
        if known {
            after.lang = Some(self.language.get_untracked().lang.clone());
        }
        if after != before || !known {
            self.write(&after);
        }
    }

    fn write(&self, address: &Address) {
        let said = [address.query(), address.hash()].concat();
        // Fails on no element that is in the document.
        let _ = self.root().map(|root| root.set_attribute(ADDRESS, &said));
    }
}
