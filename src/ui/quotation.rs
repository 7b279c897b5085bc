//! An excerpt: the article's words to the letter, or a translation of them with the original a
//! click away.
//!
//! What this does: marks each text with its language, links the words that name a place, says where
//! they stand in the article. What it does not: scroll, or know what is open.

use super::element::{Element, el};
use super::{Origin, Page};
use crate::story::link::pieces;
use crate::story::{Excerpt, TextMark};
use crate::strings::with_arg;
use crate::text::join;

/// An excerpt.
pub(super) fn quotation(page: &Page, index: usize, excerpt: &Excerpt) -> Element {
    let (story, strings) = (&page.story, &page.strings);
    let paragraph =
        excerpt.paragraph.map(|number| with_arg(&strings.paragraph, &number.to_string()));
    let original = quote(page, index, &excerpt.quote, &excerpt.marks, &story.language, true);
    let translation =
        excerpt.translations.get(page.lang()).filter(|_| page.lang() != story.language);
    let figure = el("figure").class("excerpt");
    let Some(translation) = translation else {
        return figure
            .child(original)
            .children(paragraph.map(|paragraph| el("figcaption").text(&paragraph)));
    };
    let origin = join(paragraph.as_deref().into_iter().chain([&*strings.translation]), " · ");
    let summary = el("summary")
        .child(el("span").class("show").text(&strings.show_original))
        .child(el("span").class("hide").text(&strings.hide_original));
    figure
        .child(quote(page, index, &translation.text, &translation.marks, page.lang(), false))
        .child(el("figcaption").text(&origin))
        .child(el("details").class("original").child(summary).child(original))
}

fn quote(
    page: &Page,
    index: usize,
    text: &str,
    marks: &[TextMark],
    lang: &str,
    original: bool,
) -> Element {
    let mut quote = el("p").maybe("data-quote", original.then_some(""));
    for piece in pieces(text, marks, &page.story, lang) {
        let Some((id, (place, _))) = piece.place.and_then(|id| Some((id, page.story.place(id)?)))
        else {
            quote = quote.text(piece.text);
            continue;
        };
        let opener = page.clone();
        let link = el("a").attr("href", &["#", id].concat()).text(piece.text);
        quote = quote.child(link.on("click", move |event| {
            // The address may name the place already, and then following the link would do nothing.
            event.prevent_default();
            // To the place that the reader reads of: the text stays where it is.
            opener.open(place, if place == index { Origin::Excerpt } else { Origin::Index });
        }));
    }
    el("blockquote").maybe("lang", (original || lang != page.lang()).then_some(lang)).child(quote)
}
