//! What the map is made of, as far as it has come.

use std::sync::Arc;

use leptos::prelude::*;

use crate::basemap::packed::Damage;
use crate::map_state::CenterZoom;
use crate::scene::Layers;
use crate::scene::model::MapModel;
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
    /// The layers that the reader left on.
    pub(super) layers: RwSignal<Layers>,
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
            requested_view: RwSignal::new(None),
        }
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
