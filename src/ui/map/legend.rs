//! The legend, which is also where layers are switched.

use leptos::prelude::*;

use crate::scene::Layers;
use crate::story::StoryLayer;
use crate::text::join;
use crate::ui::browser::address::{GRATICULE, RIVERS, TOWNS};
use crate::ui::browser::host_element::HostElement;
use crate::ui::localized_story::LocalizedStory;
use crate::ui::map_data::MapData;
use crate::ui::panels::Panels;
use crate::ui::selection::Selection;
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
                <StorySwitches/>
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

/// A switch for each layer of the story's own, each with its sign.
#[component]
fn StorySwitches() -> impl IntoView {
    let LocalizedStory { story, strings } = expect_context();
    let switch = |(index, layer): (usize, StoryLayer<'_>)| {
        let name = layer.name.text(&strings.lang, &story.language);
        // Its name alone is the place's heading.
        let label = match layer.kind {
            Some(kind) => name + ", " + &kind.text(&strings.lang, &story.language),
            None => name,
        };
        // Groups are patterned in turn, as on the map.
        let sign = match layer.members {
            Some(_) => ["group", "group second", "group third"][index % 3],
            None => "circle",
        };
        view! { <Switch label sign switched=Switched::StoryLayer(index)/> }
    };
    story.layers().into_iter().enumerate().map(switch).collect_view()
}

/// What a switch turns off, or on again.
#[derive(Clone, Copy)]
enum Switched {
    /// A layer of the story's own.
    StoryLayer(usize),
    Layer(fn(&mut Layers) -> &mut bool),
    /// The map follows the text.
    Following,
}

impl Switched {
    fn is_on(self, data: MapData, panels: Panels) -> bool {
        match self {
            Self::Layer(layer) => *layer(&mut data.layers.get()),
            Self::StoryLayer(index) => data.layers.get().story >> index & 1 == 1,
            Self::Following => panels.get().map_follows_text,
        }
    }

    fn turn(self, data: MapData, panels: Panels, open: Option<usize>) {
        match self {
            Self::StoryLayer(index) => {
                let bit = 1 << index;
                // What the open place shows is as it was before once it closes.
                if data.own.with_untracked(|own| own.of(open)) & bit == 0 {
                    data.own.update(|own| own.left_on ^= bit);
                }
                data.layers.update(|layers| layers.story ^= bit);
            }
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
    /// The class of a sample, which shows how the layer is drawn.
    #[prop(optional)]
    sign: Option<&'static str>,
    label: String,
    switched: Switched,
) -> impl IntoView {
    let (data, panels) = (expect_context::<MapData>(), expect_context::<Panels>());
    let selection = expect_context::<Selection>();
    let open = move || selection.get_untracked().map(|open| open.index);
    view! {
        <label class="switch">
            {sign.map(|class| view! { <i class=class></i> })}
            <span>{label}</span>
            <input
                type="checkbox"
                data-layer=id
                prop:checked=move || switched.is_on(data, panels)
                on:change=move |_| switched.turn(data, panels, open())
            />
        </label>
    }
}
