//! Kilometres along a line: where its posts stand.
//!
//! What this does: counts a place's line from its western end on the ellipsoid, once, and for a
//! camera gives the posts that are in view, as dense as there is room for them. What it does not:
//! draw them, or place their numbers.

use super::place_geometry::PlaceGeometry;
use crate::camera::Camera;
use crate::coords::{LonLat, Screen, World};
use crate::geodesy;

/// From the middle of a line to the outer end of a major post, in CSS pixels, at any width of the
/// line.
pub const REACH: f64 = 13.0;
/// Of two numbered posts that follow each other, at least so many CSS pixels of the line lie
/// between. Few lines are straight: seen across, it is about half of that.
const ROOM: f64 = 100.0;
/// A line's course is taken over so many CSS pixels of it to either side, so that no single wiggle
/// turns a post.
const COURSE: f64 = 20.0;
/// Posts this far outside the viewport are still given, in CSS pixels.
const MARGIN: f64 = 40.0;

/// How a line is counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Chainage {
    /// For each vertex of each of the place's lines, the metres to it from the western end of the
    /// first line; from one line to the next the count goes on.
    along: Vec<Vec<f64>>,
    /// 1 where posts stand on the left of who goes east along the line, -1 where on the right.
    side: f64,
}

impl Chainage {
    /// Counts lines that follow each other from west to east. Each segment is a geodesic.
    #[must_use]
    pub fn new(lines: &[Vec<LonLat>], side: f64) -> Self {
        let mut metres = 0.0;
        let count = |line: &Vec<LonLat>| {
            let mut along = Vec::with_capacity(line.len());
            for (index, &at) in line.iter().enumerate() {
                if index > 0 {
                    metres += geodesy::distance(line[index - 1], at);
                }
                along.push(metres);
            }
            along
        };
        Self { along: lines.iter().map(count).collect(), side }
    }

    /// The length of all lines together, in metres.
    #[must_use]
    pub fn length(&self) -> f64 {
        self.along.last().and_then(|along| along.last()).copied().unwrap_or_default()
    }

    /// Metres at both ends of the longest of the lines.
    pub(super) fn longest(&self) -> Option<(f64, f64)> {
        let ends = self.along.iter().filter_map(|along| Some((*along.first()?, *along.last()?)));
        ends.max_by(|a, b| (a.1 - a.0).total_cmp(&(b.1 - b.0)))
    }
}

impl PlaceGeometry {
    /// The position so many metres along the place's line from its western end; before it or beyond
    /// the other end, that end. `None` for what is no line.
    #[must_use]
    pub fn along(&self, metres: f64) -> Option<World> {
        let count = self.chainage.as_ref()?;
        let last = self.lines.len().checked_sub(1)?;
        let reaches = |along: &Vec<f64>| along.last().is_some_and(|&end| metres <= end);
        let line = count.along.iter().position(reaches).unwrap_or(last);
        let (along, points) = (count.along.get(line)?, &self.lines[line].points);
        let next = along.partition_point(|&before| before < metres).max(1).min(points.len() - 1);
        let (start, end) = (along[next - 1], along[next]);
        let share =
            if end > start { ((metres - start) / (end - start)).clamp(0.0, 1.0) } else { 0.0 };
        let (a, b) = (points[next - 1], points[next]);
        Some(World::new(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)))
    }
}

/// A post in view.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Post {
    /// Where it stands on the line.
    pub at: Screen,
    /// Which way it points on the screen: of length 1, square to the line's course, out of a
    /// border's first country into its second; up from a line that runs east and is no border.
    pub toward: (f64, f64),
    /// Kilometres from the line's western end; at its other end the whole length, rounded.
    pub km: u32,
    /// True for a long post, which may bear its number.
    pub major: bool,
    /// True at both ends of the line. They are major too.
    pub end: bool,
}

/// The posts of a place's line that are in view or just outside, from west to east; none for what
/// is no line.
#[must_use]
pub fn posts(place: &PlaceGeometry, camera: &Camera) -> Vec<Post> {
    let Some(length) = place.chainage.as_ref().map(Chainage::length).filter(|length| *length > 0.0)
    else {
        return Vec::new();
    };
    let (major, minor) = steps(camera);
    let spare = 500.0 * f64::from(minor);
    let regular = (0_u32..).map(|index| index.saturating_mul(minor));
    let mut posts = Vec::new();
    for km in regular.take_while(|&km| f64::from(km) * 1000.0 + spare < length) {
        let end = km == 0;
        posts.extend(post(place, camera, f64::from(km) * 1000.0).map(|(at, toward)| {
            let major = end || km % major == 0;
            Post { at, toward, km, major, end }
        }));
    }
    let km = (length / 1000.0).round() as u32;
    posts.extend(post(place, camera, length).map(|(at, toward)| Post {
        at,
        toward,
        km,
        major: true,
        end: true,
    }));
    posts
}

/// Kilometres from one long post to the next, and from one post to the next.
fn steps(camera: &Camera) -> (u32, u32) {
    let least = ROOM * camera.metres_per_pixel() / 1000.0;
    let mut parted = round_steps().zip([4, 4, 5].into_iter().cycle());
    let (major, parts) =
        parted.find(|&(step, _)| f64::from(step) >= least).unwrap_or((u32::MAX, 1));
    (major, (major / parts).max(1))
}

/// 1, 2, 5, 10, 20 and so on.
pub(super) fn round_steps() -> impl Iterator<Item = u32> {
    (0..9).flat_map(|power| [1, 2, 5].map(|digit| digit * 10_u32.pow(power)))
}

/// Where a post stands and points to; `None` out of view.
fn post(place: &PlaceGeometry, camera: &Camera, metres: f64) -> Option<(Screen, (f64, f64))> {
    let at = camera.to_screen(place.along(metres)?);
    if !camera.viewport().contains(at, -MARGIN) {
        return None;
    }
    let mut reach = COURSE * camera.metres_per_pixel();
    // Where the line comes back on itself, its course shows in a longer piece.
    for _ in 0..4 {
        let (back, ahead) = (place.along(metres - reach)?, place.along(metres + reach)?);
        let (dx, dy) = (ahead.x - back.x, ahead.y - back.y);
        let across = dx.hypot(dy);
        if across > reach / 4.0 {
            let side = place.chainage.as_ref()?.side / across;
            // The left of (dx, dy) is (-dy, dx), and y grows down on the screen.
            return Some((at, (-dy * side, -dx * side)));
        }
        reach *= 2.0;
    }
    Some((at, (0.0, -1.0)))
}

/// On which side of a border its second country lies: 1 for the left of who goes along it, -1 for
/// the right.
///
/// `rings` are the first country's. Beside the middle of the line's longest segment, a point is
/// inside of them when the meridian from it to the north crosses them an odd number of times.
/// Without rings, the left.
pub(super) fn second_side(line: &[LonLat], rings: &[Vec<LonLat>]) -> f64 {
    let size = |ends: &&[LonLat]| (ends[1].lon - ends[0].lon).hypot(ends[1].lat - ends[0].lat);
    let Some(longest) = line.windows(2).max_by(|a, b| size(a).total_cmp(&size(b))) else {
        return 1.0;
    };
    let (a, b) = (longest[0], longest[1]);
    let (east, north) = (b.lon - a.lon, b.lat - a.lat);
    let left = LonLat::new(
        f64::midpoint(a.lon, b.lon) - north / 100.0,
        f64::midpoint(a.lat, b.lat) + east / 100.0,
    );
    let segments = rings.iter().flat_map(|ring| ring.windows(2));
    if segments.filter(|ends| is_north(left, ends[0], ends[1])).count() % 2 == 1 {
        -1.0
    } else {
        1.0
    }
}

/// Whether a segment crosses the meridian of a point, north of the point.
fn is_north(at: LonLat, a: LonLat, b: LonLat) -> bool {
    let from = crate::coords::unwrap_longitude(0.0, a.lon - at.lon);
    let to = crate::coords::unwrap_longitude(from, b.lon - at.lon);
    (from > 0.0) != (to > 0.0) && a.lat + (b.lat - a.lat) * from / (from - to) > at.lat
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(points: &[(f64, f64)]) -> Vec<LonLat> {
        points.iter().map(|&(lon, lat)| LonLat::new(lon, lat)).collect()
    }

    #[test]
    fn the_second_country_is_where_the_first_is_not() {
        let square = line(&[(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0), (0.0, 0.0)]);
        let north = line(&[(0.0, 2.0), (2.0, 2.0)]);
        assert_eq!(second_side(&north, std::slice::from_ref(&square)), 1.0);
        assert_eq!(second_side(&line(&[(0.0, 0.0), (2.0, 0.0)]), &[square]), -1.0);
    }

    #[test]
    fn a_country_over_the_antimeridian_has_its_inside_where_it_is() {
        let square =
            line(&[(178.0, 0.0), (-178.0, 0.0), (-178.0, 2.0), (178.0, 2.0), (178.0, 0.0)]);
        let north = line(&[(178.0, 2.0), (182.0, 2.0)]);
        assert_eq!(second_side(&north, &[square]), 1.0);
    }

    #[test]
    fn steps_are_round() {
        let steps: Vec<u32> = round_steps().take(7).collect();
        assert_eq!(steps, [1, 2, 5, 10, 20, 50, 100]);
        assert_eq!(round_steps().last(), Some(500_000_000));
    }
}
