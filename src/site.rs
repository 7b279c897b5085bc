//! The page as HTML, made natively from the same components as the live one.
//!
//! What this does: fills the page that Trunk built with the story's text, so that it can be read before any script
//! runs, and when none can. What it does not: write files ([`crate::cli`] does), or draw the map.

use std::sync::Arc;

use leptos::prelude::*;

use crate::story::Story;
use crate::ui::Page;
use crate::ui::column::column;
use crate::ui::placeholder::placeholder;
use crate::words::words;

const BEGIN: &str = "<!-- tapal:page -->";
const END: &str = "<!-- /tapal:page -->";

/// Puts a story into the page that Trunk built: its text between the page's marks, its headline as title, its
/// language on the root element.
///
/// # Errors
/// When the page has no such marks, title or language to fill.
pub fn fill(page: &str, story: &Story) -> Result<String, String> {
    let lang = story.languages.first().map_or(story.language.as_str(), String::as_str);
    let words = words(lang);
    let title = story.title.get(words.lang, &story.language).map_or("", |title| title.text);
    let page = replace(page, BEGIN, END, &body(story.clone()))?;
    let page = replace(&page, "<title>", "</title>", &escape(title))?;
    replace(&page, "<html lang=\"", "\"", words.lang)
}

/// The reading column and an empty map, as HTML.
fn body(story: Story) -> String {
    let words = words(story.languages.first().map_or("", String::as_str));
    Owner::new().with(|| {
        let page = Page::new(Arc::new(story), words);
        [column(&page), placeholder(words)].map(RenderHtml::to_html).concat()
    })
}

fn replace(page: &str, begin: &str, end: &str, text: &str) -> Result<String, String> {
    let missing = || format!("the page has no {begin} … {end} to fill; was it built from this project's index.html?");
    let start = page.find(begin).ok_or_else(missing)? + begin.len();
    let length = page[start..].find(end).ok_or_else(missing)?;
    Ok([&page[..start], text, &page[start + length..]].concat())
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_without_marks_is_an_error_that_says_what_is_missing() {
        let error = replace("<html></html>", BEGIN, END, "text").expect_err("no marks");
        assert!(error.contains(BEGIN), "{error}");
    }

    #[test]
    fn a_title_cannot_close_its_element() {
        assert_eq!(escape("</title><script>"), "&lt;/title&gt;&lt;script&gt;");
    }
}
