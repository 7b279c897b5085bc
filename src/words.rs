//! The interface's words, one table a language, complete by the compiler.
//!
//! What this does: holds every word that the page says by itself. What it does not: hold the
//! story's words, or the words of the native command.
//!
//! A page in a language without a table has English words, and says so by their `lang`.
//!
//! The tables stand in the native command. The browser's program reads them from `public/words.txt`
//! (`tapal words` writes it), which the loader fetches beside it: a text is lighter there than in
//! the wasm. What is said by something that is fetched when its button is pressed is fetched then,
//! too, in `public/asked.json`.

#[cfg(not(target_arch = "wasm32"))]
mod asked;
mod form;
#[cfg(target_arch = "wasm32")]
mod given;
#[cfg(not(target_arch = "wasm32"))]
mod tables;

use crate::text::{is_same_language, replace_first};
#[cfg(not(target_arch = "wasm32"))]
pub use asked::{Asked, asked};
#[cfg(target_arch = "wasm32")]
use given::none;
#[cfg(target_arch = "wasm32")]
pub use given::{give, tables};
#[cfg(not(target_arch = "wasm32"))]
use tables::none;
#[cfg(not(target_arch = "wasm32"))]
pub use tables::{ASKED, TABLES, tables};

/// Declares the table: its fields, and the same as lines of a text in their order.
macro_rules! table {
    ($($(#[$doc:meta])+ $name:ident: $kind:ty,)+) => {
        /// A language's words. Texts with a blank take it as `{}`; see [`fill`].
        #[derive(Debug, PartialEq)]
        pub struct Words {
            $($(#[$doc])+ pub $name: $kind,)+
        }

        impl Words {
            /// No words: what a page without any has.
            #[cfg(target_arch = "wasm32")]
            const NONE: Self = Self { $($name: <$kind as Part>::NONE,)+ };

            /// All words, a line each, in the order of the fields.
            #[must_use]
            pub fn lines(&self) -> Vec<String> {
                let mut lines = Vec::new();
                $(self.$name.put(&mut lines);)+
                lines
            }

            /// Words as [`Words::lines`] wrote them; what is missing stays empty.
            #[must_use]
            pub fn from_lines(lines: &mut dyn Iterator<Item = &'static str>) -> Self {
                Self { $($name: Part::take(lines),)+ }
            }
        }
    };
}

/// A field of the table as lines.
trait Part: Sized {
    /// Its value where there is none.
    #[cfg(target_arch = "wasm32")]
    const NONE: Self;

    fn put(&self, lines: &mut Vec<String>);

    fn take(lines: &mut dyn Iterator<Item = &'static str>) -> Self;
}

impl Part for &'static str {
    #[cfg(target_arch = "wasm32")]
    const NONE: Self = "";

    fn put(&self, lines: &mut Vec<String>) {
        lines.push((*self).to_owned());
    }

    fn take(lines: &mut dyn Iterator<Item = &'static str>) -> Self {
        lines.next().unwrap_or_default()
    }
}

impl<const N: usize> Part for [&'static str; N] {
    #[cfg(target_arch = "wasm32")]
    const NONE: Self = [""; N];

    fn put(&self, lines: &mut Vec<String>) {
        self.iter().for_each(|text| text.put(lines));
    }

    fn take(lines: &mut dyn Iterator<Item = &'static str>) -> Self {
        [""; N].map(|_| Part::take(lines))
    }
}

impl Part for usize {
    #[cfg(target_arch = "wasm32")]
    const NONE: Self = 0;

    fn put(&self, lines: &mut Vec<String>) {
        lines.push(self.to_string());
    }

    fn take(lines: &mut dyn Iterator<Item = &'static str>) -> Self {
        lines.next().and_then(|line| line.parse().ok()).unwrap_or_default()
    }
}

table! {
    /// The language of these words (BCP 47).
    lang: &'static str,
    /// The wasm could not be started. Pages carry it, and the next one, for `scripts/loader.js`.
    failed: &'static str,
    /// The wasm ended by an error.
    stopped: &'static str,
    /// Its short name in the switch of languages.
    label: &'static str,
    /// Its name in itself.
    endonym: &'static str,
    /// Name of the switch of languages.
    languages: &'static str,
    /// Above the headline: what this page is.
    kind_of_page: &'static str,
    /// Names of the months, January first, as they stand beside a year.
    months: [&'static str; 12],
    /// The same as they stand beside a day.
    months_of_days: [&'static str; 12],
    /// A month: `{m}` and `{y}`.
    month_year: &'static str,
    /// A day: `{d}`, `{m}` and `{y}`.
    day_month_year: &'static str,
    /// Between thousands in a number.
    thousands: &'static str,
    /// Digits that a number has at least to be grouped into thousands.
    grouped_from: usize,
    /// Between a number's whole part and its decimals.
    decimal: &'static str,
    /// After a degree: north, south, east, west, as maps write them.
    compass: [&'static str; 4],
    /// Name of the reading column.
    reading: &'static str,
    /// Name of the list of places.
    places: &'static str,
    /// Button: the place before.
    previous: &'static str,
    /// Button: the place after.
    next: &'static str,
    /// Announced when a place opens; `{}` is its name.
    opened: &'static str,
    /// Where an excerpt stands in the article; `{}` is the paragraph's number.
    paragraph: &'static str,
    /// Beside an excerpt that is not in its own language.
    translation: &'static str,
    /// Button: the article's own words.
    show_original: &'static str,
    /// Button: without them.
    hide_original: &'static str,
    /// Before the article's figure.
    claim_of_article: &'static str,
    /// Before our own figure; `{}` is one of [`Words::scales`].
    measured_at: &'static str,
    /// 1:10, 1:50 and 1:110 million.
    scales: [&'static str; 3],
    /// Why the same line has several lengths.
    coarser_is_shorter: &'static str,
    /// Before figures of others.
    published: &'static str,
    /// Kilometres; `{}` is the number.
    km: &'static str,
    /// Square kilometres; `{}` is the number.
    km2: &'static str,
    /// Where the quotations come from; `{}` is the publisher, and the day where it is known.
    quoted_from: &'static str,
    /// Whose words the headline and the summary are.
    own_words: &'static str,
    /// Where the base map comes from.
    map_source: &'static str,
    /// Which view of disputed borders the map takes; `{}` is the date.
    border_policy: &'static str,
    /// Under the map: its sources; `{}` is the publisher.
    source_line: &'static str,
    /// Under the map: its projection, and how far the scale is off at most; `{}` is a number.
    conic_note: &'static str,
    /// The same for the other projection.
    azimuthal_note: &'static str,
    /// Button: from a place to its text; `{}` is its number.
    back_to_excerpt: &'static str,
    /// Button: close.
    close: &'static str,
    /// Button of the sheet: all of the text.
    show_more: &'static str,
    /// Button of the sheet: the map again.
    show_less: &'static str,
    /// Name of the legend.
    legend: &'static str,
    /// Name of the switches of layers.
    layers: &'static str,
    /// A layer.
    towns: &'static str,
    /// A layer.
    rivers: &'static str,
    /// A layer.
    graticule: &'static str,
    /// In the legend.
    disputed_line: &'static str,
    /// In the legend.
    leased: &'static str,
    /// Name of the map; `{}` is the headline.
    map_of: &'static str,
    /// How the map is moved by keys.
    map_keys: &'static str,
    /// Button: nearer.
    zoom_in: &'static str,
    /// Button: farther.
    zoom_out: &'static str,
    /// Button: the whole map.
    zoom_home: &'static str,
    /// Buttons: pan left, right, up, down.
    pan: [&'static str; 4],
    /// Button: the dark theme.
    theme_dark: &'static str,
    /// Button: the light theme.
    theme_light: &'static str,
    /// Button: save a picture.
    save: &'static str,
    /// Button: share or embed the map.
    share: &'static str,
    /// Beside one of the two, when a file that it asks for could not be fetched.
    asked_failed: &'static str,
    /// Before how long the shown place is, on a compact page.
    measured: &'static str,
    /// Link of a compact page: to the whole one.
    open_whole: &'static str,
    /// Buttons before all else of a compact page and behind all else, for those who walk by keys:
    /// past all of it, and back.
    skip: [&'static str; 2],
    /// Button of a compact page: over the whole screen, and back.
    full_screen: &'static str,
    /// Over a map in a host's page: what its wheel does, what its fingers do.
    manners: [&'static str; 2],
    /// While the map is on its way.
    loading: &'static str,
    /// Where scripts are off.
    no_scripts: &'static str,
    /// Button: try again.
    retry: &'static str,
    /// The base map could not be fetched.
    map_missing: &'static str,
    /// The base map is cut or changed.
    map_damaged: &'static str,
    /// The base map was made by another version.
    map_version: &'static str,
    /// The browser gives no canvas.
    map_no_canvas: &'static str,
    /// The story could not be fetched.
    story_missing: &'static str,
    /// The story has errors; `{}` is the first of them.
    story_broken: &'static str,
}

/// The words for a language (BCP 47), by its primary subtag; English for one without a table.
#[must_use]
pub fn words(lang: &str) -> &'static Words {
    let found =
        |tag: &str| tables().iter().copied().find(|words| is_same_language(words.lang, tag));
    found(lang).or_else(|| found("en")).unwrap_or_else(none)
}

/// Puts a text into the blank of another.
#[must_use]
pub fn fill(text: &str, blank: &str) -> String {
    replace_first(text, "{}", blank)
}
