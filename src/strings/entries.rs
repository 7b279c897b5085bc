//! The entries of a language's file, taken out one by one.

use std::fmt;

use serde_json::{Map, Value};

/// Why a language's file cannot be read.
#[derive(Debug)]
#[non_exhaustive]
pub enum StringsError {
    /// It is no JSON from this line and column on, both counted from 1.
    NotJson(usize, usize),
    /// It is JSON, and no object.
    NoObject,
    /// A key is missing, or its value is not of its kind.
    Missing(&'static str),
    /// A key is not known.
    Unknown(String),
}

impl fmt::Display for StringsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson(line, column) => {
                write!(f, "is no JSON: look at line {line}, column {column}")
            }
            Self::NoObject => f.write_str("is no JSON object: write { \"key\": \"text\" }"),
            Self::Missing(key) => write!(f, "has no text for \"{key}\": add it"),
            Self::Unknown(key) => write!(f, "has \"{key}\", which nothing says: take it out"),
        }
    }
}

impl std::error::Error for StringsError {}

/// A kind of value that a key may have.
pub(super) trait Kind: Default {
    fn read(value: Value) -> Option<Self>;
}

impl Kind for String {
    fn read(value: Value) -> Option<Self> {
        match value {
            Value::String(text) if !text.is_empty() => Some(text),
            _ => None,
        }
    }
}

impl<const COUNT: usize> Kind for [String; COUNT]
where
    Self: Default,
{
    fn read(value: Value) -> Option<Self> {
        let Value::Array(list) = value else { return None };
        let texts: Option<Vec<_>> = list.into_iter().map(String::read).collect();
        texts?.try_into().ok()
    }
}

impl Kind for usize {
    fn read(value: Value) -> Option<Self> {
        value.as_u64()?.try_into().ok()
    }
}

/// The entries that are left, and the first key that was not found among them.
///
/// Serde's derived reading of so many fields would weigh 10 KB more in the browser.
pub(super) struct Entries {
    left: Map<String, Value>,
    missing: Option<&'static str>,
}

impl Entries {
    pub(super) fn new(value: Value) -> Result<Self, StringsError> {
        match value {
            Value::Object(left) => Ok(Self { left, missing: None }),
            _ => Err(StringsError::NoObject),
        }
    }

    /// Takes a key's value; where there is none, the error waits for the end.
    #[inline(never)]
    pub(super) fn take<T: Kind>(&mut self, key: &'static str) -> T {
        // What is taken stays as null: to remove it would weigh more in the browser.
        let found = self.left.get_mut(key).map(Value::take).and_then(T::read);
        found.unwrap_or_else(|| {
            self.missing.get_or_insert(key);
            T::default()
        })
    }

    /// An error where a key was missing, or is left. In the browser many are left that are not for
    /// the program.
    pub(super) fn end(self) -> Result<(), StringsError> {
        let is_left = |(_, value): &(&String, &Value)| !value.is_null();
        let left = self.left.iter().find(is_left).filter(|_| !cfg!(target_arch = "wasm32"));
        match (self.missing, left) {
            (_, Some((key, _))) => Err(StringsError::Unknown(key.clone())),
            (Some(key), None) => Err(StringsError::Missing(key)),
            (None, None) => Ok(()),
        }
    }
}
