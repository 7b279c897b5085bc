//! Ground whose status is not that of the country around it: leased, disputed, a buffer, a base.

/// An area with a status of its own.
#[derive(Clone, Copy, Debug)]
pub struct SpecialArea {
    /// Its identifier in the file.
    pub id: &'static str,
    /// `leased`, `disputed`, `buffer` or `base`.
    pub kind: &'static str,
    /// The country that the United Nations count it to, if they do.
    pub within: Option<&'static str>,
    /// Who else claims or holds it: codes, or none if the claimant has no code.
    pub claimed_by: &'static [&'static str],
    /// The neighbours (codes or area ids) against which its line is dashed. An area that is part of
    /// a country has its line within that country dashed instead, and this stays empty.
    pub dashed_against: &'static [&'static str],
    /// The fact that the decision rests on.
    pub note: &'static str,
}

/// What the map calls areas that are in no country, in the order of `names::LANGUAGES`. They are
/// names of the ground alone, and say nothing of whose it is.
pub const AREA_NAMES: [(&str, [&str; 4]); 2] = [
    ("crimea", ["Crimea", "Krimea", "Крым", "Қырым"]),
    ("kosovo", ["Kosovo", "Kosovo", "Косово", "Косово"]),
];
