//! How problems speak of values: names, texts and numbers in a few words.

use std::fmt;

use crate::story::problem::FoundValue;

/// Characters of a found text that a message repeats at most.
const MAX_QUOTED: usize = 40;

impl fmt::Display for FoundValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(truth) => write!(f, "{truth}"),
            Self::Number(value) => f.write_str(&number(*value)),
            Self::Text(text) if text.trim().is_empty() => f.write_str("an empty text"),
            Self::Text(text) => f.write_str(&quoted(text)),
            Self::List { length: 0 } => f.write_str("an empty list"),
            Self::List { .. } => f.write_str("a list"),
            Self::Object => f.write_str("an object"),
        }
    }
}

/// Names in quotes, with "or" before the last.
pub(super) fn listed(names: &[impl fmt::Display]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
        None => String::new(),
    }
}

/// A text in quotes, cut short when it is long.
pub(super) fn quoted(text: &str) -> String {
    match text.char_indices().nth(MAX_QUOTED) {
        Some((end, _)) => format!("\"{}…\"", &text[..end]),
        None => format!("\"{text}\""),
    }
}

/// A number for a message, to four decimals at most.
pub(super) fn number(value: f64) -> String {
    if value.abs() >= 1e15 {
        return "a number beyond all measure".to_owned();
    }
    let digits = format!("{value:.4}");
    match digits.trim_end_matches('0').trim_end_matches('.') {
        // What rounds to nothing has no sign.
        "-0" => "0".to_owned(),
        short => short.to_owned(),
    }
}

/// A slug made of a text's plain letters and digits; `fallback` when it has none.
pub(super) fn slug_of(text: &str, fallback: &str) -> String {
    let lower = text.to_ascii_lowercase();
    let parts = lower.split(|letter: char| !letter.is_ascii_alphanumeric());
    let slug = parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    if slug.is_empty() { fallback.to_owned() } else { slug }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_four_decimals_at_most() {
        let cases = [
            (0.0, "0"),
            (-0.00001, "0"),
            (-45.965, "-45.965"),
            (100.0, "100"),
            (0.05, "0.05"),
            (7598.6, "7598.6"),
            (1e300, "a number beyond all measure"),
        ];
        for (value, expected) in cases {
            assert_eq!(number(value), expected);
        }
    }

    #[test]
    fn a_long_text_is_cut_short_in_a_message() {
        assert_eq!(quoted("pendek"), "\"pendek\"");
        assert_eq!(quoted(&"қ".repeat(41)).chars().count(), 43);
    }

    #[test]
    fn a_slug_is_made_of_plain_letters_and_digits() {
        assert_eq!(slug_of(" Gagarin’s Start! ", "place-1"), "gagarin-s-start");
        assert_eq!(slug_of("Байконур", "place-1"), "place-1");
    }
}
