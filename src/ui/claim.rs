//! A figure of the article beside what this map measures and what others published, as bars over
//! one axis.
//!
//! What this does: gives every figure as text and draws it to scale: the article's hatched (and
//! fading out where the article itself says "almost" or the like), ours solid with ticks at the
//! coarser scales, the published ones hollow. What it does not: measure ([`crate::scene::measure`]
//! does). The axis is made for the figures that are known before; one of ours that is longer runs
//! over its end, still to scale.

use super::Page;
use super::element::{Element, el, svg};
use crate::story::{Claim, Quantity, Unit};
use crate::strings::{Strings, with_arg};
use crate::text::format_fixed;

/// At most so many intervals on the axis.
const INTERVALS: f64 = 5.0;

/// What the bars of a claim share: one, two or five times a power of ten, and the axis's end.
#[derive(Clone, Copy)]
struct Axis {
    step: f64,
    end: f64,
}

impl Axis {
    fn of(claim: &Claim) -> Self {
        let largest = claim
            .published
            .iter()
            .fold(claim.value, |largest, other| largest.max(other.value))
            .max(1e-9);
        let mut power = 1e-9;
        while power * 10.0 * INTERVALS < largest {
            power *= 10.0;
        }
        let steps = [1.0, 2.0, 5.0, 10.0].map(|times| times * power);
        let step = steps.into_iter().find(|step| step * INTERVALS >= largest).unwrap_or(largest);
        Self { step, end: step * (largest / step).ceil() }
    }

    /// Where a figure stands, as SVG writes it.
    fn percent(self, value: f64) -> String {
        [&format_fixed((value / self.end * 100.0).max(0.0), 1), "%"].concat()
    }

    fn bar(self, value: f64) -> Element {
        let rect = svg("rect").class("hollow").attr("y", "1").attr("height", "6.4");
        picture("8").child(rect.attr("width", &self.percent(value)))
    }

    /// The axis itself.
    fn ruler(self, strings: &Strings, unit: Unit) -> Element {
        let mut ruler = picture("24")
            .attr("aria-hidden", "true")
            .child(upright("rule", "4", "4").attr("x2", "100%"));
        let mut at = 0.0;
        while at <= self.end * 1.000_001 {
            let (place, last) = (self.percent(at), at > self.end * 0.999_999);
            let (anchor, text) = match at {
                _ if last => ("end", figure(strings, at, unit)),
                0.0 => ("start", strings.number(at)),
                _ => ("middle", strings.number(at)),
            };
            let label = svg("text")
                .attr("y", "20")
                .attr("x", &place)
                .attr("text-anchor", anchor)
                .text(&text);
            ruler = ruler
                .child(upright("rule", "1", "7").attr("x1", &place).attr("x2", &place))
                .child(label);
            at += self.step;
        }
        ruler
    }
}

fn figure(strings: &Strings, value: f64, unit: Unit) -> String {
    let blank = match unit {
        Unit::Km => &strings.km,
        Unit::Km2 => &strings.km2,
    };
    with_arg(blank, &strings.number(value))
}

fn picture(height: &str) -> Element {
    svg("svg").class("chart").attr("width", "100%").attr("height", height)
}

fn upright(class: &'static str, from: &str, to: &str) -> Element {
    svg("line").class(class).attr("y1", from).attr("y2", to)
}

/// A claim of a place with all that it is compared with.
pub(super) fn claim(page: &Page, place: usize, claim: &Claim) -> Element {
    let (strings, axis) = (&page.strings, Axis::of(claim));
    let by = page.text(&claim.by);
    let by = if by.is_empty() { by } else { [" (", &by, ")"].concat() };
    let claimed = el("div").child(el("dt").text(&strings.article_claim).text(&by)).child(
        page.phrase_in(el("dd").class("claimed"), &claim.localized_quote)
            .child(hatched(axis, claim, place)),
    );
    let measures = claim.measure && claim.quantity == Quantity::Length && claim.unit == Unit::Km;
    let others = claim.published.iter().map(|other| {
        let value = el("dd").text(&figure(strings, other.value, other.unit));
        let row = el("div").class("published").child(page.phrase_in(el("dt"), &other.source));
        row.child(value.child(axis.bar(other.value)))
    });
    let list = el("dl")
        .child(claimed)
        .children(measures.then(|| measured(page, axis, place)))
        .children(others);
    let note = page.phrase(&claim.note).map(|_| page.phrase_in(el("p").class("note"), &claim.note));
    let why = measures
        .then(|| waiting(page, place, el("p").class("note").text(&strings.coarser_is_shorter)));
    el("div")
        .class("claim")
        .child(list)
        .child(axis.ruler(strings, claim.unit))
        .children(note)
        .children(why)
}

/// What is not seen until its place is measured. Its room is kept, so that nothing below it moves.
fn waiting(page: &Page, place: usize, element: Element) -> Element {
    let page = page.clone();
    element.live("data-waiting", move || page.kilometres(place).is_none().then_some(""))
}

/// Our own figure, with a tick for what it is at each of the coarser scales.
fn measured(page: &Page, axis: Axis, place: usize) -> Element {
    let strings = &page.strings;
    let length = |at: usize| {
        let page = page.clone();
        move || page.kilometres(place).map_or(0.0, |all| all[at])
    };
    let along = |element: Element, name: &'static str, at: usize| {
        let length = length(at);
        element.written(name, move || Some(axis.percent(length())))
    };
    let mut bar =
        picture("28").child(along(svg("rect").class("solid").attr("height", "10"), "width", 0));
    for (at, anchor) in [(1, "start"), (2, "end")] {
        for line in [upright("gap", "0", "10"), upright("tick", "10", "15")] {
            bar = bar.child(along(along(line, "x1", at), "x2", at));
        }
        let length = length(at);
        let strings = strings.clone();
        let text = move || [strings.scales()[at], " · ", &strings.number(length())].concat();
        let label = svg("text").attr("y", "26").attr("text-anchor", anchor);
        bar = bar.child(along(label, "x", at).live_text(text));
    }
    let shown = page.clone();
    let all = move || {
        let strings = &shown.strings;
        shown.kilometres(place).map_or_else(String::new, |all| figure(strings, all[0], Unit::Km))
    };
    let value = el("span").attr("data-measured", "").live_text(all);
    let row =
        el("div").child(el("dt").text(&with_arg(&strings.measured_at_scale, &strings.scale_1_10m)));
    waiting(page, place, row.child(el("dd").child(value).child(bar)))
}

/// The article's figure. Words before its digits, such as "almost", make its end soft.
fn hatched(axis: Axis, claim: &Claim, place: usize) -> Element {
    let of = |name: &str| {
        [name, "-", &place.to_string(), "-", &(claim.value as u64).to_string()].concat()
    };
    let url = |name: &str| ["url(#", &of(name), ")"].concat();
    let width = axis.percent(claim.value);
    let lines = svg("path").class("hatch").attr("d", "M-1 7 7 -1M-1 1 1 -1M5 7 7 5");
    let pattern = svg("pattern")
        .attr("id", &of("hatch"))
        .attr("patternUnits", "userSpaceOnUse")
        .attr("width", "6")
        .attr("height", "6")
        .child(lines);
    let stop =
        |offset: &str, white: &str| svg("stop").attr("offset", offset).attr("stop-color", white);
    let fade = svg("linearGradient")
        .attr("id", &of("fade"))
        .child(stop("80%", "#fff"))
        .child(stop("100%", "#000"));
    let area =
        |height: &str| svg("rect").attr("y", "1").attr("width", &width).attr("height", height);
    let mask = svg("mask")
        .attr("id", &of("soft"))
        .attr("maskUnits", "userSpaceOnUse")
        .attr("x", "0")
        .attr("y", "0")
        .attr("width", "100%")
        .attr("height", "12")
        .child(svg("rect").attr("width", &width).attr("height", "12").attr("fill", &url("fade")));
    let soft = !claim.quote.starts_with(|first: char| first.is_ascii_digit());
    let bar = svg("g")
        .maybe("mask", soft.then(|| url("soft")).as_deref())
        .child(area("10").attr("fill", &url("hatch")))
        .child(area("10").class("outline"));
    picture("12").child(svg("defs").child(pattern).child(fade).child(mask)).child(bar)
}
