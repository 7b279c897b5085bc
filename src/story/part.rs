//! Parts of a text.
//!
//! What this does: finds words in a text, to the letter, byte by byte.
//! What it does not: what `str` itself does for a `&str`, whose search is quick in long texts and large in the browser.

/// Where `part` first stands in `text`, in bytes.
#[must_use]
pub fn find(text: &str, part: &str) -> Option<usize> {
    let (text, part) = (text.as_bytes(), part.as_bytes());
    (0..=text.len().checked_sub(part.len())?).find(|&at| text[at..].starts_with(part))
}

/// Does `part` stand in `text`?
#[must_use]
pub fn holds(text: &str, part: &str) -> bool {
    find(text, part).is_some()
}

/// The text with the first `part` in it replaced.
#[must_use]
pub fn replaced(text: &str, part: &str, with: &str) -> String {
    match find(text, part) {
        Some(at) => [&text[..at], with, &text[at + part.len()..]].concat(),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_found_where_it_stands_first() {
        assert_eq!(find("дорога до дома", "до"), Some(0));
        assert_eq!(find("то, что до дома", "до"), Some(13));
        assert_eq!((find("abc", ""), find("", ""), find("", "a"), find("ab", "abc")), (Some(0), Some(0), None, None));
        assert!(holds("abc", "bc") && !holds("abc", "cb"));
    }

    #[test]
    fn what_is_not_there_is_not_replaced() {
        assert_eq!(replaced("{d} {m}", "{m}", "Mei"), "{d} Mei");
        assert_eq!(replaced("{d}", "{m}", "Mei"), "{d}");
    }
}
