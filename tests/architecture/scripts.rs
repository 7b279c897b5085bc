//! The rules of the scripts: what runs in the page beside the wasm, in whichever folder it stands.

use std::fs;
use std::path::{Path, PathBuf};

use super::RAW_HTML;
use super::source::identifiers;
use super::vocabulary::WORN_OUT;

/// The folders that scripts of ours stand in.
const FOLDERS: [&str; 3] = ["scripts", "public", "package"];
const KINDS: [&str; 3] = ["js", "mjs", "ts"];
/// As wide as the Rust code is.
const WIDEST: usize = 100;

/// Each script's path, as from the project's folder, and its text.
fn scripts() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut open: Vec<PathBuf> = FOLDERS.iter().map(|folder| root.join(folder)).collect();
    let mut found = Vec::new();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            let entries = fs::read_dir(&path).expect("a folder").map(|entry| entry.expect("entry"));
            // What npm installs is not ours.
            open.extend(entries.map(|e| e.path()).filter(|path| !path.ends_with("node_modules")));
        } else if KINDS.iter().any(|kind| path.extension().is_some_and(|found| found == *kind)) {
            let name = path.strip_prefix(root).expect("below the root").display().to_string();
            found.push((name, fs::read_to_string(&path).expect("a script")));
        }
    }
    found
}

#[test]
fn no_script_makes_html_of_data() {
    let scripts = scripts();
    assert!(scripts.len() > 40, "{} scripts were found", scripts.len());
    for (name, text) in scripts {
        for sink in RAW_HTML {
            assert!(!text.contains(sink), "{name}: {sink}");
        }
    }
}

#[test]
fn the_types_of_every_script_are_checked_and_its_lines_are_short() {
    for (name, text) in scripts().iter().filter(|(name, _)| name.starts_with("scripts")) {
        let is_checked = !name.ends_with(".js") || text.starts_with("// @ts-check\n");
        assert!(is_checked, "{name} does not begin with // @ts-check");
        for (line, text) in text.lines().enumerate() {
            assert!(text.chars().count() <= WIDEST, "{name}:{}: is too long", line + 1);
        }
    }
}

/// A script's code without what stands in its template literals and block comments.
fn code_of(text: &str) -> String {
    let without_comments: String = text
        .split("/*")
        .enumerate()
        .map(|(index, part)| match (index, part.split_once("*/")) {
            (0, _) => part,
            (_, Some((_, after))) => after,
            (_, None) => "",
        })
        .collect();
    // Every other piece is within a literal.
    without_comments.split('`').step_by(2).collect()
}

#[test]
fn no_script_uses_a_worn_out_word_as_an_identifier() {
    let mut wrong = Vec::new();
    for (name, text) in scripts().iter().filter(|(name, _)| name.starts_with("scripts")) {
        let code = code_of(text);
        let words = identifiers(&code).into_iter().map(str::to_lowercase);
        wrong.extend(
            words.filter(|word| WORN_OUT.contains(&&**word)).map(|word| format!("{name}: {word}")),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn words_of_template_literals_and_block_comments_are_no_identifiers() {
    let code = code_of("let told = `said ${x}`; /* kept */ held()");
    assert_eq!(identifiers(&code), ["let", "told", "held"]);
}
