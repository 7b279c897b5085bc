//! JSON-LD: what is quoted of which article, and where it is.

use serde_json::{Value, json};

use crate::scene::measure::Measured;
use crate::story::{Claim, Excerpt, Localized, Place, Quantity, Shape, Story};

/// A page's data, as the text of a script element: none of it can end the element. `address` is the
/// page's own, where it is known.
pub(super) fn linked_data(
    story: &Story,
    lang: &str,
    address: Option<&str>,
    measured: &[Option<Measured>],
) -> String {
    let text = |text: &Localized| text.text(lang, &story.language);
    let mut article = json!({
        "@type": "Article", "headline": text(&story.title), "description": text(&story.summary),
        "inLanguage": lang, "isBasedOn": { "@id": "#article" },
    });
    if let Some(address) = address {
        article["url"] = json!(address);
    }
    let quotation = |excerpt: &Excerpt| {
        json!({
            "@type": "Quotation", "text": excerpt.quote, "inLanguage": story.language,
            "isPartOf": { "@id": "#article" },
        })
    };
    let mut graph = vec![article, source(story)];
    graph.extend(story.excerpts.iter().map(quotation));
    for (index, place) in story.places.iter().enumerate() {
        graph.push(self::place(place, &text(&place.name)));
        graph.extend(place.excerpts.iter().map(|excerpt| {
            let mut quotation = quotation(excerpt);
            quotation["about"] = json!({ "@id": format!("#{}", place.id) });
            quotation
        }));
        let length = measured
            .get(index)
            .copied()
            .flatten()
            .map(|Measured { lengths: [length, ..], .. }| length);
        let claims = place.claims.iter().enumerate();
        graph.extend(
            claims.flat_map(|(number, claim)| claimed(place, number, claim, length, &text)),
        );
    }
    let data = json!({ "@context": "https://schema.org", "@graph": graph });
    // `<` stands in JSON as its number.
    data.to_string().replace('<', "\\u003c")
}

/// A claim of the article, and what was observed of the same: the length that the map measures, in
/// metres, and what others published.
fn claimed(
    place: &Place,
    number: usize,
    claim: &Claim,
    length: Option<f64>,
    text: &dyn Fn(&Localized) -> String,
) -> Vec<Value> {
    let about = json!({ "@id": format!("#{}", place.id) });
    let id = format!("#{}-claim-{}", place.id, number + 1);
    let mut values = vec![json!({
        "@type": "Claim", "@id": id, "text": text(&claim.localized_quote),
        "about": about, "appearance": { "@id": "#article" },
    })];
    let mut observe = |value: f64, method: &str, found_in: Vec<&str>| {
        let mut observation = json!({
            "@type": "Observation", "observationAbout": about, "about": { "@id": id },
            "measuredProperty": claim.quantity.name(), "value": value,
            "unitText": claim.unit.symbol(), "measurementMethod": method,
        });
        if !found_in.is_empty() {
            observation["citation"] = json!(found_in);
        }
        values.push(observation);
    };
    if let Some(metres) = length.filter(|_| claim.measure && claim.quantity == Quantity::Length) {
        let km = (metres / 100.0).round() / 10.0;
        observe(km, "geodesics on WGS84 along every vertex of Natural Earth 1:10m", Vec::new());
    }
    for published in &claim.published {
        let urls = published.references.iter().filter_map(|source| source.url.as_deref());
        observe(published.value, &text(&published.source), urls.collect());
    }
    values
}

fn source(story: &Story) -> Value {
    let source = &story.source;
    let mut article = json!({
        "@type": "NewsArticle", "@id": "#article", "inLanguage": story.language,
        "publisher": { "@type": "Organization", "name": source.publisher },
    });
    let known = [
        ("headline", &source.title),
        ("author", &source.author),
        ("url", &source.url),
        ("datePublished", &source.published),
    ];
    for (name, value) in known {
        if let Some(value) = value {
            article[name] = json!(value);
        }
    }
    article
}

/// A place by its id in the page.
pub(super) fn place(place: &Place, name: &str) -> Value {
    let id = format!("#{}", place.id);
    let mut value = json!({ "@type": "Place", "@id": id, "name": name });
    if let Shape::Points(points) = &place.shape
        && let Some(at) = points.first()
    {
        value["geo"] =
            json!({ "@type": "GeoCoordinates", "latitude": at.lat, "longitude": at.lon });
    }
    if !place.same_as.is_empty() {
        value["sameAs"] = json!(place.same_as);
    }
    value
}
