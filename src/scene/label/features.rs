//! The base map's features that have a name, made ready for labels once, whatever the camera and
//! the language.

use super::globe::Globe;
use super::interior::{Interior, RowBuilder, latitude};
use crate::basemap::names::{CountryName, Names, Town, Water, WaterKind};
use crate::basemap::{Basemap, Lake};
use crate::camera::Frame;
use crate::coords::{LonLat, World, unwrap_longitude};
use crate::projection::Projection;
use crate::scene::style::Token;

/// Lakes smaller than this, in degrees, may lie under a country's name.
const SMALL_LAKE: f64 = 0.7;
/// Islands and holes smaller than this, in degrees, do not count.
const SMALL_ISLAND: f64 = 0.15;
/// Pieces of a course between two of its positions.
const PIECES: usize = 8;

/// What there is to name.
#[derive(Clone, Debug, PartialEq)]
pub struct LabelFeatures {
    /// Names with nothing in them but their languages.
    languages: Names,
    pub(super) countries: Vec<CountryFeature>,
    /// Where there may be land.
    pub(super) land: Interior,
    /// Where they are on the plane and, its longitude continued from the map's central meridian, on
    /// the ground.
    pub(super) towns: Vec<(World, LonLat, Town)>,
    pub(super) waters: Vec<WaterFeature>,
    /// What the locator shows the view on.
    pub(super) globe: Globe,
}

/// A country, or an area in none, as its name sees it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct CountryFeature {
    pub(super) code: String,
    pub(super) names: Vec<String>,
    /// 0 for the first country that the story names, 1 for the second.
    pub(super) order: Option<usize>,
    pub(super) inside: Interior,
    /// For each of its rows, metres on the plane to a degree of longitude and of latitude, over the
    /// centroid.
    pub(super) scales: Vec<(f64, f64)>,
    /// The middle of its area.
    pub(super) centroid: LonLat,
    /// Metres on the plane along its longest stretch from west to east.
    pub(super) breadth: f64,
    /// The box around it.
    pub(super) frame: Frame,
}

/// A water as its name sees it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct WaterFeature {
    pub(super) water: Water,
    /// A smooth line through its positions.
    pub(super) course: Vec<World>,
    /// A lake's rings.
    pub(super) shore: Vec<Vec<World>>,
}

impl LabelFeatures {
    /// Where the towns are on the plane.
    pub(in crate::scene) fn towns(&self) -> impl Iterator<Item = World> {
        self.towns.iter().map(|(at, _, _)| *at)
    }

    /// What a country is called in a language (BCP 47), or in the names' first.
    #[must_use]
    pub fn country(&self, code: &str, language: &str) -> Option<&str> {
        let country = self.countries.iter().find(|country| country.code == code)?;
        country.names.get(self.languages.in_language(language)).map(String::as_str)
    }

    /// Makes a base map's names ready. `named` are the countries that the story names, in order.
    #[must_use]
    pub fn new(map: &Basemap, projection: &Projection, named: &[String]) -> Self {
        let Names { languages, towns, waters, .. } = &map.names;
        let around = projection.central_meridian();
        let mut builder = RowBuilder::new(around);
        map.lakes
            .iter()
            .flat_map(|lake| &lake.rings)
            .for_each(|ring| builder.ring(map, ring, SMALL_LAKE));
        let (_, lakes) = builder.finish();
        let (mut countries, mut land) = (Vec::new(), Vec::new());
        for (code, rings) in map.land() {
            rings.iter().for_each(|ring| builder.ring(map, ring, SMALL_ISLAND));
            let (mut inside, outside) = builder.finish();
            inside.subtract(&lakes);
            land.push(outside);
            if let Some(names) = map.names.country(code) {
                let order = named.iter().take(2).position(|named| named == code);
                countries.extend(country_feature(names, order, inside, projection));
            }
        }
        let town = |town: &Town| {
            let at = LonLat::new(unwrap_longitude(around, town.at.lon), town.at.lat);
            (projection.project(at), at, town.clone())
        };
        Self {
            languages: Names { languages: languages.clone(), ..Names::default() },
            countries,
            land: Interior::union(&land),
            towns: towns.iter().map(town).collect(),
            waters: waters.iter().map(|water| water_feature(water, map, projection)).collect(),
            globe: Globe::new(map, projection.unproject(World::new(0.0, 0.0))),
        }
    }

    /// Which of the base map's languages a language (BCP 47) is; see [`Names::in_language`].
    #[must_use]
    pub fn language(&self, language: &str) -> usize {
        self.languages.in_language(language)
    }

    /// The fill under a position on the ground.
    pub(super) fn fill_at(&self, at: LonLat) -> Token {
        let country = self
            .countries
            .iter()
            .find(|country| country.order.is_some() && country.inside.contains(at));
        fill(country.and_then(|country| country.order))
    }
}

/// The fill of the first or second country that the story names, or of another.
pub(super) fn fill(order: Option<usize>) -> Token {
    match order {
        Some(0) => Token::FirstCountry,
        Some(_) => Token::SecondCountry,
        None => Token::Land,
    }
}

fn country_feature(
    names: &CountryName,
    order: Option<usize>,
    inside: Interior,
    projection: &Projection,
) -> Option<CountryFeature> {
    let (mut area, mut lon, mut lat, mut breadth) = (0.0, 0.0, 0.0, 0.0_f64);
    let mut frame: Option<Frame> = None;
    let (from, to) = inside.row_range();
    for row in from..to {
        let here = latitude(row, 0.5);
        let narrowing = here.to_radians().cos();
        for &(west, east) in inside.row(row) {
            let size = (east - west) * narrowing;
            area += size;
            lon += size * f64::midpoint(west, east);
            lat += size * here;
            breadth = breadth.max(size);
            for lon in [west, f64::midpoint(west, east), east] {
                let at = Frame::at(projection.project(LonLat::new(lon, here)));
                frame = Some(frame.map_or(at, |frame| frame.with(&at)));
            }
        }
    }
    if area <= 0.0 {
        return None;
    }
    let centroid = LonLat::new(lon / area, lat / area);
    let scales = (from..to)
        .map(|row| scale(projection, LonLat::new(centroid.lon, latitude(row, 0.5))))
        .collect();
    let breadth = breadth * scale(projection, centroid).1;
    let (code, names) = (names.code.clone(), names.names.clone());
    Some(CountryFeature { code, names, order, inside, scales, centroid, breadth, frame: frame? })
}

/// Metres on the plane to a degree of longitude and of latitude.
pub(super) fn scale(projection: &Projection, at: LonLat) -> (f64, f64) {
    const STEP: f64 = 0.1;
    let here = projection.project(at);
    let to = |lon: f64, lat: f64| {
        let there = projection.project(LonLat::new(lon, lat));
        ((there.x - here.x).hypot(there.y - here.y) / STEP).max(1e-3)
    };
    (to(at.lon + STEP, at.lat), to(at.lon, at.lat + STEP))
}

fn water_feature(water: &Water, map: &Basemap, projection: &Projection) -> WaterFeature {
    let mut lon = projection.central_meridian();
    let mut flat = |at: &LonLat| {
        lon = unwrap_longitude(lon, at.lon);
        projection.project(LonLat::new(lon, at.lat))
    };
    let course = smooth(&water.line.iter().map(&mut flat).collect::<Vec<_>>());
    let lake = match water.kind {
        WaterKind::Lake { lake } => map.lakes.get(lake as usize),
        WaterKind::Sea | WaterKind::River => None,
    };
    let rings = |lake: &Lake| {
        lake.rings.iter().map(|ring| map.along(ring).iter().map(&mut flat).collect()).collect()
    };
    WaterFeature { water: water.clone(), course, shore: lake.map_or_else(Vec::new, rings) }
}

/// A smooth line through some points: a cubic between each two, whose direction at a point is that
/// from the one before to the one after it (Catmull and Rom's spline).
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
            course.push(World::new(
                blend(before.x, a.x, b.x, after.x),
                blend(before.y, a.y, b.y, after.y),
            ));
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
