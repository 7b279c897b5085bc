//! The layers of the ground and of the story's lines, from the bottom to the top.
//!
//! What this does: lays what is in view into marks, in the look's order, widths and colours. What
//! it does not: choose or place names.

use std::rc::Rc;

use super::detail::{self, Pen};
use super::ground::{Ground, Shape};
use super::located::Located;
use super::style::{Dash, Token};
use super::{Mark, Path, View, graticule, post};
use crate::camera::Camera;
use crate::coords::Screen;

/// Half of what a casing is wider than its core, in CSS pixels.
const CASE: f64 = 1.6;
/// How far a major post stands out of the core, and how far a minor one, in CSS pixels.
/// [`post::REACH`] is more than a major one and half of the widest core.
const POSTS: [f64; 2] = [11.0, 6.0];

/// So many levels, of half a zoom each, a moving map does without: what is left out covers four
/// pixels at most, and comes back when the map is still.
const HURRIED: u8 = 3;

/// Everything that is drawn but names, bottom first, in the part of the view that `camera` sees.
pub(super) fn marks(ground: &Ground, view: &View<'_>, camera: &Camera) -> Vec<Mark> {
    let level = detail::finest_level(camera.zoom(), view.pixel_ratio);
    let pen = Pen::new(camera, level.saturating_sub(HURRIED * u8::from(view.hurried)));
    let mut marks = vec![Mark::Background(Token::Water)];
    let mut graticule = Path::default();
    if view.layers.graticule {
        graticule = graticule::lines(
            camera,
            view.projection,
            graticule::spacing(view.camera, view.projection),
        );
    }
    let graticule = Rc::new(graticule);
    stroke(&mut marks, graticule.clone(), Token::Graticule, 0.6, Dash::Solid);
    let fills = land(&mut marks, ground, &pen, view.named);
    stroke(&mut marks, graticule, Token::GraticuleOnLand, 0.6, Dash::Solid);
    if view.layers.rivers {
        rivers(&mut marks, ground, &pen, camera.zoom());
    }
    lakes(&mut marks, ground, &pen);
    lines(&mut marks, ground, &pen);
    for (index, place) in view.places.iter().enumerate() {
        if let Some(place) = place {
            own_lines(&mut marks, place, &pen, &fills, view.selected == Some(index));
        }
    }
    marks
}

/// The fills of the two countries that the story names: of the first, and of the second.
type Fills = [Rc<Path>; 2];

fn land(marks: &mut Vec<Mark>, ground: &Ground, pen: &Pen<'_>, named: &[String]) -> Fills {
    let [mut first, mut second, mut others] = [(); 3].map(|()| Path::default());
    for country in &ground.countries {
        let path = match named.iter().position(|named| *named == country.code) {
            Some(0) => &mut first,
            Some(1) => &mut second,
            _ => &mut others,
        };
        country.rings.iter().for_each(|ring| pen.ring(path, ground, ring));
    }
    ground.apart.iter().for_each(|ring| pen.ring(&mut others, ground, ring));
    let fills = [Rc::new(first), Rc::new(second)];
    fill(marks, Rc::new(others), Token::Land);
    fill(marks, fills[1].clone(), Token::SecondCountry);
    fill(marks, fills[0].clone(), Token::FirstCountry);
    fills
}

fn rivers(marks: &mut Vec<Mark>, ground: &Ground, pen: &Pen<'_>, zoom: f64) {
    let mut path = Path::default();
    for (rank, line) in &ground.rivers {
        if detail::river_shows(*rank, zoom) {
            pen.line(&mut path, &ground.lines[*line]);
        }
    }
    stroke(marks, Rc::new(path), Token::River, 0.7, Dash::Solid);
}

fn lakes(marks: &mut Vec<Mark>, ground: &Ground, pen: &Pen<'_>) {
    let mut path = Path::default();
    ground.lakes.iter().for_each(|ring| pen.ring(&mut path, ground, ring));
    let path = Rc::new(path);
    fill(marks, path.clone(), Token::Water);
    stroke(marks, path, Token::Coast, 0.6, Dash::Solid);
}

fn lines(marks: &mut Vec<Mark>, ground: &Ground, pen: &Pen<'_>) {
    let layers = [
        (Shape::Coast, Token::Coast, 0.7, Dash::Solid),
        (Shape::Border, Token::OtherBorder, 0.75, Dash::Solid),
        (Shape::Leased, Token::OtherBorder, 1.1, Dash::Dotted),
        (Shape::Claimed, Token::OtherBorder, 0.75, Dash::Dashed),
    ];
    for (shape, token, width, dash) in layers {
        let mut path = Path::default();
        ground
            .lines
            .iter()
            .filter(|line| line.shape == shape)
            .for_each(|line| pen.line(&mut path, line));
        stroke(marks, Rc::new(path), token, width, dash);
    }
}

/// The lines of a place: a border's bands; a casing, so that they stand off whatever they cross; a
/// core; where the place is open, the posts that count them.
fn own_lines(marks: &mut Vec<Mark>, place: &Located, pen: &Pen<'_>, fills: &Fills, selected: bool) {
    let mut path = Path::default();
    place.lines.iter().for_each(|line| pen.line(&mut path, line));
    if path.is_empty() {
        return;
    }
    let path = Rc::new(path);
    // Lines grow from the overview to a near view.
    let near = ((pen.camera.zoom() - 3.5) / 1.5).clamp(0.0, 1.0);
    let (grown, reach) = if selected { (1.25, 7.5 + 3.5 * near) } else { (1.0, 5.0 + 2.5 * near) };
    let core = (2.2 + 0.8 * near) * grown;
    if place.border {
        for (within, token) in fills.iter().zip([Token::FirstBand, Token::SecondBand]) {
            if !within.is_empty() {
                // From the line's middle outwards: the other half lies in the other country, and is
                // cut off.
                marks.push(Mark::Band {
                    path: path.clone(),
                    within: within.clone(),
                    token,
                    width: 2.0 * reach,
                });
            }
        }
    }
    stroke(marks, path.clone(), Token::Case, core + 2.0 * CASE, Dash::Solid);
    stroke(marks, path, Token::Hero, core, Dash::Solid);
    if selected {
        stroke(marks, Rc::new(posts(place, pen, core)), Token::Ink, 1.3, Dash::Solid);
    }
}

/// The posts of an open line, each from the edge of its core outwards.
fn posts(place: &Located, pen: &Pen<'_>, core: f64) -> Path {
    let mut path = Path::default();
    for post in post::posts(place, pen.camera) {
        let length = POSTS[usize::from(!post.major)];
        let along = |way: f64| {
            Screen::new(post.at.x + way * post.toward.0, post.at.y + way * post.toward.1)
        };
        path.begin();
        path.push(along(core / 2.0));
        path.push(along(core / 2.0 + length));
    }
    path
}

fn fill(marks: &mut Vec<Mark>, path: Rc<Path>, token: Token) {
    if !path.is_empty() {
        marks.push(Mark::Fill { path, token });
    }
}

fn stroke(marks: &mut Vec<Mark>, path: Rc<Path>, token: Token, width: f64, dash: Dash) {
    if !path.is_empty() {
        marks.push(Mark::Stroke { path, token, width, dash });
    }
}
