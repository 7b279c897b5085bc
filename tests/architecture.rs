//! Who may know whom: the house rules of the modules, read off the source.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// For each top-level module, the modules of ours that it may name.
const MAY_NAME: &[(&str, &[&str])] = &[
    ("coords", &[]),
    ("geodesy", &["coords"]),
    ("story", &["coords", "geodesy"]),
    ("basemap", &["coords"]),
    ("projection", &["coords"]),
    ("camera", &["coords", "projection"]),
    ("scene", &["coords", "geodesy", "story", "basemap", "projection", "camera"]),
    // A painter sees only the scene: a viewport is the size of its canvas, not a place on the globe.
    ("painter", &["scene", "camera"]),
    ("words", &[]),
    ("ui", &["coords", "story", "basemap", "camera", "scene", "painter", "words"]),
    ("site", &["story", "ui", "words"]),
    ("geodata", &["coords", "basemap"]),
    ("cli", &["coords", "story", "basemap", "scene", "geodata", "site"]),
];

/// Crates of the browser and of the page, and the only modules that may name them.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("web_sys", &["painter/canvas", "ui"]),
    ("js_sys", &["painter/canvas", "ui"]),
    ("wasm_bindgen", &["painter/canvas", "ui"]),
    ("wasm_bindgen_futures", &["ui"]),
    ("leptos", &["ui", "site"]),
];

/// Words that would make the core ask its surroundings instead of being told.
const IMPURE: &[&str] = &["std::time", "SystemTime", "Instant::now", "std::env", "std::fs", "std::net", "std::thread"];
const PURE: &[&str] =
    &["coords", "story", "geodesy", "basemap", "projection", "camera", "scene", "painter", "words", "ui"];
/// Native makers inside a pure module: they read files by their nature.
const READS_FILES: &[&str] = &["basemap/pack/topology"];

/// Ways to make HTML of data.
const RAW_HTML: &[&str] = &["inner_html", "insert_adjacent_html", "document.write", "outer_html", "innerHTML"];

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
        places.iter().any(|place| self.name == *place || self.name.starts_with(&format!("{place}/")))
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
            let name = path.strip_prefix(root).expect("below src").with_extension("").display().to_string();
            let text = fs::read_to_string(&path).expect("source");
            let is_comment = |line: &&str| line.trim_start().starts_with("//");
            let code = text.lines().filter(|line| !is_comment(line)).collect::<Vec<_>>().join("\n");
            found.push(Module { name, code, text });
        }
    }
}

/// The names that follow `crate::` in a module, also in grouped imports.
fn names_after_crate(code: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        if code[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_' || before == ':') {
            continue;
        }
        let rest = &code[at + "crate::".len()..];
        let word = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
        if let Some(group) = rest.strip_prefix('{') {
            let end = group.find('}').unwrap_or(group.len());
            names.extend(group[..end].split(',').map(|part| word(part.trim())));
        } else {
            names.push(word(rest));
        }
    }
    names
}

#[test]
fn modules_name_only_what_comes_before_them() {
    let allowed: BTreeMap<_, _> = MAY_NAME.iter().copied().collect();
    let mut wrong = Vec::new();
    for module in modules().iter().filter(|module| !["lib", "main", "bin"].contains(&module.top())) {
        let may = allowed.get(module.top()).unwrap_or_else(|| panic!("{}: no rule for this module", module.name));
        for name in names_after_crate(&module.code) {
            if name != module.top() && !may.contains(&name.as_str()) {
                wrong.push(format!("{} names {name}", module.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_browser_and_leptos_stay_where_they_belong() {
    let mut wrong = Vec::new();
    for module in modules().iter().filter(|module| !["lib", "main", "bin"].contains(&module.top())) {
        for (word, places) in ONLY_IN {
            let named = module.code.split(|c: char| !(c.is_alphanumeric() || c == '_')).any(|part| part == *word);
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
    for module in modules().iter().filter(|module| module.is_in(PURE) && !module.is_in(READS_FILES)) {
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
            RAW_HTML.iter().filter(|sink| module.code.contains(**sink)).map(|sink| format!("{}: {sink}", module.name)),
        );
    }
    let loader = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("public/loader.js")).expect("loader");
    wrong.extend(RAW_HTML.iter().filter(|sink| loader.contains(**sink)).map(|sink| format!("loader.js: {sink}")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_module_opens_with_what_it_does_and_stays_readable() {
    let mut wrong = Vec::new();
    for module in modules() {
        if !module.text.starts_with("//! ") {
            wrong.push(format!("{} does not open with its purpose", module.name));
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
            let open = |line: &&str| marks.iter().any(|mark| line.contains(mark)) && !line.contains('#');
            module.text.lines().filter(open).map(|line| format!("{}: {line}", module.name)).collect::<Vec<_>>()
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_rules_themselves_can_fail() {
    assert_eq!(names_after_crate("use crate::scene::hit;"), ["scene"]);
    assert_eq!(names_after_crate("use crate::{camera, words::Words};"), ["camera", "words"]);
    assert_eq!(names_after_crate("let x = crate::coords::continued(1.0, 2.0);"), ["coords"]);
}
