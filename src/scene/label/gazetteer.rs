//! What there is to name on a base map, made ready once.
//!
//! What this does: flattens towns, courses of waters and shores of lakes, and cuts countries into rows in which their
//! names can lie. What it does not: depend on the camera or the language.

use super::interior::{Cutter, Interior};
use crate::basemap::names::{Names, Town, Water, WaterKind};
use crate::basemap::{AreaKind, Basemap, Lake};
use crate::coords::{LonLat, World, continued};
use crate::projection::Projection;
use crate::scene::style::Token;

/// Lakes smaller than this, in degrees, may lie under a country's name.
const SMALL_LAKE: f64 = 0.7;
/// Islands smaller than this, in degrees, may lie under a sea's name.
const SMALL_ISLAND: f64 = 0.4;
/// Pieces of a course between two of its positions.
const PIECES: usize = 8;

/// What there is to name.
#[derive(Clone, Debug, PartialEq)]
pub struct Gazetteer {
    pub(super) countries: Vec<CountryGround>,
    /// Where there may be land.
    pub(super) land: Interior,
    /// Where they are on the plane and, its longitude continued from the map's central meridian, on the ground.
    pub(super) towns: Vec<(World, LonLat, Town)>,
    pub(super) waters: Vec<WaterGround>,
}

/// A country as its name sees it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct CountryGround {
    pub(super) code: String,
    pub(super) names: Vec<String>,
    /// Where it is the first or the second that the story names.
    pub(super) place: Option<usize>,
    pub(super) inside: Interior,
    /// The middle of its area.
    pub(super) heart: LonLat,
    /// Metres on the plane along its longest stretch from west to east.
    pub(super) breadth: f64,
}

/// A water as its name sees it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct WaterGround {
    pub(super) water: Water,
    /// A smooth line through its positions.
    pub(super) course: Vec<World>,
    /// A lake's rings.
    pub(super) shore: Vec<Vec<World>>,
}

impl Gazetteer {
    /// Makes a base map's names ready. `named` are the countries that the story names, in order.
    #[must_use]
    pub fn new(map: &Basemap, projection: &Projection, named: &[String]) -> Self {
        let Names { countries, towns, waters, .. } = &map.names;
        let around = projection.central_meridian();
        let mut lakes = Cutter::new(around);
        map.lakes.iter().flat_map(|lake| &lake.rings).for_each(|ring| lakes.ring(map, ring, SMALL_LAKE));
        let (_, lakes) = lakes.finish();
        let ready = countries.iter().filter_map(|found| {
            let mut cutter = Cutter::new(around);
            map.country(&found.code)?.rings.iter().for_each(|ring| cutter.ring(map, ring, 0.0));
            let (mut inside, _) = cutter.finish();
            inside.without(&lakes);
            let (heart, breadth) = middle(&inside, projection)?;
            let place = named.iter().take(2).position(|code| *code == found.code);
            let (code, names) = (found.code.clone(), found.names.clone());
            Some(CountryGround { code, names, place, inside, heart, breadth })
        });
        let town = |town: &Town| {
            let at = LonLat::new(continued(around, town.at.lon), town.at.lat);
            (projection.project(at), at, town.clone())
        };
        Self {
            countries: ready.collect(),
            land: land(map, around),
            towns: towns.iter().map(town).collect(),
            waters: waters.iter().map(|water| water_ground(water, map, projection)).collect(),
        }
    }

    /// The fill under a position on the ground.
    pub(super) fn beneath(&self, at: LonLat) -> Token {
        let found = self.countries.iter().find(|country| country.place.is_some() && country.inside.holds(at));
        fill(found.and_then(|country| country.place))
    }
}

/// The fill of the first or second country that the story names, or of another.
pub(super) fn fill(place: Option<usize>) -> Token {
    match place {
        Some(0) => Token::FirstCountry,
        Some(_) => Token::SecondCountry,
        None => Token::Land,
    }
}

/// All land but small islands.
fn land(map: &Basemap, around: f64) -> Interior {
    let mut all = Interior::default();
    let apart = map.areas.iter().filter(|area| area.kind == AreaKind::Apart).map(|area| &area.rings);
    for rings in map.countries.iter().map(|country| &country.rings).chain(apart) {
        let mut cutter = Cutter::new(around);
        rings.iter().for_each(|ring| cutter.ring(map, ring, SMALL_ISLAND));
        all.add(&cutter.finish().1);
    }
    all
}

/// The middle of an area, and how broad it is in metres.
fn middle(inside: &Interior, projection: &Projection) -> Option<(LonLat, f64)> {
    let (mut area, mut lon, mut lat, mut breadth) = (0.0, 0.0, 0.0, 0.0_f64);
    let (from, to) = inside.extent();
    for row in from..to {
        let here = super::country::latitude(row, 0.5);
        let narrowing = here.to_radians().cos();
        for &(west, east) in inside.row(row) {
            let size = (east - west) * narrowing;
            area += size;
            lon += size * f64::midpoint(west, east);
            lat += size * here;
            breadth = breadth.max(size);
        }
    }
    let heart = LonLat::new(lon / area, lat / area);
    let (a, b) = (projection.project(heart), projection.project(LonLat::new(heart.lon, heart.lat + 0.5)));
    (area > 0.0).then(|| (heart, breadth * 2.0 * (b.x - a.x).hypot(b.y - a.y)))
}

fn water_ground(water: &Water, map: &Basemap, projection: &Projection) -> WaterGround {
    let mut lon = projection.central_meridian();
    let mut flat = |at: &LonLat| {
        lon = continued(lon, at.lon);
        projection.project(LonLat::new(lon, at.lat))
    };
    let course = smooth(&water.line.iter().map(&mut flat).collect::<Vec<_>>());
    let lake = match water.kind {
        WaterKind::Lake { lake } => map.lakes.get(lake as usize),
        WaterKind::Sea | WaterKind::River => None,
    };
    let rings = |lake: &Lake| lake.rings.iter().map(|ring| map.along(ring).iter().map(&mut flat).collect()).collect();
    WaterGround { water: water.clone(), course, shore: lake.map_or_else(Vec::new, rings) }
}

/// A smooth line through some points: a cubic between each two, whose direction at a point is that from the one before
/// to the one after it (Catmull and Rom's spline).
fn smooth(points: &[World]) -> Vec<World> {
    let Some(&last) = points.last() else { return Vec::new() };
    let mut course = Vec::with_capacity(points.len() * PIECES);
    for (index, ends) in points.windows(2).enumerate() {
        let (a, b) = (ends[0], ends[1]);
        let before = index.checked_sub(1).map_or(a, |before| points[before]);
        let after = points.get(index + 2).copied().unwrap_or(b);
        for piece in 0..PIECES {
            let t = piece as f64 / PIECES as f64;
            let blend = |before: f64, a: f64, b: f64, after: f64| {
                let (start, end) = ((b - before) / 2.0, (after - a) / 2.0);
                let rest = b - a - start;
                a + t * (start + t * (rest + (t - 1.0) * (end - start - 2.0 * rest)))
            };
            course.push(World::new(blend(before.x, a.x, b.x, after.x), blend(before.y, a.y, b.y, after.y)));
        }
    }
    course.push(last);
    course
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_smooth_course_runs_through_its_positions() {
        let points = [(0.0, 0.0), (10.0, 5.0), (20.0, 0.0)].map(|(x, y)| World::new(x, y));
        let course = smooth(&points);
        assert_eq!(course.len(), 2 * PIECES + 1);
        assert_eq!([course[0], course[PIECES], course[2 * PIECES]], points);
        assert!(course.iter().all(|at| (-0.01..5.5).contains(&at.y)), "{course:?}");
        assert!(smooth(&[]).is_empty());
    }
}
