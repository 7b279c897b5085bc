//! Icons of buttons, drawn, since the fonts lack arrows: each a path on a field of 20 by 20.

use leptos::prelude::*;

pub(super) const LEFT: &str = "M12.5 4.5 7 10l5.5 5.5";
pub(super) const RIGHT: &str = "M7.5 4.5 13 10l-5.5 5.5";
pub(super) const UP: &str = "M4.5 12.5 10 7l5.5 5.5";
pub(super) const DOWN: &str = "M4.5 7.5 10 13l5.5-5.5";
pub(super) const CROSS: &str = "M5 5l10 10M15 5 5 15";

/// An icon. What it means is said by the label of the button that it stands on.
#[component]
pub(super) fn Icon(path: &'static str) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
            <path d=path></path>
        </svg>
    }
}
