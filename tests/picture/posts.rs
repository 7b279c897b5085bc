//! Kilometres along the border: where their posts stand, and when they are drawn.

use tapal::coords::LonLat;
use tapal::geodesy;
use tapal::scene::Layers;
use tapal::scene::post::{Post, posts};
use tapal::scene::style::Token;

use super::default_story::{BASEMAP, MODEL, STORY_READ};
use super::{border, cameras, compose, opening, strokes};

#[test]
fn the_opening_view_counts_each_thousand_kilometres_from_the_caspian_to_china() {
    let found = posts(border(), &opening(), f64::MAX);
    let km = |wanted: fn(&&Post) -> bool| {
        found.iter().filter(wanted).map(|post| post.km).collect::<Vec<_>>()
    };
    assert_eq!(km(|post| post.major), [0, 1000, 2000, 3000, 4000, 5000, 6000, 6661]);
    assert_eq!(km(|post| post.end), [0, 6661]);
    assert_eq!(km(|_| true).len(), 6500 / 250 + 2);
    let at =
        |lon: f64, lat: f64| opening().to_screen(MODEL.projection.project(LonLat::new(lon, lat)));
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
        for post in posts(border(), &camera, f64::MAX).iter().filter(|post| !post.end) {
            let truly = geodesy::at(&line, f64::from(post.km) * 1000.0).expect("on the line");
            let there = camera.to_screen(MODEL.projection.project(truly));
            assert!(there.distance(post.at) * camera.metres_per_pixel() < 100.0, "{post:?}");
        }
    }
}

#[test]
fn posts_point_out_of_the_first_country_squarely() {
    for camera in cameras() {
        for post in posts(border(), &camera, f64::MAX) {
            let (x, y) = post.toward;
            assert!((x.hypot(y) - 1.0).abs() < 1e-9, "{post:?}");
        }
    }
    // The border runs from west to east with Russia in the north: the sum of all posts points up.
    let up: f64 = posts(border(), &opening(), f64::MAX).iter().map(|post| post.toward.1).sum();
    assert!(up < -10.0, "{up}");
}

#[test]
fn numbered_posts_keep_their_distance_along_the_line_at_every_zoom() {
    for camera in cameras() {
        let found = posts(border(), &camera, f64::MAX);
        let major: Vec<u32> =
            found.iter().filter(|post| post.major && !post.end).map(|post| post.km).collect();
        // Those between two in view may be out of view.
        let step = major.windows(2).map(|pair| pair[1] - pair[0]).min().expect("two posts");
        let px = f64::from(step) * 1000.0 / camera.metres_per_pixel();
        assert!((60.0..300.0).contains(&px), "{px} px between posts of {step} km");
        assert!(found.len() < 120, "{} posts", found.len());
    }
}

#[test]
fn a_point_has_no_posts() {
    let (index, _) = STORY_READ.place("baikonur").expect("Baikonur");
    assert!(
        posts(MODEL.places[index].as_ref().expect("on the map"), &opening(), f64::MAX).is_empty()
    );
}

#[test]
fn posts_are_drawn_for_the_open_line_alone() {
    let camera = opening();
    assert!(strokes(&compose(&camera, false, Layers::default()), Token::Ink).is_empty());
    let open = compose(&camera, true, Layers::default());
    let drawn = strokes(&open, Token::Ink);
    assert_eq!(drawn.len(), 1);
    assert_eq!(drawn[0].subpaths().count(), posts(border(), &camera, f64::MAX).len());
}
