//! The story's places on the ground.
//!
//! What this does: finds each place's geometry (its own, or what it borrows from the base map), flattens it, and
//! chooses where its marker stands: of several points, at the first. What it does not: place names, or say what is
//! selected.

use crate::basemap::Basemap;
use crate::camera::Frame;
use crate::coords::{LonLat, World};
use crate::geodesy;
use crate::projection::Projection;
use crate::scene::ground::Line;
use crate::story::{Around, Place, Shape, Story};

/// Vertices of a circle on the ground.
const RING_VERTICES: usize = 180;

/// A place on the ground.
#[derive(Clone, Debug, PartialEq)]
pub struct Located {
    /// Where its marker stands: on the line, for a line.
    pub anchor: World,
    /// Its lines and outlines.
    pub lines: Vec<Line>,
    /// The box around all of it.
    pub frame: Frame,
    /// The length of its lines on the ground in metres, where its shape is a line.
    pub length: Option<f64>,
}

/// Finds all places of a story, in story order; `None` for a place that the base map does not hold.
#[must_use]
pub fn locate(story: &Story, map: &Basemap, projection: &Projection) -> Vec<Option<Located>> {
    story.places.iter().map(|place| located(place, story, map, projection)).collect()
}

fn located(place: &Place, story: &Story, map: &Basemap, projection: &Projection) -> Option<Located> {
    let geometry = geometry(&place.shape, story, map);
    let longest = geometry.iter().max_by(|a, b| geodesy::length(a).total_cmp(&geodesy::length(b)))?;
    let is_line = matches!(place.shape, Shape::Lines(_) | Shape::Border(_));
    let anchor = match &place.shape {
        Shape::Points(_) => *longest.first()?,
        _ if is_line => geodesy::at(longest, geodesy::length(longest) / 2.0)?,
        _ => middle(longest)?,
    };
    let lines: Vec<Line> = match &place.shape {
        Shape::Border([a, b]) => border_lines(map, a, b, projection),
        _ => geometry.iter().filter_map(|line| Line::whole(line, projection)).collect(),
    };
    let anchor = flat(anchor, projection);
    let points = geometry.iter().filter(|line| line.len() == 1).flatten().map(|&point| flat(point, projection));
    let extents = lines.iter().map(|line| line.frame).chain(points.map(Frame::at));
    Some(Located {
        anchor,
        frame: extents.fold(Frame::at(anchor), |all, line| all.with(&line)),
        length: is_line.then(|| geometry.iter().map(|line| geodesy::length(line)).sum()),
        lines,
    })
}

fn flat(at: LonLat, projection: &Projection) -> World {
    projection.project(LonLat::new(crate::coords::continued(projection.central_meridian(), at.lon), at.lat))
}

/// What a shape is made of, in degrees, with all the vertices at hand: lines, outlines, and each point by itself.
pub(super) fn geometry(shape: &Shape, story: &Story, map: &Basemap) -> Vec<Vec<LonLat>> {
    match shape {
        Shape::Points(points) => points.iter().map(|&point| vec![point]).collect(),
        Shape::Lines(lines) => lines.clone(),
        Shape::Areas(areas) => areas.iter().flatten().cloned().collect(),
        Shape::Border([a, b]) => map.border(a, b),
        Shape::Countries(codes) => outlines(codes, map),
        Shape::Group(key) => story.groups.get(key).map_or_else(Vec::new, |group| outlines(&group.members, map)),
        Shape::Ring { around, km } => {
            let center = match around {
                Around::Position(position) => Some(*position),
                Around::Place(id) => story.place(id).and_then(|(_, place)| match &place.shape {
                    Shape::Points(points) => points.first().copied(),
                    _ => None,
                }),
            };
            center.map(|center| geodesy::ring(center, km * 1000.0, RING_VERTICES)).into_iter().collect()
        }
    }
}

fn outlines(codes: &[String], map: &Basemap) -> Vec<Vec<LonLat>> {
    let rings = codes.iter().filter_map(|code| map.country(code)).flat_map(|country| &country.rings);
    rings.map(|ring| map.along(ring)).collect()
}

/// A border with the levels of the arcs that the fills on both sides are made of, so that line and fill show the same
/// vertices at each zoom. Each connected line is one.
fn border_lines(map: &Basemap, a: &str, b: &str, projection: &Projection) -> Vec<Line> {
    let lines = map.border_arcs(a, b);
    lines
        .iter()
        .filter_map(|arcs| {
            let mut levels: Vec<u8> = Vec::new();
            for arc in arcs {
                let of_arc = &map.arcs[arc.index()].levels;
                let known = usize::from(!levels.is_empty());
                if arc.reversed() {
                    levels.extend(of_arc.iter().rev().skip(known));
                } else {
                    levels.extend(of_arc.iter().skip(known));
                }
            }
            Some(Line { levels, ..Line::whole(&map.along(arcs), projection)? })
        })
        .collect()
}

/// The middle of a ring's box: good enough for a marker, and inside for all but crescents.
fn middle(ring: &[LonLat]) -> Option<LonLat> {
    let mut lon = ring.first()?.lon;
    let (mut west, mut east, mut south, mut north) = (lon, lon, f64::MAX, f64::MIN);
    for point in ring {
        lon = crate::coords::continued(lon, point.lon);
        (west, east) = (west.min(lon), east.max(lon));
        (south, north) = (south.min(point.lat), north.max(point.lat));
    }
    Some(LonLat::new((west + east) / 2.0, (south + north) / 2.0))
}
