//! Who may know whom: the house rules of the modules, read off the source.

mod circles;
mod scripts;
mod source;
mod vocabulary;

use std::collections::BTreeMap;

use source::{Module, identifiers, modules, named_paths};

/// For each top-level module, the modules of ours that it may name.
const MAY_NAME: &[(&str, &[&str])] = &[
    ("coords", &[]),
    ("text", &[]),
    ("geodesy", &["coords"]),
    ("story", &["coords", "text"]),
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
        &[
            "coords",
            "text",
            "story",
            "basemap",
            "camera",
            "scene",
            "map_state",
            "painter",
            "address",
            "strings",
        ],
    ),
    (
        "site",
        &["coords", "text", "story", "basemap", "camera", "scene", "painter", "ui", "strings"],
    ),
    ("geodata", &["coords", "basemap"]),
    ("cli", &["story", "basemap", "scene", "geodata", "site"]),
];

/// Crates of the browser, of the page and of its pictures, and the only modules that may name them.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("web_sys", &["painter/canvas", "ui/browser", "ui/map", "ui/mount"]),
    ("js_sys", &["painter/canvas", "ui/browser", "ui/map", "ui/mount"]),
    ("wasm_bindgen", &["painter/canvas", "ui/browser", "ui/map", "ui/mount"]),
    ("wasm_bindgen_futures", &["ui/browser", "ui/mount"]),
    ("any_spawner", &["ui/mount"]),
    ("leptos", &["ui", "site"]),
    // What draws pictures and compresses is native and heavy; it has one place each.
    ("resvg", &["site/share"]),
    ("skrifa", &["site/share", "site/outlines"]),
    ("brotli", &["cli/compress"]),
    ("flate2", &["cli/compress"]),
];

/// Words by which the core would ask its surroundings, where all of that comes in as arguments.
const IMPURE: &[&str] =
    &["std::time", "SystemTime", "Instant::now", "std::env", "std::fs", "std::net", "std::thread"];
/// The modules that ask nothing: all but those that the command alone runs.
const PURE: &[&str] = &[
    "coords",
    "text",
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
    "parseFromString",
    "setHTMLUnsafe",
    "InertElement",
];
/// The one place where HTML that this program wrote itself becomes part of a page.
const WRITES_HTML: &[&str] = &["site/rendered_story"];

/// The modules of the library below its root.
fn library() -> Vec<Module> {
    let is_crate_root = |module: &Module| ["lib", "main", "bin"].contains(&module.top());
    modules().into_iter().filter(|module| !is_crate_root(module)).collect()
}

#[test]
fn modules_name_only_what_comes_before_them() {
    let allowed: BTreeMap<_, _> = MAY_NAME.iter().copied().collect();
    let mut wrong = Vec::new();
    for module in &library() {
        let may = allowed
            .get(module.top())
            .unwrap_or_else(|| panic!("{}: no rule for this module", module.name));
        for path in named_paths(&module.name, &module.code) {
            let name = path.first().map_or("", String::as_str);
            if !name.is_empty() && name != module.top() && !may.contains(&name) {
                wrong.push(format!("{} names {name}", module.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_browser_and_leptos_stay_where_they_belong() {
    let mut wrong = Vec::new();
    for module in &library() {
        for (word, places) in ONLY_IN {
            let named = identifiers(&module.code).contains(word);
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
                .filter(|_| !module.is_in(WRITES_HTML))
                .map(|sink| format!("{}: {sink}", module.name)),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_the_browsers_mathematics_are_unsafe() {
    let unsafe_in: Vec<_> = modules()
        .into_iter()
        .filter(|module| identifiers(&module.code).contains(&"unsafe"))
        .map(|module| module.name)
        .collect();
    assert_eq!(unsafe_in, ["bin/web/math"]);
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
