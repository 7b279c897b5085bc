//! What the page says by itself: every language complete, every key in use.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::Value;
use tapal::strings::{FILES, Strings, StringsError, all, strings_for, with_arg};

/// A file's texts by their keys; months count as twelve.
fn texts(file: &str) -> BTreeMap<String, String> {
    let strings: BTreeMap<String, Value> = serde_json::from_str(file).expect("keys and values");
    let pairs = strings.into_iter().flat_map(|(key, value)| match value {
        Value::Array(list) => {
            let items = list.into_iter().enumerate();
            items.map(|(index, item)| (format!("{key} {index:02}"), text_of(&item))).collect()
        }
        value => vec![(key, text_of(&value))],
    });
    pairs.collect()
}

fn text_of(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// The arguments that a text takes, in order of their names.
fn arguments(text: &str) -> Vec<&str> {
    let pieces = text.split('{').skip(1);
    let mut names: Vec<_> = pieces.filter_map(|piece| Some(piece.split_once('}')?.0)).collect();
    names.sort_unstable();
    names
}

#[test]
fn every_language_has_a_file_that_is_read() {
    for (tag, file) in FILES {
        let strings =
            Strings::from_json(file).unwrap_or_else(|error| panic!("{tag}.json: {error}"));
        assert_eq!(strings.lang, tag);
    }
    assert_eq!(all().len(), FILES.len());
    let mut files: Vec<String> = fs::read_dir("src/strings")
        .expect("the folder")
        .filter_map(|entry| entry.expect("a file").file_name().into_string().ok())
        .filter_map(|name| name.strip_suffix(".json").map(str::to_owned))
        .collect();
    files.sort_unstable();
    let mut tags = FILES.map(|(tag, _)| tag);
    tags.sort_unstable();
    assert_eq!(files, tags, "a file is not listed in src/strings/languages.rs");
}

#[test]
fn a_file_with_a_missing_or_an_unknown_key_is_an_error_that_names_it() {
    let (_, file) = FILES[1];
    let unknown = file.replacen("\"close\"", "\"shut\"", 1);
    let error = Strings::from_json(&unknown).expect_err("an unknown key").to_string();
    assert!(error.contains("\"shut\""), "{error}");
    let missing = file.replacen("  \"close\": \"Close\",\n", "", 1);
    let error = Strings::from_json(&missing).expect_err("a missing key").to_string();
    assert!(error.contains("\"close\""), "{error}");
}

#[test]
fn a_text_that_is_empty_and_a_year_of_eleven_months_are_errors() {
    let (_, file) = FILES[1];
    for (whole, broken, key) in [
        ("\"close\": \"Close\"", "\"close\": \"\"", "close"),
        ("\"months\": [\"January\", ", "\"months\": [", "months"),
        ("\"grouped_from_digits\": 4", "\"grouped_from_digits\": \"4\"", "grouped_from_digits"),
    ] {
        let error = Strings::from_json(&file.replacen(whole, broken, 1)).expect_err(key);
        assert!(matches!(error, StringsError::Missing(missing) if missing == key), "{error}");
    }
    assert!(matches!(Strings::from_json("[]"), Err(StringsError::NoObject)));
    assert!(matches!(Strings::from_json("{"), Err(StringsError::NotJson(1, 1))));
}

#[test]
fn every_language_has_the_same_texts_with_the_same_arguments_and_none_is_empty() {
    let (_, first) = FILES[0];
    let first = texts(first);
    for (tag, file) in FILES {
        let texts = texts(file);
        assert!(texts.keys().eq(first.keys()), "{tag}.json has other keys");
        for (key, text) in &texts {
            assert_eq!(arguments(text), arguments(&first[key]), "{tag}: {key}");
            assert!(!text.is_empty() && !text.contains(['\n', '<', '&']), "{tag}: {key}: {text}");
        }
    }
}

#[test]
fn keys_stand_in_the_same_order_in_every_file_one_a_line() {
    let keys = |file: &str| -> Vec<String> {
        let lines = file.lines().filter_map(|line| line.strip_prefix("  \""));
        lines.filter_map(|line| Some(line.split_once("\": ")?.0.to_owned())).collect()
    };
    let first = keys(FILES[0].1);
    for (tag, file) in FILES {
        assert_eq!(keys(file), first, "{tag}.json");
        assert_eq!(file.lines().count(), first.len() + 2, "{tag}.json");
    }
}

#[test]
fn every_language_is_published() {
    let text = fs::read_to_string("index.html").expect("a text");
    for (tag, _) in FILES {
        assert!(text.contains(&format!("href=\"src/strings/{tag}.json\"")), "{tag}");
    }
}

/// The code of a folder that may say a key, as a field: Rust's and the scripts'.
fn code(folder: &Path, out: &mut String) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("a file").path();
        let is_code = path.extension().is_some_and(|kind| kind == "rs" || kind == "js");
        if path.is_dir() && !path.ends_with("node_modules") {
            code(&path, out);
        } else if is_code && !path.ends_with("strings/keys.rs") {
            out.push_str(&fs::read_to_string(&path).expect("a text"));
        }
    }
}

#[test]
fn every_key_is_used() {
    let mut all = String::new();
    ["src", "scripts"].iter().for_each(|folder| code(Path::new(folder), &mut all));
    let names = all.split('.').skip(1).map(|rest| {
        let end = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
        &rest[..end.unwrap_or(rest.len())]
    });
    let used: BTreeSet<_> = names.collect();
    let keys: BTreeMap<String, Value> = serde_json::from_str(FILES[0].1).expect("keys");
    let unused: Vec<_> = keys.keys().filter(|key| !used.contains(key.as_str())).collect();
    assert!(unused.is_empty(), "nothing says {unused:?}: delete them in src/strings");
}

#[test]
fn strings_are_found_by_the_primary_subtag_and_are_english_otherwise() {
    let cases = [
        ("id", "id"),
        ("ru-RU", "ru"),
        ("kk-Cyrl-KZ", "kk"),
        ("EN-gb", "en"),
        ("fr", "en"),
        ("", "en"),
    ];
    for (tag, found) in cases {
        assert_eq!(strings_for(tag).lang, found, "{tag}");
    }
}

#[test]
fn an_argument_stands_where_the_text_takes_it() {
    assert_eq!(with_arg(&strings_for("en").place_opened, "Almaty"), "Almaty opened");
    assert_eq!(with_arg(&strings_for("ru").place_opened, "Алматы"), "Открыто: Алматы");
}
