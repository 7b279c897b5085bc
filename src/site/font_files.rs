//! The font files that the native command carries, each with the letters of all scripts.

/// A face in its file.
pub(super) struct FontFile {
    /// Its name in a style sheet.
    pub(super) family: &'static str,
    /// Its weight there.
    pub(super) weight: u16,
    /// Its style there.
    pub(super) style: &'static str,
    /// The file.
    pub(super) bytes: &'static [u8],
}

const fn sans(weight: u16, bytes: &'static [u8]) -> FontFile {
    FontFile { family: "Tapal Sans", weight, style: "normal", bytes }
}

const fn serif(weight: u16, style: &'static str, bytes: &'static [u8]) -> FontFile {
    FontFile { family: "Tapal Serif", weight, style, bytes }
}

/// All faces.
pub(super) const FONT_FILES: [FontFile; 6] = [
    sans(400, include_bytes!("../../fonts/sans-400.ttf")),
    sans(600, include_bytes!("../../fonts/sans-600.ttf")),
    serif(400, "normal", include_bytes!("../../fonts/serif-400.ttf")),
    serif(600, "normal", include_bytes!("../../fonts/serif-600.ttf")),
    sans(500, include_bytes!("../../fonts/sans-500.ttf")),
    serif(400, "italic", include_bytes!("../../fonts/serif-400-italic.ttf")),
];
