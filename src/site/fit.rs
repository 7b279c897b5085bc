//! Where the map before any script stands in a window and on paper, as a style sheet: a page's
//! policy allows no styles in the page.
//!
//! See `map.css` for what every picture has in common.

use super::paper::paper_properties;
use super::picture::Picture;
use crate::camera::Viewport;
use crate::painter::svg::format_short;
use crate::scene::model::{LOW, NARROW, PLACE_MARGIN, VIEW_MARGIN};

impl Picture<'_> {
    /// The style sheet of the picture.
    pub(super) fn css(&self) -> String {
        let mut css = String::from(
            "/* Written by `tapal build`: where the map before the script stands. */\n\
             .names { display: none; }\n",
        );
        for small in [true, false] {
            let (map, rules) = (map_condition(small), self.fit(small));
            css.push_str(&format!("@container map {map} {{ {rules} }}\n"));
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
        let (paper, rules) = (paper_properties(), self.fit(false));
        css.push_str(&format!("@media print {{ {paper} {rules} }}\n"));
        css
    }

    /// The rules that fit the ground's box, which is another in a small map, and the ground in it;
    /// and `--margin`, what the map leaves free around the box.
    fn fit(&self, small: bool) -> String {
        let camera = self.ground_camera();
        let (ground, frame) = (self.box_of(&camera, false), self.box_of(&camera, small));
        let (width, height) = (frame.right - frame.left, frame.bottom - frame.top);
        let share = |length: f64, of: f64| format_short(length / of * 100.0);
        let ratio = format_short(width / height * 100.0);
        let margin = if small { PLACE_MARGIN } else { VIEW_MARGIN };
        format!(
            ".picture {{ --margin: {margin}px; }} \
             .fit {{ width: min(100cqw, {ratio}cqh); aspect-ratio: {ratio} / 100; }} \
             .ground {{ left: {}%; top: {}%; width: {}%; height: {}%; }}",
            share(ground.left - frame.left, width),
            share(ground.top - frame.top, height),
            share(ground.right - ground.left, width),
            share(ground.bottom - ground.top, height),
        )
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
