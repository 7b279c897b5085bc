//! A figure of the article beside what this map measures and what others published, as bars over one axis.
//!
//! What this does: gives every figure as text and draws it to scale: the article's hatched (and fading out where the
//! article itself says "almost" or the like), ours solid with ticks at the coarser scales, the published ones hollow.
//! What it does not: measure ([`crate::scene::measure`] does).

use super::Page;
use super::element::{Element, el, svg};
use crate::story::{Claim, Quantity, Unit};
use crate::words::{Words, fill};

/// At most so many intervals on the axis.
const INTERVALS: f64 = 5.0;

/// What the bars of a claim share.
#[derive(Clone)]
struct Axis {
    page: Page,
    place: usize,
    measures: bool,
    /// The largest of the figures that are not ours.
    largest: f64,
}

impl Axis {
    fn measured(&self) -> Option<[f64; 3]> {
        self.page.kilometres(self.place).filter(|_| self.measures)
    }

    /// One, two or five times a power of ten, a few of which reach the largest figure; and the axis's end.
    fn steps(&self) -> (f64, f64) {
        let ours = self.measured().map_or(0.0, |[all, ..]| all);
        let largest = self.largest.max(ours).max(1e-9);
        let mut power = 1e-9;
        while power * 10.0 * INTERVALS < largest {
            power *= 10.0;
        }
        let steps = [1.0, 2.0, 5.0, 10.0].map(|times| times * power);
        let step = steps.into_iter().find(|step| step * INTERVALS >= largest).unwrap_or(largest);
        (step, step * (largest / step).ceil())
    }

    /// Where a figure stands on the axis, as SVG writes it.
    fn percent(&self, value: f64) -> String {
        let tenths = (value / self.steps().1 * 1000.0).round().max(0.0) as u32;
        [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string(), "%"].concat()
    }

    /// An attribute that is as long as a figure; it is gone while there is no such figure.
    fn along(
        &self,
        element: Element,
        name: &'static str,
        value: impl Fn(&Self) -> Option<f64> + Send + 'static,
    ) -> Element {
        let axis = self.clone();
        element.written(name, move || value(&axis).map(|value| axis.percent(value)))
    }

    fn bar(&self, class: &'static str, value: f64) -> Element {
        let rect = svg("rect").attr("class", class).attr("y", "1").attr("height", "9");
        picture("11").child(self.along(rect, "width", move |_| Some(value)))
    }

    /// Our own figure, with a tick for what it is at each of the coarser scales.
    fn solid(&self) -> Element {
        let words = self.page.words;
        let rect = svg("rect").attr("class", "solid").attr("height", "10");
        let mut bar = picture("28").child(self.along(rect, "width", |axis| axis.measured().map(|all| all[0])));
        for (at, anchor) in [(1, "start"), (2, "end")] {
            let value = move |axis: &Self| axis.measured().map(|all| all[at]);
            for (class, y1, y2) in [("gap", "0", "10"), ("tick", "10", "15")] {
                let line = svg("line").attr("class", class).attr("y1", y1).attr("y2", y2);
                bar = bar.child(self.along(self.along(line, "x1", value), "x2", value));
            }
            let axis = self.clone();
            let text = move || {
                let value = axis.measured().map_or(0.0, |all| all[at]);
                [words.scales[at], " · ", &words.number(value)].concat()
            };
            let label = svg("text").attr("class", "scale-name").attr("y", "26").attr("text-anchor", anchor);
            bar = bar.child(self.along(label, "x", value).live_text(text));
        }
        bar
    }

    /// The axis itself.
    fn ruler(&self, unit: Unit) -> Element {
        let mut ruler =
            picture("24").child(svg("line").attr("class", "rule").attr("x2", "100%").attr("y1", "4").attr("y2", "4"));
        for index in 0..=INTERVALS as u32 {
            let index = f64::from(index);
            // Beyond the end there is nothing; without a place, an element of the ruler is not shown.
            let at = move |axis: &Self| {
                let (step, end) = axis.steps();
                (index * step <= end * 1.000_001).then_some(index * step)
            };
            let line = svg("line").attr("class", "rule").attr("y1", "1").attr("y2", "7");
            let (axis, last) = (self.clone(), self.clone());
            let is_last = move || at(&last).is_some_and(|value| value > last.steps().1 * 0.999_999);
            let text = move || match at(&axis) {
                Some(value) if is_last() => figure(axis.page.words, value, unit),
                Some(value) => axis.page.words.number(value),
                None => String::new(),
            };
            let ends = self.clone();
            let anchor = move || {
                Some(match at(&ends) {
                    Some(value) if value > ends.steps().1 * 0.999_999 => "end",
                    Some(value) if value > 0.0 => "middle",
                    _ => "start",
                })
            };
            let line = self.along(self.along(line, "x1", at), "x2", at);
            let label = self.along(svg("text").attr("y", "20"), "x", at).live("text-anchor", anchor).live_text(text);
            ruler = ruler.child(line).child(label);
        }
        ruler
    }
}

fn figure(words: &Words, value: f64, unit: Unit) -> String {
    let blank = match unit {
        Unit::Km => words.km,
        Unit::Km2 => words.km2,
    };
    fill(blank, &words.number(value))
}

fn picture(height: &str) -> Element {
    svg("svg").attr("class", "chart").attr("width", "100%").attr("height", height)
}

/// A claim of a place with all that it is compared with.
pub(super) fn claim(page: &Page, place: usize, claim: &Claim) -> Element {
    let words = page.words;
    let largest = claim.published.iter().fold(claim.value, |largest, other| largest.max(other.value));
    let measures = claim.measure && claim.quantity == Quantity::Length && claim.unit == Unit::Km;
    let axis = Axis { page: page.clone(), place, measures, largest };
    let by = page.text(&claim.by);
    let by = if by.is_empty() { by } else { [" (", &by, ")"].concat() };
    let claimed = el("div")
        .child(el("dt").text(words.claim_of_article).text(&by))
        .child(page.phrase_in(el("dd").class("claimed"), &claim.said).child(hatched(&axis, claim)));
    let (shown, length) = (axis.clone(), axis.clone());
    // Its room is kept until it is there, so that nothing below it moves.
    let waiting = move || shown.measured().is_none().then_some("");
    let length = move || length.measured().map_or_else(String::new, |all| figure(words, all[0], Unit::Km));
    let measured = el("div")
        .live("data-waiting", waiting.clone())
        .child(el("dt").text(&fill(words.measured_at, words.scales[0])))
        .child(el("dd").child(el("span").attr("data-measured", "").live_text(length)).child(axis.solid()));
    let others = claim.published.iter().map(|other| {
        let value = el("dd").text(&figure(words, other.value, other.unit));
        el("div").child(page.phrase_in(el("dt"), &other.source)).child(value.child(axis.bar("hollow", other.value)))
    });
    let list = el("dl").child(claimed).children(measures.then_some(measured)).children(others);
    let note = page.phrase(&claim.note).map(|_| page.phrase_in(el("p").class("note"), &claim.note));
    el("div")
        .class("claim")
        .child(list)
        .child(axis.ruler(claim.unit).attr("aria-hidden", "true"))
        .children(note)
        .children(measures.then(|| el("p").class("note").live("data-waiting", waiting).text(words.coarser_is_shorter)))
}

/// The article's figure. Words before or after its digits, such as "almost", make its end soft.
fn hatched(axis: &Axis, claim: &Claim) -> Element {
    let of = |name: &str| [name, &axis.place.to_string()].concat();
    let url = |name: &str| ["url(#", &of(name), ")"].concat();
    let lines = svg("path").attr("d", "M-1 7 7 -1M-1 1 1 -1M5 7 7 5").attr("class", "hatch");
    let pattern = svg("pattern")
        .attr("id", &of("hatch"))
        .attr("patternUnits", "userSpaceOnUse")
        .attr("width", "6")
        .attr("height", "6")
        .child(lines);
    let stop = |offset: &str, white: &str| svg("stop").attr("offset", offset).attr("stop-color", white);
    let fade = svg("linearGradient").attr("id", &of("fade")).child(stop("80%", "#fff")).child(stop("100%", "#000"));
    let area = || {
        axis.along(svg("rect").attr("x", "0").attr("y", "1").attr("height", "10"), "width", {
            let value = claim.value;
            move |_| Some(value)
        })
    };
    let mask = svg("mask")
        .attr("id", &of("soft"))
        .attr("maskUnits", "userSpaceOnUse")
        .attr("x", "0")
        .attr("y", "0")
        .attr("height", "12");
    let mask = axis.along(mask, "width", {
        let value = claim.value;
        move |_| Some(value)
    });
    let mask = mask.child(area().attr("fill", &url("fade")));
    let soft = !claim.quote.starts_with(|first: char| first.is_ascii_digit());
    picture("12").child(svg("defs").child(pattern).child(fade).child(mask)).child(
        svg("g")
            .maybe("mask", soft.then(|| url("soft")).as_deref())
            .child(area().attr("fill", &url("hatch")))
            .child(area().attr("class", "outline")),
    )
}
