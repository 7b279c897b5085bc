//! Where places lie, measured on the ground: in which country, how far from others and which way,
//! and what a circle reaches.

use super::model::named;
use super::place_geometry::{center, geometry};
use crate::basemap::ring::encloses;
use crate::basemap::{Basemap, Ring};
use crate::coords::LonLat;
use crate::geodesy::{bearing, distance, nearest};
use crate::story::{Place, Shape, Story};

/// A circle's list names so many towns at most.
const MOST_TOWNS: usize = 12;

/// Where a place lies.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Situation {
    /// The country that a point lies in, by its code.
    pub country: Option<String>,
    /// How a point lies from the nearest site that is a point, and from the nearest that is a line.
    pub from_places: Vec<FromPlace>,
    /// Towns around the centre of a circle, the nearest first: each name in the base map's
    /// languages, and how far it is.
    pub reach: Vec<(Vec<String>, f64)>,
}

/// How a place lies from another one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FromPlace {
    /// The other's position in story order.
    pub place: usize,
    /// How far it is, in metres.
    pub metres: f64,
    /// Which way from the other one, in degrees clockwise from north.
    pub bearing: f64,
}

/// The situations of all places, in story order; empty ones for what is neither a point nor a
/// circle.
#[must_use]
pub fn situations(story: &Story, map: &Basemap) -> Vec<Situation> {
    let situation = |(index, place): (usize, &Place)| match &place.shape {
        Shape::Points(points) => points.first().map(|&at| of_point(index, at, story, map)),
        Shape::Ring { km, widest_km, .. } => {
            let center = center(&place.shape, story)?;
            let reach = reach(center, widest_km.unwrap_or(*km) * 1000.0, story, map);
            Some(Situation { reach, ..Situation::default() })
        }
        _ => None,
    };
    let places = story.places.iter().enumerate();
    places.map(|place| situation(place).unwrap_or_default()).collect()
}

fn of_point(index: usize, at: LonLat, story: &Story, map: &Basemap) -> Situation {
    let (mut point, mut line): (Option<FromPlace>, Option<FromPlace>) = (None, None);
    let closer = |found: &mut Option<FromPlace>, next: FromPlace| {
        if found.is_none_or(|found| next.metres < found.metres) {
            *found = Some(next);
        }
    };
    let from = |place: usize, other: LonLat| FromPlace {
        place,
        metres: distance(other, at),
        bearing: bearing(other, at),
    };
    let sites = story.places.iter().enumerate().filter(|(_, place)| !place.context);
    for (other, site) in sites.filter(|(other, _)| *other != index) {
        match &site.shape {
            Shape::Points(points) => {
                points.iter().for_each(|&there| closer(&mut point, from(other, there)));
            }
            Shape::Lines(_) | Shape::Border(_) => {
                let lines = geometry(&site.shape, story, map);
                let feet = lines.iter().filter_map(|line| nearest(line, at));
                feet.for_each(|foot| closer(&mut line, from(other, foot.position)));
            }
            _ => {}
        }
    }
    let from_places = point.into_iter().chain(line).collect();
    Situation { country: country_at(at, map), from_places, reach: Vec::new() }
}

/// The country that a position lies in.
fn country_at(at: LonLat, map: &Basemap) -> Option<String> {
    let encloses = |rings: &Vec<Ring>| {
        rings.iter().filter(|ring| encloses(&map.along(ring), at)).count() % 2 == 1
    };
    let country = map.countries.iter().find(|country| encloses(&country.rings))?;
    Some(country.code.clone())
}

/// The most important towns within so many metres, the nearest first. Around a centre in one of two
/// countries that share the story's border, those of the other one.
fn reach(center: LonLat, metres: f64, story: &Story, map: &Basemap) -> Vec<(Vec<String>, f64)> {
    let own = country_at(center, map);
    let named = named(story);
    let is_in_named = own.as_ref().is_some_and(|own| named.contains(own));
    let is_meant =
        |code: &String| !is_in_named || named.contains(code) && Some(code) != own.as_ref();
    let towns = map.names.towns.iter().filter(|town| is_meant(&town.country));
    let away = towns.map(|town| (town.names.clone(), distance(center, town.at)));
    let mut reached: Vec<_> = away.filter(|(_, away)| *away <= metres).take(MOST_TOWNS).collect();
    reached.sort_by(|a, b| a.1.total_cmp(&b.1));
    reached
}
