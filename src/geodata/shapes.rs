//! Reads shapefiles: lines of degrees, each with its row of the table as text.
//!
//! The sources were edited by their packager and keep stale bytes between the records, so the index
//! file beside them decides where a record begins.

use super::error::GeodataError;
use crate::coords::LonLat;
use shapefile::dbase::{FieldValue, Record};
use shapefile::{PolygonRing, Shape};
use std::path::Path;

/// One record of a shapefile.
pub struct ShapefileRecord {
    /// Its lines: the parts of a polyline, or a polygon's rings.
    pub lines: Vec<ShapefileLine>,
    record: Record,
}

/// A part of a record.
pub struct ShapefileLine {
    /// The vertices; of a ring the first one again at the end.
    pub points: Vec<LonLat>,
    /// Is it a hole in a polygon?
    pub hole: bool,
}

impl ShapefileRecord {
    /// The text of a column; empty if there is none.
    #[must_use]
    pub fn text(&self, column: &str) -> &str {
        match self.record.get(column) {
            Some(FieldValue::Character(Some(text))) => text.trim(),
            _ => "",
        }
    }

    /// The number of a column.
    #[must_use]
    pub fn number(&self, column: &str) -> Option<f64> {
        match self.record.get(column)? {
            FieldValue::Numeric(number) => *number,
            FieldValue::Float(number) => number.map(f64::from),
            FieldValue::Integer(number) => Some(f64::from(*number)),
            FieldValue::Double(number) => Some(*number),
            _ => None,
        }
    }
}

/// Reads all records that have a shape.
///
/// # Errors
/// The file or its table cannot be read.
pub fn read(path: &Path) -> Result<Vec<ShapefileRecord>, GeodataError> {
    let broken = |error: shapefile::Error| GeodataError::source(path, error.to_string());
    let mut reader = shapefile::Reader::from_path(path).map_err(broken)?;
    let mut rows = Vec::new();
    for entry in reader.iter_shapes_and_records() {
        let (shape, record) = entry.map_err(broken)?;
        let lines = lines(shape);
        if !lines.is_empty() {
            rows.push(ShapefileRecord { lines, record });
        }
    }
    Ok(rows)
}

fn lines(shape: Shape) -> Vec<ShapefileLine> {
    let degrees = |points: Vec<shapefile::Point>| -> Vec<LonLat> {
        points.iter().map(|point| LonLat::new(point.x, point.y)).collect()
    };
    match shape {
        Shape::Polyline(line) => line
            .into_inner()
            .into_iter()
            .map(|part| ShapefileLine { points: degrees(part), hole: false })
            .collect(),
        Shape::Polygon(polygon) => polygon
            .into_inner()
            .into_iter()
            .map(|ring| match ring {
                PolygonRing::Outer(points) => {
                    ShapefileLine { points: degrees(points), hole: false }
                }
                PolygonRing::Inner(points) => ShapefileLine { points: degrees(points), hole: true },
            })
            .collect(),
        _ => Vec::new(),
    }
}
