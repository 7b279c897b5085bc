//! The forms that a text must have to be an id, a slug, a language, a country, a day, an address or
//! a colour.
//!
//! Nothing is looked up: a country code of the right form may still name no country of the base
//! map.

/// Lower-case letters and digits in groups with single hyphens between them.
pub(super) fn is_slug(text: &str) -> bool {
    text.split('-').all(|part| {
        !part.is_empty()
            && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    })
}

/// Usable after `#` in an address: letters, digits, `-` and `_`, with a letter or digit first.
pub(super) fn is_id(text: &str) -> bool {
    text.bytes().next().is_some_and(|first| first.is_ascii_alphanumeric())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

/// A language tag by its form alone (BCP 47, loosely): two to eight letters, then subtags of one to
/// eight letters or digits.
pub(super) fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let primary = parts.next().unwrap_or_default();
    (2..=8).contains(&primary.len())
        && primary.bytes().all(|byte| byte.is_ascii_alphabetic())
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

/// Two upper-case letters, the form of an ISO 3166-1 alpha-2 code.
pub(super) fn is_country(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// A real day of the calendar as `YYYY-MM-DD`.
pub(super) fn is_day(text: &str) -> bool {
    text.len() == 10 && is_partial_date(text)
}

/// A real day, month or year: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
pub(super) fn is_partial_date(text: &str) -> bool {
    let digits = |part: &str, count: usize| {
        (part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| part.bytes().fold(0, |number, byte| number * 10 + u32::from(byte - b'0')))
    };
    let mut parts = text.split('-');
    let Some(year) = digits(parts.next().unwrap_or_default(), 4) else {
        return false;
    };
    let Some(month) = parts.next() else {
        return true;
    };
    let Some(month @ 1..=12) = digits(month, 2) else {
        return false;
    };
    let Some(day) = parts.next() else { return true };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let longest = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    parts.next().is_none() && digits(day, 2).is_some_and(|day| (1..=longest).contains(&day))
}

/// An `https` address with a host and no white space.
pub(super) fn is_https(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://") else {
        return false;
    };
    is_address(text) && !rest.is_empty() && !rest.starts_with(['/', '?', '#', ':'])
}

/// An address relative to the story: no scheme, no host, no leading slash.
pub(super) fn is_relative(text: &str) -> bool {
    let path = text.split(['/', '?', '#']).next().unwrap_or_default();
    is_address(text) && !text.starts_with(['/', '?', '#']) && !path.contains(':')
}

/// No white space, control character or backslash: browsers drop or turn these, and so may read
/// another address.
fn is_address(text: &str) -> bool {
    !text.is_empty()
        && !text.contains(|letter: char| {
            letter.is_whitespace() || letter.is_control() || letter == '\\'
        })
}

/// A colour of simplestyle, `#rgb` or `#rrggbb` with or without its `#`, as CSS writes it.
pub(super) fn color(text: &str) -> Option<String> {
    let digits = text.strip_prefix('#').unwrap_or(text);
    let sound =
        matches!(digits.len(), 3 | 6) && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    sound.then(|| format!("#{}", digits.to_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(form: fn(&str) -> bool, sound: &[&str], broken: &[&str]) {
        sound.iter().for_each(|text| assert!(form(text), "{text:?} should do"));
        broken.iter().for_each(|text| assert!(!form(text), "{text:?} should not do"));
    }

    #[test]
    fn names_have_their_forms() {
        all(is_slug, &["kazakhstan-2022", "a", "7"], &["", "-a", "a-", "a--b", "A", "a_b", "қ"]);
        all(is_id, &["sary-shagan", "A_1", "5"], &["", "-a", "_a", "a b", "a/b", "қ", "a#"]);
        all(
            is_language,
            &["id", "kk", "zh-Hant-TW", "sr-Latn", "es-419"],
            &["", "i", "id_ID", "7", "id-", "ĸk"],
        );
        all(is_country, &["KZ", "RU"], &["", "kz", "KAZ", "K", "K1"]);
    }

    #[test]
    fn days_stand_in_the_calendar() {
        all(
            is_day,
            &["2022-01-07", "2000-02-29", "2024-02-29"],
            &["2022-1-7", "2022-02-29", "1900-02-29", "2022"],
        );
        all(
            is_day,
            &[],
            &["2022-13-01", "2022-00-01", "2022-04-31", "2022-01-00", "2022/01/07", "+022-01-01"],
        );
        all(
            is_partial_date,
            &["2022", "2022-01", "2022-01-31"],
            &["", "22", "2022-13", "2022-01-32", "2022-01-07-1"],
        );
    }

    #[test]
    fn addresses_are_https_or_relative() {
        all(
            is_https,
            &["https://example.org/a?b#c"],
            &["http://a.b", "https://", "https:///a", "https://a b", ""],
        );
        all(
            is_relative,
            &["photo.jpg", "a/b.jpg", "./a:b.jpg", "../a.jpg"],
            &["", "/a.jpg", "//a.b/c", "javascript:1"],
        );
        all(
            is_relative,
            &[],
            &["data:x", "java\tscript:1", "\\\\a.b", "a b.jpg", "https://a.b", "#a", "?a"],
        );
    }

    #[test]
    fn colours_are_written_as_css_does() {
        assert_eq!(color("ACE"), Some("#ace".to_owned()));
        assert_eq!(color("#b0104B"), Some("#b0104b".to_owned()));
        for broken in ["", "#", "red", "#abcd", "#ggg", "##abc", "url(x)"] {
            assert_eq!(color(broken), None);
        }
    }
}
