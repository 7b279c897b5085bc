//! A figure of the article beside what this map measures and what others published.

mod axis;
mod bars;

use leptos::prelude::*;

use self::axis::Axis;
use self::bars::{ArticleBar, HollowBar, MeasuredBar, Ruler};
use super::TextContext;
use crate::story::{Claim, Published, Quantity, Unit};
use crate::strings::{Strings, with_arg};

/// A claim with all that it is compared with: each figure as text, and as a bar over one axis.
#[component]
pub(super) fn ClaimText(
    /// The place's position in story order.
    place: usize,
    /// The claim's position among what is said of the place.
    part: usize,
    claim: Claim,
) -> impl IntoView {
    let text = expect_context::<TextContext>();
    let (story, axis) = (text.story.clone(), Axis::of(&claim));
    let measures = claim.measure && claim.quantity == Quantity::Length && claim.unit == Unit::Km;
    let lengths = measures.then(|| text.kilometres(place)).flatten();
    let note = story.phrase(&claim.note).is_some().then(|| {
        view! { <p class="note" lang=story.lang_of(&claim.note)>{story.text(&claim.note)}</p> }
    });
    let why = lengths.map(|_| {
        view! { <p class="note">{story.strings.coarser_is_shorter.clone()}</p> }
    });
    let published = claim.published.iter().cloned();
    let published = published.map(|figure| view! { <PublishedFigure axis figure/> }).collect_view();
    let (id, unit) = (format!("{place}-{part}"), claim.unit);
    view! {
        <div class="claim">
            <dl>
                <ArticleFigure axis id claim/>
                {lengths.map(|lengths| view! { <MeasuredFigure axis lengths/> })}
                {published}
            </dl>
            <Ruler axis unit/>
            {note}
            {why}
        </div>
    }
}

/// What the article says, in its own words.
#[component]
fn ArticleFigure(axis: Axis, id: String, claim: Claim) -> impl IntoView {
    let TextContext { story, .. } = expect_context();
    let cited = story.text(&claim.by);
    let cited = if cited.is_empty() { cited } else { format!(" ({cited})") };
    let label = format!("{}{cited}", story.strings.article_claim);
    let (lang, quote) = (story.lang_of(&claim.localized_quote), story.text(&claim.localized_quote));
    view! {
        <div>
            <dt>{label}</dt>
            <dd class="claimed" lang=lang>
                {quote}
                <ArticleBar axis id claim/>
            </dd>
        </div>
    }
}

/// What is measured on this map, with a tick for what it is at each of the coarser scales.
#[component]
fn MeasuredFigure(axis: Axis, lengths: [f64; 3]) -> impl IntoView {
    let TextContext { story, .. } = expect_context();
    let strings = &story.strings;
    view! {
        <div>
            <dt>{with_arg(&strings.measured_at_scale, strings.scales()[0])}</dt>
            <dd>
                <span data-measured>{figure(strings, lengths[0], Unit::Km)}</span>
                <MeasuredBar axis lengths/>
            </dd>
        </div>
    }
}

/// What somebody else published.
#[component]
fn PublishedFigure(axis: Axis, figure: Published) -> impl IntoView {
    let TextContext { story, .. } = expect_context();
    view! {
        <div class="published">
            <dt lang=story.lang_of(&figure.source)>{story.text(&figure.source)}</dt>
            <dd>
                {self::figure(&story.strings, figure.value, figure.unit)}
                <HollowBar axis value=figure.value/>
            </dd>
        </div>
    }
}

/// A figure with its unit.
fn figure(strings: &Strings, value: f64, unit: Unit) -> String {
    let pattern = match unit {
        Unit::Km => &strings.km,
        Unit::Km2 => &strings.km2,
    };
    with_arg(pattern, &strings.number(value))
}
