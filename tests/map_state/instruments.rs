//! What the reader measures with: the circle that is widened, and the ruler that walks the border.

use super::{Map, SIZE, SIZES, place};
use tapal::geodesy::{distance, length};
use tapal::map_state::MapEvent;
use tapal::scene::measure::RULERS;
use tapal::scene::place_geometry::PlaceForm;

/// The kilometres of the circle that a map shows.
fn radius(map: &Map) -> f64 {
    let drawing = map.state.whole_drawing().expect("a drawing");
    let view = map.state.view(&drawing).expect("a view");
    let circle = view.places[place("missile-ring")].as_ref().expect("on the map");
    let PlaceForm::Ring(center, km) = circle.form else { panic!("a circle") };
    for at in circle.lines.iter().flat_map(|line| &line.points) {
        let at = view.projection.unproject(*at).expect("ground");
        assert!((distance(center, at) / 1000.0 / km - 1.0).abs() < 0.001, "{at:?}");
    }
    km
}

#[test]
fn a_circle_is_as_wide_as_the_reader_has_it_and_stays_so_on_finer_ground() {
    let mut map = Map::opened(SIZE);
    assert_eq!(radius(&map), 1600.0);
    for km in [1650.0, 2000.0, 2400.0] {
        map.send(MapEvent::CircleWidened { place: place("missile-ring"), km });
        assert_eq!(radius(&map), km);
    }
    map.take_model();
    assert_eq!(radius(&map), 2400.0);
    // What is no circle is not widened.
    map.send(MapEvent::CircleWidened { place: place("baikonur"), km: 5.0 });
    map.send(MapEvent::CircleWidened { place: 99, km: 5.0 });
    assert_eq!(radius(&map), 2400.0);
}

#[test]
fn the_open_line_is_walked_in_equal_steps_and_another_place_shows_none() {
    for size in SIZES {
        let mut map = Map::opened(size);
        map.select(Some(place("border")), false);
        for metres in RULERS {
            map.send(MapEvent::RulerChosen { place: place("border"), metres });
            let drawing = map.state.whole_drawing().expect("a drawing");
            let view = map.state.view(&drawing).expect("a view");
            let [line] = view.walked else { panic!("one line") };
            let feet = line.points.iter().map(|&at| view.projection.unproject(at));
            let feet: Vec<_> = feet.map(|at| at.expect("ground")).collect();
            // All but the last step are a ruler long.
            for step in feet.windows(2).take(feet.len().saturating_sub(2)) {
                let step = distance(step[0], step[1]);
                assert!((step / metres - 1.0).abs() < 0.001, "{step} of {metres}");
            }
            let walked = length(&feet) / 1000.0;
            assert!((3000.0..6662.0).contains(&walked), "{walked} km by {metres}");
        }
    }
    let mut map = Map::opened(SIZE);
    map.send(MapEvent::RulerChosen { place: place("border"), metres: 50_000.0 });
    for (open, count) in [(None, 0), (Some("baikonur"), 0), (Some("border"), 1)] {
        map.select(open.map(place), false);
        let drawing = map.state.whole_drawing().expect("a drawing");
        assert_eq!(map.state.view(&drawing).expect("a view").walked.len(), count, "{open:?}");
    }
}
