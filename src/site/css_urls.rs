//! The files that a style sheet names, as `url("fonts/a.woff2")` does.

use std::ops::Range;

/// An address in a style sheet, of a file of the same site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CssUrl<'a> {
    /// Where it stands in the style sheet, with its quotes.
    pub range: Range<usize>,
    /// The address without them.
    pub address: &'a str,
}

/// The addresses of a style sheet that are relative to it, in their order: none of another origin
/// or the site's root, no data, no part of a page. `None` where one does not end.
#[must_use]
pub fn own_urls(css: &str) -> Option<Vec<CssUrl<'_>>> {
    const BEFORE: &str = "url(";
    let mut urls = Vec::new();
    for (at, _) in css.match_indices(BEFORE) {
        let start = at + BEFORE.len();
        let range = start..start + css[start..].find(')')?;
        let address = css[range.clone()].trim().trim_matches(['"', '\'']);
        if !address.is_empty() && !address.starts_with(['/', '#']) && !address.contains(':') {
            urls.push(CssUrl { range, address });
        }
    }
    Some(urls)
}

/// The style sheet with other addresses in the places of its own.
#[must_use]
pub fn replace_urls(css: &str, new: &[(CssUrl<'_>, String)]) -> String {
    let (mut replaced, mut done) = (String::with_capacity(css.len()), 0);
    for (url, address) in new {
        replaced.push_str(&css[done..url.range.start]);
        replaced.push_str(&format!("\"{address}\""));
        done = url.range.end;
    }
    replaced + &css[done..]
}

#[cfg(test)]
mod tests {
    use super::*;

    const CSS: &str =
        "a { src: url(\"fonts/a.woff2\") format(\"woff2\"), url('b.woff2?v=1'), url(c.svg#d) }
        b { x: url(data:image/png;base64,AA) url(https://example.org/e.png) url(#f) url() }";

    #[test]
    fn own_files_are_found_and_nothing_else() {
        let urls = own_urls(CSS).expect("all of them end");
        let addresses: Vec<_> = urls.iter().map(|url| url.address).collect();
        assert_eq!(addresses, ["fonts/a.woff2", "b.woff2?v=1", "c.svg#d"]);
        assert_eq!(own_urls("a { src: url(d.woff2"), None);
    }

    #[test]
    fn nothing_but_the_addresses_changes() {
        let urls = own_urls(CSS).expect("all of them end");
        let new: Vec<_> = urls.into_iter().map(|url| (url, "n".to_owned())).collect();
        let expected = CSS
            .replace("'b.woff2?v=1'", "\"n\"")
            .replace("c.svg#d", "\"n\"")
            .replace("fonts/a.woff2", "n");
        assert_eq!(replace_urls(CSS, &new), expected);
    }
}
