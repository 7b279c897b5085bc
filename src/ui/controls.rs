//! Buttons over the map: for what a wheel and a drag do, for the legend, a picture to save, and the theme.
//!
//! What this does: lets everyone move the map who has no wheel and no second finger. What it does not: know the camera,
//! or its limits, or save anything (`public/save` does; the loader fetches it when its button is pressed).

use leptos::prelude::*;

use super::element::{Element, el};
use super::icon::{DOWN, HOME, LAYERS, LEFT, MINUS, MOON, PLUS, RIGHT, SAVE, SUN, UP, WAYS, icon, sign_button};
use super::surface::Kept;
use super::{Page, theme};
use crate::camera::keys::KeyMove;

/// How far a button pans, in CSS pixels.
const PAN: f64 = 100.0;

/// The buttons.
pub(super) fn controls(page: &Page, live: Kept) -> Element {
    let words = page.words;
    let act = |button: Element, what: KeyMove| {
        button.on("click", move |_| {
            if let Some(live) = live.get_value() {
                live.act(what);
            }
        })
    };
    let zoom = |name: &str, path: &str, label: &str, what| act(sign_button(path, label).attr("data-zoom", name), what);
    let pan = |name: &str, path: &str, label: &str, dx: f64, dy: f64| {
        act(sign_button(path, label).attr("data-pan", name), KeyMove::Pan { dx: dx * PAN, dy: dy * PAN })
    };
    let (arrows, legend, lit) = (page.clone(), page.clone(), page.clone());
    let all_ways = [words.pan[0], words.pan[1], words.pan[2], words.pan[3]].join(", ");
    let unfold_arrows = sign_button(WAYS, &all_ways)
        .attr("data-arrows", "")
        .live("aria-expanded", page.states(|shown| shown.arrows))
        .on("click", move |_| arrows.change(|shown| shown.arrows = !shown.arrows));
    let unfold_legend = sign_button(LAYERS, words.legend)
        .attr("data-layers", "")
        .attr("aria-controls", "legend")
        .live("aria-expanded", page.states(|shown| shown.legend))
        .on("click", move |_| legend.change(|shown| shown.legend = !shown.legend));
    // What it says, and how days are written.
    let told = [&*words.save.join("\n"), words.day_month_year, &*words.months_of_days.join("\n")].join("\n");
    let save = sign_button(SAVE, words.save[0])
        .attr("data-save", &told)
        .attr("data-source", &page.source())
        .attr("aria-expanded", "false");
    let shown = page.shown.clone();
    let other = move || Some(if shown.get().dark { words.theme_light } else { words.theme_dark });
    let lamp = el("button")
        .attr("type", "button")
        .attr("data-lamp", "")
        .live("aria-label", other.clone())
        .live("title", other)
        .on("click", move |_| {
            let dark = theme::toggle();
            lit.change(|shown| shown.dark = dark);
            if let Some(live) = live.get_value() {
                live.ask_frame();
            }
        })
        .child(icon(SUN).attr("data-sign", "sun"))
        .child(icon(MOON).attr("data-sign", "moon"));
    let cross = el("div")
        .class("arrows")
        .live("data-open", page.states(|shown| shown.arrows))
        .child(pan("up", UP, words.pan[2], 0.0, 1.0))
        .child(pan("left", LEFT, words.pan[0], 1.0, 0.0))
        .child(pan("right", RIGHT, words.pan[1], -1.0, 0.0))
        .child(pan("down", DOWN, words.pan[3], 0.0, -1.0));
    let nearer = el("div")
        .class("group")
        .child(zoom("in", PLUS, words.zoom_in, KeyMove::Zoom(1.0)))
        .child(zoom("out", MINUS, words.zoom_out, KeyMove::Zoom(-1.0)))
        .child(zoom("home", HOME, words.zoom_home, KeyMove::Whole))
        .child(unfold_arrows);
    let looks = el("div").class("group").child(unfold_legend).child(save).child(lamp);
    el("div").class("controls").attr("data-cover", "").child(nearer).child(cross).child(looks)
}
