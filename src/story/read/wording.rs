//! How problems speak of values: names, texts and numbers in a few words.
//!
//! What this does: describes a JSON value for a message.
//! What it does not: format numbers for readers, which is a matter of their language.

use serde_json::Value;

/// Whether problems are told in words. The author reads them at the native command; a reader of the
/// page sees only where the first one is. All that is done for the words alone asks this first, and
/// so is no part of the wasm.
pub(super) const TOLD: bool = !cfg!(target_arch = "wasm32");

/// A message or a remedy: `format!` where problems are told, nothing where they are not.
macro_rules! told {
    ($($part:tt)*) => {
        if $crate::story::read::wording::TOLD { format!($($part)*) } else { String::new() }
    };
}

/// Characters of a found text that a message repeats at most.
const SHOWN: usize = 40;

/// Names in quotes, with "or" before the last.
pub(super) fn listed(names: &[&str]) -> String {
    if !TOLD {
        return String::new();
    }
    let quoted: Vec<String> = names.iter().map(|name| told!("\"{name}\"")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => told!("{} or {last}", rest.join(", ")),
        None => String::new(),
    }
}

/// A value in a few words, for a message.
pub(super) fn described(value: &Value) -> String {
    if !TOLD {
        return String::new();
    }
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(truth) => if *truth { "true" } else { "false" }.to_owned(),
        Value::Number(number) => number.as_f64().map_or_else(|| "a number".to_owned(), plain),
        Value::String(text) if text.trim().is_empty() => "an empty text".to_owned(),
        Value::String(text) => quoted(text),
        Value::Array(items) if items.is_empty() => "an empty list".to_owned(),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
    }
}

/// A text in quotes, cut short when it is long.
pub(super) fn quoted(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => told!("\"{}…\"", &text[..end]),
        None => told!("\"{text}\""),
    }
}

/// A number for a message, to four decimals.
///
/// By whole numbers alone: the library's formatting of floats would weigh some 9 KB in the browser.
pub(super) fn plain(number: f64) -> String {
    if !TOLD {
        return String::new();
    }
    let size = number.abs();
    if size >= 1e15 {
        return "a number beyond all measure".to_owned();
    }
    let parts = (size * 1e4).round() as u64;
    let sign = if number < 0.0 && parts > 0 { "-" } else { "" };
    let (whole, decimals) = (parts / 10_000, parts % 10_000);
    let digits = told!("{sign}{whole}.{decimals:04}");
    digits.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_told_to_four_decimals() {
        let cases = [
            (0.0, "0"),
            (-0.00001, "0"),
            (-45.965, "-45.965"),
            (100.0, "100"),
            (0.05, "0.05"),
            (7598.6, "7598.6"),
        ];
        for (number, expected) in cases {
            assert_eq!(plain(number), expected);
        }
        assert_eq!(plain(1e300), "a number beyond all measure");
    }

    #[test]
    fn a_long_text_is_cut_short_in_a_message() {
        assert_eq!(quoted("pendek"), "\"pendek\"");
        assert_eq!(quoted(&"қ".repeat(41)).chars().count(), 43);
    }
}
