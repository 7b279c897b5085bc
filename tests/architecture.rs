//! Who may know whom: the house rules of the modules, read off the source.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// For each top-level module, the modules of ours that it may name.
const MAY_NAME: &[(&str, &[&str])] = &[
    ("coords", &[]),
    ("text", &[]),
    ("fmod", &[]),
    ("geodesy", &["coords"]),
    ("story", &["coords", "text", "geodesy"]),
    ("basemap", &["coords", "text"]),
    ("projection", &["coords"]),
    ("camera", &["coords", "projection"]),
    ("scene", &["coords", "text", "geodesy", "story", "basemap", "projection", "camera"]),
    ("map_state", &["coords", "camera", "scene"]),
    // A painter sees only the scene: a viewport is the size of its canvas, and its positions are
    // CSS pixels.
    ("painter", &["coords", "text", "scene", "camera"]),
    ("address", &["coords", "text"]),
    ("strings", &["text"]),
    (
        "ui",
        &["coords", "text", "story", "basemap", "camera", "scene", "painter", "address", "strings"],
    ),
    ("site", &["coords", "story", "basemap", "camera", "scene", "painter", "ui", "strings"]),
    ("geodata", &["coords", "basemap"]),
    ("cli", &["coords", "story", "basemap", "scene", "geodata", "site", "strings"]),
];

/// Crates of the browser, of the page and of its pictures, and the only modules that may name them.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("web_sys", &["painter/canvas", "ui"]),
    ("js_sys", &["painter/canvas", "ui"]),
    ("wasm_bindgen", &["painter/canvas", "ui"]),
    ("wasm_bindgen_futures", &["ui"]),
    ("leptos", &["ui", "site"]),
    // What draws pictures and compresses is native and heavy; it has one place each.
    ("resvg", &["site/share"]),
    ("skrifa", &["site/share"]),
    ("brotli", &["cli/compress"]),
    ("flate2", &["cli/compress"]),
];

/// Words that would make the core ask its surroundings instead of being told.
const IMPURE: &[&str] =
    &["std::time", "SystemTime", "Instant::now", "std::env", "std::fs", "std::net", "std::thread"];
const PURE: &[&str] = &[
    "coords",
    "text",
    "fmod",
    "story",
    "geodesy",
    "basemap",
    "projection",
    "camera",
    "scene",
    "map_state",
    "painter",
    "address",
    "strings",
    "ui",
];
/// Native makers inside a pure module: they read files by their nature.
const READS_FILES: &[&str] = &["basemap/pack/topology"];

/// Ways to make HTML of data.
const RAW_HTML: &[&str] = &[
    "inner_html",
    "insert_adjacent_html",
    "document.write",
    "outer_html",
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "createContextualFragment",
];

struct Module {
    /// Path below `src`, without ending: `scene/hit`.
    name: String,
    /// The source without comments, strings kept.
    code: String,
    /// As it stands in the file.
    text: String,
}

impl Module {
    fn top(&self) -> &str {
        self.name.split('/').next().unwrap_or_default()
    }

    fn is_in(&self, places: &[&str]) -> bool {
        places
            .iter()
            .any(|place| self.name == *place || self.name.starts_with(&format!("{place}/")))
    }
}

fn modules() -> Vec<Module> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    gather(&src, &src, &mut found);
    assert!(found.len() > 40, "only {} modules were found", found.len());
    found
}

fn gather(root: &Path, folder: &Path, found: &mut Vec<Module>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).expect("src").map(|entry| entry.expect("entry").path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            gather(root, &path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let name = path
                .strip_prefix(root)
                .expect("below src")
                .with_extension("")
                .display()
                .to_string();
            let text = fs::read_to_string(&path).expect("source");
            let is_comment = |line: &&str| line.trim_start().starts_with("//");
            let code = text.lines().filter(|line| !is_comment(line)).collect::<Vec<_>>().join("\n");
            found.push(Module { name, code, text });
        }
    }
}

/// The top-level modules that a module's code names, by `crate::` or by climbing there with
/// `super::`.
fn names_from_root(name: &str, code: &str) -> Vec<String> {
    let depth = name.split('/').count();
    let root = ["crate::".to_owned(), "super::".repeat(depth)];
    let starts = root.iter().flat_map(|root| {
        code.match_indices(root.as_str()).map(|(at, found)| (at, at + found.len()))
    });
    let alone = |at: usize| {
        !code[..at].ends_with(|before: char| before.is_alphanumeric() || "_:".contains(before))
    };
    starts.filter(|&(at, _)| alone(at)).flat_map(|(_, end)| heads(&code[end..])).collect()
}

/// The first word of a path, or of each path in a group that begins here, however the group is
/// nested.
fn heads(rest: &str) -> Vec<String> {
    let word = |text: &str| {
        text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>()
    };
    let Some(group) = rest.strip_prefix('{') else { return vec![word(rest)] };
    let (mut depth, mut parts, mut start) = (0, Vec::new(), 0);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                parts.push(&group[start..at]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&group[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.iter().map(|part| word(part.trim())).collect()
}

#[test]
fn modules_name_only_what_comes_before_them() {
    let allowed: BTreeMap<_, _> = MAY_NAME.iter().copied().collect();
    let mut wrong = Vec::new();
    for module in modules().iter().filter(|module| !["lib", "main", "bin"].contains(&module.top()))
    {
        let may = allowed
            .get(module.top())
            .unwrap_or_else(|| panic!("{}: no rule for this module", module.name));
        for name in names_from_root(&module.name, &module.code) {
            if !name.is_empty() && name != module.top() && !may.contains(&name.as_str()) {
                wrong.push(format!("{} names {name}", module.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_browser_and_leptos_stay_where_they_belong() {
    let mut wrong = Vec::new();
    for module in modules().iter().filter(|module| !["lib", "main", "bin"].contains(&module.top()))
    {
        for (word, places) in ONLY_IN {
            let named = module
                .code
                .split(|c: char| !(c.is_alphanumeric() || c == '_'))
                .any(|part| part == *word);
            if named && !module.is_in(places) {
                wrong.push(format!("{} names {word}", module.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_core_asks_nothing_of_its_surroundings() {
    let mut wrong = Vec::new();
    for module in modules().iter().filter(|module| module.is_in(PURE) && !module.is_in(READS_FILES))
    {
        for word in IMPURE.iter().filter(|word| module.code.contains(**word)) {
            wrong.push(format!("{} uses {word}", module.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_makes_html_of_data() {
    let mut wrong = Vec::new();
    for module in modules() {
        wrong.extend(
            RAW_HTML
                .iter()
                .filter(|sink| module.code.contains(**sink))
                .map(|sink| format!("{}: {sink}", module.name)),
        );
    }
    let scripts = Path::new(env!("CARGO_MANIFEST_DIR")).join("scripts");
    for name in
        ["loader.js", "save/fonts.js", "save/menu.js", "save/picture.js", "save/recorder.js"]
    {
        let script = fs::read_to_string(scripts.join(name)).expect("a script");
        wrong.extend(
            RAW_HTML
                .iter()
                .filter(|sink| script.contains(**sink))
                .map(|sink| format!("{name}: {sink}")),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_the_browsers_mathematics_are_unsafe() {
    let unsafe_in: Vec<_> = modules()
        .into_iter()
        .filter(|module| module.code.replace("wasm-unsafe-eval", "").contains("unsafe"))
        .map(|module| module.name)
        .collect();
    assert_eq!(unsafe_in, ["bin/web/math"]);
}

/// The rooms whose headers are one sentence each.
const ONE_SENTENCE: &[&str] = &["scene/rect"];

/// The first paragraph of a module's opening comment, on one line; empty where it has none.
fn header(text: &str) -> String {
    let opening = text.lines().map_while(|line| line.strip_prefix("//!"));
    let first = opening.map(str::trim).take_while(|line| !line.is_empty());
    first.collect::<Vec<_>>().join(" ")
}

/// True when a header is one sentence: it ends in a full stop or a colon, and has none before.
fn is_one_sentence(header: &str) -> bool {
    let inner = header.strip_suffix(['.', ':']);
    inner.is_some_and(|inner| !inner.contains(". "))
}

#[test]
fn every_module_opens_with_a_header_and_stays_readable() {
    let mut wrong = Vec::new();
    for module in modules() {
        let header = header(&module.text);
        if header.is_empty() {
            wrong.push(format!("{} does not open with what it is", module.name));
        } else if module.is_in(ONE_SENTENCE) && !is_one_sentence(&header) {
            wrong.push(format!("{} does not open with one sentence", module.name));
        }
        let lines = module.text.lines().count();
        if lines > 400 {
            wrong.push(format!("{} has {lines} lines: split it by noun", module.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_todo_names_its_issue() {
    let marks = ["TODO", "FIXME", "XXX"];
    let wrong: Vec<_> = modules()
        .iter()
        .flat_map(|module| {
            let open =
                |line: &&str| marks.iter().any(|mark| line.contains(mark)) && !line.contains('#');
            module
                .text
                .lines()
                .filter(open)
                .map(|line| format!("{}: {line}", module.name))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_rules_themselves_can_fail() {
    let names = |name: &str, code: &str| names_from_root(name, code);
    assert_eq!(names("ui", "use crate::scene::hit;"), ["scene"]);
    assert_eq!(
        names("ui", "use crate::{camera::{Camera, Frame}, strings::Strings};"),
        ["camera", "strings"]
    );
    assert_eq!(names("ui", "let x = crate::coords::unwrap_longitude(1.0, 2.0);"), ["coords"]);
    assert_eq!(names("camera", "use super::scene;"), ["scene"]);
    assert_eq!(names("scene/hit", "use super::super::story;"), ["story"]);
    assert_eq!(names("scene/hit", "use super::Path; pub(crate) fn x() {}"), Vec::<String>::new());
    assert!(is_one_sentence(&header(
        "//! What this is,\n//! in few words.\n//!\n//! More. And more."
    )));
    assert!(!is_one_sentence(&header("//! What this is. And more.")));
    assert!(!is_one_sentence(&header("fn f() {}\n")));
}
