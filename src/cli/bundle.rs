//! Is the web bundle whole?
//!
//! What this does: finds the files that its style sheets name, fonts above all, and says which of them is missing: the site
//! would be published without it, and nobody would notice. What it does not: know what else a bundle needs (reading it
//! says so), or load anything from elsewhere.

use std::fs;
use std::path::Path;

use super::at;

/// Refuses a bundle without a file that a style sheet of its own names.
pub(super) fn check(web: &Path) -> Result<(), String> {
    let mut sheets = Vec::new();
    for entry in fs::read_dir(web).map_err(at(web))? {
        let path = entry.map_err(at(web))?.path();
        if path.extension().is_some_and(|kind| kind == "css") {
            sheets.push(path);
        }
    }
    // A folder's own order is another on each machine; the message is not.
    sheets.sort();
    for sheet in sheets {
        let css = fs::read_to_string(&sheet).map_err(at(&sheet))?;
        if let Some(missing) = named(&css).into_iter().find(|name| !web.join(name).is_file()) {
            return Err(format!(
                "{}: is missing, and {} names it; build the web bundle anew: `make web`",
                web.join(missing).display(),
                sheet.display()
            ));
        }
    }
    Ok(())
}

/// The bundle's own files that a style sheet names, as `url("fonts/a.woff2")` does.
fn named(css: &str) -> Vec<&str> {
    let addresses = css.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
    let bare = addresses.map(|address| address.trim().trim_matches(['"', '\'']));
    let files = bare.map(|address| address.split(['?', '#']).next().unwrap_or_default());
    files.filter(|name| !name.is_empty() && !name.starts_with('/') && !name.contains(':')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_files_are_found_and_nothing_else() {
        let css = "a { src: url(\"fonts/a.woff2\") format(\"woff2\"), url('b.woff2?v=1'), url(c.svg#d) }
            b { x: url(data:image/png;base64,AA) url(https://example.org/e.png) url(#f) url() }";
        assert_eq!(named(css), ["fonts/a.woff2", "b.woff2", "c.svg"]);
    }
}
