//! Inside a room of the core, no module names another one that names it.

use std::collections::{BTreeMap, BTreeSet};

use crate::CORE;
use crate::source::{modules, named_paths};

/// For each module those that it names, parents and children left out.
type Graph = BTreeMap<String, BTreeSet<String>>;

/// The modules of the core's rooms.
///
/// A parent declares its children and exports again what they have for others, and a child uses
/// the types of its parent: the two are one noun in several files, so paths between a module and
/// the folders that it stands in are no part of the graph.
fn graph() -> Graph {
    let modules: Vec<_> = modules().into_iter().filter(|module| module.is_in(CORE)).collect();
    let names: BTreeSet<String> = modules.iter().map(|module| module.name.clone()).collect();
    let mut graph = Graph::new();
    for module in &modules {
        let paths = named_paths(&module.name, &module.code);
        let named = paths.iter().filter_map(|path| module_of(path, &names));
        let others = named.filter(|other| !is_around(other, &module.name));
        let others = others.filter(|other| !is_around(&module.name, other));
        graph.insert(module.name.clone(), others.collect());
    }
    graph
}

/// The module that a path leads into.
fn module_of(path: &[String], names: &BTreeSet<String>) -> Option<String> {
    (1..=path.len()).rev().map(|end| path[..end].join("/")).find(|name| names.contains(name))
}

/// True when `outer` is `inner`, or a folder that it stands in.
fn is_around(outer: &str, inner: &str) -> bool {
    inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// A circle of modules, if there is one: the first of them stands at its end, too.
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
        let others = graph.get(module).into_iter().flatten();
        if let Some(found) = others.into_iter().find_map(|other| walk(graph, other, path, done)) {
            return Some(found);
        }
    }
    path.pop();
    None
}

#[test]
fn the_modules_of_the_core_name_each_other_without_a_circle() {
    let graph = graph();
    let paths: usize = graph.values().map(BTreeSet::len).sum();
    assert!(paths > 60, "only {paths} paths between modules were found");
    let found = circle(&graph).map(|path| path.join(" -> "));
    assert_eq!(found, None);
}

#[test]
fn a_circle_is_found_and_a_rhombus_is_none() {
    let graph = |edges: &[(&str, &[&str])]| -> Graph {
        let others = |to: &[&str]| to.iter().map(|&other| other.to_owned()).collect();
        edges.iter().map(|(from, to)| ((*from).to_owned(), others(to))).collect()
    };
    let rhombus = graph(&[("a", &["b", "c"]), ("b", &["d"]), ("c", &["d"]), ("d", &[])]);
    assert_eq!(circle(&rhombus), None);
    let round = graph(&[("a", &["b"]), ("b", &["c"]), ("c", &["d"]), ("d", &["b"])]);
    assert_eq!(circle(&round), Some(["b", "c", "d", "b"].map(str::to_owned).to_vec()));
}

#[test]
fn a_folder_is_around_its_modules_alone() {
    assert!(is_around("scene", "scene/label/town") && is_around("scene", "scene"));
    assert!(!is_around("scene/label", "scene") && !is_around("scene/pos", "scene/post"));
}
