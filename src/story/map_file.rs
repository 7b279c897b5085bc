//! What the map reads of a story: a file of the same format without what the page has as text.

use serde_json::Value;

/// What it is called, beside the story.
pub const FILE_NAME: &str = "map.geojson";
/// Of each place, what is in the page and nowhere on the map.
const TEXT: [&str; 4] = ["excerpts", "claims", "facts", "media"];

/// The map's file of a story's text. What is no JSON stays as it is: its reader will say so.
#[must_use]
pub fn map_file(story: &str) -> String {
    let without_mark = story.trim_start_matches('\u{feff}');
    let Ok(mut json) = serde_json::from_str::<Value>(without_mark) else {
        return story.to_owned();
    };
    let features = json.get_mut("features").and_then(Value::as_array_mut);
    for feature in features.into_iter().flatten() {
        if let Some(properties) = feature.get_mut("properties").and_then(Value::as_object_mut) {
            properties.retain(|key, _| !TEXT.contains(&key.as_str()));
        }
    }
    json.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::read::read;

    #[test]
    fn the_map_has_all_of_a_story_but_its_text() {
        let text = include_str!("../../public/stories/kazakhstan-2022/story.geojson");
        let mut story = read(text).story.expect("a story");
        let file = map_file(&format!("\u{feff}{text}"));
        let reading = read(&file);
        assert_eq!(reading.problems, []);
        assert_ne!(reading.story.as_ref(), Some(&story));
        for place in &mut story.places {
            (place.excerpts, place.claims) = (Vec::new(), Vec::new());
            (place.facts, place.media) = (Vec::new(), Vec::new());
        }
        assert_eq!(reading.story, Some(story));
        assert!(4 * file.len() < text.len());
    }

    #[test]
    fn what_is_no_story_comes_to_the_reader() {
        for text in ["", "{\"type\": ", "[1]", "{\"features\": [1, {\"properties\": null}]}"] {
            assert_eq!(read(&map_file(text)).problems, read(text).problems, "{text}");
        }
    }
}
