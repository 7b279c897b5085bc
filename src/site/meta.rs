//! What a page says of itself to machines.
//!
//! What this does: writes the head's description and preview, the languages that the page is there
//! in, and as JSON-LD what is quoted of which article and where it is. What needs an absolute
//! address is written where the site's own is known. What it does not: ask whether that address is
//! right.

use serde_json::{Value, json};

use super::{oembed, share};
use crate::painter::svg::escape_markup;
use crate::story::{Localized, Place, Shape, Story};
use crate::strings::{Strings, with_arg};

/// A page of the site.
pub(super) struct Page<'a> {
    pub(super) story: &'a Story,
    /// Which of the languages it is in.
    pub(super) index: usize,
    /// The words of all languages, the first of them that of the folder's own page.
    pub(super) languages: &'a [&'static Strings],
    /// The site's address, with a `/` at its end.
    pub(super) base: Option<&'a str>,
}

/// A site's address as it may stand in its pages, with a `/` at its end.
///
/// # Errors
/// When it is no such address.
pub(super) fn base(address: &str) -> Result<String, String> {
    let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    let sound = host.is_some_and(|host| !host.is_empty() && !host.starts_with('/'))
        && !address.contains(['?', '#', '"', '<', '>', '&', ' ', '\\']);
    if sound {
        Ok([address.trim_end_matches('/'), "/"].concat())
    } else {
        Err(format!(
            "--base-url \"{address}\": is no address of a folder; it looks like https://example.org/map/"
        ))
    }
}

/// Where a language's page stands in the site.
pub(super) fn folder(languages: &[&Strings], index: usize) -> String {
    if index == 0 { String::new() } else { [&languages[index].lang, "/"].concat() }
}

/// The addresses of all pages, for those who search; each with its other languages.
pub(super) fn sitemap(languages: &[&Strings], base: &str) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for index in 0..languages.len() {
        out.extend(["<url><loc>", base, &folder(languages, index), "</loc>\n"]);
        for (other, strings) in languages.iter().enumerate() {
            let at = folder(languages, other);
            out.extend([
                "<xhtml:link rel=\"alternate\" hreflang=\"",
                &strings.lang,
                "\" href=\"",
                base,
                &at,
                "\"/>\n",
            ]);
        }
        out.push_str("</url>\n");
    }
    out.push_str("</urlset>\n");
    out
}

impl Page<'_> {
    /// What stands in the page's head, a line each.
    pub(super) fn head(&self) -> String {
        let (title, summary) = (self.text(&self.story.title), self.text(&self.story.summary));
        let mut out = String::new();
        let mut meta = |kind: &str, name: &str, content: &str| {
            let content = escape_markup(content);
            out.extend(["<meta ", kind, "=\"", name, "\" content=\"", &content, "\">\n"]);
        };
        meta("name", "description", &summary);
        meta("property", "og:type", "article");
        meta("property", "og:title", &title);
        meta("property", "og:description", &summary);
        if let Some(base) = self.base {
            let address = |index: usize| [base, &folder(self.languages, index)].concat();
            meta("property", "og:url", &address(self.index));
            meta("property", "og:image", &[&address(self.index), "share.png"].concat());
            meta("property", "og:image:width", &share::SIZE.0.to_string());
            meta("property", "og:image:height", &share::SIZE.1.to_string());
            meta("property", "og:image:alt", &with_arg(&self.languages[self.index].map_of, &title));
            meta("name", "twitter:card", "summary_large_image");
            out.push_str(&oembed::link(&title, &address(self.index)));
            out.extend(["<link rel=\"canonical\" href=\"", &address(self.index), "\">\n"]);
            for (index, strings) in self.languages.iter().enumerate() {
                let link = [
                    "<link rel=\"alternate\" hreflang=\"",
                    &strings.lang,
                    "\" href=\"",
                    &address(index),
                    "\">\n",
                ];
                out.extend(link);
            }
            out.extend([
                "<link rel=\"alternate\" hreflang=\"x-default\" href=\"",
                &address(0),
                "\">\n",
            ]);
        }
        // No text ends the element: `<` stands in JSON as its number.
        let data = self.data().to_string().replace('<', "\\u003c");
        out.extend(["<script type=\"application/ld+json\">", &data, "</script>\n"]);
        out
    }

    /// The same of a compact page, which is for a frame: who searches is to find the whole one.
    pub(super) fn compact_head(&self) -> String {
        let mut out = String::from("<meta name=\"robots\" content=\"noindex\">\n");
        if let Some(base) = self.base {
            let whole = [base, &folder(self.languages, self.index)].concat();
            out.push_str(&oembed::link(&self.text(&self.story.title), &whole));
            out.extend(["<link rel=\"canonical\" href=\"", &whole, "\">\n"]);
        }
        out
    }

    fn data(&self) -> Value {
        let (story, source) = (self.story, &self.story.source);
        let mut article = json!({
            "@type": "Article", "headline": self.text(&story.title), "description": self.text(&story.summary),
            "inLanguage": self.lang(), "isBasedOn": { "@id": "#article" },
        });
        if let Some(base) = self.base {
            article["url"] = json!([base, &folder(self.languages, self.index)].concat());
        }
        let mut based_on = json!({
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
                based_on[name] = json!(value);
            }
        }
        let mut graph = vec![article, based_on];
        for place in &story.places {
            graph.push(self.place(place));
            let about = ["#", &place.id].concat();
            graph.extend(place.excerpts.iter().map(|excerpt| {
                json!({
                    "@type": "Quotation", "text": excerpt.quote, "inLanguage": story.language,
                    "about": { "@id": about }, "isPartOf": { "@id": "#article" },
                })
            }));
        }
        json!({ "@context": "https://schema.org", "@graph": graph })
    }

    fn place(&self, place: &Place) -> Value {
        let id = ["#", &place.id].concat();
        let mut value = json!({ "@type": "Place", "@id": id, "name": self.text(&place.name) });
        if let Shape::Points(points) = &place.shape
            && let Some(at) = points.first()
        {
            value["geo"] =
                json!({ "@type": "GeoCoordinates", "latitude": at.lat, "longitude": at.lon });
        }
        value
    }

    fn lang(&self) -> &str {
        &self.languages[self.index].lang
    }

    fn text(&self, text: &Localized) -> String {
        text.text(self.lang(), &self.story.language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_is_a_folders_address() {
        assert_eq!(base("https://example.org/map").as_deref(), Ok("https://example.org/map/"));
        assert_eq!(base("http://localhost:8080/").as_deref(), Ok("http://localhost:8080/"));
        for wrong in [
            "example.org",
            "https://",
            "https:///x",
            "ftp://example.org",
            "https://example.org/?a=b",
            "https://a/\"x",
        ] {
            assert!(base(wrong).is_err_and(|why| why.contains(wrong)), "{wrong}");
        }
    }
}
