//! A cached picture of the ground, and how a frame is made from it.
//!
//! The picture is larger than the viewport, so that most of a pan only moves it; while the map is
//! zoomed it is scaled, until it would be too coarse or leave a part of the viewport bare. What has
//! no more room on one side is painted over what lies farthest on the other: the picture repeats
//! itself across and down, and nothing of it is ever moved.

use super::{Camera, Viewport};
use crate::coords::Screen;

/// How far the picture reaches beyond its viewport where all of it is painted, in device pixels. It
/// repeats itself each viewport and two margins.
pub const MARGIN: f64 = 256.0;
/// What comes into view is painted so far ahead, in device pixels.
const AHEAD: f64 = 256.0;
/// A picture serves for views whose zoom differs by so much at most.
const SCALED: f64 = 0.5;

/// What the cached picture shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CachedPicture {
    /// The camera for which all of it was painted anew last. What is chosen by where the view is, as
    /// the graticule's spacing, is chosen by this one, or parts of the picture would differ.
    pub camera: Camera,
    /// How far what was painted reaches beyond that camera's viewport: to the left, up, to the right
    /// and down, in whole device pixels; less than 0 where it ends within. Both of an axis are two
    /// margins together at most.
    pub reach: [f64; 4],
}

/// What is painted for a frame, and where the picture then lies in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Repaint {
    /// True where nothing of a picture is kept.
    pub is_whole: bool,
    /// The boxes that are painted on the picture: upper left corners, on a device pixel's corner,
    /// and sizes, in CSS pixels of its viewport.
    pub exposed: Vec<(Screen, Viewport)>,
    /// What the picture shows then.
    pub picture: CachedPicture,
    /// The picture's viewport appears so many times as large in the frame...
    pub scale: f64,
    /// ...with its upper left corner there, in device pixels.
    pub corner: Screen,
}

impl Repaint {
    /// All that a camera sees, and nothing beyond.
    #[must_use]
    pub fn whole(camera: &Camera) -> Self {
        Self {
            is_whole: true,
            exposed: vec![(Screen::new(0.0, 0.0), camera.viewport)],
            picture: CachedPicture { camera: *camera, reach: [0.0; 4] },
            scale: 1.0,
            corner: Screen::new(0.0, 0.0),
        }
    }

    /// The frame that `to` sees, on a screen of `ratio` device pixels a CSS pixel, from a picture at
    /// hand. One of another viewport, or too far away, serves for nothing.
    ///
    /// Without a zoom the picture moves by whole device pixels, and is half of one off at most
    /// across and down, however many pans follow each other.
    #[must_use]
    pub fn new(from: Option<&CachedPicture>, to: &Camera, ratio: f64) -> Self {
        let mut repaint = Self::whole(to);
        let Some(from) = from.filter(|from| from.camera.viewport == to.viewport) else {
            return repaint;
        };
        let is_made = if from.camera.zoom == to.zoom {
            repaint.pan(from, to, ratio)
        } else {
            repaint.scale(from, to, ratio)
        };
        if !is_made && to.zoom < from.camera.zoom {
            // Farther away the viewport holds more and more.
            repaint.picture.extend([MARGIN; 4], ratio, &mut repaint.exposed);
        }
        repaint
    }

    /// Has the picture moved; false where nothing of it lies near.
    fn pan(&mut self, from: &CachedPicture, to: &Camera, ratio: f64) -> bool {
        let (middle, before) = (to.viewport.center(), to.to_screen(from.camera.center));
        let pixels = |css: f64| (css * ratio).round();
        let (dx, dy) = (pixels(before.x - middle.x), pixels(before.y - middle.y));
        let needed = [dx, dy, -dx, -dy];
        let Viewport { width, height } = to.viewport;
        let size = [width, height, width, height].map(pixels);
        // A viewport that leaves what was painted on one side has all of its size beyond it.
        let is_near = (0..4).all(|side| needed[side] < from.reach[side] + size[side]);
        if !is_near {
            return false;
        }
        let mut wanted = from.reach;
        for (wanted, needed) in wanted.iter_mut().zip(needed) {
            if needed > *wanted {
                *wanted = needed + AHEAD;
            }
        }
        (self.is_whole, self.picture, self.corner) = (false, *from, Screen::new(dx, dy));
        self.exposed.clear();
        self.picture.extend(wanted, ratio, &mut self.exposed);
        true
    }

    /// Has the picture scaled; false where that would be too coarse, leave something bare, or show
    /// where the picture repeats itself.
    fn scale(&mut self, from: &CachedPicture, to: &Camera, ratio: f64) -> bool {
        let Viewport { width, height } = to.viewport;
        let first = from.camera.to_screen(to.to_world(Screen::new(0.0, 0.0)));
        let last = from.camera.to_screen(to.to_world(Screen::new(width, height)));
        let needed = [-first.x, -first.y, last.x - width, last.y - height];
        // What is rounded to whole device pixels may be half of one short. Beyond a margin lies
        // where the picture repeats itself.
        let covers =
            needed.iter().zip(from.reach).all(|(by, reach)| by * ratio <= reach.min(MARGIN) + 0.5);
        if !covers || (to.zoom - from.camera.zoom).abs() > SCALED {
            return false;
        }
        self.exposed.clear();
        let corner = to.to_screen(from.camera.to_world(Screen::new(0.0, 0.0)));
        (self.is_whole, self.picture) = (false, *from);
        self.scale = from.camera.scale / to.scale;
        self.corner = Screen::new(corner.x * ratio, corner.y * ratio);
        true
    }
}

impl CachedPicture {
    /// Has the picture reach as far as is wanted, and adds what is painted for it. What then has no
    /// room on the other side is lost.
    fn extend(&mut self, wanted: [f64; 4], ratio: f64, exposed: &mut Vec<(Screen, Viewport)>) {
        let before = self.reach;
        for side in 0..4 {
            if wanted[side] > before[side] {
                let other = &mut self.reach[side ^ 2];
                *other = other.min(2.0 * MARGIN - wanted[side]);
                self.reach[side] = wanted[side];
            }
        }
        let Viewport { width, height } = self.camera.viewport;
        let size = [width, height].map(|css| (css * ratio).round());
        // Across first, along the height of both, and then down, along all of the width.
        let shared = [1, 3].map(|side| self.reach[side].min(before[side]));
        for side in [0, 2, 1, 3] {
            let grown = self.reach[side] - before[side];
            if grown <= 0.0 {
                continue;
            }
            let (axis, other) = (side % 2, 1 - side % 2);
            let along = if axis == 0 { shared } else { [self.reach[0], self.reach[2]] };
            let (mut corner, mut extent) = ([-along[0]; 2], [grown; 2]);
            extent[other] = size[other] + along[0] + along[1];
            corner[axis] = if side < 2 { -self.reach[side] } else { size[axis] + before[side] };
            let [x, y] = corner.map(|pixels| pixels / ratio);
            let [width, height] = extent.map(|pixels| pixels / ratio);
            exposed.push((Screen::new(x, y), Viewport { width, height }));
        }
    }
}

impl Camera {
    /// The camera that sees just a box of this one's viewport, or beyond it: the same ground at the
    /// same zoom.
    #[must_use]
    pub fn through(&self, corner: Screen, viewport: Viewport) -> Self {
        let middle = viewport.center();
        Self {
            center: self.to_world(Screen::new(corner.x + middle.x, corner.y + middle.y)),
            viewport,
            ..*self
        }
    }
}
