//! The keys of a language's file, each with what its text is for.

use super::entries::Entries;

/// Declares the keys: a field for each, and how a file is read into them. Each group is there where
/// its condition is met: what the text or a dialog alone says would weigh in the wasm for nothing.
macro_rules! keys {
    ($(cfg($where:meta) { $($(#[$doc:meta])+ $key:ident: $kind:ty,)+ })+) => {
        /// A language's strings; a text takes its argument in the place of `{}`, see
        /// [`with_arg`](super::with_arg).
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Strings {
            $($(#[cfg($where)] $(#[$doc])+ pub $key: $kind,)+)+
        }

        impl Strings {
            /// Takes the value of each key out of a file's entries.
            pub(super) fn take(entries: &mut Entries) -> Self {
                Self { $($(#[cfg($where)] $key: entries.take(stringify!($key)),)+)+ }
            }
        }
    };
}

keys! {
cfg(all()) {
    /// The language of these texts (BCP 47).
    lang: String,
    /// Its short name in the switch of languages.
    language_label: String,
    /// Its name in itself.
    endonym: String,
    /// Names of the months, January first, as they stand beside a year.
    months: [String; 12],
    /// The same as they stand beside a day.
    months_in_days: [String; 12],
    /// A month: `{month}` and `{year}`.
    month_year: String,
    /// A day: `{day}`, `{month}` and `{year}`.
    day_month_year: String,
    /// Between thousands in a number.
    group_separator: String,
    /// Digits that a number has at least to be grouped into thousands.
    grouped_from_digits: usize,
    /// Between a number's whole part and its decimals.
    decimal_separator: String,
    /// After a degree, as maps write it: north.
    compass_north: String,
    /// After a degree: south.
    compass_south: String,
    /// After a degree: east.
    compass_east: String,
    /// After a degree: west.
    compass_west: String,
    /// Kilometres; `{}` is the number.
    km: String,
    /// Square kilometres; `{}` is the number.
    km2: String,
    /// Hundredths; `{}` is the number.
    percent: String,
    /// Above the headline: what this page is.
    kind_of_page: String,
    /// Name of the switch of languages.
    languages: String,
    /// Link on a page in another language, to the one in this language.
    language_offer: String,
    /// Button beside that link: no such offer from now on.
    language_decline: String,
    /// Name of the reading column.
    reading: String,
    /// Name of the list of places.
    places: String,
}
cfg(not(target_arch = "wasm32")) {
    /// Button: the place before.
    previous_place: String,
    /// Button: the place after.
    next_place: String,
    /// Where an excerpt stands in the article; `{}` is the paragraph's number.
    paragraph: String,
    /// Beside an excerpt that is not in its own language.
    translation: String,
    /// Button: the article's own words.
    show_original: String,
    /// Button: without them.
    hide_original: String,
    /// Before the article's figure.
    article_claim: String,
    /// How the article's figure compares with others: `{claim}` are its words, `{comparisons}` one
    /// or more of the three below.
    verdict: String,
    /// In the verdict: the article's figure is larger than `{other}` by `{percent}` per cent.
    verdict_more: String,
    /// It is smaller.
    verdict_less: String,
    /// It is the same.
    verdict_equal: String,
    /// The `{other}` of the verdict: our own figure, `{}`.
    verdict_measured: String,
    /// The `{other}` of the verdict: all published figures.
    verdict_published: String,
    /// The `{other}` of the verdict: `{count}` of the `{total}` published figures.
    verdict_published_some: String,
    /// Before our own figure.
    measured_on_map: String,
    /// Before our own figure along a border of the base map.
    measured_on_base_map: String,
    /// Before our own figure by dividers; `{}` is how wide they are.
    steps: String,
    /// Before the range of the published figures.
    published_figures: String,
    /// Why the same line has several lengths.
    coarser_is_shorter: String,
    /// Where the quotations come from; `{}` is the publisher, and the day where it is known.
    quoted_from: String,
    /// Where the article can be read is not known.
    no_address: String,
    /// Beside what the article says and the page retells.
    retold: String,
    /// How a place lies from another: `{km}`, `{direction}` and `{place}`.
    situation: String,
    /// The directions, from north clockwise, as they stand in `situation`.
    directions: [String; 8],
    /// Above towns around the centre of a circle, each with how far it is.
    reach: String,
    /// What a line is walked along with; the reader chooses one.
    ruler: String,
    /// Above a line's lengths by rulers.
    ruler_chart: String,
    /// Of a circle on the ground; the reader chooses one.
    radius: String,
    /// The place's own line, beside others.
    this_line: String,
    /// Above what happened, in the order of its days.
    timeline: String,
    /// Button: shows one stop after the other.
    present: String,
    /// Button: goes on by itself.
    present_play: String,
    /// Button: goes on by itself no longer.
    present_pause: String,
    /// Button: each stop on paper, with its map.
    handout: String,
    /// What there is to print.
    handout_ready: String,
    /// Button: opens the browser's own dialog.
    print: String,
    /// Whose words the headline and the introduction (summary and lead) are.
    own_words: String,
    /// Where the base map comes from.
    map_source: String,
    /// Which view of disputed borders the map takes; `{}` is the date.
    border_policy: String,
    /// Button of the sheet: all of the text.
    open_text: String,
    /// Button of the sheet: the map again.
    show_map: String,
}
cfg(all()) {
    /// Name of the map; `{}` is the headline.
    map_of: String,
    /// How the map is moved by keys.
    map_keys: String,
    /// Announced when a place opens; `{}` is its name.
    place_opened: String,
    /// Button: from a place to its text; `{}` is its number.
    back_to_excerpt: String,
    /// Button: close.
    close: String,
    /// Under the map: its sources; `{}` is the publisher.
    source_line: String,
    /// Under the map: a projection.
    conic_projection: String,
    /// Under the map: the other projection.
    azimuthal_projection: String,
    /// Behind the projection: between which latitudes the scale is true within three per cent.
    scale_error_between: String,
    /// Behind the projection: by how many per cent at most lengths in view are read too short,
    /// `{short}`, and too long, `{long}`.
    scale_error_in_view: String,
    /// Name of the legend.
    legend: String,
    /// Name of the switches of layers.
    layers: String,
    /// A layer.
    towns: String,
    /// A layer.
    rivers: String,
    /// A layer.
    graticule: String,
    /// A switch for the locator.
    locator_in_every_view: String,
    /// The letter beside the arrow to the north.
    north_arrow: String,
    /// In the legend.
    disputed_border: String,
    /// In the legend.
    leased_area: String,
    /// Button: nearer.
    zoom_in: String,
    /// Button: farther.
    zoom_out: String,
    /// Button: the whole map.
    zoom_home: String,
    /// Switch: reading on brings the place that is read of.
    map_follows_text: String,
    /// Button: unfolds the buttons that there is no room for otherwise.
    more_buttons: String,
    /// Button: the arrows that pan the map.
    pan: String,
    /// Button: pan left.
    pan_left: String,
    /// Button: pan right.
    pan_right: String,
    /// Button: pan up.
    pan_up: String,
    /// Button: pan down.
    pan_down: String,
    /// Button: the dark theme.
    use_dark_theme: String,
    /// Button: the light theme.
    use_light_theme: String,
    /// Before how long the shown place is.
    measured_here: String,
    /// Link: to the full page.
    open_full_map: String,
    /// Link before all else of a whole page, for those who walk by keys.
    skip_to_map: String,
    /// Button before all else of a compact page, for those who walk by keys: past all of it.
    skip_map: String,
    /// Button behind all else of a compact page: back to its beginning.
    skip_back: String,
    /// Button: over the whole screen, and back.
    full_screen: String,
    /// Over the map: what a wheel does.
    gesture_hint_mouse: String,
    /// Over the map: what fingers do.
    gesture_hint_touch: String,
}
cfg(not(target_arch = "wasm32")) {
    /// The wasm could not be started. Pages carry it, and the next one, for the loader.
    program_failed: String,
    /// The wasm ended by an error.
    program_stopped: String,
    /// While the map is on its way.
    map_loading: String,
    /// Where scripts are off.
    no_scripts: String,
}
cfg(all()) {
    /// Button: try again.
    retry: String,
    /// The base map could not be fetched.
    map_missing: String,
    /// The base map is cut or changed.
    map_damaged: String,
    /// The base map was made by another version.
    map_version: String,
    /// The browser gives no canvas.
    map_no_canvas: String,
    /// The story could not be fetched.
    story_missing: String,
    /// The story has errors; `{}` is the first of them.
    story_broken: String,
    /// Beside a button whose dialog needs a file that could not be fetched.
    dialog_failed: String,
    /// Button: save a picture.
    save_picture: String,
}
cfg(not(target_arch = "wasm32")) {
    /// Group: the sizes that a picture can be saved in.
    save_size: String,
    /// The size that the map has on the page.
    save_as_shown: String,
    /// What a PNG is for.
    save_hint_png: String,
    /// What an SVG is for whose letters are outlines.
    save_hint_svg: String,
    /// What an SVG is for whose letters are text.
    save_hint_svg_text: String,
    /// While a picture is made.
    save_making: String,
    /// A picture was saved; `{}` is the name of the file.
    save_done: String,
    /// A file of the page that the picture needs could not be fetched.
    save_failed: String,
    /// The browser gives no picture of that size.
    save_too_large: String,
}
cfg(all()) {
    /// Button: copy a citation.
    copy_citation: String,
    /// The citation was copied.
    citation_copied: String,
    /// The citation can be copied by hand alone.
    citation_by_hand: String,
    /// The citation: `{title}` is the headline, `{source}` the article, `{address}` the page's
    /// address, `{date}` the day.
    citation: String,
    /// Button: share or embed the map.
    share: String,
}
cfg(not(target_arch = "wasm32")) {
    /// The place that is open at first.
    share_start_place: String,
    /// No place is open at first.
    share_whole_map: String,
    /// The theme.
    share_theme: String,
    /// A theme or a height that is chosen by itself.
    share_automatic: String,
    /// The light theme.
    share_light: String,
    /// The dark theme.
    share_dark: String,
    /// The width.
    share_width: String,
    /// The height.
    share_height: String,
    /// As wide as the host's column.
    share_full_width: String,
    /// A size in pixels.
    share_in_pixels: String,
    /// The preview.
    share_preview: String,
    /// The code of a frame.
    share_frame: String,
    /// What a frame is for.
    share_frame_use: String,
    /// The code of the element.
    share_element: String,
    /// What the element is for.
    share_element_use: String,
    /// A link.
    share_link: String,
    /// What a link is for.
    share_link_use: String,
    /// Button: copy.
    share_copy: String,
    /// Button: hand the link to another program.
    share_send: String,
    /// `{}` was copied.
    share_copied: String,
    /// The text can be copied by hand alone.
    share_by_hand: String,
}
}
