//! Names in four languages, towns, and what the README says.

use crate::topojson::{float, json, list, text, topology};
use serde_json::Value;
use std::collections::BTreeSet;

pub fn in_four_languages(names: &Value, whose: &str) {
    for language in ["en", "id", "ru", "kk"] {
        let name = names[language].as_str().unwrap_or_default();
        assert!(!name.is_empty(), "{whose} has no name in `{language}`");
        let latin = name.chars().any(|letter| letter.is_ascii_alphabetic());
        let cyrillic = name.chars().any(|letter| ('\u{400}'..='\u{52f}').contains(&letter));
        let is_cyrillic = matches!(language, "ru" | "kk");
        assert_eq!(
            (latin, cyrillic),
            (!is_cyrillic, is_cyrillic),
            "{whose} is called {name} in `{language}`"
        );
    }
}

#[test]
fn every_country_has_a_name_in_four_languages() {
    let world = topology("countries.topojson");
    let names = json("names.json");
    let codes: BTreeSet<&str> =
        world.geometries("countries").iter().filter_map(|c| c["id"].as_str()).collect();
    let named: BTreeSet<&str> =
        names.as_object().expect("an object").keys().map(String::as_str).collect();
    assert_eq!(codes, named);
    assert_eq!(codes.len(), world.geometries("countries").len(), "a code stands twice");
    for code in codes {
        in_four_languages(&names[code], code);
        assert_eq!(world.geometry("countries", code)["properties"]["name"], names[code]["en"]);
    }
    assert_eq!(names["KZ"]["kk"], "Қазақстан");
    assert_eq!(names["CN"]["id"], "Tiongkok");
    assert_eq!(names["US"]["en"], "United States");
    // Türkiye since the end of May 2022.
    assert_eq!(names["TR"]["en"], "Turkey");
    for id in ["crimea", "kosovo"] {
        in_four_languages(&world.geometry("areas", id)["properties"]["names"], id);
    }
}

#[test]
fn towns_have_names_in_four_languages_and_lie_where_their_country_is() {
    let world = topology("countries.topojson");
    let towns = json("towns.json");
    for town in list(&towns) {
        let name = town["names"]["en"].as_str().expect("a name");
        in_four_languages(&town["names"], name);
        let place = (float(&town["lon"]), float(&town["lat"]));
        let country = world.geometry("countries", town["country"].as_str().expect("a code"));
        assert!(world.contains(country, place), "{name} is not in {}", town["country"]);
    }
    let capital =
        list(&towns).iter().find(|town| town["country"] == "KZ" && town["capital"] == true);
    let names = &capital.expect("a capital")["names"];
    assert_eq!(
        [&names["en"], &names["ru"], &names["kk"]],
        ["Nur-Sultan", "Нур-Султан", "Нұр-Сұлтан"]
    );
    for name in ["Baikonur", "Priozersk", "Tsiolkovsky", "Almaty", "Moscow", "Washington"] {
        let there = list(&towns).iter().any(|town| town["names"]["en"] == name);
        assert_eq!(there, name != "Washington", "{name}");
    }
}

#[test]
fn seas_have_names_in_four_languages_and_courses_in_the_water() {
    let world = topology("countries.topojson");
    let seas = json("seas.json");
    assert!(list(&seas).len() >= 20);
    for sea in list(&seas) {
        let name = sea["names"]["en"].as_str().expect("a name");
        in_four_languages(&sea["names"], name);
        let course: Vec<(f64, f64)> =
            list(&sea["course"]).iter().map(|at| (float(&at[0]), float(&at[1]))).collect();
        assert!((2..=4).contains(&course.len()), "{name}");
        // On the way too, not only where the course bends.
        for ends in course.windows(2) {
            for part in 0..=2 {
                let along = |from: f64, to: f64| from + (to - from) * f64::from(part) / 2.0;
                let place = (along(ends[0].0, ends[1].0), along(ends[0].1, ends[1].1));
                let dry =
                    ["countries", "areas"].into_iter().flat_map(|object| world.geometries(object));
                let dry: Vec<_> = dry
                    .filter(|land| world.contains(land, place))
                    .map(|land| &land["id"])
                    .collect();
                assert!(dry.is_empty(), "{name} runs over {dry:?} at {place:?}");
            }
        }
    }
}

#[test]
fn the_readme_names_every_area_and_every_file() {
    let readme = text("README.md");
    let world = topology("countries.topojson");
    for area in world.geometries("areas") {
        let id = area["id"].as_str().expect("an id");
        assert!(readme.contains(&format!("`{id}`")), "README.md does not mention {id}");
    }
    for file in [
        "countries.topojson",
        "water.topojson",
        "towns.json",
        "seas.json",
        "names.json",
        "sources.sha256",
    ] {
        assert!(readme.contains(&format!("`{file}`")), "README.md does not mention {file}");
    }
}
