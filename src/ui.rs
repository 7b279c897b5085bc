//! The page, as Leptos components, one a file.
//!
//! What this does: shows a story and its map, and turns what the reader does into selections and
//! moves. What it does not: decide what the map shows ([`crate::scene`] does). Components without a
//! word of the browser in them also compile natively, where [`crate::site`] writes them as HTML.

mod claim;
pub mod column;
pub mod element;
mod excerpt;
mod facts;
mod header;
mod icon;
mod index;
pub mod placeholder;
mod quotation;
pub mod signs;
mod skip;
pub mod state;
pub mod wording;

#[cfg(feature = "web")]
mod card;
#[cfg(feature = "web")]
mod controls;
#[cfg(feature = "web")]
mod failure;
#[cfg(feature = "web")]
mod fetch;
#[cfg(feature = "web")]
mod history;
#[cfg(feature = "web")]
mod known;
#[cfg(feature = "web")]
mod leftoff;
#[cfg(feature = "web")]
mod legend;
#[cfg(feature = "web")]
mod map;
#[cfg(feature = "web")]
mod marks;
#[cfg(feature = "web")]
mod reader;
#[cfg(feature = "web")]
mod root;
#[cfg(feature = "web")]
mod sheet;
#[cfg(feature = "web")]
pub mod start;
#[cfg(feature = "web")]
mod surface;
#[cfg(feature = "web")]
mod theme;

use std::sync::Arc;

use self::element::Element;
use self::state::State;
use crate::camera::Camera;
use crate::coords::LonLat;
use crate::scene::Layers;
use crate::scene::model::MapModel;
use crate::story::{Localized, Phrase, Story};
use crate::strings::Strings;
use crate::text::{is_same_language, join};

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

/// What is unfolded on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The menu of languages, where there is no room for all of them.
    pub menu: bool,
    /// All of the text, where it lies over the map as a sheet.
    pub sheet: bool,
    /// The legend.
    pub legend: bool,
    /// The arrows that pan the map.
    pub arrows: bool,
    /// The open place's card on the map.
    pub card: bool,
    /// The reader closed the card: it does not come back by itself.
    pub card_closed: bool,
    /// The card stands at the top, where it does not cover its place.
    pub card_above: bool,
}

/// The strings for a tag, of those that there are; English for a language without any.
fn in_language<'a>(languages: &'a [Arc<Strings>], tag: &str) -> Option<&'a Arc<Strings>> {
    let found = |tag: &str| languages.iter().find(|strings| strings.are_in(tag));
    found(tag).or_else(|| found("en")).or(languages.first())
}

/// What all components share. The signals outlive a change of language, everything else is of one
/// language.
#[derive(Clone)]
pub struct Page {
    /// The story.
    pub story: Arc<Story>,
    /// What the page says by itself, in its language.
    pub strings: Arc<Strings>,
    /// The same of all languages.
    pub languages: Arc<[Arc<Strings>]>,
    /// The language that the reader chose: when it changes, the page is made again in it.
    pub language: State<Arc<Strings>>,
    /// The open place.
    pub selected: State<Option<Selection>>,
    /// The map, when there is one.
    pub model: State<Option<Arc<MapModel>>>,
    /// The layers that the reader left on.
    pub layers: State<Layers>,
    /// What is unfolded.
    pub shown: State<Shown>,
    /// A view that the address asks for, when the reader goes back or forward.
    pub asked: State<Option<(LonLat, f64)>>,
    /// Where the map was looked at from last: it begins there again in another language.
    pub view: State<Option<Camera>>,
    /// How long the places are that are lines, see [`crate::scene::measure`]; there before the map
    /// is.
    pub measured: State<Vec<Option<[f64; 3]>>>,
    /// True in a host's page, in a frame or an element of it: one place is shown at a time, and
    /// window, address and title are the host's.
    pub compact: bool,
    /// The address of the page that is not compact, from where a compact one stands, if it has one.
    pub whole: Option<Arc<str>>,
    /// The element that all of it is in; a host's page may hold several.
    #[cfg(feature = "web")]
    root: root::Root,
}

impl Page {
    /// The page of a story with nothing open.
    #[must_use]
    pub fn new(story: Arc<Story>, strings: Arc<Strings>, languages: Arc<[Arc<Strings>]>) -> Self {
        Self {
            story,
            language: State::new(strings.clone()),
            strings,
            languages,
            selected: State::new(None),
            model: State::new(None),
            layers: State::new(Layers::default()),
            shown: State::new(Shown::default()),
            asked: State::new(None),
            view: State::new(None),
            measured: State::new(Vec::new()),
            compact: false,
            whole: None,
            #[cfg(feature = "web")]
            root: root::Root::default(),
        }
    }

    /// The compact page, with the address of the whole one.
    #[must_use]
    pub fn in_a_host(self, whole: Option<&str>) -> Self {
        Self { compact: true, whole: whole.map(Arc::from), ..self }
    }

    /// The same page in another language.
    #[must_use]
    pub fn in_language(&self, strings: Arc<Strings>) -> Self {
        Self { strings, ..self.clone() }
    }

    /// The language of the page (BCP 47).
    #[must_use]
    pub fn lang(&self) -> &str {
        &self.strings.lang
    }

    /// The strings for a tag; English for a language without any.
    #[must_use]
    pub fn strings_for(&self, tag: &str) -> Arc<Strings> {
        in_language(&self.languages, tag).unwrap_or(&self.strings).clone()
    }

    /// The strings of a language that the story is there in.
    #[must_use]
    pub fn offered(&self, tag: &str) -> Option<Arc<Strings>> {
        self.story
            .languages
            .iter()
            .any(|language| is_same_language(language, tag))
            .then(|| self.strings_for(tag))
    }

    /// Has the page made again in another language.
    pub fn choose(&self, strings: Arc<Strings>) {
        if self.language.get_untracked().lang != strings.lang {
            self.language.set(strings);
        }
    }

    /// Opens a place.
    pub fn open(&self, place: usize, from: Origin) {
        let turn = self.selected.get_untracked().map_or(0, |before| before.turn.wrapping_add(1));
        self.change(|shown| (shown.card, shown.card_closed) = (from == Origin::Map, false));
        self.selected.set(Some(Selection { place, from, turn }));
    }

    /// Closes the open place.
    pub fn close(&self) {
        self.change(|shown| shown.card = false);
        self.selected.set(None);
    }

    /// Opens the next place, or by -1 the one before; after the last comes the first.
    pub fn step(&self, by: isize) {
        let count = self.story.places.len() as isize;
        let from =
            self.selected.get_untracked().map_or(-by.max(0), |selection| selection.place as isize);
        self.open((from + by).rem_euclid(count.max(1)) as usize, Origin::Index);
    }

    /// Folds or unfolds something.
    pub fn change(&self, act: impl FnOnce(&mut Shown)) {
        let mut shown = self.shown.get_untracked();
        let before = shown;
        act(&mut shown);
        if shown != before {
            self.shown.set(shown);
        }
    }

    /// `"true"` or `"false"` by what is unfolded, for an attribute that lives.
    pub fn states(
        &self,
        what: fn(&Shown) -> bool,
    ) -> impl Fn() -> Option<&'static str> + Send + use<> {
        let shown = self.shown.clone();
        move || Some(if what(&shown.get()) { "true" } else { "false" })
    }

    /// The place that a compact page shows: the open one, or the first; reactive.
    #[must_use]
    pub fn shown_place(&self) -> usize {
        self.selected.get().map_or(0, |selection| selection.place)
    }

    /// True while the place is open; reactive.
    #[must_use]
    pub fn is_open(&self, place: usize) -> bool {
        self.selected.get().is_some_and(|selection| selection.place == place)
    }

    /// True while the place is open.
    #[must_use]
    pub fn is_open_untracked(&self, place: usize) -> bool {
        self.selected.get_untracked().is_some_and(|selection| selection.place == place)
    }

    /// Kilometres along a place that is a line, at 1:10, 1:50 and 1:110 million, once they are
    /// measured; reactive.
    #[must_use]
    pub fn kilometres(&self, place: usize) -> Option<[f64; 3]> {
        let metres = (*self.measured.get().get(place)?)?;
        Some(metres.map(|metres| (metres / 1000.0).round()))
    }

    /// A text in the page's language or the story's.
    #[must_use]
    pub fn phrase<'a>(&'a self, text: &'a Localized) -> Option<Phrase<'a>> {
        text.get(self.lang(), &self.story.language)
    }

    /// A text as [`Page::phrase`] finds it, or nothing.
    #[must_use]
    pub fn text(&self, text: &Localized) -> String {
        text.text(self.lang(), &self.story.language)
    }

    /// The article: who published it, what it is called, when it came out, as far as that is known.
    #[must_use]
    pub fn source(&self) -> String {
        let source = &self.story.source;
        let published = source.published.as_deref().map(|date| self.strings.date(date));
        let known =
            [Some(source.publisher.as_str()), source.title.as_deref(), published.as_deref()];
        join(known.into_iter().flatten(), ", ")
    }

    /// The `lang` that an element needs for a text: `None` where it is the page's own language.
    #[must_use]
    pub fn lang_of(&self, text: &Localized) -> Option<String> {
        // A citation is in no language.
        let foreign = |lang: &&str| *lang != self.lang() && !lang.is_empty();
        self.phrase(text).map(|phrase| phrase.lang).filter(foreign).map(str::to_owned)
    }

    /// An element with a text and, where it needs one, its `lang`.
    #[must_use]
    pub fn phrase_in(&self, element: Element, text: &Localized) -> Element {
        element.maybe("lang", self.lang_of(text).as_deref()).text(&self.text(text))
    }
}
