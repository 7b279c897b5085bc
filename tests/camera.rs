//! The camera and what moves it, by its public names alone.

#[path = "camera/flights.rs"]
mod flights;
#[path = "camera/gestures.rs"]
mod gestures;
#[path = "camera/pictures.rs"]
mod pictures;
#[path = "camera/views.rs"]
mod views;

use tapal::camera::{Camera, Frame, Insets, Viewport};
use tapal::coords::World;

const FRAME: Frame = Frame { min: World::new(-3e6, -2e6), max: World::new(3e6, 2e6) };

/// The whole box in 1000 by 700 pixels.
fn camera() -> Camera {
    Camera::fitted(FRAME, Viewport::new(1000.0, 700.0), Insets::all(20.0))
}

/// How far a camera may go out, and in.
fn zooms(camera: &Camera) -> (f64, f64) {
    (camera.restored(camera.center(), -1e9).zoom(), camera.restored(camera.center(), 1e9).zoom())
}

/// True for a camera with numbers for what it has, and within its limits.
fn is_sound(camera: &Camera) -> bool {
    let (at, (farthest, nearest)) = (camera.center(), zooms(camera));
    (FRAME.min.x..=FRAME.max.x).contains(&at.x)
        && (FRAME.min.y..=FRAME.max.y).contains(&at.y)
        && (farthest..=nearest).contains(&camera.zoom())
}
