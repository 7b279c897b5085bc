//! An index of what is taken on the map (markers, lines, placed names, overlays), which says
//! whether a name has room.

use super::oriented_box::OrientedBox;
use crate::camera::Viewport;
use crate::coords::Screen;
use crate::scene::rect::Rect;

/// From the viewport's edges to a name, in CSS pixels.
const EDGE: f64 = 4.0;
/// Between two names, in CSS pixels.
const BETWEEN: f64 = 2.0;
/// So many segments of a line have a box around them, so that most are never looked at.
const CHUNK: usize = 12;

/// What is taken, in CSS pixels.
#[derive(Clone, Debug)]
pub(super) struct CollisionIndex {
    view: Rect,
    overlays: Vec<Rect>,
    markers: Vec<(Screen, f64)>,
    /// Stretches of the story's lines, each in its box.
    lines: Vec<(Rect, Vec<Screen>)>,
    boxes: Vec<OrientedBox>,
    /// The box around each name, and where its boxes end.
    names: Vec<(Rect, usize)>,
}

impl CollisionIndex {
    /// A viewport with nothing but what covers it.
    pub(super) fn new(viewport: Viewport, overlays: &[Rect]) -> Self {
        Self {
            view: Rect {
                left: EDGE,
                top: EDGE,
                right: viewport.width - EDGE,
                bottom: viewport.height - EDGE,
            },
            overlays: overlays.to_vec(),
            markers: Vec::new(),
            lines: Vec::new(),
            boxes: Vec::new(),
            names: Vec::new(),
        }
    }

    /// Adds a marker.
    pub(super) fn insert_marker(&mut self, at: Screen, radius: f64) {
        self.markers.push((at, radius));
    }

    /// Adds a line that no name may cover, as far as it is in view.
    pub(super) fn insert_line(&mut self, points: &[Screen]) {
        let near = self.view.grown(40.0);
        let mut start = 0;
        while start + 1 < points.len() {
            let end = (start + CHUNK).min(points.len() - 1);
            let chunk = &points[start..=end];
            if let Some(bounds) =
                chunk.iter().map(|&at| Rect::at(at)).reduce(|all, at| all.with(&at))
                && bounds.grown(0.5).intersects(&near)
            {
                self.lines.push((bounds, chunk.to_vec()));
            }
            start = end;
        }
    }

    /// Is a position in the viewport, and nothing of the page over it, nor nearer than `room` CSS
    /// pixels?
    pub(super) fn is_visible(&self, at: Screen, room: f64) -> bool {
        let around = Rect::at(at).grown(room);
        self.view.contains(&around)
            && !self.overlays.iter().any(|overlay| overlay.intersects(&around))
    }

    /// Is there room for a name, `gap` CSS pixels away from the story's lines?
    pub(super) fn is_free(&self, name: &[OrientedBox], gap: f64) -> bool {
        name.iter().all(|name_box| self.has_room(name_box, gap))
    }

    fn has_room(&self, name_box: &OrientedBox, gap: f64) -> bool {
        let bounds = name_box.bounds();
        self.view.contains(&bounds)
            && !self.overlays.iter().any(|overlay| overlay.intersects(&bounds))
            && !self.markers.iter().any(|&(at, radius)| name_box.intersects_circle(at, radius))
            && !self.intersects_name(name_box, &bounds.grown(BETWEEN))
            && !self.intersects_line(name_box, &bounds.grown(gap), gap)
    }

    fn intersects_name(&self, name_box: &OrientedBox, bounds: &Rect) -> bool {
        let wide = OrientedBox {
            half: (name_box.half.0 + BETWEEN, name_box.half.1 + BETWEEN),
            ..*name_box
        };
        let mut start = 0;
        self.names.iter().any(|&(name, end)| {
            let boxes = &self.boxes[start..end];
            start = end;
            name.intersects(bounds) && boxes.iter().any(|taken| taken.intersects(&wide))
        })
    }

    fn intersects_line(&self, name_box: &OrientedBox, bounds: &Rect, gap: f64) -> bool {
        let near = |chunk: &Rect| {
            chunk.left <= bounds.right
                && bounds.left <= chunk.right
                && chunk.top <= bounds.bottom
                && bounds.top <= chunk.bottom
        };
        let near_segment = |chunk: &[Screen]| {
            chunk.windows(2).any(|ends| name_box.intersects_segment(ends[0], ends[1], gap))
        };
        self.lines.iter().any(|(chunk, points)| near(chunk) && near_segment(points))
    }

    /// Adds a name.
    pub(super) fn insert(&mut self, name: &[OrientedBox]) {
        if let Some(bounds) =
            name.iter().map(OrientedBox::bounds).reduce(|all, name_box| all.with(&name_box))
        {
            self.boxes.extend_from_slice(name);
            self.names.push((bounds, self.boxes.len()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIEWPORT: Viewport = Viewport { width: 400.0, height: 300.0 };

    fn name(x: f64, y: f64) -> [OrientedBox; 1] {
        [OrientedBox::level(Rect {
            left: x - 30.0,
            top: y - 8.0,
            right: x + 30.0,
            bottom: y + 8.0,
        })]
    }

    #[test]
    fn a_name_needs_room_in_the_viewport_and_out_of_what_covers_it() {
        let collisions = CollisionIndex::new(
            VIEWPORT,
            &[Rect { left: 300.0, top: 0.0, right: 400.0, bottom: 100.0 }],
        );
        assert!(collisions.is_free(&name(200.0, 50.0), 0.0));
        assert!(
            !collisions.is_free(&name(290.0, 50.0), 0.0)
                && !collisions.is_free(&name(20.0, 50.0), 0.0)
        );
        assert!(
            collisions.is_visible(Screen::new(200.0, 50.0), 1.0)
                && !collisions.is_visible(Screen::new(350.0, 50.0), 1.0)
        );
    }

    #[test]
    fn names_markers_and_lines_take_their_room() {
        let mut collisions = CollisionIndex::new(VIEWPORT, &[]);
        collisions.insert(&name(100.0, 100.0));
        collisions.insert_marker(Screen::new(300.0, 100.0), 15.0);
        collisions.insert_line(&[Screen::new(0.0, 200.0), Screen::new(400.0, 200.0)]);
        assert!(
            !collisions.is_free(&name(150.0, 105.0), 0.0)
                && collisions.is_free(&name(165.0, 105.0), 0.0)
        );
        assert!(
            !collisions.is_free(&name(260.0, 100.0), 0.0)
                && collisions.is_free(&name(250.0, 100.0), 0.0)
        );
        assert!(
            !collisions.is_free(&name(200.0, 187.0), 6.0)
                && collisions.is_free(&name(200.0, 187.0), 4.0)
        );
    }
}
