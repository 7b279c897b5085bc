//! Lakes and rivers.

use crate::names::in_four_languages;
use crate::topojson::{Topology, float, polygons, topology, whole};
use geo::{GeodesicArea, LineString, Polygon};
use serde_json::Value;

#[test]
fn lakes_have_sane_areas() {
    let water = topology("water.topojson");
    for (id, least, most) in [
        ("balkhash", 16_000.0, 19_000.0),
        ("aral", 15_000.0, 19_000.0),
        ("baikal", 31_000.0, 32_500.0),
        ("ladoga", 17_000.0, 18_500.0),
        ("onega", 9_400.0, 10_200.0),
        ("issyk-kul", 6_000.0, 6_500.0),
        ("zaysan", 1_800.0, 5_600.0),
        ("alakol", 2_500.0, 3_000.0),
        ("tengiz", 1_100.0, 1_700.0),
    ] {
        let lake = water.geometry("lakes", id);
        let ground: f64 = polygons(lake).iter().map(|rings| ground_km2(&water, rings)).sum();
        assert!((least..most).contains(&ground), "{id}: {ground} km²");
        let stated = float(&lake["properties"]["area_km2"]);
        assert!((ground / stated - 1.0).abs() < 0.02, "{id}: {ground} drawn, {stated} stated");
        in_four_languages(&lake["properties"]["names"], id);
    }
    assert!(water.contains(water.geometry("lakes", "baikal"), (108.2, 53.6)));
}

fn ground_km2(water: &Topology, rings: &[Vec<i64>]) -> f64 {
    let area = |ring: &Vec<i64>| {
        let points: LineString =
            water.ring(ring).iter().map(|&vertex| water.degrees(vertex)).collect();
        Polygon::new(points, Vec::new()).geodesic_area_signed().abs() / 1e6
    };
    area(&rings[0]) - rings[1..].iter().map(area).sum::<f64>()
}

#[test]
fn the_great_rivers_are_there() {
    let water = topology("water.topojson");
    for id in [
        "volga",
        "ural",
        "irtysh",
        "ishim",
        "tobol",
        "syr-darya",
        "amu-darya",
        "ili",
        "ob",
        "yenisei",
        "amur",
    ] {
        let rivers: Vec<&Value> =
            water.geometries("rivers").iter().filter(|river| river["id"] == id).collect();
        assert!(!rivers.is_empty(), "no {id}");
        for river in rivers {
            in_four_languages(&river["properties"]["names"], id);
            assert!(whole(&river["properties"]["rank"]) <= 7);
        }
    }
}
