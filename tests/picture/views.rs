//! Any view: what is left out of a drawing is not missed, and every number is finite.

use proptest::prelude::*;
use tapal::camera::picture::{MARGIN, Repaint};
use tapal::camera::{Camera, Insets, Viewport};
use tapal::coords::Screen;
use tapal::scene::graticule::{degrees, lines, spacing};
use tapal::scene::style::Token;
use tapal::scene::{
    GlyphPlacement, Hold, Layers, Primitive, Scene, ScenePart, ScreenPath, Text, View,
};

use super::default_story::{MODEL, STORY_READ};
use super::{VIEWPORT, compose, distance, drawn, far_views, fills, opening, strokes};

/// The graticule of a part, in pixels of the viewport.
fn graticule_of(part: &ScenePart) -> ScreenPath {
    let mut all = ScreenPath::default();
    for line in drawn(&part.primitives, Token::Graticule).flat_map(ScreenPath::subpaths) {
        all.begin();
        line.iter()
            .for_each(|at| all.push(Screen::new(at.x + part.corner.x, at.y + part.corner.y)));
    }
    all
}

/// Positions along lines, half a pixel apart.
fn walked(path: &ScreenPath) -> impl Iterator<Item = Screen> {
    path.subpaths().flat_map(|line| line.windows(2)).flat_map(|ends| {
        let steps = (ends[0].distance(ends[1]) * 2.0).ceil().max(1.0);
        let at = move |step: u32| {
            let share = f64::from(step) / steps;
            Screen::new(
                ends[0].x + (ends[1].x - ends[0].x) * share,
                ends[0].y + (ends[1].y - ends[0].y) * share,
            )
        };
        (0..=steps as u32).map(at)
    })
}

const FILLED: [Token; 4] = [Token::Land, Token::FirstCountry, Token::SecondCountry, Token::Water];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// What lies beyond the edges is laid by its ends alone; a larger window, which lays all of it,
    /// shows the same.
    #[test]
    fn what_is_left_out_beyond_the_edges_changes_nothing_in_view(
        by in 2.0..5.0,
        dx in -900.0..900.0,
        dy in -500.0..500.0,
        x in 0.0..1000.0,
        y in 0.0..900.0,
    ) {
        let large = Viewport::new(VIEWPORT.width * 4.0, VIEWPORT.height * 4.0);
        let camera = opening().zoomed(by, VIEWPORT.center()).panned(dx, dy);
        let wide = MODEL.opening(large, Insets::NONE).looking_at(camera.center());
        let wide = wide.zoomed(camera.zoom() - wide.zoom(), large.center());
        prop_assert!((wide.zoom() - camera.zoom()).abs() < 1e-9);
        let at = Screen::new(x, y);
        let there = wide.to_screen(camera.to_world(at));
        let scene = compose(&camera, true, Layers::default());
        let whole = compose(&wide, true, Layers::default());
        for token in FILLED {
            prop_assert_eq!(
                fills(&scene.parts[0].primitives, token, at),
                fills(&whole.parts[0].primitives, token, there),
                "{:?}", token
            );
        }
        for token in [Token::Coast, Token::OtherBorder, Token::Hero, Token::River] {
            let near = |scene: &Scene, at: Screen| {
                strokes(scene, token).iter().map(|path| distance(path, at)).fold(f64::MAX, f64::min)
            };
            let (near, truly) = (near(&scene, at), near(&whole, there));
            prop_assert!(
                (near.min(20.0) - truly.min(20.0)).abs() < 1e-3,
                "{:?}: {} and {}", token, near, truly
            );
        }
    }

    /// A pan draws what comes into view as the whole map has it, in a part or in none.
    #[test]
    fn what_a_pan_bares_is_drawn_as_in_the_whole_picture(
        by in 0.0..5.0,
        from in (-500.0..500.0, -300.0..300.0),
        pan in (-60..60_i32, -60..60_i32),
        share in (0.0..1.0, 0.0..1.0),
        graticule: bool,
    ) {
        let layers = Layers { graticule, ..Layers::default() };
        let cached = opening().zoomed(by, VIEWPORT.center()).panned(from.0, from.1);
        let now = cached.panned(f64::from(pan.0), f64::from(pan.1));
        let selected = STORY_READ.place("border").map(|(index, _)| index);
        let repaint = Repaint::new(Some(&Repaint::whole(&cached).picture), &now, 1.0);
        let picture = repaint.picture.camera;
        let repaint = Some(&repaint);
        let view = View { selected, layers, low_detail: true, repaint, ..MODEL.view(&now) };
        let scene = Scene::compose(&MODEL.ground, &view);
        // All that such a pan can paint, in one part.
        let (corner, around) = (Screen::new(-2.0 * MARGIN, -2.0 * MARGIN), 4.0 * MARGIN);
        let room = Viewport::new(VIEWPORT.width + around, VIEWPORT.height + around);
        let camera = picture.through(corner, room);
        let whole = ScenePart::of(
            &MODEL.ground, &View { selected, layers, ..MODEL.view(&picture) }, corner, &camera,
        );
        // A pan does not change how far apart the graticule's lines are.
        let anew = Repaint { picture: Repaint::whole(&cached).picture, ..Repaint::whole(&now) };
        let alone = Scene::compose(&MODEL.ground, &View { repaint: Some(&anew), ..view });
        prop_assert_eq!(&scene.names, &alone.names);
        for part in &scene.parts {
            same_in_part(part, &whole, share)?;
        }
    }

    /// Lines of the graticule are as far apart in a strip as in the picture that it is added to, where
    /// a whole picture of the same view has them farther apart or nearer.
    #[test]
    fn a_pan_keeps_the_graticules_spacing(zoom in 0.0..5.0, by in -60..60_i32) {
        for turns in 0..40 {
            let cached = opening()
                .zoomed(zoom, VIEWPORT.center())
                .panned(0.0, 20.0 * f64::from(turns) - 400.0);
            let now = cached.panned(0.0, f64::from(by));
            let repaint = Repaint::new(Some(&Repaint::whole(&cached).picture), &now, 1.0);
            prop_assert_eq!(repaint.picture.camera, cached);
            let kept = spacing(&cached, &MODEL.projection);
            if kept == spacing(&now, &MODEL.projection) {
                continue;
            }
            let layers = Layers { graticule: true, ..Layers::default() };
            let view = View { layers, repaint: Some(&repaint), ..MODEL.view(&now) };
            for part in &Scene::compose(&MODEL.ground, &view).parts {
                let camera = repaint.picture.camera.through(part.corner, part.size);
                let path = lines(&camera, &MODEL.projection, kept);
                prop_assert_eq!(graticule_of(part).subpaths().count(), path.subpaths().count());
            }
        }
    }

    /// Names that are kept while the map moves stand on the ground that they stood on, as large as
    /// before; degrees stay at the map's edges, and insets where they are.
    #[test]
    fn names_that_are_kept_stay_on_their_ground(
        by in 0.0..5.0,
        pan in (-60.0..60.0, -60.0..60.0),
        zoom in -0.3..0.3,
    ) {
        let before = opening().zoomed(by, VIEWPORT.center());
        let now = before.panned(pan.0, pan.1).zoomed(zoom, VIEWPORT.center());
        let first = compose(&before, true, Layers::default());
        let insets = first.insets;
        let kept = first.clone().recompose(&MODEL.ground, &MODEL.view(&now));
        prop_assert_eq!(&first.names.primitives[..insets], &kept.names.primitives[..insets]);
        let ground = |at: Screen| now.to_screen(before.to_world(at));
        let texts = |scene: &Scene| -> Vec<Text> {
            let texts = scene.names.primitives[insets..].iter().filter_map(|name| match name {
                Primitive::Text(text) => Some(text.clone()),
                _ => None,
            });
            texts.collect()
        };
        let (then, kept) = (texts(&first), texts(&kept));
        prop_assert_eq!(then.len(), kept.len());
        for (then, kept) in then.iter().zip(&kept) {
            let there = ground(then.middle);
            let expected = match then.hold {
                Hold::Both => there,
                Hold::Across => Screen::new(there.x, then.middle.y),
                Hold::Down => Screen::new(then.middle.x, there.y),
            };
            prop_assert!(kept.middle.distance(expected) < 1e-6);
            // And its glyphs with it.
            let (from, to) = (first_glyph(then), first_glyph(kept));
            let along = |from: f64, to: f64, then: f64, kept: f64| (to - from) - (kept - then);
            prop_assert!(along(from.x, to.x, then.middle.x, kept.middle.x).abs() < 1e-6);
            prop_assert!(along(from.y, to.y, then.middle.y, kept.middle.y).abs() < 1e-6);
        }
    }

    #[test]
    fn all_numbers_are_finite_whatever_the_camera_does(
        dx in -1e5..1e5,
        dy in -1e5..1e5,
        by in -3.0..12.0,
        width in 0.0..3000.0,
        height in 0.0..3000.0,
        far in 0..12_usize,
    ) {
        let finite = |path: &ScreenPath| {
            path.subpaths().flatten().all(|at| at.x.is_finite() && at.y.is_finite())
        };
        let move_it = |camera: Camera| camera.panned(dx, dy).zoomed(by, Screen::new(0.0, 0.0));
        let camera = move_it(MODEL.opening(Viewport::new(width, height), Insets::NONE));
        for primitive in compose(&camera, true, Layers::default()).primitives() {
            if let Primitive::Fill { path, .. }
            | Primitive::Stroke { path, .. }
            | Primitive::Band { path, .. } = primitive
            {
                prop_assert!(finite(path));
            }
        }
        let (projection, camera) = far_views()[far];
        let camera = move_it(camera);
        prop_assert!(finite(&lines(&camera, &projection, spacing(&camera, &projection))));
        let spaced = spacing(&camera, &projection);
        for degree in degrees(&camera, &projection, spaced, Insets::all(8.0)) {
            let at = degree.at;
            prop_assert!(at.x.is_finite() && at.y.is_finite() && degree.value.abs() <= 180.0);
        }
    }
}

fn first_glyph(text: &Text) -> Screen {
    match &text.placement {
        GlyphPlacement::Level { start, .. } => *start,
        GlyphPlacement::Glyphs(glyphs) => glyphs[0].1,
    }
}

/// Fails where a part differs from the whole map: at a share of its size what is filled and how far
/// the lines are, and everywhere the graticule.
fn same_in_part(
    part: &ScenePart,
    whole: &ScenePart,
    share: (f64, f64),
) -> Result<(), TestCaseError> {
    let at = Screen::new(share.0 * part.size.width, share.1 * part.size.height);
    let there =
        Screen::new(part.corner.x + at.x - whole.corner.x, part.corner.y + at.y - whole.corner.y);
    for token in FILLED {
        prop_assert_eq!(
            fills(&part.primitives, token, at),
            fills(&whole.primitives, token, there),
            "{:?}",
            token
        );
    }
    for token in [Token::Coast, Token::OtherBorder, Token::Hero, Token::Ink, Token::River] {
        let near = |primitives: &[Primitive], at: Screen| {
            drawn(primitives, token).map(|path| distance(path, at)).fold(16.0, f64::min)
        };
        let (near, truly) = (near(&part.primitives, at), near(&whole.primitives, there));
        prop_assert!((near - truly).abs() < 1e-3, "{:?}: {} and {}", token, near, truly);
    }
    // The graticule is laid no further than it can be seen, and its curves may be split elsewhere.
    let (here, there) = (graticule_of(part), graticule_of(whole));
    for (some, others) in [(&here, &there), (&there, &here)] {
        for at in walked(some) {
            let in_part = Screen::new(at.x - part.corner.x, at.y - part.corner.y);
            prop_assert!(
                !part.size.contains(in_part, 0.5) || distance(others, at) < 0.25,
                "{:?} in {:?} at {:?}",
                at,
                part.size,
                part.corner
            );
        }
    }
    Ok(())
}
