//! The index: a number for each place, always in view, and a step to the place before and after.

use std::sync::Arc;

use leptos::prelude::*;

use super::TextContext;
use crate::strings::with_arg;
use crate::ui::icon::{Icon, LEFT, RIGHT, UP};

/// An arrow out of a box.
const OUT: &str = "M11.5 3.5h5v5M16.5 3.5 9.5 10.5M8 4.5H3.5v12h12V12";

/// The index. Where the text is a sheet, a button beside it unfolds it.
#[component]
pub(super) fn Index() -> impl IntoView {
    let text = expect_context::<TextContext>();
    let strings = text.story.strings.clone();
    let places = text.story.story.places.len();
    let numbers = (0..places).map(|index| view! { <Number index/> }).collect_view();
    let compact = text.whole_page.map(|whole_page| {
        (0..places)
            .map(|index| {
                let whole_page = whole_page.clone();
                view! { <CompactPlace index whole_page/> }
            })
            .collect_view()
    });
    view! {
        <nav class="index" aria-label=strings.places.clone()>
            <ol>{numbers}</ol>
            <Step label=strings.previous_place.clone() name="previous" path=LEFT/>
            <Step label=strings.next_place.clone() name="next" path=RIGHT/>
            {compact}
            <button
                type="button"
                class="unfold"
                data-unfold
                aria-controls="reading"
                aria-expanded="false"
                aria-label=strings.open_text.clone()
                data-other-label=strings.show_map.clone()
            >
                <Icon path=UP/>
            </button>
        </nav>
    }
}

#[component]
fn Number(index: usize) -> impl IntoView {
    let text = expect_context::<TextContext>();
    let story = &text.story;
    let place = &story.story.places[index];
    let name = story.text(&place.name);
    view! {
        <li>
            <a
                href=format!("#{}", place.id)
                data-index=place.id.clone()
                title=format!("{} {name}", story.story.sign(index))
                lang=story.lang_of(&place.name)
                aria-current=text.begins_open(index).then_some("true")
            >
                <span class=story.badge_class(index) aria-hidden="true">{story.story.sign(index)}</span>
            </a>
        </li>
    }
}

#[component]
fn Step(label: String, name: &'static str, path: &'static str) -> impl IntoView {
    view! {
        <button type="button" class="step" data-step=name title=label>
            <Icon path/>
        </button>
    }
}

/// What a compact page shows beside a place while it is open: which of them it is, how long if it
/// was measured, and the way to the same place on the whole page.
#[component]
fn CompactPlace(index: usize, whole_page: Arc<str>) -> impl IntoView {
    let text = expect_context::<TextContext>();
    let strings = text.story.strings.clone();
    let places = &text.story.story.places;
    let (id, hidden) = (places[index].id.clone(), !text.begins_open(index));
    let measure = text.kilometres(index).map(|[length, ..]| {
        let length = with_arg(&strings.km, &strings.number(length));
        view! {
            <p class="place-length" data-of-place=id.clone() hidden=hidden>
                {strings.measured_here.clone()}
                " "
                <strong>{length}</strong>
            </p>
        }
    });
    view! {
        <p class="place-position" data-of-place=id.clone() hidden=hidden>
            {format!("{} / {}", index + 1, places.len())}
        </p>
        {measure}
        <a
            class="full-map-link"
            target="_blank"
            rel="noopener"
            data-of-place=id.clone()
            hidden=hidden
            href=format!("{whole_page}#{id}")
        >
            {strings.open_full_map.clone()}
            <Icon path=OUT/>
        </a>
    }
}
