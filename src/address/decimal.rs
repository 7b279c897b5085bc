//! Reads decimal numbers as an address has them: a sign, digits, a point, digits.
//!
//! The standard library's own tables would weigh kilobytes in the wasm.
//! [`crate::text::format_fixed`] writes such numbers.

/// More digits before the point are no degree and no zoom.
const MOST_BEFORE: usize = 4;
/// Digits after the point that are read; further ones are too fine to matter.
const MOST_AFTER: usize = 9;

/// The number that stands there; `None` for anything but a sign, up to four digits, a point and
/// digits.
pub(super) fn read(text: &str) -> Option<f64> {
    let (sign, digits) = text.strip_prefix('-').map_or((1.0, text), |rest| (-1.0, rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let sound = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > MOST_BEFORE || !sound(whole) || !sound(fraction) {
        return None;
    }
    // Both are whole numbers that a double holds exactly, so the division rounds once, to the
    // nearest.
    let (mut value, mut scale) = (0.0, 1.0);
    for byte in whole.bytes() {
        value = value * 10.0 + f64::from(byte - b'0');
    }
    for byte in fraction.bytes().take(MOST_AFTER) {
        value = value * 10.0 + f64::from(byte - b'0');
        scale *= 10.0;
    }
    Some(sign * value / scale)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::format_fixed;
    use proptest::prelude::*;

    #[test]
    fn numbers_of_an_address_are_read() {
        let cases =
            [("49.3000", 49.3), ("-0.5", -0.5), ("7", 7.0), ("7.", 7.0), ("0180.25", 180.25)];
        for (text, number) in cases {
            assert_eq!(read(text), Some(number), "{text}");
        }
        let long = format!("1.{}", "3".repeat(10_000));
        assert!((read(&long).expect("digits") - 4.0 / 3.0).abs() < 1e-8);
    }

    #[test]
    fn nothing_else_is_a_number() {
        for text in [
            "", "-", ".", ".5", "--1", "+1", "1e3", "NaN", "inf", "12345", "1.2.3", "1,5", " 1",
            "1 ", "\u{661}",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_as_the_nearest(steps in -9_999_999_i32..9_999_999) {
            let number = f64::from(steps) / 1e4;
            let text = format_fixed(number, 4);
            prop_assert_eq!(read(&text), Some(number));
            prop_assert_eq!(text, format!("{number:.4}"));
        }

        #[test]
        fn a_number_is_read_as_the_standard_library_reads_it(whole in 0..10_000_u32, fraction in "[0-9]{1,9}") {
            let text = format!("{whole}.{fraction}");
            prop_assert_eq!(read(&text), text.parse().ok());
        }
    }
}
