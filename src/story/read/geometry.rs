//! Geometry: coordinates of GeoJSON (RFC 7946, section 3.1), checked and read.
//!
//! Nothing is repaired, and the direction of rings is free, as the RFC lets readers take both.

use geojson::{GeometryValue, LineStringType, PolygonType, Position};
use serde_json::Value;

use super::node::Node;
use super::report::Report;
use crate::coords::LonLat;
use crate::story::Shape;
use crate::story::problem::{CoordinateList, Expected, ProblemKind, RequiredKey};

/// How far from Greenwich a point may be: it never runs over the antimeridian.
pub(super) const POINT_LIMIT: f64 = 180.0;
/// How far from Greenwich a line or an area may reach.
const LINE_LIMIT: f64 = 360.0;

/// Reads a geometry object. With an error the shape is an empty one.
pub(super) fn read(node: &Node<'_>, report: &mut Report) -> Shape {
    geometry(node, report).map_or_else(nowhere, shape)
}

/// The shape that stands in where an error was reported.
pub(super) fn nowhere() -> Shape {
    Shape::Points(Vec::new())
}

/// Reads one position whose longitude is at most `limit` from Greenwich.
pub(super) fn lon_lat(node: &Node<'_>, limit: f64, report: &mut Report) -> Option<LonLat> {
    position(node, limit, report).as_ref().and_then(degrees)
}

fn geometry(node: &Node<'_>, report: &mut Report) -> Option<GeometryValue> {
    if !node.is_object(Expected::Geometry, report) {
        return None;
    }
    let kind = node.require(RequiredKey::GeometryType, report)?;
    let read = match kind.value.as_str().unwrap_or_default() {
        "Point" => point,
        "MultiPoint" => multi_point,
        "LineString" => line_string,
        "MultiLineString" => multi_line_string,
        "Polygon" => polygon,
        "MultiPolygon" => multi_polygon,
        "GeometryCollection" => {
            report.error(&node.pointer, ProblemKind::GeometryCollection);
            return None;
        }
        _ => {
            kind.reject(Expected::GeometryType, report);
            return None;
        }
    };
    let geometry = read(&node.require(RequiredKey::Coordinates, report)?, report);
    // Nobody uses the box, but other tools stumble over what is none.
    if let Some(bbox) = node.get("bbox")
        && numbers(bbox.value).is_none()
    {
        bbox.reject(Expected::GeometryBox, report);
    }
    geometry
}

fn point(node: &Node<'_>, report: &mut Report) -> Option<GeometryValue> {
    Some(GeometryValue::Point { coordinates: position(node, POINT_LIMIT, report)? })
}

fn multi_point(node: &Node<'_>, report: &mut Report) -> Option<GeometryValue> {
    let point = |node: &Node<'_>, report: &mut Report| position(node, POINT_LIMIT, report);
    Some(GeometryValue::MultiPoint {
        coordinates: list(node, CoordinateList::Points, report, point)?,
    })
}

fn line_string(node: &Node<'_>, report: &mut Report) -> Option<GeometryValue> {
    Some(GeometryValue::LineString { coordinates: line(node, report)? })
}

fn multi_line_string(node: &Node<'_>, report: &mut Report) -> Option<GeometryValue> {
    let coordinates = list(node, CoordinateList::Lists, report, line)?;
    Some(GeometryValue::MultiLineString { coordinates })
}

fn polygon(node: &Node<'_>, report: &mut Report) -> Option<GeometryValue> {
    Some(GeometryValue::Polygon { coordinates: rings(node, report)? })
}

fn multi_polygon(node: &Node<'_>, report: &mut Report) -> Option<GeometryValue> {
    let coordinates = list(node, CoordinateList::Lists, report, rings)?;
    Some(GeometryValue::MultiPolygon { coordinates })
}

fn line(node: &Node<'_>, report: &mut Report) -> Option<LineStringType> {
    list(node, CoordinateList::Line, report, vertex)
}

fn rings(node: &Node<'_>, report: &mut Report) -> Option<PolygonType> {
    list(node, CoordinateList::Lists, report, ring)
}

fn ring(node: &Node<'_>, report: &mut Report) -> Option<LineStringType> {
    let ring = list(node, CoordinateList::Ring, report, vertex);
    let ends = node.value.as_array().and_then(|items| items.first().zip(items.last()));
    // A list that is too short was reported as that.
    let is_long_enough = node.items().len() >= CoordinateList::Ring.minimum();
    if is_long_enough && ends.is_some_and(|(first, last)| numbers(first) != numbers(last)) {
        report.error(&node.pointer, ProblemKind::RingNotClosed);
        return None;
    }
    ring
}

fn vertex(node: &Node<'_>, report: &mut Report) -> Option<Position> {
    position(node, LINE_LIMIT, report)
}

/// Reads all items of a list, so that the problems of each are found; nothing unless all are sound.
fn list<T>(
    node: &Node<'_>,
    kind: CoordinateList,
    report: &mut Report,
    read: impl Fn(&Node<'_>, &mut Report) -> Option<T>,
) -> Option<Vec<T>> {
    let items = node.items();
    let count = items.len();
    if count < kind.minimum() {
        let problem = ProblemKind::TooFewCoordinates { list: kind, found: node.found() };
        report.error(&node.pointer, problem);
        return None;
    }
    let mut sound = Vec::with_capacity(count);
    for item in items {
        sound.extend(read(&item, report));
    }
    (sound.len() == count).then_some(sound)
}

fn position(node: &Node<'_>, limit: f64, report: &mut Report) -> Option<Position> {
    let numbers = numbers(node.value).unwrap_or_default();
    let [longitude, latitude, ..] = numbers[..] else {
        node.reject(Expected::Position, report);
        return None;
    };
    let problem = if latitude.abs() > 90.0 {
        if latitude.abs() <= 180.0 && longitude.abs() <= 90.0 {
            ProblemKind::SwappedCoordinates { longitude, latitude }
        } else {
            ProblemKind::LatitudeOutOfRange { latitude }
        }
    } else if longitude.abs() > limit {
        ProblemKind::LongitudeOutOfRange { longitude, limit }
    } else {
        return Some(Position::from(numbers));
    };
    report.error(&node.pointer, problem);
    None
}

/// The numbers of a list of numbers.
fn numbers(value: &Value) -> Option<Vec<f64>> {
    value.as_array()?.iter().map(Value::as_f64).collect()
}

fn shape(geometry: GeometryValue) -> Shape {
    match geometry {
        GeometryValue::Point { coordinates } => Shape::Points(positions(&[coordinates])),
        GeometryValue::MultiPoint { coordinates } => Shape::Points(positions(&coordinates)),
        GeometryValue::LineString { coordinates } => Shape::Lines(vec![positions(&coordinates)]),
        GeometryValue::MultiLineString { coordinates } => Shape::Lines(lines(&coordinates)),
        GeometryValue::Polygon { coordinates } => Shape::Areas(vec![lines(&coordinates)]),
        GeometryValue::MultiPolygon { coordinates } => {
            Shape::Areas(coordinates.iter().map(|polygon| lines(polygon)).collect())
        }
        GeometryValue::GeometryCollection { .. } => nowhere(),
    }
}

fn lines(lists: &[Vec<Position>]) -> Vec<Vec<LonLat>> {
    lists.iter().map(|list| positions(list)).collect()
}

fn positions(list: &[Position]) -> Vec<LonLat> {
    list.iter().filter_map(degrees).collect()
}

fn degrees(position: &Position) -> Option<LonLat> {
    match position.as_slice() {
        [longitude, latitude, ..] => Some(LonLat::new(*longitude, *latitude)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use geojson::Geometry;
    use serde::Deserialize;
    use serde_json::json;

    use super::*;
    use crate::story::read::pointer::JsonPointer;

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
            let node = Node { value: &case, pointer: JsonPointer::Root };
            assert_eq!(geometry(&node, &mut Report::default()), Some(theirs));
        }
    }
}
