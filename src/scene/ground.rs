//! The base map, flattened once.
//!
//! What this does: projects every arc, and says for each line what it is: a coast, a border, a
//! claimed line. What it does not: depend on the camera; made once for a base map and a projection.
//!
//! A projection unrolls the globe from a cut in one of the great oceans on; a ring that runs over
//! the cut stays whole, on the side where its middle is. Arcs keep their longitudes continuous, but
//! the next arc of a ring may begin a whole turn away: such an arc is flattened once more, shifted
//! by that turn. A ring that does not close even so runs around a pole, and is left out.

use crate::basemap::{AreaKind, Basemap, Ring};
use crate::camera::Frame;
use crate::coords::{LonLat, World, continued};
use crate::projection::Projection;

/// A flattened line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The vertices on the plane.
    pub points: Vec<World>,
    /// The level from which on each vertex is drawn.
    pub levels: Vec<u8>,
    /// The box around the line.
    pub frame: Frame,
    /// What it is.
    pub shape: Shape,
}

impl Line {
    /// Flattens a line that is always drawn whole; `None` for fewer than two vertices.
    #[must_use]
    pub fn whole(points: &[LonLat], projection: &Projection) -> Option<Self> {
        let first = points.first()?;
        let turn = continued(projection.central_meridian(), first.lon) - first.lon;
        let levels = vec![0; points.len()];
        (points.len() >= 2)
            .then(|| flatten(points, &levels, turn, projection, Shape::Own))
            .flatten()
    }
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Land on one side only.
    Coast,
    /// Between two countries.
    Border,
    /// Around leased ground.
    Leased,
    /// Claimed or disputed.
    Claimed,
    /// A shore or a river: drawn as a feature, not as a line of its own.
    Inland,
    /// A place's own line.
    Own,
}

/// A ring of flattened lines, each begun where the one before it ends.
#[derive(Clone, Debug, PartialEq)]
pub struct GroundRing {
    /// Indices into [`Ground::lines`], and whether the ring runs along the line backwards.
    pub lines: Vec<(usize, bool)>,
    /// The box around the ring.
    pub frame: Frame,
}

/// A country's land.
#[derive(Clone, Debug, PartialEq)]
pub struct GroundCountry {
    /// ISO 3166-1 alpha-2.
    pub code: String,
    /// Its rings.
    pub rings: Vec<GroundRing>,
}

/// The flattened base map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ground {
    /// Every line.
    pub lines: Vec<Line>,
    /// Countries.
    pub countries: Vec<GroundCountry>,
    /// Land that is part of no country here.
    pub apart: Vec<GroundRing>,
    /// Rings of lakes.
    pub lakes: Vec<GroundRing>,
    /// Rivers: rank and line.
    pub rivers: Vec<(u8, usize)>,
}

impl Ground {
    /// Flattens a base map.
    #[must_use]
    pub fn new(map: &Basemap, projection: &Projection) -> Self {
        let mut making = Making {
            map,
            projection,
            shapes: shapes(map),
            made: vec![Vec::new(); map.arcs.len()],
            ground: Self::default(),
        };
        for country in &map.countries {
            let rings = making.rings(&country.rings);
            making.ground.countries.push(GroundCountry { code: country.code.clone(), rings });
        }
        for area in &map.areas {
            let rings = making.rings(&area.rings);
            if area.kind == AreaKind::Apart {
                making.ground.apart.extend(rings);
            }
        }
        for lake in &map.lakes {
            let rings = making.rings(&lake.rings);
            making.ground.lakes.extend(rings);
        }
        for river in &map.rivers {
            for arc in &river.arcs {
                if let Some(line) = making.line(arc.index(), 0) {
                    making.ground.rivers.push((river.rank, line));
                }
            }
        }
        making.ground
    }
}

struct Making<'a> {
    map: &'a Basemap,
    projection: &'a Projection,
    shapes: Vec<Shape>,
    /// For each arc the whole turns that it was shifted by, each with the line that it became.
    made: Vec<Vec<(i32, usize)>>,
    ground: Ground,
}

impl Making<'_> {
    fn rings(&mut self, rings: &[Ring]) -> Vec<GroundRing> {
        rings.iter().filter_map(|ring| self.ring(ring)).collect()
    }

    fn ring(&mut self, ring: &Ring) -> Option<GroundRing> {
        let turns = self.turns(ring)?;
        let mut lines = Vec::with_capacity(ring.len());
        for (arc, turn) in ring.iter().zip(turns) {
            lines.push((self.line(arc.index(), turn)?, arc.reversed()));
        }
        let frames = lines.iter().flat_map(|&(line, _)| {
            let frame = self.ground.lines[line].frame;
            [frame.min, frame.max]
        });
        let frame = Frame::around(frames)?;
        Some(GroundRing { lines, frame })
    }

    /// By how many turns each arc of a ring is shifted, so that each begins where the one before it
    /// ends, and all of the ring on one side of the cut.
    fn turns(&self, ring: &Ring) -> Option<Vec<i32>> {
        let (mut turns, mut end, mut first) = (Vec::with_capacity(ring.len()), None, None);
        let (mut west, mut east) = (f64::MAX, f64::MIN);
        for &arc in ring {
            let (start, stop) = self.ends(arc.index());
            let (start, stop) = if arc.reversed() { (stop, start) } else { (start, stop) };
            let shift = end.map_or(0.0, |end: f64| continued(end, start) - start);
            turns.push((shift / 360.0).round() as i32);
            (west, east) = (
                west.min(start + shift).min(stop + shift),
                east.max(start + shift).max(stop + shift),
            );
            end = Some(stop + shift);
            first = first.or(Some(start));
        }
        let cut = cut(self.projection.central_meridian());
        let over = ((f64::midpoint(west, east) - cut) / 360.0).floor() as i32;
        turns.iter_mut().for_each(|turn| *turn -= over);
        ((end? - first?).abs() < 1.0).then_some(turns)
    }

    /// The longitudes at an arc's ends: the first within a half turn of the central meridian, the
    /// last continued.
    fn ends(&self, arc: usize) -> (f64, f64) {
        let points = &self.map.arcs[arc].points;
        let start = continued(self.projection.central_meridian(), points[0].lon);
        (start, points.iter().fold(start, |lon, point| continued(lon, point.lon)))
    }

    fn line(&mut self, arc: usize, turn: i32) -> Option<usize> {
        if let Some(&(_, line)) = self.made[arc].iter().find(|made| made.0 == turn) {
            return Some(line);
        }
        let (start, _) = self.ends(arc);
        let stored = &self.map.arcs[arc];
        let shift = start - stored.points[0].lon + 360.0 * f64::from(turn);
        let line =
            flatten(&stored.points, &stored.levels, shift, self.projection, self.shapes[arc])?;
        self.ground.lines.push(line);
        let index = self.ground.lines.len() - 1;
        self.made[arc].push((turn, index));
        Some(index)
    }
}

fn flatten(
    points: &[LonLat],
    levels: &[u8],
    shift: f64,
    projection: &Projection,
    shape: Shape,
) -> Option<Line> {
    let mut lon = points.first()?.lon + shift;
    let points: Vec<World> = points
        .iter()
        .map(|point| {
            lon = continued(lon, point.lon);
            projection.project(LonLat::new(lon, point.lat))
        })
        .collect();
    let frame = Frame::around(points.iter().copied())?;
    Some(Line { points, levels: levels.to_vec(), frame, shape })
}

/// The longitude west of the map at which the globe is cut open: of the middles of the two great
/// oceans, the one that is nearer to the meridian opposite to the central one. Neighbours on land
/// so stay neighbours on the map.
pub(super) fn cut(central_meridian: f64) -> f64 {
    const OCEANS: [f64; 2] = [-35.0, -169.0];
    let opposite = central_meridian - 180.0;
    let near = OCEANS.map(|ocean| continued(opposite, ocean));
    if (near[0] - opposite).abs() < (near[1] - opposite).abs() { near[0] } else { near[1] }
}

/// What each arc is, by who runs along it.
fn shapes(map: &Basemap) -> Vec<Shape> {
    let mut shapes: Vec<Shape> = map
        .neighbours()
        .into_iter()
        .map(|count| match count {
            0 => Shape::Inland,
            1 => Shape::Coast,
            _ => Shape::Border,
        })
        .collect();
    for area in map.areas.iter().filter(|area| area.kind == AreaKind::Leased) {
        for arc in area.rings.iter().flatten() {
            if shapes[arc.index()] == Shape::Inland {
                shapes[arc.index()] = Shape::Leased;
            }
        }
    }
    map.claimed.iter().for_each(|arc| shapes[arc.index()] = Shape::Claimed);
    shapes
}
