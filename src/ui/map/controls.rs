//! Buttons over the map: for what a wheel and a drag do, for the legend, a picture, and the theme.
//!
//! A button of an icon alone has its name in `title`: pointers see it, and those who listen hear it
//! once, which beside an `aria-label` they would twice.
//!
//! The scripts around the page save, share and change the theme: they listen at the buttons.

use leptos::either::Either;
use leptos::prelude::*;

use super::icons::{DOTS, FULL, HOME, LAYERS, MINUS, MOON, PAN_ARROWS, PLUS, SAVE, SHARE, SUN};
use super::surface::MapHandle;
use crate::camera::keys::{KeyMove, PAN_STEP};
use crate::ui::browser::host_element::HostElement;
use crate::ui::icon::{DOWN, Icon, LEFT, RIGHT, UP};
use crate::ui::localized_story::LocalizedStory;
use crate::ui::panels::{PanelState, Panels, aria_bool};

/// All of the buttons.
#[component]
pub(super) fn Controls(map: MapHandle) -> impl IntoView {
    let LocalizedStory { strings, .. } = expect_context();
    let (host, panels) = (expect_context::<HostElement>(), expect_context::<Panels>());
    view! {
        <div class="controls" data-map-overlay data-more=move || aria_bool(panels.get().more)>
            <div class="group">
                <Move
                    map
                    found_by=("data-zoom", "in")
                    path=PLUS
                    label=strings.zoom_in.clone()
                    key_move=KeyMove::Zoom(1.0)
                />
                <Move
                    map
                    found_by=("data-zoom", "out")
                    path=MINUS
                    label=strings.zoom_out.clone()
                    key_move=KeyMove::Zoom(-1.0)
                />
                <Toggle
                    name="data-layers"
                    path=LAYERS
                    label=strings.legend.clone()
                    panel=|state| &mut state.legend
                />
                // Shown where there is no room for the others.
                <Toggle
                    name="data-more-buttons"
                    path=DOTS
                    label=strings.more_buttons.clone()
                    panel=|state| &mut state.more
                />
            </div>
            <div class="group others">
                <Move
                    map
                    found_by=("data-zoom", "home")
                    path=HOME
                    label=strings.zoom_home.clone()
                    key_move=KeyMove::Whole
                />
                <Toggle
                    name="data-arrows"
                    path=PAN_ARROWS
                    label=strings.pan.clone()
                    panel=|state| &mut state.arrows
                />
                {if host.is_compact() {
                    // What is around the page fills the screen with it.
                    Either::Left(view! {
                        <button
                            type="button"
                            title=strings.full_screen.clone()
                            data-full
                        >
                            <Icon path=FULL/>
                        </button>
                    })
                } else {
                    Either::Right(view! {
                        <DialogButtons/>
                        <ThemeButton/>
                    })
                }}
            </div>
            <Arrows map/>
        </div>
    }
}

/// Folds or unfolds something.
#[component]
fn Toggle(
    /// The attribute by which it is found.
    name: &'static str,
    path: &'static str,
    label: String,
    panel: fn(&mut PanelState) -> &mut bool,
) -> impl IntoView {
    let panels = expect_context::<Panels>();
    let toggle = move |_| {
        panels.update(|state| {
            let unfolded = panel(state);
            *unfolded = !*unfolded;
        });
    };
    view! {
        <button
            type="button"
            title=label
            aria-expanded=move || aria_bool(*panel(&mut panels.get()))
            on:click=toggle
        >
            <Icon path/>
        </button>
    }
    .attr(name, "")
}

/// A button that moves the camera.
#[component]
fn Move(
    map: MapHandle,
    /// The attribute by which it is found, and its value.
    found_by: (&'static str, &'static str),
    path: &'static str,
    label: String,
    key_move: KeyMove,
) -> impl IntoView {
    view! {
        <button
            type="button"
            title=label
            on:click=move |_| map.step(key_move)
        >
            <Icon path/>
        </button>
    }
    .attr(found_by.0, found_by.1)
}

/// A button for each direction, around the one that unfolds them.
#[component]
fn Arrows(map: MapHandle) -> impl IntoView {
    let LocalizedStory { strings, .. } = expect_context();
    let panels = expect_context::<Panels>();
    let arrows = [
        ("up", UP, &strings.pan_up, (0.0, PAN_STEP)),
        ("left", LEFT, &strings.pan_left, (PAN_STEP, 0.0)),
        ("right", RIGHT, &strings.pan_right, (-PAN_STEP, 0.0)),
        ("down", DOWN, &strings.pan_down, (0.0, -PAN_STEP)),
    ];
    let arrows = arrows.map(|(name, path, label, (dx, dy))| {
        let key_move = KeyMove::Pan { dx, dy };
        view! { <Move map found_by=("data-pan", name) path label=label.clone() key_move/> }
    });
    view! {
        <div class="arrows" data-open=move || aria_bool(panels.get().arrows)>
            {arrows.into_iter().collect_view()}
        </div>
    }
}

/// What opens a dialog whose script is fetched then.
#[component]
fn DialogButtons() -> impl IntoView {
    let story = expect_context::<LocalizedStory>();
    let strings = story.strings.clone();
    view! {
        <button
            type="button"
            title=strings.save_picture.clone()
            data-failed=strings.dialog_failed.clone()
            data-save
            data-source=story.source()
            aria-haspopup="dialog"
        >
            <Icon path=SAVE/>
        </button>
        <button
            type="button"
            title=strings.share.clone()
            data-failed=strings.dialog_failed.clone()
            data-share
            aria-haspopup="dialog"
        >
            <Icon path=SHARE/>
        </button>
    }
}

/// The other theme. The script that changes it has the button's two names change places.
#[component]
fn ThemeButton() -> impl IntoView {
    let LocalizedStory { strings, .. } = expect_context();
    let (dark, light) = (strings.use_dark_theme.clone(), strings.use_light_theme.clone());
    let is_dark = expect_context::<HostElement>().is_dark();
    let (label, other) = if is_dark { (light, dark) } else { (dark, light) };
    view! {
        <button
            type="button"
            data-theme-toggle=other
            title=label
        >
            <span data-sign={"sun"}><Icon path=SUN/></span>
            <span data-sign={"moon"}><Icon path=MOON/></span>
        </button>
    }
}
