//! The default story's border in full, and by dividers.

use std::path::Path;

use tapal::basemap::read::first_stage;
use tapal::cli::pack::for_story;
use tapal::scene::measure::{DIVIDERS, measured};
use tapal::story::read::read;
use tapal::strings::all;

const STORY: &str = include_str!("../public/stories/kazakhstan-2022/story.geojson");
const FIRST: &[u8] = include_bytes!("../public/stories/kazakhstan-2022/basemap-1.tapal");
const SECOND: &[u8] = include_bytes!("../public/stories/kazakhstan-2022/basemap-2.tapal");

#[test]
fn the_border_is_shorter_by_wider_dividers_and_points_have_no_length() {
    let story = read(STORY).story.expect("the default story");
    let staged = first_stage(FIRST).expect("first stage");
    let lengths = measured(&story, &staged.basemap);
    let (border, _) = story.place("border").expect("the border");
    let border = lengths[border].expect("the border");
    // What another program finds, as the mean of walks from either end.
    let expected = [6661.4, 5409.6, 4632.1];
    let by_rulers = [3448.8, 3883.3, 4105.6, 4632.1, 5409.6, 5907.8, 6300.7, 6546.8];
    let found = border.lengths.iter().chain(&border.walks).map(|metres| metres / 1000.0);
    for (found, expected) in found.zip(expected.into_iter().chain(by_rulers)) {
        assert!((found / expected - 1.0).abs() < 0.001, "{found} km, not {expected}");
    }
    assert_eq!(lengths.iter().flatten().count(), 1);
    let mut finer = staged;
    finer.refine(SECOND).expect("second stage");
    assert_eq!(measured(&story, &finer.basemap), lengths, "the first stage holds the whole line");
}

#[test]
fn the_page_says_how_wide_the_dividers_are() {
    for strings in all() {
        let text = &strings.coarser_is_shorter;
        let numbers: Vec<f64> = text
            .split(|letter: char| !letter.is_ascii_digit())
            .filter_map(|digits| digits.parse().ok())
            .collect();
        let openings = DIVIDERS.map(|metres| metres / 1000.0);
        assert_eq!(numbers, openings, "{}: {text}", strings.lang);
    }
}

#[test]
fn the_line_beside_the_border_is_measured_in_the_same_way() {
    let story = read(STORY).story.expect("the default story");
    let (_, border) = story.place("border").expect("the border");
    let [compared] = &border.claims[0].compared[..] else { panic!("one line beside it") };
    let other =
        STORY.replace("\"KZ\",\n", "\"CA\",\n").replace("[\"KZ\", \"RU\"]", "[\"CA\", \"US\"]");
    let mut other = read(&other).story.expect("a story of another border");
    other.view = None;
    let packed = for_story(&other, Path::new("geodata")).expect("a base map");
    let staged = first_stage(&packed.first).expect("first stage");
    let measured = measured(&other, &staged.basemap);
    let walks = measured.iter().flatten().next().expect("the other border").walks;
    let found = walks.map(|metres| metres / 1000.0);
    assert_eq!(compared.walks.len(), found.len(), "{found:?}");
    for (written, found) in compared.walks.iter().zip(found) {
        assert!((written / found - 1.0).abs() < 0.001, "{written} km is written, {found} measured");
    }
}
