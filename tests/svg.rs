//! A scene as SVG: what is written, and that it is what the scene says.

mod default_story;

use std::rc::Rc;

use default_story::MODEL;
use proptest::prelude::*;
use tapal::camera::{Insets, Viewport};
use tapal::coords::Screen;
use tapal::painter::svg::{ground, names, scaling_ground};
use tapal::scene::advance::FontFace;
use tapal::scene::rect::Rect;
use tapal::scene::style::{Dash, Token};
use tapal::scene::{GlyphPlacement, Hold, Primitive, Scene, ScenePart, ScreenPath, Text};
use tapal::text::escape_markup;

const SIZE: Viewport = Viewport { width: 200.0, height: 100.0 };
const FRAME: Rect = Rect { left: 50.0, top: 0.0, right: 150.0, bottom: 100.0 };

fn path(points: &[(f64, f64)]) -> Rc<ScreenPath> {
    let mut path = ScreenPath::default();
    points.iter().for_each(|&(x, y)| path.push(Screen::new(x, y)));
    Rc::new(path)
}

fn part(primitives: Vec<Primitive>) -> ScenePart {
    ScenePart { corner: Screen::new(0.0, 0.0), size: SIZE, primitives }
}

fn text(placement: GlyphPlacement, halo: Option<(Token, f64)>) -> Primitive {
    Primitive::Text(Text {
        face: FontFace::Sans500,
        size: 12.0,
        token: Token::Ink2,
        halo,
        placement,
        middle: Screen::new(0.0, 0.0),
        hold: Hold::Both,
    })
}

/// The vertices that path data runs through, in steps.
fn vertices(data: &str) -> Vec<(i64, i64)> {
    let mut found = Vec::new();
    for subpath in data.split('M').skip(1) {
        let (start, rest) = subpath.split_once('l').unwrap_or((subpath, ""));
        let numbers = |text: &str| -> Vec<i64> {
            let spaced = text.replace('-', " -");
            spaced
                .split_whitespace()
                .map(|number| number.parse().expect("a whole number"))
                .collect()
        };
        let start = numbers(start.trim_end_matches("h0"));
        let mut at = (start[0], start[1]);
        found.push(at);
        for step in numbers(rest).chunks(2) {
            at = (at.0 + step[0], at.1 + step[1]);
            found.push(at);
        }
    }
    found
}

#[test]
fn a_path_that_several_primitives_draw_is_written_once() {
    let (line, land) = (
        path(&[(0.0, 0.0), (10.0, 5.0), (20.0, -5.0)]),
        path(&[(0.0, 0.0), (30.0, 0.0), (0.0, 30.0)]),
    );
    let primitives = vec![
        Primitive::Background(Token::Water),
        Primitive::Fill { path: land.clone(), token: Token::FirstCountry },
        Primitive::Band { path: line.clone(), within: land, token: Token::FirstBand, width: 10.0 },
        Primitive::Stroke { path: line, token: Token::Hero, width: 2.2, dash: Dash::Solid },
        Primitive::Stroke {
            path: path(&[(1.0, 1.0), (2.0, 1.0)]),
            token: Token::OtherBorder,
            width: 0.75,
            dash: Dash::Dashed,
        },
    ];
    let shared = "vector-effect=\"non-scaling-stroke\"";
    assert_eq!(
        ground(&part(primitives), 0.5, "m"),
        [
            "<defs>",
            &format!("<path {shared} id=\"m0\" d=\"M0 0l60 0-60 60\"/>"),
            &format!("<path {shared} id=\"m1\" d=\"M0 0l20 10 20-20\"/>"),
            "</defs>",
            "<rect width=\"400\" height=\"200\" fill=\"var(--water)\"/>",
            "<use href=\"#m0\" fill=\"var(--first-country)\" fill-rule=\"evenodd\"/>",
            "<clipPath id=\"mc1\"><use href=\"#m0\" clip-rule=\"evenodd\"/></clipPath>",
            "<use href=\"#m1\" stroke-linecap=\"butt\" clip-path=\"url(#mc1)\" stroke=\"var(--first-band)\" stroke-width=\"10\"/>",
            "<use href=\"#m1\" stroke=\"var(--hero)\" stroke-width=\"2.2\"/>",
            "<path stroke=\"var(--other-border)\" stroke-width=\"0.75\" stroke-dasharray=\"2.5 3.5\" d=\"M2 2l2 0\"/>",
        ]
        .concat()
    );
}

#[test]
fn vertices_that_fall_together_are_one_and_a_lone_one_is_a_dot() {
    let near = Primitive::Fill {
        path: path(&[(0.0, 0.0), (0.1, 0.1), (3.0, 0.0), (3.1, 0.0)]),
        token: Token::Land,
    };
    assert!(ground(&part(vec![near]), 1.0, "m").contains(" d=\"M0 0l3 0\""));
    let dot = Primitive::Stroke {
        path: path(&[(7.0, 8.0), (7.2, 8.0)]),
        token: Token::Coast,
        width: 1.0,
        dash: Dash::Solid,
    };
    assert!(ground(&part(vec![dot]), 1.0, "m").contains(" d=\"M7 8h0\""));
}

#[test]
fn where_strokes_scale_their_widths_are_in_steps() {
    let stroke = |token, width, dash| Primitive::Stroke {
        path: path(&[(0.0, 0.0), (10.0, 5.0)]),
        token,
        width,
        dash,
    };
    let primitives = vec![
        stroke(Token::Hero, 2.25, Dash::Solid),
        stroke(Token::OtherBorder, 0.75, Dash::Dashed),
    ];
    let written = scaling_ground(&part(primitives), 0.5, "m");
    assert!(
        written.contains("stroke=\"var(--hero)\" stroke-width=\"4.5\" d=\"M0 0l20 10\""),
        "{written}"
    );
    assert!(written.contains("stroke-width=\"1.5\" stroke-dasharray=\"5 7\""), "{written}");
}

#[test]
fn a_level_name_is_one_text_whose_halo_lies_under_it() {
    let level = GlyphPlacement::Level { start: Screen::new(75.0, 40.0), text: "A & <B>".into() };
    assert_eq!(
        names(&part(vec![text(level, Some((Token::Land, 3.0)))]), &FRAME),
        "<text x=\"25%\" y=\"40%\" class=\"sans-500\" font-size=\"12\" fill=\"var(--ink-2)\" paint-order=\"stroke\" \
         stroke=\"var(--land)\" stroke-width=\"3\">A &amp; &lt;B&gt;</text>"
    );
}

#[test]
fn the_halos_of_turned_glyphs_lie_under_all_of_them() {
    let glyphs = vec![('A', Screen::new(100.0, 50.0), 0.0), ('B', Screen::new(110.0, 49.5), -0.1)];
    assert_eq!(
        names(&part(vec![text(GlyphPlacement::Glyphs(glyphs), Some((Token::Halo, 4.0)))]), &FRAME),
        "<svg x=\"50%\" y=\"50%\">\
         <text class=\"sans-500\" font-size=\"12\" stroke=\"var(--halo)\" stroke-width=\"4\" x=\"0 10\" y=\"0 -0.5\" rotate=\"0 -5.7\">AB</text>\
         <text class=\"sans-500\" font-size=\"12\" fill=\"var(--ink-2)\" x=\"0 10\" y=\"0 -0.5\" rotate=\"0 -5.7\">AB</text>\
         </svg>"
    );
}

#[test]
fn a_towns_dot_hangs_on_its_own_place() {
    let square = Primitive::Fill {
        path: path(&[(99.0, 20.0), (102.0, 20.0), (102.0, 23.0)]),
        token: Token::Ink2,
    };
    let expected =
        "<svg x=\"49%\" y=\"20%\"><path fill=\"var(--ink-2)\" d=\"M0 0L3 0L3 3\"/></svg>";
    assert_eq!(names(&part(vec![square]), &FRAME), expected);
}

#[test]
fn the_whole_opening_view_is_written_and_twice_the_same() {
    let camera = MODEL.opening(Viewport::new(1000.0, 900.0), Insets::NONE);
    let write = || {
        let scene = Scene::compose(&MODEL.ground, &MODEL.view(&camera));
        let frame = Rect { left: 0.0, top: 0.0, right: 1000.0, bottom: 900.0 };
        [ground(&scene.parts[0], 0.5, "map-"), names(&scene.names, &frame)].concat()
    };
    let written = write();
    assert_eq!(written, write());
    for token in
        [Token::Water, Token::Land, Token::FirstCountry, Token::Coast, Token::Hero, Token::Hydro]
    {
        assert!(written.contains(&format!("var(--{})", token.name())), "{token:?}");
    }
    assert!(!written.contains("NaN") && !written.contains("inf"));
    let (open, closed) = (written.matches('<').count(), written.matches('>').count());
    assert_eq!(open, closed);
}

proptest! {
    /// However long a line is, none of its vertices is farther from where it belongs than half a
    /// step each way.
    #[test]
    fn no_vertex_wanders(points in prop::collection::vec((-3000.0..3000.0, -3000.0..3000.0), 1..60), step in 0.1..2.0) {
        let primitive = Primitive::Stroke { path: path(&points), token: Token::Coast, width: 1.0, dash: Dash::Solid };
        let svg = ground(&part(vec![primitive]), step, "m");
        let data = svg.split(" d=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("path data");
        let found = vertices(data);
        let mut next = found.iter().peekable();
        for &(x, y) in &points {
            let fits = |at: &&(i64, i64)| {
                (at.0 as f64 * step - x).abs() <= step * 0.5001 && (at.1 as f64 * step - y).abs() <= step * 0.5001
            };
            // Those that fall on the one before them stand for it.
            let here = next.peek().copied().filter(fits);
            if here.is_none() {
                next.next();
                prop_assert!(next.peek().copied().filter(fits).is_some(), "{x} {y} in {data}");
            }
        }
    }

    #[test]
    fn no_text_opens_or_closes_an_element(text in "\\PC*") {
        let safe = escape_markup(&text);
        prop_assert!(!safe.contains(['<', '>', '"']));
    }
}
