//! Reads CLDR's names of countries in the four languages of the interface.
//!
//! A country without a name is an error, not a gap.

use super::error::GeodataError;
use super::json::{self, quoted};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// The languages, in the order in which they are written.
pub const LANGUAGES: [&str; 4] = ["en", "id", "ru", "kk"];

/// Territories whose full name in CLDR carries a qualifier ("Hong Kong SAR China", "Myanmar
/// (Burma)"): they take the short form where a language has one. Elsewhere the short form is an
/// abbreviation ("UK", "US") and of no use.
const SHORT: [&str; 4] = ["HK", "MM", "MO", "PS"];

/// Countries that were called otherwise in January 2022: language, code, name. Turkey told the
/// United Nations its new name on 31 May 2022.
const OF_JANUARY_2022: [(&str, &str, &str); 1] = [("en", "TR", "Turkey")];

/// Names by language, then by code of ISO 3166-1.
pub type LocaleNames = BTreeMap<&'static str, BTreeMap<String, String>>;

/// Reads the names of all territories in all four languages.
///
/// # Errors
/// A language's file cannot be read or is not as CLDR 48 lays it out.
pub fn read(cldr: &Path) -> Result<LocaleNames, GeodataError> {
    LANGUAGES.iter().map(|&language| Ok((language, territories(cldr, language)?))).collect()
}

fn territories(cldr: &Path, language: &str) -> Result<BTreeMap<String, String>, GeodataError> {
    let path = cldr.join("main").join(language).join("territories.json");
    let file: Value = json::read(&path)?;
    let table = file["main"][language]["localeDisplayNames"]["territories"]
        .as_object()
        .ok_or_else(|| GeodataError::source(&path, "it has no table of territories"))?;
    let name = |key: &str| table.get(key).and_then(Value::as_str).map(str::to_owned);
    let mut names = BTreeMap::new();
    for code in table.keys().filter(|key| key.len() == 2) {
        let short =
            SHORT.contains(&code.as_str()).then(|| name(&format!("{code}-alt-short"))).flatten();
        if let Some(name) = short.or_else(|| name(code)) {
            names.insert(code.clone(), name);
        }
    }
    for (_, code, name) in OF_JANUARY_2022.into_iter().filter(|row| row.0 == language) {
        names.insert(code.to_owned(), name.to_owned());
    }
    Ok(names)
}

/// The names of these countries as JSON, one country a line.
///
/// # Errors
/// A country has no name in one of the languages.
pub fn to_json(names: &LocaleNames, codes: &[String]) -> Result<String, GeodataError> {
    let mut lines = Vec::with_capacity(codes.len());
    for code in codes {
        let row: Vec<&str> = LANGUAGES
            .iter()
            .map(|language| in_language(names, language, code))
            .collect::<Result<_, _>>()?;
        lines.push(format!("  {}: {}", quoted(code), by_language(&row)));
    }
    Ok(format!("{{\n{}\n}}\n", lines.join(",\n")))
}

/// The name of a country in a language.
///
/// # Errors
/// There is none.
pub fn in_language<'a>(
    names: &'a LocaleNames,
    language: &str,
    code: &str,
) -> Result<&'a str, GeodataError> {
    names.get(language).and_then(|table| table.get(code)).map(String::as_str).ok_or_else(|| {
        GeodataError::table(code, format!("CLDR has no name for it in `{language}`"))
    })
}

/// Names in the order of [`LANGUAGES`], as a JSON object by language on one line.
#[must_use]
pub fn by_language(names: &[&str]) -> String {
    let entries: Vec<String> = LANGUAGES
        .iter()
        .zip(names)
        .map(|(language, name)| format!("{}: {}", quoted(language), quoted(name)))
        .collect();
    format!("{{{}}}", entries.join(", "))
}
