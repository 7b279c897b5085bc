//! A cached picture of the ground, and how a frame is made from it.
//!
//! The picture is larger than the viewport, so that most of a pan only moves it; while the map is
//! zoomed it is scaled, until it would be too coarse or leave a part of the viewport bare.

use super::{Camera, Viewport};
use crate::coords::{Screen, World};

/// How far the picture may reach beyond its viewport, in device pixels.
pub const MARGIN: f64 = 256.0;
/// What comes into view is drawn so far ahead, in device pixels.
const AHEAD: f64 = 128.0;
/// A picture serves for views whose zoom differs by so much at most.
const SCALED: f64 = 0.5;

/// What the cached picture shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CachedPicture {
    /// The camera whose viewport lies in the middle of the picture.
    pub camera: Camera,
    /// How far what was drawn reaches beyond that viewport: to the left, up, to the right and down,
    /// in whole device pixels from 0 to [`MARGIN`].
    pub reach: [f64; 4],
    /// The centre of the view for which all of it was painted anew last. What is chosen by where the
    /// view is, as the graticule's spacing, is chosen by that one, or parts of the picture would
    /// differ.
    pub painted: World,
}

/// What is painted for a frame, and where the picture then lies in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Repaint {
    /// Whole device pixels to the right and down by which the cached picture is moved first; `None`
    /// where all of the viewport is painted anew.
    pub shift: Option<(f64, f64)>,
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
            shift: None,
            exposed: vec![(Screen::new(0.0, 0.0), camera.viewport)],
            picture: CachedPicture { camera: *camera, reach: [0.0; 4], painted: camera.center },
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
            repaint.picture.extend([1.0; 4], ratio, &mut repaint.exposed);
        }
        repaint
    }

    /// True where nothing of a picture is kept.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.shift.is_none()
    }

    /// Has the picture moved; false where nothing of it lies near.
    fn pan(&mut self, from: &CachedPicture, to: &Camera, ratio: f64) -> bool {
        let (middle, before) = (to.viewport.center(), to.to_screen(from.camera.center));
        let pixels = |css: f64| (css * ratio).round();
        let (mut dx, mut dy) = (pixels(before.x - middle.x), pixels(before.y - middle.y));
        let mut picture = *from;
        let mut needed = [dx, dy, -dx, -dy];
        let mut shift = (0.0, 0.0);
        if needed.iter().any(|&by| by > MARGIN) {
            // The viewport leaves what the picture has room for, and becomes its middle again.
            shift = (dx, dy);
            picture.camera =
                from.camera.through(Screen::new(-dx / ratio, -dy / ratio), to.viewport);
            for (reach, moved) in picture.reach.iter_mut().zip(needed) {
                *reach = (*reach - moved).min(MARGIN);
            }
            let Viewport { width, height } = to.viewport;
            let [left, up, right, down] = picture.reach;
            if pixels(width) + left + right <= 0.0 || pixels(height) + up + down <= 0.0 {
                return false;
            }
            (needed, dx, dy) = ([0.0; 4], 0.0, 0.0);
        }
        self.exposed.clear();
        picture.extend(needed, ratio, &mut self.exposed);
        (self.shift, self.picture, self.corner) = (Some(shift), picture, Screen::new(dx, dy));
        true
    }

    /// Has the picture scaled; false where that would be too coarse or leave something bare.
    fn scale(&mut self, from: &CachedPicture, to: &Camera, ratio: f64) -> bool {
        let Viewport { width, height } = to.viewport;
        let first = from.camera.to_screen(to.to_world(Screen::new(0.0, 0.0)));
        let last = from.camera.to_screen(to.to_world(Screen::new(width, height)));
        let needed = [-first.x, -first.y, last.x - width, last.y - height];
        // What is rounded to whole device pixels may be half of one short.
        let covers = needed.iter().zip(from.reach).all(|(by, reach)| by * ratio <= reach + 0.5);
        if !covers || (to.zoom - from.camera.zoom).abs() > SCALED {
            return false;
        }
        self.exposed.clear();
        let corner = to.to_screen(from.camera.to_world(Screen::new(0.0, 0.0)));
        (self.shift, self.picture) = (Some((0.0, 0.0)), *from);
        self.scale = from.camera.scale / to.scale;
        self.corner = Screen::new(corner.x * ratio, corner.y * ratio);
        true
    }
}

impl CachedPicture {
    /// Has the picture reach as far as is needed, and somewhat farther there; adds what that bares.
    fn extend(&mut self, needed: [f64; 4], ratio: f64, exposed: &mut Vec<(Screen, Viewport)>) {
        let Viewport { width, height } = self.camera.viewport;
        let size = [width, height].map(|css| (css * ratio).round());
        // Across first, and then down, along all of what it is then.
        for side in [0, 2, 1, 3] {
            let (axis, other) = (side % 2, 1 - side % 2);
            let reach = self.reach;
            if needed[side] <= reach[side] {
                continue;
            }
            let grown = (needed[side] + AHEAD).min(MARGIN) - reach[side];
            self.reach[side] += grown;
            let (mut corner, mut extent) = ([-reach[0], -reach[1]], [grown; 2]);
            extent[other] = size[other] + reach[other] + reach[other + 2];
            corner[axis] = if side < 2 { -reach[side] - grown } else { size[axis] + reach[side] };
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
