//! What a page tells a site that would show it within one of its own (oEmbed 1.0).
//!
//! A static host has no address that asks which page is meant, so each page names its own answer.

use serde_json::json;

use super::{paths, share};
use crate::story::Story;
use crate::strings::Strings;
use crate::text::escape_markup;

/// The frame's size in CSS pixels: what the compact page asks for at this width.
const FRAME: (u32, u32) = (640, 420);

/// The answer of type `rich` for a whole page at an absolute address: a frame with the compact one.
pub(super) fn answer(story: &Story, strings: &Strings, address: &str, base_url: &str) -> String {
    let title = story.title.text(&strings.lang, &story.language);
    let (width, height) = FRAME;
    let (folder, name) = (paths::COMPACT, escape_markup(&title));
    // With a quotation before the frame WordPress knows it for one of its own kind, and gives it
    // the height that it asks for; it leaves out `hidden`, and hides the quotation itself.
    let frame = format!(
        "<blockquote hidden><a href=\"{address}\">{name}</a></blockquote>\
         <iframe src=\"{address}{folder}\" title=\"{name}\" width=\"{width}\" \
         height=\"{height}\" frameborder=\"0\" loading=\"lazy\" \
         allow=\"fullscreen; clipboard-write\" style=\"max-width:100%\"></iframe>"
    );
    let answer = json!({
        "version": "1.0", "type": "rich", "title": title,
        "provider_name": "Tapal", "provider_url": base_url,
        "width": width, "height": height, "html": frame,
        "thumbnail_url": format!("{address}share.png"),
        "thumbnail_width": share::SIZE.0, "thumbnail_height": share::SIZE.1,
    });
    format!("{answer}\n")
}
