//! A figure of the article beside what this map measures and what others published.

mod axis;
mod bars;
mod cells;
mod ruler_chart;
mod verdict;

use leptos::either::Either;
use leptos::prelude::*;

use self::axis::Axis;
use self::bars::{ArticleBar, MeasuredBar, PublishedStrip, Ruler};
use self::cells::Cells;
use self::ruler_chart::RulerChart;
use self::verdict::Verdict;
use super::TextContext;
use super::references::References;
use crate::story::{Claim, Published, Quantity, Shape, Unit};
use crate::strings::{Strings, with_arg};

/// A claim with all that it is compared with: the verdict, the figures over one axis, and who
/// published them. A share is drawn as a hundred cells instead.
#[component]
pub(super) fn ClaimText(
    /// The place's position in story order.
    place: usize,
    /// The claim's position among what is said of the place.
    part: usize,
    claim: Claim,
) -> impl IntoView {
    let TextContext { story, .. } = expect_context();
    let published = claim.published.clone();
    let note = story.phrase(&claim.note).is_some().then(|| {
        view! { <p class="note" lang=story.lang_of(&claim.note)>{story.text(&claim.note)}</p> }
    });
    let figures = match claim.quantity {
        Quantity::Share => Either::Left(view! { <ShareFigure claim/> }),
        _ => Either::Right(view! { <ComparedFigures place part claim/> }),
    };
    view! {
        <div class="claim">
            {figures}
            {(!published.is_empty()).then(|| view! { <PublishedFigures published/> })}
            {note}
        </div>
    }
}

/// The verdict, and the figures over one axis.
#[component]
fn ComparedFigures(place: usize, part: usize, claim: Claim) -> impl IntoView {
    let text = expect_context::<TextContext>();
    let axis = Axis::of(&claim);
    let measures = claim.measure && claim.quantity == Quantity::Length && claim.unit == Unit::Km;
    let lengths = measures.then(|| text.kilometres(place)).flatten();
    let why = lengths.map(|_| {
        view! { <p class="note">{text.story.strings.coarser_is_shorter.clone()}</p> }
    });
    let (unit, compared) = (claim.unit, claim.compared.clone());
    let figures: Vec<f64> = claim.published.iter().map(|figure| figure.value).collect();
    view! {
        <Verdict claim=claim.clone() measured=lengths.map(|[length, ..]| length)/>
        <dl>
            <ArticleFigure axis id=format!("{place}-{part}") claim/>
            {lengths.map(|lengths| view! { <MeasuredFigure place axis lengths/> })}
            {(!figures.is_empty()).then(|| view! { <PublishedRange axis figures unit/> })}
        </dl>
        <Ruler axis unit/>
        {why}
        {lengths.map(|_| view! { <RulerChart place compared/> })}
    }
}

/// A share in the article's words, as cells.
#[component]
fn ShareFigure(claim: Claim) -> impl IntoView {
    let TextContext { story, .. } = expect_context();
    let quote = &claim.localized_quote;
    view! {
        <dl>
            <div>
                <dt>{story.strings.article_claim.clone()}</dt>
                <dd class="claimed" lang=story.lang_of(quote)>
                    {story.text(quote)}
                    <Cells percent=claim.value/>
                </dd>
            </div>
        </dl>
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

/// What is measured on this map, with a tick for what it is by each of the dividers.
#[component]
fn MeasuredFigure(
    /// The place's position in story order.
    place: usize,
    axis: Axis,
    lengths: [f64; 3],
) -> impl IntoView {
    let TextContext { story, .. } = expect_context();
    let strings = &story.strings;
    // A line of the story's own has no scale that is known here.
    let label = match story.story.places[place].shape {
        Shape::Border(_) => &strings.measured_on_base_map,
        _ => &strings.measured_on_map,
    };
    view! {
        <div>
            <dt>{label.clone()}</dt>
            <dd>
                <span data-measured>{figure(strings, lengths[0], Unit::Km)}</span>
                <MeasuredBar axis lengths/>
            </dd>
        </div>
    }
}

/// From the least to the most that others published.
#[component]
fn PublishedRange(axis: Axis, figures: Vec<f64>, unit: Unit) -> impl IntoView {
    let TextContext { story, .. } = expect_context();
    let strings = &story.strings;
    let least = figures.iter().copied().fold(f64::INFINITY, f64::min);
    let most = figures.iter().copied().fold(0.0, f64::max);
    let most_text = figure(strings, most, unit);
    let range =
        if least < most { format!("{}–{most_text}", strings.number(least)) } else { most_text };
    view! {
        <div>
            <dt>{strings.published_figures.clone()}</dt>
            <dd>
                {range}
                <PublishedStrip axis figures/>
            </dd>
        </div>
    }
}

/// What others published, and who they are.
#[component]
fn PublishedFigures(published: Vec<Published>) -> impl IntoView {
    let TextContext { story, .. } = expect_context();
    let rows = published.into_iter().map(|published| {
        view! {
            <div>
                <dt>
                    <span lang=story.lang_of(&published.source)>
                        {story.text(&published.source)}
                    </span>
                    " "
                    <References references=published.references/>
                </dt>
                <dd>{figure(&story.strings, published.value, published.unit)}</dd>
            </div>
        }
    });
    view! { <dl class="published">{rows.collect_view()}</dl> }
}

/// A figure with its unit.
fn figure(strings: &Strings, value: f64, unit: Unit) -> String {
    let number = strings.number(value);
    match unit {
        Unit::Km => with_arg(&strings.km, &number),
        Unit::Km2 => with_arg(&strings.km2, &number),
        Unit::Percent => with_arg(&strings.percent, &strings.decimal(value, 2)),
        // The article's own words say of whom.
        Unit::People => number,
    }
}
