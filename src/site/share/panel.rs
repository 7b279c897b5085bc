//! The texts beside the map of a share image: what the page is, its headline as large as three
//! lines allow, as many sentences of its summary as there is room for, and the sources.

use super::fonts::Face;
use crate::painter::svg::format_short;
use crate::text::escape_markup;

/// The panel's width and height in pixels.
pub(super) const SIZE: (f64, f64) = (476.0, super::SIZE.1 as f64);
/// From its edges to its texts: from the left one, from the right one, from the upper and the lower
/// one.
const MARGIN: (f64, f64, f64) = (44.0, 24.0, 56.0);
const WIDTH: f64 = SIZE.0 - MARGIN.0 - MARGIN.1;

/// Sizes that a headline may have, the largest first, and its lines at most.
const HEADLINE: [f64; 6] = [64.0, 60.0, 56.0, 52.0, 48.0, 44.0];
const HEADLINE_LINES: usize = 3;
/// The other sizes, and from line to line.
const KIND: f64 = 27.0;
const SUMMARY: (f64, f64) = (27.0, 37.0);
const SOURCES: (f64, f64) = (20.0, 27.0);

/// What stands in the panel.
pub(super) struct Panel {
    pub(super) kind: String,
    pub(super) date: String,
    pub(super) title: String,
    pub(super) summary: String,
    pub(super) sources: String,
}

impl Panel {
    pub(super) fn svg(&self) -> String {
        let (left, bottom) = (MARGIN.0, SIZE.1 - MARGIN.2);
        let (width, height) = (format_short(SIZE.0), format_short(SIZE.1));
        let (x, top) = (format_short(left), format_short(MARGIN.2));
        let mut out = format!(
            "<rect fill=\"var(--paper)\" width=\"{width}\" height=\"{height}\"/>\
             <rect fill=\"var(--hero)\" x=\"{x}\" y=\"{top}\" width=\"64\" height=\"6\"/>"
        );
        let mut y = MARGIN.2 + 50.0;
        line(&mut out, Face::Sans600, KIND, "ink", (left, y), &self.kind);
        let after = left + Face::Sans600.width(KIND, &self.kind) + 0.5 * KIND;
        line(&mut out, Face::Sans400, KIND, "ink-2", (after, y), &self.date);
        let (size, headline) = headline(&self.title);
        y += 24.0;
        for text in &headline {
            y += 1.12 * size;
            line(&mut out, Face::Serif600, size, "ink", (left, y), text);
        }
        let sources = Face::Sans400.even_lines(SOURCES.0, &self.sources, WIDTH);
        let over = bottom - SOURCES.1 * (sources.len().max(1) - 1) as f64;
        for (index, text) in sources.iter().enumerate() {
            line(
                &mut out,
                Face::Sans400,
                SOURCES.0,
                "ink-2",
                (left, over + SOURCES.1 * index as f64),
                text,
            );
        }
        y += 26.0;
        let room = ((over - SOURCES.0 - 24.0 - y) / SUMMARY.1).max(0.0) as usize;
        for text in sentences(&self.summary, room) {
            y += SUMMARY.1;
            line(&mut out, Face::Serif400, SUMMARY.0, "ink-2", (left, y), &text);
        }
        out
    }
}

fn line(out: &mut String, face: Face, size: f64, token: &str, at: (f64, f64), text: &str) {
    let (x, y, size) = (format_short(at.0), format_short(at.1), format_short(size));
    let (font, text) = (face.attributes(), escape_markup(text));
    out.push_str(&format!(
        "<text {font} font-size=\"{size}\" fill=\"var(--{token})\" x=\"{x}\" y=\"{y}\">\
         {text}</text>"
    ));
}

/// A headline's size and lines. One that is too long at the smallest size ends in an ellipsis.
fn headline(title: &str) -> (f64, Vec<String>) {
    let face = Face::Serif600;
    let mut smallest = 0.0;
    for size in HEADLINE {
        let unbroken = title.split_ascii_whitespace().all(|word| face.width(size, word) <= WIDTH);
        let lines = face.even_lines(size, title, WIDTH);
        if unbroken && lines.len() <= HEADLINE_LINES {
            return (size, lines);
        }
        smallest = size;
    }
    (smallest, cut(face, smallest, title, HEADLINE_LINES))
}

/// As many whole sentences as fit into so many lines; the first one is cut where not even that
/// does.
fn sentences(text: &str, room: usize) -> Vec<String> {
    let (face, size) = (Face::Serif400, SUMMARY.0);
    let ends = text.match_indices(['.', '!', '?', '…']).map(|(at, mark)| at + mark.len());
    let ends = ends.filter(|&end| text[end..].starts_with(char::is_whitespace)).chain([text.len()]);
    let fitting = ends
        .map(|end| face.even_lines(size, &text[..end], WIDTH))
        .take_while(|lines| lines.len() <= room);
    fitting.last().unwrap_or_else(|| cut(face, size, text, room))
}

/// The first lines of a text, the last of them with an ellipsis where more would follow.
fn cut(face: Face, size: f64, text: &str, most: usize) -> Vec<String> {
    let mut lines = face.lines(size, text, WIDTH);
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            while !last.is_empty() && face.width(size, &format!("{last}…")) > WIDTH {
                last.pop();
            }
            *last = format!("{}…", last.trim_end_matches([' ', ',', ':', ';']));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_is_as_large_as_three_lines_allow_and_ends_in_an_ellipsis_where_none_do() {
        assert_eq!(headline("Why"), (64.0, vec!["Why".to_owned()]));
        let (size, lines) = headline("Почему Россия отправила войска в Казахстан");
        assert!(size >= 44.0 && lines.len() <= 3, "{size} {lines:?}");
        let (size, lines) = headline(&"word after word ".repeat(20));
        assert!(
            size.total_cmp(&44.0).is_eq() && lines.len() == 3 && lines[2].ends_with('…'),
            "{lines:?}"
        );
        let (_, lines) = headline(&"o".repeat(200));
        assert!(
            lines.len() == 3 && lines.iter().all(|line| Face::Serif600.width(44.0, line) <= WIDTH),
            "{lines:?}"
        );
    }

    #[test]
    fn a_summary_ends_with_a_sentence_where_one_fits() {
        let text =
            "A short one. And a second one, which is longer by some words than there is room for.";
        assert_eq!(sentences(text, 1).join(" "), "A short one.");
        assert_eq!(sentences(text, 9).join(" "), text);
        assert!(sentences(&text[13..], 1).concat().ends_with('…'));
        assert!(sentences(text, 0).is_empty());
    }
}
