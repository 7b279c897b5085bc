//! The fonts as committed: all there, within their weight, with every letter that is shown, and as
//! wide as the table says.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use tapal::scene::advance::{Advances, FontFace};

const FACES: [&str; 6] =
    ["sans-400", "sans-500", "sans-600", "serif-400", "serif-600", "serif-400-italic"];
const ON_MAP: [(FontFace, &str); 4] = [
    (FontFace::Sans400, "sans-400"),
    (FontFace::Sans500, "sans-500"),
    (FontFace::Sans600, "sans-600"),
    (FontFace::SerifItalic, "serif-400-italic"),
];
const CSS: &str = include_str!("../src/ui/styles/fonts.css");

fn file(path: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn text(path: &str) -> String {
    String::from_utf8(file(path)).expect("UTF-8")
}

/// The few tables of an OpenType file that say how wide a character is.
struct Font {
    bytes: Vec<u8>,
}

impl Font {
    fn u16(&self, at: usize) -> usize {
        usize::from(self.bytes[at]) << 8 | usize::from(self.bytes[at + 1])
    }

    fn u32(&self, at: usize) -> usize {
        self.u16(at) << 16 | self.u16(at + 2)
    }

    fn table(&self, tag: &[u8]) -> usize {
        let mut entries = (0..self.u16(4)).map(|index| 12 + 16 * index);
        let entry = entries.find(|&at| &self.bytes[at..at + 4] == tag).expect("the table");
        self.u32(entry + 8)
    }

    /// By the character map's format 4 (segments), which all characters of these fonts have.
    fn glyph(&self, code: usize) -> Option<usize> {
        let cmap = self.table(b"cmap");
        let mut maps =
            (0..self.u16(cmap + 2)).map(|index| cmap + self.u32(cmap + 4 + 8 * index + 4));
        let map = maps.find(|&at| self.u16(at) == 4).expect("format 4");
        let doubled = self.u16(map + 6);
        let segment = (0..doubled).step_by(2).find(|at| self.u16(map + 14 + at) >= code)?;
        let field = |which: usize| map + 16 + which * doubled + segment;
        let (start, delta, offset) = (self.u16(field(1)), self.u16(field(2)), self.u16(field(3)));
        if code < start {
            return None;
        }
        let raw = if offset == 0 { code } else { self.u16(field(3) + offset + 2 * (code - start)) };
        let glyph = if offset != 0 && raw == 0 { 0 } else { (raw + delta) % 0x1_0000 };
        (glyph != 0).then_some(glyph)
    }

    fn advance(&self, glyph: usize) -> usize {
        let longest = self.u16(self.table(b"hhea") + 34);
        self.u16(self.table(b"hmtx") + 4 * glyph.min(longest - 1))
    }
}

#[test]
fn the_table_and_the_fonts_agree_on_every_character() {
    for (face, name) in ON_MAP {
        let font = Font { bytes: file(&format!("fonts/{name}.ttf")) };
        let mut agreed = 0;
        for glyph in '\u{20}'..'\u{ffff}' {
            let expected =
                font.glyph(glyph as usize).map(|index| font.advance(index) as f64 / 1000.0);
            assert_eq!(Advances::default().advance(face, glyph), expected, "{name}: {glyph:?}");
            agreed += usize::from(expected.is_some());
        }
        assert!(agreed > 250, "{name}: only {agreed} characters");
    }
}

#[test]
fn every_face_is_there_and_the_style_sheet_names_it() {
    for face in FACES {
        assert_eq!(
            &file(&format!("fonts/{face}.ttf"))[..4],
            [0, 1, 0, 0],
            "{face}.ttf is no TrueType font"
        );
        for group in ["latin", "cyrillic"] {
            let name = format!("fonts/{face}-{group}.woff2");
            assert_eq!(&file(&format!("public/{name}"))[..4], b"wOF2", "{name} is no WOFF2 font");
            assert!(CSS.contains(&format!("url(\"{name}\")")), "fonts.css lacks {name}");
        }
    }
    let files = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("public/fonts"))
        .expect("public/fonts");
    assert_eq!(
        files.count(),
        2 * FACES.len() + 1,
        "public/fonts holds the faces and their licence, nothing else"
    );
}

#[test]
fn every_letter_that_is_shown_is_in_the_fonts() {
    let sources = [
        "public/stories/kazakhstan-2022/story.geojson",
        "geodata/names.json",
        "geodata/towns.json",
        "geodata/water.topojson",
        "src/strings/id.json",
        "src/strings/en.json",
        "src/strings/ru.json",
        "src/strings/kk.json",
    ];
    let shown: BTreeSet<char> =
        sources.iter().flat_map(|path| text(path).chars().collect::<Vec<_>>()).collect();
    assert!(shown.len() > 100, "only {} characters were read", shown.len());
    let missing: String = shown
        .iter()
        .filter(|glyph| {
            !glyph.is_control() && Advances::default().advance(FontFace::Sans400, **glyph).is_none()
        })
        .collect();
    assert_eq!(missing, "", "add these to fonts/maker/glyphs.py and run `make fonts`");
}

#[test]
fn the_licence_goes_with_the_fonts_and_no_reserved_name_is_in_use() {
    let licence = text("public/fonts/OFL.txt");
    assert_eq!(licence, text("fonts/OFL.txt"));
    for words in ["SIL OPEN FONT LICENSE Version 1.1", "Mozilla", "Adobe"] {
        assert!(licence.contains(words), "OFL.txt lacks {words}");
    }
    for reserved in ["Source Serif", "Fira"] {
        assert!(!CSS.contains(reserved), "fonts.css says {reserved}");
    }
}
