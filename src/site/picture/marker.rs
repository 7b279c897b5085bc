//! A place's marker with its name, as a link to the place's text.

use crate::painter::svg::format_short;
use crate::scene::label::{Caption, LabelPosition, Side};
use crate::text::escape_markup;

/// A marker's badge: a circle of a site, a square of a context.
const CIRCLE: &str = "<circle class=\"badge\" r=\"11.2\"/>";
const SQUARE: &str =
    "<rect class=\"badge\" x=\"-11.2\" y=\"-11.2\" width=\"22.4\" height=\"22.4\" rx=\"4.2\"/>";

/// A marker on the map.
pub(super) struct Marker<'a> {
    /// The place's id.
    pub(super) id: &'a str,
    /// The place's number or letter in the story.
    pub(super) sign: String,
    /// True for a context, whose marker is a square.
    pub(super) context: bool,
    /// True when the place is open.
    pub(super) open: bool,
    /// The attributes that put the marker on the map.
    pub(super) position: String,
    /// What the place is called.
    pub(super) caption: &'a Caption,
    /// Where that stands.
    pub(super) label: &'a LabelPosition,
}

impl Marker<'_> {
    /// The marker as an element of an SVG.
    pub(super) fn svg(&self) -> String {
        let Self { sign, position, .. } = self;
        let badge = if self.context { SQUARE } else { CIRCLE };
        let open = if self.open { " class=\"open\"" } else { "" };
        let (id, name) = (escape_markup(self.id), escape_markup(&self.caption.name));
        let caption = self.caption_lines();
        format!(
            "<svg{position}><a{open} data-mark=\"{id}\" href=\"#{id}\" \
             aria-label=\"{sign} {name}\">\
             <circle class=\"target\" r=\"22\"/>{badge}\
             <text class=\"sans-600 number\" y=\"4.5\">{sign}</text>{caption}</a></svg>"
        )
    }

    /// The name, and below it the kind where there is room.
    fn caption_lines(&self) -> String {
        let kind = if self.label.shows_kind { self.caption.kind.as_str() } else { "" };
        // As `map.css` has it: the name's line is 20 px high, the kind's begins 2 px before its end
        // and is 14 px high and 2 more.
        let height = if kind.is_empty() { 20.0 } else { 34.0 };
        let (x, middle, anchor) = match self.label.side {
            Side::Right => (18.0, 0.0, ""),
            Side::Left => (-18.0, 0.0, " text-anchor=\"end\""),
            Side::Above => (0.0, -18.0 - height / 2.0, " text-anchor=\"middle\""),
            Side::Below => (0.0, 18.0 + height / 2.0, " text-anchor=\"middle\""),
            Side::Hidden => return String::new(),
        };
        let line = |text: &str, class: &str, size: &str, baseline: f64| {
            let (x, y) = (format_short(x), format_short(middle - height / 2.0 + baseline));
            let text = escape_markup(text);
            format!(
                "<text class=\"{class}\" font-size=\"{size}\" x=\"{x}\" y=\"{y}\"{anchor}>\
                 {text}</text>"
            )
        };
        let mut lines = line(&self.caption.name, "sans-600 name", "14", 14.7);
        if !kind.is_empty() {
            lines.push_str(&line(kind, "sans kind", "12", 29.0));
        }
        lines
    }
}
