//! All land by its shores: flattened coasts joined to rings around all land, so that a picture
//! which fills land and strokes its coasts needs one path for both.

use std::collections::HashMap;

use crate::camera::Frame;
use crate::coords::World;
use crate::scene::ground::{Ground, GroundRing, LineKind};

/// Where coasts end, to a metre, and the lines that end there.
type Ends = HashMap<(i64, i64), Vec<usize>>;

/// Rings of coasts; where coasts end without meeting others, their land is left out.
pub(super) fn rings(ground: &Ground) -> Vec<GroundRing> {
    let of = |kind: LineKind| {
        (0..ground.lines.len()).filter(move |&index| ground.lines[index].kind == kind)
    };
    let mut ends = Ends::new();
    of(LineKind::Coast).for_each(|coast| add(&mut ends, ground, coast));
    // A coast that is claimed is drawn as claimed; it closes the gap that it leaves among the
    // others.
    let is_gap = |end: &(i64, i64)| ends.get(end).is_some_and(|coasts| coasts.len() % 2 == 1);
    let closing: Vec<usize> =
        of(LineKind::Claimed).filter(|&line| ends_of(ground, line).iter().all(is_gap)).collect();
    closing.into_iter().for_each(|line| add(&mut ends, ground, line));
    let mut taken = vec![false; ground.lines.len()];
    let mut rings = Vec::new();
    for start in of(LineKind::Coast) {
        if !taken[start] {
            rings.extend(ring(ground, &ends, &mut taken, start));
        }
    }
    rings
}

fn add(ends: &mut Ends, ground: &Ground, line: usize) {
    for end in ends_of(ground, line) {
        ends.entry(end).or_default().push(line);
    }
}

/// Both ends of a line, to a metre: arcs that meet share theirs, but for what is lost on the way
/// around the globe.
fn ends_of(ground: &Ground, line: usize) -> Vec<(i64, i64)> {
    let points = &ground.lines[line].points;
    let metres = |at: &World| (at.x.round() as i64, at.y.round() as i64);
    [points.first(), points.last()].into_iter().flatten().map(metres).collect()
}

/// The ring that a coast is part of.
fn ring(ground: &Ground, ends: &Ends, taken: &mut [bool], start: usize) -> Option<GroundRing> {
    let end_of =
        |line: usize, reversed: bool| ends_of(ground, line).get(usize::from(!reversed)).copied();
    let (mut lines, mut at) = (vec![(start, false)], end_of(start, false)?);
    taken[start] = true;
    let home = end_of(start, true)?;
    while at != home {
        let next = ends.get(&at)?.iter().copied().find(|&line| !taken[line])?;
        // It begins here, or it ends here and is run along backwards.
        let reversed = end_of(next, true)? != at;
        taken[next] = true;
        lines.push((next, reversed));
        at = end_of(next, reversed)?;
    }
    let frames = lines.iter().map(|&(line, _)| ground.lines[line].frame);
    let frame = frames.reduce(|all: Frame, frame| all.with(&frame))?;
    Some(GroundRing { lines, frame })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::ground::GroundLine;

    fn line(points: &[(f64, f64)], kind: LineKind) -> GroundLine {
        let points: Vec<World> = points.iter().map(|&(x, y)| World::new(x, y)).collect();
        let frame = Frame::around(points.iter().copied()).expect("vertices");
        GroundLine { levels: vec![0; points.len()], points, frame, kind }
    }

    fn rings_of(lines: Vec<GroundLine>) -> Vec<GroundRing> {
        rings(&Ground { lines, ..Ground::default() })
    }

    #[test]
    fn coasts_are_joined_around_the_land_of_both_sides_of_a_border() {
        let found = rings_of(vec![
            line(&[(0.0, 0.0), (1.0, 1.0), (2.0, 0.0)], LineKind::Coast),
            line(&[(0.0, 0.0), (2.0, 0.0)], LineKind::Border),
            line(&[(0.0, 0.0), (1.0, -1.0), (2.0, 0.0)], LineKind::Coast),
            line(&[(5.0, 0.0), (6.0, 1.0), (7.0, 0.0), (5.0, 0.0)], LineKind::Coast),
            line(&[(9.0, 0.0), (10.0, 0.0)], LineKind::Coast),
        ]);
        let lines: Vec<_> = found.iter().map(|ring| ring.lines.clone()).collect();
        assert_eq!(lines, [vec![(0, false), (2, true)], vec![(3, false)]]);
        assert_eq!(found[0].frame, Frame { min: World::new(0.0, -1.0), max: World::new(2.0, 1.0) });
    }

    #[test]
    fn a_claimed_line_is_a_shore_where_coasts_leave_a_gap_alone() {
        let found = rings_of(vec![
            line(&[(0.0, 0.0), (1.0, 1.0), (2.0, 0.0)], LineKind::Coast),
            line(&[(2.0, 0.0), (0.0, 0.0)], LineKind::Claimed),
            line(&[(5.0, 0.0), (6.0, 1.0), (7.0, 0.0), (5.0, 0.0)], LineKind::Coast),
            line(&[(5.0, 0.0), (6.0, 0.0)], LineKind::Claimed),
        ]);
        let lines: Vec<_> = found.into_iter().map(|ring| ring.lines).collect();
        assert_eq!(lines, [vec![(0, false), (1, false)], vec![(2, false)]]);
    }
}
