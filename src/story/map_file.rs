//! What the map reads of a story: a file of the same format without what the page has as text.

use serde_json::Value;

/// What it is called, beside the story.
pub const FILE_NAME: &str = "map.geojson";
/// What is in the page and nowhere on the map: of the story, and of each place.
const TEXT: [&str; 10] = [
    "summary", "as_of", "lead", "excerpts", "retold", "claims", "facts", "media", "same_as", "when",
];

/// The map's file of a story's text. What is no JSON stays as it is: its reader will say so.
#[must_use]
pub fn map_file(story: &str) -> String {
    let without_mark = story.trim_start_matches('\u{feff}');
    let Ok(mut json) = serde_json::from_str::<Value>(without_mark) else {
        return story.to_owned();
    };
    strip(json.get_mut("story"));
    let features = json.get_mut("features").and_then(Value::as_array_mut);
    features.into_iter().flatten().for_each(|feature| strip(feature.get_mut("properties")));
    json.to_string()
}

fn strip(value: Option<&mut Value>) {
    if let Some(entries) = value.and_then(Value::as_object_mut) {
        entries.retain(|key, _| !TEXT.contains(&key.as_str()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::read::read;

    #[test]
    fn the_map_has_all_of_a_story_but_its_text() {
        for text in [
            include_str!("../../public/stories/kazakhstan-2022/story.geojson"),
            include_str!("../../tests/fixtures/every-key.geojson"),
        ] {
            let mut story = read(text).story.expect("a story");
            let file = map_file(&format!("\u{feff}{text}"));
            let reading = read(&file);
            assert_eq!(reading.problems, []);
            assert_ne!(reading.story.as_ref(), Some(&story));
            (story.lead, story.excerpts) = (Vec::new(), Vec::new());
            (story.summary, story.as_of) = (Default::default(), None);
            for place in &mut story.places {
                (place.excerpts, place.retold) = (Vec::new(), Vec::new());
                (place.claims, place.facts, place.media) = (Vec::new(), Vec::new(), Vec::new());
                (place.when, place.same_as) = (None, Vec::new());
            }
            assert_eq!(reading.story, Some(story));
        }
    }

    #[test]
    fn what_is_no_story_comes_to_the_reader() {
        for text in ["", "{\"type\": ", "[1]", "{\"features\": [1, {\"properties\": null}]}"] {
            assert_eq!(read(&map_file(text)).problems, read(text).problems, "{text}");
        }
    }
}
