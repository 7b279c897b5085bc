//! Cases of a view: names, what lies under a point, and the scene, at rest and in motion.

use std::hint::black_box;

use tapal::camera::picture::Repaint;
use tapal::camera::{Camera, Viewport};
use tapal::coords::Screen;
use tapal::scene::marker::MarkerView;
use tapal::scene::{Scene, View, hit, label};

use crate::default_story::MODEL;
use crate::setup::MapSetup;
use crate::{Work, border_anchor};

const DESKTOP: Viewport = Viewport { width: 1440.0, height: 900.0 };
const PHONE: Viewport = Viewport { width: 390.0, height: 844.0 };
/// Device pixels a CSS pixel, of either.
const DESKTOP_RATIO: f64 = 1.0;
const PHONE_RATIO: f64 = 3.0;

/// A view opens with the border selected, in the story's language.
fn opening(viewport: Viewport) -> MapSetup {
    MapSetup::opening(viewport, "id")
}

/// The border nearby: the finest detail.
fn near(viewport: Viewport, by: f64) -> MapSetup {
    let setup = opening(viewport);
    let camera = setup.camera.looking_at(border_anchor()).zoomed(by, viewport.center());
    MapSetup { camera, ..setup }
}

/// All names are placed in the opening view of a desktop.
pub fn label_desktop() -> Work {
    label(opening(DESKTOP))
}

/// And in that of a phone.
pub fn label_phone() -> Work {
    label(opening(PHONE))
}

fn label(setup: MapSetup) -> Work {
    let markers = setup.in_view(|view| {
        let View { camera, projection, places, free, overlays, selected, has_arrows, .. } = *view;
        MarkerView { camera, projection, places, free, overlays, selected, has_arrows }.positions()
    });
    Box::new(move || {
        setup.in_view(|view| {
            black_box(label::place(view, &markers));
        });
    })
}

/// The place is found under each point of a grid over the border nearby, by a mouse.
pub fn hit_by_mouse() -> Work {
    hit(near(DESKTOP, 2.0), hit::MOUSE_TOLERANCE, DESKTOP_RATIO)
}

/// The same by a finger.
pub fn hit_by_touch() -> Work {
    hit(near(PHONE, 2.0), hit::TOUCH_TOLERANCE, PHONE_RATIO)
}

fn hit(setup: MapSetup, tolerance: f64, pixel_ratio: f64) -> Work {
    const STEPS: u8 = 12;
    let camera = setup.camera;
    Box::new(move || {
        let Viewport { width, height } = camera.viewport();
        for (across, down) in (0..STEPS).flat_map(|x| (0..STEPS).map(move |y| (x, y))) {
            let share = |step: u8| (f64::from(step) + 0.5) / f64::from(STEPS);
            let at = Screen::new(width * share(across), height * share(down));
            black_box(hit::place_at(at, tolerance, &MODEL.places, &camera, pixel_ratio));
        }
    })
}

/// A whole scene is composed for the opening view of a desktop.
pub fn compose_desktop() -> Work {
    compose(opening(DESKTOP), DESKTOP_RATIO)
}

/// And for that of a phone.
pub fn compose_phone() -> Work {
    compose(opening(PHONE), PHONE_RATIO)
}

/// And for the border nearby.
pub fn compose_near() -> Work {
    compose(near(DESKTOP, 3.0), DESKTOP_RATIO)
}

fn compose(setup: MapSetup, pixel_ratio: f64) -> Work {
    Box::new(move || {
        setup.in_view(|view| {
            black_box(Scene::compose(&MODEL.ground, &View { pixel_ratio, ..*view }));
        });
    })
}

/// A drag of a second: names follow, and what comes into view is drawn ahead.
pub fn drag() -> Work {
    motion(near(DESKTOP, 1.5), |camera| camera.panned(-14.0, 6.0))
}

/// A second of zooming in: the picture is scaled, and now and then composed anew.
pub fn zoom() -> Work {
    motion(opening(DESKTOP), |camera| camera.zoomed(0.05, Screen::new(500.0, 400.0)))
}

/// A second of frames, each from the picture that the one before it left.
fn motion(setup: MapSetup, step: fn(&Camera) -> Camera) -> Work {
    const FRAMES: usize = 60;
    let first = setup.scene();
    Box::new(move || {
        setup.in_view(|view| {
            let (mut scene, mut camera) = (first.clone(), setup.camera);
            let mut picture = Repaint::whole(&camera).picture;
            for _ in 0..FRAMES {
                camera = step(&camera);
                let repaint = Repaint::new(Some(&picture), &camera, DESKTOP_RATIO);
                picture = repaint.picture;
                let repaint = Some(&repaint);
                let view = View { camera: &camera, low_detail: true, repaint, ..*view };
                scene = black_box(scene.recompose(&MODEL.ground, &view));
            }
        });
    })
}
