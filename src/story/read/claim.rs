//! Claims: figures of the article about the ground, whose words, unit and shape must suit.

use super::node::Node;
use super::report::Report;
use super::{keys, source, text};
use crate::story::problem::{Expected, ProblemKind, RequiredKey};
use crate::story::{Claim, Compared, Localized, Place, Published, Quantity, Shape, Unit};
use crate::text::contains;

const KEYS: &[&str] = &[
    "quote",
    "translations",
    "by",
    "quantity",
    "value",
    "unit",
    "measure",
    "published",
    "compared",
    "note",
];

/// Reads one claim of a place whose shape and excerpts are read already.
pub(super) fn read(node: &Node<'_>, place: &Place, language: &str, report: &mut Report) -> Claim {
    keys::own(node, KEYS, report);
    let quantity = quantity(node, report);
    let measure = node.get("measure").is_some_and(|measure| measure.boolean(report));
    if measure {
        check_measurable(node, quantity, &place.shape, report);
    }
    let quote = quote(node, place, report);
    Claim {
        localized_quote: translated(node, &quote, place, language, report),
        by: text::optional(node, "by", language, report),
        quote,
        quantity,
        value: value(node, report),
        unit: unit(node, quantity, report),
        measure,
        published: node.each("published", report, |node, report| published(node, quantity, report)),
        compared: node.each("compared", report, |node, report| compared(node, language, report)),
        note: text::optional(node, "note", language, report),
    }
}

fn quote(node: &Node<'_>, place: &Place, report: &mut Report) -> String {
    let Some(quote) = node.require(RequiredKey::ClaimQuote, report) else {
        return String::new();
    };
    let words = text::fold(&quote.text(Expected::ClaimQuote, report));
    if !words.is_empty() && !place.excerpts.iter().any(|excerpt| contains(&excerpt.quote, &words)) {
        let found = quote.found();
        report.error(&quote.pointer, ProblemKind::ClaimNotInExcerpts { found });
    }
    words
}

/// The quote and its translations, each of which should stand in a translation of an excerpt that
/// contains the quote.
fn translated(
    node: &Node<'_>,
    quote: &str,
    place: &Place,
    language: &str,
    report: &mut Report,
) -> Localized {
    let mut texts = Localized::default();
    if let Some(node) = node.get("translations")
        && node.is_object(Expected::ClaimTranslations, report)
    {
        for (tag, entry) in node.entries() {
            text::check_language_key(tag, &entry, report);
            let words = text::tidy(&entry.text(Expected::TranslatedClaim, report));
            let translations =
                place.excerpts.iter().filter(|excerpt| contains(&excerpt.quote, quote));
            let mut translations = translations.filter_map(|excerpt| excerpt.translations.get(tag));
            if !words.is_empty()
                && !translations.any(|translation| contains(&translation.text, &words))
            {
                let found = entry.found();
                report.warning(&entry.pointer, ProblemKind::ClaimNotInTranslation { found });
            }
            texts.0.insert(tag, words);
        }
    }
    texts.0.insert(language, quote.to_owned());
    texts
}

fn quantity(node: &Node<'_>, report: &mut Report) -> Quantity {
    let choices = Quantity::ALL.map(|quantity| (quantity.name(), quantity));
    let quantity = node.require(RequiredKey::Quantity, report);
    quantity.and_then(|quantity| quantity.choice(&choices, report)).unwrap_or(Quantity::Length)
}

fn value(node: &Node<'_>, report: &mut Report) -> f64 {
    let value = node.require(RequiredKey::Figure, report);
    value.map_or(0.0, |value| value.positive(Expected::Figure, report))
}

fn unit(node: &Node<'_>, quantity: Quantity, report: &mut Report) -> Unit {
    let unit = match quantity {
        Quantity::Area => Unit::Km2,
        Quantity::Length | Quantity::Distance => Unit::Km,
        Quantity::Share => Unit::Percent,
        Quantity::People => Unit::People,
    };
    if let Some(symbol) = node.require(RequiredKey::Unit(unit), report)
        && symbol.value.as_str() != Some(unit.symbol())
    {
        symbol.reject(Expected::Unit(unit), report);
    }
    unit
}

fn published(node: &Node<'_>, quantity: Quantity, report: &mut Report) -> Published {
    keys::own(node, &["value", "unit", "source", "references"], report);
    let source = node.require(RequiredKey::FigureSource, report);
    let source = source.map(|source| text::citation(&source, report));
    Published {
        value: value(node, report),
        unit: unit(node, quantity, report),
        source: source.unwrap_or_default(),
        references: source::references(node, report),
    }
}

/// Another line, with its lengths by rulers.
fn compared(node: &Node<'_>, language: &str, report: &mut Report) -> Compared {
    keys::own(node, &["name", "walks"], report);
    let name = node.require(RequiredKey::PlaceName, report);
    let walks = node.get("walks").map(|walks| {
        let lengths = walks.list(Expected::List, report).into_iter();
        lengths.map(|length| length.positive(Expected::Figure, report)).collect()
    });
    let walks = walks.unwrap_or_default();
    let name = name.map(|name| text::localized(&name, language, report)).unwrap_or_default();
    Compared { name, walks }
}

/// Warns when the shape has nothing of the kind that is to be measured.
fn check_measurable(node: &Node<'_>, quantity: Quantity, shape: &Shape, report: &mut Report) {
    let problem = match (quantity, shape) {
        // Without a point the geometry was in error, and that was reported.
        (_, Shape::Points(points)) if points.is_empty() => return,
        (Quantity::Share | Quantity::People, _) => ProblemKind::NotOnTheGround,
        (Quantity::Length, Shape::Points(_)) => ProblemKind::PointWithoutLength,
        (Quantity::Area, Shape::Points(_)) => ProblemKind::PointWithoutArea,
        (Quantity::Area, Shape::Lines(_) | Shape::Border(_)) => ProblemKind::LineWithoutArea,
        _ => return,
    };
    report.warning(&node.pointer_to("measure"), problem);
}
