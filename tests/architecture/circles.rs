//! No module and no folder of modules names another one that names it.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::{Module, modules, named_paths, reexports};

/// For each module or folder those of its own folder that it names, each with a path that does.
type Graph = BTreeMap<String, BTreeMap<String, String>>;

/// The paths between all modules, each drawn in the folder where its two ends part.
///
/// A parent declares its children and exports again what they have for others, and a child uses
/// the types of its parent: the two are one noun in several files, so paths between a module and
/// the folders that it stands in are no part of the graph. What a parent exports again counts as
/// the child's.
fn graph(modules: &[Module]) -> Graph {
    let names: BTreeSet<&str> = modules.iter().map(|module| &*module.name).collect();
    let reexports: BTreeMap<String, Vec<String>> =
        modules.iter().flat_map(|module| reexports(&module.name, &module.code)).collect();
    let mut graph = Graph::new();
    for module in modules {
        for path in named_paths(&module.name, &module.code) {
            let prefixes = (1..=path.len()).map(|end| path[..end].join("/"));
            let declared = prefixes.filter_map(|prefix| reexports.get(&prefix)).next();
            let Some(other) = module_of(declared.unwrap_or(&path), &names) else { continue };
            let Some((from, to)) = neighbours(&module.name, other) else { continue };
            let edge = format!("{} names {}", module.name, path.join("::"));
            graph.entry(from).or_default().entry(to).or_insert(edge);
        }
    }
    graph
}

/// The module that a path leads into.
fn module_of<'a>(path: &[String], names: &BTreeSet<&'a str>) -> Option<&'a str> {
    (1..=path.len()).rev().find_map(|end| names.get(&*path[..end].join("/")).copied())
}

/// The two in one folder that two modules are, or stand in; `None` where one is around the other.
fn neighbours(one: &str, other: &str) -> Option<(String, String)> {
    let (one, other): (Vec<_>, Vec<_>) = (one.split('/').collect(), other.split('/').collect());
    let parting = one.iter().zip(&other).position(|(one, other)| one != other)?;
    Some((one[..=parting].join("/"), other[..=parting].join("/")))
}

/// A circle, if there is one: the first of it stands at its end, too.
fn circle(graph: &Graph) -> Option<Vec<String>> {
    let mut done = BTreeSet::new();
    graph.keys().find_map(|module| walk(graph, module, &mut Vec::new(), &mut done))
}

fn walk(
    graph: &Graph,
    module: &str,
    path: &mut Vec<String>,
    done: &mut BTreeSet<String>,
) -> Option<Vec<String>> {
    let start = path.iter().position(|before| before == module);
    path.push(module.to_owned());
    if let Some(start) = start {
        return Some(path[start..].to_vec());
    }
    if done.insert(module.to_owned()) {
        let mut others = graph.get(module).into_iter().flat_map(BTreeMap::keys);
        if let Some(found) = others.find_map(|other| walk(graph, other, path, done)) {
            return Some(found);
        }
    }
    path.pop();
    None
}

#[test]
fn modules_and_folders_name_each_other_without_a_circle() {
    let graph = graph(&modules());
    let edges: usize = graph.values().map(BTreeMap::len).sum();
    assert!(edges > 300, "only {edges} paths between neighbours were found");
    let circle = circle(&graph).unwrap_or_default();
    let edges: Vec<_> = circle.windows(2).map(|ends| &*graph[&ends[0]][&ends[1]]).collect();
    assert!(edges.is_empty(), "a circle:\n{}", edges.join("\n"));
}

/// The circle in modules of these names and codes.
fn circle_of(modules: &[(&str, &str)]) -> Option<String> {
    let modules: Vec<_> = modules
        .iter()
        .map(|&(name, code)| Module { name: name.into(), code: code.into(), text: code.into() })
        .collect();
    circle(&graph(&modules)).map(|path| path.join(" "))
}

#[test]
fn a_circle_is_found_and_a_rhombus_is_none() {
    let rhombus = [
        ("a", "use crate::{b::B, c::C};"),
        ("b", "use crate::d::D;"),
        ("c", "use super::d::D;"),
        ("d", ""),
    ];
    assert_eq!(circle_of(&rhombus), None);
    let round = [
        ("a", "use crate::b::B;"),
        ("b", "use crate::c::C;"),
        ("c", "use super::d::D;"),
        ("d", "crate::b::f();"),
    ];
    assert_eq!(circle_of(&round).as_deref(), Some("b c d b"));
}

#[test]
fn a_circle_of_folders_is_found_where_no_module_is_in_one() {
    let folders = [
        ("ui/map", ""),
        ("ui/map/surface", "use crate::ui::browser::column;"),
        ("ui/browser", ""),
        ("ui/browser/address", "use crate::ui::map::data::Data;"),
        ("ui/browser/column", ""),
        ("ui/map/data", ""),
    ];
    assert_eq!(circle_of(&folders).as_deref(), Some("ui/browser ui/map ui/browser"));
}

#[test]
fn a_parent_and_its_child_are_no_circle_but_two_children_by_way_of_it_are() {
    let parent = ("a", "pub use self::b::B;\nuse self::c::C;");
    let child = ("a/b", "use super::A;");
    assert_eq!(circle_of(&[parent, child, ("a/c", "use super::B;")]), None);
    let children = [parent, ("a/b", "use super::c::C;"), ("a/c", "use super::B;")];
    assert_eq!(circle_of(&children).as_deref(), Some("a/b a/c a/b"));
}
