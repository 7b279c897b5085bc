//! What the map's signs mean.
//!
//! What this does: shows the story's line, the fills and the broken lines, each as it is drawn,
//! with its name. What it does not: draw the map, or know its colours (the tokens do).

use super::Page;
use super::element::{Element, el, svg};
use crate::story::Shape;
use crate::text::join;

/// What a border has at its two sides, in its sample: the countries, and over them the bands, each
/// with its middle.
const SIDES: [(&str, &str); 4] =
    [("second-country", "5"), ("first-country", "15"), ("second-band", "7"), ("first-band", "13")];

/// The signs, as a list.
#[must_use]
pub fn signs(page: &Page) -> Element {
    let strings = &page.strings;
    let lines = page
        .story
        .places
        .iter()
        .filter(|place| matches!(place.shape, Shape::Border(_) | Shape::Lines(_)));
    let own = lines.map(|place| {
        let sides = matches!(place.shape, Shape::Border(_)).then_some(SIDES);
        let sides = sides.into_iter().flatten().map(|(class, y)| stroke(class, y));
        let sample =
            sample().children(sides).child(stroke("case", "10")).child(stroke("core", "10"));
        el("li").child(sample).child(page.phrase_in(el("span"), &place.name))
    });
    let broken = [(&strings.disputed_border, "dashed"), (&strings.leased_area, "dotted")].map(
        |(name, class)| {
            el("li").child(sample().child(stroke(class, "10"))).child(el("span").text(name))
        },
    );
    el("ul").class("signs").children(own).child(fills(page)).children(broken)
}

/// The two countries that have a fill of their own.
fn fills(page: &Page) -> Element {
    let field = |class: &'static str, x: &str| {
        svg("rect").class(class).attr("x", x).attr("width", "17").attr("height", "20")
    };
    let (page, model) = (page.clone(), page.model.clone());
    let names = move || {
        let Some(model) = model.get() else { return String::new() };
        let names =
            model.named.iter().filter_map(|code| model.label_features.country(code, page.lang()));
        join(names, ", ")
    };
    let sample = sample().child(field("first-country", "0")).child(field("second-country", "19"));
    el("li").child(sample).child(el("span").live_text(names))
}

fn sample() -> Element {
    svg("svg")
        .attr("class", "sample")
        .attr("viewBox", "0 0 36 20")
        .attr("width", "36")
        .attr("height", "20")
        .attr("aria-hidden", "true")
}

fn stroke(class: &'static str, y: &str) -> Element {
    svg("line").attr("class", class).attr("x2", "36").attr("y1", y).attr("y2", y)
}
