//! What a reader can switch on and off of a story on the map.

use super::{Localized, Shape, Story};

/// A layer of a story's own: a group of countries, or a circle on the ground.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StoryLayer<'a> {
    /// The key of a group, or the id of the place that is a circle.
    pub id: &'a str,
    /// What it is called.
    pub name: &'a Localized,
    /// The countries of a group; `None` for a circle.
    pub members: Option<&'a [String]>,
    /// What kind of place a circle is.
    pub kind: Option<&'a Localized>,
    /// True for a group that a place shows by itself, not only beside others.
    pub is_alone: bool,
}

impl Story {
    /// The layers of the story's own: groups, then circles, each in the order of the places that
    /// show them.
    #[must_use]
    pub fn layers(&self) -> Vec<StoryLayer<'_>> {
        let mut layers: Vec<StoryLayer<'_>> = Vec::new();
        for place in &self.places {
            let Shape::Groups(keys) = &place.shape else { continue };
            for (id, group) in keys.iter().filter_map(|key| self.groups.entry(key)) {
                let is_alone = keys.len() == 1;
                match layers.iter_mut().find(|layer| layer.id == id) {
                    Some(layer) => layer.is_alone |= is_alone,
                    None => layers.push(StoryLayer {
                        id,
                        name: &group.name,
                        members: Some(&group.members),
                        kind: None,
                        is_alone,
                    }),
                }
            }
        }
        layers.extend(self.places.iter().filter_map(|place| {
            let Shape::Ring { .. } = place.shape else { return None };
            let (id, name, kind) = (&*place.id, &place.name, Some(&place.kind));
            Some(StoryLayer { id, name, members: None, kind, is_alone: true })
        }));
        layers.truncate(u32::BITS as usize);
        layers
    }

    /// Which of the [`Story::layers`] a place shows, a bit for each.
    #[must_use]
    pub fn layers_of(&self, place: usize) -> u32 {
        let Some(place) = self.places.get(place) else { return 0 };
        let shows = |layer: &StoryLayer<'_>| match &place.shape {
            Shape::Groups(keys) => {
                layer.members.is_some() && keys.iter().any(|key| key.as_str() == layer.id)
            }
            Shape::Ring { .. } => layer.members.is_none() && layer.id == place.id,
            _ => false,
        };
        let layers = self.layers();
        let bits = layers.iter().enumerate().filter(|(_, layer)| shows(layer));
        bits.fold(0, |bits, (index, _)| bits | 1 << index)
    }

    /// The first place that is no context: what the story is about.
    #[must_use]
    pub fn first_site(&self) -> usize {
        self.places.iter().position(|place| !place.context).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use crate::story::read::read;

    #[test]
    fn groups_come_in_the_order_of_places_and_before_circles() {
        let text = r#"{"type": "FeatureCollection", "story": {"format": 1, "slug": "a",
            "language": "en", "title": "Title", "source": {"publisher": "Publisher"}, "groups": {
            "a": {"name": "A", "members": ["KZ"]}, "b": {"name": "B", "members": ["RU"]},
            "c": {"name": "C", "members": ["RU"]}}}, "features": [
            {"type": "Feature", "id": "ring", "geometry": null, "properties": {"name": "Ring",
            "context": true, "show": {"ring": {"around": [1, 2], "km": 3}}}},
            {"type": "Feature", "id": "one", "geometry": null, "properties": {"name": "One",
            "show": {"group": "b"}}},
            {"type": "Feature", "id": "two", "geometry": null, "properties": {"name": "Two",
            "show": {"group": ["a", "b"]}}}]}"#;
        let story = read(text).story.expect("a story");
        let layers = story.layers();
        let ids: Vec<_> = layers.iter().map(|layer| (layer.id, layer.is_alone)).collect();
        assert_eq!(ids, [("b", true), ("a", false), ("ring", true)]);
        assert_eq!([0, 1, 2, 3].map(|place| story.layers_of(place)), [0b100, 0b01, 0b11, 0]);
        assert_eq!(story.first_site(), 1);
    }
}
