//! Finds the lines along which the names of lakes and rivers run: a lake's long axis, a river's
//! straight stretches.
//!
//! They are reckoned on an equirectangular plane at their own latitude: coarse, and enough for a
//! label.

use crate::coords::{LonLat, unwrap_longitude};

/// Kilometres a degree of latitude.
const DEGREE: f64 = 111.2;
/// No outline needs more vertices than this to tell its axis.
const ENOUGH: usize = 400;
/// A line that leaves its chord by less than this part of the chord's length passes for straight.
const STRAIGHT: f64 = 0.08;
/// How long a river's stretch is, along the river, in kilometres.
const STRETCH: f64 = 250.0;

/// Kilometres east and north of a plane's origin.
type Point = (f64, f64);

/// A plane around a position.
struct Plane {
    origin: LonLat,
    shrink: f64,
}

impl Plane {
    fn at(origin: LonLat) -> Self {
        Self { origin, shrink: origin.lat.to_radians().cos().max(0.01) }
    }

    fn flat(&self, at: LonLat) -> Point {
        let lon = unwrap_longitude(self.origin.lon, at.lon) - self.origin.lon;
        (lon * self.shrink * DEGREE, (at.lat - self.origin.lat) * DEGREE)
    }

    fn degrees(&self, (x, y): Point) -> LonLat {
        LonLat::new(self.origin.lon + x / self.shrink / DEGREE, self.origin.lat + y / DEGREE)
    }
}

/// A straight line from one point to another.
struct Chord {
    from: Point,
    /// Of length 1.
    towards: Point,
    length: f64,
}

impl Chord {
    fn new(from: Point, to: Point) -> Option<Self> {
        let length = distance(from, to);
        let towards = ((to.0 - from.0) / length, (to.1 - from.1) / length);
        (length > 0.0).then_some(Self { from, towards, length })
    }

    /// How far along the chord a point lies, and how far to its left.
    fn along(&self, (x, y): Point) -> Point {
        let ((x, y), (ux, uy)) = ((x - self.from.0, y - self.from.1), self.towards);
        (x * ux + y * uy, y * ux - x * uy)
    }

    fn point(&self, (along, left): Point) -> Point {
        let (ux, uy) = self.towards;
        (self.from.0 + along * ux - left * uy, self.from.1 + along * uy + left * ux)
    }
}

fn distance(a: Point, b: Point) -> f64 {
    (b.0 - a.0).hypot(b.1 - a.1)
}

/// The least and the greatest of some numbers.
fn extent(numbers: impl Iterator<Item = f64>) -> (f64, f64) {
    numbers.fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), number| {
        (least.min(number), most.max(number))
    })
}

/// The long axis of an outline, from one end to the other: its ends a tenth inside, and a middle
/// where it bends as the outline does. Nothing for an outline without extent.
pub(super) fn axis(outline: &[LonLat]) -> Option<Vec<LonLat>> {
    let plane = Plane::at(*outline.first()?);
    let points: Vec<Point> = outline.iter().map(|&at| plane.flat(at)).collect();
    let (from, to) = farthest(&points)?;
    let chord = Chord::new(from, to)?;
    let turned: Vec<Point> = points.iter().map(|&point| chord.along(point)).collect();
    let (x, y) =
        (extent(points.iter().map(|point| point.0)), extent(points.iter().map(|point| point.1)));
    let stations = [0.1, 0.5, 0.9].map(|part| {
        let along = part * chord.length;
        let across = turned.iter().filter(|point| (point.0 - along).abs() < 0.08 * chord.length);
        let (right, left) = extent(across.map(|point| point.1));
        let aside = if right <= left { f64::midpoint(right, left) } else { 0.0 };
        let (east, north) = chord.point((along, aside));
        (east.max(x.0).min(x.1), north.max(y.0).min(y.1))
    });
    let bend = Chord::new(stations[0], stations[2])
        .map_or(0.0, |chord| chord.along(stations[1]).1 / chord.length);
    let positions =
        if bend.abs() < STRAIGHT { vec![stations[0], stations[2]] } else { stations.to_vec() };
    Some(positions.into_iter().map(|point| plane.degrees(point)).collect())
}

/// The two points of an outline that lie farthest from each other.
fn farthest(points: &[Point]) -> Option<(Point, Point)> {
    let few: Vec<Point> = points.iter().copied().step_by(points.len() / ENOUGH + 1).collect();
    let mut ends = (*few.first()?, *few.first()?);
    for (at, &from) in few.iter().enumerate() {
        for &to in &few[at..] {
            if distance(from, to) > distance(ends.0, ends.1) {
                ends = (from, to);
            }
        }
    }
    Some(ends)
}

/// A stretch of a river.
pub(super) struct Stretch {
    /// Three positions in the river's direction.
    pub line: Vec<LonLat>,
    /// How far the river leaves the straight line, as a part of that line's length: 0 is straight.
    pub bend: f64,
}

/// Every stretch of a river's line that a name could follow, beginning at each vertex.
pub(super) fn stretches(line: &[LonLat]) -> Vec<Stretch> {
    (0..line.len()).filter_map(|from| stretch(&line[from..])).collect()
}

fn stretch(line: &[LonLat]) -> Option<Stretch> {
    let plane = Plane::at(*line.first()?);
    let mut points = vec![plane.flat(line[0])];
    let mut so_far = vec![0.0];
    for &at in &line[1..] {
        let (point, last) = (plane.flat(at), points.len() - 1);
        so_far.push(so_far[last] + distance(points[last], point));
        points.push(point);
        if so_far[last + 1] >= STRETCH {
            break;
        }
    }
    let whole = so_far[so_far.len() - 1];
    if whole < STRETCH {
        return None;
    }
    let chord = Chord::new(points[0], points[points.len() - 1])?;
    let (right, left) = extent(points.iter().map(|&point| chord.along(point).1));
    let at_part =
        |part: f64| so_far.iter().position(|&length| length >= part * whole).map(|at| line[at]);
    let line: Vec<LonLat> = [0.0, 0.5, 1.0].into_iter().filter_map(at_part).collect();
    Some(Stretch { line, bend: left.max(-right) / chord.length })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The outline of an ellipse, so many degrees wide and high.
    fn ellipse(center: LonLat, width: f64, height: f64) -> Vec<LonLat> {
        let at = |step: u32| (f64::from(step) / 100.0 * std::f64::consts::TAU).sin_cos();
        let place = |(sin, cos): (f64, f64)| {
            LonLat::new(center.lon + cos * width / 2.0, center.lat + sin * height / 2.0)
        };
        (0..=100).map(|step| place(at(step))).collect()
    }

    #[test]
    fn an_axis_runs_the_long_way() {
        let mut axis = axis(&ellipse(LonLat::new(179.5, 50.0), 4.0, 0.5)).expect("an axis");
        axis.sort_by(|a, b| a.lon.total_cmp(&b.lon));
        assert_eq!(axis.len(), 2);
        let expected = [(177.9, 50.0), (181.1, 50.0)];
        for (at, (lon, lat)) in axis.iter().zip(expected) {
            assert!((at.lon - lon).abs() < 0.05 && (at.lat - lat).abs() < 0.05, "{axis:?}");
        }
    }

    #[test]
    fn an_outline_without_extent_has_no_axis() {
        assert!(axis(&[]).is_none());
        assert!(axis(&[LonLat::new(10.0, 89.99); 4]).is_none());
    }

    #[test]
    fn a_bent_outline_has_a_bent_axis() {
        let bow = |lat: f64| {
            (0..=20)
                .map(move |step| f64::from(step) / 10.0 - 1.0)
                .map(move |x| LonLat::new(x, lat - x * x))
        };
        let outline: Vec<LonLat> = bow(0.2).chain(bow(0.0).rev()).collect();
        let axis = axis(&outline).expect("an axis");
        assert_eq!(axis.len(), 3);
        assert!(axis[1].lat > axis[0].lat + 0.5 && axis[1].lat > axis[2].lat + 0.5, "{axis:?}");
    }

    #[test]
    fn a_stretch_is_told_by_how_it_bends() {
        let straight: Vec<LonLat> =
            (0..60).map(|step| LonLat::new(90.0 - f64::from(step) / 10.0, 50.0)).collect();
        let stretches = stretches(&straight);
        assert!(!stretches.is_empty() && stretches.len() < straight.len(), "{}", stretches.len());
        for stretch in &stretches {
            assert!(stretch.bend < 0.01 && stretch.line.len() == 3);
        }
        let corner = [LonLat::new(0.0, 0.0), LonLat::new(1.2, 0.0), LonLat::new(1.2, 1.2)];
        assert!(super::stretches(&corner)[0].bend > 0.3);
        assert!(super::stretches(&corner[..2]).is_empty());
    }
}
