//! The committed base geography: what must be true of it whoever made it.
//!
//! Reads `geodata/` with a small TopoJSON reader of its own, so that a mistake of the maker's is
//! not repeated here.

mod ground;
mod lines;
mod names;
mod topojson;
mod water;
