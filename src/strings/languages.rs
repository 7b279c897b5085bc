//! All languages' files, in the native command.

use std::sync::LazyLock;

use super::Strings;

/// Each language's tag and file, in the order in which a switch of languages names them.
pub const FILES: [(&str, &str); 4] = [
    ("id", include_str!("id.json")),
    ("en", include_str!("en.json")),
    ("ru", include_str!("ru.json")),
    ("kk", include_str!("kk.json")),
];

/// A file that cannot be read is left out, and fails `tests/languages.rs`.
static ALL: LazyLock<Vec<Strings>> =
    LazyLock::new(|| FILES.iter().filter_map(|(_, file)| Strings::from_json(file).ok()).collect());

/// Stands in where even the English file cannot be read.
static NONE: LazyLock<Strings> = LazyLock::new(Strings::default);

/// Every language's strings.
#[must_use]
pub fn all() -> &'static [Strings] {
    &ALL
}

/// The strings for a tag (BCP 47), by its primary subtag; English for a language without a file.
#[must_use]
pub fn strings_for(tag: &str) -> &'static Strings {
    let found = |tag: &str| ALL.iter().find(|strings| strings.are_in(tag));
    found(tag).or_else(|| found("en")).unwrap_or(&NONE)
}
