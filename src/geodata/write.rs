//! Writes TopoJSON with a weight for each vertex, one geometry, arc and list of weights a line.
//!
//! So a change shows where it is. Arcs are quantised and delta-encoded as the TopoJSON
//! specification says; the foreign member `weights` stands parallel to `arcs`, one whole number a
//! vertex (see [`crate::basemap::weight`]).

use super::grid::{Grid, Vertex};
use super::topology::{DirectedArc, Polygon};
use crate::basemap::weight::weigh;
use serde_json::{Value, json};

/// One geometry of an object.
pub struct WrittenGeometry {
    /// Its identifier, if it has one.
    pub id: Option<String>,
    /// Its properties.
    pub properties: Value,
    /// Its ground or its lines.
    pub arcs: GeometryArcs,
}

/// The two kinds of geometry that the base map has.
pub enum GeometryArcs {
    /// Ground: outer rings and holes.
    Polygons(Vec<Polygon>),
    /// Lines, each a walk over arcs.
    Lines(Vec<Vec<DirectedArc>>),
}

/// The whole file: objects by name, in this order, over shared arcs.
#[must_use]
pub fn topojson(
    grid: &Grid,
    objects: &[(&str, Vec<WrittenGeometry>)],
    arcs: &[Vec<Vertex>],
) -> String {
    let collections: Vec<String> = objects
        .iter()
        .map(|(name, geometries)| {
            let lines: Vec<String> = geometries.iter().map(geometry).collect();
            format!(
                "{}: {{\"type\": \"GeometryCollection\", \"geometries\": [\n{}\n]}}",
                json!(name),
                lines.join(",\n")
            )
        })
        .collect();
    let lines: Vec<String> = arcs.iter().map(|arc| json!(deltas(arc)).to_string()).collect();
    let weights: Vec<String> =
        arcs.iter().map(|arc| json!(weigh(&grid.degrees(arc))).to_string()).collect();
    let transform = json!({ "scale": grid.0.scale, "translate": grid.0.translate });
    format!(
        "{{\"type\": \"Topology\",\n\"transform\": {transform},\n\"objects\": {{\n{}\n}},\n\
         \"arcs\": [\n{}\n],\n\"weights\": [\n{}\n]}}\n",
        collections.join(",\n"),
        lines.join(",\n"),
        weights.join(",\n")
    )
}

fn geometry(geometry: &WrittenGeometry) -> String {
    let (kind, arcs) = match &geometry.arcs {
        GeometryArcs::Polygons(polygons) => {
            let polygons: Vec<Vec<Vec<i64>>> = polygons
                .iter()
                .map(|rings| rings.iter().map(|ring| numbers(ring)).collect())
                .collect();
            match polygons.as_slice() {
                [only] => ("Polygon", json!(only)),
                _ => ("MultiPolygon", json!(polygons)),
            }
        }
        GeometryArcs::Lines(lines) => {
            let lines: Vec<Vec<i64>> = lines.iter().map(|line| numbers(line)).collect();
            ("MultiLineString", json!(lines))
        }
    };
    let id = geometry.id.as_ref().map(|id| format!("\"id\": {}, ", json!(id))).unwrap_or_default();
    format!(
        "{{\"type\": \"{kind}\", {id}\"properties\": {}, \"arcs\": {arcs}}}",
        geometry.properties
    )
}

/// TopoJSON's numbers for a walk: `n` forwards, `~n` backwards.
fn numbers(walk: &[DirectedArc]) -> Vec<i64> {
    walk.iter()
        .map(|reference| {
            let index = reference.arc as i64;
            if reference.reversed { !index } else { index }
        })
        .collect()
}

/// Absolute vertices -> the first one, then differences.
fn deltas(arc: &[Vertex]) -> Vec<Vertex> {
    let mut last = [0, 0];
    arc.iter()
        .map(|&vertex| {
            let delta = [vertex[0] - last[0], vertex[1] - last[1]];
            last = vertex;
            delta
        })
        .collect()
}
