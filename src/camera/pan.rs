//! How far a cached picture of the ground moves from one camera to another, and which parts of the
//! viewport that exposes.

use super::{Camera, Viewport};
use crate::coords::Screen;

/// How a picture of the ground moves.
#[derive(Clone, Debug, PartialEq)]
pub struct Pan {
    /// Device pixels to the right and down, both whole; `None` where all of the viewport is bare.
    pub shift: Option<(f64, f64)>,
    /// Where the moved picture is seen from: half a device pixel at most beside the requested camera,
    /// across and down, so that however many pans follow each other, no error grows.
    pub camera: Camera,
    /// What is left bare: strips along the edges, with their upper left corners in CSS pixels of
    /// the viewport, and the camera that sees just the strip.
    pub exposed: Vec<(Screen, Camera)>,
}

impl Pan {
    /// The pan to `to`, on a screen of `ratio` device pixels a CSS pixel, of a picture that is seen
    /// from `from`. A picture at another zoom, of another viewport, or more than a viewport away
    /// serves for nothing.
    #[must_use]
    pub fn new(from: Option<&Camera>, to: &Camera, ratio: f64) -> Self {
        from.and_then(|from| Self::between(from, to, ratio)).unwrap_or_else(|| {
            let exposed = vec![(Screen::new(0.0, 0.0), *to)];
            Self { shift: None, camera: *to, exposed }
        })
    }

    fn between(from: &Camera, to: &Camera, ratio: f64) -> Option<Self> {
        let Viewport { width, height } = to.viewport;
        let (middle, before) = (to.viewport.center(), to.to_screen(from.center));
        let (dx, dy) =
            (((before.x - middle.x) * ratio).round(), ((before.y - middle.y) * ratio).round());
        let (across, down) = ((width * ratio).round(), (height * ratio).round());
        if from.zoom != to.zoom
            || from.viewport != to.viewport
            || dx.abs() >= across
            || dy.abs() >= down
        {
            return None;
        }
        let camera = from.through(Screen::new(-dx / ratio, -dy / ratio), from.viewport);
        let mut exposed = Vec::new();
        let mut strip = |x: f64, y: f64, width: f64, height: f64| {
            if width > 0.0 && height > 0.0 {
                let corner = Screen::new(x / ratio, y / ratio);
                exposed.push((
                    corner,
                    camera
                        .through(corner, Viewport { width: width / ratio, height: height / ratio }),
                ));
            }
        };
        strip(if dx > 0.0 { 0.0 } else { across + dx }, 0.0, dx.abs(), down);
        strip(0.0, if dy > 0.0 { 0.0 } else { down + dy }, across, dy.abs());
        Some(Self { shift: Some((dx, dy)), camera, exposed })
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
