//! What a share image is set in, and how wide its lines are.
//!
//! Lines are measured without kerning, and so are a little shorter than measured.

use std::sync::Arc;

use resvg::usvg::fontdb::Database;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use crate::site::font_files::{FONT_FILES, FontFile};

/// A face of the text beside the map, at its position in [`FONT_FILES`].
#[derive(Clone, Copy, Debug)]
pub(super) enum Face {
    Sans400,
    Sans600,
    Serif400,
    Serif600,
}

/// What a glyph counts that the fonts lack, in em.
const GUESS: f64 = 0.6;

/// All fonts, and none of the machine's own: the picture is the same everywhere.
pub(super) fn database() -> Arc<Database> {
    let mut fonts = Database::new();
    for file in FONT_FILES {
        fonts.load_font_data(file.bytes.to_vec());
    }
    Arc::new(fonts)
}

/// Do all fonts have a glyph for this?
pub(super) fn has(letter: char) -> bool {
    let lacks = |file: &FontFile| {
        FontRef::new(file.bytes).map_or(true, |font| font.charmap().map(letter).is_none())
    };
    !FONT_FILES.iter().any(lacks)
}

impl Face {
    /// The attributes of a text in this face.
    pub(super) fn attributes(self) -> &'static str {
        match self {
            Self::Sans400 => "font-family=\"Tapal Sans\" font-weight=\"400\"",
            Self::Sans600 => "font-family=\"Tapal Sans\" font-weight=\"600\"",
            Self::Serif400 => "font-family=\"Tapal Serif\" font-weight=\"400\"",
            Self::Serif600 => "font-family=\"Tapal Serif\" font-weight=\"600\"",
        }
    }

    /// The width of a text at a size.
    pub(super) fn width(self, size: f64, text: &str) -> f64 {
        let Ok(font) = FontRef::new(FONT_FILES[self as usize].bytes) else {
            return size * GUESS * text.chars().count() as f64;
        };
        let (map, metrics) =
            (font.charmap(), font.glyph_metrics(Size::new(1.0), LocationRef::default()));
        let advance = |letter| {
            map.map(letter).and_then(|glyph| metrics.advance_width(glyph)).map_or(GUESS, f64::from)
        };
        size * text.chars().map(advance).sum::<f64>()
    }

    /// A text in lines no wider than this; a word that is wider is broken.
    pub(super) fn lines(self, size: f64, text: &str, width: f64) -> Vec<String> {
        let space = self.width(size, " ");
        let mut lines: Vec<String> = Vec::new();
        let mut room = 0.0;
        for word in text.split_ascii_whitespace() {
            let long = self.width(size, word);
            match lines.last_mut() {
                Some(last) if space + long <= room => {
                    last.extend([" ", word]);
                    room -= space + long;
                }
                _ => {
                    lines.extend(self.pieces(size, word, width));
                    room = width - lines.last().map_or(0.0, |last| self.width(size, last));
                }
            }
        }
        lines
    }

    /// A word in as many pieces as it takes.
    fn pieces(self, size: f64, word: &str, width: f64) -> Vec<String> {
        let mut pieces = vec![String::new()];
        let mut room = width;
        for letter in word.chars() {
            let wide = self.width(size, letter.encode_utf8(&mut [0; 4]));
            if wide > room && pieces.last().is_some_and(|piece| !piece.is_empty()) {
                pieces.push(String::new());
                room = width;
            }
            room -= wide;
            if let Some(piece) = pieces.last_mut() {
                piece.push(letter);
            }
        }
        pieces
    }

    /// The same number of lines as [`Face::lines`] has, as equal in width as words allow.
    pub(super) fn even_lines(self, size: f64, text: &str, width: f64) -> Vec<String> {
        let mut best = self.lines(size, text, width);
        let mut narrower = width;
        while narrower > width / 2.0 {
            narrower -= size / 8.0;
            let lines = self.lines(size, text, narrower);
            // Longer without its line breaks: a word was broken to stay within as many lines.
            if lines.len() > best.len() || lines.concat().len() > best.concat().len() {
                break;
            }
            best = lines;
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Почему Россия отправила войска в Казахстан";

    #[test]
    fn lines_keep_to_their_width_and_lose_no_word() {
        for width in [120.0, 300.0, 440.0, 2000.0] {
            let lines = Face::Serif600.lines(44.0, TEXT, width);
            let fits = |line: &String| Face::Serif600.width(44.0, line) <= width;
            assert!(lines.iter().all(fits), "{lines:?}");
            assert_eq!(lines.concat().replace(' ', ""), TEXT.replace(' ', ""));
        }
    }

    #[test]
    fn even_lines_are_as_many_and_none_is_wider() {
        let (greedy, even) =
            (Face::Serif600.lines(44.0, TEXT, 500.0), Face::Serif600.even_lines(44.0, TEXT, 500.0));
        assert_eq!(greedy.len(), even.len());
        let widest = |lines: &[String]| {
            lines.iter().map(|line| Face::Serif600.width(44.0, line)).fold(0.0, f64::max)
        };
        assert!(widest(&even) <= widest(&greedy));
        assert_eq!(even.join(" "), TEXT);
    }

    #[test]
    fn the_fonts_have_the_letters_of_all_languages_and_say_what_they_lack() {
        assert!("қғҚәіңөұүһЁйЖ–—«»’".chars().all(has));
        assert!(!has('中'));
    }
}
