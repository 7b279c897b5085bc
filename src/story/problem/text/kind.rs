//! What each kind of problem says.

use super::value::{listed, number, quoted, slug_of};
use super::{CLAIM_QUOTE, FEATURES, LANGUAGE, ORDER, SHOW, VIEW};
use crate::story::problem::{CoordinateList, FoundValue, ProblemKind};

const NOWHERE: &str = concat!(
    r#"Give the feature a geometry, or its properties a "show" such as "#,
    r#"{"countries": ["KZ"]}."#
);
const OTHER_RING: &str = "Name another place, or write a position.";
const UNMEASURABLE: &str =
    r#"Write "measure": false, or give the place a shape that can be measured."#;

impl ProblemKind {
    /// What was expected and what was found: a sentence without its full stop.
    #[must_use]
    pub fn message(&self) -> String {
        let plain = match self {
            Self::UnexpectedEnd { cause } => return format!("the text ends too early: {cause}"),
            Self::InvalidJson { cause } => return format!("the text is no JSON: {cause}"),
            Self::MissingKey(key) => return format!("the key \"{}\" is missing", key.name()),
            Self::UnknownKey { key, .. } => return format!("unknown key {}", quoted(key)),
            Self::UnexpectedValue { expected, found } => {
                return format!("expected {}, found {found}", expected.noun());
            }
            Self::UnsupportedFormat { supported, found } => {
                return format!("this version reads format {supported}, found {found}");
            }
            Self::RepeatedValue { value } => return format!("{value} stands twice"),
            Self::BorderNotOfTwo { count } => {
                return format!("expected two countries that share a border, found {count}");
            }
            Self::TooManyPlaces { limit } => return format!("more than {limit} places"),
            Self::DuplicateId { id } => return format!("the id \"{id}\" stands twice"),
            Self::TooFewCoordinates { list, found } => return too_few(*list, found),
            Self::SwappedCoordinates { latitude, .. } => {
                let latitude = number(*latitude);
                return format!(
                    "latitude {latitude} is beyond 90: longitude and latitude look swapped"
                );
            }
            Self::LatitudeOutOfRange { latitude } => {
                return format!("latitude {} is beyond 90", number(*latitude));
            }
            Self::LongitudeOutOfRange { longitude, limit } => {
                return format!("longitude {} is beyond {}", number(*longitude), number(*limit));
            }
            Self::UnknownGroup { found, .. } => return format!("the story has no group {found}"),
            Self::UnknownPlace { found } => return format!("the story has no place {found}"),
            Self::MarkNotInText { found } => return format!("{found} does not stand in the text"),
            Self::ClaimNotInExcerpts { found } => {
                return format!("{found} stands in none of the place's excerpts");
            }
            Self::ClaimNotInTranslation { found } => {
                return format!("{found} stands in no translation of the excerpt");
            }
            Self::Unlisted { count } => return format!("{count} more problems are not listed"),
            Self::EmptyFile => "the file is empty",
            Self::TextInNoLanguage => "expected a text, found none in any language",
            Self::InvalidLanguageKey => "the key is no language tag",
            Self::InvalidGroupKey { .. } => {
                "the key of a group is made of letters, digits, \"-\" and \"_\""
            }
            Self::ViewNotFourNumbers => "expected four numbers: west, south, east, north",
            Self::ViewLongitudeOutOfRange => "the longitudes are out of range",
            Self::ViewLatitudeOutOfRange => "the latitudes are out of range",
            Self::EmptyView => "the box has no width or no height",
            Self::NoPlaces => "the story has no places",
            Self::GeometryAndShow => "the place has both a geometry and something to show",
            Self::NeitherGeometryNorShow => {
                "the place has neither a geometry nor something to show"
            }
            Self::GeometryCollection => "a place can't be a GeometryCollection",
            Self::RingNotClosed => "the ring is not closed",
            Self::NothingToShow { .. } => "it shows nothing that is known",
            Self::SeveralToShow { .. } => "it shows several things at once",
            Self::RingAroundItself => "the ring is around itself",
            Self::RingsAroundEachOther => "these rings are around each other",
            Self::PointWithoutLength => "a point has no length",
            Self::PointWithoutArea => "a point has no area",
            Self::LineWithoutArea => "a line has no area",
            Self::NotOnTheGround => "no map measures shares or people",
        };
        plain.to_owned()
    }

    /// What to do: a whole sentence or two.
    #[must_use]
    pub fn remedy(&self) -> String {
        let plain = match self {
            Self::MissingKey(key) => return key.remedy(),
            Self::UnexpectedValue { expected, found } => return expected.remedy(found),
            Self::UnknownKey { nearest: Some(nearest), .. } => {
                return format!("Did you mean \"{nearest}\"? As it stands, it is not read.");
            }
            Self::UnknownKey { nearest: None, known, .. } => {
                return format!("Take it out, it is not read. Known here: {}.", listed(known));
            }
            Self::UnsupportedFormat { supported, .. } => {
                return format!(
                    "Write \"format\": {supported}, \
                     or use a version of Tapal that reads this file's."
                );
            }
            Self::InvalidGroupKey { key } => {
                return format!("Call it for example \"{}\".", slug_of(key, "my-group"));
            }
            Self::SwappedCoordinates { longitude, latitude } => {
                let (first, second) = (number(*latitude), number(*longitude));
                return format!("{ORDER} You may have meant [{first}, {second}].");
            }
            Self::NothingToShow { known } | Self::SeveralToShow { known } => {
                return format!("Write one of {}. {SHOW}", listed(known));
            }
            Self::UnknownGroup { known, .. } if !known.is_empty() => {
                let known = listed(known);
                return format!("Write {known}, or define it in \"story\" under \"groups\".");
            }
            Self::EmptyFile => {
                "Write a story into it; the format's smallest is in the documentation."
            }
            Self::UnexpectedEnd { .. } => "Was the file cut off? Close every bracket and quote.",
            Self::InvalidJson { .. } => {
                "Correct it at that spot. JSON has no comments and no comma after a last item."
            }
            Self::TextInNoLanguage => {
                "Write the text in the story's language at least, or leave its key out."
            }
            Self::InvalidLanguageKey => LANGUAGE,
            Self::RepeatedValue { .. } => "Leave it once.",
            Self::ViewNotFourNumbers => VIEW,
            Self::ViewLongitudeOutOfRange => "West is -180 to 180, and the box at most 360 wide.",
            Self::ViewLatitudeOutOfRange => {
                "South and north are -90 to 90; the order is [west, south, east, north]."
            }
            Self::EmptyView => "The order is [west, south, east, north], south below north.",
            Self::NoPlaces => FEATURES,
            Self::TooManyPlaces { .. } => "Split the story, or draw fewer places.",
            Self::DuplicateId { .. } => "Give each feature an id of its own.",
            Self::GeometryAndShow => {
                "Take \"show\" out, or write \"geometry\": null, or a Point: where the marker stands."
            }
            Self::NeitherGeometryNorShow => NOWHERE,
            Self::GeometryCollection => {
                "Make a feature of each of its geometries, or one Multi geometry of them."
            }
            Self::TooFewCoordinates { .. } => "Give all of its positions.",
            Self::RingNotClosed => "Repeat its first position at its end.",
            Self::LatitudeOutOfRange { .. } | Self::LongitudeOutOfRange { .. } => ORDER,
            Self::BorderNotOfTwo { .. } => "Write for example [\"KZ\", \"RU\"].",
            Self::UnknownGroup { .. } => "Define it in \"story\" under \"groups\".",
            Self::UnknownPlace { .. } => {
                "Write the id of one of the features, as it stands beside \"type\"."
            }
            Self::RingAroundItself | Self::RingsAroundEachOther => OTHER_RING,
            Self::MarkNotInText { .. } => {
                "Write the words to the letter as they stand in the text."
            }
            Self::ClaimNotInExcerpts { .. } => CLAIM_QUOTE,
            Self::ClaimNotInTranslation { .. } => {
                "Write the words as they stand in the excerpt's translation of that language."
            }
            Self::NotOnTheGround => "Write \"measure\": false.",
            Self::PointWithoutLength | Self::PointWithoutArea | Self::LineWithoutArea => {
                UNMEASURABLE
            }
            Self::Unlisted { .. } => "Solve those above first, then read the file again.",
        };
        plain.to_owned()
    }
}

fn too_few(list: CoordinateList, found: &FoundValue) -> String {
    let what = match list {
        CoordinateList::Lists => "a list of lists of positions",
        CoordinateList::Points => "a list of positions",
        CoordinateList::Line => "a line of two positions or more",
        CoordinateList::Ring => "a ring of four positions or more",
    };
    match found {
        FoundValue::List { length: length @ 1.. } => format!("expected {what}, found {length}"),
        _ => format!("expected {what}, found {found}"),
    }
}
