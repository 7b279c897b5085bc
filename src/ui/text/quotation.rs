//! An excerpt: the article's words to the letter, or a translation with the original a click away.

use leptos::either::Either;
use leptos::prelude::*;

use super::references::OutwardLink;
use super::{TextContext, paragraph};
use crate::story::link::{Piece, pieces};
use crate::story::{Excerpt, TextMark, text_fragment};
use crate::text::join;
use crate::ui::localized_story::LocalizedStory;

/// An excerpt, with where it stands in the article. Words that name a place lead to that place.
#[component]
pub(super) fn Quotation(
    /// The position in story order of the place that it is of, if it is of one.
    #[prop(optional)]
    place: Option<usize>,
    excerpt: Excerpt,
) -> impl IntoView {
    let TextContext { story, .. } = expect_context();
    let name = excerpt_name(&story, place, &excerpt);
    let strings = &story.strings;
    // The article's own page opens at these very words.
    let words = story.story.source.url.as_deref().map(|url| text_fragment(url, &excerpt.quote));
    let paragraph = paragraph(&story, excerpt.paragraph);
    let date = excerpt.when.as_ref().map(|when| story.when(when));
    let language = story.story.language.clone();
    let lang = language.clone();
    let original = view! { <Quote text=excerpt.quote marks=excerpt.marks lang original=true/> };
    let foreign = story.lang() != language;
    let translation = excerpt.translations.get(story.lang()).filter(|_| foreign).cloned();
    let content = match translation {
        None => Either::Left(view! {
            {original}
            <Origin paragraph words parts=vec![date]/>
        }),
        Some(translation) => {
            let note = Some(strings.translation.clone());
            let lang = story.lang().to_owned();
            Either::Right(view! {
                <Quote text=translation.text marks=translation.marks lang original=false/>
                <Origin paragraph words parts=vec![date, note]/>
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

/// Where in the article something stands, and what else is known of it.
#[component]
pub(super) fn Origin(
    paragraph: Option<String>,
    /// The address of the quoted words on the article's page.
    #[prop(optional_no_strip)]
    words: Option<String>,
    parts: Vec<Option<String>>,
) -> impl IntoView {
    let rest = join(parts.iter().flatten().map(String::as_str), " · ");
    let dot = (paragraph.is_some() && !rest.is_empty()).then_some(" · ");
    let is_known = paragraph.is_some() || !rest.is_empty();
    let paragraph = paragraph.map(|text| match words {
        Some(url) => Either::Left(view! { <OutwardLink url text/> }),
        None => Either::Right(text),
    });
    is_known.then(|| view! { <figcaption>{paragraph}{dot}{rest}</figcaption> })
}

/// Which excerpt is meant, for those who hear of it away from its text: no two of a story have one
/// name.
fn excerpt_name(
    story: &LocalizedStory,
    place: Option<usize>,
    excerpt: &Excerpt,
) -> impl IntoView + use<> {
    let all = place.map_or(&story.story.excerpts, |place| &story.story.places[place].excerpts);
    let before = all.iter().take_while(|other| *other != excerpt);
    let same_paragraph = before.filter(|other| other.paragraph == excerpt.paragraph).count();
    let paragraph = paragraph(story, excerpt.paragraph);
    let again = (same_paragraph > 0).then(|| format!(" ({})", same_paragraph + 1));
    let place = place.map(|index| {
        let name = &story.story.places[index].name;
        let comma = paragraph.is_some().then_some(", ");
        view! {
            {format!("{} ", story.story.sign(index))}
            <span lang=story.lang_of(name)>{story.text(name)}</span>
            {comma}
        }
    });
    view! { <span class="unseen">" · " {place} {paragraph} {again}</span> }
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
