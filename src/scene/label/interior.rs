//! The inside of areas, as spans of longitude in rows of latitude.
//!
//! A row has two kinds of span: those in which all of the row is inside, and those in which some of
//! it may be.

use crate::basemap::{Basemap, Ring};
use crate::coords::{LonLat, unwrap_longitude};

/// The height of a row, in degrees.
pub(super) const ROW: f64 = 0.25;
const ROWS: usize = (180.0 / ROW) as usize;

/// Spans of longitude, in degrees, from west to east and apart from each other.
pub(super) type Spans = Vec<(f64, f64)>;

/// Rings cut into rows. Longitudes are continuous around one meridian.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Interior {
    /// The southernmost row, counted from the south pole.
    first: usize,
    rows: Vec<Spans>,
}

impl Interior {
    /// The first row that is not empty and the one after the last, counted from the south pole.
    pub(super) fn row_range(&self) -> (usize, usize) {
        (self.first, self.first + self.rows.len())
    }

    /// A row's spans.
    pub(super) fn row(&self, row: usize) -> &[(f64, f64)] {
        row.checked_sub(self.first).and_then(|row| self.rows.get(row)).map_or(&[], Vec::as_slice)
    }

    /// The spans that all rows between two latitudes have in common, those narrower than
    /// `least` left out.
    pub(super) fn spans_between(&self, south: f64, north: f64, least: f64) -> Spans {
        let (from, to) = (row_of(south), row_of(north));
        let mut common: Spans =
            self.row(from).iter().copied().filter(|(west, east)| east - west >= least).collect();
        for row in from + 1..=to {
            if common.is_empty() {
                break;
            }
            common = both(&common, self.row(row), least);
        }
        common
    }

    /// Does a position lie in one of the spans?
    pub(super) fn contains(&self, at: LonLat) -> bool {
        let row = self.row(row_of(at.lat));
        let next = row.partition_point(|span| span.1 < at.lon);
        row.get(next).is_some_and(|span| span.0 <= at.lon)
    }

    fn trimmed(from: usize, mut rows: Vec<Spans>) -> Self {
        let first = rows.iter().position(|row| !row.is_empty()).unwrap_or(0);
        let end = rows.iter().rposition(|row| !row.is_empty()).map_or(first, |last| last + 1);
        rows.truncate(end);
        rows.drain(..first);
        Self { first: from + first, rows }
    }

    /// The spans of all of them together.
    pub(super) fn union(all: &[Self]) -> Self {
        let mut rows = vec![Spans::new(); ROWS];
        for one in all {
            for (row, spans) in rows[one.first..].iter_mut().zip(&one.rows) {
                row.extend(spans);
            }
        }
        Self::trimmed(0, rows.into_iter().map(merged).collect())
    }

    /// Takes out what another may cover.
    pub(super) fn subtract(&mut self, other: &Self) {
        for (index, row) in self.rows.iter_mut().enumerate() {
            for &(west, east) in other.row(self.first + index) {
                *row = row
                    .iter()
                    .flat_map(|&(a, b)| [(a, b.min(west)), (a.max(east), b)])
                    .filter(|(a, b)| a < b)
                    .collect();
            }
        }
    }
}

/// The row in which a latitude lies, counted from the south pole.
pub(super) fn row_of(lat: f64) -> usize {
    (((lat + 90.0) / ROW).max(0.0) as usize).min(ROWS - 1)
}

/// The latitude in a row: 0 is its southern edge, 1 its northern.
pub(super) fn latitude(row: usize, part: f64) -> f64 {
    (row as f64 + part) * ROW - 90.0
}

/// What two lists of spans have in common, but for what is narrower than `least`.
fn both(a: &[(f64, f64)], b: &[(f64, f64)], least: f64) -> Spans {
    let (mut i, mut j) = (0, 0);
    let mut common = Vec::new();
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        let (west, east) = (x.0.max(y.0), x.1.min(y.1));
        if west < east && east - west >= least {
            common.push((west, east));
        }
        if x.1 < y.1 { i += 1 } else { j += 1 }
    }
    common
}

/// Spans in order, those that touch made one.
fn merged(mut spans: Spans) -> Spans {
    spans.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    let mut disjoint: Spans = Vec::new();
    for (west, east) in spans {
        match disjoint.last_mut() {
            Some(last) if west <= last.1 => last.1 = last.1.max(east),
            _ => disjoint.push((west, east)),
        }
    }
    disjoint
}

/// What rings do to a row: where an edge runs through it, and where one crosses its middle.
#[derive(Clone, Debug, Default)]
struct RowEdges {
    edges: Spans,
    crossings: Vec<f64>,
}

/// Cuts the areas of some rings into rows.
#[derive(Clone, Debug)]
pub(super) struct RowBuilder {
    around: f64,
    cuts: Vec<RowEdges>,
    /// The first row that is cut, and the one after the last.
    row_range: (usize, usize),
}

const NO_ROWS: (usize, usize) = (ROWS, 0);

impl RowBuilder {
    /// Nothing is cut yet. `around` is the map's central meridian.
    pub(super) fn new(around: f64) -> Self {
        Self { around, cuts: vec![RowEdges::default(); ROWS], row_range: NO_ROWS }
    }

    /// Cuts a ring, unless it runs around a pole or is smaller than `least` degrees both ways.
    pub(super) fn ring(&mut self, map: &Basemap, ring: &Ring, least: f64) {
        let mut lon = self.around;
        let mut points: Vec<LonLat> = Vec::new();
        for at in map.along(ring) {
            lon = unwrap_longitude(lon, at.lon);
            points.push(LonLat::new(lon, at.lat));
        }
        let (Some(&first), Some(&last)) = (points.first(), points.last()) else { return };
        let reach = |value: fn(&LonLat) -> f64| {
            points
                .iter()
                .map(value)
                .fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)))
        };
        let ((west, east), (south, north)) = (reach(|at| at.lon), reach(|at| at.lat));
        if (last.lon - first.lon).abs() > 180.0 || (east - west < least && north - south < least) {
            return;
        }
        let middle = f64::midpoint(west, east);
        let turn = unwrap_longitude(self.around, middle) - middle;
        points.iter_mut().for_each(|at| at.lon += turn);
        let (first, end) = self.row_range;
        self.row_range = (first.min(row_of(south)), end.max(row_of(north) + 1));
        points.windows(2).for_each(|ends| self.edge(ends[0], ends[1]));
    }

    fn edge(&mut self, a: LonLat, b: LonLat) {
        let (a, b) = if a.lat <= b.lat { (a, b) } else { (b, a) };
        let lon = |lat: f64| {
            let part =
                if b.lat > a.lat { ((lat - a.lat) / (b.lat - a.lat)).clamp(0.0, 1.0) } else { 0.0 };
            a.lon + (b.lon - a.lon) * part
        };
        for row in row_of(a.lat)..=row_of(b.lat) {
            let south = latitude(row, 0.0);
            let (enters, leaves) = (lon(south), lon(south + ROW));
            let (enters, leaves) = if b.lat > a.lat { (enters, leaves) } else { (a.lon, b.lon) };
            let cut = &mut self.cuts[row];
            cut.edges.push((enters.min(leaves), enters.max(leaves)));
            let middle = south + ROW / 2.0;
            if (a.lat <= middle) != (b.lat <= middle) {
                cut.crossings.push(lon(middle));
            }
        }
    }

    /// Where all of each row lies inside, by the even-odd rule; and where some of it may. Nothing is
    /// cut any more after that.
    pub(super) fn finish(&mut self) -> (Interior, Interior) {
        let (first, end) = std::mem::replace(&mut self.row_range, NO_ROWS);
        let (mut inner, mut outer) = (Vec::new(), Vec::new());
        for cut in self.cuts.get_mut(first..end).into_iter().flatten() {
            let (within, reached) = std::mem::take(cut).spans();
            inner.push(within);
            outer.push(reached);
        }
        (Interior::trimmed(first, inner), Interior::trimmed(first, outer))
    }
}

impl RowEdges {
    /// Where all of the row lies inside, and where some of it may.
    fn spans(mut self) -> (Spans, Spans) {
        self.crossings.sort_unstable_by(f64::total_cmp);
        let is_inside =
            |lon: f64| self.crossings.partition_point(|&crossing| crossing < lon) % 2 == 1;
        let (mut within, mut reached) = (Spans::new(), Spans::new());
        for edge in merged(self.edges) {
            match reached.last_mut() {
                Some(last) if is_inside(f64::midpoint(last.1, edge.0)) => {
                    within.push((last.1, edge.0));
                    last.1 = edge.1;
                }
                _ => reached.push(edge),
            }
        }
        (within, reached)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::basemap::{Arc, ArcRef};

    fn cut(points: &[(f64, f64)]) -> (Interior, Interior) {
        let points: Vec<LonLat> = points.iter().map(|&(lon, lat)| LonLat::new(lon, lat)).collect();
        let arc = Arc { levels: vec![0; points.len()], points };
        let map = Basemap { arcs: vec![arc], ..Basemap::default() };
        let mut builder = RowBuilder::new(178.0);
        builder.ring(&map, &vec![ArcRef(0)], 0.0);
        builder.finish()
    }

    /// A triangle with its point in the north, over the antimeridian.
    const TRIANGLE: &[(f64, f64)] = &[(175.0, 0.0), (-175.0, 0.0), (180.0, 5.0), (175.0, 0.0)];

    #[test]
    fn a_row_inside_is_as_narrow_as_its_narrowest_part() {
        let (inner, outer) = cut(TRIANGLE);
        let low = inner.spans_between(1.0, 1.1, 0.0);
        assert_eq!(low.len(), 1);
        assert!((low[0].0 - 176.25).abs() < 1e-9 && (low[0].1 - 183.75).abs() < 1e-9, "{low:?}");
        let tall = inner.spans_between(1.0, 3.1, 0.0);
        assert!((tall[0].0 - 178.25).abs() < 1e-9, "{tall:?}");
        assert!(
            inner.spans_between(4.0, 6.0, 0.0).is_empty()
                && inner.spans_between(-3.0, 1.0, 0.0).is_empty()
        );
        assert!(
            outer.contains(LonLat::new(176.1, 1.0)) && !inner.contains(LonLat::new(176.1, 1.0))
        );
        assert!(!outer.contains(LonLat::new(175.5, 1.0)));
    }

    #[test]
    fn what_is_taken_out_is_no_longer_inside() {
        let (mut inner, _) = cut(TRIANGLE);
        let (_, lake) = cut(&[(179.0, 1.0), (-179.0, 1.0), (180.0, 2.0), (179.0, 1.0)]);
        inner.subtract(&lake);
        assert_eq!(inner.spans_between(1.0, 1.1, 0.0).len(), 2);
        let all = Interior::union(&[lake, inner]);
        assert_eq!(all.spans_between(1.0, 1.1, 0.0).len(), 1);
    }
}
