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
pub(super) fn Quotation(excerpt: Excerpt) -> impl IntoView {
    let TextContext { story, .. } = expect_context();
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
                    </summary>
                    {original}
                </details>
            })
        }
    };
    view! { <figure class="excerpt">{content}</figure> }
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
