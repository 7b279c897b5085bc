//! Coordinates as the `geojson` crate's types take them.
//!
//! What this does: hands lists and numbers of JSON to any type that serde can read.
//! What it does not: check them, which is done before; what serde has to say all the same is told to authors only, as
//! its words bring code that writes any number as text.

use std::fmt;
use std::slice::Iter;

use serde::de::{DeserializeSeed, Deserializer, Error, SeqAccess, Unexpected, Visitor};
use serde_json::Value;

use super::wording::described;

/// A number, or a list of numbers, or of such lists.
pub(super) struct Coordinates<'de>(pub(super) &'de Value);

/// What was read is no coordinates of the wanted depth.
#[derive(Debug)]
pub(super) struct Unfit(String);

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unfit {}

impl Error for Unfit {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(told!("{message}"))
    }
}

impl<'de> Deserializer<'de> for Coordinates<'de> {
    type Error = Unfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        match (self.0.as_array(), self.0.as_f64()) {
            (Some(items), _) => visitor.visit_seq(Items(items.iter())),
            (None, Some(number)) => visitor.visit_f64(number),
            (None, None) => Err(Unfit::invalid_type(Unexpected::Other(&described(self.0)), &visitor)),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_newtype_struct(self)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct seq
        tuple tuple_struct map struct enum identifier ignored_any
    }
}

struct Items<'de>(Iter<'de, Value>);

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = Unfit;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Unfit> {
        self.0.next().map(|item| seed.deserialize(Coordinates(item))).transpose()
    }
}
