//! Places the name of a line on a gentle arc beside it, clear of its turns, as near to the marker
//! as it is free.

use super::LabelPlacer;
use super::collision::CollisionIndex;
use super::text_layout::{ASCENT, Curve, DESCENT, TextLayout, TextStyle};
use crate::coords::Screen;

/// From the line to the name, in CSS pixels: room for the band.
const FROM_LINE: f64 = 10.0;
/// The line is taken in steps of so many CSS pixels.
const STEP: f64 = 6.0;
/// So many steps lie between two stretches that are tried.
const STRIDE: usize = 5;
/// No steeper than this: the sine of the angle to the horizon.
const STEEPEST: f64 = 0.8;
/// How far an arc is bent at most: four times its height, over its length.
const BENT: f64 = 0.3;
/// How a name lies beside its line, the best first: above it or below, how far the line may turn
/// towards it, and how much room is left between (for the numbers of posts), in CSS pixels.
const PLACEMENTS: [(bool, f64, f64); 6] = [
    (true, 30.0, 0.0),
    (true, 30.0, 20.0),
    (false, 30.0, 0.0),
    (true, 80.0, 0.0),
    (true, 80.0, 20.0),
    (false, 80.0, 0.0),
];

/// The name of a line along it; `None` where it is nowhere free. `line` is the whole line on the
/// screen.
pub(super) fn along(
    placer: &LabelPlacer<'_>,
    indexes: &[&CollisionIndex],
    style: &TextStyle<'_>,
    text: &str,
    line: &[Screen],
    marker: Screen,
) -> Option<TextLayout> {
    let samples = resampled(line);
    let middle = nearest(&samples, marker)?;
    let length = style.width(text) + style.size;
    for collisions in indexes {
        for placement in PLACEMENTS {
            for start in outwards(middle, samples.len()) {
                if !placer.is_near_view(samples[start]) {
                    continue;
                }
                for back in [false, true] {
                    let Some(stretch) = stretch(&samples, start, back, length) else { continue };
                    let Some(curve) = arc(stretch, placement, style.size) else { continue };
                    let name = style.along(text, &curve, curve.length() / 2.0);
                    if let Some(name) =
                        name.filter(|name| collisions.is_free(&name.boxes, FROM_LINE - 2.0))
                    {
                        return Some(name);
                    }
                }
            }
        }
    }
    None
}

/// The line in steps of about the same size.
fn resampled(line: &[Screen]) -> Vec<Screen> {
    let mut samples: Vec<Screen> = Vec::new();
    for &at in line {
        let Some(&last) = samples.last() else {
            samples.push(at);
            continue;
        };
        let distance = last.distance(at);
        let steps = (distance / STEP) as usize;
        for step in 1..=steps {
            let part = step as f64 * STEP / distance;
            samples.push(Screen::new(
                last.x + (at.x - last.x) * part,
                last.y + (at.y - last.y) * part,
            ));
        }
    }
    samples
}

fn nearest(points: &[Screen], to: Screen) -> Option<usize> {
    let distances = points.iter().enumerate().map(|(index, at)| (index, at.distance(to)));
    distances.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(index, _)| index)
}

/// One of every [`STRIDE`] steps, from the middle to both ends.
fn outwards(middle: usize, count: usize) -> impl Iterator<Item = usize> {
    (0..=count / STRIDE).flat_map(move |step| {
        let after = middle + step * STRIDE;
        let before = middle.checked_sub(step * STRIDE).filter(|_| step > 0);
        [Some(after).filter(|&after| after < count), before].into_iter().flatten()
    })
}

/// The points from `start` on, or back, until they are as far apart as the name is long; from left
/// to right.
fn stretch(samples: &[Screen], start: usize, back: bool, length: f64) -> Option<Vec<Screen>> {
    let from = samples[start];
    let far = |at: &Screen| at.distance(from) >= length;
    let most = (4.0 * length / STEP) as usize;
    let mut points: Vec<Screen> = if back {
        let count = samples[..=start].iter().rev().take(most).position(far)?;
        samples[start - count..=start].to_vec()
    } else {
        let count = samples[start..].iter().take(most).position(far)?;
        samples[start..=start + count].to_vec()
    };
    if points.first()?.x > points.last()?.x {
        points.reverse();
    }
    Some(points)
}

/// A gentle arc beside a stretch, as the name's baseline: above all of it, or below.
fn arc(points: Vec<Screen>, (above, farthest, room): (bool, f64, f64), size: f64) -> Option<Curve> {
    const PIECES: usize = 14;
    let (first, last) = (*points.first()?, *points.last()?);
    let length = first.distance(last);
    let (cos, sin) = ((last.x - first.x) / length, (last.y - first.y) / length);
    if sin.abs() > STEEPEST {
        return None;
    }
    // Along the chord, and up from it.
    let to_chord = |at: &Screen| {
        let (x, y) = (at.x - first.x, at.y - first.y);
        (x * cos + y * sin, x * sin - y * cos)
    };
    let on_chord: Vec<(f64, f64)> = points.iter().map(to_chord).collect();
    // A parabola over the chord with the stretch's mean height, bent no more than letters can
    // follow.
    let mean = on_chord.iter().map(|at| at.1).sum::<f64>() / on_chord.len() as f64;
    let bend = (6.0 * mean / length).clamp(-BENT, BENT) / length;
    let arc_height = |distance: f64| bend * distance * (length - distance);
    let over =
        |at: &(f64, f64)| if above { at.1 - arc_height(at.0) } else { arc_height(at.0) - at.1 };
    let reach = on_chord.iter().map(over).fold(f64::MIN, f64::max);
    if reach > farthest {
        return None;
    }
    let clearance = FROM_LINE + room;
    let rise =
        if above { reach + clearance + DESCENT * size } else { -reach - clearance - ASCENT * size };
    let at = |piece: usize| {
        let distance = length * piece as f64 / PIECES as f64;
        let up = rise + arc_height(distance);
        Screen::new(first.x + distance * cos + up * sin, first.y + distance * sin - up * cos)
    };
    Some(Curve::new((0..=PIECES).map(at).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arc_stands_clear_of_every_turn_of_its_stretch() {
        let line: Vec<Screen> = (0..60)
            .map(|x| Screen::new(f64::from(x) * 4.0, 100.0 + f64::from(x % 5) * 4.0))
            .collect();
        let samples = resampled(&line);
        assert!(samples.windows(2).all(|ends| ends[0].distance(ends[1]) < 1.01 * STEP));
        for above in [true, false] {
            let piece = stretch(&samples, 3, false, 120.0).expect("long enough");
            let curve = arc(piece, (above, 34.0, 0.0), 15.0).expect("flat enough");
            let (at, along) = curve.at(60.0, 5.0);
            let gap =
                if above { 100.0 - (at.y + DESCENT * 15.0) } else { at.y - ASCENT * 15.0 - 116.0 };
            assert!((4.0..30.0).contains(&gap) && along.0 > 0.98, "{at:?} {along:?}");
        }
        assert!(stretch(&samples, 3, true, 120.0).is_none(), "too short to the left");
    }
}
