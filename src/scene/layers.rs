//! The layers of the ground and of the story's lines as primitives, in the style's order, widths
//! and colours.

use std::rc::Rc;

use super::detail::{self, PathBuilder};
use super::ground::{Ground, GroundLine, LineKind};
use super::place_geometry::{PlaceForm, PlaceGeometry};
use super::primitive::{fill, stroke};
use super::story_layers::{Areas, Fills};
use super::style::{Dash, Token};
use super::{Primitive, ScreenPath, View, graticule, post, story_layers};
use crate::camera::Camera;
use crate::coords::Screen;

/// Half of what a casing is wider than its core, in CSS pixels.
const CASE: f64 = 1.6;
/// How far a major post stands out of the core, and how far a minor one, in CSS pixels.
/// [`post::REACH`] is more than a major one and half of the widest core.
const POSTS: [f64; 2] = [11.0, 6.0];

/// So many levels, of half a zoom each, a map in low detail does without: what is left out covers
/// four pixels at most.
const LOW_DETAIL_LEVELS: u8 = 3;

/// Everything that is drawn but names, bottom first, in the part of the view that `camera` sees.
pub(super) fn primitives(ground: &Ground, view: &View<'_>, camera: &Camera) -> Vec<Primitive> {
    let level = detail::finest_level(camera.zoom(), view.pixel_ratio);
    let builder = PathBuilder::new(
        camera,
        level.saturating_sub(LOW_DETAIL_LEVELS * u8::from(view.low_detail)),
    );
    let mut primitives = vec![Primitive::Background(Token::Water)];
    let mut graticule = ScreenPath::default();
    if view.layers.graticule {
        graticule = graticule::lines(camera, view.projection, view.graticule_spacing());
    }
    let graticule = Rc::new(graticule);
    stroke(&mut primitives, graticule.clone(), Token::Graticule, 0.6, Dash::Solid);
    let fills = land(&mut primitives, ground, &builder, view.named);
    stroke(&mut primitives, graticule, Token::GraticuleOnLand, 0.6, Dash::Solid);
    let areas = Areas { ground, view, builder: &builder, fills: &fills }.all();
    areas.iter().for_each(|area| area.hatch(&mut primitives, &builder));
    if view.layers.rivers {
        rivers(&mut primitives, ground, &builder, camera.zoom());
    }
    lakes(&mut primitives, ground, &builder);
    lines(&mut primitives, ground, &builder);
    areas.iter().for_each(|area| area.outline(&mut primitives, &builder));
    story_layers::circles(&mut primitives, view, &builder);
    for (index, place) in view.places.iter().enumerate() {
        if let Some(place) = place
            && place.form == PlaceForm::Own
        {
            let own = OwnLines { place, builder: &builder, fills: &fills };
            let is_open = view.selected == Some(index) && view.growing().is_none();
            own.draw(&mut primitives, &place.lines, is_open.then_some(f64::MAX));
        }
    }
    let mut walked = ScreenPath::default();
    view.walked.iter().for_each(|line| builder.line(&mut walked, line));
    let walked = Rc::new(walked);
    stroke(&mut primitives, walked.clone(), Token::Case, 1.8 + 2.0 * CASE, Dash::Solid);
    stroke(&mut primitives, walked, Token::Ink, 1.8, Dash::Solid);
    primitives
}

/// The open line as far as it has drawn itself: it lies over the line as it was.
pub(super) fn growing(ground: &Ground, view: &View<'_>) -> Vec<Primitive> {
    let mut primitives = Vec::new();
    if let Some((place, metres)) = view.growing().filter(|&(_, metres)| metres > 0.0) {
        let level = detail::finest_level(view.camera.zoom(), view.pixel_ratio);
        let builder = PathBuilder::new(view.camera, level);
        // Its bands end at the countries' outlines.
        let fills = land(&mut Vec::new(), ground, &builder, view.named);
        let own = OwnLines { place, builder: &builder, fills: &fills };
        own.draw(&mut primitives, &place.lines_to(metres), Some(metres));
    }
    primitives
}

fn land(
    primitives: &mut Vec<Primitive>,
    ground: &Ground,
    builder: &PathBuilder<'_>,
    named: &[String],
) -> Fills {
    let [mut first, mut second, mut others]: [ScreenPath; 3] = Default::default();
    for country in &ground.countries {
        let path = match named.iter().position(|named| *named == country.code) {
            Some(0) => &mut first,
            Some(1) => &mut second,
            _ => &mut others,
        };
        country.rings.iter().for_each(|ring| builder.ring(path, ground, ring));
    }
    ground.unassigned.iter().for_each(|ring| builder.ring(&mut others, ground, ring));
    let fills = [Rc::new(first), Rc::new(second)];
    fill(primitives, Rc::new(others), Token::Land);
    fill(primitives, fills[1].clone(), Token::SecondCountry);
    fill(primitives, fills[0].clone(), Token::FirstCountry);
    fills
}

fn rivers(primitives: &mut Vec<Primitive>, ground: &Ground, builder: &PathBuilder<'_>, zoom: f64) {
    let mut path = ScreenPath::default();
    for (rank, line) in &ground.rivers {
        if detail::river_shows(*rank, zoom) {
            builder.line(&mut path, &ground.lines[*line]);
        }
    }
    stroke(primitives, Rc::new(path), Token::River, 0.7, Dash::Solid);
}

fn lakes(primitives: &mut Vec<Primitive>, ground: &Ground, builder: &PathBuilder<'_>) {
    let mut path = ScreenPath::default();
    ground.lakes.iter().for_each(|ring| builder.ring(&mut path, ground, ring));
    let path = Rc::new(path);
    fill(primitives, path.clone(), Token::Water);
    stroke(primitives, path, Token::Coast, 0.6, Dash::Solid);
}

fn lines(primitives: &mut Vec<Primitive>, ground: &Ground, builder: &PathBuilder<'_>) {
    let layers = [
        (LineKind::Coast, Token::Coast, 0.7, Dash::Solid),
        (LineKind::Border, Token::OtherBorder, 0.75, Dash::Solid),
        (LineKind::Leased, Token::DisputedBorder, 1.2, Dash::Dotted),
        (LineKind::Claimed, Token::DisputedBorder, 1.2, Dash::Dashed),
    ];
    for (kind, token, width, dash) in layers {
        let mut path = ScreenPath::default();
        ground
            .lines
            .iter()
            .filter(|line| line.kind == kind)
            .for_each(|line| builder.line(&mut path, line));
        stroke(primitives, Rc::new(path), token, width, dash);
    }
}

/// What the lines of a place are drawn from.
struct OwnLines<'a> {
    place: &'a PlaceGeometry,
    builder: &'a PathBuilder<'a>,
    fills: &'a Fills,
}

impl OwnLines<'_> {
    /// A border's bands; a casing, so that the lines stand off whatever they cross; a core; where
    /// the place is open, the posts that count them, up to so many metres.
    fn draw(&self, primitives: &mut Vec<Primitive>, lines: &[GroundLine], open: Option<f64>) {
        let mut path = ScreenPath::default();
        lines.iter().for_each(|line| self.builder.line(&mut path, line));
        if path.is_empty() {
            return;
        }
        let path = Rc::new(path);
        // Lines grow from the overview to a near view.
        let near = ((self.builder.camera.zoom() - 3.5) / 1.5).clamp(0.0, 1.0);
        let (grown, reach) =
            if open.is_some() { (1.25, 7.5 + 3.5 * near) } else { (1.0, 5.0 + 2.5 * near) };
        let core = (2.2 + 0.8 * near) * grown;
        if self.place.border {
            for (within, token) in self.fills.iter().zip([Token::FirstBand, Token::SecondBand]) {
                if !within.is_empty() {
                    // From the line's middle outwards: the other half lies in the other country,
                    // and is cut off.
                    primitives.push(Primitive::Band {
                        path: path.clone(),
                        within: within.clone(),
                        token,
                        width: 2.0 * reach,
                    });
                }
            }
        }
        stroke(primitives, path.clone(), Token::Case, core + 2.0 * CASE, Dash::Solid);
        stroke(primitives, path, Token::Hero, core, Dash::Solid);
        if let Some(metres) = open {
            let posts = Rc::new(self.posts(core, metres));
            stroke(primitives, posts, Token::Ink, 1.3, Dash::Solid);
        }
    }

    /// The posts of an open line up to so many metres, each from the edge of its core outwards.
    fn posts(&self, core: f64, metres: f64) -> ScreenPath {
        let mut path = ScreenPath::default();
        for post in post::posts(self.place, self.builder.camera, metres) {
            let length = POSTS[usize::from(!post.major)];
            let along = |distance: f64| {
                let (x, y) = post.toward;
                Screen::new(post.at.x + distance * x, post.at.y + distance * y)
            };
            path.begin();
            path.push(along(core / 2.0));
            path.push(along(core / 2.0 + length));
        }
        path
    }
}
