//! The legend, which is also where layers are switched.
//!
//! What this does: stands over the map with the signs and a switch for each layer. What it does
//! not: draw the signs ([`super::signs`] does), or the map.

use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::Page;
use super::element::{Element, el};
use super::signs::signs;
use super::state::effect;
use crate::scene::Layers;

/// The legend.
pub(super) fn legend(page: &Page) -> Element {
    let strings = &page.strings;
    let shown = page.shown.clone();
    let switches = [
        switch(page, &strings.towns, "towns", |layers| &mut layers.towns),
        switch(page, &strings.rivers, "rivers", |layers| &mut layers.rivers),
        switch(page, &strings.graticule, "graticule", |layers| &mut layers.graticule),
    ];
    el("section")
        .class("legend")
        .attr("id", "legend")
        .attr("data-cover", "")
        .live("hidden", move || (!shown.get().legend).then_some(""))
        .attr("aria-label", &strings.legend)
        .child(signs(page))
        .child(
            el("fieldset")
                .child(el("legend").class("unseen").text(&strings.layers))
                .children(switches),
        )
}

fn switch(page: &Page, name: &str, id: &str, part: fn(&mut Layers) -> &mut bool) -> Element {
    let (layers, switched) = (page.layers.clone(), page.layers.clone());
    let input = el("input")
        .attr("type", "checkbox")
        .attr("data-layer", id)
        .on("change", move |_| {
            let mut layers = switched.get_untracked();
            *part(&mut layers) = !*part(&mut layers);
            switched.set(layers);
        })
        .built(move |input| {
            let input: HtmlInputElement = input.unchecked_into();
            // The property, not the attribute: that is only how the switch began.
            effect(move || input.set_checked(*part(&mut layers.get())));
        });
    el("label").class("switch").child(el("span").text(name)).child(input)
}
