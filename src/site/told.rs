//! A story in the words of a language, as HTML.
//!
//! What this does: has the same components write the reading column and what stands below the map
//! on paper, and the picture of the map around them; everything that is the same in all languages
//! is made once. What it does not: know the page that it stands in.

use std::sync::Arc;

use leptos::prelude::*;

use super::picture::Picture;
use crate::basemap::Basemap;
use crate::scene::measure::measured;
use crate::story::Story;
use crate::strings::{self, Strings};
use crate::ui::column::column;
use crate::ui::placeholder::placeholder;
use crate::ui::{Origin, Page};

/// A story, its lengths and the picture of its map.
pub(super) struct Told<'a> {
    story: Arc<Story>,
    lengths: Vec<Option<[f64; 3]>>,
    picture: Picture<'a>,
}

impl<'a> Told<'a> {
    pub(super) fn new(story: &'a Story, map: &Basemap) -> Self {
        Self {
            story: Arc::new(story.clone()),
            lengths: measured(story, map),
            picture: Picture::new(story, map),
        }
    }

    /// The style sheet of the picture.
    pub(super) fn css(&self) -> String {
        self.picture.css()
    }

    /// The same for compact pages.
    pub(super) fn compact_css(&self) -> String {
        self.picture.compact().css()
    }

    /// The reading column, the picture of the map, and what stands below that on paper.
    pub(super) fn body(&self, strings: &'static Strings) -> String {
        self.with(strings, |page| {
            let picture = self.picture.html(strings);
            let map = placeholder(strings).to_html().replacen('>', &[">", &picture].concat(), 1);
            [column(page).to_html(), map, self.picture.below_paper(page).to_html()].concat()
        })
    }

    /// The same for a compact page, from where `whole` is the address of the whole one.
    pub(super) fn compact_body(&self, strings: &'static Strings, whole: &str) -> String {
        self.with(strings, |page| {
            let page = page.clone().in_a_host(Some(whole));
            page.open(0, Origin::Map);
            let picture = self.picture.compact().html(strings);
            let map = placeholder(strings).to_html().replacen('>', &[">", &picture].concat(), 1);
            [column(&page).to_html(), map].concat()
        })
    }

    /// What a page of another language takes of this one: the picture without its ground, which all
    /// have in common, and what stands below that on paper.
    pub(super) fn lent(&self, strings: &'static Strings) -> String {
        self.with(strings, |page| {
            [self.picture.names_alone(strings), self.picture.below_paper(page).to_html()].concat()
        })
    }

    fn with(&self, strings: &'static Strings, write: impl FnOnce(&Page) -> String) -> String {
        Owner::new().with(|| {
            let languages = strings::all().iter().cloned().map(Arc::new).collect();
            let page = Page::new(self.story.clone(), Arc::new(strings.clone()), languages);
            page.measured.set(self.lengths.clone());
            page.model.set(Some(self.picture.model.clone()));
            write(&page)
        })
    }
}
