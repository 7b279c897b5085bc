//! What the page says in its address, and what that asks of the page.
//!
//! The address stands in `data-address` of the page's element; what is around the page holds the
//! browser's own in step with it (the loader in a window, the frame's script in a frame).

use leptos::prelude::*;

use super::column::{self, ColumnElement};
use super::host_element::HostElement;
use crate::address::Address;
use crate::map_state::CenterZoom;
use crate::scene::Layers;
use crate::ui::map_data::MapData;
use crate::ui::panels::Panels;
use crate::ui::selection::{Origin, Selection};

/// The towns' id in an address.
pub(in crate::ui) const TOWNS: &str = "towns";
/// The rivers' id in an address.
pub(in crate::ui) const RIVERS: &str = "rivers";
/// The graticule's id in an address.
pub(in crate::ui) const GRATICULE: &str = "graticule";

const LAYERS: [&str; 3] = [TOWNS, RIVERS, GRATICULE];

const ADDRESS: &str = "data-address";

/// Layers that an address leaves on.
pub(in crate::ui) fn layers(address: &Address) -> Layers {
    let on = |id: &str| !address.off.iter().any(|off| off == id);
    Layers { towns: on(TOWNS), rivers: on(RIVERS), graticule: on(GRATICULE), ..Layers::default() }
}

/// What the page's address says.
pub(in crate::ui) fn read(host: HostElement) -> Address {
    let address = host.attribute(ADDRESS).unwrap_or_default();
    let (query, place) = address.split_once('#').unwrap_or((&address, ""));
    Address::read(query, place)
}

/// Writes the view in which the map came to rest; `None` for the one that it opens with.
pub(in crate::ui) fn write_view(host: HostElement, view: Option<CenterZoom>) {
    write(host, &Address { at: view, ..read(host) });
}

fn write(host: HostElement, address: &Address) {
    if let Some(element) = host.element() {
        // Fails on no element that is in the document.
        let _ = element.set_attribute(ADDRESS, &(address.query() + &address.hash()));
    }
}

/// Opens what the address names, and follows it from then on in both directions.
pub(in crate::ui) fn follow(
    column: ColumnElement,
    selection: Selection,
    panels: Panels,
    data: MapData,
) {
    let host = column.host;
    open_requested(&read(host), column, selection, panels, data);
    host.listen("popstate", move |_| {
        let address = read(host);
        let view = address.at;
        open_requested(&address, column, selection, panels, data);
        data.requested_view.set(view);
    });
    let mut is_first = true;
    Effect::new(move |_| {
        let (open, layers) = (selection.get(), data.layers.get());
        let before = read(host);
        let mut after = before.clone();
        after.off = off(layers);
        data.own.with(|own| {
            if own.ids.is_empty() {
                // Which layers the story has is not known yet.
                let others = before.off.iter().filter(|id| !LAYERS.contains(&id.as_str()));
                after.off.extend(others.cloned());
            }
            after.off.extend(own.off().cloned());
        });
        after.place = open.and_then(|open| column.id(open.index));
        if after.place != before.place {
            // The view before is none of this place's, which has one of its own.
            after.at = None;
        }
        // Reading on leaves no steps to go back through.
        let is_read = open.is_some_and(|open| open.origin == Origin::Reading);
        if let Some(element) = host.element() {
            // Fails on no element that is in the document.
            let _ = element.toggle_attribute_with_force("data-reads-on", is_read);
        }
        // At first in any case: what is around the page waits for it.
        if after != before || std::mem::take(&mut is_first) {
            write(host, &after);
        }
    });
}

/// The ids of the layers that are off.
fn off(layers: Layers) -> Vec<String> {
    let Layers { towns, rivers, graticule, .. } = layers;
    let layers = LAYERS.into_iter().zip([towns, rivers, graticule]);
    layers.filter(|(_, on)| !on).map(|(id, _)| id.to_owned()).collect()
}

fn open_requested(
    address: &Address,
    column: ColumnElement,
    selection: Selection,
    panels: Panels,
    data: MapData,
) {
    let place = address.place.as_deref().and_then(|id| column.index_of(id));
    match (place, selection.get_untracked()) {
        (Some(place), Some(open)) if open.index == place => {}
        (Some(place), _) => column::open(selection, panels, place, Origin::Index),
        (None, _) => column::close(selection, panels),
    }
    data.own.update(|own| own.turn_off(&address.off));
    let shown = data.own.with_untracked(|own| own.left_on | own.of(place));
    // The locator is no layer of an address.
    data.layers.update(|now| {
        *now = Layers { locator: now.locator, story: shown, ..layers(address) };
    });
}
