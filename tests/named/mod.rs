//! The names that files have in a built site, for the tests of a file.

use std::fs;
use std::path::Path;

/// The path in `dist` of what has the name of its content there.
pub fn named(root: &Path, path: &str) -> String {
    let list = fs::read_to_string(root.join("dist/tapal.json")).expect("the list of names");
    let list: serde_json::Value = serde_json::from_str(&list).expect("JSON");
    list["names"][path].as_str().unwrap_or_else(|| panic!("{path} is in no list")).to_owned()
}
