//! What a page tells a site that would show it within one of its own (oEmbed 1.0).
//!
//! What this does: writes the answer of type `rich` for each language's page, a frame with the
//! compact page in it. What it does not: answer requests: a static host has no address that asks
//! which page is meant, so each page names its own answer.

use serde_json::json;

use super::{compact, meta, share};
use crate::painter::svg::escape_markup;
use crate::story::Story;
use crate::strings::Strings;

/// The frame's size in CSS pixels: what the compact page asks for at this width.
const FRAME: (u32, u32) = (640, 420);

/// The answer for a language's page at an absolute address.
pub(super) fn answer(story: &Story, languages: &[&Strings], index: usize, base: &str) -> String {
    let strings = languages[index];
    let title = story.title.text(&strings.lang, &story.language);
    let address = [base, &meta::folder(languages, index)].concat();
    let thumbnail = [&address, "share.png"].concat();
    let (width, height) = FRAME;
    let (folder, name) = (compact::FOLDER, escape_markup(&title));
    // With a quotation before the frame WordPress knows it for one of its own kind, and gives it
    // the height that it asks for; it leaves out `hidden`, and hides the quotation itself.
    let frame = format!(
        "<blockquote hidden><a href=\"{address}\">{name}</a></blockquote>\
         <iframe src=\"{address}{folder}\" title=\"{name}\" width=\"{width}\" height=\"{height}\" frameborder=\"0\" \
         loading=\"lazy\" allow=\"fullscreen; clipboard-write\" style=\"max-width:100%\"></iframe>"
    );
    let answer = json!({
        "version": "1.0", "type": "rich", "title": title,
        "provider_name": "Tapal", "provider_url": base,
        "width": width, "height": height, "html": frame,
        "thumbnail_url": thumbnail,
        "thumbnail_width": share::SIZE.0, "thumbnail_height": share::SIZE.1,
    });
    [&answer.to_string(), "\n"].concat()
}

/// The element of a page's head that names its answer.
pub(super) fn link(title: &str, address: &str) -> String {
    let title = escape_markup(title);
    [
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"",
        address,
        "oembed.json\" title=\"",
        &title,
        "\">\n",
    ]
    .concat()
}
