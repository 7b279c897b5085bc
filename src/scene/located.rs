//! The story's places on the ground.
//!
//! What this does: finds each place's geometry (its own, or what it borrows from the base map), flattens it, and
//! chooses where its marker stands. What it does not: place names, or say what is selected.

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
    let points = own_points(&place.shape);
    let geometry = lines(&place.shape, story, map);
    let is_line = matches!(place.shape, Shape::Lines(_) | Shape::Border(_));
    let longest = geometry.iter().max_by(|a, b| geodesy::length(a).total_cmp(&geodesy::length(b)));
    let anchor = match (&place.shape, longest) {
        (Shape::Points(_), _) => *points.first()?,
        (_, Some(line)) if is_line => geodesy::at(line, geodesy::length(line) / 2.0)?,
        (_, Some(ring)) => middle(ring)?,
        (_, None) => return None,
    };
    let lines: Vec<Line> = match &place.shape {
        Shape::Border([a, b]) => border_lines(map, a, b, projection),
        _ => geometry.iter().filter_map(|line| Line::whole(line, projection)).collect(),
    };
    let corners = lines.iter().flat_map(|line| [line.frame.min, line.frame.max]);
    let all = corners.chain(points.iter().map(|&point| flat(point, projection)));
    let anchor = flat(anchor, projection);
    Some(Located {
        anchor,
        frame: Frame::around(all).unwrap_or(Frame::at(anchor)),
        length: is_line.then(|| geometry.iter().map(|line| geodesy::length(line)).sum()),
        lines,
    })
}

fn flat(at: LonLat, projection: &Projection) -> World {
    projection.project(LonLat::new(crate::coords::continued(projection.central_meridian(), at.lon), at.lat))
}

fn own_points(shape: &Shape) -> &[LonLat] {
    if let Shape::Points(points) = shape { points } else { &[] }
}

/// The lines and outlines of a shape, in degrees, with all the vertices at hand.
fn lines(shape: &Shape, story: &Story, map: &Basemap) -> Vec<Vec<LonLat>> {
    match shape {
        Shape::Points(_) => Vec::new(),
        Shape::Lines(lines) => lines.clone(),
        Shape::Areas(areas) => areas.iter().flatten().cloned().collect(),
        Shape::Border([a, b]) => map.border(a, b),
        Shape::Countries(codes) => outlines(codes, map),
        Shape::Group(key) => story.groups.get(key).map_or_else(Vec::new, |group| outlines(&group.members, map)),
        Shape::Ring { around, km } => {
            let center = match around {
                Around::Position(position) => Some(*position),
                Around::Place(id) => story.place(id).and_then(|(_, place)| own_points(&place.shape).first().copied()),
            };
            center.map(|center| geodesy::ring(center, km * 1000.0, RING_VERTICES)).into_iter().collect()
        }
    }
}

fn outlines(codes: &[String], map: &Basemap) -> Vec<Vec<LonLat>> {
    let rings = codes.iter().filter_map(|code| map.country(code)).flat_map(|country| &country.rings);
    rings.map(|ring| ring.iter().flat_map(|&arc| map.points(arc)).collect()).collect()
}

/// A border as the arcs that the fills on both sides are made of: with their levels, so that line and fill show the
/// same vertices at each zoom.
fn border_lines(map: &Basemap, a: &str, b: &str, projection: &Projection) -> Vec<Line> {
    let arcs = map.shared_arcs(a, b);
    arcs.iter()
        .filter_map(|arc| {
            let stored = &map.arcs[arc.index()];
            let line = Line::whole(&stored.points, projection)?;
            Some(Line { levels: stored.levels.clone(), ..line })
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
