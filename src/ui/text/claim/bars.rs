//! The bars of a claim, to scale, as SVG: those who listen hear its figures, and no image.

use leptos::prelude::*;

use super::axis::Axis;
use super::figure;
use crate::scene::measure::DIVIDERS;
use crate::story::{Claim, Unit};
use crate::strings::with_arg;
use crate::ui::text::TextContext;

/// The article's figure, hatched. Words before its digits, such as "almost", make its end soft.
#[component]
pub(super) fn ArticleBar(
    axis: Axis,
    /// The claim's own in the page: a bar refers to a pattern, a gradient and a mask of its own.
    id: String,
    claim: Claim,
) -> impl IntoView {
    let width = axis.percent(claim.value);
    let [hatch, fade, soft_end] = ["hatch", "fade", "soft"].map(|name| format!("{name}-{id}"));
    let url = |id: &str| format!("url(#{id})");
    let is_soft = !claim.quote.starts_with(|first: char| first.is_ascii_digit());
    let mask = is_soft.then(|| url(&soft_end));
    view! {
        <svg class="chart" width="100%" height="12" aria-hidden="true">
            <defs>
                <pattern id=hatch.clone() patternUnits="userSpaceOnUse" width="6" height="6">
                    <path class="hatch" d="M-1 7 7 -1M-1 1 1 -1M5 7 7 5"/>
                </pattern>
                <linearGradient id=fade.clone()>
                    <stop offset="80%" stop-color="#fff"/>
                    <stop offset="100%" stop-color="#000"/>
                </linearGradient>
                <mask id=soft_end maskUnits="userSpaceOnUse" x="0" y="0" width="100%" height="12">
                    <rect width=width.clone() height="12" fill=url(&fade)/>
                </mask>
            </defs>
            <g mask=mask>
                <rect y="1" width=width.clone() height="10" fill=url(&hatch)/>
                <rect y="1" width=width height="10" class="outline"/>
            </g>
        </svg>
    }
}

/// Our own figure, solid, with ticks for what it is by the narrow and by the wide dividers.
#[component]
pub(super) fn MeasuredBar(axis: Axis, lengths: [f64; 3]) -> impl IntoView {
    let strings = expect_context::<TextContext>().story.strings;
    let [_, narrow, wide] = lengths;
    let ticks = [(narrow, DIVIDERS[0], "start"), (wide, DIVIDERS[1], "end")];
    let ticks = ticks.map(|(length, opening, anchor)| {
        let x = axis.percent(length);
        let steps = with_arg(&strings.steps, &figure(&strings, opening / 1000.0, Unit::Km));
        let label = format!("{steps} · {}", strings.number(length));
        view! {
            <line class="gap" y1="0" y2="10" x1=x.clone() x2=x.clone()/>
            <line class="tick" y1="10" y2="15" x1=x.clone() x2=x.clone()/>
            <text y="15" dy="0.92em" text-anchor=anchor x=x>{label}</text>
        }
    });
    view! {
        <svg class="chart with-ticks" width="100%" role="none">
            <rect class="solid" height="10" width=axis.percent(lengths[0])/>
            {ticks.into_iter().collect_view()}
        </svg>
    }
}

/// The published figures as one strip, hollow from the least to the most, with a tick for each.
#[component]
pub(super) fn PublishedStrip(axis: Axis, figures: Vec<f64>) -> impl IntoView {
    let least = figures.iter().copied().fold(f64::INFINITY, f64::min);
    let most = figures.iter().copied().fold(0.0, f64::max);
    let ticks = figures.into_iter().map(|figure| {
        let x = axis.percent(figure);
        view! { <line class="figure" y1="1" y2="11" x1=x.clone() x2=x/> }
    });
    view! {
        <svg class="chart" width="100%" height="12" aria-hidden="true">
            <rect
                class="hollow"
                x=axis.percent(least)
                y="1"
                width=axis.percent(most - least)
                height="10"
            />
            {ticks.collect_view()}
        </svg>
    }
}

/// The axis itself; its last label has the unit.
#[component]
pub(super) fn Ruler(axis: Axis, unit: Unit) -> impl IntoView {
    let strings = expect_context::<TextContext>().story.strings;
    let labels = axis.labels();
    let last = labels.len() - 1;
    let label = move |(index, value): (usize, f64)| {
        let (anchor, text) = match index {
            _ if index == last => ("end", figure(&strings, value, unit)),
            0 => ("start", strings.number(value)),
            _ => ("middle", strings.number(value)),
        };
        let x = axis.percent(value);
        view! {
            <line class="rule" y1="1" y2="7" x1=x.clone() x2=x.clone()/>
            <text y="9" dy="0.92em" x=x text-anchor=anchor>{text}</text>
        }
    };
    view! {
        <svg class="chart with-labels" width="100%" aria-hidden="true">
            <line class="rule" y1="4" y2="4" x2="100%"/>
            {labels.into_iter().enumerate().map(label).collect_view()}
        </svg>
    }
}
