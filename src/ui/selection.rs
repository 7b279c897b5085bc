//! Which place is open, and from where it was opened.

use leptos::prelude::*;

/// Where a place was opened from: that part of the page does not move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Its marker or its line.
    Map,
    /// Its number in the index, or a link.
    Index,
    /// Its excerpt.
    Excerpt,
    /// The text, which was scrolled to it.
    Reading,
}

/// A place that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenPlace {
    /// The place's position in story order.
    pub index: usize,
    /// Where it was opened from.
    pub origin: Origin,
    /// Counts openings: opening the open place again brings it into view again.
    sequence: u32,
}

/// The open place, as column and map share it.
#[derive(Clone, Copy)]
pub struct Selection {
    open: RwSignal<Option<OpenPlace>>,
    places: usize,
}

impl Selection {
    /// Nothing open, of so many places.
    #[must_use]
    pub fn new(places: usize) -> Self {
        Self { open: RwSignal::new(None), places }
    }

    /// The open place; reactive.
    #[must_use]
    pub fn get(self) -> Option<OpenPlace> {
        self.open.get()
    }

    /// The open place.
    #[must_use]
    pub fn get_untracked(self) -> Option<OpenPlace> {
        self.open.get_untracked()
    }

    /// True while this place is open; reactive.
    #[must_use]
    pub fn is_open(self, index: usize) -> bool {
        self.get().is_some_and(|open| open.index == index)
    }

    /// Opens a place, or brings the open one into view again.
    pub fn open(self, index: usize, origin: Origin) {
        let before = self.get_untracked();
        let sequence = before.map_or(0, |before| before.sequence.wrapping_add(1));
        self.open.set(Some(OpenPlace { index, origin, sequence }));
    }

    /// Closes the open place.
    pub fn close(self) {
        if self.get_untracked().is_some() {
            self.open.set(None);
        }
    }

    /// Opens the next place, or by -1 the one before; after the last comes the first.
    pub fn step(self, by: isize) {
        let from = self.get_untracked().map_or(-by.max(0), |open| open.index as isize);
        let next = (from + by).rem_euclid(self.places.max(1) as isize);
        self.open(next as usize, Origin::Index);
    }
}
