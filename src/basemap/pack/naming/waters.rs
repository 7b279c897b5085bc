//! The seas, lakes and rivers that have a name, where it runs, and from which zoom on.

use std::collections::BTreeMap;

use super::super::choose::{Choice, RIVER_RANKS};
use super::super::gazetteer::{Gazetteer, SeaRecord};
use super::super::label_line::{Stretch, axis, stretches};
use super::super::region::within;
use super::super::stage::ring_area;
use super::super::topology::TopologyFeature;
use super::super::{NEAR, Rings};
use super::Namer;
use crate::basemap::ArcRef;
use crate::basemap::names::{Water, WaterKind};
use crate::basemap::read::names::WATER_STEP;
use crate::basemap::weight::level;
use crate::coords::{LonLat, unwrap_longitude};

/// A lake is named from the zoom on at which it covers so many square CSS pixels.
const ROOM: f64 = 256.0;
/// Lakes of this rank or a lower one are named everywhere, others only near what the story shows.
const FAR_LAKES: u8 = 9;
/// Rivers are named from this rank (twice a zoom) on: before it they are background.
const RIVERS_FROM: u8 = 10;

impl Namer<'_> {
    /// The waters in and around the view, the most important first.
    pub(super) fn waters(&self, gazetteer: &Gazetteer, choice: &Choice) -> Vec<Water> {
        let mut waters = self.seas(gazetteer);
        waters.extend(self.lakes(choice));
        waters.extend(self.rivers());
        waters.sort_by_key(|water| water.rank);
        waters
    }

    /// On the positions that the file holds, and from west to east.
    fn packed_line(&self, line: &[LonLat]) -> Vec<LonLat> {
        let mut line: Vec<LonLat> = line.iter().map(|&at| self.rounded(at, WATER_STEP)).collect();
        if line.first().zip(line.last()).is_some_and(|(first, last)| last.lon < first.lon) {
            line.reverse();
        }
        line
    }

    fn seas(&self, gazetteer: &Gazetteer) -> Vec<Water> {
        let named = |sea: &SeaRecord| {
            let course: Vec<LonLat> =
                sea.course.iter().map(|&[lon, lat]| LonLat::new(lon, lat)).collect();
            let in_view = course.iter().any(|&at| self.around(at));
            let rank = sea.size.saturating_mul(2).saturating_add(2);
            let line = self.packed_line(&course);
            let names = self.texts(&sea.names).filter(|_| in_view)?;
            Some(Water { kind: WaterKind::Sea, names, line, rank })
        };
        gazetteer.seas.iter().filter_map(named).collect()
    }

    fn lakes(&self, choice: &Choice) -> Vec<Water> {
        let named = |(index, (id, rings)): (usize, &(String, Rings))| {
            let names = self.texts(self.merged.lake_names.get(id.as_str())?)?;
            let outline = self.merged.line(rings.first()?);
            let line = axis(&outline)?;
            if !line.iter().any(|&at| self.around(at)) {
                return None;
            }
            let near = line.iter().any(|&at| self.distance_to_story(at) < NEAR);
            let rank = level(ring_area(&outline) / ROOM);
            if rank > FAR_LAKES && !near {
                return None;
            }
            let rank = rank - u8::from(near);
            Some(Water {
                kind: WaterKind::Lake { lake: index as u32 },
                names,
                line: self.packed_line(&line),
                rank,
            })
        };
        choice.lakes[0].iter().enumerate().filter_map(named).collect()
    }

    /// One name a river, along the straightest of its stretches, rather in the middle of the view
    /// than at its edge.
    fn rivers(&self) -> Vec<Water> {
        let mut by_id = BTreeMap::<&str, Vec<(&TopologyFeature, &[ArcRef])>>::new();
        for ((_, arcs), river) in self.merged.rivers.iter().zip(self.merged.river_features) {
            if river.rank <= RIVER_RANKS[1] && !river.in_lake && !river.names.is_empty() {
                by_id.entry(&river.id).or_default().push((river, arcs));
            }
        }
        by_id.values().filter_map(|parts| self.river(parts)).collect()
    }

    fn river(&self, parts: &[(&TopologyFeature, &[ArcRef])]) -> Option<Water> {
        let (river, _) = parts.iter().min_by_key(|(river, _)| river.rank)?;
        let arcs = parts.iter().flat_map(|(_, arcs)| arcs.iter());
        let stretches = arcs.flat_map(|&arc| stretches(&self.merged.line(&[arc])));
        let in_view = stretches
            .filter(|stretch| stretch.line.iter().all(|&at| within(&self.focus.view, at, 0.0)));
        let cost = |stretch: &Stretch| stretch.bend + self.off_middle(stretch.line[0]) / 4.0;
        let best = in_view.min_by(|a, b| cost(a).total_cmp(&cost(b)))?;
        let rank = (2 * river.rank + 4).max(RIVERS_FROM);
        Some(Water {
            kind: WaterKind::River,
            names: self.texts(&river.names)?,
            line: self.packed_line(&best.line),
            rank,
        })
    }

    /// 0 in the middle of the opening box, 1 at its edges.
    fn off_middle(&self, at: LonLat) -> f64 {
        let (view, middle) = (self.focus.view, self.focus.view.center());
        let lon = unwrap_longitude(middle.lon, at.lon);
        let (x, y) = (
            (lon - middle.lon) / (view.east - view.west),
            (at.lat - middle.lat) / (view.north - view.south),
        );
        2.0 * x.abs().max(y.abs())
    }
}
