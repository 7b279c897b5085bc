//! What is drawn, in CSS pixels: an ordered list of primitives, bottom first.
//!
//! A scene is composed of the flattened base map ([`ground`]), the story's places on it
//! ([`place_geometry`]), the camera and the open place. It says which paths are filled and stroked
//! in which token of the style ([`style`]), where names stand ([`label`]), and what lies under a
//! point ([`hit`]). A painter sees primitives only: no degrees, no story, no zoom.
//!
//! ```
//! use tapal::basemap::Basemap;
//! use tapal::camera::{Insets, Viewport};
//! use tapal::scene::model::MapModel;
//! use tapal::scene::style::Token;
//! use tapal::scene::{Primitive, Scene, hit};
//!
//! let text = r#"{
//!     "type": "FeatureCollection",
//!     "story": {
//!         "format": 1, "slug": "line", "language": "en",
//!         "title": "A line", "source": {"publisher": "A paper"}
//!     },
//!     "features": [{
//!         "type": "Feature", "id": "line",
//!         "geometry": {"type": "LineString", "coordinates": [[60, 50], [70, 50]]},
//!         "properties": {"name": "A line"}
//!     }]
//! }"#;
//! let story = tapal::story::read::read(text).story.expect("a story without problems");
//! let model = MapModel::new(&story, &Basemap::default());
//! let camera = model.opening(Viewport::new(800.0, 600.0), Insets::NONE);
//!
//! let scene = Scene::compose(&model.ground, &model.view(&camera));
//! assert_eq!(scene.primitives().next(), Some(&Primitive::Background(Token::Water)));
//! let is_hero = |primitive: &Primitive| {
//!     matches!(primitive, Primitive::Stroke { token: Token::Hero, .. })
//! };
//! assert!(scene.primitives().any(is_hero));
//!
//! let marker = camera.to_screen(model.places[0].as_ref().expect("on the map").anchor);
//! let under = hit::place_at(marker, hit::MOUSE_TOLERANCE, &model.places, &camera, 1.0);
//! assert_eq!(under, Some(0));
//! ```

pub mod advance;
pub mod chainage;
pub mod detail;
pub mod free_rect;
pub mod graticule;
pub mod ground;
pub mod hit;
pub mod label;
mod layers;
mod line_marker;
pub mod marker;
pub mod measure;
pub mod model;
pub mod nearest;
pub mod opening;
pub mod place_geometry;
pub mod post;
mod primitive;
pub mod rect;
pub mod scale;
pub mod situation;
mod stop;
mod story_layers;
pub mod style;
mod visible_bounds;

pub use self::primitive::{GlyphPlacement, Hold, Primitive, ScreenPath, Text};
use crate::camera::picture::Repaint;
use crate::camera::{Camera, Insets, Viewport};
use crate::coords::Screen;
use crate::projection::Projection;
use advance::Advances;
use ground::{Ground, GroundLine};
use label::features::LabelFeatures;
use label::{LabelPosition, LabelTexts};
use marker::{MarkerPosition, MarkerView};
use place_geometry::{PlaceForm, PlaceGeometry};
use rect::Rect;

/// A part of the ground's picture. Nothing of it is drawn outside of its box.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenePart {
    /// The upper left corner of its box, in CSS pixels of the viewport, on a device pixel's corner.
    pub corner: Screen,
    /// The size of its box.
    pub size: Viewport,
    /// What is drawn in it, bottom first, in CSS pixels from the corner.
    pub primitives: Vec<Primitive>,
}

impl ScenePart {
    /// What a camera sees of the ground, which looks at a part of a view, or beyond it.
    #[must_use]
    pub fn of(ground: &Ground, view: &View<'_>, corner: Screen, camera: &Camera) -> Self {
        Self {
            corner,
            size: camera.viewport(),
            primitives: layers::primitives(ground, view, camera),
        }
    }

    /// What lies over all of a camera's viewport.
    fn over(camera: &Camera, primitives: Vec<Primitive>) -> Self {
        Self { corner: Screen::new(0.0, 0.0), size: camera.viewport(), primitives }
    }
}

/// All that is drawn: the ground, an open line that draws itself on it, and names over both.
///
/// The ground's picture is worth caching: while a reader moves the map, most of it only moves, and
/// the parts that come into view are small. Names move with the ground, and are placed anew now and
/// then.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// The parts of the ground that are drawn, each over those before it.
    pub parts: Vec<ScenePart>,
    /// The open line as far as it has drawn itself, over all of the viewport; nothing once it is a
    /// part of the ground.
    pub growing: ScenePart,
    /// Names, and the dots of towns, over all of the viewport.
    pub names: ScenePart,
    /// So many of their primitives, the first ones, are insets, which stay where they are in the
    /// viewport while the map moves.
    pub insets: usize,
    /// The camera that sees the names where they stand.
    pub camera: Camera,
    /// For each place of the story where its name stands; `None` for a place that is not on the
    /// map.
    pub label_positions: Vec<Option<LabelPosition>>,
    /// And where its marker stands.
    pub marker_positions: Vec<Option<MarkerPosition>>,
}

/// What a scene is made of besides the ground.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// Where the reader looks from.
    pub camera: &'a Camera,
    /// How the ground was flattened.
    pub projection: &'a Projection,
    /// Device pixels a CSS pixel: how fine detail can be seen.
    pub pixel_ratio: f64,
    /// True while the map moves: the finest detail is left out.
    pub low_detail: bool,
    /// What of the cached picture of the ground is painted anew; `None` for all of the viewport.
    pub repaint: Option<&'a Repaint>,
    /// The story's places, in story order; `None` for one that is nowhere on the map.
    pub places: &'a [Option<PlaceGeometry>],
    /// Countries that the story names, in order: they get a fill of their own.
    pub named: &'a [String],
    /// The members of each group that is one of the story's own layers.
    pub groups: &'a [Vec<String>],
    /// The open place's line as the reader walks it by a ruler.
    pub walked: &'a [GroundLine],
    /// The open place.
    pub selected: Option<usize>,
    /// How much of its line is drawn as open, from its western end: 1 for all of it.
    pub drawn: f64,
    /// What the reader left on.
    pub layers: Layers,
    /// What there is to name.
    pub label_features: &'a LabelFeatures,
    /// Which of the base map's languages names are in.
    pub language: usize,
    /// How wide glyphs are.
    pub advances: &'a Advances,
    /// Texts that are not the base map's.
    pub label_texts: LabelTexts<'a>,
    /// The boxes of what lies over the map: no name is placed there.
    pub overlays: &'a [Rect],
    /// What lies around the part of the map that is free, at whose edge arrows point to places that
    /// are out of view; `None` where it is not known.
    pub free: Option<Insets>,
    /// False for the picture before any script, in which an arrow would lead nowhere.
    pub has_arrows: bool,
}

impl View<'_> {
    /// True where a place's own lines are drawn: a circle is, while its layer is on.
    fn draws_lines(&self, place: &PlaceGeometry) -> bool {
        place.layers == 0 || place.layers & self.layers.story != 0
    }

    /// The open line while it draws itself, and how many metres of it are drawn.
    fn growing(&self) -> Option<(&PlaceGeometry, f64)> {
        let place = self.places.get(self.selected?)?.as_ref()?;
        let length = place.length.filter(|_| self.drawn < 1.0 && place.form == PlaceForm::Own)?;
        Some((place, self.drawn * length))
    }

    /// Degrees from one parallel to the next, and from one meridian to the next.
    pub(in crate::scene) fn graticule_spacing(&self) -> (f64, f64) {
        let painted = self.repaint.map(|repaint| repaint.picture.camera.center());
        let camera = painted.map_or(*self.camera, |center| self.camera.looking_at(center));
        graticule::spacing(&camera, self.projection)
    }

    /// Where the places' markers stand.
    fn markers(&self) -> Vec<Option<MarkerPosition>> {
        let View { camera, projection, places, free, overlays, selected, has_arrows, .. } = *self;
        MarkerView { camera, projection, places, free, overlays, selected, has_arrows }.positions()
    }
}

/// What the reader can have on the map or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layers {
    /// Towns that are no places of the story.
    pub towns: bool,
    /// Rivers.
    pub rivers: bool,
    /// Parallels and meridians.
    pub graticule: bool,
    /// Which of the story's own layers are on, a bit for each.
    pub story: u32,
    /// The locator in every view; else it is in those alone that are smaller than a country.
    pub locator: bool,
}

impl Default for Layers {
    fn default() -> Self {
        Self { towns: true, rivers: true, graticule: true, story: 0, locator: false }
    }
}

impl Scene {
    /// Decides what is drawn.
    #[must_use]
    pub fn compose(ground: &Ground, view: &View<'_>) -> Self {
        let marker_positions = view.markers();
        let names = label::place(view, &marker_positions);
        Self {
            parts: Vec::new(),
            growing: ScenePart::over(view.camera, Vec::new()),
            insets: names.insets,
            names: ScenePart::over(view.camera, names.primitives),
            camera: *view.camera,
            label_positions: names.label_positions,
            marker_positions,
        }
        .with_ground(ground, view)
    }

    /// Decides what is drawn, with the names of this scene where their ground is now.
    #[must_use]
    pub fn recompose(mut self, ground: &Ground, view: &View<'_>) -> Self {
        let by = |at: Screen| {
            let now = view.camera.to_screen(self.camera.to_world(at));
            (now.x - at.x, now.y - at.y)
        };
        self.names.primitives[self.insets..].iter_mut().for_each(|name| name.follow(by));
        self.camera = *view.camera;
        self.marker_positions = view.markers();
        self.with_ground(ground, view)
    }

    fn with_ground(mut self, ground: &Ground, view: &View<'_>) -> Self {
        let whole;
        let repaint = if let Some(repaint) = view.repaint {
            repaint
        } else {
            whole = Repaint::whole(view.camera);
            &whole
        };
        // What a pan bares is small, and is drawn beside what was drawn at rest.
        let shown = View { low_detail: view.low_detail && repaint.is_whole, ..*view };
        let part = |&(corner, size): &(_, _)| {
            let camera = repaint.picture.camera.through(corner, size);
            ScenePart::of(ground, &shown, corner, &camera)
        };
        self.parts = repaint.exposed.iter().map(part).collect();
        self.growing.primitives = layers::growing(ground, view);
        self
    }

    /// All primitives, bottom first.
    pub fn primitives(&self) -> impl Iterator<Item = &Primitive> {
        let parts = self.parts.iter().chain([&self.growing, &self.names]);
        parts.flat_map(|part| &part.primitives)
    }
}
