//! The files of the web bundle that pages load: the one list of them.

use std::collections::BTreeMap;

/// The faces of every page.
const FONTS: &str = "fonts.css";
/// All else of a whole page, and of a compact one, which an element has, too.
const WHOLE_STYLE: &str = "page.css";
const COMPACT_STYLE: &str = "compact.css";
/// What lays out a sheet of paper; a compact page is printed by its host.
pub(super) const PRINT_STYLE: &str = "print.css";

/// Runs before the first paint.
pub(super) const THEME: &str = "theme.js";
/// Talks to the host of a frame.
pub(super) const FRAME: &str = "frame.js";
/// Starts the program.
pub(super) const LOADER: &str = "loader.js";
/// Loader and glue in one, for one file alone.
pub const SINGLE: &str = "single.js";
/// Puts the language into one file that its address asks for.
pub const SINGLE_LANGUAGE: &str = "single-language.js";
/// The worker that keeps a visit's files.
pub const WORKER: &str = "sw.js";
/// The custom element's script.
pub const ELEMENT: &str = "embed.js";
/// The program.
pub const WASM: &str = "web_bg.wasm";
/// The script between the program and the browser.
pub(super) const GLUE: &str = "web.js";
/// The dialogs, which are loaded when their buttons are pressed.
pub(super) const SAVE: &str = "save.js";
pub(super) const SAVE_STYLE: &str = "save.css";
/// What presents the story, in the same way.
pub(super) const PRESENT: &str = "present.js";
pub(super) const PRESENT_STYLE: &str = "present.css";
/// What makes a hand-out of it, in the same way.
pub(super) const HANDOUT: &str = "handout.js";
pub(super) const HANDOUT_STYLE: &str = "handout.css";
/// What writes a picture as SVG.
pub(super) const SAVE_SVG: &str = "save-svg.js";
/// The outlines of the letters in it.
pub const OUTLINES: &str = "outlines.json";
pub(super) const SHARE: &str = "share.js";
pub(super) const SHARE_STYLE: &str = "share.css";
/// The page's icon in a browser's tab.
pub(super) const ICON: &str = "favicon.svg";

/// The style sheets of a whole or a compact page, without its picture's own.
pub(super) fn styles(compact: bool) -> [&'static str; 2] {
    [FONTS, if compact { COMPACT_STYLE } else { WHOLE_STYLE }]
}

/// A language's strings.
pub(super) fn strings(lang: &str) -> String {
    format!("strings/{lang}.json")
}

/// The names that files have in the site, by their names in the web bundle; both are paths from the
/// site's folder. A file that is not in it keeps its name.
pub type PublishedNames = BTreeMap<String, String>;

/// Addresses of the site's files, from a page in one of its folders.
#[derive(Clone, Copy)]
pub(super) struct Hrefs<'a> {
    names: &'a PublishedNames,
    up: &'a str,
}

impl<'a> Hrefs<'a> {
    /// Addresses from a page from which `up`, such as `../`, leads to the site's folder.
    pub(super) fn new(names: &'a PublishedNames, up: &'a str) -> Self {
        Self { names, up }
    }

    /// The address of a file.
    pub(super) fn of(self, path: &str) -> String {
        let name = self.names.get(path).map_or(path, String::as_str);
        format!("{}{name}", self.up)
    }
}
