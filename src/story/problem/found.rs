//! What stands in a document where something else was expected.

use serde_json::Value;

/// A JSON value as far as a problem speaks of it.
#[derive(Clone, Debug, PartialEq)]
pub enum FoundValue {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List {
        /// How many items it has.
        length: usize,
    },
    /// An object.
    Object,
}

impl From<&Value> for FoundValue {
    fn from(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(truth) => Self::Bool(*truth),
            // Read without serde_json's `arbitrary_precision`, every number has a float.
            Value::Number(number) => Self::Number(number.as_f64().unwrap_or(f64::NAN)),
            Value::String(text) => Self::Text(text.clone()),
            Value::Array(items) => Self::List { length: items.len() },
            Value::Object(_) => Self::Object,
        }
    }
}
