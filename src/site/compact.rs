//! The compact page for a frame in a host's page.
//!
//! What this does: makes it of the page that Trunk built, beside each language's whole page: the
//! same text and the same map in another style, with what talks to the host. What it does not: lay
//! it out (`compact.css` does), or talk (`scripts/frame` does).

use super::told::Told;
use super::{File, filled, from_below, meta, replace, style, with_head, with_links};

/// The folder of a compact page.
pub(super) const FOLDER: &str = "embed/";
/// The style sheet of its map before the script.
pub(super) const PICTURE: &str = "picture-compact.css";
/// What a host's page has no use for: it is printed by its host.
const PAPER: &str = "print.css\"";
/// What goes on in the script that is first of all, and the one that talks to the host.
const TALK: &str = " data-compact></script>\n<script defer src=\"frame.js\">";

/// The compact page of a language; `page` is Trunk's with its rules.
pub(super) fn page(
    page: &str,
    folder: &str,
    about: &meta::Page<'_>,
    told: &Told<'_>,
) -> Result<File, String> {
    let strings = about.languages[about.index];
    let lines = page.lines().filter(|line| !line.contains(PAPER));
    let page: String = lines.flat_map(|line| [line, "\n"]).collect();
    let page = page.replace("page.css\"", "compact.css\"");
    let setting = " compact\" data-compact data-whole=\"../";
    let page = replace(&page, "<div id=\"tapal\" class=\"page", "", setting)?;
    // Ahead of the loader: it is there when that does not come.
    let page = replace(&page, "<script src=\"theme.js\"", "</script>", TALK)?;
    let page = with_head(&page, &[&style(folder, PICTURE), &about.compact_head()]);
    let up = if about.index == 0 { "../" } else { "../../" };
    let body = told.compact_body(strings, "../");
    let text = filled(
        &from_below(&page, up),
        about.story,
        strings,
        &with_links(&body, about.languages, about.index, FOLDER),
    )?;
    let path = [&meta::folder(about.languages, about.index), FOLDER, "index.html"].concat();
    Ok(File { path, content: text.into() })
}
