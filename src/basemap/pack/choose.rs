//! Chooses for each ring and each vertex the stage that it comes with, by its level and its
//! distance from what the story shows.

use std::collections::BTreeSet;

use super::super::{ArcRef, AreaKind};
use super::region::{Region, Regions};
use super::stage::{level_stage, ring_stage};
use super::whole::FeatureRegions;
use super::{Focus, MergedTopology, Rings};

/// An island needs this much more area than the triangle of a vertex to be worth its bytes, in
/// levels.
const ISLAND: u8 = 3;
/// Rivers and lakes are background: they may be this much coarser than land.
const WATER: u8 = 2;
/// Rivers of each stage are of this rank or larger; smaller ones are not packed.
pub(super) const RIVER_RANKS: [u8; 2] = [3, 5];

/// What goes where.
pub(super) struct Choice {
    /// For each stage: rings of each country.
    pub countries: [Vec<Rings>; 2],
    /// For each stage: areas (id, kind, rings).
    pub areas: [Vec<(String, AreaKind, Rings)>; 2],
    /// For each stage: claimed arcs.
    pub claimed: [Vec<ArcRef>; 2],
    /// For each stage: lakes with the rings to write.
    pub lakes: [Vec<(String, Rings)>; 2],
    /// For each stage: rivers (rank, arcs).
    pub rivers: [Vec<(u8, Vec<ArcRef>)>; 2],
    /// The arcs of the first stage, then those that the second adds: indices into
    /// [`MergedTopology::arcs`].
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
            // An area comes with the stage of its largest ring, without what is too small for both.
            let (mut stage, mut rings) = (None, Rings::new());
            for ring in &area.2 {
                if let Some(of_ring) = ring_stage(merged, regions, ring, ISLAND) {
                    stage = Some(stage.map_or(of_ring, |stage: usize| stage.min(of_ring)));
                    rings.push(ring.clone());
                }
            }
            if let Some(stage) = stage {
                self.areas[stage].push((area.0.clone(), area.1, rings));
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
                let steps = &merged.arcs[arc.index()].steps;
                steps.iter().any(|&step| regions.of(merged.grid.degrees(step)) <= Region::View)
            });
            if let Some(stage) =
                RIVER_RANKS.iter().position(|least| rank <= least).filter(|_| in_view)
            {
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
                let index = arc.index();
                if chosen.insert(index) {
                    self.order.push(index);
                }
            }
            let added: BTreeSet<usize> = self.order[from..].iter().copied().collect();
            let claimed = merged.claimed.iter().copied();
            self.claimed[stage] = claimed.filter(|arc| added.contains(&arc.index())).collect();
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
                .map(|arc| arc.index())
                .collect();
        let lakes = self.lakes.iter().flatten().map(|(_, rings)| rings);
        let feature_regions = FeatureRegions::new(merged, regions, lakes);
        for &index in &self.order {
            let arc = merged.arcs[index];
            let is_own = own.contains(&index);
            let coarser = if water.contains(&index) { WATER } else { 0 };
            let mut vertices: Vec<PackedVertex> = Vec::with_capacity(arc.steps.len());
            for (&step, &level) in arc.steps.iter().zip(&arc.levels) {
                let here = regions.of(merged.grid.degrees(step));
                let region = feature_regions.of(index, step, here);
                let stage = if is_own || level == 0 {
                    Some(0)
                } else {
                    level_stage(level + coarser, here, region)
                };
                let Some(stage) = stage else { continue };
                let step = if is_own { step } else { rounded(step, merged.turn(), region) };
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
    /// The stage, 0 or 1, that it comes with.
    pub stage: usize,
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

/// The arcs of the borders that the story shows: a length is measured on all of a line.
fn own_arcs(merged: &MergedTopology<'_>, focus: &Focus) -> Result<BTreeSet<usize>, String> {
    let arcs_of = |code: &str| -> Result<BTreeSet<usize>, String> {
        let (_, rings) =
            merged.countries.iter().find(|(found, _)| found == code).ok_or_else(|| {
                format!("the story shows a border of {code:?}, which is no country of the base map")
            })?;
        Ok(rings.iter().flatten().map(|arc| arc.index()).collect())
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
