//! The interface's words, one table a language, complete by the compiler.
//!
//! What this does: holds every word that the page says by itself. What it does not: hold the story's words, or
//! the words of the native command.
//!
//! A page in a language without a table has English words, and says so by their `lang`.

mod en;
mod form;
mod id;
mod kk;
mod ru;

use crate::text::replaced;

/// A language's words. Texts with a blank take it as `{}`; see [`fill`].
#[derive(Debug)]
pub struct Words {
    /// The language of these words (BCP 47).
    pub lang: &'static str,
    /// Its short name in the switch of languages.
    pub label: &'static str,
    /// Its name in itself.
    pub endonym: &'static str,
    /// Name of the switch of languages.
    pub languages: &'static str,
    /// Above the headline: what this page is.
    pub kind_of_page: &'static str,
    /// Names of the months, January first, as they stand beside a year.
    pub months: &'static [&'static str; 12],
    /// The same as they stand beside a day.
    pub months_of_days: &'static [&'static str; 12],
    /// A month: `{m}` and `{y}`.
    pub month_year: &'static str,
    /// A day: `{d}`, `{m}` and `{y}`.
    pub day_month_year: &'static str,
    /// Between thousands in a number.
    pub thousands: &'static str,
    /// Digits that a number has at least to be grouped into thousands.
    pub grouped_from: usize,
    /// Between a number's whole part and its decimals.
    pub decimal: &'static str,
    /// After a degree: north, south, east, west, as maps write them.
    pub compass: [&'static str; 4],
    /// Name of the reading column.
    pub reading: &'static str,
    /// Name of the list of places.
    pub places: &'static str,
    /// Button: the place before.
    pub previous: &'static str,
    /// Button: the place after.
    pub next: &'static str,
    /// Announced when a place opens; `{}` is its name.
    pub opened: &'static str,
    /// Announced when it closes; `{}` is its name.
    pub closed: &'static str,
    /// Where an excerpt stands in the article; `{}` is the paragraph's number.
    pub paragraph: &'static str,
    /// Beside an excerpt that is not in its own language.
    pub translation: &'static str,
    /// Button: the article's own words.
    pub show_original: &'static str,
    /// Button: without them.
    pub hide_original: &'static str,
    /// Before the article's figure.
    pub claim_of_article: &'static str,
    /// Before our own figure; `{}` is one of [`Words::scales`].
    pub measured_at: &'static str,
    /// 1:10, 1:50 and 1:110 million.
    pub scales: [&'static str; 3],
    /// Why the same line has several lengths.
    pub coarser_is_shorter: &'static str,
    /// Before figures of others.
    pub published: &'static str,
    /// Kilometres; `{}` is the number.
    pub km: &'static str,
    /// Square kilometres; `{}` is the number.
    pub km2: &'static str,
    /// Where the quotations come from; `{}` is the publisher, and the day where it is known.
    pub quoted_from: &'static str,
    /// Whose words the headline and the summary are.
    pub own_words: &'static str,
    /// Where the base map comes from.
    pub map_source: &'static str,
    /// Which view of disputed borders the map takes; `{}` is the date.
    pub border_policy: &'static str,
    /// Under the map: its sources; `{}` is the publisher.
    pub source_line: &'static str,
    /// Under the map: its projection, and how far the scale is off at most; `{}` is a number.
    pub conic_note: &'static str,
    /// The same for the other projection.
    pub azimuthal_note: &'static str,
    /// Button: from a place to its text; `{}` is its number.
    pub back_to_excerpt: &'static str,
    /// Beside a marker that is pointed at: what a click does.
    pub open_excerpt: &'static str,
    /// Button: close.
    pub close: &'static str,
    /// Button of the sheet: all of the text.
    pub show_more: &'static str,
    /// Button of the sheet: the map again.
    pub show_less: &'static str,
    /// Name of the legend.
    pub legend: &'static str,
    /// Name of the switches of layers.
    pub layers: &'static str,
    /// A layer.
    pub towns: &'static str,
    /// A layer.
    pub rivers: &'static str,
    /// A layer.
    pub graticule: &'static str,
    /// In the legend.
    pub disputed_line: &'static str,
    /// In the legend.
    pub leased: &'static str,
    /// Name of the map; `{}` is the headline.
    pub map_of: &'static str,
    /// How the map is moved by keys.
    pub map_keys: &'static str,
    /// Button: nearer.
    pub zoom_in: &'static str,
    /// Button: farther.
    pub zoom_out: &'static str,
    /// Button: the whole map.
    pub zoom_home: &'static str,
    /// Buttons: pan left, right, up, down.
    pub pan: [&'static str; 4],
    /// Button: the dark theme.
    pub theme_dark: &'static str,
    /// Button: the light theme.
    pub theme_light: &'static str,
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

/// The tables, in the order in which a switch of languages names them.
pub static TABLES: [&Words; 4] = [&id::WORDS, &en::WORDS, &ru::WORDS, &kk::WORDS];

/// The words for a language (BCP 47), by its primary subtag; English for one without a table.
#[must_use]
pub fn words(lang: &str) -> &'static Words {
    let primary = lang.split('-').next().unwrap_or_default();
    TABLES.into_iter().find(|words| words.lang.eq_ignore_ascii_case(primary)).unwrap_or(&en::WORDS)
}

/// Puts a text into the blank of another.
#[must_use]
pub fn fill(text: &str, blank: &str) -> String {
    replaced(text, "{}", blank)
}
