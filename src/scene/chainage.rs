//! The chainage of a line: metres along it on the ellipsoid, from its western end.
//!
//! It is measured once for each line, vertex by vertex, so that a post costs a search and no
//! geodesic.

use crate::basemap::ring::encloses;
use crate::coords::LonLat;
use crate::geodesy;

/// Metres along the lines of a place, and the side of them on which its posts stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Chainage {
    /// For each vertex of each of the place's lines, the metres to it from the western end of the
    /// first line; from one line to the next they go on.
    metres: Vec<Vec<f64>>,
    /// 1 where posts stand on the left of who goes east along the line, -1 where on the right.
    pub(super) side: f64,
}

impl Chainage {
    /// Measures lines that follow each other from west to east. Each segment is a geodesic.
    #[must_use]
    pub fn new(lines: &[Vec<LonLat>], side: f64) -> Self {
        let mut total = 0.0;
        let measure = |line: &Vec<LonLat>| {
            let mut metres = Vec::with_capacity(line.len());
            for (index, &at) in line.iter().enumerate() {
                if index > 0 {
                    total += geodesy::distance(line[index - 1], at);
                }
                metres.push(total);
            }
            metres
        };
        Self { metres: lines.iter().map(measure).collect(), side }
    }

    /// The length of all lines together, in metres.
    #[must_use]
    pub fn length(&self) -> f64 {
        self.metres.last().and_then(|metres| metres.last()).copied().unwrap_or_default()
    }

    /// Metres at both ends of the longest of the lines.
    pub(super) fn longest(&self) -> Option<(f64, f64)> {
        let ends = self.metres.iter().filter_map(|line| Some((*line.first()?, *line.last()?)));
        ends.max_by(|a, b| (a.1 - a.0).total_cmp(&(b.1 - b.0)))
    }

    /// The segment in which so many metres end: the line's index, that of the segment's first
    /// vertex, and the share of the segment that they cover. Before the first line and beyond the
    /// last one, their ends; `None` where there is no segment.
    pub(super) fn segment_at(&self, metres: f64) -> Option<(usize, usize, f64)> {
        let last_line = self.metres.len().checked_sub(1)?;
        let reaches = |line: &Vec<f64>| line.last().is_some_and(|&end| metres <= end);
        let index = self.metres.iter().position(reaches).unwrap_or(last_line);
        let line = &self.metres[index];
        let last = line.len().checked_sub(1).filter(|&last| last > 0)?;
        let next = line.partition_point(|&before| before < metres).max(1).min(last);
        let (start, end) = (line[next - 1], line[next]);
        let share =
            if end > start { ((metres - start) / (end - start)).clamp(0.0, 1.0) } else { 0.0 };
        Some((index, next - 1, share))
    }
}

/// The steps by which kilometres are counted.
pub(super) const ROUND_STEPS: [u32; 15] =
    [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];

/// On which side of a border its second country lies: 1 for the left of who goes along it, -1 for
/// the right.
///
/// `rings` are the first country's: where a point to the left of the middle of the line's longest
/// segment lies inside of them, the second country is on the right. Without rings, the left.
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
    if rings.iter().filter(|ring| encloses(ring, left)).count() % 2 == 1 { -1.0 } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(points: &[(f64, f64)]) -> Vec<LonLat> {
        points.iter().map(|&(lon, lat)| LonLat::new(lon, lat)).collect()
    }

    #[test]
    fn metres_go_on_from_one_line_to_the_next() {
        let lines = [line(&[(0.0, 0.0), (1.0, 0.0)]), line(&[(2.0, 0.0), (3.0, 0.0), (5.0, 0.0)])];
        let chainage = Chainage::new(&lines, 1.0);
        let degree = chainage.length() / 4.0;
        let (first, second) =
            (chainage.segment_at(0.5 * degree), chainage.segment_at(3.0 * degree));
        assert!(first.is_some_and(|(line, start, share)| {
            (line, start) == (0, 0) && (share - 0.5).abs() < 1e-9
        }));
        assert!(second.is_some_and(|(line, start, share)| {
            (line, start) == (1, 1) && (share - 0.5).abs() < 1e-9
        }));
        assert_eq!(chainage.segment_at(-1.0), Some((0, 0, 0.0)));
        assert_eq!(chainage.segment_at(1e9), Some((1, 1, 1.0)));
    }

    #[test]
    fn where_there_is_no_segment_nothing_ends() {
        assert_eq!(Chainage::new(&[], 1.0).segment_at(0.0), None);
        assert_eq!(Chainage::new(&[line(&[(1.0, 1.0)])], 1.0).segment_at(0.0), None);
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
}
