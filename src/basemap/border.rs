//! The border between two countries, as connected lines of the arcs that both use.

use super::{ArcRef, Basemap};
use crate::coords::LonLat;

impl Basemap {
    /// The border between two countries: the arcs that both use, joined into connected lines.
    ///
    /// Empty when the two do not touch or are not in the base map. The line of most arcs comes
    /// first.
    #[must_use]
    pub fn border(&self, a: &str, b: &str) -> Vec<Vec<LonLat>> {
        self.border_arcs(a, b).iter().map(|line| self.along(line)).collect()
    }

    /// The same border as arcs, each beginning where the one before it ends.
    #[must_use]
    pub fn border_arcs(&self, a: &str, b: &str) -> Vec<Vec<ArcRef>> {
        let (Some(a), Some(b)) = (self.country(a), self.country(b)) else {
            return Vec::new();
        };
        let mut theirs = vec![false; self.arcs.len()];
        for arc in b.rings.iter().flatten() {
            theirs[arc.index()] = true;
        }
        let mut shared = Vec::new();
        for &arc in a.rings.iter().flatten() {
            if theirs[arc.index()] {
                shared.push(arc);
            }
        }
        self.join(shared)
    }

    /// Joins arcs whose ends meet into as few lines as possible, turning arcs around where they
    /// need it; the line of most arcs comes first.
    fn join(&self, mut arcs: Vec<ArcRef>) -> Vec<Vec<ArcRef>> {
        let mut lines: Vec<Vec<ArcRef>> = Vec::new();
        while let Some(arc) = arcs.pop() {
            let mut line = vec![arc];
            while let Some((at, front, arc)) = self.adjacent(&line, &arcs) {
                arcs.swap_remove(at);
                line.insert(if front { 0 } else { line.len() }, arc);
            }
            let before = lines.iter().take_while(|other| other.len() >= line.len()).count();
            lines.insert(before, line);
        }
        lines
    }

    /// The first arc that meets an end of the line: its index, whether at the line's front, and as
    /// the line runs along it.
    fn adjacent(&self, line: &[ArcRef], arcs: &[ArcRef]) -> Option<(usize, bool, ArcRef)> {
        let (first, last) = (self.ends(*line.first()?).0, self.ends(*line.last()?).1);
        arcs.iter().enumerate().find_map(|(at, &arc)| {
            let (start, end) = self.ends(arc);
            if start == last {
                Some((at, false, arc))
            } else if end == last {
                Some((at, false, arc.flipped()))
            } else if end == first {
                Some((at, true, arc))
            } else if start == first {
                Some((at, true, arc.flipped()))
            } else {
                None
            }
        })
    }

    /// Where a feature enters an arc, and where it leaves it.
    fn ends(&self, arc: ArcRef) -> (LonLat, LonLat) {
        let points = &self.arcs[arc.index()].points;
        let (start, end) = (points[0], points[points.len() - 1]);
        if arc.is_reversed() { (end, start) } else { (start, end) }
    }
}

#[cfg(test)]
mod tests {
    use crate::basemap::ArcRef;
    use crate::basemap::tests::two_squares;

    #[test]
    fn a_border_of_several_arcs_is_one_connected_line() {
        let border = two_squares().border("AA", "BB");
        assert_eq!(border.len(), 1);
        let lats: Vec<f64> = border[0].iter().map(|point| point.lat).collect();
        assert!(lats == [0.0, 1.0, 2.0] || lats == [2.0, 1.0, 0.0], "{lats:?}");
        let arcs = &two_squares().border_arcs("AA", "BB")[0];
        assert_eq!(arcs.iter().filter(|arc| arc.is_reversed()).count(), 1, "{arcs:?}");
    }

    #[test]
    fn countries_that_do_not_touch_or_do_not_exist_have_no_border() {
        assert!(two_squares().border("AA", "ZZ").is_empty());
        let mut separate = two_squares();
        separate.countries[1].rings = vec![vec![ArcRef(3)]];
        assert!(separate.border("AA", "BB").is_empty());
    }
}
