//! The base map, projected once, with the kind of each line: a coast, a border, a claimed line.
//!
//! A projection unrolls the globe from a cut in one of the great oceans on; a ring that runs over
//! the cut stays whole, on the side where its middle is. Arcs have continuous longitudes, but the
//! next arc of a ring may begin a whole turn away: such an arc is projected once more, shifted by
//! that turn. A ring that does not close even so runs around a pole, and is left out.

use crate::basemap::{AreaKind, Basemap, Ring};
use crate::camera::Frame;
use crate::coords::{LonLat, World, unwrap_longitude};
use crate::projection::Projection;

/// A flattened line.
#[derive(Clone, Debug, PartialEq)]
pub struct GroundLine {
    /// The vertices on the plane.
    pub points: Vec<World>,
    /// The level from which on each vertex is drawn.
    pub levels: Vec<u8>,
    /// The box around the line.
    pub frame: Frame,
    /// What it is.
    pub kind: LineKind,
}

impl GroundLine {
    /// Flattens a line that is always drawn whole; `None` for fewer than two vertices.
    #[must_use]
    pub fn whole(points: &[LonLat], projection: &Projection) -> Option<Self> {
        let first = points.first()?;
        let turn = unwrap_longitude(projection.central_meridian(), first.lon) - first.lon;
        let levels = vec![0; points.len()];
        (points.len() >= 2)
            .then(|| flatten(points, &levels, turn, projection, LineKind::Own))
            .flatten()
    }
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
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
    pub lines: Vec<GroundLine>,
    /// Countries.
    pub countries: Vec<GroundCountry>,
    /// Land that is part of no country here.
    pub unassigned: Vec<GroundRing>,
    /// Rings of lakes.
    pub lakes: Vec<GroundRing>,
    /// Rivers: rank and line.
    pub rivers: Vec<(u8, usize)>,
}

impl Ground {
    /// Flattens a base map.
    #[must_use]
    pub fn new(map: &Basemap, projection: &Projection) -> Self {
        let mut builder = GroundBuilder {
            map,
            projection,
            kinds: kinds(map),
            flattened: vec![Vec::new(); map.arcs.len()],
            ground: Self::default(),
        };
        for country in &map.countries {
            let rings = builder.rings(&country.rings);
            builder.ground.countries.push(GroundCountry { code: country.code.clone(), rings });
        }
        for area in &map.areas {
            let rings = builder.rings(&area.rings);
            if area.kind == AreaKind::Unassigned {
                builder.ground.unassigned.extend(rings);
            }
        }
        for lake in &map.lakes {
            let rings = builder.rings(&lake.rings);
            builder.ground.lakes.extend(rings);
        }
        for river in &map.rivers {
            for arc in &river.arcs {
                if let Some(line) = builder.line(arc.index(), 0) {
                    builder.ground.rivers.push((river.rank, line));
                }
            }
        }
        builder.ground
    }
}

struct GroundBuilder<'a> {
    map: &'a Basemap,
    projection: &'a Projection,
    kinds: Vec<LineKind>,
    /// For each arc the whole turns that it was shifted by, each with the line that it became.
    flattened: Vec<Vec<(i32, usize)>>,
    ground: Ground,
}

impl GroundBuilder<'_> {
    fn rings(&mut self, rings: &[Ring]) -> Vec<GroundRing> {
        rings.iter().filter_map(|ring| self.ring(ring)).collect()
    }

    fn ring(&mut self, ring: &Ring) -> Option<GroundRing> {
        let turns = self.turns(ring)?;
        let mut lines = Vec::with_capacity(ring.len());
        for (arc, turn) in ring.iter().zip(turns) {
            lines.push((self.line(arc.index(), turn)?, arc.is_reversed()));
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
            let (start, stop) = if arc.is_reversed() { (stop, start) } else { (start, stop) };
            let shift = end.map_or(0.0, |end: f64| unwrap_longitude(end, start) - start);
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
        let start = unwrap_longitude(self.projection.central_meridian(), points[0].lon);
        (start, points.iter().fold(start, |lon, point| unwrap_longitude(lon, point.lon)))
    }

    fn line(&mut self, arc: usize, turn: i32) -> Option<usize> {
        if let Some(&(_, line)) = self.flattened[arc].iter().find(|flattened| flattened.0 == turn) {
            return Some(line);
        }
        let (start, _) = self.ends(arc);
        let stored = &self.map.arcs[arc];
        let shift = start - stored.points[0].lon + 360.0 * f64::from(turn);
        let line =
            flatten(&stored.points, &stored.levels, shift, self.projection, self.kinds[arc])?;
        self.ground.lines.push(line);
        let index = self.ground.lines.len() - 1;
        self.flattened[arc].push((turn, index));
        Some(index)
    }
}

fn flatten(
    points: &[LonLat],
    levels: &[u8],
    shift: f64,
    projection: &Projection,
    kind: LineKind,
) -> Option<GroundLine> {
    let mut lon = points.first()?.lon + shift;
    let points: Vec<World> = points
        .iter()
        .map(|point| {
            lon = unwrap_longitude(lon, point.lon);
            projection.project(LonLat::new(lon, point.lat))
        })
        .collect();
    let frame = Frame::around(points.iter().copied())?;
    Some(GroundLine { points, levels: levels.to_vec(), frame, kind })
}

/// The longitude west of the map at which the globe is cut open: of the middles of the two great
/// oceans, the one that is nearer to the meridian opposite to the central one. Neighbours on land
/// so stay neighbours on the map.
pub(super) fn cut(central_meridian: f64) -> f64 {
    const OCEANS: [f64; 2] = [-35.0, -169.0];
    let opposite = central_meridian - 180.0;
    let near = OCEANS.map(|ocean| unwrap_longitude(opposite, ocean));
    if (near[0] - opposite).abs() < (near[1] - opposite).abs() { near[0] } else { near[1] }
}

/// What each arc is, by who runs along it.
fn kinds(map: &Basemap) -> Vec<LineKind> {
    let mut kinds: Vec<LineKind> = map
        .neighbours()
        .into_iter()
        .map(|count| match count {
            0 => LineKind::Inland,
            1 => LineKind::Coast,
            _ => LineKind::Border,
        })
        .collect();
    for area in map.areas.iter().filter(|area| area.kind == AreaKind::Leased) {
        for arc in area.rings.iter().flatten() {
            if kinds[arc.index()] == LineKind::Inland {
                kinds[arc.index()] = LineKind::Leased;
            }
        }
    }
    map.claimed.iter().for_each(|arc| kinds[arc.index()] = LineKind::Claimed);
    kinds
}
