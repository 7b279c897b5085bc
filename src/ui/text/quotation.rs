//! An excerpt: the article's words to the letter, or a translation with the original a click away.

use leptos::either::Either;
use leptos::prelude::*;

use super::TextContext;
use crate::story::link::{Piece, pieces};
use crate::story::{Excerpt, TextMark};
use crate::strings::with_arg;
use crate::text::join;
use crate::ui::localized_story::LocalizedStory;

/// An excerpt, with where it stands in the article. Words that name a place lead to that place.
#[component]
pub(super) fn Quotation(
    /// The place's position in story order.
    place: usize,
    excerpt: Excerpt,
) -> impl IntoView {
    let TextContext { story, .. } = expect_context();
    let name = excerpt_name(&story, place, &excerpt);
    let strings = &story.strings;
    let paragraph =
        excerpt.paragraph.map(|number| with_arg(&strings.paragraph, &number.to_string()));
    let language = story.story.language.clone();
    let lang = language.clone();
    let original = view! { <Quote text=excerpt.quote marks=excerpt.marks lang original=true/> };
    let foreign = story.lang() != language;
    let translation = excerpt.translations.get(story.lang()).filter(|_| foreign).cloned();
    let content = match translation {
        None => Either::Left(view! {
            {original}
            {paragraph.map(|paragraph| view! { <figcaption>{paragraph}</figcaption> })}
        }),
        Some(translation) => {
            let note = Some(strings.translation.as_str());
            let origin = join(paragraph.as_deref().into_iter().chain(note), " · ");
            let lang = story.lang().to_owned();
            Either::Right(view! {
                <Quote text=translation.text marks=translation.marks lang original=false/>
                <figcaption>{origin}</figcaption>
                <details class="original">
                    <summary>
                        <span class="show">{strings.show_original.clone()}</span>
                        <span class="hide">{strings.hide_original.clone()}</span>
                        {name}
                    </summary>
                    {original}
                </details>
            })
        }
    };
    view! { <figure class="excerpt">{content}</figure> }
}

/// Which excerpt is meant, for those who hear of it away from its text: no two of a story have one
/// name.
fn excerpt_name(story: &LocalizedStory, place: usize, excerpt: &Excerpt) -> impl IntoView + use<> {
    let (number, place) = (place + 1, &story.story.places[place]);
    let before = place.excerpts.iter().take_while(|other| *other != excerpt);
    let same_paragraph = before.filter(|other| other.paragraph == excerpt.paragraph).count();
    let mut rest = excerpt.paragraph.map_or_else(String::new, |number| {
        format!(", {}", with_arg(&story.strings.paragraph, &number.to_string()))
    });
    if same_paragraph > 0 {
        rest += &format!(" ({})", same_paragraph + 1);
    }
    view! {
        <span class="unseen">
            {format!(" · {number} ")}
            <span lang=story.lang_of(&place.name)>{story.text(&place.name)}</span>
            {rest}
        </span>
    }
}

/// A text in a language, cut at the words that name a place.
#[component]
fn Quote(text: String, marks: Vec<TextMark>, lang: String, original: bool) -> impl IntoView {
    let TextContext { story, .. } = expect_context();
    let pieces = linked(&story, &text, &marks, &lang);
    let lang = (original || lang != story.lang()).then_some(lang);
    view! {
        <blockquote lang=lang>
            <p data-quote=original>{pieces}</p>
        </blockquote>
    }
}

/// The text in pieces, each link leading to a place that the story has.
fn linked(
    story: &LocalizedStory,
    text: &str,
    marks: &[TextMark],
    lang: &str,
) -> Vec<impl IntoView + use<>> {
    let pieces = pieces(text, marks, &story.story, lang).into_iter();
    let view = |piece: Piece<'_>| {
        let known = piece.place.filter(|id| story.story.place(id).is_some());
        let text = piece.text.to_owned();
        match known {
            Some(id) => Either::Left(view! { <a href=format!("#{id}")>{text}</a> }),
            None => Either::Right(text),
        }
    };
    pieces.map(view).collect()
}
