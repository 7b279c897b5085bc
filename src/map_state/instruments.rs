//! What the reader measures with: a circle that is widened, and a line that is walked by a ruler.

use super::MapState;
use crate::scene::ground::GroundLine;
use crate::scene::model::MapModel;
use crate::scene::place_geometry::{PlaceForm, PlaceGeometry, circle};

/// How the reader has set them.
#[derive(Clone, Debug, Default)]
pub(super) struct Instruments {
    /// Places that are circles, each with the kilometres that it was widened to.
    circles: Vec<(usize, f64)>,
    /// The place whose line is walked, and the ruler in metres.
    ruler: Option<(usize, f64)>,
    /// The places with the circles as they are now; `None` where all are as in the model.
    places: Option<Vec<Option<PlaceGeometry>>>,
    /// The line as it is walked.
    walked: Vec<GroundLine>,
}

impl Instruments {
    /// Sets the circles on a model.
    fn set_circles(&mut self, model: &MapModel) {
        self.places = None;
        for &(place, km) in &self.circles {
            let places = self.places.get_or_insert_with(|| model.places.clone());
            let Some(Some(geometry)) = places.get_mut(place) else { continue };
            if let PlaceForm::Ring(center, _) = geometry.form
                && let Some(wider) = circle(center, km, &model.projection)
            {
                let (context, layers) = (geometry.context, geometry.layers);
                *geometry = PlaceGeometry { context, layers, ..wider };
            }
        }
    }

    /// Walks a model's line by the ruler: with a short one that takes thousands of steps.
    fn set_ruler(&mut self, model: &MapModel) {
        let walked = self.ruler.and_then(|(place, ruler)| {
            Some(model.places.get(place)?.as_ref()?.walked(ruler, &model.projection))
        });
        self.walked = walked.unwrap_or_default();
    }
}

impl MapState {
    /// Widens a circle.
    pub(super) fn widen(&mut self, place: usize, km: f64) {
        self.instruments.circles.retain(|(other, _)| *other != place);
        self.instruments.circles.push((place, km));
        if let Some(model) = &self.model {
            self.instruments.set_circles(model);
        }
        self.request_full_redraw();
    }

    /// Walks a line by a ruler of so many metres, and no other line.
    pub(super) fn walk(&mut self, place: usize, ruler: f64) {
        self.instruments.ruler = Some((place, ruler));
        if let Some(model) = &self.model {
            self.instruments.set_ruler(model);
        }
        self.request_full_redraw();
    }

    /// Sets the instruments on the present model.
    pub(super) fn set_instruments(&mut self) {
        if let Some(model) = &self.model {
            self.instruments.set_circles(model);
            self.instruments.set_ruler(model);
        }
    }

    /// The places, with circles as wide as the reader has them.
    pub(super) fn places<'a>(&'a self, model: &'a MapModel) -> &'a [Option<PlaceGeometry>] {
        self.instruments.places.as_ref().unwrap_or(&model.places)
    }

    /// The open place's line as the reader walks it; nothing for another one's.
    pub(super) fn walked(&self) -> &[GroundLine] {
        let place = self.instruments.ruler.map(|(place, _)| place);
        if place.is_some() && place == self.selected { &self.instruments.walked } else { &[] }
    }
}
