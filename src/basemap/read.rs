//! Reads a packed file into a [`Basemap`]: the first stage by itself, the second into the first.
//!
//! Every index is checked, so a base map that was read can be walked without a check.
//! [`super::pack`] documents the layout.

pub mod names;

use super::packed::{Damage, Reader, unframe};
use super::quantization::Quantization;
use super::{Arc, ArcRef, Area, AreaKind, Basemap, Country, Lake, Ring, River};
use crate::coords::METRES_PER_DEGREE;

/// The byte of an area's kind, for each kind.
pub(super) const LEASED: u8 = 0;
pub(super) const UNASSIGNED: u8 = 1;

/// A base map together with what is needed to lay a second stage into it.
#[derive(Clone, Debug, PartialEq)]
pub struct Staged {
    /// The base map as far as it was read.
    pub basemap: Basemap,
    grid: Quantization,
    /// Vertices in grid steps, arc by arc, as in `basemap.arcs`.
    steps: Vec<Vec<(i32, i32)>>,
    checksum: u32,
}

/// Reads a first stage.
///
/// # Errors
/// Says how the file is damaged.
pub fn first_stage(file: &[u8]) -> Result<Staged, Damage> {
    let (checksum, mut reader) = unframe(1, file)?;
    let grid = Quantization {
        scale: [reader.float()?, reader.float()?],
        translate: [reader.float()?, reader.float()?],
    };
    let coefficients = [grid.scale, grid.translate];
    let is_sound = |value: &f64| value.is_finite() && value.abs() <= 360.0;
    if !coefficients.as_flattened().iter().all(is_sound) {
        return Err(Damage::Invalid);
    }
    let basemap = Basemap {
        grid_metres: Some(grid.scale[1].abs() * METRES_PER_DEGREE).filter(|&metres| metres > 0.0),
        ..Basemap::default()
    };
    let mut staged = Staged { basemap, grid, steps: Vec::new(), checksum };
    staged.append_arcs(&mut reader)?;
    let arcs = staged.steps.len();
    let map = &mut staged.basemap;
    for _ in 0..reader.count()? {
        let code = reader.text()?;
        map.countries.push(Country { code, rings: rings(&mut reader, arcs)? });
    }
    staged.append_features(&mut reader)?;
    staged.basemap.names = names::names(&mut reader, &staged.grid, &staged.basemap)?;
    if reader.is_empty() { Ok(staged) } else { Err(Damage::Invalid) }
}

impl Staged {
    /// Lays the second stage into the base map: finer vertices on the arcs that are there, further
    /// islands, lakes and rivers. On an error the base map stays as it was.
    ///
    /// # Errors
    /// Says how the file is damaged; [`Damage::Mismatch`] when it belongs to another first stage.
    pub fn refine(&mut self, file: &[u8]) -> Result<(), Damage> {
        let (_, mut reader) = unframe(2, file)?;
        if reader.number()? != self.checksum {
            return Err(Damage::Mismatch);
        }
        let mut finer = self.clone();
        finer.insert_vertices(&mut reader)?;
        finer.append_arcs(&mut reader)?;
        let arcs = finer.steps.len();
        for _ in 0..reader.count()? {
            let country = reader.number()? as usize;
            let more = rings(&mut reader, arcs)?;
            finer.basemap.countries.get_mut(country).ok_or(Damage::Invalid)?.rings.extend(more);
        }
        finer.append_features(&mut reader)?;
        if !reader.is_empty() {
            return Err(Damage::Invalid);
        }
        *self = finer;
        Ok(())
    }

    /// Appends whole arcs: how many vertices each has, then all x, all y, all levels but the ends'.
    fn append_arcs(&mut self, reader: &mut Reader<'_>) -> Result<(), Damage> {
        let lengths = numbers(reader)?;
        if lengths.iter().any(|&length| length < 2) {
            return Err(Damage::Invalid);
        }
        let total = lengths.iter().map(|&length| u64::from(length)).sum::<u64>();
        let total = usize::try_from(total).map_err(|_| Damage::Invalid)?;
        let (dx, dy) = (signed(reader, total)?, signed(reader, total)?);
        let mut deltas = dx.into_iter().zip(dy);
        let mut cursor = (0, 0);
        for length in lengths {
            let steps: Vec<_> = deltas
                .by_ref()
                .take(length as usize)
                .map(|delta| advance(&mut cursor, delta))
                .collect();
            let mut levels = vec![0; steps.len()];
            for level in &mut levels[1..steps.len() - 1] {
                *level = reader.byte()?;
            }
            let points = steps.iter().map(|&step| self.grid.degrees(step)).collect();
            self.basemap.arcs.push(Arc { points, levels });
            self.steps.push(steps);
        }
        Ok(())
    }

    /// Inserts vertices into the arcs that are there: which arcs get any; for those, how many stand
    /// in each gap; then all x, all y (each from the vertex before it), all levels.
    fn insert_vertices(&mut self, reader: &mut Reader<'_>) -> Result<(), Damage> {
        let mut gaps = Vec::with_capacity(self.steps.len());
        let mut total = 0_usize;
        for steps in &self.steps {
            let refined = reader.number()? != 0;
            gaps.push(if refined { vec![0; steps.len() - 1] } else { Vec::new() });
        }
        for gap in gaps.iter_mut().flatten() {
            *gap = reader.number()?;
            total = total.saturating_add(*gap as usize);
        }
        let (dx, dy) = (signed(reader, total)?, signed(reader, total)?);
        let mut deltas = dx.into_iter().zip(dy);
        for (index, gaps) in gaps.iter().enumerate().filter(|(_, gaps)| !gaps.is_empty()) {
            let (mut steps, mut levels) = (Vec::new(), Vec::new());
            for (at, &step) in self.steps[index].iter().enumerate() {
                steps.push(step);
                levels.push(self.basemap.arcs[index].levels[at]);
                let mut cursor = step;
                let inserted = gaps.get(at).map_or(0, |&gap| gap as usize);
                for delta in deltas.by_ref().take(inserted) {
                    steps.push(advance(&mut cursor, delta));
                    levels.push(reader.byte()?);
                }
            }
            let points = steps.iter().map(|&step| self.grid.degrees(step)).collect();
            self.basemap.arcs[index] = Arc { points, levels };
            self.steps[index] = steps;
        }
        Ok(())
    }

    /// Appends what both stages hold besides countries: areas, claimed arcs, lakes, rivers.
    fn append_features(&mut self, reader: &mut Reader<'_>) -> Result<(), Damage> {
        let arcs = self.steps.len();
        for _ in 0..reader.count()? {
            self.basemap.areas.push(area(reader, arcs)?);
        }
        self.basemap.claimed.extend(refs(reader, arcs)?);
        for _ in 0..reader.count()? {
            let id = reader.text()?;
            self.basemap.lakes.push(Lake { id, rings: rings(reader, arcs)? });
        }
        for _ in 0..reader.count()? {
            let rank = reader.byte()?;
            self.basemap.rivers.push(River { rank, arcs: refs(reader, arcs)? });
        }
        Ok(())
    }
}

fn advance(cursor: &mut (i32, i32), (dx, dy): (i32, i32)) -> (i32, i32) {
    *cursor = (cursor.0.wrapping_add(dx), cursor.1.wrapping_add(dy));
    *cursor
}

fn numbers(reader: &mut Reader<'_>) -> Result<Vec<u32>, Damage> {
    (0..reader.count()?).map(|_| reader.number()).collect()
}

fn signed(reader: &mut Reader<'_>, count: usize) -> Result<Vec<i32>, Damage> {
    // No capacity in advance: the count is not to be trusted, and reading stops at the payload's
    // end.
    let mut values = Vec::new();
    for _ in 0..count {
        values.push(reader.signed()?);
    }
    Ok(values)
}

fn rings(reader: &mut Reader<'_>, arcs: usize) -> Result<Vec<Ring>, Damage> {
    (0..reader.count()?).map(|_| refs(reader, arcs)).collect()
}

/// References to arcs, each as the difference from the one before it.
fn refs(reader: &mut Reader<'_>, arcs: usize) -> Result<Vec<ArcRef>, Damage> {
    let mut previous = 0_i32;
    (0..reader.count()?)
        .map(|_| {
            previous = previous.wrapping_add(reader.signed()?);
            let arc = ArcRef(previous);
            if arc.index() < arcs { Ok(arc) } else { Err(Damage::Invalid) }
        })
        .collect()
}

fn area(reader: &mut Reader<'_>, arcs: usize) -> Result<Area, Damage> {
    let id = reader.text()?;
    let kind = match reader.byte()? {
        LEASED => AreaKind::Leased,
        UNASSIGNED => AreaKind::Unassigned,
        _ => return Err(Damage::Invalid),
    };
    Ok(Area { id, kind, rings: rings(reader, arcs)? })
}
