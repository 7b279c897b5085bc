//! Where the default story's places lie, against what another program measures.

mod default_story;

use default_story::{BASEMAP, MODEL, STORY_READ};
use tapal::scene::situation::{Situation, situations};

fn situation_of(id: &str) -> Situation {
    let (index, _) = STORY_READ.place(id).expect("a place");
    situations(&STORY_READ, &BASEMAP).swap_remove(index)
}

#[test]
fn points_lie_in_their_countries_and_as_far_from_others_as_vincentys_formula_says() {
    assert_eq!(MODEL.places.len(), STORY_READ.places.len());
    // Kilometres and degrees clockwise from north of geodesics on WGS84, from the other place.
    let expected = [
        ("baikonur", "KZ", "sary-shagan", 739.36, 269.86),
        ("sary-shagan", "KZ", "baikonur", 739.36, 82.95),
        ("moscow", "RU", "baikonur", 2092.75, 310.65),
    ];
    for (id, country, other, km, bearing) in expected {
        let situation = situation_of(id);
        assert_eq!(situation.country.as_deref(), Some(country), "{id}");
        let from = situation.from_places[0];
        assert_eq!(STORY_READ.places[from.place].id, other, "{id}");
        assert!((from.metres / 1000.0 / km - 1.0).abs() < 0.001, "{id}: {from:?}");
        let turn = (from.bearing - bearing + 540.0).rem_euclid(360.0) - 180.0;
        assert!(turn.abs() < 0.5, "{id}: {from:?}");
        // And from the border.
        assert_eq!(STORY_READ.places[situation.from_places[1].place].id, "border", "{id}");
    }
    assert_eq!(situation_of("washington").from_places.len(), 2);
    assert_eq!(situation_of("border"), Situation::default());
}

#[test]
fn a_circle_names_the_other_countrys_towns_within_its_widest_radius() {
    let reach = situation_of("missile-ring").reach;
    assert!(reach.is_sorted_by(|a, b| a.1 <= b.1) && reach.len() > 6, "{reach:?}");
    assert!(reach.iter().all(|(_, metres)| *metres <= 2_400_000.0));
    let english = BASEMAP.names.in_language("en");
    let away = |name: &str| {
        let town = reach.iter().find(|(names, _)| names[english] == name);
        town.map(|(_, metres)| (metres / 1000.0).round())
    };
    // From 71.446 E, 51.180 N, on WGS84.
    assert_eq!(away("Omsk"), Some(443.0));
    assert_eq!(away("Moscow"), Some(2279.0));
    assert_eq!(away("Almaty"), None, "it is in the centre's own country");
}
