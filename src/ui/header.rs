//! The line above the text: what this page is, and its languages.
//!
//! What this does: offers each of the story's languages by its own name; where there is no room for
//! all of them, in a menu. On a narrow page it is the map's title. What it does not: change the
//! language ([`super::Page::language`] does).

use super::Page;
use super::element::{Element, el};
use super::icon::{DOWN, icon};
use crate::words::{Words, tables};

/// The line.
pub(super) fn header(page: &Page) -> Element {
    let (story, words) = (&page.story, page.words);
    let published =
        story.source.published.as_deref().map(|date| words.date(date)).unwrap_or_default();
    let kind = el("p")
        .class("kind-of-page")
        .child(el("strong").text(words.kind_of_page))
        .text(" ")
        .text(&published);
    // The headline says it to those who listen.
    let title =
        el("p").class("title").attr("aria-hidden", "true").maybe("data-cover", covers(page));
    let title = page.phrase_in(title, &story.title);
    // On a compact page the line takes no edge of the map, what stands in it takes its own.
    let bar = el("header").class("bar").maybe("data-cover", covers(page).xor(Some("")));
    bar.child(kind).child(title).child(languages(page))
}

/// For what lies over the map on a compact page alone.
fn covers(page: &Page) -> Option<&'static str> {
    page.compact.then_some("")
}

fn languages(page: &Page) -> Element {
    let (toggled, words) = (page.clone(), page.words);
    let label = [words.label, " ", words.languages].concat();
    let button = el("button")
        .attr("type", "button")
        .class("menu-button")
        .attr("data-languages", "")
        .attr("aria-label", &label)
        .live("aria-expanded", page.states(|shown| shown.menu))
        .on("click", move |_| toggled.change(|shown| shown.menu = !shown.menu))
        .text(words.label)
        .child(icon(DOWN));
    let known = |words: &&&Words| page.offered(words.lang).is_some();
    let choices = tables().iter().filter(known).map(|words| choice(page, words));
    el("nav")
        .class("languages")
        .maybe("data-cover", covers(page))
        .attr("aria-label", words.languages)
        .live("data-menu", page.states(|shown| shown.menu))
        .child(button)
        .child(el("ul").children(choices))
}

fn choice(page: &Page, words: &'static Words) -> Element {
    let chooser = page.clone();
    let link = el("a")
        .attr("href", &["?lang=", words.lang].concat())
        .attr("hreflang", words.lang)
        .attr("lang", words.lang)
        .attr("data-lang", words.lang)
        .attr("aria-label", &[words.label, " ", words.endonym].concat())
        .attr("title", words.endonym)
        .maybe("aria-current", (words.lang == page.lang).then_some("true"))
        .on("click", move |event| {
            event.prevent_default();
            chooser.change(|shown| shown.menu = false);
            chooser.choose(words);
        });
    el("li").child(link.text(words.label))
}
