//! What is measured of the core, on the default story and its base map.
//!
//! Each case gets ready what it works on, and then does the same work each time that it is run.
//! `core` times the cases by criterion; `instructions` runs one of them for callgrind to count.

#[path = "../tests/default_story/mod.rs"]
pub mod default_story;
mod files;
mod ground;
#[path = "../tests/labels/setup.rs"]
pub mod setup;
mod views;

use tapal::coords::World;

/// What is measured, ready to be run.
pub type Work = Box<dyn FnMut()>;

/// A piece of work of the core.
#[derive(Clone, Copy)]
pub struct Case {
    /// A noun of the core, and what is done there: `label/phone`.
    pub name: &'static str,
    /// Gets ready what is no part of the measurement.
    pub prepare: fn() -> Work,
}

/// Every case, in the order in which the data runs through the core.
pub const CASES: [Case; 20] = [
    Case { name: "read/story", prepare: files::read_story },
    Case { name: "pack/write", prepare: files::write_both_stages },
    Case { name: "pack/read-first", prepare: files::read_first_stage },
    Case { name: "pack/read-both", prepare: files::read_both_stages },
    Case { name: "project/conic", prepare: ground::project_conic },
    Case { name: "project/azimuthal", prepare: ground::project_azimuthal },
    Case { name: "project/back", prepare: ground::unproject },
    Case { name: "project/ground", prepare: ground::flatten },
    Case { name: "project/model", prepare: ground::model },
    Case { name: "detail/weigh", prepare: ground::weigh },
    Case { name: "detail/paths", prepare: ground::paths },
    Case { name: "label/desktop", prepare: views::label_desktop },
    Case { name: "label/phone", prepare: views::label_phone },
    Case { name: "hit/mouse", prepare: views::hit_by_mouse },
    Case { name: "hit/touch", prepare: views::hit_by_touch },
    Case { name: "compose/desktop", prepare: views::compose_desktop },
    Case { name: "compose/phone", prepare: views::compose_phone },
    Case { name: "compose/near", prepare: views::compose_near },
    Case { name: "compose/drag", prepare: views::drag },
    Case { name: "compose/zoom", prepare: views::zoom },
];

/// The middle of the story's border, where the map has most to draw.
fn border_anchor() -> World {
    let border = default_story::MODEL.places[setup::index_of("border")].as_ref();
    border.expect("the border is on the map").anchor
}
