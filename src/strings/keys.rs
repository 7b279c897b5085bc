//! The keys of a language's file, each with what its text is for.

use serde::Deserialize;

/// A language's strings; a text takes its argument in the place of `{}`, see
/// [`with_arg`](super::with_arg).
#[derive(Clone, Debug, Default, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Strings {
    /// The language of these texts (BCP 47).
    pub lang: String,
    /// Its short name in the switch of languages.
    pub language_label: String,
    /// Its name in itself.
    pub endonym: String,
    /// Names of the months, January first, as they stand beside a year.
    pub months: [String; 12],
    /// The same as they stand beside a day.
    pub months_in_days: [String; 12],
    /// A month: `{month}` and `{year}`.
    pub month_year: String,
    /// A day: `{day}`, `{month}` and `{year}`.
    pub day_month_year: String,
    /// Between thousands in a number.
    pub group_separator: String,
    /// Digits that a number has at least to be grouped into thousands.
    pub grouped_from_digits: usize,
    /// Between a number's whole part and its decimals.
    pub decimal_separator: String,
    /// After a degree, as maps write it: north.
    pub compass_north: String,
    /// After a degree: south.
    pub compass_south: String,
    /// After a degree: east.
    pub compass_east: String,
    /// After a degree: west.
    pub compass_west: String,
    /// Kilometres; `{}` is the number.
    pub km: String,
    /// Square kilometres; `{}` is the number.
    pub km2: String,
    /// Above the headline: what this page is.
    pub kind_of_page: String,
    /// Name of the switch of languages.
    pub languages: String,
    /// Name of the reading column.
    pub reading: String,
    /// Name of the list of places.
    pub places: String,
    /// Button: the place before.
    pub previous_place: String,
    /// Button: the place after.
    pub next_place: String,
    /// Where an excerpt stands in the article; `{}` is the paragraph's number.
    pub paragraph: String,
    /// Beside an excerpt that is not in its own language.
    pub translation: String,
    /// Button: the article's own words.
    pub show_original: String,
    /// Button: without them.
    pub hide_original: String,
    /// Before the article's figure.
    pub article_claim: String,
    /// Before our own figure; `{}` is one of the three scales.
    pub measured_at_scale: String,
    /// The scale 1:10 million.
    pub scale_1_10m: String,
    /// The scale 1:50 million.
    pub scale_1_50m: String,
    /// The scale 1:110 million.
    pub scale_1_110m: String,
    /// Why the same line has several lengths.
    pub coarser_is_shorter: String,
    /// Where the quotations come from; `{}` is the publisher, and the day where it is known.
    pub quoted_from: String,
    /// Whose words the headline and the summary are.
    pub own_words: String,
    /// Where the base map comes from.
    pub map_source: String,
    /// Which view of disputed borders the map takes; `{}` is the date.
    pub border_policy: String,
    /// Button of the sheet: all of the text.
    pub open_text: String,
    /// Button of the sheet: the map again.
    pub show_map: String,
    /// Name of the map; `{}` is the headline.
    pub map_of: String,
    /// How the map is moved by keys.
    pub map_keys: String,
    /// Announced when a place opens; `{}` is its name.
    pub place_opened: String,
    /// Button: from a place to its text; `{}` is its number.
    pub back_to_excerpt: String,
    /// Button: close.
    pub close: String,
    /// Under the map: its sources; `{}` is the publisher.
    pub source_line: String,
    /// Under the map: its projection, and how far the scale is off at most; `{}` is a number.
    pub conic_note: String,
    /// The same for the other projection.
    pub azimuthal_note: String,
    /// Name of the legend.
    pub legend: String,
    /// Name of the switches of layers.
    pub layers: String,
    /// A layer.
    pub towns: String,
    /// A layer.
    pub rivers: String,
    /// A layer.
    pub graticule: String,
    /// In the legend.
    pub disputed_border: String,
    /// In the legend.
    pub leased_area: String,
    /// Button: nearer.
    pub zoom_in: String,
    /// Button: farther.
    pub zoom_out: String,
    /// Button: the whole map.
    pub zoom_home: String,
    /// Button: pan left.
    pub pan_left: String,
    /// Button: pan right.
    pub pan_right: String,
    /// Button: pan up.
    pub pan_up: String,
    /// Button: pan down.
    pub pan_down: String,
    /// Button: the dark theme.
    pub use_dark_theme: String,
    /// Button: the light theme.
    pub use_light_theme: String,
    /// Before how long the shown place is.
    pub measured_here: String,
    /// Link: to the full page.
    pub open_full_map: String,
    /// Button before all else of a compact page, for those who walk by keys: past all of it.
    pub skip_map: String,
    /// Button behind all else of a compact page: back to its beginning.
    pub skip_back: String,
    /// Button: over the whole screen, and back.
    pub full_screen: String,
    /// Over the map: what a wheel does.
    pub gesture_hint_mouse: String,
    /// Over the map: what fingers do.
    pub gesture_hint_touch: String,
    /// The wasm could not be started. Pages carry it, and the next one, for the loader.
    pub program_failed: String,
    /// The wasm ended by an error.
    pub program_stopped: String,
    /// While the map is on its way.
    pub map_loading: String,
    /// Where scripts are off.
    pub no_scripts: String,
    /// Button: try again.
    pub retry: String,
    /// The base map could not be fetched.
    pub map_missing: String,
    /// The base map is cut or changed.
    pub map_damaged: String,
    /// The base map was made by another version.
    pub map_version: String,
    /// The browser gives no canvas.
    pub map_no_canvas: String,
    /// The story could not be fetched.
    pub story_missing: String,
    /// The story has errors; `{}` is the first of them.
    pub story_broken: String,
    /// Beside a button whose dialog needs a file that could not be fetched.
    pub dialog_failed: String,
    /// Button: save a picture.
    pub save_picture: String,
    /// What an SVG is for.
    pub save_hint_svg: String,
    /// What a PNG is for.
    pub save_hint_png: String,
    /// While a picture is made.
    pub save_making: String,
    /// A picture was saved; `{}` is the name of the file.
    pub save_done: String,
    /// A file of the page that the picture needs could not be fetched.
    pub save_failed: String,
    /// The browser gives no picture of that size.
    pub save_too_large: String,
    /// Button: copy a citation.
    pub copy_citation: String,
    /// The citation was copied.
    pub citation_copied: String,
    /// The citation can be copied by hand alone.
    pub citation_by_hand: String,
    /// The citation: `{title}` is the headline, `{source}` the article, `{address}` the page's
    /// address, `{date}` the day.
    pub citation: String,
    /// Button: share or embed the map.
    pub share: String,
    /// Nobody else can open the page yet.
    pub share_unpublished: String,
    /// The place that is open at first.
    pub share_start_place: String,
    /// No place is open at first.
    pub share_whole_map: String,
    /// The theme.
    pub share_theme: String,
    /// A theme or a height that is chosen by itself.
    pub share_automatic: String,
    /// The light theme.
    pub share_light: String,
    /// The dark theme.
    pub share_dark: String,
    /// The width.
    pub share_width: String,
    /// The height.
    pub share_height: String,
    /// As wide as the host's column.
    pub share_full_width: String,
    /// A size in pixels.
    pub share_in_pixels: String,
    /// The preview.
    pub share_preview: String,
    /// The code of a frame.
    pub share_frame: String,
    /// What a frame is for.
    pub share_frame_use: String,
    /// The code of the element.
    pub share_element: String,
    /// What the element is for.
    pub share_element_use: String,
    /// A link.
    pub share_link: String,
    /// What a link is for.
    pub share_link_use: String,
    /// Button: copy.
    pub share_copy: String,
    /// `{}` was copied.
    pub share_copied: String,
    /// The text can be copied by hand alone.
    pub share_by_hand: String,
}
