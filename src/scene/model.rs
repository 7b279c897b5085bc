//! All that a map needs to be drawn, made once from a story and a base map.
//!
//! What changes while the reader looks around (the camera, the open place) comes in as arguments.

use super::advance::Advances;
use super::free_rect::LEAST_FREE;
use super::ground::Ground;
use super::label::LabelTexts;
use super::label::features::LabelFeatures;
use super::nearest::max_zoom;
use super::opening::{MARGINS, is_small};
use super::place_geometry::{PlaceGeometry, geometry, resolve_places};
use super::{Layers, View, opening, stop};
use crate::basemap::Basemap;
use crate::camera::{Camera, Frame, Insets, Viewport};
use crate::coords::{Bounds, LonLat, World, unwrap_longitude};
use crate::projection::Projection;
use crate::story::{Place, Shape, Story};

/// A story's map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapModel {
    /// How the globe is flattened.
    pub projection: Projection,
    /// The flattened base map.
    pub ground: Ground,
    /// What there is to name on it.
    pub label_features: LabelFeatures,
    /// The story's places, in story order; `None` for one that the base map lacks.
    pub places: Vec<Option<PlaceGeometry>>,
    /// For each of them the box that the map shows when it is opened.
    pub stops: Vec<Option<Frame>>,
    /// Countries that the story names with its first border, in its order.
    pub named: Vec<String>,
    /// The members of each group that is one of the story's own layers.
    pub groups: Vec<Vec<String>>,
    /// The box that the map opens on, all sites in it, and that its centre stays in.
    pub frame: Frame,
    /// The box around all sites; where there are none on the map, the same as `frame`.
    pub core: Frame,
    /// The box around what the story is about: its first site that has an extent.
    pub subject: Option<Frame>,
    /// How near the camera goes.
    pub max_zoom: f64,
}

const VIEW_INSETS: Insets = Insets::all(MARGINS.0);
const PLACE_INSETS: Insets = Insets::all(MARGINS.1);

impl MapModel {
    /// Makes the map of a story.
    #[must_use]
    pub fn new(story: &Story, map: &Basemap) -> Self {
        let bounds = opening_bounds(story, map);
        let projection = Projection::fitted(&bounds);
        let named = named(story);
        let ground = Ground::new(map, &projection);
        let places = resolve_places(story, map, &ground, &projection, &named);
        let requested = Frame::of_bounds(&bounds, &projection);
        // What a site stands in may reach far beyond it.
        let sites = places.iter().flatten().filter(|place| !place.context);
        let frames: Vec<Frame> = sites.map(|place| place.frame).collect();
        let core = frames.iter().copied().reduce(|all, place| all.with(&place));
        let core = core.unwrap_or(requested);
        let subject = frames.into_iter().find(|frame| frame.min != frame.max);
        let label_features = LabelFeatures::new(map, &projection, &named);
        let stops = stops(story, &places, &label_features, &projection);
        let max_zoom = max_zoom(map.grid_metres, &places);
        Self {
            projection,
            ground,
            label_features,
            places,
            stops,
            named,
            groups: groups(story),
            frame: requested.with(&core),
            core,
            subject,
            max_zoom,
        }
    }

    /// The same map on finer ground: projection and boxes stay, so that no camera loses its place.
    #[must_use]
    pub fn refined(&self, story: &Story, map: &Basemap) -> Self {
        let Self { projection, named, stops, groups, .. } = self;
        let ground = Ground::new(map, projection);
        Self {
            label_features: LabelFeatures::new(map, projection, named),
            places: resolve_places(story, map, &ground, projection, named),
            ground,
            stops: stops.clone(),
            named: named.clone(),
            groups: groups.clone(),
            ..*self
        }
    }

    /// What a camera sees with nothing open, every layer on and no words but the base map's own.
    #[must_use]
    pub fn view<'a>(&'a self, camera: &'a Camera) -> View<'a> {
        static TABLE_ALONE: Advances = Advances::with(Vec::new());
        View {
            camera,
            projection: &self.projection,
            pixel_ratio: 1.0,
            low_detail: false,
            repaint: None,
            places: &self.places,
            named: &self.named,
            groups: &self.groups,
            walked: &[],
            selected: None,
            drawn: 1.0,
            layers: Layers::default(),
            label_features: &self.label_features,
            language: 0,
            advances: &TABLE_ALONE,
            label_texts: LabelTexts::default(),
            overlays: &[],
            free: None,
            has_arrows: false,
        }
    }

    /// The camera that a map of this size opens with; `insets` are what lies over its edges.
    #[must_use]
    pub fn opening(&self, viewport: Viewport, insets: Insets) -> Camera {
        let subject = self.subject.unwrap_or(self.core);
        opening::opening(&self.whole(viewport, insets), [self.frame, self.core, subject], insets)
    }

    /// The camera that shows all of the box that the map opens on.
    #[must_use]
    pub fn whole(&self, viewport: Viewport, insets: Insets) -> Camera {
        self.fitted(viewport, VIEW_INSETS.and(insets))
    }

    /// The same, with nothing but the insets around it.
    #[must_use]
    pub fn fitted(&self, viewport: Viewport, insets: Insets) -> Camera {
        Camera::fitted_up_to(self.max_zoom, self.frame, viewport, insets)
    }

    /// The camera of an open place: the same whatever was shown before. `None` for a place that is
    /// not on the map, and where the insets leave too little of it to show anything in.
    #[must_use]
    pub fn stop(&self, place: usize, viewport: Viewport, insets: Insets) -> Option<Camera> {
        let frame = (*self.stops.get(place)?)?;
        let free = (
            viewport.width - insets.left - insets.right,
            viewport.height - insets.top - insets.bottom,
        );
        if free.0 < LEAST_FREE.0 || free.1 < LEAST_FREE.1 {
            return None;
        }
        let whole = self.whole(viewport, insets);
        Some(whole.closest(frame, PLACE_INSETS.and(insets)))
    }

    /// The camera after a place was brought into view; the same camera for a place that is not on
    /// the map.
    #[must_use]
    pub fn revealing(&self, place: usize, camera: Camera, insets: Insets) -> Camera {
        let Some(Some(place)) = self.places.get(place) else { return camera };
        // To what lies beyond all that the map shows an arrow points.
        if self.frame.clamp(place.anchor) != place.anchor && place.context {
            return camera;
        }
        let is_line = place.frame.min != place.frame.max;
        if is_line && is_small(camera.viewport()) {
            camera.closest(place.frame, PLACE_INSETS.and(insets))
        } else {
            camera.showing(place.frame, PLACE_INSETS.and(insets))
        }
    }

    /// The camera as it was, in a map of another size.
    #[must_use]
    pub fn resized(&self, camera: Camera, viewport: Viewport, insets: Insets) -> Camera {
        camera.resized(viewport, self.frame, VIEW_INSETS.and(insets))
    }
}

/// The box that a story opens on: what it asks for, or one around all its sites.
#[must_use]
pub fn opening_bounds(story: &Story, map: &Basemap) -> Bounds {
    story.view.unwrap_or_else(|| around(&positions(story, map)))
}

/// Every position that the story's sites have, their own or borrowed from the base map.
#[must_use]
pub fn positions(story: &Story, map: &Basemap) -> Vec<LonLat> {
    let sites = story.places.iter().filter(|place| !place.context);
    sites.flat_map(|place| geometry(&place.shape, story, map)).flatten().collect()
}

/// A box around positions with a tenth of its size, but at least a degree, to spare; the world
/// without any.
fn around(positions: &[LonLat]) -> Bounds {
    let Some(first) = positions.first() else {
        return Bounds { west: -180.0, south: -60.0, east: 180.0, north: 84.0 };
    };
    let (mut west, mut east, mut south, mut north) = (first.lon, first.lon, first.lat, first.lat);
    for at in positions {
        let lon = unwrap_longitude((west + east) / 2.0, at.lon);
        (west, east) = (west.min(lon), east.max(lon));
        (south, north) = (south.min(at.lat), north.max(at.lat));
    }
    let margin = |size: f64| (size / 10.0).max(1.0);
    let (across, down) = (margin(east - west), margin(north - south));
    Bounds {
        west: west - across,
        south: (south - down).max(-90.0),
        east: east + across,
        north: (north + down).min(90.0),
    }
}

/// For each place the box that it is shown in.
fn stops(
    story: &Story,
    places: &[Option<PlaceGeometry>],
    features: &LabelFeatures,
    projection: &Projection,
) -> Vec<Option<Frame>> {
    let towns = features.towns();
    let known: Vec<World> =
        towns.chain(places.iter().flatten().map(|place| place.anchor)).collect();
    let places = story.places.iter().zip(places);
    let frame = |(place, geometry): (&Place, &Option<PlaceGeometry>)| {
        Some(stop::frame(place, geometry.as_ref()?, &known, projection))
    };
    places.map(frame).collect()
}

/// The members of the groups among the story's own layers.
fn groups(story: &Story) -> Vec<Vec<String>> {
    let members = story.layers().into_iter().filter_map(|layer| layer.members);
    members.map(<[String]>::to_vec).collect()
}

/// The countries on both sides of the first border that the story shows.
pub(super) fn named(story: &Story) -> Vec<String> {
    let border = story.places.iter().find_map(|place| match &place.shape {
        Shape::Border(codes) => Some(codes.to_vec()),
        _ => None,
    });
    border.unwrap_or_default()
}
