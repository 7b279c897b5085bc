//! stub
pub mod weight;
