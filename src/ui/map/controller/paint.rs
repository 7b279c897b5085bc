//! Has the scene composed and painted for a drawing.

use web_sys::{CanvasRenderingContext2d, Element};

use super::MapController;
use super::marker_positions::position_markers;
use crate::map_state::{Drawing, MapState};
use crate::painter::canvas::paint_on;
use crate::scene::label::LabelTexts;
use crate::scene::{Scene, View};
use crate::ui::browser::host_element::find_all;
use crate::ui::captions::{degrees, kilometres};
use crate::ui::map::scale::write_scale;

impl MapController {
    /// Draws the map on its canvas, and puts its markers where they belong.
    pub(super) fn draw(&self, drawing: &Drawing) {
        let state = self.state.borrow();
        let before = self.scene.take().filter(|_| drawing.keeps_names);
        let Some(scene) = self.compose(&state, drawing, before) else { return };
        self.painter.fit(drawing.canvas.0, drawing.canvas.1);
        self.painter.paint(&scene, &drawing.repaint, (self.host.theme)(), drawing.pixel_ratio);
        let names_anew = !drawing.keeps_names;
        position_markers(&self.elements.markers, &scene, &self.host.strings, names_anew);
        self.scene.replace(Some(scene));
        // Fails on no element that is in the document.
        let covered = state.is_covered();
        let _ = self.elements.surface.toggle_attribute_with_force("data-covered", covered);
    }

    /// Draws the map on something else, a CSS pixel a pixel, and puts the draft's markers and scale
    /// where they belong: all of the present view, or the view for the draft's own size where it
    /// says that it has one. False when there is no map to draw.
    pub(in crate::ui::map) fn draw_on(
        &self,
        context: &CanvasRenderingContext2d,
        draft: &Element,
    ) -> bool {
        let present = self.state.borrow();
        let resized = draft.has_attribute("data-own-size").then(|| {
            let size = draft.get_bounding_client_rect();
            present.at_size(size.width(), size.height())
        });
        let state = resized.as_ref().unwrap_or(&present);
        let scene = state.whole_drawing().and_then(|drawing| self.compose(state, &drawing, None));
        let (Some(scene), Some(scale)) = (scene, state.scale()) else { return false };
        paint_on(context, &scene, (self.host.theme)());
        let markers = find_all(draft, "[data-label-position]");
        position_markers(&markers, &scene, &self.host.strings, true);
        write_scale(draft, &scale, &self.host.strings);
        true
    }

    fn compose(&self, state: &MapState, drawing: &Drawing, before: Option<Scene>) -> Option<Scene> {
        let (model, strings) = (state.model()?, &self.host.strings);
        let view = View {
            language: model.label_features.language(&strings.lang),
            advances: &self.advances,
            label_texts: LabelTexts {
                captions: &self.host.captions,
                kilometres: &|km, unit| kilometres(strings, km, unit),
                degrees: &|value, line| degrees(strings, value, line),
                north: &strings.north_arrow,
            },
            ..state.view(drawing)?
        };
        Some(match before {
            Some(before) => before.recompose(&model.ground, &view),
            None => Scene::compose(&model.ground, &view),
        })
    }
}
