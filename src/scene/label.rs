//! Where every name on the map stands.
//!
//! Names are placed in the order of their weight: the story's lines with their ends, its places,
//! kilometres, the countries that the story names, waters, towns, other countries, degrees. Each
//! kind has positions that are fixed to the ground, in a fixed order; a name takes the first one
//! that is in view and free, so it stays where it is while the map moves. A name without room is
//! left out. Names come with the base map and with [`LabelTexts`]; nothing is translated here.

mod along_line;
mod collision;
mod country;
pub mod features;
mod globe;
mod inset;
mod interior;
mod number;
pub mod oriented_box;
mod place;
mod ring;
mod text_layout;
mod town;
mod water;

pub use text_layout::{ASCENT, DESCENT};

use std::rc::Rc;

use super::graticule::GraticuleLine;
use super::marker::{MarkerPosition, RADIUS};
use super::place_geometry::PlaceGeometry;
use super::post::{Post, posts};
use super::style::{Dash, Token};
use super::visible_bounds::VisibleBounds;
use super::{Primitive, ScreenPath, Text, View, detail};
use crate::camera::Frame;
use crate::coords::{LonLat, Screen};
use crate::scene::rect::Rect;
use collision::CollisionIndex;
use text_layout::TextLayout;

/// The texts of a map that are not the base map's.
#[derive(Clone, Copy)]
pub struct LabelTexts<'a> {
    /// What the story's places are called, in story order.
    pub captions: &'a [Caption],
    /// Kilometres as the reader's language writes them, with the unit if the second argument is
    /// true.
    pub kilometres: &'a dyn Fn(u32, bool) -> String,
    /// Degrees north or east, less than zero for south and west.
    pub degrees: &'a dyn Fn(f64, GraticuleLine) -> String,
    /// The letter for north; without one no arrow points there.
    pub north: &'a str,
}

impl Default for LabelTexts<'_> {
    fn default() -> Self {
        Self {
            captions: &[],
            kilometres: &|_, _| String::new(),
            degrees: &|_, _| String::new(),
            north: "",
        }
    }
}

/// What a place is called.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Caption {
    /// Its name.
    pub name: String,
    /// What it is, in a few words.
    pub kind: String,
}

/// Where the name of a place stands beside its marker.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelPosition {
    /// On which side.
    pub side: Side,
    /// Is there room for a second line, with what it is, or how far away?
    pub shows_kind: bool,
    /// The box around both; `None` where the name is hidden.
    pub bounds: Option<Rect>,
}

/// A side of a marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Right of the marker.
    Right,
    /// Left of the marker.
    Left,
    /// Above the marker, in its middle.
    Above,
    /// Below the marker, in its middle.
    Below,
    /// There is no room for it, or it runs along the place's line instead.
    Hidden,
}

/// Names that were placed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlacedLabels {
    /// For each place of the story where its name stands; `None` for a place that is not on the
    /// map.
    pub label_positions: Vec<Option<LabelPosition>>,
    /// So many primitives, the first ones, are insets.
    pub insets: usize,
    /// Insets, dots of towns, and all texts.
    pub primitives: Vec<Primitive>,
}

/// Places the names of a view one after the other.
struct LabelPlacer<'a> {
    view: &'a View<'a>,
    /// Where the places' markers stand.
    markers: &'a [Option<MarkerPosition>],
    /// What of the globe is in view.
    window: VisibleBounds,
    collisions: CollisionIndex,
    texts: Vec<Text>,
    /// What belongs to no position on the ground.
    insets: Vec<Primitive>,
    dots: ScreenPath,
    squares: ScreenPath,
}

/// Places all names of a view, whose markers stand where `markers` says.
#[must_use]
pub fn place(view: &View<'_>, markers: &[Option<MarkerPosition>]) -> PlacedLabels {
    // Where there is too little room for both, the story's countries come before its places, which
    // have numbers: but for the open one.
    place_in_order(view, markers, false)
        .or_else(|| place_in_order(view, markers, true))
        .unwrap_or_default()
}

/// Places all names; `None` where the story's countries come after its places and one of them finds
/// no room.
fn place_in_order(
    view: &View<'_>,
    markers: &[Option<MarkerPosition>],
    countries_first: bool,
) -> Option<PlacedLabels> {
    let camera = view.camera;
    let mut placer = LabelPlacer {
        view,
        markers,
        window: VisibleBounds::of(camera, view.projection),
        collisions: CollisionIndex::new(camera.viewport(), view.overlays),
        texts: Vec::new(),
        insets: Vec::new(),
        dots: ScreenPath::default(),
        squares: ScreenPath::default(),
    };
    let lines = placer.insert_places();
    let selected = view.selected.and_then(|index| view.places.get(index)?.as_ref());
    let drawn = |place: &PlaceGeometry| {
        if view.drawn < 1.0 { view.drawn * place.length.unwrap_or(0.0) } else { f64::MAX }
    };
    let posts: Vec<Post> =
        selected.map_or_else(Vec::new, |place| posts(place, camera, drawn(place)));
    for post in &posts {
        placer.collisions.insert_line(&[post.at, number::tip(post)]);
    }
    let along = place::name_lines(&mut placer, &lines, &posts);
    // From where to where the line is counted comes before all that can stand elsewhere.
    number::kilometres(&mut placer, &posts, true);
    let label_features = view.label_features;
    let mut label_positions = vec![None; view.places.len()];
    place::name_markers(&mut placer, &along, true, &mut label_positions);
    if countries_first {
        country::name(&mut placer, label_features, true);
    }
    place::name_markers(&mut placer, &along, false, &mut label_positions);
    number::kilometres(&mut placer, &posts, false);
    ring::name(&mut placer, &lines);
    inset::locate(&mut placer);
    inset::point_north(&mut placer);
    if !countries_first && !country::name(&mut placer, label_features, true) {
        return None;
    }
    water::name(&mut placer, label_features);
    if view.layers.towns {
        town::name(&mut placer, label_features);
    }
    country::name(&mut placer, label_features, false);
    if view.layers.graticule {
        number::degrees(&mut placer, label_features);
    }
    let insets = placer.insets.len();
    Some(PlacedLabels { label_positions, insets, primitives: placer.primitives() })
}

impl LabelPlacer<'_> {
    /// Inserts markers and the story's lines into the collision index. Returns of each place the
    /// line of most vertices on the screen; an empty one for what has none.
    fn insert_places(&mut self) -> Vec<Vec<Screen>> {
        let finest = detail::finest_level(self.view.camera.zoom(), self.view.pixel_ratio);
        let mut lines = Vec::with_capacity(self.view.places.len());
        for (index, place) in self.view.places.iter().enumerate() {
            let mut longest: Vec<Screen> = Vec::new();
            if let Some(marker) = self.markers[index] {
                self.collisions.insert_marker(marker.at, self.radius(index));
            }
            if let Some(place) = place.as_ref().filter(|place| self.view.draws_lines(place)) {
                for line in &place.lines {
                    let vertices = line.vertices(finest);
                    let points: Vec<Screen> =
                        vertices.map(|at| self.view.camera.to_screen(at)).collect();
                    self.collisions.insert_line(&points);
                    if points.len() > longest.len() {
                        longest = points;
                    }
                }
            }
            lines.push(longest);
        }
        lines
    }

    /// How far a marker reaches, its ring with it, in CSS pixels.
    fn radius(&self, index: usize) -> f64 {
        if self.view.selected == Some(index) { RADIUS.1 } else { RADIUS.0 }
    }

    /// May a name that begins here be in view?
    fn is_near_view(&self, at: Screen) -> bool {
        self.view.camera.viewport().contains(at, -100.0)
    }

    /// What of the globe lies under a point of the viewport.
    fn ground(&self, at: Screen) -> Option<LonLat> {
        self.view.projection.unproject(self.view.camera.to_world(at))
    }

    /// The fill under a point of the viewport.
    fn fill_at(&self, at: Screen) -> Token {
        self.ground(at).map_or(Token::Halo, |at| self.view.label_features.fill_at(at))
    }

    /// Is some of a box in view?
    fn is_in_view(&self, frame: &Frame) -> bool {
        let (camera, viewport) = (self.view.camera, self.view.camera.viewport());
        let (a, b) = (camera.to_screen(frame.min), camera.to_screen(frame.max));
        b.x >= 0.0 && a.x <= viewport.width && a.y >= 0.0 && b.y <= viewport.height
    }

    /// Adds a name to what is drawn, and to the collision index.
    fn put(&mut self, name: TextLayout) {
        self.collisions.insert(&name.boxes);
        self.texts.push(name.text);
    }

    fn primitives(self) -> Vec<Primitive> {
        let mut primitives = self.insets;
        for path in [self.squares, self.dots] {
            if !path.is_empty() {
                let mut edge = ScreenPath::default();
                for dot in path.subpaths() {
                    edge.begin();
                    dot.iter().chain(dot.first()).for_each(|&at| edge.push(at));
                }
                primitives.push(Primitive::Stroke {
                    path: Rc::new(edge),
                    token: Token::Halo,
                    width: 1.5,
                    dash: Dash::Solid,
                });
                primitives.push(Primitive::Fill { path: Rc::new(path), token: Token::Ink2 });
            }
        }
        primitives.extend(self.texts.into_iter().map(Primitive::Text));
        primitives
    }
}
