//! The open place's card on the map, and the way back to its excerpt; on a narrow page the sheet is
//! in its stead.

use leptos::prelude::*;

use super::icons::BACK;
use super::markers::marker_selector;
use crate::strings::with_arg;
use crate::ui::browser::column::ColumnElement;
use crate::ui::browser::host_element::HostElement;
use crate::ui::icon::{CROSS, Icon};
use crate::ui::localized_story::LocalizedStory;
use crate::ui::map_data::MapData;
use crate::ui::panels::{Panels, aria_bool};
use crate::ui::selection::Selection;

/// The corner that a card takes at the bottom right of the map, with room for a marker beside it,
/// in CSS pixels.
const CORNER: (f64, f64) = (390.0, 250.0);

/// A card for each place, of which the open place's is shown.
#[component]
pub(super) fn Cards() -> impl IntoView {
    let story = expect_context::<LocalizedStory>();
    let panels = expect_context::<Panels>();
    avoid_marker(story.clone());
    let places = story.story.places.len();
    view! {
        <div class="cards" data-above=move || aria_bool(panels.get().card_at_top)>
            {(0..places).map(|index| view! { <Card index/> }).collect_view()}
        </div>
    }
}

#[component]
fn Card(index: usize) -> impl IntoView {
    let story = expect_context::<LocalizedStory>();
    let (selection, panels) = (expect_context::<Selection>(), expect_context::<Panels>());
    let (host, column) = (expect_context::<HostElement>(), expect_context::<ColumnElement>());
    let (place, strings) = (&story.story.places[index], story.strings.clone());
    let (name, number) = (story.text(&place.name), story.story.sign(index));
    let label = name.clone();
    let marker = marker_selector(&place.id);
    let close = move |_| {
        panels.update(|state| (state.card, state.card_dismissed) = (false, true));
        host.focus(&marker);
    };
    view! {
        <section
            class="card"
            data-map-card
            data-card=place.id.clone()
            aria-label=label
            hidden=move || !(panels.get().card && selection.is_open(index))
        >
            <div class="card-head">
                <span class=story.badge_class(index) aria-hidden="true">{number.clone()}</span>
                <div>
                    <p class="name" lang=story.lang_of(&place.name)>{name}</p>
                    <p lang=story.lang_of(&place.kind)>{story.text(&place.kind)}</p>
                    <p class="where">{column.whereabouts(index)}</p>
                </div>
                <button
                    type="button"
                    title=strings.close.clone()
                    data-close
                    on:click=close
                >
                    <Icon path=CROSS/>
                </button>
            </div>
            <button
                type="button"
                class="back"
                data-back=place.id.clone()
                hidden=move || !panels.get().way_back
                on:click=move |_| column.back_to_excerpt(selection, panels)
            >
                <Icon path=BACK/>
                {with_arg(&strings.back_to_excerpt, &number)}
            </button>
        </section>
    }
}

/// Puts the card at the top where its place stands in the corner that the card would take.
fn avoid_marker(story: LocalizedStory) {
    let (selection, panels) = (expect_context::<Selection>(), expect_context::<Panels>());
    let (host, data) = (expect_context::<HostElement>(), expect_context::<MapData>());
    Effect::new(move |_| {
        data.model.track();
        let Some(open) = selection.get().filter(|_| panels.get().card) else { return };
        let Some(place) = story.story.places.get(open.index) else { return };
        let marker = host.find(&marker_selector(&place.id));
        let (Some(marker), Some(map)) = (marker, host.find("[data-map]")) else { return };
        let (marker, map) = (marker.get_bounding_client_rect(), map.get_bounding_client_rect());
        let at_top =
            marker.right() > map.right() - CORNER.0 && marker.bottom() > map.bottom() - CORNER.1;
        panels.update(|state| state.card_at_top = at_top);
    });
}
