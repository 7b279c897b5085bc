//! Tokens of the map's style: names for colours and dashes, so that a scene says what a line is,
//! not how it is coloured.
//!
//! `src/ui/styles/tokens.css` gives the page the same colours under the same names (a test holds them
//! equal).

/// Which colours the page is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
    /// The system's own few colours, whatever they are, as the reader has asked for.
    Forced,
}

/// A colour by its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    /// Seas and lakes.
    Water,
    /// Parallels and meridians on water.
    Graticule,
    /// Parallels and meridians on land: fainter, so that the land lies on top.
    GraticuleOnLand,
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
    /// Borders that are claimed or disputed, and around leased ground.
    DisputedBorder,
    /// The story's border, on the first country's side.
    FirstBand,
    /// The story's border, on the second country's side.
    SecondBand,
    /// Hatching of a group's members.
    GroupHatch,
    /// Inside of the outline of a group.
    GroupBand,
    /// The outline of a group.
    GroupEdge,
    /// Inside of the outline of countries that a place shows.
    AreaBand,
    /// A circle on the ground: nothing that is there.
    Ring,
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

/// Name in the style sheet after `--`, then the colour that is light, dark and forced, in the order
/// of [`Token::ALL`].
const ROWS: [(&str, &str, &str, &str); Token::ALL.len()] = [
    ("water", "#d6e3e9", "#0a1116", "Canvas"),
    ("graticule", "#bdd0d9", "#1b2933", "GrayText"),
    ("graticule-on-land", "#141c2417", "#eef2f412", "GrayText"),
    ("coast", "#86a6b5", "#3e5868", "CanvasText"),
    ("river", "#9dbccb", "#2b4656", "LinkText"),
    ("land", "#f2f2ee", "#1b2329", "Canvas"),
    ("first-country", "#faecbb", "#4b422c", "Canvas"),
    ("second-country", "#e6e4ee", "#292c3e", "Canvas"),
    ("other-border", "#aba9ae", "#4e5964", "CanvasText"),
    ("disputed-border", "#75727b", "#8e9aa5", "CanvasText"),
    ("first-band", "#e0a00a6b", "#f2be5475", "Canvas"),
    ("second-band", "#6f62b257", "#968ae161", "Canvas"),
    ("group-hatch", "#5b4f9757", "#b0a6ea38", "GrayText"),
    ("group-band", "#5b4f9733", "#b0a6ea33", "Canvas"),
    ("group-edge", "#5b4f978c", "#b0a6ea8c", "LinkText"),
    ("area-band", "#45525e33", "#b6c0c833", "Canvas"),
    ("ring", "#33404b", "#c9d2d9", "CanvasText"),
    ("case", "#ffffff", "#0c1216", "Canvas"),
    ("hero", "#b0104b", "#ff6b9b", "Highlight"),
    ("ink", "#141c24", "#eef2f4", "CanvasText"),
    ("ink-2", "#45525e", "#b6c0c8", "CanvasText"),
    ("hydro", "#2c5f7a", "#8ec1da", "LinkText"),
    ("first-label", "#6b5310", "#ebd6a0", "CanvasText"),
    ("second-label", "#5e5680", "#b5afd6", "CanvasText"),
    ("other-label", "#666a70", "#98a3ac", "CanvasText"),
    ("halo", "#f6f5f2", "#161d23", "Canvas"),
];

impl Token {
    /// Every token, in the order of its declaration.
    pub const ALL: [Self; 26] = [
        Self::Water,
        Self::Graticule,
        Self::GraticuleOnLand,
        Self::Coast,
        Self::River,
        Self::Land,
        Self::FirstCountry,
        Self::SecondCountry,
        Self::OtherBorder,
        Self::DisputedBorder,
        Self::FirstBand,
        Self::SecondBand,
        Self::GroupHatch,
        Self::GroupBand,
        Self::GroupEdge,
        Self::AreaBand,
        Self::Ring,
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
            Theme::Forced => ROWS[self as usize].3,
        }
    }

    /// The width and the dash of a line in a theme. Forced colours are too few to tell lines apart
    /// by: there the graticule is dotted, and borders are heavier than shores.
    /// `src/ui/styles/map/forced-colors.css` says the same of the picture.
    #[must_use]
    pub const fn line(self, theme: Theme, width: f64, dash: Dash) -> (f64, Dash) {
        match (theme, self) {
            (Theme::Forced, Self::Graticule | Self::GraticuleOnLand) => (width, Dash::Dotted),
            (Theme::Forced, Self::OtherBorder | Self::DisputedBorder) => (2.0 * width, dash),
            _ => (width, dash),
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
    /// A circle on the ground.
    Sparse,
}

impl Dash {
    /// Lengths of dash and gap in CSS pixels; empty for a solid line.
    #[must_use]
    pub const fn lengths(self) -> &'static [f64] {
        match self {
            Self::Solid => &[],
            Self::Dashed => &[2.5, 3.5],
            Self::Dotted => &[0.1, 2.4],
            Self::Sparse => &[1.5, 4.5],
        }
    }
}
