//! Functions for short texts in Latin and Cyrillic letters, lighter in the wasm than those of the
//! standard library.
//!
//! The standard library's search long texts quicker and know all of Unicode; the tables and the
//! code that they bring are more than the texts of a story and the names of a map need.
//!
//! ```
//! use tapal::text::{contains, format_fixed};
//!
//! assert!(contains("Baikonur is leased", "leased"));
//! assert_eq!(format_fixed(68.125, 2), "68.13");
//! ```

/// Where `part` first stands in `text`, in bytes.
#[must_use]
pub fn find(text: &str, part: &str) -> Option<usize> {
    let (text, part) = (text.as_bytes(), part.as_bytes());
    (0..=text.len().checked_sub(part.len())?).find(|&at| text[at..].starts_with(part))
}

/// Does `part` stand in `text`?
#[must_use]
pub fn contains(text: &str, part: &str) -> bool {
    find(text, part).is_some()
}

/// The text with the first `part` in it replaced.
#[must_use]
pub fn replace_first(text: &str, part: &str, with: &str) -> String {
    match find(text, part) {
        Some(at) => format!("{}{with}{}", &text[..at], &text[at + part.len()..]),
        None => text.to_owned(),
    }
}

/// Texts, one after the other, with another between them.
#[must_use]
pub fn join<'a>(texts: impl IntoIterator<Item = &'a str>, between: &str) -> String {
    fn add(all: &mut Option<String>, text: &str, between: &str) {
        match all {
            Some(all) => all.extend([between, text]),
            None => *all = Some(text.to_owned()),
        }
    }
    let mut all = None;
    texts.into_iter().for_each(|text| add(&mut all, text, between));
    all.unwrap_or_default()
}

/// The text as it may stand in an element or an attribute of HTML or SVG.
#[must_use]
pub fn escape_markup(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The number with so many digits after the point, one at least, rounded to the nearest. Not for
/// what is no number.
#[must_use]
pub fn format_fixed(number: f64, places: usize) -> String {
    let scale = (0..places).fold(1.0, |scale, _| scale * 10.0);
    let steps = (number * scale).round() as i64;
    let mut digits = steps.unsigned_abs().to_string();
    // A digit before the point at least.
    while digits.len() <= places {
        digits.insert(0, '0');
    }
    let (whole, fraction) = digits.split_at(digits.len() - places);
    let sign = if steps < 0 { "-" } else { "" };
    format!("{sign}{whole}.{fraction}")
}

/// The language itself of a tag (BCP 47), without script or region: `kk` of `kk-Cyrl-KZ`.
#[must_use]
pub fn primary_subtag(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

/// Do two tags (BCP 47) name the same language, whatever the script or the region?
#[must_use]
pub fn is_same_language(a: &str, b: &str) -> bool {
    primary_subtag(a).eq_ignore_ascii_case(primary_subtag(b))
}

/// A letter or a digit? Beyond Latin-1's signs all counts as one but punctuation and symbols.
#[must_use]
pub fn is_alphanumeric(glyph: char) -> bool {
    let sign = matches!(glyph, '×' | '÷' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}');
    glyph.is_ascii_alphanumeric() || (glyph > '¿' && !sign)
}

/// A text in capitals; other scripts than Latin and Cyrillic, and "ß", stay as they are.
#[must_use]
pub fn to_uppercase(text: &str) -> String {
    text.chars().map(uppercase).collect()
}

fn uppercase(glyph: char) -> char {
    let code = u32::from(glyph);
    let uppercase = match glyph {
        'a'..='z' | 'à'..='ö' | 'ø'..='þ' | 'а'..='я' => code - 32,
        'ѐ'..='џ' => code - 80,
        'ÿ' => 0x178,
        'ı' => 0x49,
        'ӏ' => 0x4c0,
        // Here each capital stands before its small letter, the capital even, or odd.
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ѡ'..='ҁ' | 'Ҋ'..='ҿ' | 'Ӑ'..='ԯ' => code & !1,
        'Ĺ'..='ň' | 'Ź'..='ž' | 'Ӂ'..='ӎ' => (code - 1) | 1,
        _ => code,
    };
    char::from_u32(uppercase).unwrap_or(glyph)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_found_where_it_stands_first() {
        assert_eq!(find("дорога до дома", "до"), Some(0));
        assert_eq!(find("то, что до дома", "до"), Some(13));
        assert_eq!(
            (find("abc", ""), find("", ""), find("", "a"), find("ab", "abc")),
            (Some(0), Some(0), None, None)
        );
        assert!(contains("abc", "bc") && !contains("abc", "cb"));
    }

    #[test]
    fn capitals_and_letters_of_latin_and_cyrillic_are_those_of_unicode() {
        for glyph in ('\0'..='ž').chain('Ѐ'..='ԯ').filter(|glyph| !"µßŉ".contains(*glyph)) {
            assert_eq!(to_uppercase(&glyph.to_string()), glyph.to_uppercase().to_string());
            let combining = ('\u{482}'..='\u{489}').contains(&glyph);
            assert!(
                combining
                    || "ªµ²³¹º¼½¾".contains(glyph)
                    || is_alphanumeric(glyph) == glyph.is_alphanumeric(),
                "{glyph}"
            );
        }
        assert_eq!(to_uppercase("Қазақстан, Türkiye"), "ҚАЗАҚСТАН, TÜRKIYE");
        assert!(" .,–—«»“”…№’\u{a0}".chars().all(|glyph| !is_alphanumeric(glyph)));
    }

    #[test]
    fn a_number_is_written_with_all_its_places_and_without_a_negative_zero() {
        let cases = [
            (49.3, "49.3000"),
            (-0.00001, "0.0000"),
            (-0.5, "-0.5000"),
            (0.00005, "0.0001"),
            (179.99999, "180.0000"),
        ];
        for (number, text) in cases {
            assert_eq!(format_fixed(number, 4), text);
        }
        assert_eq!(format_fixed(4.249, 2), "4.25");
        assert_eq!(format_fixed(-7.0, 2), "-7.00");
    }

    #[test]
    fn texts_are_joined_with_another_between_them() {
        assert_eq!(join(["a", "", "b"], ", "), "a, , b");
        assert_eq!(join([""], ", "), "");
        assert_eq!(join([], ", "), "");
    }

    #[test]
    fn what_is_not_there_is_not_replaced() {
        assert_eq!(replace_first("{d} {m}", "{m}", "Mei"), "{d} Mei");
        assert_eq!(replace_first("{d}", "{m}", "Mei"), "{d}");
    }
}
