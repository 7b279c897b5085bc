//! The camera's motion from frame to frame.

use super::{MapState, ViewOrigin};
use crate::camera::Camera;
use crate::camera::flight::Flight;
use crate::camera::glide::{Glide, Velocity};

/// Milliseconds in which an open line draws itself.
const LINE_DURATION: f64 = 900.0;

/// How an open line draws itself.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) enum LineDrawing {
    /// It is drawn.
    #[default]
    Done,
    /// The camera is still on its way to it.
    Waiting,
    /// How much of it is drawn, and the time at which it began.
    Begun(f64, f64),
}

impl LineDrawing {
    /// How much of the line is drawn.
    pub(super) fn drawn(self) -> f64 {
        match self {
            Self::Done => 1.0,
            Self::Waiting => 0.0,
            Self::Begun(drawn, _) => drawn,
        }
    }
}

/// What the camera does by itself.
#[derive(Clone, Debug, Default)]
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

impl MapState {
    /// Takes the camera on to a frame's time; true when a motion did so, the last time too.
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
        true
    }

    /// Takes the drawing of the open line on to a frame's time, once the camera is there; true when
    /// it changed.
    pub(super) fn draw_line(&mut self, time: f64) -> bool {
        let next = match self.line_drawing {
            LineDrawing::Done => return false,
            LineDrawing::Waiting if matches!(self.motion, Motion::Flight(..)) => return false,
            LineDrawing::Waiting => LineDrawing::Begun(0.0, time),
            LineDrawing::Begun(_, since) => {
                let left = 1.0 - (time - since) / LINE_DURATION;
                if left > 0.0 {
                    LineDrawing::Begun(1.0 - left * left, since)
                } else {
                    LineDrawing::Done
                }
            }
        };
        self.line_drawing = next;
        true
    }

    /// Flies to a view in so many milliseconds; at once for a reader who wants less motion, and where
    /// the view differs by some pixels only: such a flight is seen as a tremble.
    pub(super) fn fly(&mut self, target: Camera, duration: f64) {
        let Some(camera) = self.camera else { return };
        if self.reduced_motion || is_near(&camera, &target) {
            (self.camera, self.motion) = (Some(target), Motion::Still);
        } else if self.aim() != Some(target) {
            self.motion = Motion::Flight(Flight::new(camera, target, duration), None);
        }
        self.request_redraw();
    }

    /// Lets the ground glide on as fast as the finger left it, unless the reader wants less motion.
    pub(super) fn glide(&mut self, velocity: Velocity) {
        let Some(camera) = self.camera else { return };
        if let Some(glide) = Glide::new(camera, velocity).filter(|_| !self.reduced_motion) {
            self.motion = Motion::Glide(glide, None);
        }
        self.request_redraw();
    }

    /// Moves the camera at once, which ends whatever motion was going on.
    pub(super) fn move_camera(&mut self, moved: impl FnOnce(Camera) -> Camera) {
        self.camera = self.camera.map(moved);
        (self.motion, self.view_origin) = (Motion::Still, ViewOrigin::Reader);
        self.request_redraw();
    }
}

/// True for views of one viewport that differ by some pixels at most.
fn is_near(camera: &Camera, target: &Camera) -> bool {
    let (middle, before) = (target.viewport().center(), target.to_screen(camera.center()));
    camera.viewport() == target.viewport()
        && (camera.zoom() - target.zoom()).abs() < 0.005
        && before.distance(middle) < 3.0
}
