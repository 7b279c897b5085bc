//! The outlines of all letters, with which a picture is saved whose texts need no font.
//!
//! A JSON object by face, `family,weight,style`, of objects by letter: an SVG path from where the
//! letter begins, of `m`, `l`, `q`, `c` and `z` alone, in thousandths of an em; y grows down.

use std::collections::BTreeMap;

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};

use super::File;
use super::assets::OUTLINES;
use super::font_files::{FONT_FILES, FontFile};

/// The units of an em.
const EM: f32 = 1000.0;

/// The file.
#[must_use]
pub fn outlines() -> File {
    let faces: BTreeMap<String, BTreeMap<char, String>> = FONT_FILES.iter().map(face).collect();
    let content = serde_json::json!(faces).to_string();
    File { path: OUTLINES.to_owned(), content: content.into_bytes() }
}

fn face(file: &FontFile) -> (String, BTreeMap<char, String>) {
    let FontFile { family, weight, style, bytes } = *file;
    let name = format!("{family},{weight},{style}");
    let Ok(font) = FontRef::new(bytes) else { return (name, BTreeMap::new()) };
    let letters = font.charmap().mappings().filter_map(|(code, glyph)| {
        let letter = char::from_u32(code)?;
        Some((letter, outline(&font, glyph)?))
    });
    (name, letters.collect())
}

/// The path of a glyph; an empty one for a space.
fn outline(font: &FontRef<'_>, glyph: GlyphId) -> Option<String> {
    let settings = DrawSettings::unhinted(Size::new(EM), LocationRef::default());
    let mut pen = Pen::default();
    font.outline_glyphs().get(glyph)?.draw(settings, &mut pen).ok()?;
    Some(pen.path)
}

/// Writes each vertex from the one before, in whole units: no error adds up.
#[derive(Default)]
struct Pen {
    path: String,
    at: (i32, i32),
    start: (i32, i32),
}

impl Pen {
    fn write(&mut self, command: char, vertices: &[(f32, f32)]) {
        self.path.push(command);
        let rounded = vertices.iter().map(|(x, y)| (x.round() as i32, -y.round() as i32));
        let rounded: Vec<_> = rounded.collect();
        let numbers = rounded.iter().flat_map(|(x, y)| [x - self.at.0, y - self.at.1]);
        for (index, number) in numbers.enumerate() {
            let separator = if index == 0 || number < 0 { "" } else { " " };
            self.path.push_str(&format!("{separator}{number}"));
        }
        self.at = rounded.last().copied().unwrap_or(self.at);
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.write('m', &[(x, y)]);
        self.start = self.at;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.write('l', &[(x, y)]);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.write('q', &[(cx, cy), (x, y)]);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.write('c', &[(cx0, cy0), (cx1, cy1), (x, y)]);
    }

    fn close(&mut self) {
        self.path.push('z');
        self.at = self.start;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(index: usize) -> BTreeMap<char, String> {
        face(&FONT_FILES[index]).1
    }

    #[test]
    fn every_face_has_the_letters_of_all_languages() {
        for (index, file) in FONT_FILES.iter().enumerate() {
            let letters = letters(index);
            for letter in "AzқғҚәіңөұүһЁйЖ–—«»’0±·".chars() {
                let path = letters.get(&letter).unwrap_or_else(|| panic!("{letter}"));
                let is_closed = path.starts_with('m') && path.ends_with('z');
                assert!(is_closed, "{} {letter}: {path}", file.family);
            }
            assert_eq!(letters[&' '], "", "{}", file.family);
            assert_eq!(letters.get(&'中'), None);
        }
    }

    #[test]
    fn vertices_are_written_from_the_one_before_and_from_the_start_once_closed() {
        let mut pen = Pen::default();
        pen.move_to(10.0, 20.0);
        pen.line_to(30.4, 20.0);
        pen.quad_to(30.0, 60.0, 10.0, 60.0);
        pen.close();
        pen.move_to(15.0, 25.0);
        assert_eq!(pen.path, "m10-20l20 0q0-40-20-40zm5-5");
    }

    #[test]
    fn the_file_names_its_faces_as_style_sheets_do() {
        let File { path, content } = outlines();
        assert_eq!(path, "outlines.json");
        let faces: BTreeMap<String, BTreeMap<String, String>> =
            serde_json::from_slice(&content).expect("an object of objects");
        let names: Vec<_> = faces.keys().map(String::as_str).collect();
        let expected = [
            "Tapal Sans,400,normal",
            "Tapal Sans,500,normal",
            "Tapal Sans,600,normal",
            "Tapal Serif,400,italic",
            "Tapal Serif,400,normal",
            "Tapal Serif,600,normal",
        ];
        assert_eq!(names, expected);
    }
}
