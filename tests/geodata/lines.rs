//! Arcs, rings and weights as such.

use crate::topojson::{PERIOD, list, polygons, topology, whole};

#[test]
fn no_arc_runs_along_the_antimeridian_or_jumps_over_it() {
    for name in ["countries.topojson", "water.topojson"] {
        for (index, arc) in topology(name).arcs.iter().enumerate() {
            assert!(arc.len() > 1, "{name}: arc {index} has no segment");
            for pair in arc.windows(2) {
                let on_seam = pair.iter().all(|vertex| vertex[0].rem_euclid(PERIOD) == 0);
                assert!(!on_seam, "{name}: arc {index} has a seam segment at {:?}", pair[0]);
                assert!(
                    (pair[0][0] - pair[1][0]).abs() < PERIOD / 4,
                    "{name}: arc {index} jumps at {:?}",
                    pair[0]
                );
                assert_ne!(pair[0], pair[1], "{name}: arc {index} stands still");
            }
        }
    }
}

#[test]
fn every_ring_closes_and_only_antarctica_goes_around_a_pole() {
    for (name, object) in [
        ("countries.topojson", "countries"),
        ("countries.topojson", "areas"),
        ("water.topojson", "lakes"),
    ] {
        let world = topology(name);
        for geometry in world.geometries(object) {
            for ring in polygons(geometry).iter().flatten() {
                let vertices = world.ring(ring);
                let (first, last) = (vertices[0], vertices[vertices.len() - 1]);
                let turns = i64::from(geometry["id"] == "AQ" && vertices.len() > 10_000);
                assert_eq!(
                    (last[0] - first[0]).abs(),
                    turns * PERIOD,
                    "{} does not close",
                    geometry["id"]
                );
                assert_eq!(first[1], last[1], "{} does not close", geometry["id"]);
            }
        }
    }
}

#[test]
fn weights_stand_parallel_to_the_vertices_and_spare_the_ends() {
    for name in ["countries.topojson", "water.topojson"] {
        let world = topology(name);
        let weights = list(&world.json["weights"]);
        assert_eq!(weights.len(), world.arcs.len());
        for (arc, weights) in world.arcs.iter().zip(weights) {
            let weights: Vec<i64> = list(weights).iter().map(whole).collect();
            assert_eq!(weights.len(), arc.len());
            for (index, &weight) in weights.iter().enumerate() {
                let end = index == 0 || index == arc.len() - 1;
                assert!(
                    if end { weight == 0 } else { (1..=40).contains(&weight) },
                    "{name}: {weights:?}"
                );
            }
        }
    }
}

#[test]
fn weights_are_those_that_the_core_computes() {
    let world = topology("countries.topojson");
    for index in (0..world.arcs.len()).step_by(97) {
        let points: Vec<_> = world.arcs[index]
            .iter()
            .map(|&vertex| world.degrees(vertex))
            .map(|(lon, lat)| tapal::coords::LonLat::new(lon, lat))
            .collect();
        let written: Vec<i64> = list(&world.json["weights"][index]).iter().map(whole).collect();
        let computed: Vec<i64> =
            tapal::basemap::weight::weigh(&points).into_iter().map(i64::from).collect();
        assert_eq!(written, computed, "arc {index}");
    }
}
