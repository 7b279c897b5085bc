//! The layers of the story's own: groups of countries and circles on the ground, and the countries
//! of a place.

use std::rc::Rc;

use super::detail::PathBuilder;
use super::ground::{Ground, GroundCountry};
use super::place_geometry::PlaceForm;
use super::primitive::stroke;
use super::style::{Dash, Token};
use super::{Primitive, ScreenPath, View};
use crate::coords::{Screen, World};

/// From one line of a hatching to the next, in CSS pixels: of one group, and of one among several.
const HATCH_SPACING: (f64, f64) = (6.0, 10.0);
/// How the groups differ without colour: which way a hatching runs, in eighths of a turn, and how
/// the outline is broken.
const PATTERNS: [(f64, Dash); 3] = [(1.0, Dash::Solid), (3.0, Dash::Dashed), (2.0, Dash::Dotted)];

/// The fills of the two countries that the story names: of the first, and of the second.
pub(super) type Fills = [Rc<ScreenPath>; 2];

/// Countries that are drawn as one.
pub(super) struct CountryArea {
    /// All their land.
    within: Rc<ScreenPath>,
    /// What of it is hatched.
    hatched: Rc<ScreenPath>,
    /// Their outline, without the borders among them.
    outline: Rc<ScreenPath>,
    /// Which of the groups it is; `None` for the countries of a place.
    pattern: Option<(f64, Dash)>,
    /// True for a group among several, whose bands would lie one over the other.
    is_among: bool,
}

/// What areas are gathered from.
pub(super) struct Areas<'a> {
    pub(super) ground: &'a Ground,
    pub(super) view: &'a View<'a>,
    pub(super) builder: &'a PathBuilder<'a>,
    pub(super) fills: &'a Fills,
}

impl Areas<'_> {
    /// The areas of a view, the first one at the bottom.
    pub(super) fn all(&self) -> Vec<CountryArea> {
        let view = self.view;
        let is_on = |index: &usize| view.layers.story & 1 << index != 0;
        let groups: Vec<usize> = (0..view.groups.len()).filter(is_on).collect();
        let is_among = groups.len() > 1;
        let mut areas: Vec<CountryArea> = Vec::new();
        for (index, place) in view.places.iter().enumerate() {
            if let Some(place) = place
                && let PlaceForm::Countries(codes) = &place.form
                && (!place.context || view.selected == Some(index))
            {
                areas.push(self.area(codes, None, false));
            }
        }
        for group in groups {
            let pattern = PATTERNS[group % PATTERNS.len()];
            areas.push(self.area(&view.groups[group], Some(pattern), is_among));
        }
        areas
    }

    /// The countries that the story names have fills, which a hatching spares; but several groups
    /// are told one from another by their hatchings alone.
    fn area(
        &self,
        members: &[String],
        pattern: Option<(f64, Dash)>,
        is_among: bool,
    ) -> CountryArea {
        let Self { ground, view, builder, fills } = self;
        let is_member = |country: &&GroundCountry| members.contains(&country.code);
        let countries: Vec<_> = ground.countries.iter().filter(is_member).collect();
        let (mut named, mut hatched) = (ScreenPath::default(), ScreenPath::default());
        for country in &countries {
            let fill = view.named.iter().position(|named| *named == country.code);
            match fill.map(|index| &fills[index]) {
                Some(fill) if is_among => hatched.extend(fill),
                Some(fill) => named.extend(fill),
                None => {
                    country.rings.iter().for_each(|ring| builder.ring(&mut hatched, ground, ring));
                }
            }
        }
        let mut within = named;
        within.extend(&hatched);
        let outline = outline(ground, &countries, builder);
        CountryArea {
            within: Rc::new(within),
            hatched: Rc::new(hatched),
            outline: Rc::new(outline),
            pattern,
            is_among,
        }
    }
}

/// The lines that run along one of some countries only.
fn outline(ground: &Ground, countries: &[&GroundCountry], builder: &PathBuilder<'_>) -> ScreenPath {
    let mut runs = vec![0_u8; ground.lines.len()];
    let rings = || countries.iter().flat_map(|country| &country.rings);
    for (line, _) in rings().flat_map(|ring| &ring.lines) {
        runs[*line] = runs[*line].saturating_add(1);
    }
    let mut path = ScreenPath::default();
    for (line, _) in rings().flat_map(|ring| &ring.lines) {
        if runs[*line] == 1 {
            builder.line(&mut path, &ground.lines[*line]);
        }
    }
    path
}

impl CountryArea {
    /// Draws the hatching of a group.
    pub(super) fn hatch(&self, primitives: &mut Vec<Primitive>, builder: &PathBuilder<'_>) {
        let Some((eighths, _)) = self.pattern else { return };
        let spacing = if self.is_among { HATCH_SPACING.1 } else { HATCH_SPACING.0 };
        let path = hatching(&self.hatched, eighths, spacing, builder);
        if !path.is_empty() {
            let (path, within) = (Rc::new(path), self.hatched.clone());
            primitives.push(Primitive::Band { path, within, token: Token::GroupHatch, width: 1.0 });
        }
    }

    /// Draws a band inside of the outline, and the outline.
    pub(super) fn outline(&self, primitives: &mut Vec<Primitive>, builder: &PathBuilder<'_>) {
        if self.outline.is_empty() || self.within.is_empty() {
            return;
        }
        let near = ((builder.camera.zoom() - 3.5) / 1.5).clamp(0.0, 1.0);
        let (path, within) = (self.outline.clone(), self.within.clone());
        let token = if self.pattern.is_some() { Token::GroupBand } else { Token::AreaBand };
        if !self.is_among {
            let width = 2.0 * (4.0 + 2.0 * near);
            primitives.push(Primitive::Band { path, within, token, width });
        }
        let (token, width, dash) = match self.pattern {
            Some((_, Dash::Solid)) => (Token::GroupEdge, 0.8, Dash::Solid),
            Some((_, dash)) => (Token::GroupEdge, 1.4, dash),
            None => (Token::Ink2, 0.8, Dash::Solid),
        };
        stroke(primitives, self.outline.clone(), token, width, dash);
    }
}

/// Parallel lines over the box around some rings, as far as it is in view. They are fixed to the
/// ground while the map is panned.
fn hatching(
    rings: &ScreenPath,
    eighths: f64,
    spacing: f64,
    builder: &PathBuilder<'_>,
) -> ScreenPath {
    let mut path = ScreenPath::default();
    let viewport = builder.camera.viewport();
    let (sin, cos) = (eighths * std::f64::consts::FRAC_PI_4).sin_cos();
    // Across the lines, and along them.
    let turned = |at: Screen| (at.x * sin + at.y * cos, at.x * cos - at.y * sin);
    let all = Screen::new(viewport.width, viewport.height);
    let (mut low, mut high) = (all, Screen::new(0.0, 0.0));
    for at in rings.subpaths().flatten() {
        low = Screen::new(low.x.min(at.x.max(0.0)), low.y.min(at.y.max(0.0)));
        high = Screen::new(high.x.max(at.x.min(all.x)), high.y.max(at.y.min(all.y)));
    }
    let (middle, reach) = (
        turned(Screen::new((low.x + high.x) / 2.0, (low.y + high.y) / 2.0)),
        low.distance(high) / 2.0,
    );
    if low.x >= high.x || low.y >= high.y {
        return path;
    }
    let (origin, _) = turned(builder.camera.to_screen(World::new(0.0, 0.0)));
    let offset = origin - (origin / spacing).floor() * spacing;
    let mut across = ((middle.0 - reach - offset) / spacing).ceil() * spacing + offset;
    while across < middle.0 + reach {
        path.begin();
        for along in [middle.1 - reach, middle.1 + reach] {
            path.push(Screen::new(across * sin + along * cos, across * cos - along * sin));
        }
        across += spacing;
    }
    path
}

/// Draws the circles whose layers are on.
pub(super) fn circles(primitives: &mut Vec<Primitive>, view: &View<'_>, builder: &PathBuilder<'_>) {
    for place in view.places.iter().flatten() {
        if let PlaceForm::Ring(..) = place.form
            && view.draws_lines(place)
        {
            let mut path = ScreenPath::default();
            place.lines.iter().for_each(|line| builder.line(&mut path, line));
            stroke(primitives, Rc::new(path), Token::Ring, 1.1, Dash::Sparse);
        }
    }
}
