//! Whatever the text, the reader returns: with a story, or with an error that says why not.

use proptest::prelude::*;
use serde_json::Value;
use tapal::story::problem::Problem;
use tapal::story::read::read;

/// Reads a text and checks what holds for each: a story exactly when no problem is an error.
fn story_or_error(text: &str) {
    let reading = read(text);
    assert_eq!(
        reading.story.is_none(),
        reading.problems.iter().any(Problem::is_error),
        "{:?}",
        reading.problems
    );
    for problem in &reading.problems {
        assert!(problem.kind.remedy().ends_with('.'), "{problem}");
    }
}

/// The JSON Pointers of a value and of all that stands in it.
pub fn pointers(value: &Value, here: &str, found: &mut Vec<String>) {
    found.push(here.to_owned());
    match value {
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                pointers(item, &format!("{here}/{at}"), found);
            }
        }
        Value::Object(object) => {
            for (key, item) in object {
                pointers(item, &format!("{here}/{key}"), found);
            }
        }
        _ => {}
    }
}

/// Any small JSON, with words that the format knows among its texts and keys.
fn json() -> impl Strategy<Value = Value> {
    let word = prop_oneof![
        Just("border".to_owned()),
        Just("baikonur".to_owned()),
        Just("around".to_owned()),
        Just("Point".to_owned()),
        Just("quote".to_owned()),
        Just("id".to_owned()),
        any::<String>(),
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (-400.0..400.0).prop_map(Value::from),
        word.clone().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 4, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map(word.clone(), inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

/// One change to a document: where (of all pointers), and what stands there then; nothing takes it
/// out.
type Change = (prop::sample::Index, Option<Value>);

fn change(document: &mut Value, (index, new): Change) {
    let mut all = Vec::new();
    pointers(document, "", &mut all);
    let pointer = index.get(&all);
    match (new, pointer.rsplit_once('/')) {
        (Some(value), _) => {
            if let Some(place) = document.pointer_mut(pointer) {
                *place = value;
            }
        }
        (None, Some((parent, last))) => match document.pointer_mut(parent) {
            Some(Value::Object(object)) => drop(object.remove(last)),
            Some(Value::Array(items)) => drop(last.parse().map(|at: usize| items.remove(at))),
            _ => {}
        },
        (None, None) => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 512,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_changed_story_is_read_or_refused_with_an_error(
        changes in prop::collection::vec(
            (any::<prop::sample::Index>(), prop::option::of(json())),
            1..4,
        ),
    ) {
        let mut document: Value =
            serde_json::from_str(&super::default_story()).expect("the default story is JSON");
        for one in changes {
            change(&mut document, one);
        }
        story_or_error(&document.to_string());
    }

    #[test]
    fn a_story_cut_off_anywhere_is_refused(at in any::<prop::sample::Index>()) {
        let text = super::default_story();
        let text = text.trim_end();
        let ends: Vec<usize> = text.char_indices().map(|(end, _)| end).collect();
        let reading = read(&text[..*at.get(&ends)]);
        prop_assert!(reading.story.is_none() && reading.problems.len() == 1);
    }

    #[test]
    fn any_text_is_read_or_refused_with_an_error(text in any::<String>()) {
        story_or_error(&text);
    }

    #[test]
    fn any_json_is_read_or_refused_with_an_error(document in json()) {
        story_or_error(&document.to_string());
    }
}

#[test]
fn a_thousand_broken_places_make_a_list_that_can_be_read() {
    let features = vec!["7"; 1000].join(",");
    let reading = read(&format!("{{\"type\": \"FeatureCollection\", \"features\": [{features}]}}"));
    assert_eq!(reading.problems.len(), 201);
    assert!(reading.problems[200].kind.message().contains("801 more problems"));
    assert!(reading.story.is_none());
}
