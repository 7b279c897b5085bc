//! What is taken on the map.
//!
//! What this does: remembers markers, the story's lines, and names that were placed, and says
//! whether there is still room for a name. What it does not: choose where a name would like to
//! stand.

use super::slab::{Rect, Slab};
use crate::camera::Viewport;
use crate::coords::Screen;

/// From the viewport's edges to a name, in CSS pixels.
const EDGE: f64 = 4.0;
/// Between two names, in CSS pixels.
const BETWEEN: f64 = 2.0;
/// So many segments of a line have a box around them, so that most are never looked at.
const CHUNK: usize = 12;

/// What is taken, in CSS pixels.
#[derive(Clone, Debug)]
pub(super) struct Crowd {
    view: Rect,
    covered: Vec<Rect>,
    markers: Vec<(Screen, f64)>,
    /// Stretches of the story's lines, each in its box.
    lines: Vec<(Rect, Vec<Screen>)>,
    slabs: Vec<Slab>,
    /// The box around each name, and where its slabs end.
    names: Vec<(Rect, usize)>,
}

impl Crowd {
    /// A viewport with nothing but what covers it.
    pub(super) fn new(viewport: Viewport, covered: &[Rect]) -> Self {
        Self {
            view: Rect {
                left: EDGE,
                top: EDGE,
                right: viewport.width - EDGE,
                bottom: viewport.height - EDGE,
            },
            covered: covered.to_vec(),
            markers: Vec::new(),
            lines: Vec::new(),
            slabs: Vec::new(),
            names: Vec::new(),
        }
    }

    /// Adds a marker.
    pub(super) fn mark(&mut self, at: Screen, radius: f64) {
        self.markers.push((at, radius));
    }

    /// Adds a line that no name may cover, as far as it is in view.
    pub(super) fn line(&mut self, points: &[Screen]) {
        let near = self.view.grown(40.0);
        let mut start = 0;
        while start + 1 < points.len() {
            let end = (start + CHUNK).min(points.len() - 1);
            let chunk = &points[start..=end];
            if let Some(bounds) = around(chunk)
                && bounds.grown(0.5).meets(&near)
            {
                self.lines.push((bounds, chunk.to_vec()));
            }
            start = end;
        }
    }

    /// Is a position in the viewport, and nothing of the page over it, nor nearer than `room` CSS
    /// pixels?
    pub(super) fn shows(&self, at: Screen, room: f64) -> bool {
        let at = Rect { left: at.x, top: at.y, right: at.x, bottom: at.y }.grown(room);
        self.view.holds(&at) && !self.covered.iter().any(|covered| covered.meets(&at))
    }

    /// Is there room for a name, `gap` CSS pixels away from the story's lines?
    pub(super) fn free(&self, name: &[Slab], gap: f64) -> bool {
        name.iter().all(|slab| self.has_room(slab, gap))
    }

    fn has_room(&self, slab: &Slab, gap: f64) -> bool {
        let bounds = slab.bounds();
        self.view.holds(&bounds)
            && !self.covered.iter().any(|covered| covered.meets(&bounds))
            && !self.markers.iter().any(|&(at, radius)| slab.meets_circle(at, radius))
            && !self.meets_name(slab, &bounds.grown(BETWEEN))
            && !self.meets_line(slab, &bounds.grown(gap), gap)
    }

    fn meets_name(&self, slab: &Slab, bounds: &Rect) -> bool {
        let wide = Slab { half: (slab.half.0 + BETWEEN, slab.half.1 + BETWEEN), ..*slab };
        let mut start = 0;
        self.names.iter().any(|&(name, end)| {
            let slabs = &self.slabs[start..end];
            start = end;
            name.meets(bounds) && slabs.iter().any(|taken| taken.meets(&wide))
        })
    }

    fn meets_line(&self, slab: &Slab, bounds: &Rect, gap: f64) -> bool {
        let near = |chunk: &Rect| {
            chunk.left <= bounds.right
                && bounds.left <= chunk.right
                && chunk.top <= bounds.bottom
                && bounds.top <= chunk.bottom
        };
        let met = |chunk: &[Screen]| {
            chunk.windows(2).any(|ends| slab.meets_segment(ends[0], ends[1], gap))
        };
        self.lines.iter().any(|(chunk, points)| near(chunk) && met(points))
    }

    /// Gives a name its room.
    pub(super) fn take(&mut self, name: &[Slab]) {
        if let Some(bounds) = name.iter().map(Slab::bounds).reduce(|all, slab| all.with(&slab)) {
            self.slabs.extend_from_slice(name);
            self.names.push((bounds, self.slabs.len()));
        }
    }
}

fn around(points: &[Screen]) -> Option<Rect> {
    let rect = |at: &Screen| Rect { left: at.x, top: at.y, right: at.x, bottom: at.y };
    points.iter().map(rect).reduce(|all, at| all.with(&at))
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIEWPORT: Viewport = Viewport { width: 400.0, height: 300.0 };

    fn name(x: f64, y: f64) -> [Slab; 1] {
        [Slab::level(Rect { left: x - 30.0, top: y - 8.0, right: x + 30.0, bottom: y + 8.0 })]
    }

    #[test]
    fn a_name_needs_room_in_the_viewport_and_out_of_what_covers_it() {
        let crowd =
            Crowd::new(VIEWPORT, &[Rect { left: 300.0, top: 0.0, right: 400.0, bottom: 100.0 }]);
        assert!(crowd.free(&name(200.0, 50.0), 0.0));
        assert!(!crowd.free(&name(290.0, 50.0), 0.0) && !crowd.free(&name(20.0, 50.0), 0.0));
        assert!(
            crowd.shows(Screen::new(200.0, 50.0), 1.0)
                && !crowd.shows(Screen::new(350.0, 50.0), 1.0)
        );
    }

    #[test]
    fn names_markers_and_lines_take_their_room() {
        let mut crowd = Crowd::new(VIEWPORT, &[]);
        crowd.take(&name(100.0, 100.0));
        crowd.mark(Screen::new(300.0, 100.0), 15.0);
        crowd.line(&[Screen::new(0.0, 200.0), Screen::new(400.0, 200.0)]);
        assert!(!crowd.free(&name(150.0, 105.0), 0.0) && crowd.free(&name(165.0, 105.0), 0.0));
        assert!(!crowd.free(&name(260.0, 100.0), 0.0) && crowd.free(&name(250.0, 100.0), 0.0));
        assert!(!crowd.free(&name(200.0, 187.0), 6.0) && crowd.free(&name(200.0, 187.0), 4.0));
    }
}
