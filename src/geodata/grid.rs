//! The grid of world-atlas' quantisation that every vertex stands on, and the degrees of its steps.
//!
//! Two vertices may be one place although 360 degrees lie between their numbers.

use crate::basemap::quantization::Quantization;
use crate::coords::LonLat;

/// A vertex in whole steps of the grid. `x` may run past the grid's edges where a line runs over
/// 180 degrees.
pub type Vertex = [i32; 2];

/// The grid of a TopoJSON file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grid(pub Quantization);

impl Grid {
    /// The vertex in degrees; the longitude may lie beyond 180.
    #[must_use]
    pub fn lon_lat(&self, vertex: Vertex) -> LonLat {
        self.0.degrees(vertex.into())
    }

    /// The vertices of a line in degrees.
    #[must_use]
    pub fn degrees(&self, line: &[Vertex]) -> Vec<LonLat> {
        line.iter().map(|&vertex| self.lon_lat(vertex)).collect()
    }

    /// The vertex nearest to a position.
    #[must_use]
    pub fn nearest(&self, position: LonLat) -> Vertex {
        let Quantization { scale, translate } = self.0;
        [
            ((position.lon - translate[0]) / scale[0]).round() as i32,
            ((position.lat - translate[1]) / scale[1]).round() as i32,
        ]
    }

    /// The number of steps in 360 degrees.
    #[must_use]
    pub fn period(&self) -> i32 {
        (360.0 / self.0.scale[0]).round() as i32
    }

    /// The same place with `x` inside the grid: equal for all vertices that stand at one place.
    #[must_use]
    pub fn node(&self, vertex: Vertex) -> Vertex {
        [vertex[0].rem_euclid(self.period()), vertex[1]]
    }

    /// Does the vertex stand on the antimeridian?
    #[must_use]
    pub fn on_seam(&self, vertex: Vertex) -> bool {
        self.node(vertex)[0] == 0
    }

    /// The vertex, moved by whole turns so that it is less than half a turn from `to`.
    #[must_use]
    pub fn unwrap_near(&self, vertex: Vertex, to: Vertex) -> Vertex {
        let period = self.period();
        let turns = (f64::from(to[0] - vertex[0]) / f64::from(period)).round() as i32;
        [vertex[0] + turns * period, vertex[1]]
    }
}
