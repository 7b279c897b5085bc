//! Numbers, days and coordinates as a language writes them.

use super::Strings;
use crate::text::{format_fixed, replace_first};

impl Strings {
    /// A number as this language writes it, with at most one decimal.
    #[must_use]
    pub fn number(&self, value: f64) -> String {
        self.decimal(value, 1)
    }

    /// A number as this language writes it, with at most so many decimals.
    #[must_use]
    pub fn decimal(&self, value: f64, decimals: usize) -> String {
        let fixed = format_fixed(value, decimals);
        let (sign, fixed) = fixed.strip_prefix('-').map_or(("", &*fixed), |rest| ("-", rest));
        let (whole, decimals) = fixed.split_once('.').unwrap_or((fixed, ""));
        let decimals = decimals.trim_end_matches('0');
        let mut text = sign.to_owned();
        for (index, digit) in whole.chars().enumerate() {
            if index > 0
                && whole.len() >= self.grouped_from_digits
                && (whole.len() - index).is_multiple_of(3)
            {
                text.push_str(&self.group_separator);
            }
            text.push(digit);
        }
        if !decimals.is_empty() {
            text.push_str(&self.decimal_separator);
            text.push_str(decimals);
        }
        text
    }

    /// A date such as `2022-01-07` or `2022-01` as this language writes it; as it is when it is no
    /// such date.
    #[must_use]
    pub fn date(&self, date: &str) -> String {
        let mut parts = date.split('-');
        let (year, month, day) = (parts.next(), parts.next(), parts.next());
        let (names, pattern) = if day.is_some() {
            (&self.months_in_days, &self.day_month_year)
        } else {
            (&self.months, &self.month_year)
        };
        let name = month
            .and_then(|month| month.parse::<usize>().ok())
            .and_then(|month| names.get(month.wrapping_sub(1)));
        let (Some(year), Some(month)) = (year, name) else { return date.to_owned() };
        let day = day.unwrap_or_default().trim_start_matches('0');
        let text = replace_first(pattern, "{day}", day);
        replace_first(&replace_first(&text, "{month}", month), "{year}", year)
    }

    /// From one date to another as the language writes it: "2–7 January 2022".
    #[must_use]
    pub fn interval(&self, start: &str, end: &str) -> String {
        let day = |date: &str| {
            date.rsplit_once('-')
                .map(|(month, day)| (month.to_owned(), day.trim_start_matches('0').to_owned()))
        };
        match (day(start), day(end)) {
            (Some((month, first)), Some((other, last)))
                if month == other && month.contains('-') =>
            {
                self.date(&format!("{month}-{first}–{last}"))
            }
            _ => format!("{} – {}", self.date(start), self.date(end)),
        }
    }

    /// A latitude in degrees, north positive, as maps write it: "46.4° N". The equator has no
    /// letter.
    #[must_use]
    pub fn latitude(&self, degrees: f64) -> String {
        self.degrees(degrees, &self.compass_north, &self.compass_south)
    }

    /// A longitude in degrees, east positive, from -180 to 180: "72.9° E". The meridians 0 and 180
    /// have no letter.
    #[must_use]
    pub fn longitude(&self, degrees: f64) -> String {
        self.degrees(degrees, &self.compass_east, &self.compass_west)
    }

    /// Where a place is, both numbers to a tenth of a degree: "46.0° N · 63.3° E".
    #[must_use]
    pub fn position(&self, lat: f64, lon: f64) -> String {
        let [lat, lon] = [
            (lat, &self.compass_north, &self.compass_south),
            (lon, &self.compass_east, &self.compass_west),
        ]
        .map(|(degrees, positive, negative)| {
            let text = self.degrees(degrees, positive, negative);
            // A whole number has no decimal yet.
            if text.contains(&self.decimal_separator) {
                return text;
            }
            replace_first(&text, "°", &format!("{}0°", self.decimal_separator))
        });
        format!("{lat} · {lon}")
    }

    fn degrees(&self, degrees: f64, positive: &str, negative: &str) -> String {
        let size = self.number(degrees.abs());
        if size == "0" || size == "180" {
            return format!("{size}°");
        }
        let letter = if degrees < 0.0 { negative } else { positive };
        format!("{size}°\u{a0}{letter}")
    }
}

#[cfg(test)]
mod tests {
    use crate::strings::{all, strings_for};

    #[test]
    fn numbers_are_grouped_as_the_language_writes_them() {
        let expected = [
            ("id", ["0", "999", "6.661,4", "7.000", "1.234.567", "-5,3"]),
            ("en", ["0", "999", "6,661.4", "7,000", "1,234,567", "-5.3"]),
            ("ru", ["0", "999", "6661,4", "7000", "1\u{a0}234\u{a0}567", "-5,3"]),
            ("kk", ["0", "999", "6661,4", "7000", "1\u{a0}234\u{a0}567", "-5,3"]),
        ];
        for (lang, expected) in expected {
            let values = [0.0, 999.0, 6661.4, 7000.0, 1_234_567.0, -5.26];
            assert_eq!(values.map(|value| strings_for(lang).number(value)), expected, "{lang}");
        }
    }

    #[test]
    fn dates_are_written_out_and_other_texts_stay() {
        let expected = [
            ("id", "7 Januari 2022", "Januari 2022"),
            ("en", "7 January 2022", "January 2022"),
            ("ru", "7\u{a0}января 2022\u{a0}г.", "январь 2022\u{a0}г."),
            ("kk", "2022\u{a0}ж. 7\u{a0}қаңтар", "2022\u{a0}ж. қаңтар"),
        ];
        for (lang, day, month) in expected {
            let strings = strings_for(lang);
            assert_eq!(
                (strings.date("2022-01-07"), strings.date("2022-01")),
                (day.to_owned(), month.to_owned())
            );
        }
        for strings in all() {
            for date in ["2022", "2022-00", "2022-13-01", "", "-"] {
                assert_eq!(strings.date(date), date);
            }
        }
    }

    #[test]
    fn an_interval_within_a_month_names_that_once() {
        let expected = [
            ("id", "2–7 Januari 2022"),
            ("en", "2–7 January 2022"),
            ("ru", "2–7\u{a0}января 2022\u{a0}г."),
            ("kk", "2022\u{a0}ж. 2–7\u{a0}қаңтар"),
        ];
        for (lang, text) in expected {
            assert_eq!(strings_for(lang).interval("2022-01-02", "2022-01-07"), text);
        }
        let english = strings_for("en");
        let months = english.interval("2021-12-30", "2022-01-02");
        assert_eq!(months, "30 December 2021 – 2 January 2022");
        assert_eq!(english.interval("2005", "2006-03"), "2005 – March 2006");
        assert_eq!(english.interval("2006-01", "2006-03"), "January 2006 – March 2006");
    }

    #[test]
    fn both_numbers_of_a_position_have_one_decimal() {
        let expected = [
            ("id", "46,0°\u{a0}LU · 63,3°\u{a0}BT"),
            ("en", "46.0°\u{a0}N · 63.3°\u{a0}E"),
            ("ru", "46,0°\u{a0}с.ш. · 63,3°\u{a0}в.д."),
            ("kk", "46,0°\u{a0}с.е. · 63,3°\u{a0}ш.б."),
        ];
        for (lang, position) in expected {
            assert_eq!(strings_for(lang).position(45.965, 63.305), position);
        }
        assert_eq!(strings_for("en").position(-0.04, -180.0), "0.0° · 180.0°");
        assert_eq!(strings_for("ru").position(-12.96, 7.0), "13,0°\u{a0}ю.ш. · 7,0°\u{a0}в.д.");
    }

    #[test]
    fn coordinates_have_the_letters_of_the_language() {
        let expected = [
            ("id", "46,4°\u{a0}LU", "72,9°\u{a0}BT", "10°\u{a0}LS", "0,5°\u{a0}BB"),
            ("en", "46.4°\u{a0}N", "72.9°\u{a0}E", "10°\u{a0}S", "0.5°\u{a0}W"),
            ("ru", "46,4°\u{a0}с.ш.", "72,9°\u{a0}в.д.", "10°\u{a0}ю.ш.", "0,5°\u{a0}з.д."),
            ("kk", "46,4°\u{a0}с.е.", "72,9°\u{a0}ш.б.", "10°\u{a0}о.е.", "0,5°\u{a0}б.б."),
        ];
        for (lang, north, east, south, west) in expected {
            let strings = strings_for(lang);
            assert_eq!(
                (strings.latitude(46.3833), strings.longitude(72.8667)),
                (north.to_owned(), east.to_owned())
            );
            assert_eq!(
                (strings.latitude(-10.0), strings.longitude(-0.5)),
                (south.to_owned(), west.to_owned())
            );
            assert_eq!(
                (strings.latitude(0.0), strings.longitude(-180.0)),
                ("0°".to_owned(), "180°".to_owned())
            );
        }
    }
}
