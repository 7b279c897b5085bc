//! The page as HTML, made natively from the same components as the live one.
//!
//! What this does: fills the page that Trunk built with the story's text and the picture of its
//! map, in each of its languages, so that it can be read before any script runs, and when none can;
//! and makes what a link to a page looks like. What it does not: write files ([`crate::cli`] does).

mod compact;
mod fit;
mod meta;
mod oembed;
mod paper;
mod picture;
mod share;
mod shore;
pub mod single;
mod sizes;
mod told;

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};

use self::told::Told;
use crate::basemap::Basemap;
use crate::painter::svg::escape_markup;
use crate::story::Story;
use crate::strings::{Strings, strings_for};

/// The style sheet of the map before the script, in the story's folder.
const PICTURE: &str = "picture.css";
const BEGIN: &str = "<!-- tapal:page -->";
const END: &str = "<!-- /tapal:page -->";

/// What a page may load and run: its own files, and wasm. No styles and no scripts in the page
/// itself, no HTML from texts, and no address of a script from one but the one that
/// `scripts/loader.js` knows.
const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; \
connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types tapal";

/// What the loader may start.
#[derive(Clone, Debug, PartialEq)]
pub struct Program {
    /// The wasm's length in bytes.
    pub bytes: usize,
    /// Its SHA-256, in hexadecimal digits.
    pub sha256: String,
}

impl Program {
    /// What is known of a wasm.
    #[must_use]
    pub fn of(wasm: &[u8]) -> Self {
        Self { bytes: wasm.len(), sha256: sum(wasm) }
    }
}

/// The SHA-256 of bytes, in hexadecimal digits.
#[must_use]
pub fn sum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A file of the site, and where in the folder it belongs.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    /// The path from the site's folder, with `/`.
    pub path: String,
    /// What is in it.
    pub content: Vec<u8>,
}

/// Makes a page for each of the story's languages of the page that Trunk built, a compact one in
/// the folder `embed/` beside it, and the style sheets of the maps in them: the first language's
/// page is the folder's own, each other one has a folder. In each the story's text and the picture
/// of its map stand between the page's marks, its headline is the title, its language on the root
/// element. What needs an absolute address, a sitemap and what tells other sites how to embed a
/// page with it, is written where the site's own is given as `base`.
///
/// # Errors
/// When the page has no such marks, title, language or story to fill, or `base` is no address of a
/// folder.
pub fn pages(
    page: &str,
    story: &Story,
    map: &Basemap,
    program: &Program,
    base: Option<&str>,
) -> Result<Vec<File>, String> {
    let base = base.map(meta::base).transpose()?;
    let told = Told::new(story, map);
    let folder = story_folder(page)?;
    let page = &with_rules(page, program)?;
    let mut files = vec![
        File { path: [folder, PICTURE].concat(), content: told.css().into() },
        File { path: [folder, compact::PICTURE].concat(), content: told.compact_css().into() },
    ];
    let languages = languages(story);
    if let Some(base) = &base {
        files.push(File {
            path: "sitemap.xml".to_owned(),
            content: meta::sitemap(&languages, base).into(),
        });
    }
    for (index, strings) in languages.iter().enumerate() {
        let about = meta::Page { story, index, languages: &languages, base: base.as_deref() };
        let (up, path) = (if index == 0 { "" } else { "../" }, meta::folder(&languages, index));
        let page = &with_strings(page, strings)?;
        let whole = with_head(page, &[&style(folder, PICTURE), &about.head()]);
        let text = filled(
            &from_below(&whole, up),
            story,
            strings,
            &with_links(&told.body(strings), &languages, index, ""),
        )?;
        files.push(File { path: [&path, "index.html"].concat(), content: text.into() });
        files.push(compact::page(page, folder, &about, &told)?);
        if let Some(base) = &base {
            let answer = oembed::answer(story, &languages, index, base);
            files.push(File { path: [&path, "oembed.json"].concat(), content: answer.into() });
        }
    }
    Ok(files)
}

/// The element that names the picture's style sheet.
fn style(folder: &str, name: &str) -> String {
    ["<link rel=\"stylesheet\" href=\"", folder, name, "\">\n"].concat()
}

/// The page with more in its head.
fn with_head(page: &str, more: &[&str]) -> String {
    page.replacen("</head>", &[&more.concat(), "</head>"].concat(), 1)
}

/// What a link to each language's page looks like where it is shared.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shares {
    /// A picture beside each page.
    pub files: Vec<File>,
    /// Letters of the story that the fonts lack: the pictures have blanks for them.
    pub lacking: BTreeSet<char>,
}

/// Makes the share image of each of the story's languages.
///
/// # Errors
/// When one cannot be drawn, which is a mistake in this program.
pub fn shares(story: &Story, map: &Basemap) -> Result<Shares, String> {
    let (languages, share) = (languages(story), share::Share::new(story, map));
    let mut shares = Shares::default();
    for (index, strings) in languages.iter().enumerate() {
        let share::Shared { png, lacking } = share.image(strings)?;
        let path = [&meta::folder(&languages, index), "share.png"].concat();
        shares.files.push(File { path, content: png });
        shares.lacking.extend(lacking);
    }
    Ok(shares)
}

/// The words of all pages, the first of them those of the folder's own.
fn languages(story: &Story) -> Vec<&'static Strings> {
    let languages: Vec<_> = story.languages.iter().map(|tag| strings_for(tag)).collect();
    if languages.is_empty() { vec![strings_for(&story.language)] } else { languages }
}

/// The page with the policy that it keeps, with what the loader may start, and without a request
/// for data before the text is on the screen: the loader asks then.
fn with_rules(page: &str, program: &Program) -> Result<String, String> {
    let policy =
        ["\n<meta http-equiv=\"Content-Security-Policy\" content=\"", POLICY, "\">"].concat();
    let page = replace(page, "<meta charset=\"utf-8\">", "", &policy)?;
    let Program { bytes, sha256 } = program;
    let known = format!(" data-bytes=\"{bytes}\" data-sha256=\"{sha256}\" data-offline=\"sw.js\"");
    let page = replace(&page, "<script type=\"module\" src=\"loader.js\"", "", &known)?;
    let page = page.replace("rel=\"preload\"", "rel=\"x-preload\"");
    // What Trunk has read and left.
    Ok(page
        .lines()
        .filter(|line| !line.starts_with("<link data-trunk"))
        .flat_map(|line| [line, "\n"])
        .collect())
}

/// The address of the story's folder, as the page names it.
///
/// # Errors
/// When it names none.
pub fn story_folder(page: &str) -> Result<&str, String> {
    const KEY: &str = "data-story=\"";
    let start = page.find(KEY).map(|at| at + KEY.len());
    let end = start.and_then(|start| page[start..].find('"'));
    match (start, end) {
        (Some(start), Some(length)) => Ok(&page[start..start + length]),
        _ => Err("the page names no story: its element #tapal needs data-story=\"folder/\"".into()),
    }
}

/// The page with this body between its marks, in the language of the words.
fn filled(page: &str, story: &Story, strings: &Strings, body: &str) -> Result<String, String> {
    let title = story.title.get(&strings.lang, &story.language).map_or("", |title| title.text);
    let page = replace(page, BEGIN, END, body)?;
    let page = replace(&page, "<title>", "</title>", &escape_markup(title))?;
    replace(&page, "<html lang=\"", "\"", &strings.lang)
}

/// The page that names the strings of its language.
fn with_strings(page: &str, strings: &Strings) -> Result<String, String> {
    replace(page, "data-strings=\"strings/", ".json\"", &strings.lang)
}

/// The page with its own files a folder further up.
fn from_below(page: &str, up: &str) -> String {
    readdressed(page, &|address| {
        let own = !address.starts_with(['#', '?', '/']) && !address.contains(':');
        own.then(|| [up, address.trim_start_matches("./")].concat())
    })
}

/// The page with other addresses of files where `other` knows one.
#[must_use]
pub fn readdressed(page: &str, other: &dyn Fn(&str) -> Option<String>) -> String {
    let mut page = page.to_owned();
    for name in [
        "href",
        "src",
        "data-story",
        "data-glue",
        "data-wasm",
        "data-strings",
        "data-saver",
        "data-sharer",
        "data-share-style",
        "data-offline",
    ] {
        let key = [" ", name, "=\""].concat();
        let mut pieces = page.split(&key);
        let mut changed = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let end = piece.find('"').unwrap_or(piece.len());
            let other = other(&piece[..end]);
            changed.extend([&key, other.as_deref().unwrap_or(&piece[..end]), &piece[end..]]);
        }
        page = changed;
    }
    page
}

/// The body with each choice of a language as a link to that language's page, of those that have
/// this folder of their own.
fn with_links(body: &str, languages: &[&Strings], own: usize, kind: &str) -> String {
    let mut body = body.to_owned();
    let up = match (own, kind) {
        (0, "") => "./",
        (0, _) | (_, "") => "../",
        _ => "../../",
    };
    for (index, strings) in languages.iter().enumerate() {
        let folder = meta::folder(languages, index);
        let link = |address: &str| ["href=\"", address, "\""].concat();
        body = body.replace(
            &link(&["?lang=", &strings.lang].concat()),
            &link(&[up, &folder, kind].concat()),
        );
    }
    body
}

fn replace(page: &str, begin: &str, end: &str, text: &str) -> Result<String, String> {
    let missing = || {
        format!(
            "the page has no {begin} … {end} to fill; was it built from this project's index.html?"
        )
    };
    let start = page.find(begin).ok_or_else(missing)? + begin.len();
    let length = page[start..].find(end).ok_or_else(missing)?;
    Ok([&page[..start], text, &page[start + length..]].concat())
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
        assert_eq!(escape_markup("</title><script>"), "&lt;/title&gt;&lt;script&gt;");
    }
}
