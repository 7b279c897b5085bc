//! The interface's words, one table a language, complete by the compiler.
//!
//! What this does: holds every word that the page says by itself. What it does not: hold the story's words, or
//! the words of the native command.
//!
//! There is one table so far; a story in another language gets it too, with its `lang` said.

mod id;

/// A language's words. Texts with a blank take it as `{}`; see [`fill`].
#[derive(Debug)]
pub struct Words {
    /// The language of these words (BCP 47).
    pub lang: &'static str,
    /// Above the headline: what this page is.
    pub kind_of_page: &'static str,
    /// Names of the months, January first.
    pub months: [&'static str; 12],
    /// Between thousands in a number.
    pub thousands: &'static str,
    /// Between a number's whole part and its decimals.
    pub decimal: &'static str,
    /// Name of the reading column.
    pub reading: &'static str,
    /// Name of the list of places.
    pub places: &'static str,
    /// Name of the map; `{}` is the headline.
    pub map_of: &'static str,
    pub map_keys: &'static str,
    /// Where an excerpt stands in the article; `{}` is the paragraph's number.
    pub paragraph: &'static str,
    /// Before the article's figure.
    pub claimed: &'static str,
    /// Before our own figure.
    pub measured: &'static str,
    /// Before figures of others.
    pub published: &'static str,
    /// Kilometres; `{}` is the number.
    pub km: &'static str,
    /// Square kilometres; `{}` is the number.
    pub km2: &'static str,
    /// Where the quotations come from; `{}` is the publisher.
    pub quoted_from: &'static str,
    /// Whose words the headline and the summary are.
    pub own_words: &'static str,
    /// Where the base map comes from.
    pub map_source: &'static str,
    /// Which view of disputed borders the map takes; `{}` is the date.
    pub border_policy: &'static str,
    /// Button: nearer.
    pub zoom_in: &'static str,
    /// Button: farther.
    pub zoom_out: &'static str,
    /// Button: the whole map.
    pub zoom_home: &'static str,
    /// While the map is on its way.
    pub loading: &'static str,
    /// Where scripts are off.
    pub no_scripts: &'static str,
    /// Button: try again.
    pub retry: &'static str,
    /// The base map could not be fetched.
    pub map_missing: &'static str,
    /// The base map is cut or changed.
    pub map_damaged: &'static str,
    /// The base map was made by another version.
    pub map_version: &'static str,
    /// The browser gives no canvas.
    pub map_no_canvas: &'static str,
    /// The story could not be fetched.
    pub story_missing: &'static str,
    /// The story has errors; `{}` is the first of them.
    pub story_broken: &'static str,
}

/// The words for a language.
#[must_use]
pub fn words(_lang: &str) -> &'static Words {
    &id::WORDS
}

/// Puts a text into the blank of another.
#[must_use]
pub fn fill(text: &str, blank: &str) -> String {
    text.replacen("{}", blank, 1)
}

impl Words {
    /// A number as this language writes it, with at most one decimal.
    #[must_use]
    pub fn number(&self, value: f64) -> String {
        let tenths = (value.abs() * 10.0).round() as u64;
        let (whole, tenth) = ((tenths / 10).to_string(), tenths % 10);
        let mut text = String::from(if value < 0.0 && tenths > 0 { "-" } else { "" });
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                text.push_str(self.thousands);
            }
            text.push(digit);
        }
        if tenth > 0 {
            text.push_str(self.decimal);
            text.push_str(&tenth.to_string());
        }
        text
    }

    /// A date such as `2022-01-07` or `2022-01` as this language writes it; as it is when it is no such date.
    #[must_use]
    pub fn date(&self, date: &str) -> String {
        let mut parts = date.split('-');
        let (year, month, day) = (parts.next(), parts.next(), parts.next());
        let name = month
            .and_then(|month| month.parse::<usize>().ok())
            .and_then(|month| self.months.get(month.wrapping_sub(1)));
        match (year, name, day) {
            (Some(year), Some(month), Some(day)) => [day.trim_start_matches('0'), month, year].join(" "),
            (Some(year), Some(month), None) => [month, year].join(" "),
            _ => date.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_as_the_language_writes_them() {
        let words = words("id");
        let written: Vec<_> =
            [0.0, 999.0, 6661.4, 7000.0, 1_234_567.0, -5.26].iter().map(|&value| words.number(value)).collect();
        assert_eq!(written, ["0", "999", "6.661,4", "7.000", "1.234.567", "-5,3"]);
    }

    #[test]
    fn dates_are_written_out_and_other_texts_stay() {
        let words = words("id");
        assert_eq!(words.date("2022-01-07"), "7 Januari 2022");
        assert_eq!(words.date("2022-01"), "Januari 2022");
        assert_eq!(words.date("2022"), "2022");
        assert_eq!(words.date("2022-00"), "2022-00");
    }
}
