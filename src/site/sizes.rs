//! The sizes that maps commonly have, and what lies over them there: names are placed for these
//! before any script runs.
//!
//! The style sheets lay the pages out; what stands here is measured on pages in a browser, and a
//! browser test compares the two.

use crate::camera::{Insets, Viewport};
use crate::scene::free_rect::free_insets;
use crate::scene::opening::is_small;
use crate::scene::rect::Rect;

/// A map's size in a window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Size {
    /// The map's size in CSS pixels.
    pub(super) map: Viewport,
    /// How the page is laid out around it.
    page: Layout,
}

/// The height of the line along the bottom.
const FOOT: f64 = 36.0;
/// How far a compact page's card reaches in from the bottom.
const CARD: f64 = 143.0;
/// How far a compact page's column reaches in from the left.
const ASIDE: f64 = 364.0;

/// How a page is laid out.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Layout {
    /// The text is a sheet over the map.
    Sheet,
    /// The text is a column beside it, or below it.
    Column,
    /// A compact page: the text is a card along the bottom.
    Card,
    /// A compact page: the text is a column that lies over the map's left.
    Aside,
}

const fn size(width: f64, height: f64, page: Layout) -> Size {
    Size { map: Viewport { width, height }, page }
}

/// From small to large: of those that a window has room for, the last one's names are shown.
pub(super) const WHOLE: [Size; 8] = [
    size(360.0, 640.0, Layout::Sheet),
    size(390.0, 844.0, Layout::Sheet),
    size(664.0, 768.0, Layout::Column),
    size(700.0, 560.0, Layout::Column),
    size(768.0, 512.0, Layout::Column),
    size(820.0, 590.0, Layout::Column),
    size(840.0, 800.0, Layout::Column),
    size(1000.0, 900.0, Layout::Column),
];

/// The same for compact pages.
pub(super) const COMPACT: [Size; 6] = [
    size(300.0, 360.0, Layout::Card),
    size(360.0, 380.0, Layout::Card),
    size(480.0, 380.0, Layout::Card),
    size(640.0, 420.0, Layout::Card),
    size(800.0, 480.0, Layout::Aside),
    size(1100.0, 560.0, Layout::Aside),
];

impl Size {
    /// True where the map opens on the places alone.
    pub(super) fn is_small(&self) -> bool {
        is_small(self.map)
    }

    /// True for a compact page, which has a place open.
    pub(super) fn has_open_place(&self) -> bool {
        matches!(self.page, Layout::Card | Layout::Aside)
    }

    /// What lies around the part of the map that is free.
    pub(super) fn insets(&self) -> Insets {
        free_insets(self.map, &self.overlays()).unwrap_or_default()
    }

    /// The boxes that lie over the map.
    pub(super) fn overlays(&self) -> Vec<Rect> {
        let Viewport { width, height } = self.map;
        let buttons = rect(width - 54.0, 10.0, width - 10.0, 186.0);
        match self.page {
            Layout::Sheet => vec![
                rect(12.0, 12.0, width - 12.0, 64.0),
                rect(0.0, height - 214.0, width, height),
                rect(width - 56.0, 76.0, width - 12.0, 252.0),
                rect(0.0, height - 254.0, width, height - 218.0),
            ],
            Layout::Column => vec![
                rect(width - 60.0, 16.0, width - 16.0, 376.0),
                rect(0.0, height - FOOT, width, height),
            ],
            Layout::Card => {
                let top = height - CARD;
                vec![
                    rect(10.0, 10.0, (width - 114.0).min(340.0), 54.0),
                    rect(width - 106.0, 10.0, width - 62.0, 54.0),
                    buttons,
                    rect(10.0, top, width - 10.0, height - 10.0),
                    rect(10.0, top - 28.0, width - 10.0, top - 4.0),
                ]
            }
            Layout::Aside => vec![
                rect(16.0, 16.0, ASIDE, height - 16.0),
                buttons,
                rect(width - 54.0, 194.0, width - 10.0, 238.0),
                rect(ASIDE + 16.0, height - 32.0, width - 14.0, height - 8.0),
            ],
        }
    }
}

const fn rect(left: f64, top: f64, right: f64, bottom: f64) -> Rect {
    Rect { left, top, right, bottom }
}
