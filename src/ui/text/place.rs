//! One place in the reading column: its heading, what the article says of it, its figures.

use leptos::either::EitherOf3;
use leptos::prelude::*;

use super::claim::ClaimText;
use super::date::Date;
use super::facts::Facts;
use super::quotation::{Origin, Quotation};
use super::situation::Reach;
use super::{TextContext, paragraph};
use crate::story::{Claim, Excerpt, Place, Retold};
use crate::text::contains;

/// A place with its excerpts, each figure under the excerpt that states it.
#[component]
pub(super) fn PlaceText(
    /// The place's position in story order.
    index: usize,
) -> impl IntoView {
    let text = expect_context::<TextContext>();
    let story = &text.story;
    let place = &story.story.places[index];
    let kind = story.phrase(&place.kind).is_some().then(|| {
        view! { <p class="kind" lang=story.lang_of(&place.kind)>{story.text(&place.kind)}</p> }
    });
    let (situation, first) = (text.situation(index), story.story.first_site());
    let situation = (!situation.is_empty()).then(|| view! { <p class="situation">{situation}</p> });
    let date = place.when.clone().map(|when| view! { <p class="when"><Date when/></p> });
    let parts = parts(place).into_iter().enumerate().map(|(part, content)| match content {
        PlacePart::Excerpt(excerpt) => EitherOf3::A(view! { <Quotation place=index excerpt/> }),
        PlacePart::Claim(claim) => EitherOf3::B(view! { <ClaimText place=index part claim/> }),
        PlacePart::Retold(retold) => EitherOf3::C(view! { <RetoldText retold/> }),
    });
    view! {
        <li
            class="place"
            id=place.id.clone()
            data-place=place.id.clone()
            data-whereabouts=text.whereabouts(index)
            data-first=index == first
            aria-current=text.begins_open(index).then_some("true")
        >
            <div class="heading">
                <h2>
                    <a href=format!("#{}", place.id) data-open=place.id.clone()>
                        <span class=story.badge_class(index) aria-hidden="true">
                            {story.story.sign(index)}
                        </span>
                        <span lang=story.lang_of(&place.name)>{story.text(&place.name)}</span>
                    </a>
                </h2>
                {kind}
                {date}
                {situation}
            </div>
            {parts.collect_view()}
            <Reach place=index/>
            {(!place.facts.is_empty()).then(|| view! { <Facts facts=place.facts.clone()/> })}
        </li>
    }
}

/// What the article says, in our own words.
#[component]
fn RetoldText(retold: Retold) -> impl IntoView {
    let TextContext { story, .. } = expect_context();
    let strings = &story.strings;
    let paragraph = paragraph(&story, retold.paragraph);
    let date = retold.when.as_ref().map(|when| story.when(when));
    let parts = vec![date, Some(strings.retold.clone())];
    view! {
        <figure class="excerpt retold">
            <p lang=story.lang_of(&retold.text)>{story.text(&retold.text)}</p>
            <Origin paragraph parts/>
        </figure>
    }
}

enum PlacePart {
    Excerpt(Excerpt),
    Claim(Claim),
    Retold(Retold),
}

/// Excerpts and what is retold, in the article's order; each excerpt is followed by the claims that
/// it states, and the others stand at the end.
fn parts(place: &Place) -> Vec<PlacePart> {
    let mut claims = place.claims.clone();
    let mut retold = place.retold.clone();
    // What has no number stands after all that has one.
    retold.sort_by_key(|retold| (retold.paragraph.is_none(), retold.paragraph));
    let mut retold = retold.into_iter().peekable();
    let mut parts = Vec::new();
    for excerpt in &place.excerpts {
        let is_before =
            |other: &Retold| other.paragraph.is_some() && other.paragraph < excerpt.paragraph;
        while let Some(before) = retold.next_if(is_before) {
            parts.push(PlacePart::Retold(before));
        }
        let stated = |claim: &Claim| contains(&excerpt.quote, &claim.quote);
        let (here, later) = claims.into_iter().partition(stated);
        claims = later;
        parts.push(PlacePart::Excerpt(excerpt.clone()));
        parts.extend(Vec::into_iter(here).map(PlacePart::Claim));
    }
    parts.extend(retold.map(PlacePart::Retold));
    parts.extend(claims.into_iter().map(PlacePart::Claim));
    parts
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::Arc;

    use super::*;
    use crate::story::read::read;
    use crate::strings::strings_for;
    use crate::ui::localized_story::LocalizedStory;

    /// The only place of a story with these properties besides its name.
    fn place_html(properties: &str) -> String {
        place_html_of(r#""language": "en""#, properties, None)
    }

    /// The same on the English page of a story in these languages; on a compact page, where the
    /// whole one is at an address.
    fn place_html_of(languages: &str, properties: &str, whole_page: Option<Arc<str>>) -> String {
        let story = format!(
            r#"{{"type": "FeatureCollection", "story": {{"format": 1, "slug": "a", {languages},
            "title": "Title", "source": {{"publisher": "Publisher"}}}}, "features": [{{
            "type": "Feature", "id": "a", "geometry": {{"type": "Point", "coordinates": [1, 2]}},
            "properties": {{"name": "Place", {properties}}}}}]}}"#
        );
        let story = Arc::new(read(&story).story.expect("a story"));
        let strings = Arc::new(strings_for("en").clone());
        let context = TextContext {
            story: LocalizedStory { story, strings },
            measured: Arc::new([None]),
            situations: Arc::new([]),
            names: Arc::default(),
            languages: Arc::new([]),
            whole_page,
        };
        Owner::new().with(|| {
            provide_context(context);
            view! { <PlaceText index=0/> }.to_html()
        })
    }

    #[test]
    fn the_originals_of_a_place_have_names_that_differ() {
        let seventh = r#""paragraph": 7,"#;
        let excerpts = [("Satu.", seventh), ("Dua.", seventh), ("Tiga.", ""), ("Empat.", "")];
        let excerpts = excerpts.map(|(quote, paragraph)| {
            format!(r#"{{"quote": "{quote}", {paragraph} "translations": {{"en": "It."}}}}"#)
        });
        let html = place_html_of(
            r#""language": "id", "languages": ["id", "en"]"#,
            &format!(r#""excerpts": [{}]"#, excerpts.join(",")),
            None,
        );
        let names: Vec<String> = html
            .split("<span class=\"unseen\">")
            .skip(1)
            .filter_map(|rest| Some(rest.split_once("</summary>")?.0))
            .map(|name| name.replace("<!>", ""))
            .map(|name| name.replace("<span lang=\"id\">", "").replace("</span>", ""))
            .map(|name| name.trim_end().to_owned())
            .collect();
        let expected = [", Paragraph 7", ", Paragraph 7 (2)", "", " (2)"];
        assert_eq!(names, expected.map(|name| format!(" · 1 Place{name}")), "{html}");
    }

    #[test]
    fn what_is_retold_stands_where_the_article_says_it() {
        let html = place_html(
            r#""context": true, "when": "2022-01-02/2022-01-07", "excerpts": [
            {"quote": "Fifth.", "paragraph": 5}, {"quote": "Seventh.", "paragraph": 7}],
            "retold": [{"text": "Anywhere."}, {"text": "Sixth.", "paragraph": 6},
            {"text": "Second.", "paragraph": 2, "when": "2020-08"}]"#,
        );
        let html = html.replace("<!>", "");
        let at = |text: &str| html.find(text).unwrap_or_else(|| panic!("no {text}: {html}"));
        let order = ["Second.", "Fifth.", "Sixth.", "Seventh.", "Anywhere."].map(at);
        assert!(order.is_sorted(), "{html}");
        for text in
            ["Paragraph 2 · August 2020 · in our own words", "2–7 January 2022", ">A</span>"]
        {
            at(text);
        }
        assert!(html.contains("badge context"), "{html}");
    }

    #[test]
    fn each_bar_has_a_pattern_of_its_own_though_figures_are_alike() {
        let html = place_html(
            r#""excerpts": [{"quote": "It is almost 1.5 km or 1.2 km long."}], "claims": [
            {"quote": "almost 1.5 km", "quantity": "distance", "value": 1.5, "unit": "km"},
            {"quote": "1.2 km", "quantity": "distance", "value": 1.2, "unit": "km"},
            {"quote": "1.2 km", "quantity": "distance", "value": 1.2, "unit": "km"}]"#,
        );
        let ids = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let ids: Vec<&str> = ids.collect();
        assert_eq!(ids.len(), 1 + 3 * 3, "{html}");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
        let uses: Vec<&str> =
            html.split("url(#").skip(1).filter_map(|rest| rest.split(')').next()).collect();
        assert!(uses.len() > 5 && uses.iter().all(|id| ids.contains(id)), "{uses:?}");
    }
    #[test]
    fn a_reference_is_a_link_where_its_address_is_known_and_opens_beside_a_compact_page() {
        let facts = r#""facts": [{"label": "Label", "value": "Value", "references": [
            {"publisher": "P", "author": "A", "title": "T", "published": "2020-02-01",
             "url": "https://example.org/a?b&c"},
            {"publisher": "Q", "published": "1994"}]}]"#;
        let html = place_html(facts);
        let link = r#"<a href="https://example.org/a?b&amp;c">A, T, P, 1 February 2020</a>"#;
        assert!(html.contains(link), "{html}");
        assert!(html.contains(r#"<span class="source">Q, 1994</span>"#), "{html}");
        let compact = place_html_of(r#""language": "en""#, facts, Some("../".into()));
        assert!(compact.contains(r#"target="_blank" rel="noopener""#), "{compact}");
    }

    #[test]
    fn published_figures_share_one_strip_and_each_has_its_source() {
        let html = place_html(
            r#""excerpts": [{"quote": "It is 10 km long."}], "claims": [
            {"quote": "10 km", "quantity": "distance", "value": 10, "unit": "km", "published": [
            {"value": 8, "unit": "km", "source": "First"},
            {"value": 12, "unit": "km", "source": "Second"}]}]"#,
        );
        assert_eq!(html.matches("class=\"hollow\"").count(), 1, "{html}");
        assert_eq!(html.matches("class=\"figure\"").count(), 2, "{html}");
        let texts = ["8–12\u{a0}km", "First", "8\u{a0}km", "Second", "12\u{a0}km"];
        texts.iter().for_each(|text| assert!(html.contains(text), "{text}: {html}"));
        let verdict = "is 17% less than 1 of 2 published figures, \
                       25% more than 1 of 2 published figures.";
        assert!(html.contains(verdict), "{html}");
    }
}
