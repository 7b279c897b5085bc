//! Buttons over the map: for what a wheel and a drag do, for the legend, a picture to save, and the
//! theme.
//!
//! What this does: lets everyone move the map who has no wheel and no second finger. What it does
//! not: know the camera, or its limits, or save anything, or say how to embed it (`scripts/save`
//! and
//! `scripts/share` do; the loader fetches them when their buttons are pressed).

use leptos::prelude::*;

use super::Page;
use super::element::{Element, el};
use super::icon::{
    DOWN, FULL, HOME, LAYERS, LEFT, MINUS, MOON, PLUS, RIGHT, SAVE, SHARE, SUN, UP, WAYS, icon,
    sign_button,
};
use super::surface::MapHandle;
use crate::camera::keys::KeyMove;
use crate::text::join;

/// How far a button pans, in CSS pixels.
const PAN: f64 = 100.0;

/// The buttons.
pub(super) fn controls(page: &Page, map: MapHandle) -> Element {
    let strings = &page.strings;
    let act = |button: Element, what: KeyMove| {
        button.on("click", move |_| {
            if let Some(map) = map.get_value() {
                map.step(what);
            }
        })
    };
    let zoom = |name: &str, path: &str, label: &str, what| {
        act(sign_button(path, label).attr("data-zoom", name), what)
    };
    let pan = |name: &str, path: &str, label: &str, dx: f64, dy: f64| {
        act(
            sign_button(path, label).attr("data-pan", name),
            KeyMove::Pan { dx: dx * PAN, dy: dy * PAN },
        )
    };
    let (arrows, legend) = (page.clone(), page.clone());
    let all_ways =
        join([&*strings.pan_left, &strings.pan_right, &strings.pan_up, &strings.pan_down], ", ");
    let unfold_arrows = sign_button(WAYS, &all_ways)
        .attr("data-arrows", "")
        .live("aria-expanded", page.states(|shown| shown.arrows))
        .on("click", move |_| arrows.change(|shown| shown.arrows = !shown.arrows));
    let unfold_legend = sign_button(LAYERS, &strings.legend)
        .attr("data-layers", "")
        .attr("aria-controls", "legend")
        .live("aria-expanded", page.states(|shown| shown.legend))
        .on("click", move |_| legend.change(|shown| shown.legend = !shown.legend));
    let asked = |button: Element| button.attr("data-failed", &strings.dialog_failed);
    let save = asked(sign_button(SAVE, &strings.save_picture))
        .attr("data-save", "")
        .attr("data-source", &page.source())
        .attr("aria-expanded", "false");
    // It names the language that the site's own folder is in.
    let first = page.story.languages.first().unwrap_or(&page.story.language);
    let share = asked(sign_button(SHARE, &strings.share))
        .attr("data-share", &page.strings_for(first).lang)
        .attr("aria-haspopup", "dialog");
    // The loader changes the theme, and has the two names change places.
    let [now, other] = if page.is_dark() {
        [&strings.use_light_theme, &strings.use_dark_theme]
    } else {
        [&strings.use_dark_theme, &strings.use_light_theme]
    };
    let lamp = el("button")
        .attr("type", "button")
        .attr("data-lamp", other)
        .attr("aria-label", now)
        .attr("title", now)
        .child(icon(SUN).attr("data-sign", "sun"))
        .child(icon(MOON).attr("data-sign", "moon"));
    let cross = el("div")
        .class("arrows")
        .live("data-open", page.states(|shown| shown.arrows))
        .child(pan("up", UP, &strings.pan_up, 0.0, 1.0))
        .child(pan("left", LEFT, &strings.pan_left, 1.0, 0.0))
        .child(pan("right", RIGHT, &strings.pan_right, -1.0, 0.0))
        .child(pan("down", DOWN, &strings.pan_down, 0.0, -1.0));
    // On a compact page each group lies by itself.
    let group = || el("div").class("group").maybe("data-cover", page.compact.then_some(""));
    let nearer = group()
        .child(zoom("in", PLUS, &strings.zoom_in, KeyMove::Zoom(1.0)))
        .child(zoom("out", MINUS, &strings.zoom_out, KeyMove::Zoom(-1.0)))
        .child(zoom("home", HOME, &strings.zoom_home, KeyMove::Whole))
        .child(unfold_arrows);
    let looks = group().child(unfold_legend);
    let looks = if page.compact {
        // What is around the page fills the screen with it: see `scripts/embed/page.js`.
        looks.child(sign_button(FULL, &strings.full_screen).attr("data-full", ""))
    } else {
        looks.child(save).child(share).child(lamp)
    };
    el("div")
        .class("controls")
        .maybe("data-cover", (!page.compact).then_some(""))
        .child(nearer)
        .child(cross)
        .child(looks)
}
