//! Writes the bytes of both stages, in the layout that [`super`] documents.

use std::collections::BTreeMap;
use std::ops::Range;

use super::super::names::Names;
use super::super::packed::{frame, put, put_float, put_signed, put_text};
use super::super::read::{LEASED, UNASSIGNED};
use super::super::{ArcRef, AreaKind};
use super::choose::{Choice, PackedVertex};
use super::write_names::put_names;
use super::{MergedTopology, Rings};

pub(super) fn first_stage(
    merged: &MergedTopology<'_>,
    choice: &Choice,
    names: &Names,
) -> Result<Vec<u8>, String> {
    let numbers = ArcNumbers::new(choice);
    let mut out = Vec::new();
    for value in [merged.grid.scale, merged.grid.translate].concat() {
        put_float(&mut out, value);
    }
    put_arcs(&mut out, choice, 0..choice.first_arcs, 0);
    put(&mut out, merged.countries.len() as u32);
    for ((code, _), rings) in merged.countries.iter().zip(&choice.countries[0]) {
        put_text(&mut out, code);
        numbers.put_rings(&mut out, rings);
    }
    put_features(&mut out, &numbers, choice, 0);
    put_names(&mut out, merged, &choice.areas[0], names)?;
    Ok(frame(1, &out))
}

pub(super) fn second_stage(choice: &Choice, first: u32) -> Vec<u8> {
    let numbers = ArcNumbers::new(choice);
    let mut out = Vec::new();
    put(&mut out, first);
    put_finer(&mut out, choice);
    put_arcs(&mut out, choice, choice.first_arcs..choice.order.len(), 1);
    let more: Vec<_> =
        choice.countries[1].iter().enumerate().filter(|(_, rings)| !rings.is_empty()).collect();
    put(&mut out, more.len() as u32);
    for (country, rings) in more {
        put(&mut out, country as u32);
        numbers.put_rings(&mut out, rings);
    }
    put_features(&mut out, &numbers, choice, 1);
    frame(2, &out)
}

/// Whole arcs in columns: lengths, all x, all y, all levels. Differences go on from arc to arc.
fn put_arcs(out: &mut Vec<u8>, choice: &Choice, range: Range<usize>, stage: usize) {
    let (mut lengths, mut dx, mut dy, mut levels) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut cursor = (0, 0);
    put(&mut lengths, range.len() as u32);
    for vertices in &choice.vertices[range] {
        let vertices_of_stage: Vec<&PackedVertex> =
            vertices.iter().filter(|vertex| vertex.stage <= stage).collect();
        put(&mut lengths, vertices_of_stage.len() as u32);
        for (index, vertex) in vertices_of_stage.iter().enumerate() {
            put_signed(&mut dx, vertex.step.0 - cursor.0);
            put_signed(&mut dy, vertex.step.1 - cursor.1);
            cursor = vertex.step;
            if index > 0 && index + 1 < vertices_of_stage.len() {
                levels.push(vertex.level);
            }
        }
    }
    for column in [lengths, dx, dy, levels] {
        out.extend(column);
    }
}

/// Vertices between those of the first stage, in columns: which arcs get any, how many a gap, all
/// x, all y, levels.
fn put_finer(out: &mut Vec<u8>, choice: &Choice) {
    let (mut which, mut gaps) = (Vec::new(), Vec::new());
    let (mut dx, mut dy, mut levels) = (Vec::new(), Vec::new(), Vec::new());
    for vertices in &choice.vertices[..choice.first_arcs] {
        let refined = vertices.iter().any(|vertex| vertex.stage == 1);
        put(&mut which, u32::from(refined));
        if !refined {
            continue;
        }
        let (mut cursor, mut gap) = (vertices[0].step, 0);
        for vertex in &vertices[1..] {
            if vertex.stage == 0 {
                put(&mut gaps, gap);
                gap = 0;
            } else {
                put_signed(&mut dx, vertex.step.0 - cursor.0);
                put_signed(&mut dy, vertex.step.1 - cursor.1);
                levels.push(vertex.level);
                gap += 1;
            }
            cursor = vertex.step;
        }
    }
    for column in [which, gaps, dx, dy, levels] {
        out.extend(column);
    }
}

/// What both stages hold besides countries: areas, claimed arcs, lakes, rivers.
fn put_features(out: &mut Vec<u8>, numbers: &ArcNumbers, choice: &Choice, stage: usize) {
    put(out, choice.areas[stage].len() as u32);
    for (id, kind, rings) in &choice.areas[stage] {
        put_text(out, id);
        out.push(match kind {
            AreaKind::Leased => LEASED,
            AreaKind::Unassigned => UNASSIGNED,
        });
        numbers.put_rings(out, rings);
    }
    numbers.put_refs(out, &choice.claimed[stage]);
    put(out, choice.lakes[stage].len() as u32);
    for (id, rings) in &choice.lakes[stage] {
        put_text(out, id);
        numbers.put_rings(out, rings);
    }
    put(out, choice.rivers[stage].len() as u32);
    for (rank, arcs) in &choice.rivers[stage] {
        out.push(*rank);
        numbers.put_refs(out, arcs);
    }
}

/// The number in the file of each arc, by its index in [`MergedTopology::arcs`].
struct ArcNumbers(BTreeMap<usize, i32>);

impl ArcNumbers {
    fn new(choice: &Choice) -> Self {
        Self(choice.order.iter().enumerate().map(|(at, &index)| (index, at as i32)).collect())
    }

    fn put_rings(&self, out: &mut Vec<u8>, rings: &Rings) {
        put(out, rings.len() as u32);
        rings.iter().for_each(|ring| self.put_refs(out, ring));
    }

    fn put_refs(&self, out: &mut Vec<u8>, refs: &[ArcRef]) {
        put(out, refs.len() as u32);
        let mut previous = 0;
        for arc in refs {
            let number = self.0[&arc.index()];
            let number = if arc.is_reversed() { !number } else { number };
            put_signed(out, number - previous);
            previous = number;
        }
    }
}
