//! Where the map before any script stands in a window and on paper, as a style sheet: a page's
//! policy allows no styles in the page.
//!
//! See `map.css` for what every picture has in common.

use super::paper::paper_properties;
use super::picture::Picture;
use crate::camera::{Frame, Viewport};
use crate::painter::svg::format_short;
use crate::scene::opening::{LEAST_WIDTH, LOW, NARROW, TIGHT_MARGIN, margin, tallest};

impl Picture<'_> {
    /// The style sheet of the picture.
    pub(super) fn css(&self) -> String {
        let mut css = String::from(
            "/* Written by `tapal build`: where the map before the script stands. */\n\
             .names { display: none; }\n",
        );
        for small in [true, false] {
            let (map, box_rules) = (map_condition(small), self.box_rules(small));
            let (margin, opening) = (margin(small), self.opening_rule(small));
            css.push_str(&format!(
                "@container map {map} {{ .picture {{ --margin: {margin}px; }} {box_rules} \
                 {opening} }}\n"
            ));
        }
        for (index, size) in self.sizes.iter().enumerate() {
            let map = map_condition(size.is_small());
            let Viewport { width, height } = size.map;
            let room = if self.is_least(size) {
                String::new()
            } else {
                format!(" and (width >= {width}px) and (height >= {height}px)")
            };
            css.push_str(&format!(
                "@container map {map}{room} {{ .names.names {{ display: none; }} \
                 .names.of-{index} {{ display: block; }} }}\n"
            ));
        }
        let (paper, box_rules) = (paper_properties(), self.box_rules(false));
        let whole = self.model.frame.width() / self.model.frame.height() * 100.0;
        let whole = format_short(whole);
        css.push_str(&format!(
            "@media print {{ {paper} {box_rules} \
             .fit {{ width: min(100cqw, {whole}cqh); left: 0; top: 0; }} }}\n"
        ));
        css
    }

    /// The rules that give the ground's box its shape, which is another in a small map, and put the
    /// ground into it.
    fn box_rules(&self, small: bool) -> String {
        let camera = self.ground_camera();
        let (ground, frame) = (self.box_of(&camera, false), self.box_of(&camera, small));
        let (width, height) = (frame.right - frame.left, frame.bottom - frame.top);
        let share = |length: f64, of: f64| format_short(length / of * 100.0);
        format!(
            ".fit {{ aspect-ratio: {} / 100; }} \
             .ground {{ left: {}%; top: {}%; width: {}%; height: {}%; }}",
            share(width, height),
            share(ground.left - frame.left, width),
            share(ground.top - frame.top, height),
            share(ground.right - ground.left, width),
            share(ground.bottom - ground.top, height),
        )
    }

    /// The rule that fits the ground's box into a window as `MapModel::opening` does: its width
    /// `--width` and how far it is moved out of the middle.
    fn opening_rule(&self, small: bool) -> String {
        let model = &self.model;
        let (base, core) = (if small { model.core } else { model.frame }, model.core);
        let subject = model.subject.unwrap_or(core);
        let times = |metres: f64, length: &str| format!("{:.4} * {length}", base.width() / metres);
        let tight = 2.0 * (margin(small) - TIGHT_MARGIN);
        let wide = format!("(100cqw + {}px)", 2.0 * margin(small));
        let (across, down) = (format!("(100cqw + {tight}px)"), format!("(100cqh + {tight}px)"));
        let shares = (times(subject.width(), "100cqw"), times(subject.height(), "100cqh"));
        let width = format!(
            "max(min(100cqw, {}), min({}, {}, {}), min({}, {}, {}))",
            times(base.height(), "100cqh"),
            times(tallest(small) * model.frame.height(), "100cqh"),
            shares.0,
            shares.1,
            times(subject.width() / LEAST_WIDTH, &wide),
            times(subject.width(), &across),
            times(subject.height(), &down),
        );
        let middle = base.center();
        let along_x = |frame: Frame| [frame.min.x - middle.x, frame.max.x - middle.x];
        let along_y = |frame: Frame| [middle.y - frame.max.y, middle.y - frame.min.y];
        let shift = |ends: [f64; 2], room: &str, from: &str| {
            let [low, high] = ends.map(|metres| format!("{:.4}", metres / base.width()));
            let low = format!("-0.5 * {room} - {low} * var(--width)");
            let high = format!("0.5 * {room} - {high} * var(--width)");
            format!("clamp(min({low}, {high}), {from}, max({low}, {high}))")
        };
        let left = shift(along_x(subject), &across, &shift(along_x(core), "100cqw", "0px"));
        let top = shift(along_y(subject), &down, &shift(along_y(core), "100cqh", "0px"));
        format!(".fit {{ --width: {width}; width: var(--width); left: {left}; top: {top}; }}")
    }
}

/// The condition of a style sheet for maps that are small, or for the others.
fn map_condition(small: bool) -> String {
    if small {
        format!("((width < {NARROW}px) or (height < {LOW}px))")
    } else {
        format!("(width >= {NARROW}px) and (height >= {LOW}px)")
    }
}
