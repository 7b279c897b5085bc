//! Tokens of the look: names for colours and dashes, so that a scene says what a line is, not how it is coloured.
//!
//! What this does: holds each token's colour. What it does not: style the page around the map; `src/ui/page.css`
//! does, with the same values (a test holds them equal).

/// A colour by its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    /// Seas and lakes.
    Water,
    /// Shores.
    Coast,
    /// Rivers.
    River,
    /// Countries that the story does not name.
    Land,
    /// The first country that the story names.
    FirstCountry,
    /// The second country that the story names.
    SecondCountry,
    /// Borders that are not the story's.
    OtherBorder,
    /// Around the story's lines, so that they stand off.
    Case,
    /// The article's voice: its line, and what is open.
    Hero,
}

impl Token {
    /// Every token.
    pub const ALL: [Self; 9] = [
        Self::Water,
        Self::Coast,
        Self::River,
        Self::Land,
        Self::FirstCountry,
        Self::SecondCountry,
        Self::OtherBorder,
        Self::Case,
        Self::Hero,
    ];

    /// The name of the same colour in the page's style sheet, after `--`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Water => "water",
            Self::Coast => "coast",
            Self::River => "river",
            Self::Land => "land",
            Self::FirstCountry => "first-country",
            Self::SecondCountry => "second-country",
            Self::OtherBorder => "other-border",
            Self::Case => "case",
            Self::Hero => "hero",
        }
    }

    /// The colour, as CSS writes it.
    #[must_use]
    pub const fn css(self) -> &'static str {
        match self {
            Self::Water => "#d6e3e9",
            Self::Coast => "#86a6b5",
            Self::River => "#9dbccb",
            Self::Land => "#f2f2ee",
            Self::FirstCountry => "#faecbb",
            Self::SecondCountry => "#e6e4ee",
            Self::OtherBorder => "#aba9ae",
            Self::Case => "#ffffff",
            Self::Hero => "#b0104b",
        }
    }
}

/// How a line is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    /// Not at all.
    Solid,
    /// Claimed or disputed.
    Dashed,
    /// Around leased ground.
    Dotted,
}

impl Dash {
    /// Lengths of dash and gap in CSS pixels; empty for a solid line.
    #[must_use]
    pub const fn lengths(self) -> &'static [f64] {
        match self {
            Self::Solid => &[],
            Self::Dashed => &[2.0, 2.5],
            Self::Dotted => &[0.1, 2.4],
        }
    }
}
