//! The four languages: the default story's, the names on its map, and the page's own strings.

use std::collections::BTreeMap;

use serde_json::Value;
use tapal::story::link::pieces;
use tapal::story::read::read;
use tapal::story::{Localized, Story, TextMark};
use tapal::strings::{FILES, all, strings_for};

const LANGUAGES: [&str; 4] = ["id", "en", "ru", "kk"];
const CYRILLIC: [&str; 2] = ["ru", "kk"];

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
    for (index, sentence) in story.lead.iter().enumerate() {
        texts.push((format!("lead {index}"), &sentence.text));
    }
    for place in &story.places {
        let mut add = |what: &str, text| texts.push((format!("{} {what}", place.id), text));
        add("name", &place.name);
        add("kind", &place.kind);
        place.retold.iter().for_each(|retold| add("retold", &retold.text));
        for fact in &place.facts {
            add("label", &fact.label);
            add("value", &fact.value);
        }
        for claim in &place.claims {
            add("said", &claim.localized_quote);
            // Not every claim has whom it cites, or a note.
            [&claim.by, &claim.note]
                .into_iter()
                .filter(|text| !text.is_empty())
                .for_each(|text| add("remark", text));
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
    for excerpt in story.all_excerpts() {
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
    let excerpts: Vec<_> = story.all_excerpts().collect();
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
    let (_, border) = story.place("border").expect("the border");
    let (claim, excerpt) = (&border.claims[0], &border.excerpts[0]);
    assert_eq!(claim.localized_quote.0.get("id").expect("a text"), &claim.quote);
    for (lang, translation) in excerpt.translations.iter() {
        let quote = claim.localized_quote.0.get(lang).expect("a text");
        assert!(translation.text.contains(quote), "{lang}: {quote}");
        let strings = strings_for(lang);
        let unit = strings.km.trim_start_matches("{}").trim_start();
        assert!(
            quote.contains(&format!("{}\u{a0}{unit}", strings.number(claim.value))),
            "{lang}: {quote}"
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
    for excerpt in story.all_excerpts() {
        excerpt
            .translations
            .iter()
            .for_each(|(_, translation)| assert_eq!(mixed(&translation.text), None));
    }
    for (lang, text) in interface() {
        assert_eq!(mixed(&text), None, "{lang}");
    }
}

#[test]
fn the_interface_is_in_its_own_alphabet() {
    // Names that stay as they are in every language.
    let names =
        ["JavaScript", "Home", "Escape", "Natural Earth", "GeoNames", "CC BY", "SVG", "Ctrl"];
    for (lang, text) in interface() {
        let text = without_arguments(&text);
        let text = names.iter().fold(text, |text, name| text.replace(name, ""));
        let stranger = if CYRILLIC.contains(&lang) { is_latin } else { is_cyrillic };
        assert!(!text.contains(stranger), "{lang}: {text}");
    }
}

/// Every text that the page says by itself but its language's tag, with its language.
fn interface() -> impl Iterator<Item = (&'static str, String)> {
    FILES.into_iter().flat_map(|(lang, file)| {
        let strings: BTreeMap<String, Value> = serde_json::from_str(file).expect("keys and texts");
        let values = strings.into_iter().filter(|(key, _)| key != "lang");
        values.map(move |(_, value)| (lang, value.to_string().replace('"', " ")))
    })
}

/// A text without the names in `{}`, for which others are put in.
fn without_arguments(text: &str) -> String {
    let pieces = text.split('{').map(|piece| piece.split_once('}').map_or(piece, |(_, rest)| rest));
    pieces.collect()
}

/// What shows the map without the page's text names GeoNames' licence right after this line.
#[test]
fn the_line_of_sources_ends_with_geonames() {
    for strings in all() {
        assert!(
            strings.source_line.ends_with("GeoNames") && strings.map_source.contains("(CC BY 4.0)"),
            "{}",
            strings.lang
        );
    }
}
