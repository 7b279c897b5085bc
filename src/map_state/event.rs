//! What can happen to a map, with all that it cannot ask for itself.

use std::sync::Arc;

use crate::camera::Viewport;
use crate::camera::gesture::{Pointer, Sample};
use crate::camera::keys::KeyMove;
use crate::camera::wheel::Wheel;
use crate::coords::{LonLat, Screen};
use crate::scene::Layers;
use crate::scene::model::MapModel;
use crate::scene::rect::Rect;

/// Something that happened to the map. Positions are CSS pixels of its viewport, times milliseconds
/// of one clock.
#[derive(Clone, Debug, PartialEq)]
pub enum MapEvent {
    /// The map's size may have changed, or what lies over it.
    Resized(Layout),
    /// The theme, the fonts or the screen's pixels changed: all of the map is drawn anew.
    LookChanged,
    /// There is a map to show, or one with more detail.
    ModelArrived {
        /// The map.
        model: Arc<MapModel>,
        /// The map's size now.
        layout: Layout,
    },
    /// A place was opened, again perhaps, or what was open was closed.
    Selected {
        /// The place's position in story order.
        place: Option<usize>,
        /// True when it was opened on the map itself, or by nobody, as in a host's page: from the
        /// start of the map it leaves the opening view as it is.
        on_map: bool,
        /// The map's size with the place open.
        layout: Layout,
    },
    /// The reader turned a layer on or off.
    LayersChanged(Layers),
    /// The reader widened a circle on the ground.
    CircleWidened {
        /// The place that it is.
        place: usize,
        /// Its radius in kilometres.
        km: f64,
    },
    /// The reader chose a ruler to walk a place's line by.
    RulerChosen {
        /// Whose line it is.
        place: usize,
        /// The ruler's length in metres.
        metres: f64,
    },
    /// The address asks for another centre and zoom; `None` for the view that the map opens with,
    /// unless a place is open.
    ViewRequested(Option<CenterZoom>),
    /// The reader wants less motion, or no longer does.
    ReducedMotionChanged(bool),
    /// A pointer reports something.
    Pointer {
        /// What it reports.
        sample: Sample,
        /// The pointer.
        pointer: Pointer,
        /// How near to a line it counts as on it, in CSS pixels.
        tolerance: f64,
        /// False for a press of another button than the main one.
        main_button: bool,
    },
    /// A marker was clicked, by a pointer or by a key.
    MarkerClicked {
        /// Whose marker it is.
        place: Option<usize>,
        /// Where the pointer is; `None` for a key.
        at: Option<Screen>,
        /// The event's time.
        time: f64,
    },
    /// A marker got the focus.
    MarkerFocused {
        /// Whose marker it is.
        place: usize,
    },
    /// The wheel turned over the map.
    Wheel {
        /// How far.
        wheel: Wheel,
        /// Where the pointer is.
        at: Screen,
        /// True with Ctrl or Cmd held.
        with_modifier: bool,
        /// True while the map, or something in it, has the focus.
        has_focus: bool,
    },
    /// A key was pressed while the map had the focus.
    Key {
        /// The event's `key`.
        key: String,
        /// True with Shift held.
        shift: bool,
        /// True with Ctrl, Alt or Meta held.
        with_modifier: bool,
    },
    /// A button over the map was pressed.
    Move(KeyMove),
    /// The frame came that was requested.
    Frame {
        /// The frame's time.
        time: f64,
        /// Device pixels a CSS pixel.
        pixel_ratio: f64,
    },
}

/// A centre and a zoom, as an address has them.
pub type CenterZoom = (LonLat, f64);

/// How large the map is, and what lies over it, in CSS pixels.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// The map's width.
    pub width: f64,
    /// The map's height.
    pub height: f64,
    /// The boxes of what may lie over it, from its upper left corner; they may reach beyond it.
    pub overlays: Vec<Rect>,
    /// The boxes of cards over it, in the same way. A card comes and goes while the text is
    /// scrolled: names and markers keep off it, but no view makes room for it.
    pub cards: Vec<Rect>,
}

impl Layout {
    /// The viewport; `None` in a closed fold or a hidden frame, where there is no size yet.
    pub(super) fn viewport(&self) -> Option<Viewport> {
        let has_size = self.width >= 1.0 && self.height >= 1.0;
        has_size.then(|| Viewport::new(self.width, self.height))
    }
}
