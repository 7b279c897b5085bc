//! Broken stories, one a file in `tests/fixtures/bad`, each with exactly one problem.

use tapal::story::problem::Severity;
use tapal::story::read::read;

/// Reads a broken story and finds its one problem; more of it is then for the caller to check.
fn has_one_problem(name: &str, severity: Severity, path: &str, message: &str) {
    let file = format!("tests/fixtures/bad/{name}.geojson");
    let text = std::fs::read_to_string(&file).expect("the broken story is there");
    let reading = read(&text);
    let [problem] = &reading.problems[..] else { panic!("{file}: {:#?}", reading.problems) };
    assert_eq!(problem.severity, severity, "{problem}");
    assert_eq!(problem.path, path, "{problem}");
    assert!(problem.kind.message().contains(message), "{problem}");
    assert!(
        problem.kind.remedy().ends_with('.') && !problem.kind.message().ends_with('.'),
        "{problem}"
    );
    assert_eq!(reading.story.is_none(), problem.is_error());
    // What is missing is reported at the object that should have it, so every path leads somewhere.
    if let Ok(document) = serde_json::from_str::<serde_json::Value>(&text) {
        assert!(document.pointer(path).is_some(), "{path} points nowhere");
    }
}

/// One test a broken story, under the name of its file.
macro_rules! broken {
    ($($name:ident: $severity:ident at $path:literal, $message:literal;)*) => {
        $(#[test]
        fn $name() {
            has_one_problem(stringify!($name), Severity::$severity, $path, $message);
        })*

        /// The names of all broken stories that have a test.
        const TESTED: &[&str] = &[$(stringify!($name)),*];
    };
}

broken! {
    a_text_that_is_cut_off: Error at "", "ends too early";
    a_comma_after_the_last_item: Error at "", "no JSON";
    an_empty_file: Error at "", "empty";
    nested_without_end: Error at "", "recursion";
    a_list_instead_of_a_collection: Error at "", "expected a FeatureCollection";
    a_collection_of_another_type: Error at "/type",
        "expected \"FeatureCollection\", found \"Topology\"";
    no_story: Error at "", "the key \"story\" is missing";
    another_format: Error at "/story/format", "reads format 1, found 2";
    no_slug: Error at "/story", "the key \"slug\" is missing";
    a_slug_with_spaces: Error at "/story/slug", "found \"My Story\"";
    a_language_that_is_none: Error at "/story/language", "found \"bahasa_indonesia\"";
    no_title: Error at "/story", "the key \"title\" is missing";
    a_title_in_no_language: Error at "/story/title", "none in any language";
    a_text_that_is_blank: Error at "/story/title/en", "an empty text";
    a_text_under_no_language: Error at "/story/title/b.Inggris", "no language tag";
    a_language_named_twice: Error at "/story/languages/1", "\"id\" stands twice";
    no_publisher: Error at "/story/source", "the key \"publisher\" is missing";
    a_source_without_https: Error at "/story/source/url", "expected an https address";
    published_in_no_month: Error at "/story/source/published", "found \"2022-13\"";
    a_day_that_is_in_no_calendar: Error at "/story/as_of", "found \"2022-02-30\"";
    a_country_code_in_lower_case: Error at "/story/groups/g/members/0", "found \"kz\"";
    a_group_without_members: Error at "/story/groups/g", "the key \"members\" is missing";
    a_view_without_height: Error at "/story/view/bbox", "no width or no height";
    a_view_upside_down: Error at "/story/view/bbox", "no width or no height";
    a_view_without_width: Error at "/story/view/bbox", "no width or no height";
    a_view_of_negative_width: Error at "/story/view/bbox", "longitudes are out of range";
    a_view_in_another_order: Error at "/story/view/bbox", "latitudes are out of range";
    a_view_wider_than_the_world: Error at "/story/view/bbox", "longitudes are out of range";
    a_view_of_three_numbers: Error at "/story/view/bbox", "expected four numbers";
    a_view_with_a_text_in_it: Error at "/story/view/bbox", "expected four numbers";
    another_projection: Error at "/story/projection", "found \"mercator\"";
    a_slip_in_a_key: Warning at "/story/summry", "unknown key \"summry\"";
    a_slip_beside_the_features: Warning at "/feature", "unknown key";
    a_key_that_nobody_knows: Warning at "/features/0/properties/population",
        "unknown key \"population\"";
    no_features: Error at "", "the key \"features\" is missing";
    features_that_are_no_list: Error at "/features", "expected a list of features, found an object";
    no_places: Warning at "/features", "no places";
    a_feature_that_is_none: Error at "/features/0", "expected a feature, found 7";
    a_feature_of_another_type: Error at "/features/0/type", "found \"Point\"";
    no_id: Error at "/features/0", "the key \"id\" is missing";
    an_id_with_spaces: Error at "/features/0/id", "found \"a place\"";
    the_same_id_twice: Error at "/features/1/id", "the id \"a\" stands twice";
    no_properties: Error at "/features/0", "the key \"properties\" is missing";
    no_name: Error at "/features/0/properties", "the key \"name\" is missing";
    neither_geometry_nor_show: Error at "/features/0", "neither";
    both_geometry_and_show: Error at "/features/0/properties/show", "both";
    no_key_for_the_geometry: Warning at "/features/0", "the key \"geometry\" is missing";
    a_collection_of_geometries: Error at "/features/0/geometry", "GeometryCollection";
    a_geometry_of_no_known_type: Error at "/features/0/geometry/type", "found \"Circle\"";
    a_geometry_whose_box_is_a_text: Error at "/features/0/geometry/bbox",
        "expected a list of numbers";
    no_coordinates: Error at "/features/0/geometry", "the key \"coordinates\" is missing";
    a_position_of_one_number: Error at "/features/0/geometry/coordinates", "expected a position";
    a_latitude_beyond_the_pole: Error at "/features/0/geometry/coordinates",
        "latitude -245.5 is beyond 90";
    a_longitude_beyond_the_antimeridian: Error at "/features/0/geometry/coordinates",
        "longitude 633.05 is beyond 180";
    swapped_coordinates: Error at "/features/0/geometry/coordinates", "look swapped";
    an_empty_list_of_points: Error at "/features/0/geometry/coordinates",
        "expected a list of positions";
    a_line_of_one_position: Error at "/features/0/geometry/coordinates",
        "two positions or more, found 1";
    a_bad_position_within_a_line: Error at "/features/0/geometry/coordinates/0/1",
        "longitude 400 is beyond 360";
    a_ring_of_three_positions: Error at "/features/0/geometry/coordinates/0",
        "four positions or more, found 3";
    a_ring_that_is_not_closed: Error at "/features/0/geometry/coordinates/0/0", "not closed";
    coordinates_nested_once_too_often: Error at "/features/0/geometry/coordinates",
        "expected a position";
    nothing_to_show: Error at "/features/0/properties/show", "shows nothing";
    several_things_to_show: Error at "/features/0/properties/show", "several things";
    a_slip_in_what_to_show: Error at "/features/0/properties/show", "shows nothing that is known";
    a_border_of_one_country: Error at "/features/0/properties/show/border",
        "two countries that share a border, found 1";
    a_border_with_itself: Error at "/features/0/properties/show/border/1", "\"KZ\" stands twice";
    no_countries_to_show: Error at "/features/0/properties/show/countries",
        "at least one country code";
    a_group_that_is_not_there: Error at "/features/0/properties/show/group", "no group \"csto\"";
    a_ring_around_nothing_known: Error at "/features/0/properties/show/ring/around",
        "no place \"moscow\"";
    a_ring_around_itself: Error at "/features/0/properties/show/ring/around", "around itself";
    rings_around_each_other: Error at "/features/0/properties/show/ring/around",
        "around each other";
    a_ring_around_swapped_coordinates: Error at "/features/0/properties/show/ring/around",
        "look swapped";
    a_ring_without_radius: Error at "/features/0/properties/show/ring", "the key \"km\" is missing";
    a_ring_around_the_whole_earth: Error at "/features/0/properties/show/ring/km", "found 40000";
    an_excerpt_without_quote: Error at "/features/0/properties/excerpts/0",
        "the key \"quote\" is missing";
    an_empty_quote: Error at "/features/0/properties/excerpts/0/quote", "found an empty text";
    a_paragraph_numbered_zero: Error at "/features/0/properties/excerpts/0/paragraph", "found 0";
    a_mark_that_is_not_in_the_quote: Error at "/features/0/properties/excerpts/0/marks/0/text",
        "does not stand in the text";
    a_mark_of_no_known_place: Error at "/features/0/properties/excerpts/0/marks/0/place",
        "no place \"b\"";
    a_translation_under_no_language: Error at "/features/0/properties/excerpts/0/translations/e",
        "no language tag";
    a_mark_that_is_not_in_the_translation: Error at
        "/features/0/properties/excerpts/0/translations/en/marks/0/text",
        "does not stand in the text";
    a_claim_that_is_not_in_an_excerpt: Error at "/features/0/properties/claims/0/quote",
        "none of the place's excerpts";
    a_claim_that_is_not_in_the_translation: Warning at
        "/features/0/properties/claims/0/translations/en",
        "stands in no translation";
    a_claim_of_no_known_quantity: Error at "/features/0/properties/claims/0/quantity",
        "expected \"length\", \"area\", \"distance\", \"share\" or \"people\"";
    a_claim_whose_value_is_a_text: Error at "/features/0/properties/claims/0/value",
        "found \"7.000\"";
    a_claim_below_zero: Error at "/features/0/properties/claims/0/value", "found -7";
    a_unit_that_does_not_suit: Error at "/features/0/properties/claims/0/unit",
        "expected the unit \"km2\"";
    a_truth_in_quotes: Error at "/features/0/properties/claims/0/measure", "expected true or false";
    a_measured_area_of_a_point: Warning at "/features/0/properties/claims/0/measure",
        "a point has no area";
    a_measured_point: Warning at "/features/0/properties/claims/0/measure", "a point has no length";
    a_published_figure_without_source: Error at "/features/0/properties/claims/0/published/0",
        "the key \"source\" is missing";
    a_reference_without_publisher: Error at
        "/features/0/properties/claims/0/published/0/references/0",
        "the key \"publisher\" is missing";
    a_reference_of_no_month: Error at
        "/features/0/properties/claims/0/published/0/references/0/published",
        "found \"today\"";
    a_reference_without_https: Error at
        "/features/0/properties/claims/0/published/0/references/0/url",
        "expected an https address";
    claims_that_are_no_list: Error at "/features/0/properties/claims",
        "expected a list, found an object";
    a_fact_without_value: Error at "/features/0/properties/facts/0", "the key \"value\" is missing";
    a_picture_that_is_a_script: Error at "/features/0/properties/media/0/src",
        "found \"javascript:alert(1)\"";
    a_picture_that_is_data: Error at "/features/0/properties/media/0/src", "relative or https";
    a_picture_that_nobody_describes: Warning at "/features/0/properties/media/0",
        "the key \"alt\" is missing";
    a_colour_that_is_none: Warning at "/features/0/properties/stroke", "found \"merah\"";
    an_opacity_beyond_one: Warning at "/features/0/properties/fill-opacity", "found 50";
}

#[test]
fn every_broken_story_has_its_test() {
    let files = std::fs::read_dir("tests/fixtures/bad").expect("the broken stories are there");
    let mut names: Vec<String> = files
        .map(|file| file.expect("a file").file_name().to_string_lossy().replace(".geojson", ""))
        .collect();
    names.sort();
    let mut tested = TESTED.to_vec();
    tested.sort_unstable();
    assert_eq!(names, tested);
}

#[test]
fn text_that_is_no_json_is_reported_with_its_line_and_column() {
    let reading = read("{\n  \"type\": oops\n}");
    let problem = &reading.problems[0];
    assert_eq!((problem.line, problem.column), (Some(2), Some(11)));
    assert!(
        problem
            .to_string()
            .starts_with("error in line 2, column 11: the text is no JSON: expected value. ")
    );
}
