//! Has the scene composed and painted for a drawing.

use web_sys::CanvasRenderingContext2d;

use super::MapController;
use crate::map_state::{Drawing, MapState};
use crate::painter::canvas::paint_on;
use crate::scene::label::LabelTexts;
use crate::scene::{Scene, View};
use crate::ui::captions::{degrees, kilometres};

impl MapController {
    /// Draws the map on its canvas, and puts its markers where they belong.
    pub(super) fn draw(&self, drawing: &Drawing) {
        let state = self.state.borrow();
        let Some(scene) = self.compose(&state, drawing) else { return };
        let mut painter = self.painter.borrow_mut();
        painter.fit(drawing.canvas.0, drawing.canvas.1);
        painter.paint(&scene, (self.host.theme)(), drawing.pixel_ratio);
        self.position_markers(state.marker_positions(), &scene.label_positions);
    }

    /// Draws all of the present view on something else, a CSS pixel a pixel, with the detail and
    /// the names that it has here.
    pub(in crate::ui::map) fn draw_on(&self, context: &CanvasRenderingContext2d) {
        let scale = self.state.borrow().scale();
        if let Some(scale) = scale {
            // The map may still be on its way to where it rests.
            (self.host.on_scale)(scale);
        }
        let state = self.state.borrow();
        let scene = state.whole_drawing().and_then(|drawing| self.compose(&state, &drawing));
        if let Some(scene) = scene {
            paint_on(context, &scene, (self.host.theme)());
        }
    }

    fn compose(&self, state: &MapState, drawing: &Drawing) -> Option<Scene> {
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
        Some(Scene::compose(&model.ground, &view))
    }
}
