//! Places the names of circles on the ground along them, each with its radius.

use super::text_layout::TextStyle;
use super::{LabelPlacer, along_line};
use crate::coords::Screen;
use crate::scene::advance::FontFace;
use crate::scene::place_geometry::PlaceForm;
use crate::scene::style::Token;

/// The size of a circle's name, in CSS pixels.
const SIZE: f64 = 12.0;

/// Names the circles that are drawn. `lines` are those of all places, on the screen.
pub(super) fn name(placer: &mut LabelPlacer<'_>, lines: &[Vec<Screen>]) {
    let (places, texts) = (placer.view.places, placer.view.label_texts);
    for (index, place) in places.iter().enumerate() {
        if let Some(place) = place
            && let PlaceForm::Ring(_, km) = place.form
            && let Some(line) = lines.get(index).filter(|line| line.len() > 1)
            && let Some(caption) = texts.captions.get(index)
        {
            let radius = (texts.kilometres)(km.round() as u32, true);
            let text = format!("{}, {radius}", caption.name);
            let style = TextStyle {
                advances: placer.view.advances,
                face: FontFace::Sans400,
                size: SIZE,
                tracking: 0.0,
                token: Token::Ring,
                halo: (Token::Halo, 3.0),
            };
            let anchor = placer.view.camera.to_screen(place.anchor);
            let indexes = [&placer.collisions];
            if let Some(name) = along_line::along(placer, &indexes, &style, &text, line, anchor) {
                placer.put(name);
            }
        }
    }
}
