//! One value of the document together with where it stands.
//!
//! What this does: walks down from value to value, keeps the way there, asks for the plain kinds
//! (text, number, truth, list, object) and reports what is missing or of another kind. What it does
//! not: know any key of the story. A `null` counts as not given, as GIS tools write one for each
//! empty field.

use serde_json::Value;

use super::path::Path;
use super::report::Report;
use super::wording::{described, listed};

/// A value and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Node<'a> {
    /// The value.
    pub(super) value: &'a Value,
    /// Where it stands.
    pub(super) path: Path<'a>,
}

impl Node<'_> {
    /// What stands under `key`, unless that is nothing or `null`.
    pub(super) fn get<'n>(&'n self, key: &'n str) -> Option<Node<'n>> {
        let value = self.value.get(key)?;
        (!value.is_null()).then(|| Node { value, path: self.path_to(key) })
    }

    /// What stands under `key`; an error when nothing does.
    pub(super) fn require<'n>(
        &'n self,
        key: &'n str,
        remedy: &str,
        report: &mut Report,
    ) -> Option<Node<'n>> {
        let found = self.get(key);
        if found.is_none() {
            report.error(&self.path, &told!("the key \"{key}\" is missing"), remedy);
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
    pub(super) fn entries(&self) -> impl Iterator<Item = (&str, Node<'_>)> {
        let entries = self.value.as_object().into_iter().flatten();
        entries.map(|(key, value)| (key.as_str(), Node { value, path: self.path_to(key) }))
    }

    /// The items of a list; an error for anything else.
    pub(super) fn items(&self, what: &str, remedy: &str, report: &mut Report) -> Vec<Node<'_>> {
        if !self.value.is_array() {
            report.expected(self, what, remedy);
        }
        let items = self.value.as_array().into_iter().flatten().enumerate();
        items.map(|(at, value)| Node { value, path: Path::Item(&self.path, at) }).collect()
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
        let chosen = choices.iter().find(|(name, _)| self.value.as_str() == Some(name));
        if chosen.is_none() {
            let names: Vec<&str> = choices.iter().map(|&(name, _)| name).collect();
            report.expected(self, &listed(&names), "Write one of these in quotes.");
        }
        chosen.map(|&(_, choice)| choice)
    }

    /// Reads each object of the list under `key`; none when there is no such list.
    pub(super) fn each<T>(
        &self,
        key: &str,
        report: &mut Report,
        mut read: impl FnMut(&Node<'_>, &mut Report) -> T,
    ) -> Vec<T> {
        let Some(list) = self.get(key) else {
            return Vec::new();
        };
        let items = list.items("a list", "Write it in square brackets.", report);
        let mut read_items = Vec::with_capacity(items.len());
        for item in items {
            if item.is_object("an object", "Write it in curly brackets.", report) {
                read_items.push(read(&item, report));
            }
        }
        read_items
    }

    /// The value in a few words, for a message.
    pub(super) fn described(&self) -> String {
        described(self.value)
    }

    /// The path of what stands, or would stand, under `key`.
    pub(super) fn path_to<'n>(&'n self, key: &'n str) -> Path<'n> {
        Path::Key(&self.path, key)
    }
}
