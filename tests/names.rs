//! The names in the default story's packed base map: what they must say, where they run, what
//! damage must not do.

use proptest::prelude::*;
use serde_json::Value;
use tapal::basemap::Basemap;
use tapal::basemap::names::{Names, Water, WaterKind};
use tapal::basemap::packed::{Damage, HEADER, frame};
use tapal::basemap::read::first_stage;
use tapal::basemap::ring::encloses;
use tapal::coords::LonLat;

const FIRST: &[u8] = include_bytes!("../public/stories/kazakhstan-2022/basemap-1.tapal");
/// More bytes than these at the end of the first stage are names.
const NAMES: usize = 12_000;

fn map() -> Basemap {
    first_stage(FIRST).expect("the committed first stage").basemap
}

fn geodata(name: &str) -> Value {
    let path = [env!("CARGO_MANIFEST_DIR"), "/geodata/", name].concat();
    serde_json::from_str(&std::fs::read_to_string(path).expect(name)).expect(name)
}

/// Names as a file of `geodata/` has them, in the order of the packed ones.
fn in_order(names: &Value, languages: &[String]) -> Vec<String> {
    languages.iter().map(|language| names[language].as_str().expect("a name").to_owned()).collect()
}

fn every(names: &Names) -> Vec<&Vec<String>> {
    let countries = names.countries.iter().map(|country| &country.names);
    countries
        .chain(names.towns.iter().map(|town| &town.names))
        .chain(names.waters.iter().map(|water| &water.names))
        .collect()
}

fn water<'a>(names: &'a Names, english: &str) -> &'a Water {
    let language = names.in_language("en");
    names.waters.iter().find(|water| water.names[language] == english).expect(english)
}

#[test]
fn every_packed_name_is_as_it_stands_in_the_geodata() {
    let names = map().names;
    assert_eq!(names.languages, ["id", "en", "ru", "kk"]);
    let countries = geodata("names.json");
    let ground = geodata("countries.topojson");
    let areas = ground["objects"]["areas"]["geometries"].as_array().expect("areas");
    for country in &names.countries {
        let area = areas.iter().find(|area| area["id"] == country.code.as_str());
        let texts = area.map_or(&countries[&country.code], |area| &area["properties"]["names"]);
        assert_eq!(country.names, in_order(texts, &names.languages));
    }
    assert!(names.country("crimea").is_some(), "Crimea has a name");
    let towns = geodata("towns.json");
    for town in &names.towns {
        let list = towns.as_array().expect("a list");
        let same = |row: &&Value| in_order(&row["names"], &names.languages) == town.names;
        let row = list.iter().find(same).expect("the town");
        let away = |key: &str, at: f64| (row[key].as_f64().expect("degrees") - at).abs();
        assert!(away("lon", town.at.lon) < 0.01 && away("lat", town.at.lat) < 0.01, "{town:?}");
        assert_eq!(
            (row["country"].as_str(), row["capital"].as_bool()),
            (Some(&*town.country), Some(town.capital))
        );
    }
    let (seas, water) = (geodata("seas.json"), geodata("water.topojson"));
    let lists = [
        &seas,
        &water["objects"]["lakes"]["geometries"],
        &water["objects"]["rivers"]["geometries"],
    ];
    let rows = || lists.iter().flat_map(|list| list.as_array().expect("a list"));
    let known = |row: &Value| row.get("names").or_else(|| row["properties"].get("names")).cloned();
    for water in &names.waters {
        assert!(
            rows().filter_map(known).any(|row| in_order(&row, &names.languages) == water.names),
            "{:?}",
            water.names
        );
    }
}

#[test]
fn the_names_that_the_story_needs_are_there_in_four_languages() {
    let names = map().names;
    for expected in [
        ["Kazakhstan", "Kazakhstan", "Казахстан", "Қазақстан"],
        ["Rusia", "Russia", "Россия", "Ресей"],
        ["Tiongkok", "China", "Китай", "Қытай"],
        ["Nur-Sultan", "Nur-Sultan", "Нур-Султан", "Нұр-Сұлтан"],
        ["Almaty", "Almaty", "Алматы", "Алматы"],
        ["Moskwa", "Moscow", "Москва", "Мәскеу"],
        ["Laut Kaspia", "Caspian Sea", "Каспийское море", "Каспий теңізі"],
        ["Laut Hitam", "Black Sea", "Чёрное море", "Қара теңіз"],
        ["Laut Kara", "Kara Sea", "Карское море", "Кара теңізі"],
        ["Laut Aral", "Aral Sea", "Аральское море", "Арал теңізі"],
        ["Danau Balkhash", "Lake Balkhash", "оз. Балхаш", "Балқаш көлі"],
        ["Danau Baikal", "Lake Baikal", "оз. Байкал", "Байкал көлі"],
        ["Irtysh", "Irtysh", "Иртыш", "Ертіс"],
    ] {
        assert_eq!(
            every(&names).iter().filter(|names| ***names == expected).count(),
            1,
            "{expected:?}"
        );
    }
    let capitals: Vec<_> =
        names.towns.iter().filter(|town| town.capital && town.country == "KZ").collect();
    assert_eq!(capitals.len(), 1);
    assert_eq!(capitals[0].names[names.in_language("en")], "Nur-Sultan");
}

#[test]
fn russian_and_kazakh_names_have_no_latin_letter_and_no_name_is_missing() {
    let names = map().names;
    for of_one in every(&names) {
        assert_eq!(of_one.len(), 4);
        for (language, name) in names.languages.iter().zip(of_one) {
            let latin = name.chars().any(|letter| letter.is_alphabetic() && letter < '\u{250}');
            let cyrillic = name.chars().any(|letter| ('\u{400}'..='\u{52f}').contains(&letter));
            let expected = matches!(language.as_str(), "ru" | "kk");
            assert_eq!((latin, cyrillic), (!expected, expected), "{name} in `{language}`");
        }
    }
}

#[test]
fn every_country_with_land_in_the_opening_view_is_named() {
    let map = map();
    for country in &map.countries {
        let points = country.rings.iter().flatten().flat_map(|&arc| map.points(arc));
        let in_view =
            |at: LonLat| (23.0..=135.0).contains(&at.lon) && (37.0..=72.0).contains(&at.lat);
        if points.into_iter().any(in_view) {
            assert!(map.names.country(&country.code).is_some(), "{} has no name", country.code);
        }
    }
    assert!(map.names.country("BR").is_none());
}

#[test]
fn the_most_important_come_first() {
    let names = map().names;
    assert!(names.towns.windows(2).all(|pair| pair[0].rank <= pair[1].rank));
    assert!(names.waters.windows(2).all(|pair| pair[0].rank <= pair[1].rank));
    let first: Vec<&str> = names.towns.iter().take(2).map(|town| town.names[1].as_str()).collect();
    assert_eq!(first, ["Moscow", "Nur-Sultan"]);
    let early = names.towns.iter().filter(|town| town.rank <= 6).count();
    assert!(early < 12, "{early} towns crowd the opening view");
}

/// True where a country or an area is.
fn is_land(map: &Basemap, at: LonLat) -> bool {
    let countries = map.countries.iter().map(|country| &country.rings);
    let mut rings = countries.chain(map.areas.iter().map(|area| &area.rings)).flatten();
    rings.any(|ring| encloses(&map.along(ring), at))
}

#[test]
fn a_sea_is_named_on_the_water_and_a_river_on_land() {
    let map = map();
    assert!(is_land(&map, LonLat::new(71.4, 51.2)) && !is_land(&map, LonLat::new(51.0, 41.0)));
    let (mut seas, mut rivers) = (0, 0);
    for water in &map.names.waters {
        let is_sea = match water.kind {
            WaterKind::Lake { .. } => continue,
            WaterKind::Sea => true,
            WaterKind::River => false,
        };
        *if is_sea { &mut seas } else { &mut rivers } += 1;
        for ends in water.line.windows(2) {
            for part in [0.0, 0.25, 0.5, 0.75, 1.0] {
                let along = |from: f64, to: f64| from + (to - from) * part;
                let at =
                    LonLat::new(along(ends[0].lon, ends[1].lon), along(ends[0].lat, ends[1].lat));
                assert_eq!(is_land(&map, at), !is_sea, "{:?} at {at:?}", water.names);
            }
        }
    }
    assert!(seas >= 15 && rivers >= 12, "{seas} seas, {rivers} rivers");
}

#[test]
fn the_name_of_a_lake_runs_along_that_lake() {
    let map = map();
    for water in &map.names.waters {
        let WaterKind::Lake { lake } = water.kind else { continue };
        let outline = map.along(&map.lakes[lake as usize].rings[0]);
        // The packed outline of a small lake is coarser than the one that the axis was taken from,
        // and lacks its arms.
        let within = |at: f64, of: fn(&LonLat) -> f64| {
            let least = outline.iter().map(of).fold(f64::MAX, f64::min);
            let most = outline.iter().map(of).fold(f64::MIN, f64::max);
            let spare = (most - least) / 4.0;
            (least - spare..=most + spare).contains(&at)
        };
        for at in &water.line {
            assert!(
                within(at.lon, |at| at.lon) && within(at.lat, |at| at.lat),
                "{:?} at {at:?}",
                water.names
            );
        }
    }
    let WaterKind::Lake { lake } = water(&map.names, "Lake Balkhash").kind else {
        panic!("Balkhash is no lake")
    };
    assert_eq!(map.lakes[lake as usize].id, "balkhash");
}

#[test]
fn every_course_has_two_to_four_positions_from_west_to_east() {
    for water in map().names.waters {
        assert!((2..=4).contains(&water.line.len()), "{:?}", water.names);
        assert!(water.line[0].lon <= water.line[water.line.len() - 1].lon, "{:?}", water.names);
    }
}

#[test]
fn names_of_another_count_are_refused() {
    let mut payload = FIRST[HEADER..].to_vec();
    // The last byte is the line feed behind the last name.
    let last = payload.len() - 1;
    assert_eq!(payload[last], b'\n');
    payload[last - 2] = b'\n';
    assert_eq!(first_stage(&frame(1, &payload)), Err(Damage::Invalid));
    payload.truncate(last);
    assert_eq!(first_stage(&frame(1, &payload)), Err(Damage::Invalid));
}

proptest! {
    /// With a checksum that fits. Whatever is read can be shown: every name in every language,
    /// every lake there.
    #[test]
    fn changed_bytes_of_the_names_never_panic(
        changes in prop::collection::vec((0_usize..NAMES, any::<u8>()), 1..6),
    ) {
        let mut payload = FIRST[HEADER..].to_vec();
        for (back, byte) in changes {
            let at = payload.len() - 1 - back;
            payload[at] = byte;
        }
        if let Ok(staged) = first_stage(&frame(1, &payload)) {
            let map = staged.basemap;
            for of_one in every(&map.names) {
                prop_assert_eq!(of_one.len(), map.names.languages.len());
                prop_assert!(of_one.iter().all(|name| !name.is_empty()));
            }
            for water in &map.names.waters {
                prop_assert!((2..=4).contains(&water.line.len()));
                if let WaterKind::Lake { lake } = water.kind {
                    prop_assert!((lake as usize) < map.lakes.len());
                }
            }
        }
    }
}
