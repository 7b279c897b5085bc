//! Reads the polygons of world-atlas' TopoJSON into a [`Topology`].
//!
//! Arcs are decoded, each continuous across 180 degrees; vertices that repeat are dropped, and
//! spikes (arcs walked there and back) are taken out of the rings.

use super::error::GeodataError;
use super::grid::{Grid, Vertex};
use super::json;
use super::topology::{ArcRing, DirectedArc, Feature, Polygon, Topology};
use crate::basemap::quantization::Quantization;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;

#[derive(Deserialize)]
struct File {
    objects: BTreeMap<String, Object>,
    arcs: Vec<Vec<[i32; 2]>>,
    transform: Quantization,
}

#[derive(Deserialize)]
struct Object {
    #[serde(default)]
    geometries: Vec<Geometry>,
}

#[derive(Deserialize)]
struct Geometry {
    id: Option<String>,
    properties: Option<Properties>,
    #[serde(flatten)]
    shape: Shape,
}

#[derive(Deserialize)]
struct Properties {
    name: String,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "arcs")]
enum Shape {
    Polygon(Vec<Vec<i64>>),
    MultiPolygon(Vec<Vec<Vec<i64>>>),
}

/// Reads the object `name` of a TopoJSON file.
///
/// # Errors
/// The file cannot be read, is no quantised TopoJSON of polygons, or names an arc that it does not
/// have.
pub fn topojson(path: &Path, name: &str) -> Result<Topology, GeodataError> {
    let mut file: File = json::read(path)?;
    let object = file
        .objects
        .remove(name)
        .ok_or_else(|| GeodataError::source(path, format!("there is no object `{name}` in it")))?;
    let grid = Grid(file.transform);
    let arcs: Vec<Vec<Vertex>> = file.arcs.iter().map(|deltas| decode(deltas, &grid)).collect();

    let mut features = Vec::with_capacity(object.geometries.len());
    for geometry in object.geometries {
        let polygons = match geometry.shape {
            Shape::Polygon(rings) => vec![rings],
            Shape::MultiPolygon(polygons) => polygons,
        };
        let mut polygons = polygons
            .iter()
            .map(|rings| {
                rings.iter().map(|ring| references(ring, &arcs)).collect::<Option<Polygon>>()
            })
            .collect::<Option<Vec<Polygon>>>()
            .ok_or_else(|| GeodataError::source(path, "a ring names an arc that does not exist"))?;
        polygons.iter_mut().for_each(|polygon| polygon.retain(|ring| !ring.is_empty()));
        polygons.retain(|polygon| !polygon.is_empty());
        features.push(Feature {
            id: geometry.id.unwrap_or_default(),
            name: geometry.properties.map(|properties| properties.name).unwrap_or_default(),
            polygons,
        });
    }
    Ok(Topology { grid, arcs, features })
}

/// Deltas -> vertices, each less than half a turn from the one before, none twice in a row.
fn decode(deltas: &[[i32; 2]], grid: &Grid) -> Vec<Vertex> {
    let mut vertices: Vec<Vertex> = Vec::with_capacity(deltas.len());
    let (mut x, mut y) = (0, 0);
    for delta in deltas {
        x += delta[0];
        y += delta[1];
        let vertex = vertices.last().map_or([x, y], |&last| grid.unwrap_near([x, y], last));
        if vertices.last() != Some(&vertex) {
            vertices.push(vertex);
        }
    }
    vertices
}

/// TopoJSON's arc numbers (`~n` is arc `n` backwards) as a ring without spikes. None for an arc
/// that is not there.
fn references(numbers: &[i64], arcs: &[Vec<Vertex>]) -> Option<ArcRing> {
    let mut ring: ArcRing = Vec::with_capacity(numbers.len());
    for &number in numbers {
        let (index, reversed) = if number < 0 { (!number, true) } else { (number, false) };
        let reference = DirectedArc { arc: usize::try_from(index).ok()?, reversed };
        let arc = arcs.get(reference.arc)?;
        // An islet smaller than a step is a single vertex: not even a point on any map. A loop of
        // two steps encloses nothing, but alone it may be a whole country (the Vatican), and stays.
        if arc.len() < 2 || (numbers.len() > 1 && arc.len() == 3 && arc[0] == arc[2]) {
            continue;
        }
        if ring.last() == Some(&reference.flipped()) {
            ring.pop();
        } else {
            ring.push(reference);
        }
    }
    Some(ring)
}
