//! The kinds of problem that a story file may have, each with its values.

use super::{Expected, FoundValue, RequiredKey};

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum ProblemKind {
    /// There is no text at all.
    EmptyFile,
    /// The text ends within a JSON value.
    UnexpectedEnd {
        /// What `serde_json` says.
        cause: String,
    },
    /// The text is no JSON.
    InvalidJson {
        /// What `serde_json` says.
        cause: String,
    },
    /// A key that must be there is not.
    MissingKey(RequiredKey),
    /// A key that nobody reads.
    UnknownKey {
        /// The key.
        key: String,
        /// The key that it was probably meant to be.
        nearest: Option<&'static str>,
        /// The keys that are read there.
        known: &'static [&'static str],
    },
    /// A value is another one than it should be.
    UnexpectedValue {
        /// What should stand there.
        expected: Expected,
        /// What stands there.
        found: FoundValue,
    },
    /// The file's format is not the one that this version reads.
    UnsupportedFormat {
        /// The format that this version reads.
        supported: u64,
        /// The file's.
        found: FoundValue,
    },
    /// A localized text without a text in any language.
    TextInNoLanguage,
    /// A text stands under a key that is no language tag.
    InvalidLanguageKey,
    /// A value stands twice in a list.
    RepeatedValue {
        /// The value.
        value: FoundValue,
    },
    /// The key of a group can't be part of an address.
    InvalidGroupKey {
        /// The key.
        key: String,
    },
    /// A view's box is not made of four numbers.
    ViewNotFourNumbers,
    /// West or east of the view is too far, or the view is wider than the world.
    ViewLongitudeOutOfRange,
    /// South or north of the view is beyond a pole.
    ViewLatitudeOutOfRange,
    /// The view has no width or no height.
    EmptyView,
    /// The story has no places.
    NoPlaces,
    /// More places than a map can show.
    TooManyPlaces {
        /// How many there may be.
        limit: usize,
    },
    /// Two features have one id.
    DuplicateId {
        /// The id.
        id: String,
    },
    /// A place has a geometry of its own and borrows one.
    GeometryAndShow,
    /// A place is nowhere.
    NeitherGeometryNorShow,
    /// A geometry is a collection of others.
    GeometryCollection,
    /// A list of coordinates is none, or has too few items.
    TooFewCoordinates {
        /// What the list holds.
        list: CoordinateList,
        /// What stands there.
        found: FoundValue,
    },
    /// The last position of a ring is not its first.
    RingNotClosed,
    /// A latitude that would be sound as a longitude, before a sound latitude.
    SwappedCoordinates {
        /// What stands first.
        longitude: f64,
        /// What stands second.
        latitude: f64,
    },
    /// A latitude beyond a pole.
    LatitudeOutOfRange {
        /// The latitude, in degrees.
        latitude: f64,
    },
    /// A longitude too far from Greenwich.
    LongitudeOutOfRange {
        /// The longitude, in degrees.
        longitude: f64,
        /// How far it may be, in degrees.
        limit: f64,
    },
    /// A place borrows nothing that is known.
    NothingToShow {
        /// The keys that are read there.
        known: &'static [&'static str],
    },
    /// A place borrows several things.
    SeveralToShow {
        /// The keys that are read there.
        known: &'static [&'static str],
    },
    /// A border is not between two countries.
    BorderNotOfTwo {
        /// Between how many.
        count: usize,
    },
    /// The story has no such group.
    UnknownGroup {
        /// What stands there.
        found: FoundValue,
        /// The keys of its groups.
        known: Vec<String>,
    },
    /// The story has no such place.
    UnknownPlace {
        /// What stands there.
        found: FoundValue,
    },
    /// A ring is around its own place.
    RingAroundItself,
    /// Rings are around each other, and none has a centre.
    RingsAroundEachOther,
    /// A mark's words are not in its text.
    MarkNotInText {
        /// What stands there.
        found: FoundValue,
    },
    /// A claim's words are in none of its place's excerpts.
    ClaimNotInExcerpts {
        /// What stands there.
        found: FoundValue,
    },
    /// A claim's translated words are in no translation of its excerpt.
    ClaimNotInTranslation {
        /// What stands there.
        found: FoundValue,
    },
    /// The length of a point is to be measured.
    PointWithoutLength,
    /// The area of a point is to be measured.
    PointWithoutArea,
    /// The area of a line is to be measured.
    LineWithoutArea,
    /// A share or a number of people is to be measured on the map.
    NotOnTheGround,
    /// Problems that are not listed.
    Unlisted {
        /// How many.
        count: usize,
    },
}

/// What a list of coordinates holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CoordinateList {
    /// Lists of positions, at least one.
    Lists,
    /// Positions, at least one.
    Points,
    /// Positions of a line, at least two.
    Line,
    /// Positions of a ring, at least four.
    Ring,
}

impl CoordinateList {
    /// How many items it has at least.
    #[must_use]
    pub fn minimum(self) -> usize {
        match self {
            Self::Lists | Self::Points => 1,
            Self::Line => 2,
            Self::Ring => 4,
        }
    }
}
