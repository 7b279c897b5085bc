//! The map on paper: one page of A4, whatever the window was.
//!
//! `print.css` shows all of it in print alone. The ground is the window's.

use leptos::prelude::*;

use super::picture::{NamedView, Picture};
use crate::camera::{Camera, Insets, Viewport};
use crate::painter::svg::format_short;
use crate::scene::label::Caption;
use crate::scene::place_geometry::PlaceGeometry;
use crate::scene::scale::scale_bar;
use crate::strings::{Strings, with_arg};
use crate::text::join;
use crate::ui::captions::scale_note;
use crate::ui::localized_story::LocalizedStory;
use crate::ui::signs::Signs;

/// The map's size on paper in CSS pixels: 182 by 80 mm.
const SIZE: (f64, f64) = (688.0, 302.0);
/// Everything in the map is four fifths of what it is on a screen.
const SHRUNK: f64 = 0.8;
const MAP: Viewport = Viewport { width: SIZE.0 / SHRUNK, height: SIZE.1 / SHRUNK };
/// Around the box that the map opens on, in pixels of the map: little, as nothing lies over it.
const AROUND: f64 = 8.0;
/// The scale bar is at most so long, in CSS pixels of the paper.
const LONGEST: f64 = 110.0;

/// The scale of the map on paper.
pub(super) struct PaperScale {
    /// What stands at the bar's beginning, middle and end.
    labels: [String; 3],
    /// The bar's length in CSS pixels of the paper.
    length: f64,
    /// The projection, and how true the scale is.
    note: String,
}

/// The lengths that `print.css` lays the map out by, as custom properties.
pub(super) fn paper_properties() -> String {
    format!(
        ":root {{ --paper-width: {}px; --paper-height: {}px; --paper-around: {}px; \
         --paper-scale: {SHRUNK}; }}",
        SIZE.0,
        SIZE.1,
        format_short(AROUND * SHRUNK),
    )
}

impl Picture<'_> {
    fn paper_camera(&self) -> Camera {
        self.model.fitted(MAP, Insets::all(AROUND))
    }

    /// The names for the map on paper, with the story's first border open, so that its kilometres
    /// are counted.
    pub(super) fn names_on_paper(&self, strings: &Strings, captions: &[Caption]) -> String {
        let camera = self.paper_camera();
        let is_border =
            |place: &Option<PlaceGeometry>| place.as_ref().is_some_and(|place| place.border);
        let open = self.model.places.iter().position(is_border);
        let named_view =
            NamedView { frame: self.box_of(&camera, false), camera, overlays: &[], open };
        let names = self.names_in_view(&named_view, strings, captions);
        format!("<svg class=\"names of-paper\" display=\"none\">{names}</svg>")
    }

    /// The scale of the map on paper, and the countries that have a fill of their own.
    pub(super) fn below_map(&self, strings: &Strings) -> (PaperScale, String) {
        let bar = scale_bar(&self.paper_camera(), &self.model.projection, LONGEST / SHRUNK);
        let km = f64::from(bar.km);
        let scale = PaperScale {
            labels: [
                "0".to_owned(),
                strings.number(km / 2.0),
                with_arg(&strings.km, &strings.number(km)),
            ],
            length: bar.px * SHRUNK,
            note: scale_note(strings, self.model.projection.is_conic(), bar.accuracy),
        };
        let name = |code: &String| self.model.label_features.country(code, &strings.lang);
        let countries = self.model.named.iter().filter_map(name);
        (scale, join(countries, ", "))
    }
}

/// What stands below the map on paper: the legend and the scale, and a note on the projection at
/// the end of the sheet.
#[component]
pub(super) fn BelowMap(
    story: LocalizedStory,
    scale: PaperScale,
    countries: String,
) -> impl IntoView {
    let PaperScale { labels: [start, middle, end], length, note } = scale;
    let half = format_short(length / 2.0);
    let countries = (!countries.is_empty()).then_some(countries);
    view! {
        <aside class="paper" aria-hidden="true">
            <div class="signs-and-scale">
                <Signs story countries/>
                <div class="scale">
                    // The last text runs on beyond the bar's end.
                    <svg width=format_short(length + 36.0) height="22">
                        <text x="0" y="10">{start}</text>
                        <text x=half.clone() y="10">{middle}</text>
                        <text x=format_short(length - 12.0) y="10">{end}</text>
                        <rect class="full" x=".5" y="14" width=half.clone() height="4"/>
                        <rect
                            class="empty"
                            x=format_short(0.5 + length / 2.0)
                            y="14"
                            width=half
                            height="4"
                        />
                    </svg>
                </div>
            </div>
            // Where and when it was printed, a script writes then.
            <p>{note} <span data-printed={""}></span></p>
        </aside>
    }
}
