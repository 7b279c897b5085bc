//! What the default story's map draws around its places: kilometres along the border, parallels and meridians, bands.

use std::sync::LazyLock;
use tapal::basemap::Basemap;
use tapal::basemap::read::first_stage;
use tapal::camera::{Camera, Insets, Viewport};
use tapal::coords::LonLat;
use tapal::geodesy;
use tapal::scene::graticule::{Axis, degrees};
use tapal::scene::located::Located;
use tapal::scene::model::Model;
use tapal::scene::post::{PostMark, posts};
use tapal::story::Story;
use tapal::story::read::read;

const STORY: &str = include_str!("../public/stories/kazakhstan-2022/story.geojson");
const FIRST: &[u8] = include_bytes!("../public/stories/kazakhstan-2022/basemap-1.tapal");
const SECOND: &[u8] = include_bytes!("../public/stories/kazakhstan-2022/basemap-2.tapal");
const VIEWPORT: Viewport = Viewport { width: 1000.0, height: 900.0 };

static STORY_READ: LazyLock<Story> = LazyLock::new(|| read(STORY).story.expect("the default story"));
static BASEMAP: LazyLock<Basemap> = LazyLock::new(|| {
    let mut staged = first_stage(FIRST).expect("first stage");
    staged.refine(SECOND).expect("second stage");
    staged.basemap
});
static MODEL: LazyLock<Model> = LazyLock::new(|| Model::new(&STORY_READ, &BASEMAP));

fn border() -> &'static Located {
    let (index, _) = STORY_READ.place("border").expect("the border");
    MODEL.places[index].as_ref().expect("on the map")
}

/// Cameras over the border, from the whole map to its largest scale.
fn cameras() -> Vec<Camera> {
    let near = |by: f64| MODEL.opening(VIEWPORT).looking_at(border().anchor).zoomed(by, VIEWPORT.center());
    [MODEL.opening(VIEWPORT)].into_iter().chain([0.0, 0.7, 1.3, 2.0, 3.5, 6.0].map(near)).collect()
}

#[test]
fn the_opening_view_counts_each_thousand_kilometres_from_the_caspian_to_china() {
    let found = posts(border(), &MODEL.opening(VIEWPORT));
    let km = |wanted: fn(&&PostMark) -> bool| found.iter().filter(wanted).map(|post| post.km).collect::<Vec<_>>();
    assert_eq!(km(|post| post.major), [0, 1000, 2000, 3000, 4000, 5000, 6000, 6661]);
    assert_eq!(km(|post| post.end), [0, 6661]);
    assert_eq!(km(|_| true).len(), 6500 / 250 + 2);
    let at = |lon: f64, lat: f64| MODEL.opening(VIEWPORT).to_screen(MODEL.projection.project(LonLat::new(lon, lat)));
    assert!(found[0].at.distance(at(49.23, 46.33)) < 2.0);
    assert!(found[found.len() - 1].at.distance(at(87.32, 49.09)) < 2.0);
}

#[test]
fn a_post_stands_as_many_kilometres_along_the_line_as_it_says() {
    // The border's own vertices, from west to east.
    let mut line = BASEMAP.border("KZ", "RU").remove(0);
    if line[0].lon > line[line.len() - 1].lon {
        line.reverse();
    }
    for camera in cameras() {
        for post in posts(border(), &camera).iter().filter(|post| !post.end) {
            let truly = geodesy::at(&line, f64::from(post.km) * 1000.0).expect("on the line");
            let there = camera.to_screen(MODEL.projection.project(truly));
            assert!(there.distance(post.at) * camera.metres_a_pixel() < 100.0, "{post:?}");
        }
    }
}

#[test]
fn posts_point_out_of_the_first_country_squarely() {
    for camera in cameras() {
        for post in posts(border(), &camera) {
            let (x, y) = post.toward;
            assert!((x.hypot(y) - 1.0).abs() < 1e-9, "{post:?}");
        }
    }
    // The border runs from west to east with Russia in the north: the sum of all posts points up.
    let up: f64 = posts(border(), &MODEL.opening(VIEWPORT)).iter().map(|post| post.toward.1).sum();
    assert!(up < -10.0, "{up}");
}

#[test]
fn numbered_posts_keep_their_distance_along_the_line_at_every_zoom() {
    for camera in cameras() {
        let found = posts(border(), &camera);
        let major: Vec<u32> = found.iter().filter(|post| post.major && !post.end).map(|post| post.km).collect();
        // Those between two in view may be out of view.
        let step = major.windows(2).map(|pair| pair[1] - pair[0]).min().expect("two posts");
        let px = f64::from(step) * 1000.0 / camera.metres_a_pixel();
        assert!((60.0..300.0).contains(&px), "{px} px between posts of {step} km");
        assert!(found.len() < 120, "{} posts", found.len());
    }
}

#[test]
fn a_point_has_no_posts() {
    let (index, _) = STORY_READ.place("baikonur").expect("Baikonur");
    assert!(posts(MODEL.places[index].as_ref().expect("on the map"), &MODEL.opening(VIEWPORT)).is_empty());
}

#[test]
fn degrees_stand_on_the_edges_at_what_they_say() {
    let insets = Insets { top: 10.0, right: 0.0, bottom: 30.0, left: 8.0 };
    for camera in cameras() {
        let found = degrees(&camera, &MODEL.projection, insets);
        for degree in &found {
            let place = MODEL.projection.unproject(camera.to_world(degree.at)).expect("on the globe");
            let (edge, value) = match degree.axis {
                Axis::Parallel => (degree.at.x - 8.0, place.lat),
                Axis::Meridian => (degree.at.y - (VIEWPORT.height - 30.0), place.lon),
            };
            assert_eq!(edge, 0.0);
            assert!((value - degree.value).rem_euclid(360.0).min((degree.value - value).rem_euclid(360.0)) < 1e-3);
        }
        for axis in [Axis::Parallel, Axis::Meridian] {
            let count = found.iter().filter(|degree| degree.axis == axis).count();
            assert!((1..=14).contains(&count), "{count} of {axis:?} at {}", camera.zoom());
        }
    }
}

#[test]
fn an_edge_of_no_length_has_no_degrees() {
    let camera = MODEL.opening(Viewport::new(0.0, 0.0));
    assert!(degrees(&camera, &MODEL.projection, Insets::all(20.0)).is_empty());
}
