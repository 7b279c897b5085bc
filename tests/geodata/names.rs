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
        let expected = matches!(language, "ru" | "kk");
        assert_eq!((latin, cyrillic), (!expected, expected), "{whose} is called {name} in `{language}`");
    }
}

#[test]
fn every_country_has_a_name_in_four_languages() {
    let world = topology("countries.topojson");
    let names = json("names.json");
    let codes: BTreeSet<&str> = world.geometries("countries").iter().filter_map(|c| c["id"].as_str()).collect();
    let named: BTreeSet<&str> = names.as_object().expect("an object").keys().map(String::as_str).collect();
    assert_eq!(codes, named);
    assert_eq!(codes.len(), world.geometries("countries").len(), "a code stands twice");
    for code in codes {
        in_four_languages(&names[code], code);
        assert_eq!(world.geometry("countries", code)["properties"]["name"], names[code]["en"]);
    }
    assert_eq!(names["KZ"]["kk"], "Қазақстан");
    assert_eq!(names["CN"]["id"], "Tiongkok");
    assert_eq!(names["US"]["en"], "United States");
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
    let capital = list(&towns).iter().find(|town| town["country"] == "KZ" && town["capital"] == true);
    let names = &capital.expect("a capital")["names"];
    assert_eq!([&names["en"], &names["ru"], &names["kk"]], ["Nur-Sultan", "Нур-Султан", "Нұр-Сұлтан"]);
    for name in ["Baikonur", "Priozersk", "Tsiolkovsky", "Almaty", "Moscow", "Washington"] {
        let there = list(&towns).iter().any(|town| town["names"]["en"] == name);
        assert_eq!(there, name != "Washington", "{name}");
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
    for file in ["countries.topojson", "water.topojson", "towns.json", "names.json", "sources.sha256"] {
        assert!(readme.contains(&format!("`{file}`")), "README.md does not mention {file}");
    }
}
