//! What a story's author has to write: the keys that must be there, and the values that do.

use crate::story::Unit;

/// A key that its object must have.
#[derive(Clone, Debug, PartialEq)]
pub enum RequiredKey {
    /// `type` of the collection.
    CollectionType,
    /// `story` of the collection.
    Story,
    /// `features` of the collection.
    Features,
    /// `format` of the story.
    Format,
    /// `slug` of the story.
    Slug,
    /// `language` of the story.
    Language,
    /// `title` of the story.
    Title,
    /// `source` of the story.
    Source,
    /// `publisher` of the article or of a reference.
    Publisher,
    /// `name` of a group.
    GroupName,
    /// `members` of a group.
    GroupMembers,
    /// `bbox` of the view.
    ViewBox,
    /// `type` of a feature.
    FeatureType,
    /// `id` of a feature.
    Id {
        /// The place's name, as far as it has one.
        name: String,
        /// Its number in story order, from 1.
        number: usize,
    },
    /// `geometry` of a feature, which may be `null`.
    Geometry,
    /// `properties` of a feature.
    Properties,
    /// `name` of a place.
    PlaceName,
    /// `type` of a geometry.
    GeometryType,
    /// `coordinates` of a geometry.
    Coordinates,
    /// `around` of a ring.
    RingCentre,
    /// `km` of a ring.
    RingRadius,
    /// `quote` of an excerpt.
    ExcerptQuote,
    /// `text` of a translation.
    TranslatedText,
    /// `text` of a mark.
    MarkText,
    /// `place` of a mark.
    MarkPlace,
    /// `quote` of a claim.
    ClaimQuote,
    /// `quantity` of a claim.
    Quantity,
    /// `value` of a claim or of a published figure.
    Figure,
    /// `unit` of a claim or of a published figure.
    Unit(Unit),
    /// `source` of a published figure.
    FigureSource,
    /// `label` of a fact.
    FactLabel,
    /// `value` of a fact.
    FactValue,
    /// `src` of a picture.
    PictureAddress,
    /// `alt` of a picture.
    AltText,
    /// `text` of a sentence of the lead.
    LeadText,
    /// `text` of what is retold.
    RetoldText,
}

impl RequiredKey {
    /// The key as it stands in the file.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::CollectionType | Self::FeatureType | Self::GeometryType => "type",
            Self::Story => "story",
            Self::Features => "features",
            Self::Format => "format",
            Self::Slug => "slug",
            Self::Language => "language",
            Self::Title => "title",
            Self::Source | Self::FigureSource => "source",
            Self::Publisher => "publisher",
            Self::GroupName | Self::PlaceName => "name",
            Self::GroupMembers => "members",
            Self::ViewBox => "bbox",
            Self::Id { .. } => "id",
            Self::Geometry => "geometry",
            Self::Properties => "properties",
            Self::Coordinates => "coordinates",
            Self::RingCentre => "around",
            Self::RingRadius => "km",
            Self::ExcerptQuote | Self::ClaimQuote => "quote",
            Self::TranslatedText | Self::MarkText | Self::LeadText | Self::RetoldText => "text",
            Self::MarkPlace => "place",
            Self::Quantity => "quantity",
            Self::Figure | Self::FactValue => "value",
            Self::Unit(_) => "unit",
            Self::FactLabel => "label",
            Self::PictureAddress => "src",
            Self::AltText => "alt",
        }
    }
}

/// What should stand where something else was found.
#[derive(Clone, Debug, PartialEq)]
pub enum Expected {
    /// The document: a feature collection.
    FeatureCollection,
    /// `type` of the document.
    CollectionType,
    /// The member `story`.
    Story,
    /// The story's short name in addresses.
    Slug,
    /// A language tag (BCP 47).
    LanguageTag,
    /// The languages of the page.
    Languages,
    /// One language of the page at least.
    AnyLanguage,
    /// A text in one or more languages.
    LocalizedText,
    /// A text in one language.
    TextInLanguage,
    /// A text that may be left out.
    OptionalText,
    /// A day.
    Day,
    /// A day, a month or a year.
    PartialDate,
    /// A date or an interval.
    When,
    /// The article's source.
    Source,
    /// Who published the article, or what a reference names.
    Publisher,
    /// An `https` address.
    HttpsAddress,
    /// The groups of countries.
    Groups,
    /// One group of countries.
    Group,
    /// A list of country codes.
    Countries,
    /// One country code at least.
    AnyCountry,
    /// A country code (ISO 3166-1 alpha-2).
    CountryCode,
    /// One of these words.
    OneOf(Vec<&'static str>),
    /// The part of the world to open on.
    View,
    /// The view's box.
    ViewBox,
    /// The features.
    Features,
    /// One feature.
    Feature,
    /// A feature's id.
    Id {
        /// The place's name, as far as it has one.
        name: String,
        /// Its number in story order, from 1.
        number: usize,
    },
    /// A feature's properties.
    Properties,
    /// A list of objects.
    List,
    /// An object of a list.
    ListedObject,
    /// A geometry.
    Geometry,
    /// The type of a geometry.
    GeometryType,
    /// The bounding box of a geometry.
    GeometryBox,
    /// A longitude and a latitude.
    Position,
    /// What a place borrows from the base map.
    Show,
    /// The key of a group.
    GroupKey,
    /// A ring on the ground.
    Ring,
    /// A ring's radius.
    RingRadius,
    /// A radius of at most half the way around the earth.
    RadiusOnEarth,
    /// A radius wider than the one that a ring has at first.
    WiderRadius,
    /// The id of a place.
    PlaceId,
    /// The words of an excerpt.
    ExcerptQuote,
    /// The number of a paragraph of the article.
    ParagraphNumber,
    /// Translations of an excerpt.
    Translations,
    /// A translated text.
    TranslatedText,
    /// The words of a mark.
    MarkText,
    /// The words of a claim.
    ClaimQuote,
    /// A claim's words in other languages.
    ClaimTranslations,
    /// A claim's words in another language.
    TranslatedClaim,
    /// A figure of the article.
    Figure,
    /// The unit that suits a claim's quantity.
    Unit(Unit),
    /// `true` or `false`.
    Bool,
    /// Where a picture is.
    PictureAddress,
    /// A colour.
    Color,
    /// A number from 0 to this one.
    NumberUpTo(f64),
}
