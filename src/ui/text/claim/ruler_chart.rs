//! Length against ruler: what a line measures by rulers of several lengths, and other lines beside
//! it, as a drawing and as a table.

use leptos::prelude::*;

use super::figure;
use crate::scene::measure::RULERS;
use crate::story::{Compared, Unit};
use crate::text::format_fixed;
use crate::ui::text::TextContext;

/// The drawing's height, and what is left at its top and bottom, in CSS pixels.
const HEIGHT: f64 = 110.0;
const MARGIN: f64 = 8.0;

/// The drawing, the table, and the reader's own ruler, which the map walks the line with.
#[component]
pub(super) fn RulerChart(
    /// The place's position in story order.
    place: usize,
    compared: Vec<Compared>,
) -> impl IntoView {
    let text = expect_context::<TextContext>();
    let (story, strings) = (text.story.clone(), text.story.strings.clone());
    let own = text.measured.get(place).copied().flatten().map(|measured| measured.walks);
    let own: Vec<f64> = own.into_iter().flatten().map(|metres| metres / 1000.0).collect();
    let others = compared.iter().map(|other| other.walks.clone());
    let curves: Vec<Vec<f64>> = std::iter::once(own).chain(others).collect();
    let names = compared.iter().map(|other| {
        view! { <th scope="col" lang=story.lang_of(&other.name)>{story.text(&other.name)}</th> }
    });
    let km = |value: f64| figure(&strings, value, Unit::Km);
    let rows = RULERS.iter().enumerate().map(|(index, ruler)| {
        let lengths = curves.iter().map(|curve| {
            let length = curve.get(index).map(|length| km(length.round()));
            view! { <td>{length}</td> }
        });
        let ruler = km(ruler / 1000.0);
        let text = curves[0].get(index).map(|length| format!("{ruler}: {}", km(length.round())));
        view! {
            <tr data-ruler=index.to_string() data-text=text>
                <th scope="row">{ruler}</th>
                {lengths.collect_view()}
            </tr>
        }
    });
    let rows = rows.collect_view();
    let first = curves[0]
        .first()
        .map(|length| format!("{}: {}", km(RULERS[0] / 1000.0), km(length.round())));
    view! {
        <div class="ruler-chart">
            <p>{strings.ruler_chart.clone()}</p>
            <Curves curves=curves.clone()/>
            <label data-slider>
                <span>{strings.ruler.clone()}</span>
                <input
                    type="range"
                    min="0"
                    max=(RULERS.len() - 1).to_string()
                    value="0"
                    data-ruler-of=place.to_string()
                    disabled
                />
                <output>{first}</output>
            </label>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{strings.ruler.clone()}</th>
                        <th scope="col">{strings.this_line.clone()}</th>
                        {names.collect_view()}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// The lengths as curves over the rulers, each of which is as far from the next as their lengths'
/// logarithms: those who listen hear the table.
#[component]
fn Curves(curves: Vec<Vec<f64>>) -> impl IntoView {
    let all = || curves.iter().flatten().copied();
    let (low, high) = (all().fold(f64::MAX, f64::min), all().fold(0.0, f64::max));
    let (longest, shortest) = (RULERS[0].ln(), RULERS[RULERS.len() - 1].ln());
    let x = |index: usize| {
        let share = (longest - RULERS[index].ln()) / (longest - shortest);
        format!("{}%", format_fixed(3.0 + 94.0 * share, 1))
    };
    let y = |length: f64| {
        let share = (length - low) / (high - low).max(1.0);
        format_fixed(HEIGHT - MARGIN - share * (HEIGHT - 2.0 * MARGIN), 1)
    };
    let curves = curves.iter().enumerate().map(|(number, curve)| {
        let lengths = &curve[..curve.len().min(RULERS.len())];
        let lines = lengths.windows(2).enumerate().map(|(index, ends)| {
            view! { <line x1=x(index) y1=y(ends[0]) x2=x(index + 1) y2=y(ends[1])/> }
        });
        let dots = lengths.iter().enumerate().map(|(index, length)| {
            view! { <circle cx=x(index) cy=y(*length) r="2.5" data-ruler=index.to_string()/> }
        });
        let class = if number == 0 { "own" } else { "other" };
        view! { <g class=class>{lines.collect_view()}{dots.collect_view()}</g> }
    });
    view! {
        <svg class="chart" width="100%" height=HEIGHT.to_string() aria-hidden="true">
            {curves.collect_view()}
        </svg>
    }
}
