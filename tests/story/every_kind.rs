//! Every kind of problem happens in some story, and its text is as it was written down.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use tapal::story::problem::{Expected, Problem, ProblemKind, RequiredKey};
use tapal::story::read::read;

/// The variants of an enum by name, and the name of a value's; a variant that is left out here does
/// not compile.
macro_rules! variants {
    ($all:ident, $name:ident, $type:ident: $($variant:ident)*) => {
        const $all: &[&str] = &[$(stringify!($variant)),*];

        fn $name(value: &$type) -> &'static str {
            match value {
                $($type::$variant { .. } => stringify!($variant),)*
            }
        }
    };
}

variants! { KINDS, kind_name, ProblemKind:
    EmptyFile UnexpectedEnd InvalidJson MissingKey UnknownKey UnexpectedValue UnsupportedFormat
    TextInNoLanguage InvalidLanguageKey RepeatedValue InvalidGroupKey ViewNotFourNumbers
    ViewLongitudeOutOfRange ViewLatitudeOutOfRange EmptyView NoPlaces TooManyPlaces DuplicateId
    GeometryAndShow NeitherGeometryNorShow GeometryCollection TooFewCoordinates RingNotClosed
    SwappedCoordinates LatitudeOutOfRange LongitudeOutOfRange NothingToShow SeveralToShow
    BorderNotOfTwo UnknownGroup UnknownPlace RingAroundItself RingsAroundEachOther MarkNotInText
    ClaimNotInExcerpts ClaimNotInTranslation PointWithoutLength PointWithoutArea LineWithoutArea
    NotOnTheGround Unlisted
}

variants! { KEYS, key_name, RequiredKey:
    CollectionType Story Features Format Slug Language Title Source Publisher GroupName
    GroupMembers ViewBox FeatureType Id Geometry Properties PlaceName GeometryType Coordinates
    RingCentre RingRadius ExcerptQuote TranslatedText MarkText MarkPlace ClaimQuote Quantity
    Figure Unit FigureSource FactLabel FactValue PictureAddress AltText
    LeadText RetoldText
}

variants! { EXPECTED, expected_name, Expected:
    FeatureCollection CollectionType Story Slug LanguageTag Languages AnyLanguage LocalizedText
    TextInLanguage OptionalText Day PartialDate When Source Publisher HttpsAddress Groups Group
    Countries AnyCountry CountryCode OneOf View ViewBox Features Feature Id Properties List
    ListedObject Geometry GeometryType GeometryBox Position Show GroupKey Ring RingRadius
    RadiusOnEarth WiderRadius PlaceId ExcerptQuote ParagraphNumber Translations TranslatedText MarkText
    ClaimQuote ClaimTranslations TranslatedClaim Figure Unit Bool PictureAddress Color
    NumberUpTo
}

/// The text of every kind of problem as it happens in the stories below.
const TEXTS: &str = "tests/fixtures/problems.txt";

/// One change to the story with every key: where, and the JSON that stands there then; an empty
/// text takes the key out.
const CHANGES: &[(&str, &str)] = &[
    ("/type", ""),
    ("/story", "7"),
    ("/story/format", ""),
    ("/story/language", ""),
    ("/story/languages", "7"),
    ("/story/languages", "[]"),
    ("/story/title", "7"),
    ("/story/title", "\" \""),
    ("/story/source", ""),
    ("/story/source", "7"),
    ("/story/source/publisher", "7"),
    ("/story/groups", "7"),
    ("/story/groups", "{\"Wars aw\": {\"name\": \"x\", \"members\": [\"KZ\"]}}"),
    ("/story/groups", "{\"csto\": 7}"),
    ("/story/groups", "{}"),
    ("/story/groups/csto/name", ""),
    ("/story/groups/csto/members", "7"),
    ("/story/view", "7"),
    ("/story/view/bbox", ""),
    ("/story/view/bbox", "7"),
    ("/features/0/type", ""),
    ("/features/0/id", "\"a b\""),
    ("/features/0/id", ""),
    ("/features/0/properties", "7"),
    ("/features/0/properties/name/en", "7"),
    ("/features/0/geometry", "7"),
    ("/features/0/geometry/type", ""),
    ("/features/0/geometry", "{\"type\": \"MultiLineString\", \"coordinates\": []}"),
    ("/features/0/geometry", "{\"type\": \"MultiPoint\", \"coordinates\": 7}"),
    (
        "/features/0/geometry",
        "{\"type\": \"Polygon\", \"coordinates\": [[[1, 2], [400, 2], [1, 3], [1, 4]]]}",
    ),
    (
        "/features/0/geometry",
        "{\"type\": \"LineString\", \"coordinates\": [[1, 2], [3, 4]], \"bbox\": [1, \"2\"]}",
    ),
    ("/features/0/properties/excerpts/0", "7"),
    ("/features/0/properties/excerpts/0/quote", "7"),
    ("/features/0/properties/excerpts/0/translations", "7"),
    ("/features/0/properties/excerpts/0/translations/en/text", ""),
    ("/features/0/properties/excerpts/0/translations/ru", "7"),
    ("/features/0/properties/excerpts/0/marks/0/text", ""),
    ("/features/0/properties/excerpts/0/marks/0/text", "7"),
    ("/features/0/properties/excerpts/0/marks/0/place", ""),
    ("/features/0/properties/excerpts/0/marks/0/place", "\" \""),
    ("/features/0/properties/excerpts/0/marks/0/place", "7"),
    ("/story/lead/0/text", ""),
    ("/story/lead/0/when", "\"soon\""),
    ("/features/0/properties/retold/0/text", ""),
    ("/features/0/properties/facts/0/label", ""),
    ("/features/0/properties/claims/0/quote", ""),
    ("/features/0/properties/claims/0/quote", "7"),
    ("/features/0/properties/claims/0/translations", "7"),
    ("/features/0/properties/claims/0/translations/en", "7"),
    ("/features/0/properties/claims/0/quantity", ""),
    ("/features/0/properties/claims/0/quantity", "\"area\""),
    ("/features/0/properties/claims/0/value", ""),
    ("/features/0/properties/claims/0/unit", ""),
    ("/features/0/properties/media/0/src", ""),
    ("/features/0/properties/media/0/credit", "7"),
    ("/features/1/properties/show", "7"),
    ("/features/1/properties/show/ring", "7"),
    ("/features/1/properties/show/ring/km", "\"7\""),
    ("/features/1/properties/show/ring/widest", "100"),
    ("/features/1/properties/show/ring/around", ""),
    ("/features/1/properties/show/ring/around", "true"),
    ("/features/2/properties/show/group", "7"),
    ("/features/2/properties/show/group", "[]"),
    ("/features/3/properties/claims/0/measure", "true"),
];

/// The story with every key after one change.
fn changed(pointer: &str, json: &str) -> String {
    let mut document = super::every_key::document();
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer below the document");
    if json.is_empty() {
        let parent = document.pointer_mut(parent).and_then(Value::as_object_mut);
        parent.and_then(|parent| parent.remove(key)).expect("the key is there");
    } else {
        *document.pointer_mut(pointer).expect("the pointer is of this document") =
            serde_json::from_str(json).expect("the change is JSON");
    }
    document.to_string()
}

/// The problems of all broken stories, of all changes, and of two stories that are too long.
fn all_problems() -> Vec<Problem> {
    let files = std::fs::read_dir("tests/fixtures/bad").expect("the broken stories are there");
    let text = |file: std::io::Result<std::fs::DirEntry>| {
        std::fs::read_to_string(file.expect("a file").path()).expect("a broken story")
    };
    let features = |count| vec!["7"; count].join(",");
    let long =
        |count| format!("{{\"type\": \"FeatureCollection\", \"features\": [{}]}}", features(count));
    let changed = CHANGES.iter().map(|(pointer, json)| changed(pointer, json));
    let stories = files.map(text).chain(changed).chain([long(300), long(10_001)]);
    stories.flat_map(|story| read(&story).problems).collect()
}

/// The kind of a problem by name, with the key or the value that is asked for.
fn label(kind: &ProblemKind) -> String {
    match kind {
        ProblemKind::MissingKey(key) => format!("MissingKey {}", key_name(key)),
        ProblemKind::UnexpectedValue { expected, .. } => {
            format!("UnexpectedValue {}", expected_name(expected))
        }
        kind => kind_name(kind).to_owned(),
    }
}

/// The labels that there are.
fn labels() -> BTreeSet<String> {
    let nests = |kind: &&&str| matches!(**kind, "MissingKey" | "UnexpectedValue");
    let plain = KINDS.iter().filter(|kind| !nests(kind)).map(|kind| (*kind).to_owned());
    let keys = KEYS.iter().map(|key| format!("MissingKey {key}"));
    let values = EXPECTED.iter().map(|value| format!("UnexpectedValue {value}"));
    plain.chain(keys).chain(values).collect()
}

#[test]
fn every_kind_of_problem_happens_and_says_what_was_written_down() {
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for Problem { kind, .. } in all_problems() {
        let text = format!("{}. {}", kind.message(), kind.remedy());
        texts.entry(label(&kind)).or_default().insert(text);
    }
    let missing: Vec<String> =
        labels().into_iter().filter(|label| !texts.contains_key(label)).collect();
    assert!(missing.is_empty(), "no story here has these problems: {missing:?}");
    let mut found = String::new();
    for (label, texts) in texts {
        found.extend(texts.iter().map(|text| format!("{label}: {text}\n")));
    }
    let written = std::fs::read_to_string(TEXTS).expect("the texts are there");
    assert!(found == written, "{TEXTS} should be:\n{found}");
}
