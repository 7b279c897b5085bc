//! What the map's signs mean: the story's lines, its countries' fills, the broken lines.

use leptos::prelude::*;

use super::localized_story::LocalizedStory;
use crate::story::{Place, Shape};

/// What a border has at its two sides, in its sample: the countries, and over them the bands, each
/// with its middle.
const SIDES: [(&str, &str); 4] =
    [("second-country", "5"), ("first-country", "15"), ("second-band", "7"), ("first-band", "13")];

/// The signs, as a list, each drawn as it is on the map.
#[component]
pub fn Signs<V: IntoView + 'static>(
    /// The story, in the page's language.
    story: LocalizedStory,
    /// The names of the countries that have a fill of their own.
    countries: V,
) -> impl IntoView {
    let lines = story.story.places.iter();
    let lines = lines.filter(|place| matches!(place.shape, Shape::Border(_) | Shape::Lines(_)));
    let own = lines.map(|place| line(&story, place)).collect_view();
    let strings = story.strings.clone();
    view! {
        <ul class="signs">
            {own}
            <li>
                <Sample>
                    <rect class="first-country" x="0" width="17" height={"20"}/>
                    <rect class="second-country" x="19" width="17" height={"20"}/>
                </Sample>
                <span>{countries}</span>
            </li>
            {broken_line("dashed", strings.disputed_border.clone())}
            {broken_line("dotted", strings.leased_area.clone())}
        </ul>
    }
}

fn line(story: &LocalizedStory, place: &Place) -> impl IntoView + use<> {
    let sides = matches!(place.shape, Shape::Border(_)).then_some(SIDES).into_iter().flatten();
    let sides = sides.map(|(class, y)| view! { <Stroke class y/> }).collect_view();
    let (lang, name) = (story.lang_of(&place.name), story.text(&place.name));
    view! {
        <li>
            <Sample>{sides}<Stroke class="case" y="10"/><Stroke class="core" y="10"/></Sample>
            <span lang=lang>{name}</span>
        </li>
    }
}

fn broken_line(class: &'static str, name: String) -> impl IntoView {
    view! {
        <li>
            <Sample><Stroke class y="10"/></Sample>
            <span>{name}</span>
        </li>
    }
}

#[component]
fn Sample<V: IntoView + 'static>(children: TypedChildren<V>) -> impl IntoView {
    view! {
        <svg class="sample" viewBox="0 0 36 20" width="36" height="20" aria-hidden="true">
            {children.into_inner()()}
        </svg>
    }
}

#[component]
fn Stroke(class: &'static str, y: &'static str) -> impl IntoView {
    view! { <line class=class x2="36" y1=y y2=y/> }
}
