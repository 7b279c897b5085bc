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

/// How a layer of the story's own is drawn.
#[derive(Clone, Copy)]
pub struct LayerSign {
    /// Which of the groups it is; `None` for a circle on the ground.
    pub group: Option<usize>,
}

/// The hatchings of groups, as the map has them, each with the class of its outline.
const HATCHINGS: [(&str, &str); 3] = [
    ("group", "M0 9 9 0M3 20 23 0M17 20 36 1M31 20 36 15"),
    ("group second", "M0 11 9 20M3 0 23 20M17 0 36 19M31 0 36 5"),
    ("group third", "M5 0v20M14 0v20M23 0v20M32 0v20"),
];

/// The sample of a layer of the story's own.
#[component]
pub fn LayerSample(
    /// How it is drawn.
    sign: LayerSign,
) -> impl IntoView {
    let (class, path) = match sign.group {
        None => ("ring", "M3 19C5 3 31 3 33 19"),
        Some(group) => HATCHINGS[group % HATCHINGS.len()],
    };
    let outline = sign.group.map(|_| view! { <rect class=class width={"36"} height="20"/> });
    view! { <Sample><path class=class d=path/>{outline}</Sample> }
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
