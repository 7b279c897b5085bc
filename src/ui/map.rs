//! The map that moves, in the place of its picture: an island in a page of text.
//!
//! Its components share small contexts: [`LocalizedStory`], [`MapData`], [`Selection`], [`Panels`]
//! and [`HostElement`]. The camera is none of them: it moves sixty times a second and wakes
//! nothing but the canvas and the markers.

mod cards;
mod controller;
mod controls;
mod footer;
mod icons;
mod legend;
mod markers;
mod scale;
mod surface;

use leptos::prelude::*;

use self::cards::Cards;
use self::controls::Controls;
use self::footer::Footer;
use self::legend::Legend;
use self::surface::{MapHandle, Surface};
use super::browser::host_element::HostElement;
use super::localized_story::LocalizedStory;
use super::panels::Panels;
use super::selection::{Origin, Selection};
use crate::strings::with_arg;

/// The map with all that lies on it.
#[component]
pub(super) fn MovingMap() -> impl IntoView {
    let host = expect_context::<HostElement>();
    let LocalizedStory { strings, .. } = expect_context();
    let map = MapHandle::new();
    map.follow_layout(host, expect_context::<Panels>());
    map.draw_on_request(host);
    let end = host.is_compact().then(|| {
        view! {
            <button type="button" class="skip" data-skip="end">{strings.skip_back.clone()}</button>
        }
    });
    view! {
        <Surface map/>
        <Legend/>
        <Cards/>
        <Controls map/>
        <Footer/>
        <Announcement/>
        {end}
    }
}

/// Says to those who listen what was opened.
#[component]
fn Announcement() -> impl IntoView {
    let selection = expect_context::<Selection>();
    let story = expect_context::<LocalizedStory>();
    let opened = move || {
        // Who reads on hears the text itself.
        let open = selection.get().filter(|open| open.origin != Origin::Reading);
        let place = open.and_then(|open| story.story.places.get(open.index));
        place.map_or_else(String::new, |place| {
            with_arg(&story.strings.place_opened, &story.text(&place.name))
        })
    };
    view! { <p class="unseen" role="status" data-status>{opened}</p> }
}
