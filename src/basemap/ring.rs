//! Whether a ring on the globe encloses a position.

use crate::coords::{LonLat, unwrap_longitude};

/// True when a position lies within a ring, by the even-odd rule.
///
/// The ring may repeat its first position at its end, and may run over the antimeridian, but not
/// around a pole.
#[must_use]
pub fn encloses(ring: &[LonLat], at: LonLat) -> bool {
    let mut inside = false;
    let Some(mut from) = ring.last().copied() else { return false };
    from.lon = unwrap_longitude(at.lon, from.lon);
    for &to in ring {
        let to = LonLat::new(unwrap_longitude(from.lon, to.lon), to.lat);
        let east = from.lon + (at.lat - from.lat) / (to.lat - from.lat) * (to.lon - from.lon);
        inside ^= (from.lat > at.lat) != (to.lat > at.lat) && at.lon < east;
        from = to;
    }
    inside
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_over_the_antimeridian_encloses_what_lies_on_both_sides_of_it() {
        let ring = [(170.0, 0.0), (-170.0, 0.0), (-170.0, 20.0), (170.0, 20.0)]
            .map(|(lon, lat)| LonLat::new(lon, lat));
        for (lon, lat, expected) in
            [(180.0, 10.0, true), (-175.0, 10.0, true), (185.0, 10.0, true), (165.0, 10.0, false)]
        {
            assert_eq!(encloses(&ring, LonLat::new(lon, lat)), expected, "{lon} {lat}");
        }
        assert!(!encloses(&[], LonLat::new(0.0, 0.0)));
    }
}
