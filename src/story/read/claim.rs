//! Claims: figures of the article about the ground.
//!
//! What this does: reads a claim, checks that its words stand in one of its place's excerpts and
//! their translations in that excerpt's, that its unit suits its quantity, and that what is to be
//! measured can be. What it does not: measure.

use super::node::Node;
use super::report::Report;
use super::{keys, text};
use crate::story::quote::fold;
use crate::story::{Claim, Localized, Place, Published, Quantity, Shape, Unit};
use crate::text::contains;

const KEYS: [&str; 9] =
    ["quote", "translations", "by", "quantity", "value", "unit", "measure", "published", "note"];
const VALUE: &str = "Write the figure as a plain number: 7000, not \"7.000\".";

/// Reads one claim of a place whose shape and excerpts are read already.
pub(super) fn read(node: &Node<'_>, place: &Place, language: &str, report: &mut Report) -> Claim {
    keys::own(node, &KEYS, report);
    let quantity = quantity(node, report);
    let measure = node.get("measure").is_some_and(|measure| measure.truth(report));
    if measure {
        is_measurable(node, quantity, &place.shape, report);
    }
    let quote = quote(node, place, report);
    Claim {
        said: said(node, &quote, place, language, report),
        by: text::given(node, "by", language, report),
        quote,
        quantity,
        value: value(node, report),
        unit: unit(node, quantity, report),
        measure,
        published: node.each("published", report, |node, report| published(node, quantity, report)),
        note: text::given(node, "note", language, report),
    }
}

fn quote(node: &Node<'_>, place: &Place, report: &mut Report) -> String {
    let remedy = "Write words of one of the place's excerpts, to the letter.";
    let Some(quote) = node.require("quote", remedy, report) else {
        return String::new();
    };
    let words = fold(&quote.text(remedy, report));
    if !words.is_empty() && !place.excerpts.iter().any(|excerpt| contains(&excerpt.quote, &words)) {
        let message = told!("{} stands in none of the place's excerpts", quote.described());
        report.error(&quote.path, &message, remedy);
    }
    words
}

/// The quote and its translations, each of which should stand in a translation of an excerpt that
/// holds the quote.
fn said(
    node: &Node<'_>,
    quote: &str,
    place: &Place,
    language: &str,
    report: &mut Report,
) -> Localized {
    let mut said = Localized::default();
    let example = "Write for example {\"en\": \"almost 7,000 km\"}.";
    if let Some(node) = node.get("translations")
        && node.is_object("an object of texts by language", example, report)
    {
        for (tag, entry) in node.entries() {
            text::tag_is_sound(tag, &entry, report);
            let words = text::tidy(&entry.text(example, report));
            let translations =
                place.excerpts.iter().filter(|excerpt| contains(&excerpt.quote, quote));
            let mut translations = translations.filter_map(|excerpt| excerpt.translations.get(tag));
            if !words.is_empty()
                && !translations.any(|translation| contains(&translation.text, &words))
            {
                let message =
                    format!("{} stands in no translation of the excerpt", entry.described());
                let remedy =
                    "Write the words as they stand in the excerpt's translation of that language.";
                report.warning(&entry.path, &message, remedy);
            }
            said.0.insert(tag, words);
        }
    }
    said.0.insert(language, quote.to_owned());
    said
}

fn quantity(node: &Node<'_>, report: &mut Report) -> Quantity {
    let choices =
        [("length", Quantity::Length), ("area", Quantity::Area), ("distance", Quantity::Distance)];
    let quantity =
        node.require("quantity", "Add \"quantity\": \"length\", \"area\" or \"distance\".", report);
    quantity.and_then(|quantity| quantity.choice(&choices, report)).unwrap_or(Quantity::Length)
}

fn value(node: &Node<'_>, report: &mut Report) -> f64 {
    node.require("value", VALUE, report).map_or(0.0, |value| value.positive(VALUE, report))
}

fn unit(node: &Node<'_>, quantity: Quantity, report: &mut Report) -> Unit {
    let (name, unit) = match quantity {
        Quantity::Area => ("km2", Unit::Km2),
        Quantity::Length | Quantity::Distance => ("km", Unit::Km),
    };
    let remedy = told!("Write \"unit\": \"{name}\".");
    if let Some(given) = node.require("unit", &remedy, report)
        && given.value.as_str() != Some(name)
    {
        report.expected(&given, &told!("the unit \"{name}\", which suits the quantity"), &remedy);
    }
    unit
}

fn published(node: &Node<'_>, quantity: Quantity, report: &mut Report) -> Published {
    keys::own(node, &["value", "unit", "source"], report);
    let remedy = "Add \"source\": who published the figure, and when.";
    let source =
        node.require("source", remedy, report).map(|source| text::citation(&source, report));
    Published {
        value: value(node, report),
        unit: unit(node, quantity, report),
        source: source.unwrap_or_default(),
    }
}

/// Warns when the shape has nothing of the kind that is to be measured.
fn is_measurable(node: &Node<'_>, quantity: Quantity, shape: &Shape, report: &mut Report) {
    let message = match (quantity, shape) {
        (Quantity::Length, Shape::Points(points)) if !points.is_empty() => "a point has no length",
        (Quantity::Area, Shape::Points(points)) if !points.is_empty() => "a point has no area",
        (Quantity::Area, Shape::Lines(_) | Shape::Border(_)) => "a line has no area",
        _ => return,
    };
    let remedy = "Write \"measure\": false, or give the place a shape that can be measured.";
    report.warning(&node.path_to("measure"), message, remedy);
}
