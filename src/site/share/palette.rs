//! The few colours that a picture can do with: up to 256, those of its wide areas as they are.
//!
//! Nothing is dithered: on flat colours that shows.

use std::collections::HashMap;

/// Colours and, for each colour of the picture, which of them stands for it.
pub(super) struct Palette {
    pub(super) colours: Vec<[u8; 3]>,
    nearest: HashMap<[u8; 3], u8>,
}

/// A palette's entries at most.
const MOST: usize = 256;
/// So many colours, those of the most pixels, are the picture's own; the others are edges, which
/// are between two of these.
const OWN: usize = 48;

impl Palette {
    pub(super) fn of(pixels: &[[u8; 3]]) -> Self {
        let mut counts: HashMap<[u8; 3], usize> = HashMap::new();
        // A row of pixels alike is looked up once: most of a map is wide areas.
        for alike in pixels.chunk_by(|a, b| a == b) {
            *counts.entry(alike[0]).or_default() += alike.len();
        }
        let mut counted: Vec<([u8; 3], usize)> = counts.into_iter().collect();
        // By number, then by colour: a map's own order is another each time.
        counted.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        let mut colours: Vec<[u8; 3]> =
            counted.iter().take(OWN).map(|&(colour, _)| colour).collect();
        let mut distances: Vec<u32> =
            counted.iter().map(|&(colour, _)| least_distance(colour, &colours)).collect();
        while colours.len() < MOST {
            // What is wrong most, by how far and at how many pixels, gets a colour of its own.
            let wrong = |&(at, &(_, count)): &(usize, &([u8; 3], usize))| {
                u64::from(distances[at]) * count as u64
            };
            let Some((at, &(worst, _))) = counted.iter().enumerate().max_by_key(wrong) else {
                break;
            };
            if distances[at] == 0 {
                break;
            }
            colours.push(worst);
            for (distance, &(colour, _)) in distances.iter_mut().zip(&counted) {
                *distance = (*distance).min(squared_distance(colour, worst));
            }
        }
        let nearest =
            counted.iter().map(|&(colour, _)| (colour, nearest(colour, &colours))).collect();
        Self { colours, nearest }
    }

    /// For each pixel the index of its colour.
    pub(super) fn indices(&self, pixels: &[[u8; 3]]) -> Vec<u8> {
        let mut indices = Vec::with_capacity(pixels.len());
        for alike in pixels.chunk_by(|a, b| a == b) {
            let index = self.nearest.get(&alike[0]).copied().unwrap_or_default();
            indices.resize(indices.len() + alike.len(), index);
        }
        indices
    }
}

/// How far two colours are from each other, squared.
fn squared_distance(a: [u8; 3], b: [u8; 3]) -> u32 {
    a.iter().zip(b).map(|(&a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
}

fn least_distance(colour: [u8; 3], colours: &[[u8; 3]]) -> u32 {
    colours.iter().map(|&other| squared_distance(colour, other)).min().unwrap_or(u32::MAX)
}

fn nearest(colour: [u8; 3], colours: &[[u8; 3]]) -> u8 {
    let found =
        colours.iter().enumerate().min_by_key(|(_, other)| squared_distance(colour, **other));
    found.and_then(|(index, _)| u8::try_from(index).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_colours_stay_as_they_are() {
        let pixels = [[1, 2, 3], [1, 2, 3], [200, 0, 9]];
        let palette = Palette::of(&pixels);
        let shown: Vec<_> = palette
            .indices(&pixels)
            .iter()
            .map(|&index| palette.colours[usize::from(index)])
            .collect();
        assert_eq!(shown, pixels);
    }

    #[test]
    fn many_colours_are_each_near_to_one_of_the_palette() {
        let pixels: Vec<[u8; 3]> =
            (0..=255).flat_map(|red| (0..=20).map(move |green| [red, green * 10, 128])).collect();
        let palette = Palette::of(&pixels);
        assert_eq!(palette.colours.len(), MOST);
        for (pixel, index) in pixels.iter().zip(palette.indices(&pixels)) {
            assert!(
                squared_distance(*pixel, palette.colours[usize::from(index)]) < 24 * 24,
                "{pixel:?}"
            );
        }
    }
}
