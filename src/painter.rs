//! Painters draw a scene and know nothing else: no degrees, no story, no zoom.
//!
//! There is no painter trait: a scene is a closed enum, and each painter matches on all of it, so
//! the compiler asks every painter for every new primitive.

#[cfg(feature = "web")]
pub mod canvas;
pub mod svg;
