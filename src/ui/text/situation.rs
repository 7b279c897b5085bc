//! Where a place lies, in words that are computed from the ground.

use leptos::prelude::*;

use super::TextContext;
use crate::scene::situation::{FromPlace, Situation};
use crate::story::Shape;
use crate::strings::with_arg;
use crate::text::{join, replace_first};

impl TextContext {
    /// Where a place lies, as a line of text: of a point its country, and how far it is from the
    /// nearest site and line; of a group its members. Empty for what its own text says all of.
    #[must_use]
    pub fn situation(&self, place: usize) -> String {
        let Some(situation) = self.situations.get(place) else { return String::new() };
        let country = situation.country.as_deref().and_then(|code| self.country(code));
        let from_places = situation.from_places.iter().map(|from| self.distance(from));
        let members = self.members(place);
        let parts: Vec<String> =
            country.map(str::to_owned).into_iter().chain(from_places).chain(members).collect();
        join(parts.iter().map(String::as_str), " · ")
    }

    /// What the map shows, for those who do not see it: its sites, and where each of them lies.
    #[must_use]
    pub fn map_text(&self) -> String {
        let places = self.story.story.places.iter().enumerate();
        let sites = places.filter(|(_, place)| !place.context).map(|(index, place)| {
            let place_name = self.story.text(&place.name);
            let name = format!("{} {place_name}", self.story.story.sign(index));
            let situation = self.situation(index);
            let where_it_is = self.whereabouts(index).filter(|_| situation.is_empty());
            let all = [Some(name), Some(situation), where_it_is];
            let known = all.iter().flatten().map(String::as_str);
            join(known.filter(|part| !part.is_empty()), " · ")
        });
        let sites: Vec<String> = sites.collect();
        join(sites.iter().map(String::as_str), "; ")
    }

    /// How a place lies from another one: "840 km east of Baikonur".
    fn distance(&self, from: &FromPlace) -> String {
        let strings = &self.story.strings;
        let km = with_arg(&strings.km, &strings.number((from.metres / 1000.0).round()));
        let eighth = (from.bearing.rem_euclid(360.0) / 45.0).round() as usize % 8;
        let text = replace_first(&strings.situation, "{km}", &km);
        let text = replace_first(&text, "{direction}", &strings.directions[eighth]);
        let name = &self.story.story.places[from.place].name;
        replace_first(&text, "{place}", &self.story.text(name))
    }

    /// The countries of the group that a place shows; nothing where it shows several, which its own
    /// text tells apart.
    fn members(&self, place: usize) -> Option<String> {
        let story = &self.story.story;
        let Shape::Groups(keys) = &story.places.get(place)?.shape else { return None };
        let [key] = &keys[..] else { return None };
        let members = story.groups.get(key)?.members.iter();
        let mut names: Vec<&str> = members.filter_map(|code| self.country(code)).collect();
        names.sort_unstable();
        Some(join(names, ", "))
    }

    /// What a country is called in the page's language.
    fn country(&self, code: &str) -> Option<&str> {
        let names = self.names.country(code)?;
        names.names.get(self.names.in_language(self.story.lang())).map(String::as_str)
    }
}

/// The towns around the centre of a circle, each with how far it is.
#[component]
pub(super) fn Reach(
    /// The place's position in story order.
    place: usize,
) -> impl IntoView {
    let text = expect_context::<TextContext>();
    let strings = text.story.strings.clone();
    let language = text.names.in_language(text.story.lang());
    let Situation { reach, .. } = text.situations.get(place).cloned().unwrap_or_default();
    let within = match &text.story.story.places[place].shape {
        Shape::Ring { km, .. } => *km,
        _ => f64::MAX,
    };
    let towns = reach.iter().filter_map(|(names, metres)| {
        let km = (metres / 1000.0).round();
        let distance = with_arg(&strings.km, &strings.number(km));
        let (name, is_beyond) = (names.get(language)?.clone(), km > within);
        Some(view! {
            <li data-km=(km as u32).to_string() data-beyond=is_beyond>
                {name}
                " "
                <span class={"distance"}>{distance}</span>
            </li>
        })
    });
    let towns = towns.collect::<Vec<_>>();
    let slider = match &text.story.story.places[place].shape {
        Shape::Ring { km, widest_km: Some(widest), .. } => Some(view! {
            <label data-slider>
                <span>{strings.radius.clone()}</span>
                <input
                    type="range"
                    min=km.to_string()
                    max=widest.to_string()
                    step="50"
                    value=km.to_string()
                    data-circle-of=place.to_string()
                    disabled
                />
                <output>{with_arg(&strings.km, &strings.number(*km))}</output>
            </label>
        }),
        _ => None,
    };
    (!towns.is_empty()).then(|| {
        view! {
            <div class="reach">
                {slider}
                <p>{strings.reach.clone()}</p>
                <ul>{towns}</ul>
            </div>
        }
    })
}
