//! Tokens of the look: names for colours and dashes, so that a scene says what a line is, not how it is coloured.
//!
//! What this does: holds each token's colour in each theme. What it does not: style the page around the map;
//! `src/ui/page.css` does, with the same values (a test holds them equal).

/// Whether the page is light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
}

/// A colour by its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    /// Seas and lakes.
    Water,
    /// Parallels and meridians.
    Graticule,
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
    /// The story's border, on the first country's side.
    FirstBand,
    /// The story's border, on the second country's side.
    SecondBand,
    /// Around the story's lines, so that they stand off.
    Case,
    /// The article's voice: its line, and what is open.
    Hero,
    /// What we measured, and names of places.
    Ink,
    /// Names of towns.
    Ink2,
    /// Names of waters, degrees of the graticule.
    Hydro,
    /// The name of the first country.
    FirstLabel,
    /// The name of the second country.
    SecondLabel,
    /// Names of the other countries.
    OtherLabel,
    /// Around names, where no fill beneath is known.
    Halo,
}

/// Name in the style sheet after `--`, light and dark colour, in the order of [`Token::ALL`].
const ROWS: [(&str, &str, &str); Token::ALL.len()] = [
    ("water", "#d6e3e9", "#0a1116"),
    ("graticule", "#bdd0d9", "#1b2933"),
    ("coast", "#86a6b5", "#3e5868"),
    ("river", "#9dbccb", "#2b4656"),
    ("land", "#f2f2ee", "#1b2329"),
    ("first-country", "#faecbb", "#4b422c"),
    ("second-country", "#e6e4ee", "#292c3e"),
    ("other-border", "#aba9ae", "#4e5964"),
    ("first-band", "#e0a00a6b", "#f2be5475"),
    ("second-band", "#6f62b257", "#968ae161"),
    ("case", "#ffffff", "#0c1216"),
    ("hero", "#b0104b", "#ff6b9b"),
    ("ink", "#141c24", "#eef2f4"),
    ("ink-2", "#45525e", "#b6c0c8"),
    ("hydro", "#2c5f7a", "#8ec1da"),
    ("first-label", "#6b5310", "#ebd6a0"),
    ("second-label", "#5e5680", "#b5afd6"),
    ("other-label", "#666a70", "#98a3ac"),
    ("halo", "#f6f5f2", "#161d23"),
];

impl Token {
    /// Every token, in the order of its declaration.
    pub const ALL: [Self; 19] = [
        Self::Water,
        Self::Graticule,
        Self::Coast,
        Self::River,
        Self::Land,
        Self::FirstCountry,
        Self::SecondCountry,
        Self::OtherBorder,
        Self::FirstBand,
        Self::SecondBand,
        Self::Case,
        Self::Hero,
        Self::Ink,
        Self::Ink2,
        Self::Hydro,
        Self::FirstLabel,
        Self::SecondLabel,
        Self::OtherLabel,
        Self::Halo,
    ];

    /// The name of the same colour in the page's style sheet, after `--`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        ROWS[self as usize].0
    }

    /// The colour, as CSS writes it.
    #[must_use]
    pub const fn css(self, theme: Theme) -> &'static str {
        match theme {
            Theme::Light => ROWS[self as usize].1,
            Theme::Dark => ROWS[self as usize].2,
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
