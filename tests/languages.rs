//! The four languages: the default story's, the names on its map, and the page's own words.

use std::collections::BTreeMap;

use serde_json::Value;
use tapal::story::link::pieces;
use tapal::story::read::read;
use tapal::story::{Localized, Story, TextMark};
use tapal::words::{ASKED, TABLES, Words, words};

const LANGUAGES: [&str; 4] = ["id", "en", "ru", "kk"];
const CYRILLIC: [&str; 2] = ["ru", "kk"];
/// What stands in a text for what is put into it.
const BLANKS: [&str; 7] = ["{}", "{d}", "{m}", "{y}", "{t}", "{s}", "{a}"];

fn story() -> Story {
    let path = "public/stories/kazakhstan-2022/story.geojson";
    let text = std::fs::read_to_string(path).expect("the default story is there");
    read(&text).story.expect("a story")
}

fn geodata(name: &str) -> Value {
    let text = std::fs::read_to_string(format!("geodata/{name}")).expect("the file is there");
    serde_json::from_str(&text).expect("JSON")
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&letter)
}

fn is_latin(letter: char) -> bool {
    letter.is_alphabetic() && !is_cyrillic(letter)
}

/// All localized texts of the story, with where they stand.
fn texts(story: &Story) -> Vec<(String, &Localized)> {
    let mut texts =
        vec![("title".to_owned(), &story.title), ("summary".to_owned(), &story.summary)];
    for place in &story.places {
        let mut add = |what: &str, text| texts.push((format!("{} {what}", place.id), text));
        add("name", &place.name);
        add("kind", &place.kind);
        for fact in &place.facts {
            add("label", &fact.label);
            add("value", &fact.value);
        }
        for claim in &place.claims {
            add("said", &claim.localized_quote);
            add("by", &claim.by);
            add("note", &claim.note);
            claim.published.iter().for_each(|other| add("source", &other.source));
        }
    }
    texts
}

/// Names in four languages out of geodata: countries, towns, lakes and rivers.
fn names_on_the_map() -> Vec<BTreeMap<String, String>> {
    let named = |value: &Value| serde_json::from_value(value.clone()).expect("names by language");
    let countries = geodata("names.json");
    let mut names: Vec<_> = countries.as_object().expect("by code").values().map(named).collect();
    let towns = geodata("towns.json");
    names.extend(towns.as_array().expect("a list").iter().map(|town| named(&town["names"])));
    let water = geodata("water.topojson");
    for layer in ["lakes", "rivers"] {
        let shapes = water["objects"][layer]["geometries"].as_array().expect("a list");
        names.extend(
            shapes
                .iter()
                .map(|shape| &shape["properties"]["names"])
                .filter(|names| !names.is_null())
                .map(named),
        );
    }
    names
}

/// A mark's place and how often it stands in a list, so that two lists compare whatever their
/// order.
fn places(marks: &[TextMark]) -> BTreeMap<&str, usize> {
    let mut places = BTreeMap::new();
    marks.iter().for_each(|mark| *places.entry(mark.place.as_str()).or_default() += 1);
    places
}

#[test]
fn every_text_of_the_story_is_there_in_all_its_languages() {
    let story = story();
    assert_eq!(story.languages, LANGUAGES);
    for (place, text) in texts(&story) {
        let tags: Vec<&str> = text.0.iter().map(|(tag, _)| tag).collect();
        assert_eq!(tags, ["en", "id", "kk", "ru"], "{place}: {text:?}");
    }
}

#[test]
fn every_excerpt_is_translated_with_links_to_the_same_places() {
    let story = story();
    for excerpt in story.places.iter().flat_map(|place| &place.excerpts) {
        let tags: Vec<&str> = excerpt.translations.iter().map(|(tag, _)| tag).collect();
        assert_eq!(tags, ["en", "kk", "ru"], "{}", excerpt.quote);
        for (lang, translation) in excerpt.translations.iter() {
            assert_eq!(
                places(&translation.marks),
                places(&excerpt.marks),
                "{lang}: {}",
                translation.text
            );
            let pieces = pieces(&translation.text, &translation.marks, &story, lang);
            for mark in &translation.marks {
                let linked = pieces
                    .iter()
                    .any(|piece| piece.text == mark.text && piece.place == Some(&mark.place));
                assert!(linked, "{lang}: {} in {}", mark.text, translation.text);
                let (_, after) = translation.text.split_once(&mark.text).expect("it is linked");
                assert!(
                    !after.starts_with(char::is_alphanumeric),
                    "{lang}: {} ends within a word",
                    mark.text
                );
            }
        }
    }
}

#[test]
fn the_same_sentence_has_the_same_translation_wherever_it_stands() {
    let story = story();
    let excerpts: Vec<_> = story.places.iter().flat_map(|place| &place.excerpts).collect();
    for (one, other) in
        excerpts.iter().flat_map(|one| excerpts.iter().map(move |other| (one, other)))
    {
        assert!(
            one.quote != other.quote || one.translations == other.translations,
            "{}",
            one.quote
        );
    }
}

#[test]
fn the_claim_is_said_as_its_excerpt_says_it_with_the_number_as_the_language_writes_it() {
    let story = story();
    let (claim, excerpt) = (&story.places[0].claims[0], &story.places[0].excerpts[0]);
    assert_eq!(claim.localized_quote.0.get("id").expect("a text"), &claim.quote);
    for (lang, translation) in excerpt.translations.iter() {
        let said = claim.localized_quote.0.get(lang).expect("a text");
        assert!(translation.text.contains(said), "{lang}: {said}");
        let words = words(lang);
        let unit = words.km.trim_start_matches("{}").trim_start();
        assert!(
            said.contains(&format!("{}\u{a0}{unit}", words.number(claim.value))),
            "{lang}: {said}"
        );
    }
}

#[test]
fn russian_and_kazakh_names_have_no_latin_letters() {
    let story = story();
    for lang in CYRILLIC {
        for place in &story.places {
            for text in
                [place.name.0.get(lang).expect("a text"), place.kind.0.get(lang).expect("a text")]
            {
                assert!(!text.contains(is_latin), "{lang}: {text}");
            }
        }
        for names in names_on_the_map() {
            assert!(!names[lang].contains(is_latin), "{lang}: {}", names[lang]);
        }
    }
    for names in names_on_the_map() {
        assert_eq!(names.len(), 4, "{names:?}");
        assert!(
            !names["en"].contains(is_cyrillic) && !names["id"].contains(is_cyrillic),
            "{names:?}"
        );
    }
}

#[test]
fn the_capital_of_kazakhstan_has_its_name_of_january_2022() {
    let towns = geodata("towns.json");
    let mut towns = towns.as_array().expect("a list").iter();
    let capital =
        towns.find(|town| town["country"] == "KZ" && town["capital"] == true).expect("a capital");
    let names = LANGUAGES.map(|lang| capital["names"][lang].as_str().unwrap_or_default());
    assert_eq!(names, ["Nur-Sultan", "Nur-Sultan", "Нур-Султан", "Нұр-Сұлтан"]);
}

/// A word of two alphabets: one letter was typed on the wrong keyboard.
fn mixed(text: &str) -> Option<&str> {
    text.split(|letter: char| !letter.is_alphabetic())
        .find(|word| word.contains(is_latin) && word.contains(is_cyrillic))
}

#[test]
fn no_word_mixes_two_alphabets() {
    assert_eq!(mixed("RT-ге, Қазақстaнда"), Some("Қазақстaнда"));
    let story = story();
    for (place, text) in texts(&story) {
        text.0.iter().for_each(|(_, text)| assert_eq!(mixed(text), None, "{place}"));
    }
    for excerpt in story.places.iter().flat_map(|place| &place.excerpts) {
        excerpt
            .translations
            .iter()
            .for_each(|(_, translation)| assert_eq!(mixed(&translation.text), None));
    }
    for (_, lines) in tables() {
        lines.iter().for_each(|line| assert_eq!(mixed(line), None));
    }
}

#[test]
fn each_table_is_in_its_own_alphabet() {
    // Names that stay as they are in every language.
    let names =
        ["JavaScript", "Home", "Escape", "Natural Earth", "GeoNames", "CC BY", "SVG", "Ctrl"];
    for (lang, lines) in tables() {
        for line in lines.iter().filter(|line| !line.starts_with("lang:")) {
            let text = line.split_once('"').map_or("", |(_, text)| text);
            let text = BLANKS
                .iter()
                .fold(text.replace("\\u{a0}", " "), |text, blank| text.replace(blank, ""));
            let text = names.iter().fold(text, |text, name| text.replace(name, ""));
            let stranger = if CYRILLIC.contains(&lang) { is_latin } else { is_cyrillic };
            assert!(!text.contains(stranger), "{lang}: {text}");
        }
    }
}

/// A language's tables, one text a line, as their fields stand in order.
fn tables() -> impl Iterator<Item = (&'static str, Vec<String>)> {
    TABLES.iter().zip(ASKED).map(|(words, asked)| {
        let texts = format!("{words:#?}\n{asked:#?}");
        (words.lang, texts.lines().map(|line| line.trim().to_owned()).collect())
    })
}

#[test]
fn every_text_has_the_same_blanks_in_every_language_and_none_is_empty() {
    let blanks = |line: &str| BLANKS.map(|blank| line.matches(blank).count());
    let (_, first) = tables().next().expect("a table");
    for (lang, lines) in tables() {
        assert_eq!(lines.len(), first.len());
        for (line, first) in lines.iter().zip(&first) {
            assert_eq!(blanks(line), blanks(first), "{lang}: {line}");
            assert!(!line.ends_with("\"\","), "{lang}: {line}");
        }
    }
}

#[test]
fn words_are_found_by_the_primary_subtag_and_are_english_otherwise() {
    let cases = [
        ("id", "id"),
        ("ru-RU", "ru"),
        ("kk-Cyrl-KZ", "kk"),
        ("EN-gb", "en"),
        ("fr", "en"),
        ("", "en"),
    ];
    for (asked, found) in cases {
        assert_eq!(words(asked).lang, found, "{asked}");
    }
    assert_eq!(TABLES.map(|words| words.lang), LANGUAGES);
}

#[test]
fn words_come_back_from_their_lines() {
    for words in TABLES {
        let lines: Vec<&'static str> =
            words.lines().into_iter().map(|line| &*line.leak()).collect();
        assert!(
            lines.iter().all(|line| !line.is_empty() && !line.contains(['\n', '<', '&'])),
            "{}",
            words.lang
        );
        assert_eq!(&Words::from_lines(&mut lines.into_iter()), words);
    }
}

#[cfg(feature = "cli")]
#[test]
fn the_program_reads_the_words_of_the_tables() {
    let file = include_str!("../public/words.txt");
    assert!(
        tapal::cli::words::lines() == file,
        "public/words.txt has other words than the tables: run tapal words"
    );
    let asked = include_str!("../public/asked.json");
    assert!(
        tapal::cli::words::others() == asked,
        "public/asked.json has other words than the tables: run tapal words"
    );
}

#[test]
fn the_bare_page_says_what_the_first_language_says() {
    let (page, words) = (include_str!("../index.html"), words("id"));
    for text in [words.failed, words.stopped, words.loading, words.no_scripts] {
        assert!(page.contains(text), "index.html lacks: {text}");
    }
}

/// What shows the map without the page's text names GeoNames' licence right after this line.
#[test]
fn the_line_of_sources_ends_with_geonames() {
    for words in TABLES {
        assert!(
            words.source_line.ends_with("GeoNames") && words.map_source.contains("(CC BY 4.0)"),
            "{}",
            words.lang
        );
    }
}
