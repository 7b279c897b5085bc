//! The map on paper: one page of A4, whatever the window was.
//!
//! What this does: places names for the size that the map has there, with the story's line open, so
//! that its kilometres are counted, and writes what stands below it: the signs, a scale bar, the
//! projection. `print.css` shows all of it in print alone. What it does not: draw the ground, which
//! is the window's.

use super::picture::{Picture, Seen};
use crate::camera::{Camera, Insets, Viewport};
use crate::painter::svg::format_short;
use crate::scene::label::Caption;
use crate::scene::scale::scale_bar;
use crate::strings::{Strings, with_arg};
use crate::ui::Page;
use crate::ui::element::{Element, el, svg};
use crate::ui::signs::signs;

/// The map is 688 by 380 CSS pixels (182 by 100 mm), and everything in it four fifths of what it is
/// on a screen.
const SHRUNK: f64 = 0.8;
const MAP: Viewport = Viewport { width: 688.0 / SHRUNK, height: 380.0 / SHRUNK };
/// Around the box that the map opens on: little, as nothing lies over the map. `print.css` has the
/// same.
const AROUND: Insets = Insets::all(8.0);
/// The scale bar is at most so long, in CSS pixels of the paper.
const LONGEST: f64 = 110.0;

impl Picture<'_> {
    fn paper(&self) -> Camera {
        Camera::fitted(self.model.frame, MAP, AROUND)
    }

    /// The names for the map on paper.
    pub(super) fn on_paper(&self, strings: &Strings, captions: &[Caption]) -> String {
        let camera = self.paper();
        let open = self
            .model
            .places
            .iter()
            .position(|place| place.as_ref().is_some_and(|place| place.border));
        let seen = Seen { frame: self.box_of(&camera, false), camera, covered: &[], open };
        [
            "<svg class=\"names of-paper\" display=\"none\">",
            &self.seen(&seen, strings, captions),
            "</svg>",
        ]
        .concat()
    }

    /// What stands below the map on paper, and at the end of the sheet.
    pub(super) fn below_paper(&self, page: &Page) -> Element {
        let (strings, camera) = (&page.strings, self.paper());
        let bar = scale_bar(&camera, &self.model.projection, LONGEST / SHRUNK);
        let (km, px) = (f64::from(bar.km), bar.px * SHRUNK);
        let label =
            |x: f64, text: &str| svg("text").attr("x", &format_short(x)).attr("y", "10").text(text);
        let half = |class: &'static str, x: f64| {
            let rect = svg("rect").class(class).attr("x", &format_short(x)).attr("y", "14");
            rect.attr("width", &format_short(px / 2.0)).attr("height", "4")
        };
        let scale = svg("svg").children([
            label(0.0, "0"),
            label(px / 2.0, &strings.number(km / 2.0)),
            label(px - 12.0, &with_arg(&strings.km, &strings.number(km))),
            half("full", 0.5),
            half("empty", 0.5 + px / 2.0),
        ]);
        // The last text runs on beyond the bar's end.
        let scale = scale.attr("width", &format_short(px + 36.0)).attr("height", "22");
        let note = if self.model.projection.is_conic() {
            &strings.conic_note
        } else {
            &strings.azimuthal_note
        };
        let note = with_arg(note, &strings.number(bar.error_percent.ceil()));
        let line = el("div")
            .class("signs-and-scale")
            .child(signs(page))
            .child(el("div").class("scale").child(scale));
        el("aside")
            .class("paper")
            .attr("aria-hidden", "true")
            .child(line)
            .child(el("p").text(&note))
    }
}
