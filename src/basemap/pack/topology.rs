//! Reads the quantised TopoJSON of `geodata/`, in which every vertex has a weight.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use serde_json::Value;

use super::super::quantization::Quantization;
use super::super::{ArcRef, Ring};
use super::gazetteer::Texts;

/// A topology with its weights.
#[derive(Clone, Debug)]
pub struct WeightedTopology {
    /// The grid that its vertices stand on.
    pub grid: Quantization,
    /// Every arc, in grid steps.
    pub arcs: Vec<WeightedArc>,
    objects: BTreeMap<String, Vec<TopologyFeature>>,
}

/// One arc, in grid steps.
#[derive(Clone, Debug, PartialEq)]
pub struct WeightedArc {
    /// Vertices, absolute. At least one: an islet may be smaller than a step of the grid.
    pub steps: Vec<(i32, i32)>,
    /// Level of each vertex.
    pub levels: Vec<u8>,
}

/// One feature of an object, with what of its properties matters here.
#[derive(Clone, Debug)]
pub struct TopologyFeature {
    /// Country code, area's or lake's name.
    pub id: String,
    /// `properties.kind`, or empty.
    pub kind: String,
    /// `properties.merged`: the ground is part of a country's rings as well.
    pub merged: bool,
    /// `properties.rank`, or 0.
    pub rank: u8,
    /// `properties.in_lake`: a river's line through a lake.
    pub in_lake: bool,
    /// `properties.names`, or empty.
    pub names: Texts,
    arcs: Value,
}

impl TopologyFeature {
    /// All lines or rings, however deep the geometry's type nests them.
    #[must_use]
    pub fn lines(&self) -> Vec<Ring> {
        let mut lines = Vec::new();
        collect(&self.arcs, &mut lines);
        lines
    }
}

fn collect(arcs: &Value, lines: &mut Vec<Ring>) {
    let Some(list) = arcs.as_array() else { return };
    if list.iter().all(Value::is_i64) {
        lines.push(
            list.iter()
                .filter_map(Value::as_i64)
                .filter_map(|arc| i32::try_from(arc).ok().map(ArcRef))
                .collect(),
        );
    } else {
        list.iter().for_each(|inner| collect(inner, lines));
    }
}

#[derive(Deserialize)]
struct File {
    transform: Quantization,
    arcs: Vec<Vec<(i32, i32)>>,
    weights: Vec<Vec<u8>>,
    objects: BTreeMap<String, Object>,
}

#[derive(Deserialize)]
struct Object {
    geometries: Vec<Geometry>,
}

#[derive(Deserialize)]
struct Geometry {
    #[serde(default)]
    id: Option<String>,
    #[serde(default)]
    properties: Value,
    #[serde(default)]
    arcs: Value,
}

impl WeightedTopology {
    /// Reads and checks a file.
    ///
    /// # Errors
    /// Says which file, and what about it is wrong.
    pub fn read(path: &Path) -> Result<Self, String> {
        let with_path = |what: String| format!("{}: {what}", path.display());
        let text = std::fs::read_to_string(path).map_err(|error| with_path(error.to_string()))?;
        Self::parse(&text).map_err(with_path)
    }

    /// Reads and checks a text.
    ///
    /// # Errors
    /// Says what about it is wrong.
    pub fn parse(text: &str) -> Result<Self, String> {
        let file: File = serde_json::from_str(text).map_err(|error| error.to_string())?;
        if file.arcs.len() != file.weights.len() {
            return Err(format!("{} arcs but weights for {}", file.arcs.len(), file.weights.len()));
        }
        let mut arcs = Vec::with_capacity(file.arcs.len());
        for (index, (deltas, levels)) in file.arcs.into_iter().zip(file.weights).enumerate() {
            if deltas.len() != levels.len() || deltas.is_empty() {
                return Err(format!(
                    "arc {index}: {} vertices and {} weights",
                    deltas.len(),
                    levels.len()
                ));
            }
            let mut cursor = (0, 0);
            let steps = deltas
                .into_iter()
                .map(|(dx, dy)| {
                    cursor = (cursor.0 + dx, cursor.1 + dy);
                    cursor
                })
                .collect();
            arcs.push(WeightedArc { steps, levels });
        }
        let objects =
            file.objects.into_iter().map(|(name, object)| (name, features(object))).collect();
        let topology = Self { grid: file.transform, arcs, objects };
        topology.check_refs()?;
        Ok(topology)
    }

    /// The features of one object.
    ///
    /// # Errors
    /// When there is no such object.
    pub fn object(&self, name: &str) -> Result<&[TopologyFeature], String> {
        self.objects
            .get(name)
            .map(Vec::as_slice)
            .ok_or_else(|| format!("no object {name:?} in the topology"))
    }

    fn check_refs(&self) -> Result<(), String> {
        for (name, features) in &self.objects {
            for feature in features {
                for arc in feature.lines().into_iter().flatten() {
                    if arc.index() >= self.arcs.len() {
                        return Err(format!("{name} {}: no arc {}", feature.id, arc.0));
                    }
                }
            }
        }
        Ok(())
    }
}

fn features(object: Object) -> Vec<TopologyFeature> {
    let text =
        |properties: &Value, key: &str| properties[key].as_str().unwrap_or_default().to_owned();
    object
        .geometries
        .into_iter()
        .map(|geometry| TopologyFeature {
            id: geometry.id.unwrap_or_default(),
            kind: text(&geometry.properties, "kind"),
            merged: geometry.properties["merged"].as_bool().unwrap_or(false),
            rank: geometry.properties["rank"]
                .as_u64()
                .and_then(|rank| u8::try_from(rank).ok())
                .unwrap_or(0),
            in_lake: geometry.properties["in_lake"].as_bool().unwrap_or(false),
            names: names(&geometry.properties["names"]),
            arcs: geometry.arcs,
        })
        .collect()
}

fn names(names: &Value) -> Texts {
    let names = names.as_object().into_iter().flatten();
    names
        .filter_map(|(language, name)| Some((language.clone(), name.as_str()?.to_owned())))
        .collect()
}
