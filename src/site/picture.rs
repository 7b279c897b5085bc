//! The map of the page before any script: a picture of the opening view.
//!
//! The ground is drawn once, and the names for each of the sizes that maps commonly have. The ground
//! grows with the window as the map's does that moves, names keep their size; between two sizes the
//! smaller one's names are shown.

use std::rc::Rc;
use std::sync::Arc;

use super::shore;
use super::sizes::{COMPACT, Size, WHOLE};
use crate::basemap::Basemap;
use crate::camera::{Camera, Insets, Viewport};
use crate::coords::{Screen, World};
use crate::painter::svg;
use crate::painter::svg::escape_markup;
use crate::scene::ground::Ground;
use crate::scene::label::{Caption, LabelPosition, LabelTexts, Side};
use crate::scene::model::MapModel;
use crate::scene::rect::Rect;
use crate::scene::style::Token;
use crate::scene::{Primitive, Scene, ScenePart, View};
use crate::story::Story;
use crate::strings::Strings;
use crate::ui::captions::{captions, degrees, kilometres};

/// The ground is drawn for a map of this size, and as far as any window may show.
pub(super) const DRAWN: Viewport = Viewport { width: 1000.0, height: 870.0 };
const BEYOND: Viewport = Viewport { width: 2100.0, height: 3000.0 };
/// A window may be wide or tall, not both: what lies farther than this from the middle both ways is
/// never seen.
const CORNER: (f64, f64) = (650.0, 650.0);
/// A step of the ground's coordinates, in CSS pixels of the size it is drawn for.
const STEP: f64 = 0.5;
/// Away from what that size shows, so many levels of detail are left out: two zooms.
const COARSER: u8 = 4;
/// And so many where no window looks: what is left keeps rings closed.
const COARSEST: u8 = 12;

/// What names are placed for.
pub(super) struct NamedView<'a> {
    /// Where the map is seen from.
    pub(super) camera: Camera,
    /// The box that everything hangs in, in CSS pixels of the camera's viewport.
    pub(super) frame: Rect,
    /// What lies over the map.
    pub(super) overlays: &'a [Rect],
    /// The open place.
    pub(super) open: Option<usize>,
}

/// The picture of a story's map.
#[derive(Clone, Debug)]
pub struct Picture<'a> {
    pub(super) model: Arc<MapModel>,
    pub(super) story: &'a Story,
    /// The same in every language.
    ground: Arc<str>,
    /// What names are placed for.
    pub(super) sizes: &'static [Size],
}

impl<'a> Picture<'a> {
    /// The picture of a story on its base map, of which the first stage is enough.
    #[must_use]
    pub fn new(story: &'a Story, map: &Basemap) -> Self {
        let model = Arc::new(MapModel::new(story, map));
        let mut picture = Self { model, story, ground: "".into(), sizes: &WHOLE };
        picture.ground = picture.drawn_ground().into();
        picture
    }

    /// The same on a compact page.
    pub(super) fn compact(&self) -> Self {
        Self { sizes: &COMPACT, ..self.clone() }
    }

    /// The picture in a language, as HTML; without its ground where that is put into it later.
    #[must_use]
    pub fn html(&self, strings: &Strings, with_ground: bool) -> String {
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

    fn drawn_ground(&self) -> String {
        let opening = self.camera(DRAWN);
        let corner =
            Screen::new((DRAWN.width - BEYOND.width) / 2.0, (DRAWN.height - BEYOND.height) / 2.0);
        let camera = opening.through(corner, BEYOND);
        let middle = DRAWN.center();
        let coarser = |at: World| {
            let at = opening.to_screen(at);
            let (dx, dy) = ((at.x - middle.x).abs(), (at.y - middle.y).abs());
            match () {
                () if DRAWN.contains(at, -24.0) => 0,
                () if dx > CORNER.0 && dy > CORNER.1 => COARSEST,
                () => COARSER,
            }
        };
        let ground = by_shores(coarsened(&self.model.ground, &coarser), &self.model.named);
        let mut part = ScenePart::of(&ground, &self.model.view(&opening), corner, &camera);
        stroke_what_is_filled(&mut part.primitives);
        let frame = self.box_of(&opening, false);
        let steps = |length: f64| svg::format_short(length / STEP);
        let (x, y) = (steps(frame.left - corner.x), steps(frame.top - corner.y));
        let (width, height) = (steps(frame.right - frame.left), steps(frame.bottom - frame.top));
        let body = svg::ground(&part, STEP, "map-");
        format!(
            "<svg class=\"ground\" aria-hidden=\"true\" preserveAspectRatio=\"none\" \
             viewBox=\"{x} {y} {width} {height}\">{body}</svg>"
        )
    }

    fn names(&self, index: usize, strings: &Strings, captions: &[Caption]) -> String {
        let size = &self.sizes[index];
        let camera = self.model.opening(size.map, size.insets());
        let frame = self.box_of(&camera, size.is_small());
        // Without a style sheet one size is enough.
        let shown = if self.is_least(size) && !size.is_small() { "" } else { " display=\"none\"" };
        let named_view = NamedView { camera, frame, overlays: &size.overlays(), open: size.open() };
        let names = self.names_in_view(&named_view, strings, captions);
        format!("<svg class=\"names of-{index}\"{shown}>{names}</svg>")
    }

    /// The names and markers that a camera sees, as what stands in an SVG as large as the frame.
    pub(super) fn names_in_view(
        &self,
        named_view: &NamedView<'_>,
        strings: &Strings,
        captions: &[Caption],
    ) -> String {
        let view = View {
            language: self.model.label_features.language(&strings.lang),
            label_texts: LabelTexts {
                captions,
                kilometres: &|km, unit| kilometres(strings, km, unit),
                degrees: &|value, axis| degrees(strings, value, axis),
            },
            overlays: named_view.overlays,
            selected: named_view.open,
            ..self.model.view(&named_view.camera)
        };
        let mut scene = Scene::compose(&self.model.ground, &view);
        // The posts of an open line belong to the ground, which is drawn for every size with
        // nothing open.
        let ground = scene.parts.iter().flat_map(|part| &part.primitives);
        let posts = ground
            .filter(|primitive| matches!(primitive, Primitive::Stroke { token: Token::Ink, .. }))
            .cloned();
        scene.names.primitives.splice(0..0, posts.collect::<Vec<_>>());
        let mut out = String::from("<g aria-hidden=\"true\">");
        out.push_str(&svg::names(&scene.names, &named_view.frame));
        out.push_str("</g>");
        for (index, (place, label)) in
            self.model.places.iter().zip(&scene.label_positions).enumerate()
        {
            if let (Some(place), Some(label)) = (place, label) {
                let at = svg::position_attributes(
                    named_view.camera.to_screen(place.anchor),
                    &named_view.frame,
                );
                let open = named_view.open == Some(index);
                link(
                    &mut out,
                    &self.story.places[index].id,
                    (index, open),
                    &at,
                    &captions[index],
                    label,
                );
            }
        }
        out
    }

    /// True for the smallest of its kind: its names are shown where there is room for no others.
    pub(super) fn is_least(&self, size: &Size) -> bool {
        self.sizes.iter().find(|other| other.is_small() == size.is_small()) == Some(size)
    }

    fn is_compact(&self) -> bool {
        self.sizes.iter().all(|size| size.open().is_some())
    }

    pub(super) fn camera(&self, map: Viewport) -> Camera {
        self.model.opening(map, Insets::NONE)
    }

    /// The box that the ground is fitted to, in CSS pixels of a camera's viewport.
    pub(super) fn box_of(&self, camera: &Camera, small: bool) -> Rect {
        let frame = if small { self.model.core } else { self.model.frame };
        let (low, high) = (camera.to_screen(frame.min), camera.to_screen(frame.max));
        Rect { left: low.x, top: high.y, right: high.x, bottom: low.y }
    }
}

/// The ground without so many levels of detail at each position.
fn coarsened(ground: &Ground, coarser: &dyn Fn(World) -> u8) -> Ground {
    let mut ground = ground.clone();
    for line in &mut ground.lines {
        for (point, level) in line.points.iter().zip(&mut line.levels) {
            if *level > 0 {
                *level = level.saturating_add(coarser(*point));
            }
        }
    }
    ground
}

/// The ground with all land in one, by its shores, under the countries that the story names.
fn by_shores(mut ground: Ground, named: &[String]) -> Ground {
    ground.countries.retain(|country| named.contains(&country.code));
    ground.unassigned = shore::rings(&ground);
    ground
}

/// Has coasts drawn along the land that is filled: one path for both.
fn stroke_what_is_filled(primitives: &mut [Primitive]) {
    let land = primitives.iter().find_map(|primitive| match primitive {
        Primitive::Fill { path, token: Token::Land } => Some(path.clone()),
        _ => None,
    });
    // Lakes have coasts too, along their own fill.
    let filled: Vec<_> = primitives
        .iter()
        .filter_map(|primitive| {
            if let Primitive::Fill { path, .. } = primitive { Some(path.clone()) } else { None }
        })
        .collect();
    for primitive in primitives {
        if let (Primitive::Stroke { path, token: Token::Coast, .. }, Some(land)) =
            (primitive, &land)
            && !filled.iter().any(|fill| Rc::ptr_eq(fill, path))
        {
            *path = land.clone();
        }
    }
}

/// A place's marker with its name, as a link to its text; `index` is the place's, and whether it is
/// open.
pub(super) fn link(
    out: &mut String,
    id: &str,
    index: (usize, bool),
    at: &str,
    caption: &Caption,
    label: &LabelPosition,
) {
    let number = index.0 + 1;
    let open = if index.1 { " class=\"open\"" } else { "" };
    let (id, name) = (escape_markup(id), escape_markup(&caption.name));
    out.push_str(&format!(
        "<svg{at}><a{open} data-mark=\"{id}\" href=\"#{id}\" aria-label=\"{number} {name}\">\
         <circle class=\"target\" r=\"22\"/><circle class=\"badge\" r=\"11.2\"/>\
         <text class=\"sans-600 number\" y=\"4.5\">{number}</text>"
    ));
    let kind = if label.shows_kind { caption.kind.as_str() } else { "" };
    // As `map.css` has it: the name's line is 20 px high, the kind's begins 2 px before its end and
    // is 14 px high and 2 more.
    let height = if kind.is_empty() { 20.0 } else { 34.0 };
    let (x, middle, anchor) = match label.side {
        Side::Right => (18.0, 0.0, ""),
        Side::Left => (-18.0, 0.0, " text-anchor=\"end\""),
        Side::Above => (0.0, -18.0 - height / 2.0, " text-anchor=\"middle\""),
        Side::Below => (0.0, 18.0 + height / 2.0, " text-anchor=\"middle\""),
        Side::Hidden => {
            out.push_str("</a></svg>");
            return;
        }
    };
    let mut line = |text: &str, class: &str, size: &str, baseline: f64| {
        let (x, y) = (svg::format_short(x), svg::format_short(middle - height / 2.0 + baseline));
        let text = escape_markup(text);
        out.push_str(&format!(
            "<text class=\"{class}\" font-size=\"{size}\" x=\"{x}\" y=\"{y}\"{anchor}>{text}</text>"
        ));
    };
    line(&caption.name, "sans-600 name", "14", 14.7);
    if !kind.is_empty() {
        line(kind, "sans kind", "12", 29.0);
    }
    out.push_str("</a></svg>");
}
