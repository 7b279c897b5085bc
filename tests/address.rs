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

/// What an address says, and how it is written.
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
        let address = read(search, hash);
        assert_eq!(address, fixture.says(), "{}", fixture.address);
        let written = fixture.written.as_ref().unwrap_or(&fixture.address);
        assert_eq!(&[address.query(), address.hash()].concat(), written);
    }
    for fixture in shared.write {
        let address = fixture.says();
        assert_eq!(Some([address.query(), address.hash()].concat()), fixture.written);
    }
}

fn read(search: &str, hash: &str) -> Address {
    Address::read(search, hash)
}

#[test]
fn a_copied_link_says_language_view_layers_and_place() {
    let (search, hash) = ("?lang=ru&at=49.3000,68.1000,4.25&off=towns,rivers", "#border");
    let address = read(search, hash);
    assert_eq!(address.lang.as_deref(), Some("ru"));
    assert_eq!(address.at, Some((LonLat::new(68.1, 49.3), 4.25)));
    assert_eq!(address.off, ["towns", "rivers"]);
    assert_eq!(address.place.as_deref(), Some("border"));
    assert_eq!((address.query(), address.hash()), (search.to_owned(), hash.to_owned()));
}

#[test]
fn a_view_that_makes_no_sense_is_left_out() {
    let wrong = [
        "NaN,1,2",
        "1,inf,2",
        "1,2,-inf",
        "1e9,2,3",
        "91,0,4",
        "-90.0001,0,4",
        "0,541,4",
        "0,0,26",
        "1,2",
        "1,2,3,4",
        "",
        ",,",
        "1;2;3",
        "99999999999999999999,1,1",
        "1,2,",
        "%,1,2",
        "\u{661},1,2",
        "0x10,1,1",
    ];
    for text in wrong {
        let address = read(&["?at=", text].concat(), "");
        assert_eq!((address.at, address.query()), (None, String::new()), "{text}");
    }
    for (lon, lat, zoom) in
        [(f64::NAN, 0.0, 1.0), (0.0, f64::INFINITY, 1.0), (0.0, 0.0, f64::NAN), (1e300, 0.0, 0.0)]
    {
        let address = Address { at: Some((LonLat::new(lon, lat), zoom)), ..Address::default() };
        assert_eq!(address.query(), "");
    }
}

#[test]
fn what_the_host_wrote_stays_as_it_was() {
    let address = read("?utm_source=a%20b&lang=kk&x&y=%zz&=&z=1=2&LANG=x", "");
    assert_eq!(address.lang.as_deref(), Some("kk"));
    assert_eq!(address.query(), "?lang=kk&utm_source=a%20b&x&y=%zz&=&z=1=2&LANG=x");
    let without = Address { lang: None, ..address };
    assert_eq!(without.query(), "?utm_source=a%20b&x&y=%zz&=&z=1=2&LANG=x");
}

#[test]
fn a_secret_of_the_host_is_never_a_place_and_stays() {
    for hash in ["#?secret=abc123", "#%3Fsecret=abc", "#%zz", "#%D0"] {
        let mut address = read("", hash);
        assert_eq!(address.place, None, "{hash}");
        assert_eq!(address.hash(), hash);
        address.place = Some("border".to_owned());
        assert_eq!(address.hash(), "#border");
        address.place = None;
        assert_eq!(address.hash(), hash);
    }
}

#[test]
fn what_cannot_be_written_is_not_written() {
    let own = |text: &str| Some(text.to_owned());
    let off = vec![String::new(), "a,b".to_owned(), "a&b=c".to_owned()];
    let address = Address { lang: own("no tag"), off, place: own("?x"), ..Address::default() };
    assert_eq!((address.query(), address.hash()), ("?off=a%26b%3Dc".to_owned(), String::new()));
    assert_eq!(Address { place: own(""), ..Address::default() }.hash(), "");
}

#[test]
fn ten_kilobytes_of_anything_do_no_harm() {
    for piece in ["%", "&", "=", ",", "?#", "at=", "1,", "off=a,&", "%D0", "lang=ru&", "\u{1f5fa}"]
    {
        let text = piece.repeat(10_000 / piece.len());
        let address = read(&text, &text);
        assert_eq!(read(&address.query(), &address.hash()), address, "{piece}");
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
        let address = Address { lang, at: view, off, place, ..read(&host.replace("at=", "b=").replace("off=", "b="), "") };
        prop_assert_eq!(read(&address.query(), &address.hash()), address);
    }

    #[test]
    fn any_address_settles_after_one_writing(search in "\\PC{0,80}", hash in "\\PC{0,40}") {
        let once = read(&search, &hash);
        let (query, fragment) = (once.query(), once.hash());
        let twice = read(&query, &fragment);
        prop_assert_eq!((twice.query(), twice.hash()), (query, fragment));
    }
}
