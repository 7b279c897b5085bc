//! The story reader, from the outside: the default story, sound ones, broken ones, and any text at
//! all.

#[path = "story/any_text.rs"]
mod any_text;
#[path = "story/broken.rs"]
mod broken;
#[path = "story/every_key.rs"]
mod every_key;
#[path = "story/every_kind.rs"]
mod every_kind;
#[path = "story/quotes.rs"]
mod quotes;
#[path = "story/sentences.rs"]
mod sentences;

use serde_json::{Value, json};
use tapal::coords::{Bounds, LonLat};
use tapal::story::problem::ProblemKind;
use tapal::story::read::read;
use tapal::story::{Around, Localized, Quantity, Shape, Story, TextMark, Unit};

/// The text of the default story.
pub fn default_story() -> String {
    std::fs::read_to_string("public/stories/kazakhstan-2022/story.geojson")
        .expect("the default story is there")
}

/// The story of a text that has no problem.
fn sound(text: &str) -> Story {
    let reading = read(text);
    assert_eq!(reading.problems, []);
    reading.story.expect("a text without problems is a story")
}

/// A small sound story with these features.
fn small(features: Value) -> Value {
    json!({
        "type": "FeatureCollection",
        "story": {
            "format": 1, "slug": "a-story", "language": "id", "title": "Judul",
            "source": {"publisher": "Penerbit"},
            "groups": {"csto": {"name": "CSTO", "members": ["KZ", "RU"]}}
        },
        "features": features
    })
}

/// A small sound story with one feature of this geometry and these properties (a name aside).
fn with(geometry: Value, mut properties: Value) -> Value {
    properties["name"] = "Tempat".into();
    small(json!([{"type": "Feature", "id": "a", "geometry": geometry, "properties": properties}]))
}

/// A small sound story with a point that has these properties (a name aside).
fn point_with(properties: Value) -> Value {
    with(json!({"type": "Point", "coordinates": [1, 2]}), properties)
}

#[test]
fn the_default_story_has_its_four_sites_and_eight_contexts_in_the_articles_order() {
    let story = sound(&default_story());
    let signs = (0..story.places.len()).map(|index| story.sign(index));
    let places: Vec<String> =
        signs.zip(&story.places).map(|(sign, place)| format!("{sign} {}", place.id)).collect();
    assert_eq!(
        places,
        [
            "A deployment",
            "1 border",
            "2 baikonur",
            "3 vostochny",
            "4 sary-shagan",
            "B community",
            "C moscow",
            "D unions",
            "E missile-ring",
            "F belarus",
            "G government",
            "H washington"
        ]
    );
    let place = |id: &str| story.place(id).expect("a place").1;
    assert_eq!(place("border").shape, Shape::Border(["KZ".to_owned(), "RU".to_owned()]));
    assert_eq!(place("baikonur").shape, Shape::Points(vec![LonLat::new(63.305, 45.965)]));
    assert_eq!(story.languages, ["id", "en", "ru", "kk"]);
    assert_eq!(story.view, Some(Bounds { west: 23.0, south: 37.0, east: 135.0, north: 72.0 }));
    let claim = &place("border").claims[0];
    assert_eq!(
        (claim.quantity, claim.value, claim.unit, claim.measure),
        (Quantity::Length, 7000.0, Unit::Km, true)
    );
    let published: Vec<f64> = claim.published.iter().map(|figure| figure.value).collect();
    assert_eq!(published, [6846.0, 7512.8, 7598.6, 7548.1, 7644.0]);
    for language in &story.languages {
        for text in [&story.title, &story.summary, &place("sary-shagan").name] {
            assert!(text.0.get(language).is_some(), "{language}: {text:?}");
        }
    }
}

#[test]
fn each_fact_and_each_published_figure_of_the_default_story_says_where_it_is_from() {
    let story = sound(&default_story());
    assert!(story.source.url.is_some(), "the article's address");
    for place in &story.places {
        for fact in &place.facts {
            assert!(!fact.references.is_empty(), "{:?}", fact.label);
        }
        for figure in place.claims.iter().flat_map(|claim| &claim.published) {
            let references = &figure.references;
            assert!(references.iter().any(|other| other.title.is_some()), "{}", figure.value);
            assert!(references.iter().any(|other| other.url.is_some()), "{}", figure.value);
        }
    }
}

#[test]
fn words_that_name_the_town_do_not_select_the_cosmodrome() {
    let story = sound(&default_story());
    let (_, place) = story.place("baikonur").expect("Baikonur");
    let town = place.excerpts.iter().find(|excerpt| excerpt.quote.contains("kota Baikonur"));
    let town = town.expect("the excerpt about the town");
    let pieces = tapal::story::link::pieces(&town.quote, &town.marks, &story, "id");
    assert!(pieces.iter().all(|piece| piece.place.is_none()), "{pieces:?}");
    for (_, translation) in town.translations.iter() {
        assert!(translation.marks.is_empty(), "{translation:?}");
    }
}

#[test]
fn the_default_story_is_geojson_for_other_tools() {
    let collection: geojson::FeatureCollection = default_story().parse().expect("valid GeoJSON");
    assert_eq!(collection.features.len(), 12);
    assert!(collection.foreign_members.is_some_and(|members| members.contains_key("story")));
}

#[test]
fn a_file_from_geojson_io_needs_the_member_story_and_nothing_else() {
    let text =
        std::fs::read_to_string("tests/fixtures/geojson-io.geojson").expect("the file is there");
    let reading = read(&text);
    assert_eq!(reading.problems.len(), 1);
    assert!(
        reading.problems[0].kind.remedy().contains(r#""story": {"format": 1, "slug": "my-story""#)
    );

    let mut document: Value = serde_json::from_str(&text).expect("JSON");
    document["story"] = small(json!([]))["story"].clone();
    let story = sound(&document.to_string());
    let (pad, field) = (&story.places[0], &story.places[1]);
    assert_eq!(pad.id, "0");
    assert_eq!(pad.name.0.get("id").expect("a text"), "Gagarin's Start");
    assert_eq!(pad.kind.0.get("id").expect("a text"), "The pad of the first flight");
    assert_eq!(pad.style.marker_color.as_deref(), Some("#7e7e7e"));
    assert_eq!(field.style.stroke.as_deref(), Some("#555555"));
    assert_eq!((field.style.stroke_width, field.style.fill_opacity), (Some(2.0), Some(0.5)));
}

#[test]
fn the_story_that_a_problem_proposes_is_sound() {
    let remedy = read(r#"{"type": "FeatureCollection", "features": []}"#).problems[0].kind.remedy();
    let member =
        remedy.split_once(r#"beside "features": "#).expect("a proposal").1.trim_end_matches('.');
    let text = format!(r#"{{"type": "FeatureCollection", {member}, "features": []}}"#);
    assert_eq!(read(&text).problems.len(), 1, "the warning that there are no places");
    assert!(read(&text).story.is_some());
}

#[test]
fn every_geometry_becomes_its_shape() {
    let at = LonLat::new;
    let ring = json!([[0, 0], [1, 0], [1, 1], [0, 0]]);
    let corners = vec![at(0.0, 0.0), at(1.0, 0.0), at(1.0, 1.0), at(0.0, 0.0)];
    let line = vec![at(170.0, 1.0), at(190.0, 2.0)];
    let cases = [
        ("Point", json!([1, 2, 300]), Shape::Points(vec![at(1.0, 2.0)])),
        ("MultiPoint", json!([[1, 2], [3, 4]]), Shape::Points(vec![at(1.0, 2.0), at(3.0, 4.0)])),
        ("LineString", json!([[170, 1], [190, 2]]), Shape::Lines(vec![line.clone()])),
        ("MultiLineString", json!([[[170, 1], [190, 2]]]), Shape::Lines(vec![line])),
        (
            "Polygon",
            json!([ring, ring]),
            Shape::Areas(vec![vec![corners.clone(), corners.clone()]]),
        ),
        ("MultiPolygon", json!([[ring]]), Shape::Areas(vec![vec![corners]])),
    ];
    for (kind, coordinates, shape) in cases {
        let story =
            sound(&with(json!({"type": kind, "coordinates": coordinates}), json!({})).to_string());
        assert_eq!(story.places[0].shape, shape, "{kind}");
    }
}

#[test]
fn every_kind_of_show_becomes_its_shape() {
    let cases = [
        (
            json!({"countries": ["KZ", "UZ"]}),
            Shape::Countries(vec!["KZ".to_owned(), "UZ".to_owned()]),
        ),
        (json!({"group": "csto"}), Shape::Groups(vec!["csto".to_owned()])),
        (json!({"group": ["csto"]}), Shape::Groups(vec!["csto".to_owned()])),
        (
            json!({"ring": {"around": [71.4, 51.2], "km": 1600, "widest": 2400}}),
            Shape::Ring {
                around: Around::Position(LonLat::new(71.4, 51.2)),
                km: 1600.0,
                widest_km: Some(2400.0),
            },
        ),
    ];
    for (show, shape) in cases {
        let story = sound(&with(Value::Null, json!({"show": show})).to_string());
        assert_eq!(story.places[0].shape, shape);
    }
}

#[test]
fn a_point_beside_what_is_shown_is_where_its_marker_stands() {
    let point = json!({"type": "Point", "coordinates": [68, 48]});
    let show = json!({"show": {"countries": ["KZ"]}});
    let place = &sound(&with(point, show.clone()).to_string()).places[0];
    assert_eq!(place.shape, Shape::Countries(vec!["KZ".to_owned()]));
    assert_eq!(place.marker, Some(LonLat::new(68.0, 48.0)));
    let place = &sound(&with(Value::Null, show.clone()).to_string()).places[0];
    assert_eq!(place.marker, None);
    let line = json!({"type": "LineString", "coordinates": [[1, 2], [3, 4]]});
    assert_eq!(read(&with(line, show).to_string()).problems[0].kind, ProblemKind::GeometryAndShow);
}

#[test]
fn a_ring_may_be_around_a_place_that_comes_later() {
    let ring = |id: &str, around: &str| {
        json!({"type": "Feature", "id": id, "geometry": null,
               "properties": {"name": id, "show": {"ring": {"around": around, "km": 5}}}})
    };
    let mut document = point_with(json!({}));
    let point = document["features"][0].take();
    document["features"] = json!([ring("outer", "inner"), ring("inner", "a"), point]);
    let story = sound(&document.to_string());
    assert_eq!(
        story.places[0].shape,
        Shape::Ring { around: Around::Place("inner".to_owned()), km: 5.0, widest_km: None }
    );
}

#[test]
fn a_view_over_the_antimeridian_goes_on_beyond_180() {
    for bbox in [json!([170, -20, -170, 20]), json!([170, -20, 190, 20])] {
        let mut document = small(json!([]));
        document["story"]["view"] = json!({"bbox": bbox});
        let view = read(&document.to_string()).story.and_then(|story| story.view);
        assert_eq!(view, Some(Bounds { west: 170.0, south: -20.0, east: 190.0, north: 20.0 }));
    }
}

#[test]
fn white_space_in_quotes_and_marks_is_folded() {
    let marks = json!([{"text": "Kosmodrom\nTempat", "place": "a"}]);
    let excerpt = json!({"quote": "Kosmodrom Tempat\n terkenal.", "marks": marks});
    let document = point_with(json!({"excerpts": [excerpt]}));
    let excerpt = &sound(&document.to_string()).places[0].excerpts[0];
    assert_eq!(excerpt.quote, "Kosmodrom Tempat terkenal.");
    assert_eq!(
        excerpt.marks,
        [TextMark { text: "Kosmodrom Tempat".to_owned(), place: "a".to_owned() }]
    );
}

#[test]
fn a_translation_is_a_text_or_a_text_with_marks() {
    let marks = json!([{"text": "там", "place": "a"}]);
    let translations = json!({"en": "Nearly there.", "ru": {"text": "Почти там.", "marks": marks}});
    let excerpt = json!({"quote": "Hampir di sana.", "translations": translations});
    let document = point_with(json!({"excerpts": [excerpt]}));
    let story = sound(&document.to_string());
    let read = &story.places[0].excerpts[0].translations;
    let text = |tag| read.get(tag).expect("a translation");
    assert_eq!(text("en").text, "Nearly there.");
    assert_eq!(text("ru").marks, [TextMark { text: "там".to_owned(), place: "a".to_owned() }]);
}

#[test]
fn a_translation_keeps_its_no_break_spaces_and_a_quote_has_none() {
    let text = "почти\n 7000\u{a0}км";
    let marks = json!([{"text": text, "place": "a"}]);
    let translations = json!({"ru": {"text": text, "marks": marks}});
    let excerpt = json!({"quote": "hampir 7.000\u{a0}km", "translations": translations});
    let document = point_with(json!({"excerpts": [excerpt]}));
    let excerpt = &sound(&document.to_string()).places[0].excerpts[0];
    assert_eq!(excerpt.quote, "hampir 7.000 km");
    let translation = excerpt.translations.get("ru").expect("a translation");
    assert_eq!(
        (translation.text.as_str(), translation.marks[0].text.as_str()),
        ("почти 7000\u{a0}км", "почти 7000\u{a0}км")
    );
}

#[test]
fn a_claim_is_said_in_the_words_of_its_excerpt_in_every_language() {
    let properties = json!({
        "excerpts": [{"quote": "Hampir 7.000 km.", "translations": {"en": "Nearly 7,000 km."}}],
        "claims": [{"quote": "7.000 km", "translations": {"en": "7,000 km"}, "by": "mengutip RT",
                    "quantity": "length", "value": 7000, "unit": "km"}]
    });
    let line = json!({"type": "LineString", "coordinates": [[50, 50], [60, 51]]});
    let claim = &sound(&with(line, properties).to_string()).places[0].claims[0];
    let quote = |tag| claim.localized_quote.0.get(tag).expect("a text").as_str();
    assert_eq!((quote("id"), quote("en")), ("7.000 km", "7,000 km"));
    assert_eq!(claim.by.get("en", "id").map(|by| (by.text, by.lang)), Some(("mengutip RT", "id")));
}

#[test]
fn a_source_that_is_a_mere_string_is_in_no_language() {
    let source = |source: Value| {
        let facts = json!([{"label": "Panjang", "value": "713 km", "source": source}]);
        let document = point_with(json!({"facts": facts}));
        sound(&document.to_string()).places[0].facts[0].source.clone()
    };
    let in_language = |text: &Localized, lang| {
        text.get(lang, "id").map(|found| (found.text.to_owned(), found.lang.to_owned()))
    };
    let plain = source(json!("example.org/1"));
    assert_eq!(in_language(&plain, "ru"), Some(("example.org/1".to_owned(), String::new())));
    let localized = source(json!({"id": "Data Rusia", "ru": "Российские данные"}));
    assert_eq!(
        in_language(&localized, "ru"),
        Some(("Российские данные".to_owned(), "ru".to_owned()))
    );
    assert_eq!(in_language(&localized, "kk"), Some(("Data Rusia".to_owned(), "id".to_owned())));
    assert!(source(Value::Null).is_empty());
}

#[test]
fn coordinates_look_swapped_only_when_swapping_would_cure_them() {
    for (coordinates, swapped) in
        [([51.9, 128.3], true), ([90.0, -180.0], true), ([51.9, 181.0], false)]
    {
        let document = with(json!({"type": "Point", "coordinates": coordinates}), json!({}));
        let message = read(&document.to_string()).problems[0].to_string();
        assert_eq!(message.contains("swapped"), swapped, "{message}");
    }
}

#[test]
fn what_looks_like_html_is_just_text_and_null_is_not_given() {
    let kind = "<b>tebal</b> & \"kutip\"";
    let properties = json!({"kind": kind, "excerpts": null, "media": null, "stroke": null});
    let story = sound(&point_with(properties).to_string());
    assert_eq!(story.places[0].kind.0.get("id").expect("a text"), kind);
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    assert_eq!(sound(&format!("\u{feff}{}", default_story())), sound(&default_story()));
    assert_eq!(read("\u{feff}").problems, read("").problems);
}

#[test]
fn one_reading_finds_all_problems() {
    let mut document =
        with(json!({"type": "Point", "coordinates": [45.9, 163.3]}), json!({"clams": []}));
    document["story"]["slug"] = "Not A Slug".into();
    let reading = read(&document.to_string());
    let paths: Vec<&str> = reading.problems.iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(
        paths,
        ["/story/slug", "/features/0/properties/clams", "/features/0/geometry/coordinates"]
    );
    assert!(reading.problems[1].kind.remedy().contains("Did you mean \"claims\"?"));
}
