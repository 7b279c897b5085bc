//! What stands in the page's address: what is read, written again, and left alone.

use proptest::prelude::*;
use serde::Deserialize;
use tapal::address::Address;
use tapal::coords::LonLat;

/// Addresses that the scripts read and write the same way: `tests/browser/gates/address.test.mjs`.
const SHARED: &str = include_str!("fixtures/addresses.json");

#[derive(Deserialize)]
struct Shared {
    read: Vec<Fixture>,
    write: Vec<Fixture>,
}

/// What an address says, and what is written of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fixture {
    #[serde(default)]
    address: String,
    lang: Option<String>,
    at: Option<(f64, f64, f64)>,
    #[serde(default)]
    off: Vec<String>,
    place: Option<String>,
    #[serde(default)]
    others: Vec<String>,
    #[serde(default)]
    fragment: String,
    /// As the address, where it does not say.
    written: Option<String>,
}

impl Fixture {
    fn says(&self) -> Address {
        Address {
            lang: self.lang.clone(),
            at: self.at.map(|(lat, lon, zoom)| (LonLat::new(lon, lat), zoom)),
            off: self.off.clone(),
            place: self.place.clone(),
            others: self.others.clone(),
            fragment: self.fragment.clone(),
        }
    }
}

#[test]
fn addresses_are_read_and_written_as_the_scripts_do() {
    let shared: Shared = serde_json::from_str(SHARED).expect("fixtures");
    for fixture in shared.read {
        let (search, hash) = fixture.address.split_once('#').unwrap_or((&fixture.address, ""));
        let address = Address::read(search, hash);
        assert_eq!(address, fixture.says(), "{}", fixture.address);
        let written = fixture.written.as_ref().unwrap_or(&fixture.address);
        assert_eq!(&[address.query(), address.hash()].concat(), written);
    }
    for fixture in shared.write {
        let address = fixture.says();
        assert_eq!(Some([address.query(), address.hash()].concat()), fixture.written);
    }
}

#[test]
fn a_view_of_no_numbers_is_not_written() {
    for (lon, lat, zoom) in
        [(f64::NAN, 0.0, 1.0), (0.0, f64::INFINITY, 1.0), (0.0, 0.0, f64::NAN), (1e300, 0.0, 0.0)]
    {
        let address = Address { at: Some((LonLat::new(lon, lat), zoom)), ..Address::default() };
        assert_eq!(address.query(), "");
    }
}

#[test]
fn ten_kilobytes_of_anything_do_no_harm() {
    for piece in ["%", "&", "=", ",", "?#", "at=", "1,", "off=a,&", "%D0", "lang=ru&", "\u{1f5fa}"]
    {
        let text = piece.repeat(10_000 / piece.len());
        let address = Address::read(&text, &text);
        assert_eq!(Address::read(&address.query(), &address.hash()), address, "{piece}");
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(
        lang in prop::option::of("[a-z]{2,3}(-[A-Z]{2})?"),
        at in prop::option::of((-900_000..=900_000_i32, -1_800_000..=1_800_000_i32, -500..=2_500_i32)),
        off in prop::collection::vec("[^,\\x00]{1,8}", 0..4),
        place in prop::option::of("[^?\\x00][^\\x00]{0,12}"),
        host in "(&?[a-km-z]{1,3}=[a-z0-9%]{0,4}){0,3}",
    ) {
        let view = at.map(|(lat, lon, zoom)| {
            (LonLat::new(f64::from(lon) / 1e4, f64::from(lat) / 1e4), f64::from(zoom) / 1e2)
        });
        let host = Address::read(&host.replace("at=", "b=").replace("off=", "b="), "");
        let address = Address { lang, at: view, off, place, ..host };
        prop_assert_eq!(Address::read(&address.query(), &address.hash()), address);
    }

    #[test]
    fn any_address_settles_after_one_writing(search in "\\PC{0,80}", hash in "\\PC{0,40}") {
        let once = Address::read(&search, &hash);
        let (query, fragment) = (once.query(), once.hash());
        let twice = Address::read(&query, &fragment);
        prop_assert_eq!((twice.query(), twice.hash()), (query, fragment));
    }
}
