//! The default story's border at three scales.

use tapal::basemap::read::first_stage;
use tapal::scene::measure::{DIVIDERS, measured};
use tapal::story::read::read;
use tapal::strings::all;

const STORY: &str = include_str!("../public/stories/kazakhstan-2022/story.geojson");
const FIRST: &[u8] = include_bytes!("../public/stories/kazakhstan-2022/basemap-1.tapal");
const SECOND: &[u8] = include_bytes!("../public/stories/kazakhstan-2022/basemap-2.tapal");

#[test]
fn the_border_is_shorter_at_coarser_scales_and_points_have_no_length() {
    let story = read(STORY).story.expect("the default story");
    let staged = first_stage(FIRST).expect("first stage");
    let lengths = measured(&story, &staged.basemap);
    let [all, fine, coarse] = lengths[0].expect("the border").map(|metres| metres / 1000.0);
    // By another program's dividers of 20 and 50 km the same line has 5,410 and 4,632 km.
    for (found, expected) in [(all, 6661.4), (fine, 5193.0), (coarse, 4545.0)] {
        assert!((found - expected).abs() < 1.0, "{found} km, not {expected}");
    }
    assert_eq!(lengths[1..], [None; 3]);
    let mut finer = staged;
    finer.refine(SECOND).expect("second stage");
    assert_eq!(measured(&story, &finer.basemap), lengths, "the first stage holds the whole line");
}

#[test]
fn the_page_says_how_wide_the_dividers_are() {
    for strings in all() {
        for (opening, scale) in DIVIDERS.into_iter().zip(&strings.scales()[1..]) {
            let km = (opening / 1000.0).to_string();
            assert!(strings.coarser_is_shorter.contains(&km), "{}: {km} km", strings.lang);
            let millions =
                scale.trim_start_matches("1:").split('\u{a0}').next().unwrap_or_default();
            let millions = millions.trim_end_matches(|letter: char| !letter.is_ascii_digit());
            // Half a millimetre.
            assert_eq!(
                millions.parse::<f64>().expect("a scale") * 1e6 * 0.0005,
                opening,
                "{scale}"
            );
        }
    }
}
