//! Reads the modules of the crate, and what their code names.

use std::fs;
use std::path::{Path, PathBuf};

pub struct Module {
    /// Its path below `src`, without ending: `scene/hit`.
    pub name: String,
    /// The source without lines of comment, with its texts.
    pub code: String,
    /// As it stands in the file.
    pub text: String,
}

impl Module {
    /// The room that it belongs to: `scene`.
    pub fn top(&self) -> &str {
        self.name.split('/').next().unwrap_or_default()
    }

    /// True when it is one of these modules, or stands in the folder of one.
    pub fn is_in(&self, places: &[&str]) -> bool {
        places
            .iter()
            .any(|place| self.name == *place || self.name.starts_with(&format!("{place}/")))
    }
}

/// Every module of the crate.
pub fn modules() -> Vec<Module> {
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

/// The paths that a module's code names by `crate::`, `super::` or `self::`, and a binary's by
/// `tapal::`, from the library's root on, each as its words.
pub fn named_paths(module: &str, code: &str) -> Vec<Vec<String>> {
    let here = words(module);
    let mut found = Vec::new();
    for start in ["tapal::", "crate::", "super::", "self::"] {
        for (at, _) in code.match_indices(start) {
            let before = code[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || "_:".contains(c)) {
                continue;
            }
            let (base, rest) = base(&here, &code[at..]);
            for path in expand(rest) {
                found.push(base.iter().cloned().chain(path).collect());
            }
        }
    }
    found
}

/// What a module exports again, by its path there, with the path that it has where it is declared.
pub fn reexports(module: &str, code: &str) -> Vec<(String, Vec<String>)> {
    let here = words(module);
    let mut found = Vec::new();
    for (at, keyword) in code.match_indices("use ") {
        let line = code[..at].rsplit('\n').next().unwrap_or_default();
        if !line.trim_start().starts_with("pub") {
            continue;
        }
        let (base, rest) = base(&here, &code[at + keyword.len()..]);
        for path in expand(rest) {
            let name = path.last().expect("a path has a word");
            found.push((format!("{module}/{name}"), [base.clone(), path.clone()].concat()));
        }
    }
    found
}

fn words(module: &str) -> Vec<String> {
    module.split('/').map(str::to_owned).collect()
}

/// Where a path begins, and what follows there: `super::` once for each step up. A path without
/// such a beginning begins here.
fn base<'a>(here: &[String], path: &'a str) -> (Vec<String>, &'a str) {
    if let Some(rest) = path.strip_prefix("tapal::") {
        return (Vec::new(), rest);
    }
    if let Some(rest) = path.strip_prefix("crate::") {
        // A binary is a crate of its own, in its own folder.
        let root = if here[0] == "bin" { here[..2].to_vec() } else { Vec::new() };
        return (root, rest);
    }
    if let Some(rest) = path.strip_prefix("self::") {
        return (here.to_vec(), rest);
    }
    let (mut base, mut rest) = (here.to_vec(), path);
    while let Some(after) = rest.strip_prefix("super::") {
        base.pop();
        rest = after;
    }
    (base, rest)
}

/// The paths that begin here: one, or those of a group, however it is nested.
fn expand(text: &str) -> Vec<Vec<String>> {
    if let Some(group) = text.strip_prefix('{') {
        return parts(group).iter().flat_map(|part| expand(part.trim())).collect();
    }
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    match rest.strip_prefix("::") {
        Some(rest) if !word.is_empty() => {
            let prepend = |path: Vec<String>| [vec![word.to_owned()], path].concat();
            expand(rest).into_iter().map(prepend).collect()
        }
        _ => vec![vec![word.to_owned()]],
    }
}

/// The parts of a group, up to the brace that closes it.
fn parts(group: &str) -> Vec<&str> {
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
    parts
}

/// The code's words, without those in texts and comments.
pub fn identifiers(code: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = code;
    while let Some(c) = rest.chars().next() {
        if c.is_alphanumeric() || c == '_' {
            let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_'));
            let (word, after) = rest.split_at(end.unwrap_or(rest.len()));
            words.push(word);
            rest = after;
        } else if rest.starts_with("//") {
            rest = rest.find('\n').map_or("", |end| &rest[end..]);
        } else if c == '"' {
            rest = after_text(&rest[1..]);
        } else {
            rest = &rest[c.len_utf8()..];
        }
    }
    words
}

/// What follows a text, from behind its opening quotation mark.
fn after_text(text: &str) -> &str {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return &text[at + 1..],
            _ => {}
        }
    }
    ""
}

#[test]
fn paths_are_found_from_the_root_on() {
    let names = |module: &str, code: &str| {
        let paths = named_paths(module, code);
        paths.iter().map(|path| path.join("::")).collect::<Vec<_>>()
    };
    assert_eq!(names("ui", "use crate::scene::hit;"), ["scene::hit"]);
    assert_eq!(
        names("ui", "use crate::{camera::{Camera, Frame}, strings::Strings};"),
        ["camera::Camera", "camera::Frame", "strings::Strings"]
    );
    assert_eq!(
        names("ui", "let x = crate::coords::unwrap_longitude(1.0, 2.0);"),
        ["coords::unwrap_longitude"]
    );
    assert_eq!(names("camera", "use super::scene;"), ["scene"]);
    assert_eq!(names("scene/hit", "use super::super::story;"), ["story"]);
    assert_eq!(names("scene/hit", "use super::Path;"), ["scene::Path"]);
    assert_eq!(names("scene/label", "use self::town::name;"), ["scene::label::town::name"]);
    assert_eq!(names("scene/hit", "pub(crate) fn x() { mycrate::y() }"), Vec::<String>::new());
    assert_eq!(names("bin/web/math", "crate::fmod::fmod();"), ["bin::web::fmod::fmod"]);
    assert_eq!(names("bin/web/main", "use tapal::ui::browser;"), ["ui::browser"]);
}

#[test]
fn what_a_module_exports_again_is_found_with_its_own_path() {
    let code =
        "pub mod c;\nuse a::B;\npub use self::c::{D, E};\n    pub(super) use crate::text::join;";
    let found: Vec<_> =
        reexports("ui", code).into_iter().map(|(name, path)| (name, path.join("::"))).collect();
    let expected = [("ui/D", "ui::c::D"), ("ui/E", "ui::c::E"), ("ui/join", "text::join")];
    assert_eq!(found, expected.map(|(name, path)| (name.to_owned(), path.to_owned())));
}

#[test]
fn words_of_texts_and_comments_are_no_identifiers() {
    let code = "let told = \"asked \\\" held\"; // given\nfn slab<'a>() {}";
    assert_eq!(identifiers(code), ["let", "told", "fn", "slab", "a"]);
}
