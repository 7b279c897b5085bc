//! The packed base map of the default story: what it must hold, and what damage must not do.

use std::path::Path;

use proptest::prelude::*;
use tapal::basemap::pack::topology::WeightedTopology;
use tapal::basemap::packed::{Damage, HEADER, frame};
use tapal::basemap::read::{Staged, first_stage};
use tapal::basemap::ring::encloses;
use tapal::basemap::{AreaKind, Basemap, Country, Ring};
use tapal::camera::{Insets, Viewport};
use tapal::coords::{LonLat, unwrap_longitude};
use tapal::geodesy;
use tapal::scene::Scene;
use tapal::scene::model::MapModel;

const STORY: &str = include_str!("../public/stories/kazakhstan-2022/story.geojson");

const FIRST: &[u8] = include_bytes!("../public/stories/kazakhstan-2022/basemap-1.tapal");
const SECOND: &[u8] = include_bytes!("../public/stories/kazakhstan-2022/basemap-2.tapal");

/// Natural Earth 1:10m as world-atlas 2.0.2 has it, measured on WGS84 with another program.
const BORDER_KM: f64 = 6661.4;

fn first() -> Staged {
    first_stage(FIRST).expect("the committed first stage")
}

fn both() -> Staged {
    let mut staged = first();
    staged.refine(SECOND).expect("the committed second stage");
    staged
}

/// How many of the rings the position lies in.
fn rings_around(map: &Basemap, rings: &[Ring], at: LonLat) -> usize {
    rings.iter().filter(|ring| encloses(&map.along(ring), at)).count()
}

#[test]
fn the_border_is_one_connected_line_of_the_right_length_in_both_stages() {
    for (stage, map) in [("first", first().basemap), ("both", both().basemap)] {
        let border = map.border("KZ", "RU");
        assert_eq!(border.len(), 1, "{stage}: one line");
        let km = geodesy::length(&border[0]) / 1000.0;
        assert!((km / BORDER_KM - 1.0).abs() < 0.001, "{stage}: {km} km");
        assert_eq!(border[0].len(), 2025, "{stage}: all vertices of the source");
        let ends = [border[0][0], border[0][2024]];
        let near = |lon: f64, lat: f64| {
            ends.iter().any(|end| (end.lon - lon).abs() < 0.01 && (end.lat - lat).abs() < 0.01)
        };
        assert!(
            near(49.23, 46.33) && near(87.32, 49.09),
            "{stage}: from the Caspian to China, not {ends:?}"
        );
    }
}

/// How many vertices up to a level the rings of a source's feature have.
fn source_vertices(file: &str, object: &str, id: &str, finest: u8) -> usize {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("geodata").join(file);
    let topology = WeightedTopology::read(&path).expect(file);
    let features = topology.object(object).expect(object);
    let feature = features.iter().find(|feature| feature.id == id).expect(id);
    let arcs = feature.lines().into_iter().flatten();
    let levels = arcs.flat_map(|arc| topology.arcs[arc.index()].levels.clone());
    levels.filter(|&level| level <= finest).count()
}

/// The same of rings that are packed.
fn packed_vertices(map: &Basemap, rings: &[Ring], finest: u8) -> usize {
    let levels = rings.iter().flatten().flat_map(|arc| &map.arcs[arc.index()].levels);
    levels.filter(|&&level| level <= finest).count()
}

#[test]
fn lakes_near_the_story_and_the_countries_it_fills_have_one_detail_all_along() {
    let map = both().basemap;
    // Of Kazakhstan all that is drawn at the last zoom, of lakes one zoom less.
    let kazakhstan = map.country("KZ").expect("KZ");
    assert_eq!(
        packed_vertices(&map, &kazakhstan.rings, 16),
        source_vertices("countries.topojson", "countries", "KZ", 16)
    );
    for id in ["balkhash", "aral"] {
        let lake = map.lakes.iter().find(|lake| lake.id == id).expect(id);
        let packed = packed_vertices(&map, &lake.rings, 14);
        assert_eq!(packed, source_vertices("water.topojson", "lakes", id, 14), "{id}");
    }
}

#[test]
fn a_shorter_ruler_finds_a_longer_border() {
    let map = first().basemap;
    let border = &map.border("KZ", "RU")[0];
    let reversed: Vec<_> = border.iter().rev().copied().collect();
    // Measured with another program, as the mean of both directions.
    for (ruler, expected) in [(10.0, 5907.8), (50.0, 4632.1), (200.0, 3883.3)] {
        let both =
            [border, &reversed].map(|line| geodesy::divider_walk(line, ruler * 1000.0) / 1000.0);
        let km = f64::midpoint(both[0], both[1]);
        assert!((km - expected).abs() < 0.5, "{ruler} km: {km}");
    }
}

#[test]
fn kazakhstan_has_no_hole_at_baikonur_and_the_leased_area_is_there() {
    for map in [first().basemap, both().basemap] {
        let kazakhstan = map.country("KZ").expect("KZ");
        for (lon, lat) in [(63.305, 45.965), (63.34, 45.92), (63.317, 45.617)] {
            assert_eq!(
                rings_around(&map, &kazakhstan.rings, LonLat::new(lon, lat)),
                1,
                "{lon} {lat}"
            );
        }
        let leased = map.areas.iter().find(|area| area.id == "baikonur").expect("the leased area");
        assert_eq!(leased.kind, AreaKind::Leased);
        assert_eq!(rings_around(&map, &leased.rings, LonLat::new(63.305, 45.965)), 1);
    }
}

#[test]
fn crimea_is_in_no_country_of_the_base_map_and_drawn_as_land() {
    let map = both().basemap;
    let at = LonLat::new(34.1, 45.0);
    let countries =
        map.countries.iter().filter(|country| rings_around(&map, &country.rings, at) % 2 == 1);
    assert_eq!(
        countries.map(|country| country.code.as_str()).collect::<Vec<_>>(),
        Vec::<&str>::new()
    );
    let crimea = map.areas.iter().find(|area| area.id == "crimea").expect("the area");
    assert_eq!((crimea.kind, rings_around(&map, &crimea.rings, at)), (AreaKind::Unassigned, 1));
    assert!(
        map.claimed.iter().any(|arc| crimea
            .rings
            .iter()
            .flatten()
            .any(|of| of.index() == arc.index()))
    );
}

#[test]
fn far_land_that_a_tall_window_sees_is_there_from_the_first_stage_on() {
    // In Canada (beyond the pole), Greenland, Sri Lanka, on Sumatra and Borneo, in Ethiopia and
    // Alaska.
    let places = [
        ("CA", -114.0, 63.5),
        ("GL", -40.0, 72.0),
        ("LK", 80.7, 7.6),
        ("ID", 102.0, 0.0),
        ("ID", 114.0, -1.0),
        ("ET", 39.5, 9.0),
        ("US", -152.0, 65.0),
    ];
    for staged in [first(), both()] {
        let map = staged.basemap;
        for (code, lon, lat) in places {
            let at = LonLat::new(lon, lat);
            let contains = |country: &Country| rings_around(&map, &country.rings, at) % 2 == 1;
            assert!(
                map.countries.iter().any(|country| country.code == code && contains(country)),
                "{code} at {at:?}"
            );
        }
    }
}

#[test]
fn every_ring_is_closed_arc_by_arc() {
    let map = both().basemap;
    let countries = map.countries.iter().flat_map(|country| &country.rings);
    let areas = map.areas.iter().flat_map(|area| &area.rings);
    let lakes = map.lakes.iter().flat_map(|lake| &lake.rings);
    for ring in countries.chain(areas).chain(lakes) {
        for (arc, next) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            let (end, start) = (map.points(*arc)[map.points(*arc).len() - 1], map.points(*next)[0]);
            let gap = (unwrap_longitude(end.lon, start.lon) - end.lon).abs()
                + (end.lat - start.lat).abs();
            assert!(gap < 1e-9, "a gap of {gap} degrees at {end:?}");
        }
    }
}

#[test]
fn the_second_stage_only_adds() {
    let (first, both) = (first().basemap, both().basemap);
    assert!(both.arcs.len() > first.arcs.len());
    for (index, arc) in first.arcs.iter().enumerate() {
        let finer = &both.arcs[index];
        let mut rest = finer.points.iter().zip(&finer.levels);
        let all = arc.points.iter().zip(&arc.levels).all(|coarse| rest.any(|fine| fine == coarse));
        assert!(all, "arc {index} lost or moved a vertex");
    }
}

#[test]
fn the_lakes_of_the_story_are_there() {
    let map = both().basemap;
    for (name, lon, lat) in
        [("balkhash", 74.8, 46.6), ("baikal", 108.0, 53.5), ("aral", 59.8, 44.8)]
    {
        let hit = map
            .lakes
            .iter()
            .any(|lake| rings_around(&map, &lake.rings, LonLat::new(lon, lat)) % 2 == 1);
        assert!(hit, "{name}");
    }
    assert!(!map.rivers.is_empty());
}

#[test]
fn a_file_cut_anywhere_is_refused_and_changes_nothing() {
    for length in (0..FIRST.len()).step_by(997).chain([FIRST.len() - 1]) {
        assert!(first_stage(&FIRST[..length]).is_err(), "{length} bytes");
    }
    let mut staged = first();
    let before = staged.clone();
    assert_eq!(staged.refine(&SECOND[..SECOND.len() / 2]), Err(Damage::Corrupt));
    assert_eq!(staged.refine(FIRST), Err(Damage::OtherStage(1)));
    assert_eq!(staged, before);
}

#[test]
fn a_second_stage_of_another_first_stage_is_refused() {
    let mut payload = FIRST[HEADER..].to_vec();
    // The last bit of the grid's first coefficient: still a sound file, but another one.
    payload[0] ^= 1;
    let mut other = first_stage(&frame(1, &payload)).expect("a sound file");
    assert_eq!(other.refine(SECOND), Err(Damage::Mismatch));
}

/// Everything that a map does with a base map.
fn draw(map: &Basemap) {
    let story = tapal::story::read::read(STORY).story.expect("the default story");
    let model = MapModel::new(&story, map);
    let camera = model.opening(Viewport::new(800.0, 600.0), Insets::NONE);
    let scene = Scene::compose(&model.ground, &model.view(&camera));
    assert!(scene.primitives().next().is_some());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// With a checksum that fits, as a hostile or buggy writer would make it.
    #[test]
    fn changed_bytes_never_panic(
        changes in prop::collection::vec((0_usize..FIRST.len() - HEADER, any::<u8>()), 1..8),
    ) {
        let mut payload = FIRST[HEADER..].to_vec();
        for (at, byte) in changes {
            payload[at] = byte;
        }
        if let Ok(staged) = first_stage(&frame(1, &payload)) {
            draw(&staged.basemap);
        }
    }

    #[test]
    fn changed_bytes_of_the_second_stage_never_panic(
        // Behind the first stage's checksum, which would refuse the rest.
        changes in prop::collection::vec((5_usize..SECOND.len() - HEADER, any::<u8>()), 1..8),
    ) {
        let mut payload = SECOND[HEADER..].to_vec();
        for (at, byte) in changes {
            payload[at] = byte;
        }
        let mut staged = first();
        let before = staged.clone();
        match staged.refine(&frame(2, &payload)) {
            Ok(()) => draw(&staged.basemap),
            Err(_) => prop_assert_eq!(staged, before),
        }
    }
}

#[cfg(feature = "cli")]
mod packing {
    use std::path::Path;

    #[test]
    fn the_committed_files_are_what_geodata_gives() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let text =
            std::fs::read_to_string(root.join("public/stories/kazakhstan-2022/story.geojson"))
                .expect("story");
        let story = tapal::story::read::read(&text).story.expect("a sound story");
        let packed = tapal::cli::pack::for_story(&story, &root.join("geodata")).expect("packs");
        let again = "pack it again: tapal pack public/stories/kazakhstan-2022";
        assert!(packed.first == super::FIRST, "the first stage is out of date; {again}");
        assert!(packed.second == super::SECOND, "the second stage is out of date; {again}");
    }
}
