//! What is unfolded on the page.

use leptos::prelude::*;

/// What is unfolded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PanelState {
    /// The menu of languages, where there is no room for all of them.
    pub menu: bool,
    /// All of the text, where it lies over the map as a sheet.
    pub sheet: bool,
    /// The legend.
    pub legend: bool,
    /// Reading on brings the place that is read of.
    pub map_follows_text: bool,
    /// The buttons that there is no room for otherwise.
    pub more: bool,
    /// The arrows that pan the map.
    pub arrows: bool,
    /// The open place's card on the map.
    pub card: bool,
    /// The open place's excerpt is out of view: its card leads back to it.
    pub way_back: bool,
    /// The reader closed the card: it does not come back by itself.
    pub card_dismissed: bool,
    /// The card stands at the top, where it does not cover its place.
    pub card_at_top: bool,
}

/// The page's panels, as column and map share them.
#[derive(Clone, Copy)]
pub struct Panels(RwSignal<PanelState>);

impl Panels {
    /// Panels in a state to begin with.
    #[must_use]
    pub fn new(state: PanelState) -> Self {
        Self(RwSignal::new(state))
    }

    /// What is unfolded; reactive.
    #[must_use]
    pub fn get(self) -> PanelState {
        self.0.get()
    }

    /// What is unfolded.
    #[must_use]
    pub fn get_untracked(self) -> PanelState {
        self.0.get_untracked()
    }

    /// Wakes what runs whenever something folds or unfolds.
    pub fn track(self) {
        self.0.track();
    }

    /// Folds or unfolds something. Nothing is woken when nothing changes.
    pub fn update(self, change: impl FnOnce(&mut PanelState)) {
        let mut state = self.get_untracked();
        let before = state;
        change(&mut state);
        if state != before {
            self.0.set(state);
        }
    }
}

/// `"true"` or `"false"`, as ARIA writes it.
#[must_use]
pub fn aria_bool(value: bool) -> &'static str {
    if value { "true" } else { "false" }
}
