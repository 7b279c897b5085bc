//! A story that uses every key of the format: each of its values is looked at, each of its objects
//! is closed.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use tapal::story::problem::Severity;
use tapal::story::read::read;

pub fn document() -> Value {
    let text =
        std::fs::read_to_string("tests/fixtures/every-key.geojson").expect("the story is there");
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn a_story_with_every_key_has_no_problem() {
    super::sound(&document().to_string());
}

#[test]
fn no_value_of_another_kind_goes_unnoticed() {
    let document = document();
    let mut pointers = Vec::new();
    super::any_text::pointers(&document, "", &mut pointers);
    assert!(pointers.len() > 100);
    // A geometry of null says nothing of its own; what stands in its stead conflicts with "show".
    pointers.retain(|pointer| document.pointer(pointer).is_some_and(|value| !value.is_null()));
    for pointer in pointers {
        let mut changed = document.clone();
        *changed.pointer_mut(&pointer).expect("the pointer is of this document") = json!([[true]]);
        let problems = read(&changed.to_string()).problems;
        let parent = pointer.rsplit_once('/').map(|(parent, _)| parent).unwrap_or_default();
        // Reported at the value itself, within it, or, where values are one together (a position),
        // at what contains it.
        let is_reported = problems
            .iter()
            .any(|problem| problem.path.starts_with(&pointer) || problem.path == parent);
        assert!(is_reported, "{pointer}: {problems:#?}");
    }
}

#[test]
fn every_object_of_ours_warns_of_an_unknown_key() {
    let line = "/features/0/properties";
    let within = |rest: &str| format!("{line}{rest}");
    let objects = [
        "/story".to_owned(),
        "/story/source".to_owned(),
        "/story/groups/csto".to_owned(),
        "/story/view".to_owned(),
        "/story/lead/0".to_owned(),
        "/story/excerpts/0".to_owned(),
        within("/retold/0"),
        within(""),
        within("/excerpts/0"),
        within("/excerpts/0/marks/0"),
        within("/excerpts/0/translations/en"),
        within("/excerpts/0/translations/en/marks/0"),
        within("/facts/0"),
        within("/facts/0/references/0"),
        within("/claims/0"),
        within("/claims/0/published/0"),
        within("/claims/0/published/0/references/0"),
        within("/media/0"),
        within("/view"),
        "/features/1/properties/show".to_owned(),
        "/features/1/properties/show/ring".to_owned(),
    ];
    for object in objects {
        let mut changed = document();
        changed.pointer_mut(&object).expect("the pointer is of this document")["unheard of"] =
            json!(1);
        let problems = read(&changed.to_string()).problems;
        let [problem] = &problems[..] else { panic!("{object}: {problems:#?}") };
        assert_eq!(
            (problem.severity, problem.path.as_str()),
            (Severity::Warning, &*format!("{object}/unheard of"))
        );
    }
}

/// The keys of a document's objects that are the format's own: languages, groups' keys and what is
/// GeoJSON's aside.
fn keys(value: &Value, found: &mut BTreeSet<String>) {
    const FREE: [&str; 6] = ["id", "en", "ru", "csto", "coordinates", "features"];
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                if !FREE.contains(&key.as_str()) {
                    found.insert(key.clone());
                }
                keys(value, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| keys(item, found)),
        _ => {}
    }
}

#[test]
fn every_key_is_documented() {
    let page = std::fs::read_to_string("docs/story.md").expect("the format's page is there");
    let mut found = BTreeSet::new();
    keys(&document(), &mut found);
    for key in found {
        let documented =
            page.contains(&format!("`{key}`")) || page.contains(&format!("\"{key}\":"));
        assert!(documented, "docs/story.md does not name `{key}`");
    }
}

#[test]
fn more_places_than_any_map_shows_are_refused_at_once() {
    let mut changed = document();
    changed["features"] = vec![changed["features"][0].clone(); 10_001].into();
    let reading = read(&changed.to_string());
    assert_eq!(reading.problems.len(), 1);
    assert!(reading.problems[0].kind.message().contains("more than 10000 places"));
}
