//! One word has one meaning, and files open with one sentence.

use std::collections::BTreeMap;

use crate::source::{identifiers, modules};

/// Words that once meant several things here, or stood for the field's own word: of a map, a scene
/// or a camera each of them says too little.
pub(super) const WORN_OUT: &[&str] = &[
    "apart",
    "asked",
    "beside",
    "come",
    "continued",
    "crowd",
    "elsewhere",
    "given",
    "held",
    "holds",
    "hurried",
    "keep",
    "kept",
    "laying",
    "left_off",
    "lent",
    "lettering",
    "meets",
    "met",
    "placing",
    "rough",
    "said",
    "say",
    "seen",
    "senseless",
    "slab",
    "standing",
    "standings",
    "tell",
    "told",
    "way",
    "ways",
    "went",
    "wording",
];

/// The most lines that a module may have.
const MOST_LINES: usize = 400;

/// The public types that a module declares.
fn public_types(code: &str) -> Vec<&str> {
    let declared = code.lines().filter_map(|line| {
        let line = line.trim_start().strip_prefix("pub")?;
        let line = match line.strip_prefix('(') {
            Some(scope) => scope.split_once(')')?.1,
            None => line,
        };
        let mut words = line.split_whitespace();
        let is_type = ["struct", "enum", "trait", "type", "union"].contains(&words.next()?);
        let name = words.next().filter(|_| is_type)?;
        name.split(|c: char| !(c.is_alphanumeric() || c == '_')).next()
    });
    declared.collect()
}

/// The first paragraph of a module's opening comment, on one line; empty where it has none.
fn header(text: &str) -> String {
    let opening = text.lines().map_while(|line| line.strip_prefix("//!"));
    let first = opening.map(str::trim).take_while(|line| !line.is_empty());
    first.collect::<Vec<_>>().join(" ")
}

/// True when a header is one sentence: it ends as one does, and has no full stop before.
fn is_one_sentence(header: &str) -> bool {
    header.strip_suffix(['.', '?']).is_some_and(|inner| !inner.contains(". "))
}

#[test]
fn no_two_public_types_have_one_name() {
    let mut places = BTreeMap::<String, Vec<String>>::new();
    for module in &modules() {
        for name in public_types(&module.code) {
            places.entry(name.to_owned()).or_default().push(module.name.clone());
        }
    }
    assert!(places.len() > 100, "only {} types were found", places.len());
    let twice: Vec<_> = places.iter().filter(|(_, modules)| modules.len() > 1).collect();
    assert!(twice.is_empty(), "{twice:?}");
}

#[test]
fn no_worn_out_word_is_an_identifier() {
    let mut wrong = Vec::new();
    for module in &modules() {
        let words = identifiers(&module.code).into_iter().map(str::to_lowercase);
        let worn_out = words.filter(|word| WORN_OUT.contains(&word.as_str()));
        wrong.extend(worn_out.map(|word| format!("{} uses {word}", module.name)));
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_module_opens_with_one_sentence() {
    let mut wrong = Vec::new();
    for module in modules() {
        let header = header(&module.text);
        if header.is_empty() {
            wrong.push(format!("{} does not open with what it is", module.name));
        } else if !is_one_sentence(&header) {
            wrong.push(format!("{} does not open with one sentence: {header}", module.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_module_stays_readable() {
    let long = modules().into_iter().filter_map(|module| {
        let lines = module.text.lines().count();
        (lines > MOST_LINES).then(|| format!("{} has {lines} lines", module.name))
    });
    let long: Vec<_> = long.collect();
    assert!(long.is_empty(), "split by noun what is too long: {}", long.join(", "));
}

#[test]
fn these_rules_can_be_broken() {
    let code = "pub struct Scene<'a> {\npub(super) enum Side {\npub(in crate::ui) type Set = X;";
    assert_eq!(public_types(code), ["Scene", "Side", "Set"]);
    assert!(public_types("struct Own;\npub fn type_of() {}\npub use x::Type;").is_empty());
    let long = "//! What this is,\n//! in few words.\n//!\n//! More. And more.";
    assert!(is_one_sentence(&header(long)));
    assert!(!is_one_sentence(&header("//! What this is. And more.")));
    assert!(!is_one_sentence(&header("fn f() {}\n")));
}
