//! Geometry: coordinates of GeoJSON, checked, then read by the `geojson` crate.
//!
//! What this does: checks a geometry's type, nesting and every position, tells what looks swapped,
//! and hands what is sound to [`geojson`], whose types become a [`Shape`]. What it does not: repair
//! anything, or follow the direction of rings (RFC 7946 lets readers accept both).

use geojson::{Bbox, GeometryValue, LineStringType, PointType, PolygonType, Position};
use serde::Deserialize;
use serde_json::Value;

use super::coordinates::{Coordinates, Unread};
use super::node::Node;
use super::path::Path;
use super::report::Report;
use super::wording::{described, plain};
use crate::coords::LonLat;
use crate::story::Shape;

const ORDER: &str = "GeoJSON writes [longitude, latitude], in degrees.";

/// What a list of coordinates holds at one level of its nesting.
#[derive(Clone, Copy)]
enum Level {
    /// Lists of the next level, at least one.
    Several,
    /// Positions, at least one.
    Points,
    /// Positions of a line, at least two.
    Line,
    /// Positions of a ring, at least four, the last equal to the first.
    Ring,
}

/// Reads a geometry object. With an error the shape is an empty one.
pub(super) fn read(node: &Node<'_>, report: &mut Report) -> Shape {
    if !is_sound(node, report) {
        return nowhere();
    }
    match geometry(node.value) {
        Ok(geometry) => shape(geometry),
        Err(error) => {
            report.error(
                &node.path,
                &told!("{error}"),
                "Write a geometry, and its bbox, as RFC 7946 has it.",
            );
            nowhere()
        }
    }
}

/// The geometry of a sound value.
///
/// Coordinates of the type's own depth are read, not a [`geojson::Geometry`] of any type: that
/// reader holds back what it reads until it knows the type, and weighs three times as much in the
/// browser.
fn geometry(value: &Value) -> Result<GeometryValue, Unread> {
    let bbox = &value["bbox"];
    if !bbox.is_null() {
        // Nobody asks for the box, but what is no list of numbers is no geometry.
        Bbox::deserialize(Coordinates(bbox))?;
    }
    let coordinates = Coordinates(&value["coordinates"]);
    Ok(match value["type"].as_str().unwrap_or_default() {
        "Point" => GeometryValue::Point { coordinates: PointType::deserialize(coordinates)? },
        "MultiPoint" => GeometryValue::MultiPoint { coordinates: Vec::deserialize(coordinates)? },
        "LineString" => {
            GeometryValue::LineString { coordinates: LineStringType::deserialize(coordinates)? }
        }
        "MultiLineString" => {
            GeometryValue::MultiLineString { coordinates: Vec::deserialize(coordinates)? }
        }
        "Polygon" => GeometryValue::Polygon { coordinates: PolygonType::deserialize(coordinates)? },
        _ => GeometryValue::MultiPolygon { coordinates: Vec::deserialize(coordinates)? },
    })
}

/// The shape that stands in where an error was reported.
pub(super) fn nowhere() -> Shape {
    Shape::Points(Vec::new())
}

fn is_sound(node: &Node<'_>, report: &mut Report) -> bool {
    let example = "Write for example {\"type\": \"Point\", \"coordinates\": [63.3, 45.97]}.";
    if !node.is_object("a geometry", example, report) {
        return false;
    }
    let Some(kind) = node.require("type", example, report) else {
        return false;
    };
    let levels: &[Level] = match kind.value.as_str().unwrap_or_default() {
        "Point" => &[],
        "MultiPoint" => &[Level::Points],
        "LineString" => &[Level::Line],
        "MultiLineString" => &[Level::Several, Level::Line],
        "Polygon" => &[Level::Several, Level::Ring],
        "MultiPolygon" => &[Level::Several, Level::Several, Level::Ring],
        "GeometryCollection" => {
            let remedy = "Make a feature of each of its geometries, or one Multi geometry of them.";
            report.error(&node.path, "a place can't be a GeometryCollection", remedy);
            return false;
        }
        _ => {
            report.expected(
                &kind,
                "a type of geometry",
                "Write Point, LineString, Polygon or one of their Multi forms.",
            );
            return false;
        }
    };
    let Some(coordinates) = node.require("coordinates", example, report) else {
        return false;
    };
    // A point never runs over the antimeridian, so it has no reason to leave ±180.
    let widest = if matches!(levels, [] | [Level::Points]) { 180.0 } else { 360.0 };
    list(coordinates.value, levels, widest, &coordinates.path, report)
}

/// Checks coordinates of the given nesting; true when all are sound.
fn list(
    value: &Value,
    levels: &[Level],
    widest: f64,
    path: &Path<'_>,
    report: &mut Report,
) -> bool {
    let Some((level, inner)) = levels.split_first() else {
        return position(value, widest, path, report).is_some();
    };
    let (least, what) = match level {
        Level::Several => (1, "a list of lists of positions"),
        Level::Points => (1, "a list of positions"),
        Level::Line => (2, "a line of two positions or more"),
        Level::Ring => (4, "a ring of four positions or more"),
    };
    let items = value.as_array().map(Vec::as_slice).unwrap_or_default();
    if items.len() < least {
        let found = match items.len() {
            0 => described(value),
            count => count.to_string(),
        };
        report.error(path, &told!("expected {what}, found {found}"), "Give all of its positions.");
        return false;
    }
    let mut sound = true;
    for (at, item) in items.iter().enumerate() {
        sound &= list(item, inner, widest, &Path::Item(path, at), report);
    }
    if matches!(level, Level::Ring) && !is_same(items.first(), items.last()) {
        report.error(path, "the ring is not closed", "Repeat its first position at its end.");
        sound = false;
    }
    sound
}

/// True for the same position; a whole comparison of values weighs more in the browser than this.
fn is_same(one: Option<&Value>, other: Option<&Value>) -> bool {
    let numbers = |item: Option<&Value>| -> Option<Vec<_>> {
        Some(item?.as_array()?.iter().map(Value::as_f64).collect())
    };
    numbers(one) == numbers(other)
}

/// Checks one position, whose longitude is at most `widest` from Greenwich.
pub(super) fn position(
    value: &Value,
    widest: f64,
    path: &Path<'_>,
    report: &mut Report,
) -> Option<LonLat> {
    let numbers: Option<Vec<f64>> =
        value.as_array().and_then(|items| items.iter().map(Value::as_f64).collect());
    let Some([lon, lat, ..]) = numbers.as_deref() else {
        report.error(
            path,
            &told!("expected a position of two numbers, found {}", described(value)),
            ORDER,
        );
        return None;
    };
    if lat.abs() > 90.0 && lat.abs() <= 180.0 && lon.abs() <= 90.0 {
        let message =
            told!("latitude {} is beyond 90: longitude and latitude look swapped", plain(*lat));
        report.error(
            path,
            &message,
            &told!("{ORDER} You may have meant [{}, {}].", plain(*lat), plain(*lon)),
        );
        return None;
    }
    if lat.abs() > 90.0 {
        report.error(path, &told!("latitude {} is beyond 90", plain(*lat)), ORDER);
        return None;
    }
    if lon.abs() > widest {
        report.error(path, &told!("longitude {} is beyond {}", plain(*lon), plain(widest)), ORDER);
        return None;
    }
    Some(LonLat::new(*lon, *lat))
}

fn shape(geometry: GeometryValue) -> Shape {
    match geometry {
        GeometryValue::Point { coordinates } => Shape::Points(line(&[coordinates])),
        GeometryValue::MultiPoint { coordinates } => Shape::Points(line(&coordinates)),
        GeometryValue::LineString { coordinates } => Shape::Lines(vec![line(&coordinates)]),
        GeometryValue::MultiLineString { coordinates } => Shape::Lines(lines(&coordinates)),
        GeometryValue::Polygon { coordinates } => Shape::Areas(vec![lines(&coordinates)]),
        GeometryValue::MultiPolygon { coordinates } => {
            Shape::Areas(coordinates.iter().map(|polygon| lines(polygon)).collect())
        }
        GeometryValue::GeometryCollection { .. } => nowhere(),
    }
}

fn lines(lists: &[Vec<Position>]) -> Vec<Vec<LonLat>> {
    lists.iter().map(|list| line(list)).collect()
}

fn line(positions: &[Position]) -> Vec<LonLat> {
    let lonlat = |position: &Position| match position.as_slice() {
        [lon, lat, ..] => Some(LonLat::new(*lon, *lat)),
        _ => None,
    };
    positions.iter().filter_map(lonlat).collect()
}

#[cfg(test)]
mod tests {
    use geojson::Geometry;
    use serde_json::json;

    use super::*;

    #[test]
    fn each_type_is_read_as_geojson_itself_reads_a_geometry() {
        let ring = json!([[60, 45, 100], [61, 45.5], [61, 46], [60, 45, 100]]);
        let cases = [
            json!({"type": "Point", "coordinates": [63.305, 45.965, 90.5]}),
            json!({"type": "MultiPoint", "coordinates": [[-180, 90], [1e-3, -90.0]]}),
            json!({"type": "LineString", "coordinates": ring}),
            json!({"type": "MultiLineString", "coordinates": [ring, [[0, 0], [1, 1]]]}),
            json!({"type": "Polygon", "coordinates": [ring, ring]}),
            json!({"type": "MultiPolygon", "coordinates": [[ring], [ring, ring]]}),
        ];
        for case in cases {
            let theirs = Geometry::deserialize(&case).expect("a geometry").value;
            assert_eq!(geometry(&case).expect("a geometry"), theirs);
        }
    }
}
