//! A story as the HTML of its pages.

use std::sync::Arc;

use leptos::prelude::*;

use super::paper::BelowMap;
use super::picture::Picture;
use crate::basemap::Basemap;
use crate::basemap::names::Names;
use crate::scene::measure::{Measured, measured};
use crate::scene::model::MapModel;
use crate::scene::situation::{Situation, situations};
use crate::story::Story;
use crate::strings::Strings;
use crate::ui::localized_story::LocalizedStory;
use crate::ui::text::{Column, LanguageLink, MapPlaceholder, TextContext};

/// A story with what all of its pages have in common: what its lines measure, and the picture of its map.
pub(super) struct RenderedStory<'a> {
    story: Arc<Story>,
    pub(super) measured: Arc<[Option<Measured>]>,
    situations: Arc<[Situation]>,
    names: Arc<Names>,
    pub(super) whole: Picture<'a>,
    pub(super) compact: Picture<'a>,
}

/// What differs from page to page.
pub(super) struct PageText<'a> {
    pub(super) strings: &'a Strings,
    pub(super) languages: Vec<LanguageLink>,
    /// On a compact page the address of the whole one.
    pub(super) whole_page: Option<&'a str>,
}

impl<'a> RenderedStory<'a> {
    /// The story on its base map, of which the first stage is enough, and on the map made of both.
    pub(super) fn new(story: &'a Story, map: &Basemap, model: Arc<MapModel>) -> Self {
        let whole = Picture::new(story, model);
        Self {
            story: Arc::new(story.clone()),
            measured: measured(story, map).into(),
            situations: situations(story, map).into(),
            names: Arc::new(map.names.clone()),
            compact: whole.compact(),
            whole,
        }
    }

    /// What stands in a page's element: the column, the map's place, and what print has below it;
    /// without the ground of the picture where that is put into it later.
    pub(super) fn content(&self, page: &PageText<'_>, with_ground: bool) -> String {
        let picture = if page.whole_page.is_some() { &self.compact } else { &self.whole };
        let svg = picture.html(page.strings, with_ground);
        let context = TextContext {
            story: LocalizedStory {
                story: self.story.clone(),
                strings: Arc::new(page.strings.clone()),
            },
            measured: self.measured.clone(),
            situations: self.situations.clone(),
            names: self.names.clone(),
            languages: page.languages.clone().into(),
            whole_page: page.whole_page.map(Arc::from),
        };
        let paper = page.whole_page.is_none().then(|| picture.below_map(page.strings));
        html_of(move || {
            provide_context(context.clone());
            view! {
                <Column/>
                <MapPlaceholder picture=written(svg)/>
                {paper.map(|(scale, countries)| {
                    view! { <BelowMap story=context.story scale countries/> }
                })}
            }
        })
    }
}

/// HTML that this program wrote, as part of a view: the painter's pictures, and what [`html_of`]
/// gave. Nothing else may be put into a page so, as nothing escapes it.
pub(super) fn written(html: String) -> impl IntoView {
    leptos::tachys::html::InertElement::new(html)
}

/// What Leptos would find its way by in the browser.
pub(super) const LEPTOS_COMMENT: &str = "<!>";

/// A view as HTML, without the comments of Leptos: nothing of a page is hydrated. No text and no
/// attribute holds such a comment, nor does a script or a style sheet: they are escaped.
pub(super) fn html_of<V: IntoView>(view: impl FnOnce() -> V) -> String {
    Owner::new().with(|| view().to_html()).replace(LEPTOS_COMMENT, "")
}
