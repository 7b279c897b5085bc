//! Where a value stands in the document.
//!
//! What this does: chains steps from the document down, borrowed from one another, and writes them
//! out as a JSON Pointer when a problem needs it; a sound story never does. What it does not: find
//! a value, or a line in the text.

/// A place in the document, as the way that leads there.
#[derive(Clone, Copy)]
pub(super) enum Path<'a> {
    /// The whole document.
    Root,
    /// What stands under a key of an object.
    Key(&'a Path<'a>, &'a str),
    /// What stands at a position of a list.
    Item(&'a Path<'a>, usize),
}

impl Path<'_> {
    /// The JSON Pointer (RFC 6901); empty for the whole document.
    pub(super) fn pointer(&self) -> String {
        let (before, step) = match self {
            Path::Root => return String::new(),
            Path::Key(before, key) => (before, key.replace('~', "~0").replace('/', "~1")),
            Path::Item(before, at) => (before, at.to_string()),
        };
        let mut pointer = before.pointer();
        pointer.push('/');
        pointer.push_str(&step);
        pointer
    }
}

#[cfg(test)]
mod tests {
    use super::Path::{Item, Key, Root};

    #[test]
    fn a_pointer_escapes_slashes_and_tildes() {
        let value = serde_json::json!({"a/b~c": [1]});
        let pointer = Item(&Key(&Root, "a/b~c"), 0).pointer();
        assert_eq!(pointer, "/a~1b~0c/0");
        assert!(value.pointer(&pointer).is_some());
    }
}
