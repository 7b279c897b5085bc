//! The look in one place: the map's colours and the page's are the same.

use tapal::scene::style::{Theme, Token};

const CSS: &str = include_str!("../src/ui/page.css");

#[test]
fn the_map_and_the_page_have_the_same_colours() {
    for token in Token::ALL {
        let declaration = format!("--{}: {};", token.name(), token.css(Theme::Light));
        assert!(CSS.contains(&declaration), "page.css lacks {declaration}");
    }
}
