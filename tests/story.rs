//! The story reader, from the outside: the default story, broken ones, and any text at all.

#[path = "story/quotes.rs"]
mod quotes;

use tapal::story::read::read;

/// The text of the default story.
pub fn default_story() -> String {
    std::fs::read_to_string("public/stories/kazakhstan-2022/story.geojson")
        .expect("the default story is there")
}

#[test]
fn the_default_story_reads_without_a_problem() {
    let reading = read(&default_story());
    assert_eq!(reading.problems, []);
    let story = reading.story.expect("a story");
    let ids: Vec<&str> = story.places.iter().map(|place| place.id.as_str()).collect();
    assert_eq!(ids, ["border", "baikonur", "vostochny", "sary-shagan"]);
}
