//! What the map is made of, as far as it has come.

use std::sync::Arc;

use leptos::prelude::*;

use crate::basemap::packed::Damage;
use crate::map_state::CenterZoom;
use crate::scene::Layers;
use crate::scene::model::MapModel;
use crate::story::Story;
use crate::strings::Strings;

/// A page's map, which comes in two stages.
pub(super) type ModelSignal = RwSignal<Option<Arc<MapModel>>>;

/// The map's data and layers, as the island and the page around it share them.
#[derive(Clone, Copy)]
pub(super) struct MapData {
    /// The map, once its first stage came.
    pub(super) model: ModelSignal,
    /// Why there is none.
    pub(super) failure: RwSignal<Option<Failure>>,
    /// The layers that are on.
    pub(super) layers: RwSignal<Layers>,
    /// The layers of the story's own, once it came.
    pub(super) own: RwSignal<OwnLayers>,
    /// The circle that the reader widened last, and its kilometres.
    pub(super) circle: RwSignal<Option<(usize, f64)>>,
    /// The place whose line the reader walks, and the ruler in metres.
    pub(super) ruler: RwSignal<Option<(usize, f64)>>,
    /// A centre and a zoom that the address asks for when the reader goes back or forward.
    pub(super) requested_view: RwSignal<Option<CenterZoom>>,
}

impl MapData {
    /// No map yet, with these layers on.
    pub(super) fn new(layers: Layers) -> Self {
        Self {
            model: RwSignal::new(None),
            failure: RwSignal::new(None),
            layers: RwSignal::new(layers),
            own: RwSignal::default(),
            circle: RwSignal::new(None),
            ruler: RwSignal::new(None),
            requested_view: RwSignal::new(None),
        }
    }
}

/// The layers of the story's own, a bit for each.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct OwnLayers {
    /// Their ids in an address, in the order of their bits.
    pub(super) ids: Vec<String>,
    /// For each place those that it shows while it is open.
    pub(super) of_places: Vec<u32>,
    /// Those that are on at first.
    pub(super) at_first: u32,
    /// Those that the reader left on while no place shows them.
    pub(super) left_on: u32,
}

impl OwnLayers {
    /// Those of a story. At first what a place shows by itself is on: groups in every window,
    /// circles where the map stands beside the text, and in a host's page nothing.
    pub(super) fn new(story: &Story, is_compact: bool, is_wide: bool, off: &[String]) -> Self {
        let mut own = Self::default();
        for (index, layer) in story.layers().iter().enumerate() {
            own.ids.push(layer.id.to_owned());
            if !is_compact && layer.is_alone && (is_wide || layer.members.is_some()) {
                own.at_first |= 1 << index;
            }
        }
        own.of_places = (0..story.places.len()).map(|place| story.layers_of(place)).collect();
        own.turn_off(off);
        own
    }

    /// Leaves those on that are on at first, but for some.
    pub(super) fn turn_off(&mut self, off: &[String]) {
        self.left_on = self.at_first;
        for (index, id) in self.ids.iter().enumerate() {
            if off.contains(id) {
                self.left_on &= !(1 << index);
            }
        }
    }

    /// Those that a place shows.
    pub(super) fn of(&self, place: Option<usize>) -> u32 {
        place.and_then(|place| self.of_places.get(place).copied()).unwrap_or(0)
    }

    /// The ids of those that the reader turned off.
    pub(super) fn off(&self) -> impl Iterator<Item = &String> {
        let is_off = |index: usize| (self.at_first & !self.left_on) >> index & 1 == 1;
        self.ids.iter().enumerate().filter(move |(index, _)| is_off(*index)).map(|(_, id)| id)
    }
}

/// Why there is no map.
#[derive(Clone, Copy, Debug)]
pub(super) enum Failure {
    /// The file could not be fetched.
    Missing,
    /// The file was fetched and cannot be read.
    Damaged(Damage),
    /// The browser gives no canvas to draw on.
    NoCanvas,
}

impl Failure {
    /// What is wrong and what to do, in the page's language.
    pub(super) fn message(self, strings: &Strings) -> &str {
        match self {
            Self::Missing => &strings.map_missing,
            Self::Damaged(Damage::OtherVersion(_)) => &strings.map_version,
            Self::Damaged(_) => &strings.map_damaged,
            Self::NoCanvas => &strings.map_no_canvas,
        }
    }

    /// True unless a second try would be in vain: a browser without a canvas will not get one.
    pub(super) fn can_retry(self) -> bool {
        !matches!(self, Self::NoCanvas)
    }
}
