//! What to write where a key is missing.

use super::{
    CLAIM_QUOTE, COLLECTION, FEATURE, FEATURES, FIGURE, GEOMETRY, PICTURE, PROPERTIES, RING, STORY,
    TRANSLATION, VIEW, id_remedy, unit_remedy,
};
use crate::story::problem::RequiredKey;

impl RequiredKey {
    /// What to write where the key is missing.
    pub(super) fn remedy(&self) -> String {
        let plain = match self {
            Self::Id { name, number } => return id_remedy(name, *number),
            Self::Unit(unit) => return unit_remedy(*unit),
            Self::CollectionType => COLLECTION,
            Self::Story => STORY,
            Self::Features => FEATURES,
            Self::Format => "Add \"format\": 1.",
            Self::Slug => "Add \"slug\": \"my-story\", its short name in addresses.",
            Self::Language => "Add \"language\": the language of the quotations, such as \"id\".",
            Self::Title => "Add \"title\": what the page is headed with.",
            Self::Source => "Add \"source\": {\"publisher\": \"…\"}.",
            Self::Publisher => "Add \"publisher\": who published it.",
            Self::GroupName => "Add \"name\": what the group is called.",
            Self::GroupMembers => "Add \"members\": a list of country codes.",
            Self::ViewBox => VIEW,
            Self::FeatureType => FEATURE,
            Self::Geometry => {
                "Add \"geometry\": null: GeoJSON wants the key, and other tools look for it."
            }
            Self::Properties => PROPERTIES,
            Self::PlaceName => "Add \"name\": what the place is called.",
            Self::GeometryType | Self::Coordinates => GEOMETRY,
            Self::RingCentre | Self::RingRadius => RING,
            Self::ExcerptQuote => "Add \"quote\": whole sentences of the article, to the letter.",
            Self::TranslatedText => TRANSLATION,
            Self::MarkText => "Add \"text\": the words that link to the place.",
            Self::MarkPlace => "Add \"place\": the id of the place.",
            Self::ClaimQuote => CLAIM_QUOTE,
            Self::Quantity => {
                "Add \"quantity\": \"length\", \"area\", \"distance\", \"share\" or \"people\"."
            }
            Self::Figure => FIGURE,
            Self::FigureSource => "Add \"source\": whose figure it is.",
            Self::FactLabel => "Add \"label\": what the fact is about.",
            Self::FactValue => "Add \"value\": what the source says.",
            Self::PictureAddress => PICTURE,
            Self::LeadText => "Add \"text\": what happened, in a sentence of your own.",
            Self::RetoldText => "Add \"text\": what the article says, in your own words.",
            Self::AltText => "Add \"alt\": what the picture shows, for those who don't see it.",
        };
        plain.to_owned()
    }
}
