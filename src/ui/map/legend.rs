//! The legend, which is also where layers are switched.

use leptos::prelude::*;

use crate::scene::Layers;
use crate::text::join;
use crate::ui::browser::address::{GRATICULE, RIVERS, TOWNS};
use crate::ui::browser::host_element::HostElement;
use crate::ui::localized_story::LocalizedStory;
use crate::ui::map_data::MapData;
use crate::ui::panels::Panels;
use crate::ui::signs::Signs;

/// The map's signs, and a switch for each layer.
#[component]
pub(super) fn Legend() -> impl IntoView {
    let story = expect_context::<LocalizedStory>();
    let panels = expect_context::<Panels>();
    let data = expect_context::<MapData>();
    let can_follow = !expect_context::<HostElement>().is_compact();
    let strings = story.strings.clone();
    let lang = strings.lang.clone();
    let countries = move || {
        let Some(model) = data.model.get() else { return String::new() };
        let names = model.named.iter();
        join(names.filter_map(|code| model.label_features.country(code, &lang)), ", ")
    };
    view! {
        <section
            class="legend"
            id="legend"
            data-map-overlay
            hidden=move || !panels.get().legend
            aria-label=strings.legend.clone()
        >
            <Signs story countries/>
            <fieldset>
                <legend class="unseen">{strings.layers.clone()}</legend>
                <Switch id=TOWNS label=strings.towns.clone() layer=|layers| &mut layers.towns/>
                <Switch
                    id=RIVERS
                    label=strings.rivers.clone()
                    layer=|layers| &mut layers.rivers
                />
                <Switch
                    id=GRATICULE
                    label=strings.graticule.clone()
                    layer=|layers| &mut layers.graticule
                />
                {can_follow.then(|| view! { <FollowSwitch/> })}
            </fieldset>
        </section>
    }
}

/// Turns off that the map follows the text, or on again.
#[component]
fn FollowSwitch() -> impl IntoView {
    let LocalizedStory { strings, .. } = expect_context();
    let panels = expect_context::<Panels>();
    view! {
        <label class="switch">
            <span>{strings.map_follows_text.clone()}</span>
            <input
                type="checkbox"
                data-follow
                prop:checked=move || panels.get().map_follows_text
                on:change=move |_| {
                    panels.update(|state| state.map_follows_text = !state.map_follows_text);
                }
            />
        </label>
    }
}

/// Turns a layer on or off.
#[component]
fn Switch(
    /// The layer's id in an address.
    id: &'static str,
    label: String,
    layer: fn(&mut Layers) -> &mut bool,
) -> impl IntoView {
    let MapData { layers, .. } = expect_context();
    view! {
        <label class="switch">
            <span>{label}</span>
            <input
                type="checkbox"
                data-layer=id
                prop:checked=move || *layer(&mut layers.get())
                on:change=move |_| {
                    let mut next = layers.get_untracked();
                    let switched = layer(&mut next);
                    *switched = !*switched;
                    layers.set(next);
                }
            />
        </label>
    }
}
