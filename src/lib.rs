//! Tapal turns an article into a map that its readers can explore.
//!
//! The modules stand in the order in which the data runs through them:
//!
//! 1. [`coords`] names the three spaces that a position lives in; [`text`] has what short texts need.
//! 2. [`story`] is the checked document; [`geodesy`] measures on WGS84; [`basemap`] has the world's
//!    shared arcs; [`projection`] flattens them.
//! 3. [`camera`] is where the reader looks from.
//! 4. [`scene`] decides what is drawn, in CSS pixels, and what lies under a point; [`map_state`] is
//!    what a map that moves does about each thing that happens to it.
//! 5. [`painter`] draws a scene and knows nothing else.
//! 6. [`address`] is what a copied link says; [`strings`] are what the page says by itself; `ui` has
//!    the components of the page's text and of its map, `site` writes the pages with them.
//!
//! Everything before the painters is pure: clock, pixel ratio, viewport, locale and text widths
//! come in as arguments. `tests/architecture` checks which module may name which.

pub mod address;
pub mod basemap;
pub mod camera;
pub mod coords;
pub mod geodesy;
pub mod map_state;
pub mod painter;
pub mod projection;
pub mod scene;
pub mod story;
pub mod strings;
pub mod text;

#[cfg(any(feature = "web", feature = "site"))]
pub mod ui;

#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "cli")]
pub mod geodata;
#[cfg(feature = "site")]
pub mod site;
