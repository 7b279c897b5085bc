//! What a pan leaves of a picture.

use proptest::prelude::*;
use tapal::camera::pan::Pan;
use tapal::camera::{Camera, Insets, Viewport};
use tapal::coords::Screen;

use super::{FRAME, camera};

/// Screens with one, two and odd numbers of device pixels a CSS pixel.
const RATIOS: [f64; 5] = [1.0, 1.25, 1.5, 2.0, 3.0];

/// A device pixel's middle, in CSS pixels.
fn pixel(column: u32, row: u32, ratio: f64) -> Screen {
    Screen::new((f64::from(column) + 0.5) / ratio, (f64::from(row) + 0.5) / ratio)
}

/// Is a position in a strip?
fn contains((corner, strip): &(Screen, Camera), at: Screen) -> bool {
    strip.viewport().contains(Screen::new(at.x - corner.x, at.y - corner.y), 0.0)
}

#[test]
fn without_a_picture_all_is_bare() {
    let (now, other) = (camera(), camera().zoomed(0.5, Screen::new(0.0, 0.0)));
    let viewport = Viewport::new(800.0, 700.0);
    let far = now.zoomed(4.0, Screen::new(0.0, 0.0));
    let cases = [
        (None, now),
        (Some(other), now),
        (Some(now.resized(viewport, FRAME, Insets::NONE)), now),
        (Some(far), far.panned(-1000.0, 0.0)),
    ];
    for (from, to) in cases {
        let pan = Pan::new(from.as_ref(), &to, 1.0);
        assert_eq!(
            pan,
            Pan { shift: None, camera: to, exposed: vec![(Screen::new(0.0, 0.0), to)] }
        );
    }
}

#[test]
fn a_picture_that_stays_where_it_is_leaves_nothing_bare() {
    let pan = Pan::new(Some(&camera()), &camera(), 2.0);
    assert_eq!(pan, Pan { shift: Some((0.0, 0.0)), camera: camera(), exposed: Vec::new() });
}

#[test]
fn a_drag_by_whole_pixels_moves_the_picture_by_them() {
    let now = camera().zoomed(2.0, Screen::new(500.0, 350.0));
    let pan = Pan::new(Some(&now), &now.panned(7.0, -4.0), 2.0);
    assert_eq!(pan.shift, Some((14.0, -8.0)));
    let sizes: Vec<_> =
        pan.exposed.iter().map(|(corner, strip)| (*corner, strip.viewport())).collect();
    let strip = |x, y, width, height| (Screen::new(x, y), Viewport { width, height });
    assert_eq!(sizes, [strip(0.0, 0.0, 7.0, 700.0), strip(0.0, 696.0, 1000.0, 4.0)]);
}

proptest! {
    /// However many pans follow each other, at whatever fractions of a pixel: the picture is half a
    /// device pixel off at most, each pixel of it was drawn where its ground is, and what was never
    /// drawn is bare.
    #[test]
    fn a_chain_of_pans_shows_each_pixels_own_ground(
        steps in prop::collection::vec((-90.0..90.0, -60.0..60.0), 1..12), which in 0..RATIOS.len(),
        column in 0..1000_u32, row in 0..700_u32,
    ) {
        let ratio = RATIOS[which];
        let at = pixel(column, row, ratio);
        let mut now = camera().zoomed(3.0, Screen::new(500.0, 350.0));
        let mut cached = now;
        for (dx, dy) in steps {
            now = now.panned(dx, dy);
            let Pan { shift, camera, exposed } = Pan::new(Some(&cached), &now, ratio);
            let (dx, dy) = shift.expect("most of it stays");
            prop_assert!(dx.fract() == 0.0 && dy.fract() == 0.0);
            let off = camera.to_screen(now.center()).distance(now.viewport().center()) * ratio;
            prop_assert!(off < 0.7072, "{} device pixels", off);
            // The ground under the pixel: in a strip as the strip's camera has it, and else as the
            // cached picture had it.
            let strips: Vec<_> = exposed.iter().filter(|strip| contains(strip, at)).collect();
            let before = Screen::new(at.x - dx / ratio, at.y - dy / ratio);
            prop_assert_eq!(strips.is_empty(), now.viewport().contains(before, 0.0));
            let there = camera.to_world(at);
            for (corner, strip) in strips {
                let drawn = strip.to_screen(there);
                prop_assert!(Screen::new(drawn.x + corner.x, drawn.y + corner.y).distance(at) < 1e-6);
            }
            prop_assert!(cached.to_screen(there).distance(before) < 1e-6);
            cached = camera;
        }
    }
}
