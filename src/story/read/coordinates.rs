//! Coordinates of a checked JSON value, as serde hands them to `geojson`.
//!
//! What this does: walks nested lists of numbers. `serde_json` could do it for a value of any kind,
//! but its words for what a value is not, with the table by which they print a number, weigh more
//! in the browser than the whole reader. What it does not: say what is wrong: the value was checked
//! before.

use std::fmt;

use serde::de::value::SeqDeserializer;
use serde::de::{Deserializer, Error, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::Value;

/// Lists of lists of numbers, or a number.
pub(super) struct Coordinates<'a>(pub(super) &'a Value);

/// What was read is no coordinates.
#[derive(Debug)]
pub(super) struct Unread;

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("its coordinates or its bbox are no list of numbers, or of too few")
    }
}

impl std::error::Error for Unread {}

impl Error for Unread {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

impl<'de> Deserializer<'de> for Coordinates<'de> {
    type Error = Unread;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unread> {
        match self.0 {
            Value::Array(items) => {
                visitor.visit_seq(SeqDeserializer::new(items.iter().map(Coordinates)))
            }
            number => visitor.visit_f64(number.as_f64().ok_or(Unread)?),
        }
    }

    /// A position may be a type of its own around its numbers.
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unread> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'a> IntoDeserializer<'a, Unread> for Coordinates<'a> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}
