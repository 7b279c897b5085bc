//! All land by its shores: flattened coasts joined to rings around all land, so that a picture which
//! fills land and strokes its coasts needs one path for both.

use std::collections::HashMap;

use crate::camera::Frame;
use crate::coords::World;
use crate::scene::ground::{Ground, GroundRing, LineKind};

/// Where coasts end, to a metre, and the lines that end there.
type Ends = HashMap<(i64, i64), Vec<usize>>;

/// Rings of coasts; where coasts end without meeting others, their land is left out.
pub(super) fn rings(ground: &Ground) -> Vec<GroundRing> {
    let mut ends = Ends::new();
    let mut add = |index: usize| {
        both(ground, index).into_iter().for_each(|end| ends.entry(end).or_default().push(index))
    };
    let of = |kind: LineKind| {
        (0..ground.lines.len()).filter(move |&index| ground.lines[index].kind == kind)
    };
    of(LineKind::Coast).for_each(&mut add);
    // A coast that is claimed is drawn as claimed; it closes the gap that it leaves among the
    // others.
    let gap = |index: &usize| {
        both(ground, *index)
            .iter()
            .all(|end| ends.get(end).is_some_and(|coasts| coasts.len() % 2 == 1))
    };
    let closing: Vec<usize> = of(LineKind::Claimed).filter(gap).collect();
    for index in closing {
        both(ground, index).into_iter().for_each(|end| ends.entry(end).or_default().push(index));
    }
    let mut taken = vec![false; ground.lines.len()];
    let mut rings = Vec::new();
    for start in of(LineKind::Coast) {
        if !taken[start] {
            rings.extend(ring(ground, &ends, &mut taken, start));
        }
    }
    rings
}

/// The ends of a line, to a metre: arcs that meet share theirs, but for what is lost on the way
/// around the globe.
fn both(ground: &Ground, line: usize) -> Vec<(i64, i64)> {
    let points = &ground.lines[line].points;
    let metres = |at: &World| (at.x.round() as i64, at.y.round() as i64);
    [points.first(), points.last()].into_iter().flatten().map(metres).collect()
}

/// The ring that a coast is part of.
fn ring(ground: &Ground, ends: &Ends, taken: &mut [bool], start: usize) -> Option<GroundRing> {
    let end_of =
        |line: usize, reversed: bool| both(ground, line).get(usize::from(!reversed)).copied();
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

    #[test]
    fn coasts_are_joined_around_the_land_of_both_sides_of_a_border() {
        let ground = Ground {
            lines: vec![
                line(&[(0.0, 0.0), (1.0, 1.0), (2.0, 0.0)], LineKind::Coast),
                line(&[(0.0, 0.0), (2.0, 0.0)], LineKind::Border),
                line(&[(0.0, 0.0), (1.0, -1.0), (2.0, 0.0)], LineKind::Coast),
                line(&[(5.0, 0.0), (6.0, 1.0), (7.0, 0.0), (5.0, 0.0)], LineKind::Coast),
                line(&[(9.0, 0.0), (10.0, 0.0)], LineKind::Coast),
            ],
            ..Ground::default()
        };
        let found = rings(&ground);
        let lines: Vec<_> = found.iter().map(|ring| ring.lines.clone()).collect();
        assert_eq!(lines, [vec![(0, false), (2, true)], vec![(3, false)]]);
        assert_eq!(found[0].frame, Frame { min: World::new(0.0, -1.0), max: World::new(2.0, 1.0) });
    }
}
