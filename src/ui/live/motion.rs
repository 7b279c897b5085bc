//! The camera's motion from frame to frame.
//!
//! What this does: begins flights and glides, and takes the camera from them at each frame's time.
//! A reader who wants less motion gets the end of a flight at once, and no glide. What it does not:
//! say where a flight runs ([`crate::camera::flight`] does).

use super::{Live, State};
use crate::camera::Camera;
use crate::camera::flight::Flight;
use crate::camera::glide::{Glide, Velocity};
use crate::ui::theme::prefers;

/// What the camera does by itself.
#[derive(Default)]
pub(super) enum Motion {
    #[default]
    Still,
    /// A flight, and the time of its first frame.
    Flight(Flight, Option<f64>),
    /// A glide, and the time of its first frame.
    Glide(Glide, Option<f64>),
}

impl Motion {
    /// Where a flight ends.
    pub(super) fn target(&self) -> Option<Camera> {
        if let Self::Flight(flight, _) = self { Some(flight.target()) } else { None }
    }
}

impl State {
    /// Takes the camera on to a frame's time; true while there is more to come.
    pub(super) fn advance(&mut self, time: f64) -> bool {
        let (camera, done) = match &mut self.motion {
            Motion::Still => return false,
            Motion::Flight(flight, since) => flight.at(time - *since.get_or_insert(time)),
            Motion::Glide(glide, since) => glide.at(time - *since.get_or_insert(time)),
        };
        self.camera = Some(camera);
        if done {
            self.motion = Motion::Still;
        }
        !done
    }
}

impl Live {
    /// Flies to a view in so many milliseconds.
    pub(super) fn fly(&self, target: Camera, duration: f64) {
        {
            let mut state = self.state.borrow_mut();
            let Some(camera) = state.camera else { return };
            if prefers("(prefers-reduced-motion: reduce)") {
                (state.camera, state.motion) = (Some(target), Motion::Still);
            } else if state.aim() != Some(target) {
                state.motion = Motion::Flight(Flight::new(camera, target, duration), None);
            }
        }
        self.ask_moved();
    }

    /// Lets the ground glide on as fast as the finger left it.
    pub(super) fn glide(&self, velocity: Velocity) {
        {
            let mut state = self.state.borrow_mut();
            let Some(camera) = state.camera else { return };
            if let Some(glide) = Glide::new(camera, velocity)
                .filter(|_| !prefers("(prefers-reduced-motion: reduce)"))
            {
                state.motion = Motion::Glide(glide, None);
            }
        }
        self.ask_moved();
    }
}
