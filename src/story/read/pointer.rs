//! Where a value stands in the document, as the steps that lead there from its root.

use std::fmt;

/// A place in the document; written out, a JSON Pointer (RFC 6901).
///
/// Each step borrows the one before it, so that a sound story costs no text.
#[derive(Clone, Copy)]
pub(super) enum JsonPointer<'a> {
    /// The whole document.
    Root,
    /// What stands under a key of an object.
    Key(&'a JsonPointer<'a>, &'a str),
    /// What stands at a position of a list.
    Item(&'a JsonPointer<'a>, usize),
}

impl fmt::Display for JsonPointer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            JsonPointer::Root => Ok(()),
            JsonPointer::Key(parent, key) => {
                write!(f, "{parent}/{}", key.replace('~', "~0").replace('/', "~1"))
            }
            JsonPointer::Item(parent, index) => write!(f, "{parent}/{index}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::JsonPointer::{Item, Key, Root};

    #[test]
    fn a_pointer_escapes_slashes_and_tildes() {
        let value = serde_json::json!({"a/b~c": [1]});
        let pointer = Item(&Key(&Root, "a/b~c"), 0).to_string();
        assert_eq!(pointer, "/a~1b~0c/0");
        assert!(value.pointer(&pointer).is_some());
    }
}
