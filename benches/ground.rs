//! Cases of the ground: how positions are projected, and which vertices a zoom shows.

use std::hint::black_box;

use tapal::basemap::weight::weigh as weigh_line;
use tapal::camera::{Camera, Insets, Viewport};
use tapal::coords::{Bounds, LonLat};
use tapal::projection::Projection;
use tapal::scene::ScreenPath;
use tapal::scene::detail::{PathBuilder, finest_level};
use tapal::scene::ground::Ground;
use tapal::scene::model::MapModel;

use crate::default_story::{BASEMAP, MODEL, STORY_READ};
use crate::{Work, border_anchor};

/// Every vertex of the base map.
fn vertices() -> Vec<LonLat> {
    BASEMAP.arcs.iter().flat_map(|arc| arc.points.iter().copied()).collect()
}

/// Every vertex, on the conic projection that the story has.
pub fn project_conic() -> Work {
    assert!(MODEL.projection.is_conic());
    project(MODEL.projection)
}

/// Every vertex, on the azimuthal projection that a story of the whole world has.
pub fn project_azimuthal() -> Work {
    let world = Bounds { west: -180.0, south: -60.0, east: 180.0, north: 84.0 };
    let projection = Projection::fitted(&world);
    assert!(!projection.is_conic());
    project(projection)
}

fn project(projection: Projection) -> Work {
    let vertices = vertices();
    Box::new(move || {
        for &vertex in &vertices {
            black_box(projection.project(vertex));
        }
    })
}

/// From every projected vertex back to its position.
pub fn unproject() -> Work {
    let vertices: Vec<_> =
        vertices().into_iter().map(|vertex| MODEL.projection.project(vertex)).collect();
    Box::new(move || {
        for &vertex in &vertices {
            black_box(MODEL.projection.unproject(vertex));
        }
    })
}

/// The base map is flattened.
pub fn flatten() -> Work {
    let (map, projection) = (&*BASEMAP, MODEL.projection);
    Box::new(move || {
        black_box(Ground::new(map, &projection));
    })
}

/// All is made that stays while the camera moves.
pub fn model() -> Work {
    let (story, map) = (&*STORY_READ, &*BASEMAP);
    Box::new(move || {
        black_box(MapModel::new(story, map));
    })
}

/// Every line's vertices get their levels, by their effective areas.
pub fn weigh() -> Work {
    let map = &*BASEMAP;
    Box::new(move || {
        for arc in &map.arcs {
            black_box(weigh_line(&arc.points));
        }
    })
}

/// All lines and rings that a camera sees become paths of the vertices that its zoom shows, from
/// the whole map to its border nearby.
pub fn paths() -> Work {
    let viewport = Viewport::new(1440.0, 900.0);
    let opening = MODEL.opening(viewport, Insets::NONE);
    let near = |by| opening.looking_at(border_anchor()).zoomed(by, viewport.center());
    let cameras: Vec<Camera> = [opening].into_iter().chain([1.0, 2.5, 4.0].map(near)).collect();
    Box::new(move || {
        for camera in &cameras {
            let builder = PathBuilder::new(camera, finest_level(camera.zoom(), 2.0));
            let mut path = ScreenPath::default();
            MODEL.ground.lines.iter().for_each(|line| builder.line(&mut path, line));
            for ring in MODEL.ground.countries.iter().flat_map(|country| &country.rings) {
                builder.ring(&mut path, &MODEL.ground, ring);
            }
            black_box(path);
        }
    })
}
