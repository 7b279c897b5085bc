//! The geometry of the story's places, their own or the base map's, projected, and the anchors of
//! their markers.

use super::chainage::{Chainage, second_side};
use super::ground::{Ground, GroundLine};
use crate::basemap::{ArcRef, Basemap};
use crate::camera::Frame;
use crate::coords::{LonLat, World, unwrap_longitude};
use crate::geodesy;
use crate::projection::Projection;
use crate::story::{Around, Place, Shape, Story};

/// Vertices of a circle on the ground.
const RING_VERTICES: usize = 180;

/// A place on the ground.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceGeometry {
    /// Where its marker stands: on the line, for a line.
    pub anchor: World,
    /// Its lines and outlines. What is a line runs from west to east.
    pub lines: Vec<GroundLine>,
    /// The box around all of it.
    pub frame: Frame,
    /// The length of its lines on the ground in metres, where its shape is a line.
    pub length: Option<f64>,
    /// How its kilometres are counted, where its shape is a line.
    pub chainage: Option<Chainage>,
    /// True for a border between the two countries that have a fill of their own.
    pub border: bool,
    /// True for what is no site of the story but what it stands in.
    pub context: bool,
    /// What it is on the ground.
    pub form: PlaceForm,
    /// Which of the story's own layers it shows, a bit for each.
    pub layers: u32,
}

/// What a place is on the ground, which says how it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum PlaceForm {
    /// Points, lines or areas of its own, or a border.
    Own,
    /// Countries of the base map.
    Countries(Vec<String>),
    /// Groups of countries, drawn as layers.
    Groups,
    /// A circle of so many kilometres around a position.
    Ring(LonLat, f64),
}

impl PlaceGeometry {
    /// A place without lines.
    fn at(anchor: World, frame: Frame) -> Self {
        Self {
            anchor,
            lines: Vec::new(),
            frame,
            length: None,
            chainage: None,
            border: false,
            context: false,
            form: PlaceForm::Own,
            layers: 0,
        }
    }

    /// The position so many metres along the place's line from its western end; before it or beyond
    /// the other end, that end. `None` for what is no line.
    #[must_use]
    pub fn position_at(&self, metres: f64) -> Option<World> {
        let (line, start, share) = self.chainage.as_ref()?.segment_at(metres)?;
        let points = &self.lines.get(line)?.points;
        let (a, b) = (points.get(start)?, points.get(start + 1)?);
        Some(World::new(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)))
    }

    /// The place's lines as a ruler of so many metres walks them.
    #[must_use]
    pub fn walked(&self, ruler: f64, projection: &Projection) -> Vec<GroundLine> {
        let walk = |line: &GroundLine| {
            let points = line.points.iter().filter_map(|&at| projection.unproject(at));
            let points: Vec<LonLat> = points.collect();
            GroundLine::whole(&geodesy::divider_feet(&points, ruler), projection)
        };
        self.lines.iter().filter_map(walk).collect()
    }

    /// The place's lines from their western end to the position so many metres along them; all of
    /// what is no line.
    pub(super) fn lines_to(&self, metres: f64) -> Vec<GroundLine> {
        let segment = self.chainage.as_ref().and_then(|chainage| chainage.segment_at(metres));
        let (Some((index, start, _)), Some(tip)) = (segment, self.position_at(metres)) else {
            return self.lines.clone();
        };
        let mut lines = self.lines[..=index].to_vec();
        if let Some(last) = lines.last_mut() {
            last.points.truncate(start + 1);
            last.levels.truncate(start + 1);
            last.points.push(tip);
            last.levels.push(0);
        }
        lines
    }
}

/// Finds all places of a story on its flattened ground, in story order; `None` for a place that the
/// base map lacks. The countries named are those of [`super::model::MapModel::named`].
#[must_use]
pub fn resolve_places(
    story: &Story,
    map: &Basemap,
    ground: &Ground,
    projection: &Projection,
    named: &[String],
) -> Vec<Option<PlaceGeometry>> {
    let shape = |place: &Place| match &place.shape {
        Shape::Lines(lines) => {
            let levels = |line: &Vec<LonLat>| vec![0; line.len()];
            line_or_border(
                lines.iter().map(|line| (line.clone(), levels(line))).collect(),
                &[],
                projection,
            )
        }
        Shape::Border([a, b]) => {
            let first_country = outlines(std::slice::from_ref(a), map);
            let place = line_or_border(border_lines(map, a, b), &first_country, projection)?;
            Some(PlaceGeometry { border: named.contains(a) && named.contains(b), ..place })
        }
        Shape::Countries(codes) => of_countries(ground, codes, PlaceForm::Countries(codes.clone())),
        Shape::Groups(keys) => {
            let groups = keys.iter().filter_map(|key| story.groups.get(key));
            let codes: Vec<String> = groups.flat_map(|group| group.members.clone()).collect();
            of_countries(ground, &codes, PlaceForm::Groups)
        }
        Shape::Ring { km, .. } => circle(center(&place.shape, story)?, *km, projection),
        Shape::Points(_) | Shape::Areas(_) => point_or_area(place, story, map, projection),
    };
    let resolve = |(index, place): (usize, &Place)| {
        let geometry = shape(place)?;
        let anchor = place.marker.map_or(geometry.anchor, |marker| flat(marker, projection));
        let (context, layers) = (place.context, story.layers_of(index));
        Some(PlaceGeometry { anchor, context, layers, ..geometry })
    };
    story.places.iter().enumerate().map(resolve).collect()
}

/// Countries of the ground, drawn from it; the anchor is the middle of the largest of their parts.
fn of_countries(ground: &Ground, codes: &[String], form: PlaceForm) -> Option<PlaceGeometry> {
    let countries = ground.countries.iter().filter(|country| codes.contains(&country.code));
    let frames: Vec<Frame> =
        countries.flat_map(|country| &country.rings).map(|ring| ring.frame).collect();
    let size = |frame: &Frame| (frame.max.x - frame.min.x) * (frame.max.y - frame.min.y);
    let largest = frames.iter().max_by(|a, b| size(a).total_cmp(&size(b)))?;
    let anchor = World::new(
        f64::midpoint(largest.min.x, largest.max.x),
        f64::midpoint(largest.min.y, largest.max.y),
    );
    let frame = frames.iter().copied().reduce(|all, frame| all.with(&frame))?;
    Some(PlaceGeometry { form, ..PlaceGeometry::at(anchor, frame) })
}

/// A circle on the ground. Its anchor is on it, to the southeast.
#[must_use]
pub fn circle(center: LonLat, km: f64, projection: &Projection) -> Option<PlaceGeometry> {
    let vertices = geodesy::ring(center, km * 1000.0, RING_VERTICES);
    let line = GroundLine::whole(&vertices, projection)?;
    let anchor = *line.points.get(RING_VERTICES * 5 / 8)?;
    let form = PlaceForm::Ring(center, km);
    let place = PlaceGeometry::at(anchor, line.frame);
    Some(PlaceGeometry { form, lines: vec![line], ..place })
}

/// Where a point is, or what a circle is around.
pub(super) fn center(shape: &Shape, story: &Story) -> Option<LonLat> {
    match shape {
        Shape::Points(points) => points.first().copied(),
        Shape::Ring { around: Around::Position(position), .. } => Some(*position),
        // The reader lets no circle run around itself.
        Shape::Ring { around: Around::Place(id), .. } => center(&story.place(id)?.1.shape, story),
        _ => None,
    }
}

/// A line's vertices and their levels.
type Levelled = (Vec<LonLat>, Vec<u8>);

/// A line, turned around where it runs to the west.
fn eastward((mut line, mut levels): Levelled) -> Levelled {
    let (first, last) = (
        line.first().map_or(0.0, |at| at.lon),
        line.iter().map(|at| at.lon).reduce(unwrap_longitude),
    );
    if last.is_some_and(|last| last < first) {
        line.reverse();
        levels.reverse();
    }
    (line, levels)
}

/// A place that is a line. Its anchor is the middle of the longest of its lines; its posts point
/// away from the rings of the first country, if it has one.
fn line_or_border(
    lines: Vec<Levelled>,
    first_country: &[Vec<LonLat>],
    projection: &Projection,
) -> Option<PlaceGeometry> {
    let start = |line: &Levelled| {
        line.0.first().map_or(0.0, |at| unwrap_longitude(projection.central_meridian(), at.lon))
    };
    let mut sorted: Vec<Levelled> = Vec::new();
    for line in lines.into_iter().filter(|line| line.0.len() >= 2).map(eastward) {
        sorted.insert(sorted.partition_point(|other| start(other) <= start(&line)), line);
    }
    let (lines, levels): (Vec<_>, Vec<_>) = sorted.into_iter().unzip();
    let side = lines.first().map_or(1.0, |line| second_side(line, first_country));
    let chainage = Chainage::new(&lines, side);
    let flatten = |(line, levels): (&Vec<LonLat>, Vec<u8>)| {
        Some(GroundLine { levels, ..GroundLine::whole(line, projection)? })
    };
    let lines: Vec<GroundLine> = lines.iter().zip(levels).filter_map(flatten).collect();
    let frame = lines.iter().map(|line| line.frame).reduce(|all, line| all.with(&line))?;
    let (start, end) = chainage.longest()?;
    let length = Some(chainage.length());
    let place = PlaceGeometry {
        lines,
        length,
        chainage: Some(chainage),
        ..PlaceGeometry::at(frame.min, frame)
    };
    Some(PlaceGeometry { anchor: place.position_at(f64::midpoint(start, end))?, ..place })
}

/// A place that is no line: points, or areas with their outlines.
fn point_or_area(
    place: &Place,
    story: &Story,
    map: &Basemap,
    projection: &Projection,
) -> Option<PlaceGeometry> {
    let geometry = geometry(&place.shape, story, map);
    let anchor = if let Shape::Points(_) = &place.shape {
        *geometry.first()?.first()?
    } else {
        let measured = geometry.iter().map(|ring| (geodesy::length(ring), ring));
        middle(measured.max_by(|a, b| a.0.total_cmp(&b.0))?.1)?
    };
    let lines: Vec<GroundLine> =
        geometry.iter().filter_map(|line| GroundLine::whole(line, projection)).collect();
    let anchor = flat(anchor, projection);
    let points = geometry
        .iter()
        .filter(|line| line.len() == 1)
        .flatten()
        .map(|&point| flat(point, projection));
    let extents = lines.iter().map(|line| line.frame).chain(points.map(Frame::at));
    let frame = extents.fold(Frame::at(anchor), |all, line| all.with(&line));
    Some(PlaceGeometry { lines, ..PlaceGeometry::at(anchor, frame) })
}

/// A position on the plane, its longitude continued from the central meridian.
pub(super) fn flat(at: LonLat, projection: &Projection) -> World {
    projection.project(LonLat::new(unwrap_longitude(projection.central_meridian(), at.lon), at.lat))
}

/// What a shape is made of, in degrees, with all the vertices at hand: lines, outlines, and each
/// point by itself.
pub(super) fn geometry(shape: &Shape, story: &Story, map: &Basemap) -> Vec<Vec<LonLat>> {
    match shape {
        Shape::Points(points) => points.iter().map(|&point| vec![point]).collect(),
        Shape::Lines(lines) => lines.clone(),
        Shape::Areas(areas) => areas.iter().flatten().cloned().collect(),
        Shape::Border([a, b]) => map.border(a, b),
        Shape::Countries(codes) => outlines(codes, map),
        Shape::Groups(keys) => {
            let groups = keys.iter().filter_map(|key| story.groups.get(key));
            groups.flat_map(|group| outlines(&group.members, map)).collect()
        }
        Shape::Ring { km, .. } => {
            let center = center(shape, story).into_iter();
            center.map(|center| geodesy::ring(center, km * 1000.0, RING_VERTICES)).collect()
        }
    }
}

fn outlines(codes: &[String], map: &Basemap) -> Vec<Vec<LonLat>> {
    let rings =
        codes.iter().filter_map(|code| map.country(code)).flat_map(|country| &country.rings);
    rings.map(|ring| map.along(ring)).collect()
}

/// A border with the levels of the arcs that the fills on both sides are made of, so that line and
/// fill show the same vertices at each zoom. Each connected line is one.
fn border_lines(map: &Basemap, a: &str, b: &str) -> Vec<Levelled> {
    let levels = |arcs: &Vec<ArcRef>| {
        let mut levels: Vec<u8> = Vec::new();
        for arc in arcs {
            let of_arc = &map.arcs[arc.index()].levels;
            let shared = usize::from(!levels.is_empty());
            if arc.is_reversed() {
                levels.extend(of_arc.iter().rev().skip(shared));
            } else {
                levels.extend(of_arc.iter().skip(shared));
            }
        }
        levels
    };
    map.border_arcs(a, b).iter().map(|arcs| (map.along(arcs), levels(arcs))).collect()
}

/// The middle of a ring's box: good enough for a marker, and inside for all but crescents.
fn middle(ring: &[LonLat]) -> Option<LonLat> {
    let mut lon = ring.first()?.lon;
    let (mut west, mut east, mut south, mut north) = (lon, lon, f64::MAX, f64::MIN);
    for point in ring {
        lon = unwrap_longitude(lon, point.lon);
        (west, east) = (west.min(lon), east.max(lon));
        (south, north) = (south.min(point.lat), north.max(point.lat));
    }
    Some(LonLat::new((west + east) / 2.0, (south + north) / 2.0))
}
