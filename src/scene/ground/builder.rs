//! Flattens a base map arc by arc, each arc once for each turn by which it is shifted.

use super::{Ground, GroundRing, LineKind, cut, flatten};
use crate::basemap::{AreaKind, Basemap, Ring};
use crate::camera::Frame;
use crate::coords::unwrap_longitude;
use crate::projection::Projection;

/// Makes the ground of a base map.
pub(super) struct GroundBuilder<'a> {
    map: &'a Basemap,
    projection: &'a Projection,
    kinds: Vec<LineKind>,
    /// For each arc the whole turns that it was shifted by, each with the line that it became.
    flattened: Vec<Vec<(i32, usize)>>,
    pub(super) ground: Ground,
}

impl<'a> GroundBuilder<'a> {
    pub(super) fn new(map: &'a Basemap, projection: &'a Projection) -> Self {
        Self {
            map,
            projection,
            kinds: kinds(map),
            flattened: vec![Vec::new(); map.arcs.len()],
            ground: Ground::default(),
        }
    }

    /// Flattens rings; those around a pole are left out.
    pub(super) fn rings(&mut self, rings: &[Ring]) -> Vec<GroundRing> {
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

    /// Flattens an arc, shifted by so many whole turns: the index of its line.
    pub(super) fn line(&mut self, arc: usize, turn: i32) -> Option<usize> {
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
