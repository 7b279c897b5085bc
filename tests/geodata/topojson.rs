//! A small TopoJSON reader for the tests: arcs, rings, and what lies in them.

use serde_json::Value;
use std::path::Path;

/// A vertex in grid steps; `x` may run past the grid.
pub type Vertex = [i64; 2];

/// A decoded file.
pub struct Topology {
    pub json: Value,
    pub arcs: Vec<Vec<Vertex>>,
    scale: [f64; 2],
    translate: [f64; 2],
}

/// Grid steps in 360 degrees.
pub const PERIOD: i64 = 99_999;

pub fn text(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("geodata").join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub fn json(name: &str) -> Value {
    serde_json::from_str(&text(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

pub fn topology(name: &str) -> Topology {
    let json = json(name);
    let pair = |value: &Value| -> Vertex { [whole(&value[0]), whole(&value[1])] };
    let arcs = list(&json["arcs"]).iter().map(|arc| {
        let mut at = [0, 0];
        let step = |delta: &Value| {
            let [x, y] = pair(delta);
            at = [at[0] + x, at[1] + y];
            at
        };
        list(arc).iter().map(step).collect()
    });
    let arcs = arcs.collect();
    let floats = |value: &Value| [float(&value[0]), float(&value[1])];
    let (scale, translate) =
        (floats(&json["transform"]["scale"]), floats(&json["transform"]["translate"]));
    Topology { arcs, scale, translate, json }
}

pub fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a JSON array")
}

pub fn whole(value: &Value) -> i64 {
    value.as_i64().expect("a whole number")
}

pub fn float(value: &Value) -> f64 {
    value.as_f64().expect("a number")
}

/// An arc's number without its direction.
pub fn arc_of(reference: i64) -> usize {
    usize::try_from(if reference < 0 { !reference } else { reference }).expect("an arc's number")
}

impl Topology {
    pub fn geometries(&self, object: &str) -> &[Value] {
        list(&self.json["objects"][object]["geometries"])
    }

    pub fn geometry(&self, object: &str, id: &str) -> &Value {
        let found = self.geometries(object).iter().find(|geometry| geometry["id"] == id);
        found.unwrap_or_else(|| panic!("no `{id}` among the {object}"))
    }

    pub fn degrees(&self, vertex: Vertex) -> (f64, f64) {
        (
            vertex[0] as f64 * self.scale[0] + self.translate[0],
            vertex[1] as f64 * self.scale[1] + self.translate[1],
        )
    }

    /// The walk over one arc, in its direction.
    pub fn walk(&self, reference: i64) -> Vec<Vertex> {
        let mut walk = self.arcs[arc_of(reference)].clone();
        if reference < 0 {
            walk.reverse();
        }
        walk
    }

    /// A ring's vertices, unwrapped: each less than half a turn from the one before.
    pub fn ring(&self, ring: &[i64]) -> Vec<Vertex> {
        let mut vertices: Vec<Vertex> = Vec::new();
        for &reference in ring {
            for [x, y] in self.walk(reference) {
                let last = vertices.last().map_or(x, |last| last[0]);
                let turns = ((last - x) as f64 / PERIOD as f64).round() as i64;
                let vertex = [x + turns * PERIOD, y];
                if vertices.last() != Some(&vertex) {
                    vertices.push(vertex);
                }
            }
        }
        vertices
    }

    /// Is the place (degrees east, north) on the geometry's ground?
    pub fn contains(&self, geometry: &Value, place: (f64, f64)) -> bool {
        polygons(geometry).iter().flatten().filter(|ring| self.encloses(ring, place)).count() % 2
            == 1
    }

    fn encloses(&self, ring: &[i64], (lon, lat): (f64, f64)) -> bool {
        let points: Vec<(f64, f64)> =
            self.ring(ring).iter().map(|&vertex| self.degrees(vertex)).collect();
        [lon - 360.0, lon, lon + 360.0].iter().any(|&lon| {
            let crossings = points.windows(2).filter(|pair| {
                let ((ax, ay), (bx, by)) = (pair[0], pair[1]);
                (ay > lat) != (by > lat) && lon < ax + (lat - ay) / (by - ay) * (bx - ax)
            });
            crossings.count() % 2 == 1
        })
    }
}

/// Polygons of rings of arc numbers.
pub fn polygons(geometry: &Value) -> Vec<Vec<Vec<i64>>> {
    let rings = |polygon: &Value| -> Vec<Vec<i64>> {
        list(polygon).iter().map(|ring| list(ring).iter().map(whole).collect()).collect()
    };
    match geometry["type"].as_str() {
        Some("Polygon") => vec![rings(&geometry["arcs"])],
        Some("MultiPolygon") => list(&geometry["arcs"]).iter().map(rings).collect(),
        other => panic!("{other:?} is no ground"),
    }
}
