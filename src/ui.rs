//! The page, as Leptos components.
//!
//! [`text`] is written natively, whole, and stays HTML in the browser. `map` is the island that
//! moves: it takes the place of its picture. `browser` is what happens around it. `mount` begins and
//! ends both.

#[cfg(feature = "web")]
mod browser;
pub mod captions;
mod icon;
pub mod localized_story;
#[cfg(feature = "web")]
mod map;
#[cfg(feature = "web")]
mod map_data;
#[cfg(feature = "web")]
pub mod mount;
#[cfg(feature = "web")]
mod panels;
#[cfg(feature = "web")]
mod selection;
pub mod signs;
#[cfg(feature = "site")]
pub mod text;
