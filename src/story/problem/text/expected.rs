//! What to write where something else was found.

use super::value::{listed, number, slug_of};
use super::{
    CLAIM_QUOTE, COLLECTION, FEATURE, FEATURES, FIGURE, GEOMETRY, LANGUAGE, ORDER, PICTURE,
    PROPERTIES, RING, SHOW, STORY, TRANSLATION, VIEW, id_remedy, unit_remedy,
};
use crate::story::problem::{Expected, FoundValue};

const COUNTRY: &str = r#"Write an ISO 3166-1 alpha-2 code in capitals, such as "KZ"."#;
const CLAIM_TRANSLATION: &str = r#"Write for example {"en": "almost 7,000 km"}."#;

impl Expected {
    /// What it is called.
    pub(super) fn noun(&self) -> String {
        let plain = match self {
            Self::OneOf(words) => return listed(words),
            Self::Unit(unit) => {
                return format!("the unit \"{}\", which suits the quantity", unit.symbol());
            }
            Self::NumberUpTo(limit) => return format!("a number from 0 to {}", number(*limit)),
            Self::FeatureCollection => "a FeatureCollection",
            Self::CollectionType => "\"FeatureCollection\"",
            Self::Slug => "lower-case letters, digits and hyphens",
            Self::LanguageTag => "a language tag",
            Self::Languages => "a list of language tags",
            Self::AnyLanguage => "at least one language tag",
            Self::LocalizedText => "a text, or an object of texts by language",
            Self::Day => "a day of the calendar",
            Self::PartialDate => "a day, a month or a year",
            Self::When => "a date, or an interval from one to a later one",
            Self::HttpsAddress => "an https address",
            Self::Groups => "an object of groups",
            Self::Countries => "a list of country codes",
            Self::AnyCountry => "at least one country code",
            Self::CountryCode => "a country code",
            Self::ViewBox => "a list of four numbers",
            Self::Features => "a list of features",
            Self::Feature => "a feature",
            Self::Id { .. } => "an id of letters, digits, \"-\" and \"_\"",
            Self::List => "a list",
            Self::Geometry => "a geometry",
            Self::GeometryType => "a type of geometry",
            Self::GeometryBox => "a list of numbers alone",
            Self::Position => "a position of two numbers",
            Self::RadiusOnEarth => "a radius of at most half the way around the earth",
            Self::WiderRadius => "a radius greater than \"km\"",
            Self::ParagraphNumber => "the number of a paragraph",
            Self::Translations => "an object of translations by language",
            Self::ClaimTranslations => "an object of texts by language",
            Self::Bool => "true or false",
            Self::PictureAddress => "a relative or https address",
            Self::Color => "a colour",
            Self::Figure | Self::RingRadius => "a number greater than 0",
            Self::Story
            | Self::Source
            | Self::Group
            | Self::View
            | Self::Properties
            | Self::ListedObject
            | Self::Show
            | Self::Ring => "an object",
            Self::TextInLanguage
            | Self::OptionalText
            | Self::Publisher
            | Self::GroupKey
            | Self::PlaceId
            | Self::ExcerptQuote
            | Self::TranslatedText
            | Self::MarkText
            | Self::ClaimQuote
            | Self::TranslatedClaim => "a text",
        };
        plain.to_owned()
    }

    /// What to write instead of what was found.
    pub(super) fn remedy(&self, found: &FoundValue) -> String {
        let plain = match self {
            Self::Slug => {
                let text = if let FoundValue::Text(text) = found { text } else { "" };
                return format!("Write for example \"{}\".", slug_of(text, "my-story"));
            }
            Self::Id { name, number } => return id_remedy(name, *number),
            Self::Unit(unit) => return unit_remedy(*unit),
            Self::FeatureCollection | Self::CollectionType => COLLECTION,
            Self::Story => STORY,
            Self::LanguageTag => LANGUAGE,
            Self::Languages => "Write for example [\"id\", \"en\"].",
            Self::AnyLanguage => "Name a language, or leave \"languages\" out.",
            Self::LocalizedText => "Write for example {\"id\": \"…\"}.",
            Self::TextInLanguage => "Write the text, or leave its language out.",
            Self::OptionalText => "Write the text, or leave its key out.",
            Self::Day => "Write it as \"2022-01-07\".",
            Self::PartialDate => {
                "Write it as \"2022-01-07\", \"2022-01\" or \"2022\", as far as it is known."
            }
            Self::When => {
                "Write \"2022-01-07\", \"2022-01\" or \"2022\", or both ends as \"2022-01-02/2022-01-07\"."
            }
            Self::Source => "Write {\"publisher\": \"…\"}.",
            Self::Publisher => "Write who published it.",
            Self::HttpsAddress => {
                "Write an address that begins with \"https://\", or leave \"url\" out."
            }
            Self::Groups => {
                r#"Write for example {"csto": {"name": "…", "members": ["KZ", "RU"]}}."#
            }
            Self::Group => r#"Write {"name": "…", "members": ["KZ"]}."#,
            Self::Countries => "Write for example [\"KZ\"].",
            Self::AnyCountry | Self::CountryCode => COUNTRY,
            Self::OneOf(_) => "Write one of these in quotes.",
            Self::View | Self::ViewBox => VIEW,
            Self::Features => FEATURES,
            Self::Feature => FEATURE,
            Self::Properties => PROPERTIES,
            Self::List => "Write it in square brackets.",
            Self::ListedObject => "Write it in curly brackets.",
            Self::Geometry => GEOMETRY,
            Self::GeometryType => "Write Point, LineString, Polygon or one of their Multi forms.",
            Self::GeometryBox => "Write it as RFC 7946 has it, or leave \"bbox\" out.",
            Self::Position => ORDER,
            Self::Show => SHOW,
            Self::GroupKey => "Write the key of one of the story's groups.",
            Self::Ring => RING,
            Self::RingRadius => "Write the radius on the ground, in kilometres.",
            Self::RadiusOnEarth => "Write at most 20003 kilometres.",
            Self::WiderRadius => "Write how far a reader may widen the ring, or leave it out.",
            Self::PlaceId => "Write the id of one of the story's places.",
            Self::ExcerptQuote => "Write the article's words.",
            Self::ParagraphNumber => {
                "Count the article's non-blank lines from 1, headings left out."
            }
            Self::Translations => "Write for example {\"en\": \"…\"}.",
            Self::TranslatedText => TRANSLATION,
            Self::MarkText => "Write words of the excerpt.",
            Self::ClaimQuote => CLAIM_QUOTE,
            Self::ClaimTranslations | Self::TranslatedClaim => CLAIM_TRANSLATION,
            Self::Figure => FIGURE,
            Self::Bool => "Write it without quotes.",
            Self::PictureAddress => PICTURE,
            Self::Color => "Write it as \"#b0104b\". The map's own colour is used.",
            Self::NumberUpTo(_) => "Write such a number. The map's own look is used.",
        };
        plain.to_owned()
    }
}
