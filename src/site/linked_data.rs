//! JSON-LD: what is quoted of which article, and where it is.

use serde_json::{Value, json};

use crate::story::{Excerpt, Localized, Place, Shape, Story};

/// A page's data, as the text of a script element: none of it can end the element. `address` is the
/// page's own, where it is known.
pub(super) fn linked_data(story: &Story, lang: &str, address: Option<&str>) -> String {
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
    for place in &story.places {
        graph.push(self::place(place, &text(&place.name)));
        graph.extend(place.excerpts.iter().map(|excerpt| {
            let mut quotation = quotation(excerpt);
            quotation["about"] = json!({ "@id": format!("#{}", place.id) });
            quotation
        }));
    }
    let data = json!({ "@context": "https://schema.org", "@graph": graph });
    // `<` stands in JSON as its number.
    data.to_string().replace('<', "\\u003c")
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

fn place(place: &Place, name: &str) -> Value {
    let id = format!("#{}", place.id);
    let mut value = json!({ "@type": "Place", "@id": id, "name": name });
    if let Shape::Points(points) = &place.shape
        && let Some(at) = points.first()
    {
        value["geo"] =
            json!({ "@type": "GeoCoordinates", "latitude": at.lat, "longitude": at.lon });
    }
    value
}
