//! One value of the document together with where it stands.
//!
//! What this does: walks down from value to value, keeps the JSON Pointer, asks for the plain kinds (text, number,
//! truth, list, object) and reports what is missing or of another kind.
//! What it does not: know any key of the story. A `null` counts as not given, as GIS tools write one for each empty field.

use serde_json::Value;

use super::report::Report;

/// Characters of a found text that a message repeats at most.
const SHOWN: usize = 40;

/// A value and its JSON Pointer.
#[derive(Clone)]
pub(super) struct Node<'a> {
    /// The value.
    pub(super) value: &'a Value,
    /// Where it stands (RFC 6901).
    pub(super) path: String,
}

impl<'a> Node<'a> {
    /// The document itself.
    pub(super) fn root(value: &'a Value) -> Self {
        Self {
            value,
            path: String::new(),
        }
    }

    /// What stands under `key`, unless that is nothing or `null`.
    pub(super) fn get(&self, key: &str) -> Option<Node<'a>> {
        let value = self.value.get(key)?;
        (!value.is_null()).then(|| Self {
            value,
            path: self.path_to(key),
        })
    }

    /// What stands under `key`; an error when nothing does.
    pub(super) fn require(&self, key: &str, remedy: &str, report: &mut Report) -> Option<Node<'a>> {
        let found = self.get(key);
        if found.is_none() {
            report.error(&self.path, format!("the key \"{key}\" is missing"), remedy);
        }
        found
    }

    /// True for an object; an error for anything else.
    pub(super) fn is_object(&self, what: &str, remedy: &str, report: &mut Report) -> bool {
        if !self.value.is_object() {
            report.expected(self, what, remedy);
        }
        self.value.is_object()
    }

    /// The keys of an object with their values; none for anything else.
    pub(super) fn entries(&self) -> Vec<(&'a str, Node<'a>)> {
        let Some(object) = self.value.as_object() else {
            return Vec::new();
        };
        object
            .iter()
            .map(|(key, value)| {
                (
                    key.as_str(),
                    Node {
                        value,
                        path: self.path_to(key),
                    },
                )
            })
            .collect()
    }

    /// The items of a list; an error for anything else.
    pub(super) fn items(&self, what: &str, remedy: &str, report: &mut Report) -> Vec<Node<'a>> {
        let Some(items) = self.value.as_array() else {
            report.expected(self, what, remedy);
            return Vec::new();
        };
        let node = |(at, value): (usize, &'a Value)| Node {
            value,
            path: format!("{}/{at}", self.path),
        };
        items.iter().enumerate().map(node).collect()
    }

    /// A text that is not blank, trimmed; an error, and an empty text, for anything else.
    pub(super) fn text(&self, remedy: &str, report: &mut Report) -> String {
        let text = self.value.as_str().unwrap_or_default().trim();
        if text.is_empty() {
            report.expected(self, "a text", remedy);
        }
        text.to_owned()
    }

    /// A number greater than zero; an error, and zero, for anything else.
    pub(super) fn positive(&self, remedy: &str, report: &mut Report) -> f64 {
        match self.value.as_f64() {
            Some(number) if number > 0.0 => number,
            _ => {
                report.expected(self, "a number greater than 0", remedy);
                0.0
            }
        }
    }

    /// `true` or `false`; an error, and `false`, for anything else.
    pub(super) fn truth(&self, report: &mut Report) -> bool {
        self.value.as_bool().unwrap_or_else(|| {
            report.expected(self, "true or false", "Write it without quotes.");
            false
        })
    }

    /// One of the `choices`; an error, and nothing, for anything else.
    pub(super) fn choice<T: Copy>(&self, choices: &[(&str, T)], report: &mut Report) -> Option<T> {
        let chosen = choices
            .iter()
            .find(|(name, _)| self.value.as_str() == Some(name));
        if chosen.is_none() {
            let names: Vec<&str> = choices.iter().map(|&(name, _)| name).collect();
            report.expected(self, &listed(&names), "Write one of these in quotes.");
        }
        chosen.map(|&(_, choice)| choice)
    }

    /// The value in a few words, for a message.
    pub(super) fn described(&self) -> String {
        described(self.value)
    }

    /// The path of what stands, or would stand, under `key`.
    pub(super) fn path_to(&self, key: &str) -> String {
        format!(
            "{}/{}",
            self.path,
            key.replace('~', "~0").replace('/', "~1")
        )
    }
}

/// Names in quotes, with "or" before the last.
pub(super) fn listed(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
        None => String::new(),
    }
}

/// A value in a few words, for a message.
pub(super) fn described(value: &Value) -> String {
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
        Some((end, _)) => format!("\"{}…\"", &text[..end]),
        None => format!("\"{text}\""),
    }
}

/// A number for a message, to four decimals.
///
/// By whole numbers alone: the library's formatting of floats would weigh some 9 KB in the browser.
pub(super) fn plain(number: f64) -> String {
    let size = number.abs();
    if size >= 1e15 {
        return "a number beyond all measure".to_owned();
    }
    let parts = (size * 1e4).round() as u64;
    let sign = if number < 0.0 && parts > 0 { "-" } else { "" };
    let (whole, decimals) = (parts / 10_000, parts % 10_000);
    let digits = format!("{sign}{whole}.{decimals:04}");
    digits
        .trim_end_matches('0')
        .trim_end_matches('.')
        .to_owned()
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
    fn a_pointer_escapes_slashes_and_tildes() {
        let value = serde_json::json!({"a/b~c": [1]});
        let root = Node::root(&value);
        assert_eq!(root.path_to("a/b~c"), "/a~1b~0c");
        assert!(value.pointer(&root.path_to("a/b~c")).is_some());
    }

    #[test]
    fn a_long_text_is_cut_short_in_a_message() {
        assert_eq!(quoted("pendek"), "\"pendek\"");
        assert_eq!(quoted(&"қ".repeat(41)).chars().count(), 43);
    }
}
