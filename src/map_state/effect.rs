//! What is to be done about what happened to a map.

use super::CenterZoom;
use crate::camera::picture::Repaint;
use crate::scene::rect::Rect;
use crate::scene::scale::ScaleBar;

/// Something to be done. Positions are CSS pixels of the map's viewport.
#[derive(Clone, Debug, PartialEq)]
pub enum MapEffect {
    /// Draw the map, and put its markers where they belong.
    Draw(Drawing),
    /// Send [`super::MapEvent::Frame`] with the browser's next frame. It is not requested twice.
    RequestFrame,
    /// Open the place at this position in story order.
    OpenPlace(usize),
    /// Have all further samples of this pointer come to the map.
    CapturePointer(i32),
    /// Show the box that is being drawn, or no longer any.
    ShowZoomBox(Option<Rect>),
    /// Show that a click would open something here, or no longer.
    ShowPointerOver(bool),
    /// Show how the map is moved in a host's page, or no longer.
    ShowGestureHint(bool),
    /// Keep the browser and the page from acting on the event too.
    PreventDefault,
    /// Write the scale of the view.
    ShowScale(Scale),
    /// The map came to rest somewhere else: at this centre and zoom, or `None` where it opens.
    Rested(Option<CenterZoom>),
}

/// How the map is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// The canvas's size in device pixels.
    pub canvas: (u32, u32),
    /// Device pixels a CSS pixel.
    pub pixel_ratio: f64,
    /// What of the cached picture of the ground is painted anew, and where it then lies.
    pub repaint: Repaint,
    /// The names of the last drawing serve for this one, where they belong to the same ground.
    pub keeps_names: bool,
    /// The map is moving: the finest detail can wait.
    pub low_detail: bool,
}

/// What is said of a view's scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The bar.
    pub bar: ScaleBar,
    /// True for a conic projection, false for an azimuthal one.
    pub is_conic: bool,
}
