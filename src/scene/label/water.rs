//! Places the names of seas along their course, of lakes on them or beside them, and of rivers
//! along their bank.

mod lake;

use super::LabelPlacer;
use super::features::LabelFeatures;
use super::oriented_box::OrientedBox;
use super::text_layout::{Curve, TextLayout, TextStyle};
use crate::basemap::names::WaterKind;
use crate::coords::Screen;
use crate::scene::advance::FontFace;
use crate::scene::style::Token;

/// Where along its course a name's middle may stand, best first.
const PARTS: [f64; 5] = [0.5, 0.35, 0.65, 0.2, 0.8];
/// From a name to the story's lines, in CSS pixels.
const FROM_LINE: f64 = 6.0;
/// From a name to its lake or river, in CSS pixels.
const FROM_WATER: f64 = 4.0;
/// Between the baselines of two lines, as a part of the size.
const LINE: f64 = 1.15;

/// Names waters.
pub(super) fn name(placer: &mut LabelPlacer<'_>, label_features: &LabelFeatures) {
    let camera = placer.view.camera;
    for feature in &label_features.waters {
        if f64::from(feature.water.rank) > 2.0 * camera.zoom() {
            continue;
        }
        let Some(text) = feature.water.names.get(placer.view.language) else { continue };
        let curve =
            Curve::left_to_right(feature.course.iter().map(|&at| camera.to_screen(at)).collect());
        let large = ((curve.length() - 120.0) / 240.0).clamp(0.0, 1.0);
        let sea = feature.water.kind == WaterKind::Sea;
        let style = TextStyle {
            advances: placer.view.advances,
            face: FontFace::SerifItalic,
            size: if sea { (24.0 + 6.0 * large).round() / 2.0 } else { 12.5 },
            tracking: if sea { 0.02 + 0.08 * large } else { 0.01 },
            token: Token::Hydro,
            halo: (Token::Water, 2.5),
        };
        let name = match feature.water.kind {
            WaterKind::Sea => on_sea(placer, label_features, &style, text, &curve),
            WaterKind::Lake { .. } => lake::name(placer, &style, text, feature, &curve),
            WaterKind::River => along_river(placer, &style, text, &curve),
        };
        name.into_iter().flatten().for_each(|line| placer.put(line));
    }
}

/// Beside its water a name lies on land: it stands off from that.
fn set_halo(placer: &LabelPlacer<'_>, name: &mut [TextLayout]) {
    for line in name {
        let middle = line.boxes.get(line.boxes.len() / 2);
        line.text.halo = middle.map(|name_box| (placer.fill_at(name_box.middle), 2.5));
    }
}

fn is_free(placer: &LabelPlacer<'_>, name: &[TextLayout]) -> bool {
    name.iter().all(|line| placer.collisions.is_free(&line.boxes, FROM_LINE))
}

fn on_sea(
    placer: &LabelPlacer<'_>,
    label_features: &LabelFeatures,
    style: &TextStyle<'_>,
    text: &str,
    curve: &Curve,
) -> Option<Vec<TextLayout>> {
    let fits =
        |name: &Vec<TextLayout>| is_free(placer, name) && is_wet(placer, label_features, name);
    let middles = PARTS.map(|part| part * curve.length());
    // The course is the water's middle: half of the letters' height lies below it.
    let baseline = curve.offset(-0.25 * style.size);
    let along = || {
        let names = middles.iter().filter_map(|&middle| style.along(text, &baseline, middle));
        names.map(|name| vec![name]).find(fits)
    };
    let stacked =
        || middles.iter().map(|&middle| stacked(style, text, curve.at(middle, 1.0).0)).find(fits);
    // On a course that runs down, level lines are easier to read.
    let (_, (_, steep)) = curve.at(curve.length() / 2.0, curve.length() / 2.0);
    if steep.abs() > 0.7 { stacked().or_else(along) } else { along().or_else(stacked) }
}

/// A name on level lines, a word on each, about their middle; two short words of three share one.
fn stacked(style: &TextStyle<'_>, text: &str, middle: Screen) -> Vec<TextLayout> {
    let half = text.chars().count() / 2;
    let spaces = text.char_indices().enumerate().filter(|(_, (_, glyph))| *glyph == ' ');
    let cut = spaces
        .min_by_key(|(count, _)| count.abs_diff(half))
        .map(|(_, (byte, _))| text.split_at(byte));
    let lines: Vec<&str> =
        cut.map_or_else(|| vec![text], |(upper, lower)| vec![upper, lower.trim_start()]);
    let first = middle.y + (0.25 - LINE / 2.0 * (lines.len() - 1) as f64) * style.size;
    let line = |(index, line): (usize, &&str)| {
        let down = LINE * index as f64 * style.size;
        style.level(line, Screen::new(middle.x - style.width(line) / 2.0, first + down))
    };
    lines.iter().enumerate().map(line).collect()
}

/// Does a name lie on the water with all its corners?
fn is_wet(placer: &LabelPlacer<'_>, label_features: &LabelFeatures, name: &[TextLayout]) -> bool {
    let wet =
        |at: Screen| placer.ground(at).is_some_and(|ground| !label_features.land.contains(ground));
    name.iter().flat_map(|line| &line.boxes).all(|name_box| samples(name_box).all(wet))
}

/// A box's corners, and as many positions between as a long one needs.
fn samples(name_box: &OrientedBox) -> impl Iterator<Item = Screen> {
    let pieces = (name_box.half.0 / 5.0).ceil().max(1.0) as i32;
    let (name_box, distance) = (*name_box, 2.0 * name_box.half.0 / f64::from(pieces));
    (0..=pieces).flat_map(move |piece| {
        let x = f64::from(piece) * distance - name_box.half.0;
        // The lower edge is the descent's, which few letters use.
        [-name_box.half.1, 0.7 * name_box.half.1].map(|y| {
            let (cos, sin) = name_box.along;
            Screen::new(
                name_box.middle.x + x * cos - y * sin,
                name_box.middle.y + x * sin + y * cos,
            )
        })
    })
}

fn along_river(
    placer: &LabelPlacer<'_>,
    style: &TextStyle<'_>,
    text: &str,
    curve: &Curve,
) -> Option<Vec<TextLayout>> {
    for by in [FROM_WATER - 1.0, -(FROM_WATER - 1.0) - 0.7 * style.size] {
        let bank = curve.offset(by);
        let names = PARTS.iter().filter_map(|part| style.along(text, &bank, part * bank.length()));
        if let Some(mut name) = names.map(|name| vec![name]).find(|name| is_free(placer, name)) {
            set_halo(placer, &mut name);
            return Some(name);
        }
    }
    None
}
