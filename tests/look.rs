//! The look in one place: the map's colours and the page's are the same, and can be told apart by
//! all readers.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use tapal::scene::style::{Dash, Theme, Token};

const CSS: &str = include_str!("../src/ui/styles/tokens.css");

/// What text needs to stand out from what is beneath it (WCAG 2.2, 1.4.3).
const TEXT: f64 = 4.5;
/// What lines, controls and the focus need (WCAG 2.2, 1.4.11).
const LINE: f64 = 3.0;

/// The custom properties of the one block that begins with a selector, after what stands before it.
fn block<'a>(before: &str, selector: &str) -> BTreeMap<&'a str, &'a str> {
    let at = CSS.find(before).unwrap_or_else(|| panic!("no {before}"));
    let start =
        at + CSS[at..].find(selector).unwrap_or_else(|| panic!("no {selector}")) + selector.len();
    let end = start + CSS[start..].find('}').expect("a block's end");
    let declarations = CSS[start..end]
        .split(';')
        .filter_map(|line| line.trim().strip_prefix("--")?.split_once(": "));
    declarations.collect()
}

/// The text of all style sheets in a folder and in those within.
fn style_sheets(folder: &Path) -> String {
    let entries = fs::read_dir(folder).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let text = |path: PathBuf| match path.is_dir() {
        true => style_sheets(&path),
        false => fs::read_to_string(path).expect("a style sheet"),
    };
    paths.map(text).collect()
}

/// A theme's colours in the style sheet, once for each place where they stand.
fn blocks(theme: Theme) -> Vec<BTreeMap<&'static str, &'static str>> {
    match theme {
        Theme::Light => vec![block("", ":root,\n.guest {")],
        Theme::Dark => vec![
            block("(prefers-color-scheme: dark)", ":root:not([data-theme=\"light\"]) {"),
            block("", ".page[data-theme=\"dark\"] {"),
        ],
        Theme::Forced => vec![block("(forced-colors: active)", ".page.page {")],
    }
}

/// The relative luminance of `#rrggbb` (WCAG 2.2).
fn luminance(colour: &str) -> f64 {
    let part = |at: usize| {
        let value =
            f64::from(u8::from_str_radix(&colour[at..at + 2], 16).expect("a colour")) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    assert!(colour.starts_with('#') && colour.len() == 7, "{colour}");
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn in_forced_colours_lines_differ_by_dash_and_weight_on_the_map_and_in_its_picture() {
    const STYLE: &str = include_str!("../src/ui/styles/map/forced-colors.css");
    let rule = |selector: &str| {
        let (_, rest) = STYLE.split_once(selector).unwrap_or_else(|| panic!("no {selector}"));
        rest.split(['{', '}']).nth(1).expect("a rule").trim()
    };
    let (_, dotted) = Token::Graticule.line(Theme::Forced, 0.6, Dash::Solid);
    assert_eq!(Token::GraticuleOnLand.line(Theme::Forced, 0.6, Dash::Solid).1, dotted);
    let lengths: Vec<String> = dotted.lengths().iter().map(f64::to_string).collect();
    let dashes = format!("stroke-dasharray: {};", lengths.join(" "));
    for selector in
        [".ground [stroke=\"var(--graticule)\"]", "[stroke=\"var(--graticule-on-land)\"]"]
    {
        assert_eq!(rule(selector), dashes);
    }
    for (token, width) in [(Token::OtherBorder, 0.75), (Token::DisputedBorder, 1.2)] {
        let (heavy, _) = token.line(Theme::Forced, width, Dash::Solid);
        let selector = format!(".ground [stroke=\"var(--{})\"]", token.name());
        assert_eq!(rule(&selector), format!("stroke-width: {heavy};"));
    }
    // Three colours for the rest: shores, rivers, the graticule.
    let colours =
        [Token::Coast, Token::River, Token::Graticule].map(|line| line.css(Theme::Forced));
    assert!(colours[0] != colours[1] && colours[1] != colours[2] && colours[0] != colours[2]);
}

#[test]
fn a_disputed_border_stands_out_from_every_fill() {
    for theme in [Theme::Light, Theme::Dark] {
        let line = Token::DisputedBorder.css(theme);
        for fill in [Token::Land, Token::FirstCountry, Token::SecondCountry] {
            let found = contrast(line, fill.css(theme));
            assert!(found >= LINE, "{fill:?} in {theme:?}: {found:.1}");
        }
    }
}

#[test]
fn the_map_and_the_page_have_the_same_colours_in_each_theme() {
    for theme in [Theme::Light, Theme::Dark, Theme::Forced] {
        for colours in blocks(theme) {
            for token in Token::ALL {
                assert_eq!(
                    colours.get(token.name()),
                    Some(&token.css(theme)),
                    "{token:?} in {theme:?}"
                );
            }
        }
    }
}

#[test]
fn each_theme_gives_each_colour_and_the_page_uses_no_other() {
    let names: Vec<&str> = block("", ":root,\n.guest {").into_keys().collect();
    for theme in [Theme::Dark, Theme::Forced] {
        for colours in blocks(theme) {
            assert_eq!(colours.into_keys().collect::<Vec<_>>(), names, "{theme:?}");
        }
    }
    let sheets = style_sheets(Path::new("src/ui/styles"));
    let uses: Vec<&str> = sheets.split("var(--").skip(1).collect();
    assert!(uses.len() > 200, "only {} uses of custom properties were found", uses.len());
    for used in uses {
        let name = used.split([')', ',']).next().unwrap_or_default();
        // What a script sets, and what comes with the picture's style sheet.
        let set = ["dragged", "sheet", "bar", "tapal-height", "margin", "bearing"];
        let known = name.starts_with("paper-")
            || set.contains(&name)
            || names.contains(&name)
            || sheets.contains(&format!("--{name}:"));
        assert!(known, "--{name} is nowhere");
    }
}

#[test]
fn text_stands_out_from_what_is_beneath_it() {
    let pairs = [
        ("ink", ["paper", "selected", "land", "first-country", "second-country"].as_slice()),
        ("ink-2", &["paper", "selected", "land", "first-country", "second-country"]),
        ("ink-3", &["paper", "selected"]),
        ("hero", &["paper", "selected", "case", "second-country"]),
        ("on-hero", &["hero"]),
        ("paper", &["ink"]),
        ("hydro", &["water", "first-country", "second-country", "land"]),
        ("first-label", &["first-country"]),
        ("second-label", &["second-country"]),
        ("other-label", &["land"]),
    ];
    assert_contrast(&pairs, TEXT);
}

#[test]
fn lines_controls_and_the_focus_stand_out() {
    let pairs = [
        ("rule-2", ["paper"].as_slice()),
        // On the dark first country the hero is a line alone: names there are in ink.
        ("hero", &["paper", "case", "first-country", "second-country", "land", "water"]),
        ("focus", &["paper", "selected", "land", "water", "first-country", "second-country"]),
    ];
    assert_contrast(&pairs, LINE);
}

/// Each first colour stands out from those after it by `least` at least, in both themes.
fn assert_contrast(pairs: &[(&str, &[&str])], least: f64) {
    for theme in [Theme::Light, Theme::Dark] {
        let colours = &blocks(theme)[0];
        for (above, grounds) in pairs {
            for beneath in *grounds {
                let found = contrast(colours[above], colours[beneath]);
                assert!(found >= least, "{above} on {beneath}, {theme:?}: {found:.2}");
            }
        }
    }
}

#[test]
fn contrast_is_counted_as_wcag_does() {
    assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 1e-9);
    // Ink on white, and the hero on the dark first country.
    assert!((contrast("#141c24", "#ffffff") - 17.2).abs() < 0.05);
    assert!((contrast("#ff6b9b", "#4b422c") - 3.7).abs() < 0.05);
}
