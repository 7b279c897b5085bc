//! The detail of whole features: a lake, and the outline of a country that the story fills, are as
//! fine all along as where they come nearest to what the story shows.

use std::collections::BTreeMap;

use super::region::{Region, Regions};
use super::{Focus, MergedTopology, Rings};
use crate::basemap::ArcRef;

/// The region by whose detail each vertex is packed.
pub(super) struct FeatureRegions {
    /// By arc, of those that are as fine all along.
    whole: BTreeMap<usize, Region>,
    /// Where these arcs end, on the grid: whatever meets them there has to meet them still.
    ends: BTreeMap<(i32, i32), Region>,
    turn: i32,
}

impl FeatureRegions {
    /// Those of some lakes, and of the countries whose borders the story shows.
    pub(super) fn new<'a>(
        merged: &MergedTopology<'_>,
        regions: &mut Regions<'_>,
        lakes: impl Iterator<Item = &'a Rings>,
    ) -> Self {
        let turn = merged.turn();
        let mut all = Self { whole: BTreeMap::new(), ends: BTreeMap::new(), turn };
        for rings in lakes {
            let arcs = || rings.iter().flatten().copied();
            if let Some(nearest) = arcs().filter_map(|arc| nearest(merged, regions, arc)).min() {
                arcs().for_each(|arc| all.insert(merged, arc, nearest));
            }
        }
        for arcs in filled(merged, regions.focus) {
            // All of a country that lies mostly near the story, of another each line by itself.
            let of_country = mostly_near(merged, regions, &arcs).then_some(Region::Near);
            for arc in arcs {
                if let Some(region) = of_country.or_else(|| nearest(merged, regions, arc)) {
                    all.insert(merged, arc, region);
                }
            }
        }
        all
    }

    fn insert(&mut self, merged: &MergedTopology<'_>, arc: ArcRef, region: Region) {
        self.whole.insert(arc.index(), region);
        let steps = &merged.arcs[arc.index()].steps;
        for end in [steps.first(), steps.last()].into_iter().flatten() {
            let known = self.ends.entry(self.on_globe(*end)).or_insert(region);
            *known = region.min(*known);
        }
    }

    /// A vertex of an arc lies in one region, and has the detail of this one.
    pub(super) fn of(&self, arc: usize, step: (i32, i32), region: Region) -> Region {
        let whole = self.whole.get(&arc);
        let end = self.ends.get(&self.on_globe(step));
        whole.into_iter().chain(end).copied().fold(region, Region::min)
    }

    /// A position without the whole turns that it lies away.
    fn on_globe(&self, (x, y): (i32, i32)) -> (i32, i32) {
        (x.rem_euclid(self.turn), y)
    }
}

/// For each country that the story fills, its arcs.
fn filled(merged: &MergedTopology<'_>, focus: &Focus) -> Vec<Vec<ArcRef>> {
    let is_filled = |code: &String| focus.borders.iter().flatten().any(|filled| filled == code);
    let countries = merged.countries.iter().filter(|(code, _)| is_filled(code));
    countries.map(|(_, rings)| rings.concat()).collect()
}

/// True where more than half of an outline is near what the story shows.
fn mostly_near(merged: &MergedTopology<'_>, regions: &mut Regions<'_>, arcs: &[ArcRef]) -> bool {
    let steps = arcs.iter().flat_map(|arc| merged.arcs[arc.index()].steps.iter());
    let (mut near, mut all) = (0, 0);
    for &step in steps {
        all += 1;
        near += usize::from(regions.of(merged.grid.degrees(step)) == Region::Near);
    }
    2 * near > all
}

/// The nearest of the regions that an arc runs through.
fn nearest(merged: &MergedTopology<'_>, regions: &mut Regions<'_>, arc: ArcRef) -> Option<Region> {
    let steps = merged.arcs[arc.index()].steps.iter();
    steps.map(|&step| regions.of(merged.grid.degrees(step))).min()
}
