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
                <Switch id=TOWNS label=strings.towns.clone() switched=Switched::Layer(|layers| &mut layers.towns)/>
                <Switch
                    id=RIVERS
                    label=strings.rivers.clone()
                    switched=Switched::Layer(|layers| &mut layers.rivers)
                />
                <Switch
                    id=GRATICULE
                    label=strings.graticule.clone()
                    switched=Switched::Layer(|layers| &mut layers.graticule)
                />
                <Switch
                    label=strings.locator_in_every_view.clone()
                    switched=Switched::Layer(|layers| &mut layers.locator)
                />
                {can_follow.then(|| view! {
                    <Switch
                        label=strings.map_follows_text.clone()
                        switched=Switched::Following
                    />
                })}
            </fieldset>
        </section>
    }
}

/// What a switch turns off, or on again.
#[derive(Clone, Copy)]
enum Switched {
    Layer(fn(&mut Layers) -> &mut bool),
    /// The map follows the text.
    Following,
}

impl Switched {
    fn is_on(self, data: MapData, panels: Panels) -> bool {
        match self {
            Self::Layer(layer) => *layer(&mut data.layers.get()),
            Self::Following => panels.get().map_follows_text,
        }
    }

    fn turn(self, data: MapData, panels: Panels) {
        match self {
            Self::Layer(layer) => {
                let mut next = data.layers.get_untracked();
                let switched = layer(&mut next);
                *switched = !*switched;
                data.layers.set(next);
            }
            Self::Following => {
                panels.update(|state| state.map_follows_text = !state.map_follows_text);
            }
        }
    }
}

/// Turns something on or off.
#[component]
fn Switch(
    /// A layer's id in an address.
    #[prop(optional)]
    id: Option<&'static str>,
    label: String,
    switched: Switched,
) -> impl IntoView {
    let (data, panels) = (expect_context::<MapData>(), expect_context::<Panels>());
    view! {
        <label class="switch">
            <span>{label}</span>
            <input
                type="checkbox"
                data-layer=id
                prop:checked=move || switched.is_on(data, panels)
                on:change=move |_| switched.turn(data, panels)
            />
        </label>
    }
}
