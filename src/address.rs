//! The page's address as a value: the language, the view, the layers that are off, and the open
//! place.
//!
//! It stands there as in `?lang=ru&at=49.3000,68.1000,4.25&off=towns,rivers#border`. Whatever else
//! stands there is its host's own, and stays. Which languages, layers and places there are is not
//! known here.
//!
//! ```
//! use tapal::address::Address;
//!
//! let mut address = Address::read("?at=49.3000,68.1000,4.25&utm=x", "#border");
//! assert_eq!(address.place.as_deref(), Some("border"));
//!
//! address.lang = Some("kk".to_owned());
//! assert_eq!(address.query(), "?lang=kk&at=49.3000,68.1000,4.25&utm=x");
//! ```

mod decimal;
mod percent;

use crate::coords::LonLat;
use crate::text;

/// What the page's address says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Address {
    /// The language's tag, as BCP 47 forms it.
    pub lang: Option<String>,
    /// The middle of the map in degrees, and the zoom.
    pub at: Option<(LonLat, f64)>,
    /// The ids of the layers that are off. An empty id, or one with a comma, cannot be written.
    pub off: Vec<String>,
    /// The id of the open place. An empty id, or one that begins with `?`, cannot be written.
    pub place: Option<String>,
    /// Parts of the query that are not ours, as they stood there.
    pub others: Vec<String>,
    /// A fragment that is no place, as it stood there.
    pub fragment: String,
}

/// Digits after the point of a degree (some 11 metres), and of a zoom.
const PLACES_OF_DEGREES: usize = 4;
const PLACES_OF_ZOOM: usize = 2;
/// No tag of a language is longer.
const LONGEST_LANG: usize = 35;

impl Address {
    /// Reads a query and a fragment, each with its `?` and `#` or without. Of our own parts, those
    /// that make no sense are left out, and the first counts where one stands twice.
    #[must_use]
    pub fn read(search: &str, hash: &str) -> Self {
        let mut address = Self::default();
        let (mut lang, mut at, mut off) = (None, None, None);
        for part in
            search.strip_prefix('?').unwrap_or(search).split('&').filter(|part| !part.is_empty())
        {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            let slot = match key {
                "lang" => &mut lang,
                "at" => &mut at,
                "off" => &mut off,
                _ => {
                    address.others.push(part.to_owned());
                    continue;
                }
            };
            if slot.is_none() {
                *slot = percent::decoded(value, true);
            }
        }
        address.lang = lang.filter(|tag| is_tag(tag));
        address.at = at.and_then(|text| read_at(&text));
        let ids = off.iter().flat_map(|text| text.split(','));
        address.off = ids.filter(|id| !id.is_empty()).map(str::to_owned).collect();
        address.read_hash(hash);
        address
    }

    /// Reads a fragment: a place, or else what stood there.
    fn read_hash(&mut self, hash: &str) {
        let hash = hash.strip_prefix('#').unwrap_or(hash);
        // Some hosts hand over a secret as `#?secret=…`.
        self.place = percent::decoded(hash, false).filter(|id| is_place(id));
        if self.place.is_none() {
            hash.clone_into(&mut self.fragment);
        }
    }

    /// The query with its `?`; empty when there is nothing to say.
    #[must_use]
    pub fn query(&self) -> String {
        let mut query = String::new();
        let mut add = |part: &str| {
            query.push(if query.is_empty() { '?' } else { '&' });
            query.push_str(part);
        };
        if let Some(tag) = self.lang.as_deref().filter(|tag| is_tag(tag)) {
            add(&format!("lang={tag}"));
        }
        if let Some((LonLat { lon, lat }, zoom)) = self.at.filter(is_sound) {
            let degrees = |number| text::format_fixed(number, PLACES_OF_DEGREES);
            let zoom = text::format_fixed(zoom, PLACES_OF_ZOOM);
            add(&format!("at={},{},{zoom}", degrees(lat), degrees(lon)));
        }
        let mut off = String::new();
        for id in self.off.iter().filter(|id| !id.is_empty() && !id.contains(',')) {
            off.push_str(if off.is_empty() { "off=" } else { "," });
            off.push_str(&percent::encoded(id));
        }
        if !off.is_empty() {
            add(&off);
        }
        self.others.iter().for_each(|other| add(other));
        query
    }

    /// The fragment with its `#`: the open place, or else what stood there that was none.
    #[must_use]
    pub fn hash(&self) -> String {
        match self.place.as_deref().filter(|id| is_place(id)) {
            Some(id) => format!("#{}", percent::encoded(id)),
            None if self.fragment.is_empty() => String::new(),
            None => format!("#{}", self.fragment),
        }
    }
}

fn is_tag(tag: &str) -> bool {
    let may = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (2..=LONGEST_LANG).contains(&tag.len()) && tag.bytes().all(may)
}

fn is_place(id: &str) -> bool {
    !id.is_empty() && !id.starts_with('?')
}

/// True for a view that can be looked at somewhere; the camera's own limits are narrower.
fn is_sound((place, zoom): &(LonLat, f64)) -> bool {
    place.lat.abs() <= 90.0 && place.lon.abs() <= 540.0 && zoom.abs() <= 25.0
}

/// `lat,lon,zoom`, in the order in which people write coordinates.
fn read_at(text: &str) -> Option<(LonLat, f64)> {
    let mut numbers = text.split(',').map(|number| decimal::read(number.trim()));
    let (lat, lon, zoom) = (numbers.next()??, numbers.next()??, numbers.next()??);
    Some((LonLat::new(lon, lat), zoom)).filter(|view| numbers.next().is_none() && is_sound(view))
}
