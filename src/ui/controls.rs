//! Buttons for what a wheel does: nearer, farther, the whole map.
//!
//! What this does: lets everyone zoom who has no wheel and no second finger. What it does not: know the camera,
//! or its limits.

use super::element::{Element, el, svg};
use crate::words::Words;

/// The zoom buttons. `zoom` takes a difference of zoom, or nothing for the whole map.
pub(super) fn controls(words: &'static Words, zoom: impl Fn(Option<f64>) + Copy + Send + 'static) -> Element {
    let button = move |name: &'static str, label: &str, by: Option<f64>, path: &str| {
        let icon = svg("svg").attr("viewBox", "0 0 20 20").attr("aria-hidden", "true");
        el("button")
            .attr("type", "button")
            .attr("data-zoom", name)
            .attr("aria-label", label)
            .on("click", move |_| zoom(by))
            .child(icon.child(svg("path").attr("d", path)))
    };
    el("div")
        .attr("class", "controls")
        .child(button("in", words.zoom_in, Some(1.0), "M4 10h12M10 4v12"))
        .child(button("out", words.zoom_out, Some(-1.0), "M4 10h12"))
        .child(button("home", words.zoom_home, None, "M3 10l7-6 7 6M5.5 8.5V16h9V8.5"))
}
