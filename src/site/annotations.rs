//! The story's excerpts as W3C Web Annotations: the article's words, and the places they are about.

use serde_json::{Value, json};

use super::linked_data::place;
use crate::story::{Excerpt, Place, Story};

/// What the file is called, beside the site's first page.
pub(super) const FILE_NAME: &str = "annotations.json";

/// All excerpts, as a JSON text; `None` where the article has no address that they could be of.
pub(super) fn annotations(story: &Story) -> Option<String> {
    let url = story.source.url.as_deref()?;
    let of_story = story.excerpts.iter().map(|excerpt| annotation(story, url, excerpt, None));
    let of_places = story.places.iter().flat_map(|place| {
        place.excerpts.iter().map(move |excerpt| annotation(story, url, excerpt, Some(place)))
    });
    let items: Vec<Value> = of_story.chain(of_places).collect();
    let collection = json!({
        "@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationCollection",
        "label": story.title.text(&story.language, &story.language), "total": items.len(),
        "first": { "type": "AnnotationPage", "startIndex": 0, "items": items },
    });
    Some(collection.to_string())
}

fn annotation(story: &Story, url: &str, excerpt: &Excerpt, about: Option<&Place>) -> Value {
    let mut bodies: Vec<Value> = Vec::new();
    if let Some(about) = about {
        let name = about.name.text(&story.language, &story.language);
        let source = place(about, &name);
        bodies.push(json!({ "type": "SpecificResource", "purpose": "linking", "source": source }));
    }
    for (lang, translation) in excerpt.translations.iter() {
        bodies.push(json!({
            "type": "TextualBody", "purpose": "commenting", "format": "text/plain",
            "language": lang, "value": translation.text,
        }));
    }
    json!({
        "type": "Annotation", "motivation": "linking", "body": bodies,
        "target": {
            "source": url,
            "selector": { "type": "TextQuoteSelector", "exact": excerpt.quote },
        },
    })
}
