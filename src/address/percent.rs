//! Percent-encoding of a text's UTF-8 bytes (RFC 3986, 2.1), and back.
//!
//! In queries a plus sign means a space, as the URL standard's `application/x-www-form-urlencoded`
//! has it.

/// The text; `None` where a `%` is not followed by two hexadecimal digits, or the bytes are no
/// UTF-8.
pub(super) fn decoded(text: &str, plus_is_space: bool) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => hexadecimal(rest.next()?)? * 16 + hexadecimal(rest.next()?)?,
            b'+' if plus_is_space => b' ',
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

/// The text with all but letters, digits and `-._~` (RFC 3986's unreserved characters) encoded.
pub(super) fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(digit(byte >> 4));
            out.push(digit(byte & 15));
        }
    }
    out
}

fn hexadecimal(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}

fn digit(value: u8) -> char {
    char::from(if value < 10 { b'0' + value } else { b'A' + value - 10 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn letters_of_every_language_go_there_and_back() {
        assert_eq!(encoded("sary-shagan"), "sary-shagan");
        assert_eq!(encoded("Астана #1"), "%D0%90%D1%81%D1%82%D0%B0%D0%BD%D0%B0%20%231");
        assert_eq!(decoded("%d0%90+%2B", true).as_deref(), Some("А +"));
        assert_eq!(decoded("a+b", false).as_deref(), Some("a+b"));
    }

    #[test]
    fn what_is_cut_or_no_text_is_none() {
        for broken in ["%", "%4", "%zz", "a%2", "%D0", "%FF%FE", "%-1", "%\u{e9}"] {
            assert_eq!(decoded(broken, true), None, "{broken}");
        }
    }

    proptest! {
        #[test]
        fn any_text_comes_back(text in "\\PC{0,40}") {
            let there = encoded(&text);
            prop_assert!(there.is_ascii());
            prop_assert_eq!(decoded(&there, true), Some(text.clone()));
            prop_assert_eq!(decoded(&there, false), Some(text));
        }
    }
}
