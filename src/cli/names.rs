//! Names by content: `web.js` is published as `web.1a2b3c4d5e.js`.
//!
//! So a host may let browsers keep them for good, and no page meets a file of another version. What
//! is known by its name elsewhere keeps it: pages, stories and their base maps, pictures, the
//! worker, the element's script.

use crate::site::assets::{ELEMENT, OUTLINES, PublishedNames, WORKER};
use crate::site::css_urls::{own_urls, replace_urls};
use crate::site::{File, sha256};

/// Of a file's SHA-256, so many digits are in its name.
const DIGITS: usize = 10;
/// The folder of the strings that pages load, a file a language.
const STRINGS: &str = "strings/";

/// Gives files the names of their content.
pub(super) fn rename_by_hash(files: &mut [File]) -> PublishedNames {
    let mut names = PublishedNames::new();
    // First what names no other file, then what names only those.
    for kind in ["woff2", "wasm", "js", "json", "css"] {
        for file in files.iter_mut().filter(|file| kind_of(&file.path) == kind) {
            if let ("css", Ok(text)) = (kind, str::from_utf8(&file.content)) {
                file.content = rewrite_urls(text, &file.path, &names).into_bytes();
            }
            // Browsers ask for the worker again and again, to learn of a new version; hosts' pages
            // ask for the element's script.
            let is_loaded = file.path.starts_with(STRINGS) || file.path == OUTLINES;
            let stays = (kind == "json" && !is_loaded) || [WORKER, ELEMENT].contains(&&*file.path);
            if !stays {
                let name = hashed_name(&file.path, &file.content);
                names.insert(std::mem::replace(&mut file.path, name.clone()), name);
            }
        }
    }
    // It is not renamed itself, so what it names may name it.
    for file in files.iter_mut().filter(|file| file.path == ELEMENT) {
        file.content =
            rename_siblings(&String::from_utf8_lossy(&file.content), &names).into_bytes();
    }
    names
}

/// A script with the new names of the files beside it, which it names as `"./web.js"`.
fn rename_siblings(script: &str, names: &PublishedNames) -> String {
    names.iter().fold(script.to_owned(), |script, (old, new)| {
        let quoted = |path: &str| format!("\"./{path}\"");
        script.replace(&quoted(old), &quoted(new))
    })
}

fn kind_of(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, kind)| kind)
}

/// A path with digits of the content's sum before its kind.
fn hashed_name(path: &str, content: &[u8]) -> String {
    let (stem, kind) = path.rsplit_once('.').unwrap_or((path, ""));
    format!("{stem}.{}.{kind}", &sha256(content)[..DIGITS])
}

/// A style sheet with the new names of what it loads.
fn rewrite_urls(text: &str, path: &str, names: &PublishedNames) -> String {
    let new = |address: &str| {
        let name = names.get(&resolve(address, path)?)?;
        let folder = &address[..address.rfind('/').map_or(0, |slash| slash + 1)];
        Some(format!("{folder}{}", name.rsplit('/').next().unwrap_or(name)))
    };
    let urls = own_urls(text).unwrap_or_default().into_iter();
    let renamed: Vec<_> = urls.filter_map(|url| Some((url.clone(), new(url.address)?))).collect();
    replace_urls(text, &renamed)
}

/// The path from the site's folder of what the file at `path` calls `address`; `None` above that
/// folder.
fn resolve(address: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, content: &str) -> File {
        File { path: path.to_owned(), content: content.as_bytes().to_vec() }
    }

    #[test]
    fn style_sheets_follow_the_names_of_what_they_load() {
        let css = |font: &str| {
            format!(
                "@font-face {{ src: url(\"{font}\") }} \
                 a {{ b: url(\"https://example.org/c.woff2\") }}"
            )
        };
        let mut files = [
            file("a.css", &css("f/c.woff2")),
            file("f/c.woff2", "font"),
            file("x/b.js", "script"),
            file("sw.js", "worker"),
            file("f/OFL.txt", "licence"),
        ];
        let names = rename_by_hash(&mut files);
        let [style, font, script, worker, licence] = files.map(|file| (file.path, file.content));
        // As `printf font | sha256sum` has it.
        assert_eq!(font.0, "f/c.795ea3efa4.woff2");
        assert_eq!(String::from_utf8_lossy(&style.1), css(&font.0));
        assert_eq!(names["a.css"], style.0);
        assert_eq!(names["x/b.js"], script.0);
        assert_eq!((&*worker.0, &*licence.0), ("sw.js", "f/OFL.txt"));
        assert_eq!(names.len(), 3);
    }

    #[test]
    fn another_content_is_another_name() {
        let names = |content: &str| rename_by_hash(&mut [file("a.js", content)]);
        assert_ne!(names("1"), names("2"));
        assert_eq!(names("1"), names("1"));
    }

    #[test]
    fn no_address_leads_out_of_the_folder() {
        assert_eq!(resolve("../../a.css", "en/index.html"), None);
        assert_eq!(resolve("./a.css", "index.html").as_deref(), Some("a.css"));
    }
}
