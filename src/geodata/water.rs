//! Takes the lakes over 300 km² and the main rivers out of Natural Earth's shapefiles, on the
//! countries' grid.
//!
//! The sea is where no country and no area is; the Caspian is part of it. The lakes stand among the
//! ocean's polygons, as their packager has put them together.

use super::error::GeodataError;
use super::grid::{Grid, Vertex};
use super::names::LANGUAGES;
use super::shapes::{self, ShapefileLine, ShapefileRecord};
use super::topology::DirectedArc;
use super::water_names::{LAKES, RIVERS, WaterNames};
use super::write::{GeometryArcs, WrittenGeometry, topojson};
use crate::coords::{Bounds, LonLat};
use geo::{GeodesicArea, Polygon};
use serde_json::{Value, json};
use std::path::Path;

/// The smallest lake that the map has, in square kilometres.
const MIN_LAKE_KM2: f64 = 300.0;

/// Rivers have ranks in Natural Earth, 1 for the greatest: everywhere the map has those up to this.
const MAX_RANK: f64 = 5.0;

/// In the default story's view it has more, so that the Ili, the Ishim and the Zeya are there.
const MAX_RANK_NEAR: f64 = 7.0;

/// The default story's view.
const NEAR: Bounds = Bounds { west: 23.0, south: 37.0, east: 135.0, north: 72.0 };

/// In the source, but dry in 2022.
const DRY: [&str; 1] = ["Lop Nur"];

/// The file with all waters, and how many lakes and rivers it holds.
///
/// # Errors
/// A source cannot be read, or a lake or river that has a name in the tables is not in it.
pub fn file(grid: &Grid, magics: &Path) -> Result<(String, usize, usize), GeodataError> {
    let mut arcs: Vec<Vec<Vertex>> = Vec::new();
    let lakes = lakes(grid, &magics.join("ne_10m_ocean.shp"), &mut arcs)?;
    let rivers = rivers(grid, &magics.join("ne_10m_rivers_lake_centerlines.shp"), &mut arcs)?;
    let counts = (lakes.len(), rivers.len());
    Ok((topojson(grid, &[("lakes", lakes), ("rivers", rivers)], &arcs), counts.0, counts.1))
}

fn lakes(
    grid: &Grid,
    path: &Path,
    arcs: &mut Vec<Vec<Vertex>>,
) -> Result<Vec<WrittenGeometry>, GeodataError> {
    let mut rows: Vec<(f64, ShapefileRecord)> = shapes::read(path)?
        .into_iter()
        .filter(|row| !row.text("featurec_2").is_empty() && !DRY.contains(&row.text("name")))
        .map(|row| (area_km2(&row.lines), row))
        .filter(|(area, _)| *area >= MIN_LAKE_KM2)
        .collect();
    rows.sort_by(|a, b| b.0.total_cmp(&a.0));

    let mut found = vec![false; LAKES.len()];
    let mut outers: Vec<Vec<Vertex>> = Vec::new();
    let mut lakes = Vec::new();
    for (area, row) in rows {
        let rings: Vec<Vec<Vertex>> = row
            .lines
            .iter()
            .map(|line| on_grid(grid, line))
            .filter(|ring| ring.len() > 3)
            .collect();
        // A few reservoirs stand twice in the source.
        if rings.is_empty() || outers.contains(&rings[0]) {
            continue;
        }
        let named =
            LAKES.iter().position(|lake| lake.source == row.text("name")).filter(|&at| !found[at]);
        if let Some(at) = named {
            found[at] = true;
        }
        let id = named
            .map_or_else(|| id_by_place(grid.lon_lat(rings[0][0])), |at| LAKES[at].id.to_owned());
        let mut properties = names(named.map(|at| &LAKES[at]));
        properties["area_km2"] = json!(area.round() as u32);
        let polygon = rings
            .iter()
            .map(|ring| {
                arcs.push(ring.clone());
                vec![DirectedArc::forward(arcs.len() - 1)]
            })
            .collect();
        outers.push(rings[0].clone());
        lakes.push(WrittenGeometry {
            id: Some(id),
            properties,
            arcs: GeometryArcs::Polygons(vec![polygon]),
        });
    }
    all_found(LAKES, &found)?;
    Ok(lakes)
}

fn rivers(
    grid: &Grid,
    path: &Path,
    arcs: &mut Vec<Vec<Vertex>>,
) -> Result<Vec<WrittenGeometry>, GeodataError> {
    let mut rows: Vec<(f64, ShapefileRecord)> = shapes::read(path)?
        .into_iter()
        .filter_map(|row| row.number("scalerank").map(|rank| (rank, row)))
        .filter(|(rank, row)| *rank <= MAX_RANK || (*rank <= MAX_RANK_NEAR && is_near(&row.lines)))
        .collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));

    let mut found = vec![false; RIVERS.len()];
    let mut rivers = Vec::new();
    for (rank, row) in rows {
        let named = RIVERS.iter().position(|river| river.source == row.text("name"));
        if let Some(at) = named {
            found[at] = true;
        }
        let mut lines = Vec::new();
        for line in &row.lines {
            let vertices = on_grid(grid, line);
            if vertices.len() > 1 {
                arcs.push(vertices);
                lines.push(vec![DirectedArc::forward(arcs.len() - 1)]);
            }
        }
        if lines.is_empty() {
            continue;
        }
        let mut properties = names(named.map(|at| &RIVERS[at]));
        properties["rank"] = json!(rank as u8);
        properties["in_lake"] = json!(row.text("featurecla") == "Lake Centerline");
        let id = named.map(|at| RIVERS[at].id.to_owned());
        rivers.push(WrittenGeometry { id, properties, arcs: GeometryArcs::Lines(lines) });
    }
    all_found(RIVERS, &found)?;
    Ok(rivers)
}

/// `name` in English and `names` in all languages; nothing for a water without names.
fn names(named: Option<&WaterNames>) -> Value {
    let Some(named) = named else { return json!({}) };
    let names: serde_json::Map<String, Value> = LANGUAGES
        .iter()
        .zip(named.names)
        .map(|(&language, name)| (language.to_owned(), Value::from(name)))
        .collect();
    json!({ "name": named.names[0], "names": names })
}

fn all_found(table: &[WaterNames], found: &[bool]) -> Result<(), GeodataError> {
    match table.iter().zip(found).find(|(_, found)| !**found) {
        None => Ok(()),
        Some((named, _)) => {
            Err(GeodataError::table(named.source, "this water is not in the source, or too small"))
        }
    }
}

/// The line on the grid, no vertex twice in a row.
fn on_grid(grid: &Grid, line: &ShapefileLine) -> Vec<Vertex> {
    let mut vertices: Vec<Vertex> = line.points.iter().map(|&point| grid.nearest(point)).collect();
    vertices.dedup();
    vertices
}

/// The ground between outer rings and holes, on WGS84.
fn area_km2(lines: &[ShapefileLine]) -> f64 {
    let ring = |line: &ShapefileLine| -> f64 {
        let points = line.points.iter().map(|point| (point.lon, point.lat)).collect();
        Polygon::new(points, Vec::new()).geodesic_area_signed().abs() / 1e6
    };
    lines.iter().map(|line| if line.hole { -ring(line) } else { ring(line) }).sum()
}

/// An identifier for a lake without a name: where its outline begins, such as `lake-84.49w-46.45n`.
fn id_by_place(place: LonLat) -> String {
    let east = if place.lon < 0.0 { 'w' } else { 'e' };
    let north = if place.lat < 0.0 { 's' } else { 'n' };
    format!("lake-{:.2}{east}-{:.2}{north}", place.lon.abs(), place.lat.abs())
}

fn is_near(lines: &[ShapefileLine]) -> bool {
    lines.iter().flat_map(|line| &line.points).any(|point| {
        (NEAR.west..NEAR.east).contains(&point.lon) && (NEAR.south..NEAR.north).contains(&point.lat)
    })
}
