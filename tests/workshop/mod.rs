//! A folder with a web bundle in it, and the native command at work there, for the tests of a file.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

pub const STORY: &str = include_str!("../../public/stories/kazakhstan-2022/story.geojson");
pub const MAP: &[u8] = include_bytes!("../../public/stories/kazakhstan-2022/basemap-1.tapal");

/// A folder of the test's own, with a web bundle in it as Trunk would have built it.
pub fn workshop(name: &str, story: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&root);
    let stories = root.join("web/stories/kazakhstan-2022");
    fs::create_dir_all(&stories).expect("folders");
    fs::write(root.join("web/loader.js"), "// loader").expect("loader");
    fs::write(root.join("web/sw.js"), "// worker").expect("worker");
    fs::write(root.join("web/web_bg.wasm"), "wasm").expect("wasm");
    fs::write(stories.join("story.geojson"), story).expect("story");
    fs::write(stories.join("basemap-1.tapal"), MAP).expect("base map");
    root
}

pub fn tapal(root: &Path, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tapal")).current_dir(root).args(words).output().expect("runs")
}

pub fn build(root: &Path) -> Output {
    tapal(root, &["build", "--web", "web", "--out", "dist"])
}

pub fn complaint(output: &Output) -> String {
    assert!(!output.status.success(), "it should have failed");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Every file of a folder, by its path in it.
pub fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).expect("folder") {
            let path = entry.expect("entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = fs::read(&path).expect("file");
                found.push((path.strip_prefix(folder).expect("within").to_owned(), bytes));
            }
        }
    }
    found.sort();
    found
}
