//! The map of the page before any script: a picture of the opening view.
//!
//! The ground is drawn once, and the names for each of the sizes that maps commonly have. The
//! ground grows with the window as the map's does that moves, names keep their size; between two
//! sizes the smaller one's names are shown.

mod ground;
mod marker;
mod names;
mod shore;

use std::sync::Arc;

pub(super) use self::names::{NamedView, markers};
use super::sizes::{COMPACT, Size, WHOLE};
use crate::camera::Camera;
use crate::scene::label::Caption;
use crate::scene::model::MapModel;
use crate::scene::rect::Rect;
use crate::story::Story;
use crate::strings::Strings;
use crate::ui::captions::captions;

/// The picture of a story's map.
#[derive(Clone, Debug)]
pub(super) struct Picture<'a> {
    pub(super) model: Arc<MapModel>,
    pub(super) story: &'a Story,
    /// The same in every language.
    ground: Arc<str>,
    /// What names are placed for.
    pub(super) sizes: &'static [Size],
}

impl<'a> Picture<'a> {
    /// The picture of a story's map on a whole page.
    pub(super) fn new(story: &'a Story, model: Arc<MapModel>) -> Self {
        let mut picture = Self { model, story, ground: "".into(), sizes: &WHOLE };
        picture.ground = picture.drawn_ground().into();
        picture
    }

    /// The same on a compact page.
    pub(super) fn compact(&self) -> Self {
        Self { sizes: &COMPACT, ..self.clone() }
    }

    /// The picture in a language, as HTML; without its ground where that is put into it later.
    pub(super) fn html(&self, strings: &Strings, with_ground: bool) -> String {
        let captions = captions(self.story, &strings.lang);
        let sizes = 0..self.sizes.len();
        let names: String = sizes.map(|index| self.names(index, strings, &captions)).collect();
        // A host's page is printed by its host.
        let paper =
            if self.is_compact() { String::new() } else { self.names_on_paper(strings, &captions) };
        let (lang, ground) = (&strings.lang, if with_ground { &*self.ground } else { "" });
        format!(
            "<div class=\"picture\" lang=\"{lang}\" data-picture>\
             <div class=\"fit\">{ground}{names}{paper}</div></div>"
        )
    }

    fn names(&self, index: usize, strings: &Strings, captions: &[Caption]) -> String {
        let size = &self.sizes[index];
        let camera = self.model.opening(size.map, size.insets());
        let frame = self.box_of(&camera, size.is_small());
        // Without a style sheet one size is enough.
        let shown = if self.is_least(size) && !size.is_small() { "" } else { " display=\"none\"" };
        let open = size.has_open_place().then(|| self.story.first_site());
        let named_view = NamedView { camera, frame, overlays: &size.overlays(), open };
        let names = self.names_in_view(&named_view, strings, captions);
        format!("<svg class=\"names of-{index}\"{shown} role=\"none\">{names}</svg>")
    }

    /// True for the smallest of its kind: its names are shown where there is room for no others.
    pub(super) fn is_least(&self, size: &Size) -> bool {
        self.sizes.iter().find(|other| other.is_small() == size.is_small()) == Some(size)
    }

    fn is_compact(&self) -> bool {
        self.sizes.iter().all(Size::has_open_place)
    }

    /// The box that the ground is fitted to, in CSS pixels of a camera's viewport.
    pub(super) fn box_of(&self, camera: &Camera, small: bool) -> Rect {
        let frame = if small { self.model.core } else { self.model.frame };
        let (low, high) = (camera.to_screen(frame.min), camera.to_screen(frame.max));
        Rect { left: low.x, top: high.y, right: high.x, bottom: low.y }
    }
}
