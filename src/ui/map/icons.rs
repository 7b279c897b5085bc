//! The signs of the map's buttons, each a path on a field of 20 by 20.

pub(super) const PLUS: &str = "M4 10h12M10 4v12";
pub(super) const MINUS: &str = "M4 10h12";
pub(super) const HOME: &str = "M3 10l7-6 7 6M5.5 8.5V16h9V8.5";
/// Three dots in a row.
pub(super) const DOTS: &str = "M4.5 10h.01M10 10h.01M15.5 10h.01";
/// Arrows in four directions.
pub(super) const PAN_ARROWS: &str = "M10 2.5v15M2.5 10h15M7.8 4.7 10 2.5l2.2 2.2M7.8 15.3l2.2 2.2 2.2-2.2M4.7 7.8 2.5 10l2.2 2.2M15.3 7.8l2.2 2.2-2.2 2.2";
pub(super) const LAYERS: &str = "M10 3 2.5 7 10 11l7.5-4zM2.5 10 10 14l7.5-4M2.5 13 10 17l7.5-4";
pub(super) const SUN: &str = "M10 6.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7M10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1";
pub(super) const MOON: &str = "M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3z";
/// The corners of a screen.
pub(super) const FULL: &str = "M7.5 3.5h-4v4M12.5 3.5h4v4M7.5 16.5h-4v-4M12.5 16.5h4v-4";
/// Down into a tray.
pub(super) const SAVE: &str = "M10 3v9.5M6.2 8.8 10 12.6l3.8-3.8M3.5 13v4h13v-4";
/// One that goes to two.
pub(super) const SHARE: &str = "M15 2.8a2.2 2.2 0 1 0 0 4.4a2.2 2.2 0 1 0 0-4.4M5 7.8a2.2 2.2 0 1 0 0 4.4a2.2 2.2 0 1 0 0-4.4M15 12.8a2.2 2.2 0 1 0 0 4.4a2.2 2.2 0 1 0 0-4.4M7 9l6-3M7 11l6 3";
/// Around a bend and back.
pub(super) const BACK: &str = "M7.5 4 3.5 8l4 4M3.5 8h8a4 4 0 0 1 0 8H8.5";
