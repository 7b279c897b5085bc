//! What a frame keeps of a cached picture, and what it paints anew.

use proptest::prelude::*;
use tapal::camera::picture::{CachedPicture, MARGIN, Repaint};
use tapal::camera::{Camera, Insets, Viewport};
use tapal::coords::Screen;

use super::{FRAME, camera};

/// Screens with one, two and odd numbers of device pixels a CSS pixel.
const RATIOS: [f64; 5] = [1.0, 1.25, 1.5, 2.0, 3.0];

fn picture_of(camera: &Camera) -> CachedPicture {
    Repaint::whole(camera).picture
}

/// A device pixel's middle, in CSS pixels.
fn pixel(column: u32, row: u32, ratio: f64) -> Screen {
    Screen::new((f64::from(column) + 0.5) / ratio, (f64::from(row) + 0.5) / ratio)
}

/// Which pixels of a picture hold which ground, as a painter would have it that goes on at the
/// opposite edge: for a device pixel that is so far from the upper left corner of the picture's
/// viewport, the camera that drew it and where in that camera's viewport.
#[derive(Default)]
struct Painted {
    boxes: Vec<(Camera, Screen, Viewport)>,
}

impl Painted {
    fn paint(&mut self, repaint: &Repaint) {
        if repaint.is_whole {
            self.boxes.clear();
        }
        for &(corner, size) in &repaint.exposed {
            self.boxes.push((repaint.picture.camera.through(corner, size), corner, size));
        }
    }

    /// What was painted last at a position of the picture's viewport, and where it is from there.
    fn at(&self, at: Screen, ratio: f64) -> Option<(&Camera, Screen)> {
        let period = |css: f64| ((css * ratio).round() + 2.0 * MARGIN) / ratio;
        self.boxes.iter().rev().find_map(|(camera, corner, size)| {
            let Viewport { width, height } = super::camera().viewport();
            let there = Screen::new(
                (at.x - corner.x).rem_euclid(period(width)),
                (at.y - corner.y).rem_euclid(period(height)),
            );
            size.contains(there, 0.0).then_some((camera, there))
        })
    }
}

#[test]
fn without_a_picture_that_serves_all_is_painted_and_nothing_beyond() {
    let now = camera();
    let far = now.zoomed(4.0, Screen::new(0.0, 0.0));
    let cases = [
        (None, now),
        (Some(now.zoomed(-0.6, Screen::new(0.0, 0.0))), now),
        (Some(now.resized(Viewport::new(800.0, 700.0), FRAME, Insets::NONE)), now),
        (Some(far), far.panned(-1000.0 - 2.0 * MARGIN, 0.0)),
    ];
    for (from, to) in cases {
        let from = from.as_ref().map(picture_of);
        assert_eq!(Repaint::new(from.as_ref(), &to, 1.0), Repaint::whole(&to));
    }
}

#[test]
fn a_map_that_is_zoomed_out_far_is_painted_somewhat_beyond_the_viewport() {
    let now = camera().zoomed(2.0, Screen::new(500.0, 350.0));
    let to = now.zoomed(-0.6, Screen::new(500.0, 350.0));
    let repaint = Repaint::new(Some(&picture_of(&now)), &to, 2.0);
    assert!(repaint.is_whole && repaint.picture.reach.iter().all(|&reach| reach > 0.0));
    let mut painted = Painted::default();
    painted.paint(&repaint);
    for corner in [(-40.0, -40.0), (1040.0, -40.0), (-40.0, 740.0), (1040.0, 740.0)] {
        assert!(painted.at(Screen::new(corner.0, corner.1), 2.0).is_some(), "{corner:?}");
    }
}

#[test]
fn a_picture_that_stays_where_it_is_is_painted_nowhere() {
    let now = camera();
    let repaint = Repaint::new(Some(&picture_of(&now)), &now, 2.0);
    assert_eq!(repaint, Repaint { is_whole: false, exposed: vec![], ..Repaint::whole(&now) });
}

#[test]
fn a_drag_by_whole_pixels_moves_the_picture_by_them_and_paints_ahead() {
    let now = camera().zoomed(2.0, Screen::new(500.0, 350.0));
    let first = Repaint::new(Some(&picture_of(&now)), &now.panned(7.0, -4.0), 2.0);
    assert_eq!((first.is_whole, first.corner), (false, Screen::new(14.0, -8.0)));
    assert_eq!(first.exposed.len(), 2);
    let second = Repaint::new(Some(&first.picture), &now.panned(14.0, -8.0), 2.0);
    assert_eq!((second.exposed.len(), second.corner), (0, Screen::new(28.0, -16.0)));
}

#[test]
fn a_step_of_zoom_scales_the_picture_about_the_point_that_stays() {
    let now = camera().zoomed(2.0, Screen::new(500.0, 350.0));
    let to = now.zoomed(0.5, Screen::new(200.0, 100.0));
    let repaint = Repaint::new(Some(&picture_of(&now)), &to, 2.0);
    assert!(repaint.exposed.is_empty() && !repaint.is_whole);
    assert!((repaint.scale - 2.0_f64.sqrt()).abs() < 1e-9);
    let at = |css: f64, corner: f64| corner + repaint.scale * css * 2.0;
    assert!((at(200.0, repaint.corner.x) - 400.0).abs() < 1e-6);
    assert!((at(100.0, repaint.corner.y) - 200.0).abs() < 1e-6);
}

/// A move of the map, in CSS pixels and zoom.
fn moves() -> impl Strategy<Value = (f64, f64, f64)> {
    prop_oneof![
        3 => (-90.0..90.0, -60.0..60.0, Just(0.0)),
        1 => (-900.0..900.0, -500.0..500.0, Just(0.0)),
        2 => (-20.0..20.0, -20.0..20.0, -0.3..0.3),
    ]
}

proptest! {
    /// However many moves follow each other, at whatever fractions of a pixel: each pixel of the
    /// viewport was painted with its own ground, half a device pixel off at most while only pans
    /// follow, the picture never reaches farther than it repeats itself, and what is scaled covers
    /// the frame by one copy.
    #[test]
    fn each_pixel_of_a_frame_shows_its_own_ground(
        steps in prop::collection::vec(moves(), 1..16), which in 0..RATIOS.len(),
        column in 0..1000_u32, row in 0..700_u32,
    ) {
        let ratio = RATIOS[which];
        let at = pixel(column, row, ratio);
        let mut now = camera().zoomed(3.0, Screen::new(500.0, 350.0));
        let mut repaint = Repaint::whole(&now);
        let mut painted = Painted::default();
        painted.paint(&repaint);
        for (dx, dy, by) in steps {
            now = now.panned(dx, dy).zoomed(by, Screen::new(300.0, 200.0));
            repaint = Repaint::new(Some(&repaint.picture), &now, ratio);
            painted.paint(&repaint);
            let [left, up, right, down] = repaint.picture.reach;
            prop_assert!(left + right <= 2.0 * MARGIN && up + down <= 2.0 * MARGIN);
            if repaint.scale != 1.0 {
                // One copy of the picture, from edge to edge, covers the frame.
                let copy = |corner: f64, css: f64| {
                    let size = (css * ratio).round();
                    let start = corner - MARGIN * repaint.scale;
                    (start, start + (size + 2.0 * MARGIN) * repaint.scale - size)
                };
                for (start, beyond) in [copy(repaint.corner.x, 1000.0), copy(repaint.corner.y, 700.0)]
                {
                    prop_assert!(start <= 1.0 && beyond >= -1.0, "{} {}", start, beyond);
                }
            }
            for (_, size) in &repaint.exposed {
                prop_assert!(size.width * ratio <= (1000.0 * ratio).round() + 2.0 * MARGIN);
                prop_assert!(size.height * ratio <= (700.0 * ratio).round() + 2.0 * MARGIN);
            }
            // Where in the picture's viewport the frame's pixel comes from.
            let from = |pixel: f64, corner: f64| (pixel * ratio - corner) / repaint.scale / ratio;
            let source = Screen::new(from(at.x, repaint.corner.x), from(at.y, repaint.corner.y));
            let (camera, there) = painted.at(source, ratio).expect("painted");
            let off = now.to_screen(camera.to_world(there)).distance(at) * ratio;
            prop_assert!(off < 0.7072 * repaint.scale.max(1.0), "{} device pixels", off);
        }
    }
}

#[test]
fn a_zoom_right_after_a_drag_scales_what_the_drag_left() {
    let now = camera().zoomed(2.0, Screen::new(500.0, 350.0));
    let dragged = now.panned(3.0, 0.0);
    let picture = Repaint::new(Some(&picture_of(&now)), &dragged, 1.0).picture;
    assert!(picture.reach[0] > MARGIN);
    let zoomed = dragged.zoomed(0.3, Screen::new(500.0, 350.0));
    assert!(!Repaint::new(Some(&picture), &zoomed, 1.0).is_whole);
}
