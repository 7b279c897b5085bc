//! The page, as Leptos components, one a file.
//!
//! What this does: shows a story and its map, and turns what the reader does into selections and moves.
//! What it does not: decide what the map shows ([`crate::scene`] does). Components without a word of the browser
//! in them also compile natively, where [`crate::site`] writes them as HTML.

pub mod column;
pub mod element;
mod excerpt;
mod figures;
mod index;
pub mod placeholder;

#[cfg(feature = "web")]
mod controls;
#[cfg(feature = "web")]
mod failure;
#[cfg(feature = "web")]
mod history;
#[cfg(feature = "web")]
mod fetch;
#[cfg(feature = "web")]
mod live;
#[cfg(feature = "web")]
mod map;
#[cfg(feature = "web")]
mod marks;
#[cfg(feature = "web")]
pub mod start;
#[cfg(feature = "web")]
mod surface;

use std::sync::Arc;

use leptos::prelude::*;

use self::element::Element;
use crate::scene::model::Model;use crate::scene::Layers;use crate::camera::Camera;use crate::coords::LonLat;
use crate::story::{Localized, Phrase, Story};
use crate::words::Words;

/// Which place is open, and from where it was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The place's position in story order.
    pub place: usize,
    /// Where the reader was: that part does not move.
    pub from: Origin,
    /// Counts openings: opening the open place again brings it into view again.
    turn: u32,
}

/// Where a place was opened from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Its marker or its line.
    Map,
    /// Its number in the index, or a link.
    Index,
    /// Its excerpt.
    Excerpt,
}

/// What all components share.
#[derive(Clone)]
pub struct Page {
    /// The story.
    pub story: Arc<Story>,
    /// The language of the page.
    pub lang: &'static str,
    /// The words of the page.
    pub words: &'static Words,
    /// The open place.
    pub selected: RwSignal<Option<Selection>>,
    /// The map, when there is one.
    pub model: RwSignal<Option<Arc<Model>>>,
    /// What the reader left on.
    pub layers: RwSignal<Layers>,
    pub language: RwSignal<&'static str>,
    pub view: StoredValue<Option<Camera>, LocalStorage>,
    pub asked: RwSignal<Option<(LonLat, f64)>>,
}

impl Page {
    /// The page of a story with nothing open.
    #[must_use]
    pub fn new(story: Arc<Story>, words: &'static Words) -> Self {
        Self { story, lang: words.lang, words, selected: RwSignal::new(None), model: RwSignal::new(None), layers: RwSignal::new(Layers::default()), language: RwSignal::new(words.lang), view: StoredValue::new_local(None), asked: RwSignal::new(None) }
    }

    /// Opens a place.
    pub fn open(&self, place: usize, from: Origin) {
        let turn = self.selected.get_untracked().map_or(0, |before| before.turn.wrapping_add(1));
        self.selected.set(Some(Selection { place, from, turn }));
    }

    pub fn close(&self) { self.selected.set(None); }
    pub fn is_open_untracked(&self, place: usize) -> bool { self.selected.get_untracked().is_some_and(|s| s.place == place) }
    /// True while the place is open; reactive.
    #[must_use]
    pub fn is_open(&self, place: usize) -> bool {
        self.selected.get().is_some_and(|selection| selection.place == place)
    }

    /// A text in the page's language or the story's.
    #[must_use]
    pub fn phrase<'a>(&'a self, text: &'a Localized) -> Option<Phrase<'a>> {
        text.get(self.lang, &self.story.language)
    }

    /// A text as [`Page::phrase`] finds it, or nothing.
    #[must_use]
    pub fn text(&self, text: &Localized) -> String {
        self.phrase(text).map_or_else(String::new, |phrase| phrase.text.to_owned())
    }

    /// The `lang` that an element needs for a text: `None` where it is the page's own language.
    #[must_use]
    pub fn lang_of(&self, text: &Localized) -> Option<String> {
        self.phrase(text).map(|phrase| phrase.lang).filter(|lang| *lang != self.lang).map(str::to_owned)
    }

    /// An element with a text and, where it needs one, its `lang`.
    #[must_use]
    pub fn phrase_in(&self, element: Element, text: &Localized) -> Element {
        element.maybe("lang", self.lang_of(text).as_deref()).text(&self.text(text))
    }
}
