//! The address of words on a page, which browsers scroll to and mark (URL Fragment Text
//! Directives).

/// A quotation of more words than this is named by its first and last ones.
const WHOLE: usize = 8;
/// So many of either.
const ENDS: usize = 4;

/// The address of a text on a page.
#[must_use]
pub fn text_fragment(page: &str, text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let directive = if words.len() <= WHOLE {
        encoded(&words)
    } else {
        format!("{},{}", encoded(&words[..ENDS]), encoded(&words[words.len() - ENDS..]))
    };
    let hash = if page.contains('#') { "" } else { "#" };
    format!("{page}{hash}:~:text={directive}")
}

/// Words as they stand in an address. A hyphen has a meaning of its own in a text directive.
fn encoded(words: &[&str]) -> String {
    let mut out = String::new();
    for byte in words.join(" ").bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_texts_stand_whole_and_long_ones_by_their_ends() {
        let page = "https://example.org/a?b=c";
        assert_eq!(text_fragment(page, "Satu, dua."), format!("{page}#:~:text=Satu%2C%20dua."));
        assert_eq!(
            text_fragment(page, "satu dua tiga empat lima enam tujuh delapan sembilan-puluh"),
            format!(
                "{page}#:~:text=satu%20dua%20tiga%20empat,enam%20tujuh%20delapan%20sembilan%2Dpuluh"
            )
        );
        assert_eq!(
            text_fragment("https://example.org/#top", "Да"),
            "https://example.org/#top:~:text=%D0%94%D0%B0"
        );
    }
}
