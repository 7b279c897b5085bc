//! Buttons over the map: for what a wheel and a drag do, for the legend, a picture, and the theme.
//!
//! A button of an icon alone has its name in `title`: pointers see it, and those who listen hear it
//! once, which beside an `aria-label` they would twice.
//!
//! The scripts around the page save, share and change the theme: they listen at the buttons.

use leptos::either::Either;
use leptos::prelude::*;

use super::icons::{FULL, HOME, LAYERS, MINUS, MOON, PAN_ARROWS, PLUS, SAVE, SHARE, SUN};
use super::surface::MapHandle;
use crate::camera::keys::{KeyMove, PAN_STEP};
use crate::ui::browser::host_element::HostElement;
use crate::ui::icon::{DOWN, Icon, LEFT, RIGHT, UP};
use crate::ui::localized_story::LocalizedStory;
use crate::ui::panels::{Panels, aria_bool};

/// All of the buttons.
#[component]
pub(super) fn Controls(map: MapHandle) -> impl IntoView {
    let LocalizedStory { strings, .. } = expect_context();
    let (host, panels) = (expect_context::<HostElement>(), expect_context::<Panels>());
    let is_compact = host.is_compact();
    let toggle_arrows = move |_| panels.update(|state| state.arrows = !state.arrows);
    view! {
        <div class="controls" data-map-overlay=!is_compact>
            // On a compact page each group lies by itself.
            <div class="group" data-map-overlay=is_compact>
                <Zoom
                    map
                    name="in"
                    path=PLUS
                    label=strings.zoom_in.clone()
                    key_move=KeyMove::Zoom(1.0)
                />
                <Zoom
                    map
                    name="out"
                    path=MINUS
                    label=strings.zoom_out.clone()
                    key_move=KeyMove::Zoom(-1.0)
                />
                <Zoom
                    map
                    name="home"
                    path=HOME
                    label=strings.zoom_home.clone()
                    key_move=KeyMove::Whole
                />
                <button
                    type="button"
                    title=strings.pan.clone()
                    data-arrows
                    aria-expanded=move || aria_bool(panels.get().arrows)
                    on:click=toggle_arrows
                >
                    <Icon path=PAN_ARROWS/>
                </button>
            </div>
            <Arrows map/>
            <div class="group" data-map-overlay=is_compact>
                <LegendButton/>
                {if is_compact {
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
        </div>
    }
}

#[component]
fn Zoom(
    map: MapHandle,
    name: &'static str,
    path: &'static str,
    label: String,
    key_move: KeyMove,
) -> impl IntoView {
    view! {
        <button
            type="button"
            title=label
            data-zoom=name
            on:click=move |_| map.step(key_move)
        >
            <Icon path/>
        </button>
    }
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
        view! {
            <button
                type="button"
                title=label.clone()
                data-pan=name
                on:click=move |_| map.step(KeyMove::Pan { dx, dy })
            >
                <Icon path/>
            </button>
        }
    });
    view! {
        <div class="arrows" data-open=move || aria_bool(panels.get().arrows)>
            {arrows.into_iter().collect_view()}
        </div>
    }
}

#[component]
fn LegendButton() -> impl IntoView {
    let LocalizedStory { strings, .. } = expect_context();
    let panels = expect_context::<Panels>();
    view! {
        <button
            type="button"
            title=strings.legend.clone()
            data-layers
            aria-controls="legend"
            aria-expanded=move || aria_bool(panels.get().legend)
            on:click=move |_| panels.update(|state| state.legend = !state.legend)
        >
            <Icon path=LAYERS/>
        </button>
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
            aria-expanded="false"
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
