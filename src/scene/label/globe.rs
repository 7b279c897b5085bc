//! The globe as it is seen from above the story's middle, for the locator of a near view.
//!
//! The projection is the orthographic one, on a sphere: a picture this small shows no more.

use crate::basemap::Basemap;
use crate::coords::LonLat;

/// Vertices nearer to each other than this part of the radius are not told apart.
const STEP: f64 = 0.025;

/// A position on the globe's disc, of radius 1, to the right and up.
pub(super) type OnDisc = (f64, f64);

/// The globe and its land.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Globe {
    /// What lies in the middle of its disc.
    middle: LonLat,
    /// Rings of land.
    pub(super) land: Vec<Vec<OnDisc>>,
}

impl Globe {
    /// The globe of a base map, seen from above a position.
    pub(super) fn new(map: &Basemap, middle: Option<LonLat>) -> Self {
        let middle = middle.unwrap_or(LonLat::new(0.0, 0.0));
        let mut globe = Self { middle, land: Vec::new() };
        for ring in map.land().flat_map(|(_, rings)| rings) {
            let (mut outline, mut is_near): (Vec<OnDisc>, bool) = (Vec::new(), false);
            for at in map.along(ring) {
                let ((x, y), near) = globe.look_at(at);
                is_near |= near;
                let last = outline.last().copied().unwrap_or((2.0, 2.0));
                if (x - last.0).hypot(y - last.1) > STEP {
                    outline.push((x, y));
                }
            }
            if is_near && outline.len() > 3 {
                globe.land.push(outline);
            }
        }
        globe
    }

    /// Where a position is seen, and whether it is on the near side; what is on the far side is
    /// seen at the rim.
    pub(super) fn look_at(&self, at: LonLat) -> (OnDisc, bool) {
        let (sin, cos) = at.lat.to_radians().sin_cos();
        let (sin_middle, cos_middle) = self.middle.lat.to_radians().sin_cos();
        let (sin_lon, cos_lon) = (at.lon - self.middle.lon).to_radians().sin_cos();
        let (x, y) = (cos * sin_lon, cos_middle * sin - sin_middle * cos * cos_lon);
        let toward = sin_middle * sin + cos_middle * cos * cos_lon;
        let rim = if toward < 0.0 { x.hypot(y).max(1e-9) } else { 1.0 };
        ((x / rim, y / rim), toward >= 0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::basemap::{Arc, ArcRef, Country};

    #[test]
    fn the_near_side_is_seen_as_from_far_above_and_the_far_side_at_the_rim() {
        let globe = Globe::new(&Basemap::default(), Some(LonLat::new(70.0, 0.0)));
        let is_at = |lon: f64, lat: f64, x: f64, y: f64| {
            let (at, _) = globe.look_at(LonLat::new(lon, lat));
            (at.0 - x).abs() < 1e-9 && (at.1 - y).abs() < 1e-9
        };
        assert!(is_at(70.0, 0.0, 0.0, 0.0) && is_at(70.0, 30.0, 0.0, 0.5));
        assert!(is_at(100.0, 0.0, 0.5, 0.0) && is_at(160.0, 0.0, 1.0, 0.0));
        assert!(is_at(200.0, 0.0, 1.0, 0.0) && !globe.look_at(LonLat::new(200.0, 0.0)).1);
    }

    #[test]
    fn land_on_the_far_side_is_left_out() {
        let square = |lon: f64| Arc {
            points: [(0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0), (0.0, 0.0)]
                .map(|(east, north)| LonLat::new(lon + east, north))
                .to_vec(),
            levels: vec![0; 5],
        };
        let country = |arc: i32| Country { code: "AA".into(), rings: vec![vec![ArcRef(arc)]] };
        let map = Basemap {
            arcs: vec![square(60.0), square(-120.0)],
            countries: vec![country(0), country(!1)],
            ..Basemap::default()
        };
        let globe = Globe::new(&map, Some(LonLat::new(65.0, 5.0)));
        assert_eq!(globe.land.len(), 1);
        assert!(globe.land[0].iter().all(|at| at.0.hypot(at.1) < 0.2));
    }
}
