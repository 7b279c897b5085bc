//! The widths and heights of text in the map's fonts.
//!
//! They come from a table that `make fonts` takes from the very fonts that the map is drawn with,
//! so that labels stand at the same spots natively and in every browser. There is no kerning: the
//! map draws without. For a glyph that the fonts lack, see [`Advances::with`].

/// A face of the map's type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FontFace {
    /// Tapal Sans, regular: sub-labels, towns.
    Sans400,
    /// Tapal Sans, medium: countries, km posts.
    Sans500,
    /// Tapal Sans, semibold: places.
    Sans600,
    /// Tapal Serif, italic: water.
    SerifItalic,
}

/// Heights of a face in em, as its own tables have them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FontMetrics {
    /// Of capitals, above the baseline.
    pub capital: f64,
    /// Of a small x, above the baseline.
    pub x: f64,
    /// From the baseline up to the line's top.
    pub ascent: f64,
    /// From the baseline down to the line's bottom; positive.
    pub descent: f64,
}

/// What a glyph counts that is neither in the table nor measured, in em: a little over the mean, as
/// too wide is safer.
pub const FALLBACK_ADVANCE: f64 = 0.6;

/// Laid out as `fonts/maker/table.py` says: runs of code points, the faces' heights, then columns
/// of advances.
const TABLE: &[u8] = include_bytes!("advances.bin");
const HEAD: usize = 3;
/// A run is a u16 code point and a u8 length.
const RUN: usize = 3;
/// Four faces have four heights each, of two bytes.
const HEIGHTS: usize = 4 * 4 * 2;

/// Advances of glyphs: those of the table and those that were measured besides.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Advances {
    extra: Vec<(FontFace, char, f64)>,
}

impl Advances {
    /// The table and, for glyphs that it lacks, these measured advances in em.
    #[must_use]
    pub const fn with(extra: Vec<(FontFace, char, f64)>) -> Self {
        Self { extra }
    }

    /// Width of a glyph in em, without kerning; none when it is neither in the table nor measured.
    #[must_use]
    pub fn advance(&self, face: FontFace, glyph: char) -> Option<f64> {
        let measured = || {
            self.extra
                .iter()
                .find(|(of_face, of_glyph, _)| (*of_face, *of_glyph) == (face, glyph))
                .map(|found| found.2)
        };
        index(glyph).map(|index| advance_at(face, index)).or_else(measured)
    }

    /// Width of a text in CSS pixels at a size in CSS pixels, with `tracking` em after every glyph
    /// but the last. An unknown glyph counts [`FALLBACK_ADVANCE`].
    #[must_use]
    pub fn width(&self, face: FontFace, size: f64, tracking: f64, text: &str) -> f64 {
        let mut em = 0.0;
        let mut gap = 0.0;
        for glyph in text.chars() {
            em += gap + self.advance(face, glyph).unwrap_or(FALLBACK_ADVANCE);
            gap = tracking;
        }
        em * size
    }
}

/// How high a face's letters and lines are.
#[must_use]
pub fn font_metrics(face: FontFace) -> FontMetrics {
    let height = |which: usize| word(after_runs() + 8 * face as usize + 2 * which) as f64 / 1000.0;
    FontMetrics { capital: height(0), x: height(1), ascent: height(2), descent: height(3) }
}

/// The glyph's place in the table, which has all faces in one order of code points.
fn index(glyph: char) -> Option<usize> {
    let code = glyph as usize;
    let mut before = 0;
    for run in 0..byte(0) {
        let at = HEAD + RUN * run;
        let (first, count) = (word(at), byte(at + 2));
        if code < first {
            return None;
        }
        if code < first + count {
            return Some(before + code - first);
        }
        before += count;
    }
    None
}

/// The advance of the table's glyph in em.
fn advance_at(face: FontFace, index: usize) -> f64 {
    let column = |which: usize| byte(after_runs() + HEIGHTS + which * word(1) + index);
    let whole = |which: usize| (column(which) + 256 * column(which + 1)) as i32;
    // Heavier faces are stored by how much wider they are than the one before: a signed byte.
    let wider = |which: usize| i32::from(column(which) as u8 as i8);
    let width = match face {
        FontFace::Sans400 => whole(0),
        FontFace::Sans500 => whole(0) + wider(2),
        FontFace::Sans600 => whole(0) + wider(2) + wider(3),
        FontFace::SerifItalic => whole(4),
    };
    f64::from(width) / 1000.0
}

fn after_runs() -> usize {
    HEAD + RUN * byte(0)
}

fn byte(at: usize) -> usize {
    TABLE.get(at).map_or(0, |&byte| usize::from(byte))
}

fn word(at: usize) -> usize {
    byte(at) + 256 * byte(at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FACES: [FontFace; 4] =
        [FontFace::Sans400, FontFace::Sans500, FontFace::Sans600, FontFace::SerifItalic];

    fn width(face: FontFace, size: f64, tracking: f64, text: &str) -> f64 {
        Advances::default().width(face, size, tracking, text)
    }

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-9
    }

    #[test]
    fn widths_are_those_that_the_fonts_have() {
        // Sums of advances, in thousandths of an em, as fonttools reads them in fonts/*.ttf.
        let cases = [
            ("A", [526, 535, 539, 683]),
            ("i", [252, 257, 258, 320]),
            ("—", [717, 722, 723, 812]),
            ("Kazakhstan", [4668, 4768, 4799, 5253]),
            ("Қазақстан", [4286, 4367, 4390, 5185]),
            ("Laut Kaspia", [4738, 4815, 4834, 5358]),
            ("1 600", [2163, 2206, 2225, 2375]),
        ];
        for (text, widths) in cases {
            for (face, expected) in FACES.into_iter().zip(widths) {
                let found = width(face, 1000.0, 0.0, text);
                assert!(
                    near(found, f64::from(expected)),
                    "{text} in {face:?}: {found}, not {expected}"
                );
            }
        }
    }

    #[test]
    fn heights_are_those_that_the_fonts_have() {
        let sans = FontMetrics { capital: 0.688, x: 0.526, ascent: 0.935, descent: 0.265 };
        assert_eq!(font_metrics(FontFace::Sans400), sans);
        let serif = FontMetrics { capital: 0.67, x: 0.504, ascent: 1.036, descent: 0.335 };
        assert_eq!(font_metrics(FontFace::SerifItalic), serif);
    }

    #[test]
    fn every_face_has_all_letters_of_the_four_languages() {
        let kazakh =
            "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯаәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";
        let marks = "0123456789 .,:;!?()%°№·•×÷±²³–—‘’“”«»…−\u{a0}\u{202f}";
        for glyph in kazakh.chars().chain('a'..='z').chain('A'..='Z').chain(marks.chars()) {
            for face in FACES {
                assert!(
                    Advances::default().advance(face, glyph).is_some_and(|em| em > 0.0),
                    "{face:?} lacks {glyph:?}"
                );
            }
        }
    }

    #[test]
    fn a_glyph_beside_and_between_the_runs_is_missing() {
        for glyph in
            ['\0', '\u{1f}', '\u{7f}', '\u{9f}', 'Ъ', '→', '地', '\u{ffff}', '\u{1f30d}', char::MAX]
        {
            assert_eq!(
                Advances::default().advance(FontFace::Sans400, glyph).is_some(),
                glyph == 'Ъ',
                "{glyph:?}"
            );
        }
    }

    #[test]
    fn a_missing_glyph_counts_as_measured_or_else_as_guessed() {
        assert!(near(width(FontFace::Sans600, 10.0, 0.0, "地"), 10.0 * FALLBACK_ADVANCE));
        let advances =
            Advances::with(vec![(FontFace::Sans600, '地', 1.0), (FontFace::Sans600, 'A', 9.0)]);
        assert!(near(advances.width(FontFace::Sans600, 10.0, 0.0, "地"), 10.0));
        assert!(near(advances.width(FontFace::Sans400, 10.0, 0.0, "地"), 10.0 * FALLBACK_ADVANCE));
        assert_eq!(
            advances.advance(FontFace::Sans600, 'A'),
            Advances::default().advance(FontFace::Sans600, 'A'),
            "the table comes first"
        );
    }

    #[test]
    fn an_empty_text_has_no_width_however_it_is_tracked() {
        assert_eq!(width(FontFace::Sans400, 14.0, 0.75, "").to_bits(), 0.0_f64.to_bits());
    }

    #[test]
    fn tracking_stands_after_every_glyph_but_the_last() {
        let plain = width(FontFace::Sans400, 24.0, 0.0, "RUSIA");
        assert!(near(width(FontFace::Sans400, 24.0, 0.75, "RUSIA"), plain + 4.0 * 0.75 * 24.0));
        assert!(near(
            width(FontFace::Sans400, 24.0, 0.75, "R"),
            width(FontFace::Sans400, 24.0, 0.0, "R")
        ));
    }

    #[test]
    fn the_table_ends_where_its_counts_say() {
        assert_eq!(TABLE.len(), after_runs() + HEIGHTS + 6 * word(1));
        let in_runs: usize = (0..byte(0)).map(|run| byte(HEAD + RUN * run + 2)).sum();
        assert_eq!(in_runs, word(1));
    }
}
