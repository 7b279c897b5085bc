//! The reading column: headline, summary, every place with its excerpts, the sources, the index.

use leptos::either::Either;
use leptos::prelude::*;

use super::TextContext;
use super::header::Header;
use super::index::Index;
use super::language_offer::LanguageOffers;
use super::lead::Lead;
use super::place::PlaceText;
use super::references::OutwardLink;
use super::timeline::Timeline;
use crate::strings::with_arg;
use crate::text::join;

/// The whole story as text, in story order. On a narrow page it lies over the map as a sheet.
#[component]
pub fn Column() -> impl IntoView {
    let text = expect_context::<TextContext>();
    let (story, places) = (text.story.clone(), text.story.story.places.len());
    let (title, summary) = (&story.story.title, &story.story.summary);
    view! {
        <main class="column" data-sheet="peek">
            <Skip/>
            <Header/>
            <div class="sheet" data-map-overlay>
                <div class="handle" aria-hidden="true"></div>
                <div
                    class="reading"
                    id="reading"
                    data-reading
                    tabindex="0"
                    role="region"
                    aria-label=story.strings.reading.clone()
                >
                    // A host's page has decided for the language of what it shows, and in a frame
                    // the switch is as near as any line.
                    {(!text.is_compact()).then(|| view! { <LanguageOffers/> })}
                    <h1 lang=story.lang_of(title)>{story.text(title)}</h1>
                    <p class="summary" lang=story.lang_of(summary)>{story.text(summary)}</p>
                    {(!text.is_compact()).then(|| view! { <Tools/> })}
                    <Lead/>
                    <ol class="places">
                        {(0..places).map(|index| view! { <PlaceText index/> }).collect_view()}
                    </ol>
                    {(!text.is_compact()).then(|| view! { <Timeline/> })}
                    <Sources/>
                </div>
                <Index/>
            </div>
        </main>
    }
}

/// Before all else, for those who walk by keys: on a whole page over the text to the map; past all
/// of a compact page, in a host's, and the map's last button leads back.
#[component]
fn Skip() -> impl IntoView {
    let text = expect_context::<TextContext>();
    let strings = &text.story.strings;
    if text.is_compact() {
        Either::Left(view! {
            <button type="button" class="skip" data-skip="start">{strings.skip_map.clone()}</button>
        })
    } else {
        Either::Right(view! {
            <a class="skip" href="#tapal-map" data-skip="map">{strings.skip_to_map.clone()}</a>
        })
    }
}

/// What a whole page offers to do with the story; each button's script is fetched then.
#[component]
fn Tools() -> impl IntoView {
    let strings = expect_context::<TextContext>().story.strings;
    let failed = strings.dialog_failed.clone();
    view! {
        <div class="tools">
            <button type="button" data-present data-failed=failed.clone()>
                {strings.present.clone()}
            </button>
            <button type="button" data-handout data-failed=failed aria-haspopup="dialog">
                {strings.handout.clone()}
            </button>
        </div>
    }
}

/// What is quoted of which article, whose the rest is, and how borders are drawn.
#[component]
fn Sources() -> impl IntoView {
    let TextContext { story, .. } = expect_context();
    let strings = &story.strings;
    let quoted = with_arg(&strings.quoted_from, &story.source());
    let as_of = story.story.as_of.as_deref();
    let policy = as_of.map(|date| with_arg(&strings.border_policy, &strings.date(date)));
    // A saved picture says it too.
    let policy = policy.map(|policy| view! { " " <span data-border-policy="">{policy}</span> });
    view! {
        <footer class="sources">
            <p>
                {match story.story.source.url.clone() {
                    Some(url) => Either::Left(view! { <OutwardLink url text=quoted/> }),
                    None => Either::Right(join([&*quoted, &*strings.no_address], " ")),
                }}
            </p>
            <p>{strings.own_words.clone()}</p>
            <p>{strings.map_source.clone()}{policy}</p>
        </footer>
    }
}
