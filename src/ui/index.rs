//! The index: a number for each place, always in view.
//!
//! What this does: opens a place by its number. What it does not: hold any text of the story but names, as labels.

use super::element::{Element, el};
use super::{Origin, Page};

/// A number for each place.
pub(super) fn index(page: &Page) -> Element {
    let numbers = page.story.places.iter().enumerate().map(|(index, place)| {
        let (opener, marked) = (page.clone(), page.clone());
        let number = (index + 1).to_string();
        let label = [number.as_str(), page.text(&place.name).as_str()].join(" ");
        let button = el("button")
            .attr("type", "button")
            .attr("data-index", &place.id)
            .attr("aria-label", &label)
            .maybe("lang", page.lang_of(&place.name).as_deref())
            .live("aria-current", move || marked.is_open(index).then_some("true"))
            .on("click", move |_| opener.open(index, Origin::Index));
        el("li").child(button.child(el("span").attr("class", "badge").text(&number)))
    });
    el("nav").attr("class", "index").attr("aria-label", page.words.places).child(el("ol").children(numbers))
}
