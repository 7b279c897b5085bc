//! Chooses for each ring and each vertex the stage that it comes with, by its level and its
//! distance from what the story shows.

use std::collections::BTreeSet;

use super::super::ArcRef;
use super::super::weight::level;
use super::region::{Region, Regions, in_sight};
use super::{Focus, MergedTopology, Rings};
use crate::coords::{LonLat, unwrap_longitude};

/// The finest level that a stage holds, by distance from what the story shows.
struct Detail {
    near: u8,
    view: u8,
    around: u8,
    far: u8,
}

/// A level is twice a zoom. The opening view on a desk is zoom 3.4: level 7 is a triangle of one
/// CSS pixel there.
const FIRST: Detail = Detail { near: 9, view: 8, around: 6, far: 1 };
const SECOND: Detail = Detail { near: u8::MAX, view: 9, around: 8, far: 4 };
/// An island needs this much more area than the triangle of a vertex to be worth its bytes, in
/// levels.
const ISLAND: u8 = 3;
/// Rivers and lakes are background: they may be this much coarser than land.
const WATER: u8 = 2;
/// Rivers of each stage are of this rank or larger.
const RIVERS: [u8; 2] = [3, 5];
/// Far land of at least so many square metres that may be in sight is there from the first stage
/// on: an ocean in the place of Canada or Indonesia would be untrue. The smallest island of that
/// size is Sri Lanka.
const LARGE: f64 = 5e10;

/// What goes where.
pub(super) struct Choice {
    /// For each stage: rings of each country.
    pub countries: [Vec<Rings>; 2],
    /// For each stage: areas (id, kind, rings).
    pub areas: [Vec<(String, u8, Rings)>; 2],
    /// For each stage: claimed arcs.
    pub claimed: [Vec<i32>; 2],
    /// For each stage: lakes with the rings to write.
    pub lakes: [Vec<(String, Rings)>; 2],
    /// For each stage: rivers.
    pub rivers: [Vec<(u8, Vec<i32>)>; 2],
    /// The arcs of the first stage, then those that the second adds: indices into the world's arcs.
    pub order: Vec<usize>,
    /// How many of `order` belong to the first stage.
    pub first_arcs: usize,
    /// For each of `order`: its vertices.
    pub vertices: Vec<Vec<PackedVertex>>,
}

impl Choice {
    pub(super) fn new(merged: &MergedTopology<'_>, focus: &Focus) -> Result<Self, String> {
        let mut regions = Regions::new(focus);
        let own = own_arcs(merged, focus)?;
        let mut choice = Self {
            countries: [Vec::new(), Vec::new()],
            areas: [Vec::new(), Vec::new()],
            claimed: [Vec::new(), Vec::new()],
            lakes: [Vec::new(), Vec::new()],
            rivers: [Vec::new(), Vec::new()],
            order: Vec::new(),
            first_arcs: 0,
            vertices: Vec::new(),
        };
        choice.choose_land(merged, &mut regions);
        choice.choose_water(merged, &mut regions);
        choice.choose_arcs(merged);
        choice.choose_vertices(merged, &mut regions, &own);
        Ok(choice)
    }

    fn choose_land(&mut self, merged: &MergedTopology<'_>, regions: &mut Regions<'_>) {
        for (_, rings) in &merged.countries {
            let mut stages = [Rings::new(), Rings::new()];
            for ring in rings {
                if let Some(stage) = ring_stage(merged, regions, ring, ISLAND) {
                    stages[stage].push(ring.clone());
                }
            }
            let [first, second] = stages;
            self.countries[0].push(first);
            self.countries[1].push(second);
        }
        for area in &merged.areas {
            if let Some(stage) =
                area.2.iter().filter_map(|ring| ring_stage(merged, regions, ring, ISLAND)).min()
            {
                self.areas[stage].push(area.clone());
            }
        }
    }

    fn choose_water(&mut self, merged: &MergedTopology<'_>, regions: &mut Regions<'_>) {
        for (id, rings) in &merged.lakes {
            // A lake comes whole, with its islands: the stage of its largest ring decides.
            if let Some(stage) = rings
                .iter()
                .filter_map(|ring| ring_stage(merged, regions, ring, ISLAND + WATER))
                .min()
            {
                self.lakes[stage].push((id.clone(), rings.clone()));
            }
        }
        for (rank, arcs) in &merged.rivers {
            let in_view = arcs.iter().any(|&arc| {
                let steps = &merged.arcs[ArcRef(arc).index()].steps;
                steps.iter().any(|&step| regions.of(merged.degrees(step)) <= Region::View)
            });
            if let Some(stage) = RIVERS.iter().position(|least| rank <= least).filter(|_| in_view) {
                self.rivers[stage].push((*rank, arcs.clone()));
            }
        }
    }

    /// Which arcs are needed, in the order in which the features first ask for them; claimed arcs
    /// among them.
    fn choose_arcs(&mut self, merged: &MergedTopology<'_>) {
        let mut chosen = BTreeSet::new();
        for stage in 0..2 {
            let land = self.countries[stage].iter().flatten().flatten();
            let areas = self.areas[stage].iter().flat_map(|(_, _, rings)| rings.iter().flatten());
            let lakes = self.lakes[stage].iter().flat_map(|(_, rings)| rings.iter().flatten());
            let rivers = self.rivers[stage].iter().flat_map(|(_, arcs)| arcs);
            let from = self.order.len();
            for &arc in land.chain(areas).chain(lakes).chain(rivers) {
                let index = ArcRef(arc).index();
                if chosen.insert(index) {
                    self.order.push(index);
                }
            }
            let added: BTreeSet<usize> = self.order[from..].iter().copied().collect();
            let claimed = merged.claimed.iter().copied();
            self.claimed[stage] =
                claimed.filter(|&arc| added.contains(&ArcRef(arc).index())).collect();
            if stage == 0 {
                self.first_arcs = self.order.len();
            }
        }
    }

    fn choose_vertices(
        &mut self,
        merged: &MergedTopology<'_>,
        regions: &mut Regions<'_>,
        own: &BTreeSet<usize>,
    ) {
        let water: BTreeSet<usize> =
            (self.lakes.iter().flatten().flat_map(|(_, rings)| rings.iter().flatten()))
                .chain(self.rivers.iter().flatten().flat_map(|(_, arcs)| arcs))
                .map(|&arc| ArcRef(arc).index())
                .collect();
        for &index in &self.order {
            let arc = merged.arcs[index];
            let coarser = if water.contains(&index) { WATER } else { 0 };
            let mut vertices: Vec<PackedVertex> = Vec::with_capacity(arc.steps.len());
            for (&step, &level) in arc.steps.iter().zip(&arc.levels) {
                let region = regions.of(merged.degrees(step));
                let Some(stage) = vertex_stage(level, coarser, region, own.contains(&index)) else {
                    continue;
                };
                let step =
                    if own.contains(&index) { step } else { rounded(step, merged.turn(), region) };
                // Two vertices that rounding put on each other are one, but an arc's ends always
                // stay.
                if level > 0 && vertices.last().is_some_and(|before| before.step == step) {
                    continue;
                }
                vertices.push(PackedVertex { step, level, stage });
            }
            self.vertices.push(vertices);
        }
    }
}

/// A vertex that is packed.
#[derive(Clone, Copy, Debug)]
pub(super) struct PackedVertex {
    /// Where it is, in steps of the grid.
    pub step: (i32, i32),
    /// The level from which on it is drawn.
    pub level: u8,
    /// The stage, 1 or 2, that it comes with.
    pub stage: u8,
}

fn vertex_stage(level: u8, coarser: u8, region: Region, own: bool) -> Option<u8> {
    if level == 0 || own || level + coarser <= FIRST.finest(region) {
        Some(1)
    } else {
        (level + coarser <= SECOND.finest(region)).then_some(2)
    }
}

/// A position on a coarser grid: where only coarse detail is packed, fine coordinates are wasted
/// bytes. It depends on the position alone, and not on how many whole turns it lies away, so arcs
/// that meet still meet.
fn rounded((x, y): (i32, i32), turn: i32, region: Region) -> (i32, i32) {
    let step = match region {
        Region::Near => 1,
        Region::View => 4,
        Region::Around => 8,
        Region::Far => 16,
    };
    let round = |value: i32| (value + step / 2).div_euclid(step) * step;
    (round(x.rem_euclid(turn)) + x.div_euclid(turn) * turn, round(y))
}

/// The stage (0 or 1) from which on a ring is worth drawing, `margin` levels above a vertex's
/// threshold.
fn ring_stage(
    merged: &MergedTopology<'_>,
    regions: &mut Regions<'_>,
    ring: &[i32],
    margin: u8,
) -> Option<usize> {
    let (mut steps, mut region) = (Vec::new(), Region::Far);
    for &arc in ring {
        let mut points = merged.line(&[arc]);
        region = points.iter().map(|&point| regions.of(point)).min().unwrap_or(region).min(region);
        steps.append(&mut points);
    }
    // Around a pole: no projection here draws it.
    let (first, last) = (
        steps.first()?.lon,
        steps.iter().fold(steps.first()?.lon, |lon, at| unwrap_longitude(lon, at.lon)),
    );
    if (last - first).abs() > 180.0 {
        return None;
    }
    // Less than a triangle (a ring repeats its first vertex): an islet smaller than a step of the
    // grid.
    if steps.len() < 4 {
        return None;
    }
    let area = area(&steps);
    if area >= LARGE && steps.iter().any(|&at| in_sight(regions.focus, at)) {
        return Some(0);
    }
    let finest = level(area).saturating_add(margin);
    [&FIRST, &SECOND].iter().position(|detail| finest <= detail.finest(region))
}

/// The area of a ring on the ground in square metres, on an equirectangular plane at the ring's
/// first latitude: rough, and enough to tell an islet from an island.
pub(super) fn area(points: &[LonLat]) -> f64 {
    const METRES_PER_DEGREE: f64 = 111_195.0;
    let Some(first) = points.first() else { return 0.0 };
    let shrink = first.lat.to_radians().cos();
    let (mut x, mut y, mut doubled) = (0.0, 0.0, 0.0);
    for point in points {
        let next = (unwrap_longitude(first.lon + x, point.lon) - first.lon, point.lat - first.lat);
        doubled += x * next.1 - next.0 * y;
        (x, y) = next;
    }
    (doubled / 2.0 * shrink).abs() * METRES_PER_DEGREE * METRES_PER_DEGREE
}

impl Detail {
    fn finest(&self, region: Region) -> u8 {
        match region {
            Region::Near => self.near,
            Region::View => self.view,
            Region::Around => self.around,
            Region::Far => self.far,
        }
    }
}

/// The arcs of the borders that the story shows: a length is measured on all of a line.
fn own_arcs(merged: &MergedTopology<'_>, focus: &Focus) -> Result<BTreeSet<usize>, String> {
    let arcs_of = |code: &str| -> Result<BTreeSet<usize>, String> {
        let (_, rings) =
            merged.countries.iter().find(|(found, _)| found == code).ok_or_else(|| {
                format!("the story shows a border of {code:?}, which is no country of the base map")
            })?;
        Ok(rings.iter().flatten().map(|&arc| ArcRef(arc).index()).collect())
    };
    let mut own = BTreeSet::new();
    for [a, b] in &focus.borders {
        let shared: BTreeSet<usize> = arcs_of(a)?.intersection(&arcs_of(b)?).copied().collect();
        if shared.is_empty() {
            return Err(format!("the story shows the border of {a} and {b}, which do not touch"));
        }
        own.extend(shared);
    }
    Ok(own)
}
