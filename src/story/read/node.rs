//! One value of the document together with where it stands, and the plain kinds of value that it
//! may be: text, number, boolean, list, object.
//!
//! `null` counts as not given: GIS tools write one for each empty field.

use serde_json::Value;

use super::pointer::JsonPointer;
use super::report::Report;
use crate::story::problem::{Expected, FoundValue, ProblemKind, RequiredKey};

/// A value and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Node<'a> {
    /// The value.
    pub(super) value: &'a Value,
    /// Where it stands.
    pub(super) pointer: JsonPointer<'a>,
}

impl Node<'_> {
    /// What stands under `key`, unless that is nothing or `null`.
    pub(super) fn get<'n>(&'n self, key: &'n str) -> Option<Node<'n>> {
        let value = self.value.get(key)?;
        (!value.is_null()).then(|| Node { value, pointer: self.pointer_to(key) })
    }

    /// What stands under a key that must be there; an error when nothing does.
    pub(super) fn require(&self, key: RequiredKey, report: &mut Report) -> Option<Node<'_>> {
        let found = self.get(key.name());
        if found.is_none() {
            report.error(&self.pointer, ProblemKind::MissingKey(key));
        }
        found
    }

    /// True for an object; an error for anything else.
    pub(super) fn is_object(&self, expected: Expected, report: &mut Report) -> bool {
        if !self.value.is_object() {
            self.reject(expected, report);
        }
        self.value.is_object()
    }

    /// The keys of an object with their values; none for anything else.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&str, Node<'_>)> {
        let entries = self.value.as_object().into_iter().flatten();
        entries.map(|(key, value)| (key.as_str(), Node { value, pointer: self.pointer_to(key) }))
    }

    /// The items of a list; none for anything else.
    pub(super) fn items(&self) -> impl ExactSizeIterator<Item = Node<'_>> {
        let items = self.value.as_array().map(Vec::as_slice).unwrap_or_default();
        let node =
            |(index, value)| Node { value, pointer: JsonPointer::Item(&self.pointer, index) };
        items.iter().enumerate().map(node)
    }

    /// The items of a list; an error for anything else.
    pub(super) fn list(&self, expected: Expected, report: &mut Report) -> Vec<Node<'_>> {
        if !self.value.is_array() {
            self.reject(expected, report);
        }
        self.items().collect()
    }

    /// A text that is not blank, trimmed; an error, and an empty text, for anything else.
    pub(super) fn text(&self, expected: Expected, report: &mut Report) -> String {
        let text = self.value.as_str().unwrap_or_default().trim();
        if text.is_empty() {
            self.reject(expected, report);
        }
        text.to_owned()
    }

    /// A number greater than zero; an error, and zero, for anything else.
    pub(super) fn positive(&self, expected: Expected, report: &mut Report) -> f64 {
        let number = self.value.as_f64().filter(|number| *number > 0.0);
        if number.is_none() {
            self.reject(expected, report);
        }
        number.unwrap_or_default()
    }

    /// `true` or `false`; an error, and `false`, for anything else.
    pub(super) fn boolean(&self, report: &mut Report) -> bool {
        let boolean = self.value.as_bool();
        if boolean.is_none() {
            self.reject(Expected::Bool, report);
        }
        boolean.unwrap_or_default()
    }

    /// One of the `choices`; an error, and nothing, for anything else.
    pub(super) fn choice<T: Copy>(
        &self,
        choices: &[(&'static str, T)],
        report: &mut Report,
    ) -> Option<T> {
        let chosen = choices.iter().find(|(name, _)| self.value.as_str() == Some(name));
        if chosen.is_none() {
            let names = choices.iter().map(|&(name, _)| name).collect();
            self.reject(Expected::OneOf(names), report);
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
        let mut objects = Vec::new();
        for item in list.list(Expected::List, report) {
            if item.is_object(Expected::ListedObject, report) {
                objects.push(read(&item, report));
            }
        }
        objects
    }

    /// Notes as an error that something else should stand here.
    pub(super) fn reject(&self, expected: Expected, report: &mut Report) {
        report.error(&self.pointer, self.unexpected(expected));
    }

    /// The problem that something else should stand here.
    pub(super) fn unexpected(&self, expected: Expected) -> ProblemKind {
        ProblemKind::UnexpectedValue { expected, found: self.found() }
    }

    /// The value, as far as a problem speaks of it.
    pub(super) fn found(&self) -> FoundValue {
        FoundValue::from(self.value)
    }

    /// Where what stands, or would stand, under `key` is.
    pub(super) fn pointer_to<'n>(&'n self, key: &'n str) -> JsonPointer<'n> {
        JsonPointer::Key(&self.pointer, key)
    }
}
