//! Whose ground is whose, and which lines part it.

use crate::topojson::{Topology, Vertex, arc_of, list, polygons, topology, whole};
use geo::{Geodesic, Length, LineString};
use std::collections::{BTreeMap, BTreeSet};

/// Arc -> the countries and areas that use it.
fn users(world: &Topology) -> BTreeMap<usize, BTreeSet<String>> {
    let mut users: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
    for geometry in world.geometries("countries").iter().chain(world.geometries("areas")) {
        let id = geometry["id"].as_str().expect("an id").to_owned();
        for &reference in polygons(geometry).iter().flatten().flatten() {
            users.entry(arc_of(reference)).or_default().insert(id.clone());
        }
    }
    users
}

#[test]
fn kazakhstan_has_no_hole_and_baikonur_is_in_it() {
    let world = topology("countries.topojson");
    let kazakhstan = world.geometry("countries", "KZ");
    assert!(polygons(kazakhstan).iter().all(|polygon| polygon.len() == 1), "Kazakhstan has a hole");
    let baikonur = world.geometry("areas", "baikonur");
    assert!(world.contains(kazakhstan, (63.3, 45.9)));
    assert!(world.contains(baikonur, (63.3, 45.9)));
    assert_eq!(baikonur["properties"]["kind"], "leased");
    assert_eq!(baikonur["properties"]["within"], "KZ");
}

#[test]
fn crimea_is_an_area_of_its_own_and_in_no_country() {
    let world = topology("countries.topojson");
    let place = (34.1, 45.0);
    for country in world.geometries("countries") {
        assert!(!world.contains(country, place), "Crimea is in {}", country["id"]);
    }
    let crimea = world.geometry("areas", "crimea");
    assert!(world.contains(crimea, place));
    assert_eq!(crimea["properties"]["within"], "UA");
    assert_eq!(crimea["properties"]["claimed_by"], serde_json::json!(["RU"]));
    let dashed = world.geometries("lines").iter().find(|line| line["properties"]["of"] == "crimea");
    assert_eq!(dashed.expect("a dashed line")["properties"]["kind"], "claimed");
}

#[test]
fn the_southern_kurils_are_an_area_of_their_own_and_the_others_are_russias() {
    let world = topology("countries.topojson");
    let kurils = world.geometry("areas", "southern-kurils");
    assert_eq!(polygons(kurils).len(), 4);
    let russia = world.geometry("countries", "RU");
    for island in [(147.9, 45.05), (145.9, 44.1), (146.75, 43.8)] {
        assert!(world.contains(kurils, island) && !world.contains(russia, island), "{island:?}");
        assert!(!world.contains(world.geometry("countries", "JP"), island), "{island:?}");
    }
    for island in [(150.0, 45.95), (155.8, 50.3), (142.7, 47.0)] {
        assert!(world.contains(russia, island) && !world.contains(kurils, island), "{island:?}");
    }
    assert_eq!(kurils["properties"]["claimed_by"], serde_json::json!(["JP", "RU"]));
}

#[test]
fn places_lie_in_the_country_that_they_should() {
    let world = topology("countries.topojson");
    let at = |place: (f64, f64)| -> Vec<&str> {
        let countries = world.geometries("countries").iter();
        countries
            .filter(|country| world.contains(country, place))
            .filter_map(|c| c["id"].as_str())
            .collect()
    };
    for (place, code) in [
        ((37.6, 55.75), "RU"),
        ((20.5, 54.7), "RU"),
        ((-172.0, 66.5), "RU"),
        ((175.0, 67.0), "RU"),
        ((-179.5, 71.1), "RU"),
        ((179.3, 71.1), "RU"),
        ((179.0, -16.6), "FJ"),
        ((71.4, 51.2), "KZ"),
        ((73.7, 46.0), "KZ"),
        ((128.3, 51.9), "RU"),
        ((33.6, 35.3), "CY"),
        ((45.0, 9.5), "SO"),
        ((-75.115, 19.932), "CU"),
        ((105.6, -10.5), "CX"),
        ((96.83, -12.17), "CC"),
    ] {
        assert_eq!(at(place), [code], "{place:?}");
    }
    for (place, what) in
        [((51.0, 42.0), "the Caspian"), ((20.9, 42.6), "Kosovo"), ((34.0, 43.0), "the Black Sea")]
    {
        assert_eq!(at(place), Vec::<&str>::new(), "{what} is in a country");
    }
}

#[test]
fn the_border_of_russia_and_kazakhstan_is_one_line_of_the_measured_length() {
    let world = topology("countries.topojson");
    let both: BTreeSet<String> = ["KZ".to_owned(), "RU".to_owned()].into();
    let mut lines: Vec<Vec<Vertex>> = users(&world)
        .iter()
        .filter(|(_, users)| **users == both)
        .map(|(&arc, _)| world.arcs[arc].clone())
        .collect();
    // Chain the arcs; a line that is left over means that the border is not connected.
    let mut border = lines.pop().expect("a border");
    while let Some(at) = lines.iter().position(|line| line[0] == border[border.len() - 1]) {
        border.extend_from_slice(&lines.remove(at)[1..]);
    }
    assert!(lines.is_empty(), "the border falls into pieces");
    assert_eq!(border.len(), 2025);
    let points: LineString = border.iter().map(|&vertex| world.degrees(vertex)).collect();
    let length = Geodesic.length(&points) / 1000.0;
    assert!((length / 6661.4 - 1.0).abs() < 0.001, "{length} km");
    let mut ends = [world.degrees(border[0]), world.degrees(border[2024])];
    ends.sort_by(|a, b| a.0.total_cmp(&b.0));
    for (end, (lon, lat)) in ends.iter().zip([(49.23, 46.33), (87.32, 49.09)]) {
        assert!((end.0 - lon).abs() < 0.01 && (end.1 - lat).abs() < 0.01, "{end:?}");
    }
}

#[test]
fn every_arc_is_used_and_at_most_two_countries_share_it() {
    let world = topology("countries.topojson");
    let users = users(&world);
    assert_eq!(users.len(), world.arcs.len());
    for (arc, users) in users {
        let countries = users.iter().filter(|id| id.len() == 2).count();
        assert!(countries <= 2, "arc {arc} bounds {users:?}");
    }
}

#[test]
fn claimed_lines_are_arcs_of_the_ground() {
    let world = topology("countries.topojson");
    let of: Vec<&str> = world
        .geometries("lines")
        .iter()
        .filter_map(|line| line["properties"]["of"].as_str())
        .collect();
    for expected in
        ["crimea", "kosovo", "northern-cyprus", "siachen", "somaliland", "EH-MA", "IN-PK", "CN-IN"]
    {
        assert!(of.contains(&expected), "no line of {expected}");
    }
    for line in world.geometries("lines") {
        assert!(
            ["claimed", "lease"].contains(&line["properties"]["kind"].as_str().expect("a kind"))
        );
        for reference in list(&line["arcs"]).iter().flat_map(list) {
            assert!(arc_of(whole(reference)) < world.arcs.len());
        }
    }
}

#[test]
fn the_whole_indian_border_is_not_claimed() {
    let world = topology("countries.topojson");
    let line = world
        .geometries("lines")
        .iter()
        .find(|line| line["properties"]["of"] == "IN-PK")
        .expect("a line");
    for reference in list(&line["arcs"]).iter().flat_map(list) {
        for vertex in world.walk(whole(reference)) {
            let (lon, lat) = world.degrees(vertex);
            assert!(lon > 73.0 && lat > 32.0, "{lon} {lat} is not in Kashmir");
        }
    }
}
