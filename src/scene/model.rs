//! All that a map needs to be drawn, made once from a story and a base map.
//!
//! What this does: chooses the projection and the box that the map opens on, flattens the base map, finds the places.
//! What it does not: hold what changes while the reader looks around (camera, open place).

use super::ground::Ground;
use super::located::{Located, locate};
use crate::basemap::Basemap;
use crate::camera::Frame;
use crate::coords::{Bounds, LonLat, continued};
use crate::projection::Projection;
use crate::story::{Shape, Story};

/// A story's map.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// How the globe is flattened.
    pub projection: Projection,
    /// The flattened base map.
    pub ground: Ground,
    /// The story's places, in story order; `None` for one that the base map does not hold.
    pub places: Vec<Option<Located>>,
    /// Countries that the story names with its first border, in its order.
    pub named: Vec<String>,
    /// The box that the map opens on.
    pub frame: Frame,
}

impl Model {
    /// Makes the map of a story.
    #[must_use]
    pub fn new(story: &Story, map: &Basemap) -> Self {
        let bounds = opening(story, map);
        let projection = Projection::fitted(&bounds);
        Self {
            ground: Ground::new(map, &projection),
            places: locate(story, map, &projection),
            named: named(story),
            frame: Frame::of_bounds(&bounds, &projection),
            projection,
        }
    }
}

/// The box that a story opens on: what it asks for, or one around all its places.
#[must_use]
pub fn opening(story: &Story, map: &Basemap) -> Bounds {
    story.view.unwrap_or_else(|| around(&positions(story, map)))
}

/// Every position that the story's places have, their own or borrowed from the base map.
#[must_use]
pub fn positions(story: &Story, map: &Basemap) -> Vec<LonLat> {
    let code_points = |codes: &[String]| -> Vec<LonLat> {
        let countries = codes.iter().filter_map(|code| map.country(code));
        countries.flat_map(|country| country.rings.iter().flatten()).flat_map(|&arc| map.points(arc)).collect()
    };
    story
        .places
        .iter()
        .flat_map(|place| match &place.shape {
            Shape::Points(points) => points.clone(),
            Shape::Lines(lines) => lines.concat(),
            Shape::Areas(areas) => areas.iter().flatten().flatten().copied().collect(),
            Shape::Border([a, b]) => map.border(a, b).concat(),
            Shape::Countries(codes) => code_points(codes),
            Shape::Group(key) => story.groups.get(key).map_or_else(Vec::new, |group| code_points(&group.members)),
            Shape::Ring { .. } => Vec::new(),
        })
        .collect()
}

/// A box around positions with a tenth of its size, but at least a degree, to spare; the world without any.
fn around(positions: &[LonLat]) -> Bounds {
    let Some(first) = positions.first() else {
        return Bounds { west: -180.0, south: -60.0, east: 180.0, north: 84.0 };
    };
    let (mut west, mut east, mut south, mut north) = (first.lon, first.lon, first.lat, first.lat);
    for at in positions {
        let lon = continued((west + east) / 2.0, at.lon);
        (west, east) = (west.min(lon), east.max(lon));
        (south, north) = (south.min(at.lat), north.max(at.lat));
    }
    let spare = |size: f64| (size / 10.0).max(1.0);
    let (across, down) = (spare(east - west), spare(north - south));
    Bounds {
        west: west - across,
        south: (south - down).max(-90.0),
        east: east + across,
        north: (north + down).min(90.0),
    }
}

/// The countries on both sides of the first border that the story shows.
fn named(story: &Story) -> Vec<String> {
    let border = story.places.iter().find_map(|place| match &place.shape {
        Shape::Border(codes) => Some(codes.to_vec()),
        _ => None,
    });
    border.unwrap_or_default()
}
