//! The decisions on the features that the source gives no code, one row a feature, with their
//! reasons.
//!
//! `geodata/README.md` says the same in prose; `countries.rs` carries it out.
//!
//! The policy: *Borders follow the view of the United Nations as of January 2022; claimed lines are
//! dashed.* So ground that a body claims which no or one member recognises stays with the state the
//! United Nations count it to; ground that another member holds or claims, or whose status the
//! United Nations leave open, is in no country and becomes an area of its own, filled as plain
//! land.

use super::special_area::SpecialArea;
use crate::coords::LonLat;

/// What happens to one feature.
#[derive(Clone, Copy, Debug)]
pub enum Decision {
    /// Becomes part of that country, and its outline is kept as an area within it.
    MergeAndKeep(&'static str, SpecialArea),
    /// Becomes part of that country; no trace of it is kept.
    Merge(&'static str),
    /// Stays outside of every country, as an area.
    Own(SpecialArea),
    /// Each polygon goes to the country whose place it is nearest to.
    Split(&'static [(&'static str, LonLat)]),
}

/// A feature of the source without a code: its name there, the decision, the reason.
#[derive(Clone, Copy, Debug)]
pub struct DecisionRow {
    /// The name in the source.
    pub name: &'static str,
    /// What happens to it.
    pub decision: Decision,
    /// Why.
    pub reason: &'static str,
}

/// Crimea has no feature of its own in the source, which draws it as a ring of Russia.
pub const CRIMEA: SpecialArea = SpecialArea {
    id: "crimea",
    kind: "disputed",
    within: Some("UA"),
    claimed_by: &["RU"],
    dashed_against: &["UA"],
    note: "Part of Ukraine by General Assembly resolution 68/262 (2014); held and claimed by Russia.",
};

/// The southern Kurils, too, are rings of Russia in the source. They have no land line: their coasts
/// are nobody's border.
pub const SOUTHERN_KURILS: SpecialArea = SpecialArea {
    id: "southern-kurils",
    kind: "disputed",
    within: None,
    claimed_by: &["JP", "RU"],
    dashed_against: &[],
    note: "Held by the Soviet Union, then by Russia, since 1945; claimed by Japan; no treaty of peace has settled it.",
};

/// What is taken out of Russia's rings: each area with places on each of its islands.
pub const OUT_OF_RUSSIA: [(SpecialArea, &[LonLat]); 2] = [
    (CRIMEA, &[LonLat::new(34.1, 45.0)]),
    (
        SOUTHERN_KURILS,
        // Iturup, Kunashir, Shikotan; of the Habomai group the source has Zelyony alone.
        &[
            LonLat::new(147.9, 45.05),
            LonLat::new(145.9, 44.1),
            LonLat::new(146.75, 43.8),
            LonLat::new(146.16, 43.51),
        ],
    ),
];

/// Borders between two countries that are dashed on their whole length, because the United Nations
/// hold them for no settled border. Where only part of a border is claimed, `claims.rs` finds the
/// part.
pub const CLAIMED_BORDERS: &[(&str, &str)] =
    &[("EH", "MA"), ("IL", "PS"), ("IL", "SY"), ("KP", "KR")];

/// One row a feature; a name without a row, or a row without its feature, stops the maker.
pub const ROWS: &[DecisionRow] = &[
    DecisionRow {
        name: "Baikonur",
        decision: Decision::MergeAndKeep(
            "KZ",
            SpecialArea {
                id: "baikonur",
                kind: "leased",
                within: Some("KZ"),
                claimed_by: &[],
                dashed_against: &[],
                note: "Territory of Kazakhstan, leased to Russia until 2050 (agreement of 9 January 2004).",
            },
        ),
        reason: "A lease moves no border: no hole in Kazakhstan.",
    },
    DecisionRow {
        name: "USNB Guantanamo Bay",
        decision: Decision::MergeAndKeep(
            "CU",
            SpecialArea {
                id: "guantanamo-bay",
                kind: "leased",
                within: Some("CU"),
                claimed_by: &[],
                dashed_against: &[],
                note: "Leased to the United States in 1903, which recognise Cuba's sovereignty there; Cuba contests the lease.",
            },
        ),
        reason: "A lease moves no border.",
    },
    DecisionRow {
        name: "N. Cyprus",
        decision: Decision::MergeAndKeep(
            "CY",
            SpecialArea {
                id: "northern-cyprus",
                kind: "disputed",
                within: Some("CY"),
                claimed_by: &[],
                dashed_against: &[],
                note: "Declared itself a state in 1983; Security Council resolutions 541 and 550 call that invalid. Recognised by Turkey alone.",
            },
        ),
        reason: "The United Nations count the whole island, the British bases aside, to Cyprus.",
    },
    DecisionRow {
        name: "Cyprus U.N. Buffer Zone",
        decision: Decision::MergeAndKeep(
            "CY",
            SpecialArea {
                id: "cyprus-buffer-zone",
                kind: "buffer",
                within: Some("CY"),
                claimed_by: &[],
                dashed_against: &[],
                note: "Held by the United Nations' force since 1964 and 1974.",
            },
        ),
        reason: "The zone parts two forces, not two states.",
    },
    DecisionRow {
        name: "Somaliland",
        decision: Decision::MergeAndKeep(
            "SO",
            SpecialArea {
                id: "somaliland",
                kind: "disputed",
                within: Some("SO"),
                claimed_by: &[],
                dashed_against: &[],
                note: "Declared itself independent in 1991; no member of the United Nations had recognised it in January 2022.",
            },
        ),
        reason: "The United Nations count it to Somalia.",
    },
    DecisionRow {
        name: "Kosovo",
        decision: Decision::Own(SpecialArea {
            id: "kosovo",
            kind: "disputed",
            within: None,
            claimed_by: &["RS"],
            dashed_against: &["RS"],
            note: "Under Security Council resolution 1244 (1999); declared itself independent in 2008, recognised by about half of the members.",
        }),
        reason: "The resolution leaves its final status open, so it is filled as neither and its line with Serbia is dashed.",
    },
    DecisionRow {
        name: "Siachen Glacier",
        decision: Decision::Own(SpecialArea {
            id: "siachen",
            kind: "disputed",
            within: None,
            claimed_by: &["IN", "PK"],
            dashed_against: &["IN", "PK", "CN"],
            note: "No line of control is agreed beyond point NJ9842; held by India, claimed by both.",
        }),
        reason: "The United Nations hold Jammu and Kashmir's status for open.",
    },
    DecisionRow {
        name: "Akrotiri",
        decision: Decision::Own(SpecialArea {
            id: "akrotiri",
            kind: "base",
            within: Some("GB"),
            claimed_by: &[],
            dashed_against: &[],
            note: "British sovereign base area since the Treaty of Establishment (1960).",
        }),
        reason: "British territory without a code of its own; too small to be filled as the United Kingdom.",
    },
    DecisionRow {
        name: "Dhekelia",
        decision: Decision::Own(SpecialArea {
            id: "dhekelia",
            kind: "base",
            within: Some("GB"),
            claimed_by: &[],
            dashed_against: &[],
            note: "British sovereign base area since the Treaty of Establishment (1960).",
        }),
        reason: "As Akrotiri.",
    },
    DecisionRow {
        name: "Indian Ocean Ter.",
        decision: Decision::Split(&[
            ("CC", LonLat::new(96.9, -12.2)),
            ("CX", LonLat::new(105.6, -10.5)),
        ]),
        reason: "Two Australian territories, each with a code: Cocos (Keeling) Islands and Christmas Island.",
    },
    DecisionRow {
        name: "Coral Sea Is.",
        decision: Decision::Merge("AU"),
        reason: "An Australian territory without a code, claimed by nobody else.",
    },
    DecisionRow {
        name: "Clipperton I.",
        decision: Decision::Merge("FR"),
        reason: "A French possession without a code of ISO 3166-1 (CP is only reserved), by the award of 1931.",
    },
    DecisionRow {
        name: "Spratly Is.",
        decision: Decision::Own(SpecialArea {
            id: "spratly-islands",
            kind: "disputed",
            within: None,
            claimed_by: &["BN", "CN", "MY", "PH", "TW", "VN"],
            dashed_against: &[],
            note: "Claimed in whole or in part by six; no decision on sovereignty.",
        }),
        reason: "Nobody's title is settled.",
    },
    DecisionRow {
        name: "Scarborough Reef",
        decision: Decision::Own(SpecialArea {
            id: "scarborough-reef",
            kind: "disputed",
            within: None,
            claimed_by: &["CN", "PH", "TW"],
            dashed_against: &[],
            note: "The award of 2016 ruled on rights at sea, not on sovereignty.",
        }),
        reason: "Nobody's title is settled.",
    },
    DecisionRow {
        name: "Bajo Nuevo Bank",
        decision: Decision::Own(SpecialArea {
            id: "bajo-nuevo-bank",
            kind: "disputed",
            within: Some("CO"),
            claimed_by: &["JM", "US"],
            dashed_against: &[],
            note: "Colombian as against Nicaragua by the International Court of Justice (19 November 2012).",
        }),
        reason: "The court's judgment binds only the two parties before it.",
    },
    DecisionRow {
        name: "Serranilla Bank",
        decision: Decision::Own(SpecialArea {
            id: "serranilla-bank",
            kind: "disputed",
            within: Some("CO"),
            claimed_by: &["HN", "US"],
            dashed_against: &[],
            note: "Colombian as against Nicaragua by the International Court of Justice (19 November 2012).",
        }),
        reason: "As Bajo Nuevo Bank.",
    },
];
