//! A folder's files, compressed beside each as `name.br` and `name.gz`.
//!
//! They are as small as both can make them, so that a host need not compress anew for each reader,
//! and hold no time and no name: the same file gives the same bytes.

use std::fs;
use std::io::Write;
use std::path::Path;

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

use super::error::{CliError, at};

/// The most that brotli can do. Unoptimised it takes ten times as long, and what an unoptimised
/// command builds is for tests and not published.
const QUALITY: i32 = if cfg!(debug_assertions) { 5 } else { 11 };

/// Files of these kinds compress; fonts and pictures are compressed as they are.
const KINDS: [&str; 10] =
    ["html", "css", "js", "wasm", "svg", "json", "geojson", "txt", "xml", "tapal"];

/// Compresses what is in a folder, and in the folders in it.
pub(super) fn folder(path: &Path) -> Result<(), CliError> {
    for entry in fs::read_dir(path).map_err(at(path))? {
        let path = entry.map_err(at(path))?.path();
        if path.is_dir() {
            folder(&path)?;
        } else if path.extension().is_some_and(|kind| KINDS.iter().any(|known| kind == *known)) {
            file(&path)?;
        }
    }
    Ok(())
}

fn file(path: &Path) -> Result<(), CliError> {
    let content = fs::read(path).map_err(at(path))?;
    for (kind, small) in [("br", brotli(&content)), ("gz", gzip(&content))] {
        let small = small.map_err(at(path))?;
        if small.len() < content.len() {
            let mut name = path.as_os_str().to_owned();
            name.push(".");
            name.push(kind);
            fs::write(&name, small).map_err(at(path))?;
        }
    }
    Ok(())
}

fn brotli(content: &[u8]) -> std::io::Result<Vec<u8>> {
    // A browser takes no window larger than 2^22.
    let smallest = BrotliEncoderParams {
        quality: QUALITY,
        lgwin: 22,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut out, &smallest)?;
    Ok(out)
}

fn gzip(content: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut writer = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    writer.write_all(content)?;
    writer.finish()
}
