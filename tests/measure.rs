//! The default story's border in full, and by dividers.

use tapal::basemap::read::first_stage;
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
    let [all, fine, coarse] = lengths[border].expect("the border").map(|metres| metres / 1000.0);
    // What another program finds: where dividers are set down first moves their figures a little.
    for (found, expected) in [(all, 6661.4), (fine, 5409.6), (coarse, 4632.1)] {
        assert!((found / expected - 1.0).abs() < 0.01, "{found} km, not {expected}");
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
