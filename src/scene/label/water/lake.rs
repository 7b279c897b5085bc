//! Places the name of a lake: level on its water, where it is large enough, or else close beside
//! it, along its axis or level, above it or below.

mod rows;

use super::{FROM_LINE, FROM_WATER, is_free, set_halo};
use crate::coords::Screen;
use crate::scene::label::LabelPlacer;
use crate::scene::label::features::WaterFeature;
use crate::scene::label::text_layout::{ASCENT, Curve, DESCENT, TextLayout, TextStyle};

/// A direction on the screen: cosine and sine of its turn, clockwise.
type Direction = (f64, f64);

const LEVEL: Direction = (1.0, 0.0);
/// Above the lake or below, and how far from its middle towards an end, best first.
const SIDES: [(bool, f64); 6] =
    [(true, 0.0), (false, 0.0), (true, 0.5), (false, 0.5), (true, -0.5), (false, -0.5)];

/// So much farther from the shore than at its nearest may a name beside a lake be at any of its
/// parts, in sizes of its letters: else it would seem to name the land.
const UNEVEN: f64 = 2.0;
/// The bank is looked at in so many parts of a name's length.
const BANK_PARTS: u32 = 5;

/// A lake on the screen.
struct Lake {
    shore: Vec<Vec<Screen>>,
    middle: Screen,
}

/// The name of a lake; `None` where it is nowhere free.
pub(super) fn name(
    placer: &LabelPlacer<'_>,
    style: &TextStyle<'_>,
    text: &str,
    feature: &WaterFeature,
    curve: &Curve,
) -> Option<Vec<TextLayout>> {
    let to_screen =
        |ring: &Vec<_>| ring.iter().map(|&at| placer.view.camera.to_screen(at)).collect();
    let (middle, axis) = curve.at(curve.length() / 2.0, curve.length() / 2.0);
    let lake = Lake { shore: feature.shore.iter().map(to_screen).collect(), middle };
    let width = style.width(text);
    let mut best: Option<(f64, TextLayout)> = None;
    for start in rows::starts(&lake.shore, lake.middle, width, style.size) {
        let off = start.distance(Screen::new(lake.middle.x - width / 2.0, lake.middle.y));
        if best.as_ref().is_none_or(|best| off < best.0) {
            let name = style.level(text, start);
            if placer.collisions.is_free(&name.boxes, FROM_LINE) {
                best = Some((off, name));
            }
        }
    }
    match best {
        Some((_, name)) => Some(vec![name]),
        None => lake.name_on_bank(placer, style, text, axis),
    }
}

impl Lake {
    fn name_on_bank(
        &self,
        placer: &LabelPlacer<'_>,
        style: &TextStyle<'_>,
        text: &str,
        axis: Direction,
    ) -> Option<Vec<TextLayout>> {
        let width = style.width(text);
        for axis in if self.is_long(axis, width) { [axis, LEVEL] } else { [LEVEL, axis] } {
            let (from, to) = self.extent(axis);
            for (above, shift) in SIDES {
                let center = f64::midpoint(from, to) + shift * (to - from).max(width) / 2.0;
                let Some(name) = self.lay_out(style, text, axis, center, above) else { continue };
                let mut name = vec![name];
                if is_free(placer, &name) {
                    set_halo(placer, &mut name);
                    return Some(name);
                }
            }
        }
        None
    }

    /// Along a long and narrow lake a name shows its course; elsewhere it is easier to read level.
    fn is_long(&self, axis: Direction, width: f64) -> bool {
        let (length, breadth) = (self.extent(axis), self.extent((-axis.1, axis.0)));
        let (length, breadth) = (length.1 - length.0, breadth.1 - breadth.0);
        axis.1.abs() > 0.35 && length > 2.5 * breadth && length > 0.7 * width
    }

    /// From where to where the shore reaches along an axis, in CSS pixels from the middle.
    fn extent(&self, axis: Direction) -> (f64, f64) {
        let distances = self.shore.iter().flatten().map(|at| at.x * axis.0 + at.y * axis.1);
        let (from, to) = distances.fold((f64::MAX, f64::MIN), |(from, to), distance| {
            (from.min(distance), to.max(distance))
        });
        let origin = self.middle.x * axis.0 + self.middle.y * axis.1;
        (from - origin, to - origin)
    }

    /// A name with its middle so far along an axis, beside the shore there.
    fn lay_out(
        &self,
        style: &TextStyle<'_>,
        text: &str,
        axis: Direction,
        center: f64,
        above: bool,
    ) -> Option<TextLayout> {
        let width = style.width(text);
        let (start, end) = (center - width / 2.0, center + width / 2.0);
        let reach = self.bank(axis, (start, end), above)?;
        let part = width / f64::from(BANK_PARTS);
        for index in 0..BANK_PARTS {
            let from = start + part * f64::from(index);
            let there = self.bank(axis, (from, from + part), above).unwrap_or(reach);
            if (reach - there).abs() > UNEVEN * style.size {
                return None;
            }
        }
        let rise = if above {
            reach + FROM_WATER + 0.6 * DESCENT * style.size
        } else {
            reach - FROM_WATER - ASCENT * style.size
        };
        let at = |distance: f64| {
            Screen::new(
                self.middle.x + distance * axis.0 + rise * axis.1,
                self.middle.y + distance * axis.1 - rise * axis.0,
            )
        };
        if axis == LEVEL {
            return Some(style.level(text, at(start)));
        }
        style.along(text, &Curve::new(vec![at(start), at(start + width)]), width / 2.0)
    }

    /// How far the shore reaches to the left of an axis (up, for one that runs to the right),
    /// within a stretch of it; or, not `above`, to its right: then less than zero. `None` where
    /// there is no shore.
    fn bank(&self, axis: Direction, stretch: (f64, f64), above: bool) -> Option<f64> {
        let to_axis = |at: &Screen| {
            let (x, y) = (at.x - self.middle.x, at.y - self.middle.y);
            (x * axis.0 + y * axis.1, x * axis.1 - y * axis.0)
        };
        let segments = self.shore.iter().flat_map(|ring| ring.windows(2));
        let reaches = segments.filter_map(|ends| {
            let (a, b) = (to_axis(&ends[0]), to_axis(&ends[1]));
            let is_outside = a.0.max(b.0) < stretch.0 || a.0.min(b.0) > stretch.1;
            (!is_outside).then(|| if above { a.1.max(b.1) } else { a.1.min(b.1) })
        });
        reaches.reduce(|a, b| if above { a.max(b) } else { a.min(b) })
    }
}
