//! The line above the text: what this page is, and its languages.
//!
//! What this does: offers each of the story's languages by its own name; where there is no room for
//! all of them, in a menu. On a narrow page it is the map's title. What it does not: change the
//! language ([`super::Page::language`] does).

use super::Page;
use super::element::{Element, el};
use super::icon::{DOWN, icon};
use std::sync::Arc;

use crate::strings::Strings;

/// The line.
pub(super) fn header(page: &Page) -> Element {
    let (story, strings) = (&page.story, &page.strings);
    let published =
        story.source.published.as_deref().map(|date| strings.date(date)).unwrap_or_default();
    let kind = el("p")
        .class("kind-of-page")
        .child(el("strong").text(&strings.kind_of_page))
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
    let (toggled, strings) = (page.clone(), &page.strings);
    let label = [&*strings.language_label, " ", &strings.languages].concat();
    let button = el("button")
        .attr("type", "button")
        .class("menu-button")
        .attr("data-languages", "")
        .attr("aria-label", &label)
        .live("aria-expanded", page.states(|shown| shown.menu))
        .on("click", move |_| toggled.change(|shown| shown.menu = !shown.menu))
        .text(&strings.language_label)
        .child(icon(DOWN));
    let known = |strings: &&Arc<Strings>| page.offered(&strings.lang).is_some();
    let choices = page.languages.iter().filter(known).map(|strings| choice(page, strings));
    el("nav")
        .class("languages")
        .maybe("data-cover", covers(page))
        .attr("aria-label", &strings.languages)
        .live("data-menu", page.states(|shown| shown.menu))
        .child(button)
        .child(el("ul").children(choices))
}

fn choice(page: &Page, strings: &Arc<Strings>) -> Element {
    let (chooser, chosen) = (page.clone(), strings.clone());
    let link = el("a")
        .attr("href", &["?lang=", &strings.lang].concat())
        .attr("hreflang", &strings.lang)
        .attr("lang", &strings.lang)
        .attr("data-lang", &strings.lang)
        .attr("aria-label", &[&*strings.language_label, " ", &strings.endonym].concat())
        .attr("title", &strings.endonym)
        .maybe("aria-current", (strings.lang == page.lang()).then_some("true"))
        .on("click", move |event| {
            event.prevent_default();
            chooser.change(|shown| shown.menu = false);
            chooser.choose(chosen.clone());
        });
    el("li").child(link.text(&strings.language_label))
}
