//! The verdict on a claim: by how many per cent the article's figure is off from what is measured
//! and from what others published.

use leptos::prelude::*;

use super::figure;
use crate::story::Claim;
use crate::strings::{Strings, with_arg};
use crate::text::{find, join, replace_first};
use crate::ui::text::TextContext;

/// One sentence; nothing where there is nothing to compare the claim with.
#[component]
pub(super) fn Verdict(
    claim: Claim,
    /// The length that is measured on the map, in the claim's unit.
    measured: Option<f64>,
) -> impl IntoView {
    let TextContext { story, .. } = expect_context();
    let comparisons = comparisons(&story.strings, &claim, measured);
    (!comparisons.is_empty()).then(|| {
        let sentence = replace_first(&story.strings.verdict, "{comparisons}", &comparisons);
        // The claim's words stand in an element of their own: they may be in another language.
        let (before, after) = split(&sentence, "{claim}");
        let quote = &claim.localized_quote;
        view! {
            <p class="verdict">
                {before}
                <span lang=story.lang_of(quote)>{story.text(quote)}</span>
                {after}
            </p>
        }
    })
}

/// What stands before and behind the first `part` of a text.
fn split(text: &str, part: &str) -> (String, String) {
    let at = find(text, part).unwrap_or(text.len());
    (text[..at].to_owned(), text.get(at + part.len()..).unwrap_or_default().to_owned())
}

/// All that the article's figure is compared with: first what is measured, then what most others
/// published.
fn comparisons(strings: &Strings, claim: &Claim, measured: Option<f64>) -> String {
    let mut texts = Vec::new();
    if let Some(measured) = measured {
        let other = with_arg(&strings.verdict_measured, &figure(strings, measured, claim.unit));
        texts.push(comparison(strings, &[percent(claim.value, measured)], &other));
    }
    let published = claim.published.iter().map(|other| percent(claim.value, other.value));
    let published: Vec<i64> = published.collect();
    let with_sign = |sign: i64| -> Vec<i64> {
        published.iter().copied().filter(|percent| percent.signum() == sign).collect()
    };
    let mut groups = [-1, 0, 1].map(with_sign);
    groups.sort_by_key(|group| std::cmp::Reverse(group.len()));
    for group in groups.iter().filter(|group| !group.is_empty()) {
        let other = if group.len() == published.len() {
            strings.verdict_published.clone()
        } else {
            let count = group.len().to_string();
            let text = replace_first(&strings.verdict_published_some, "{count}", &count);
            replace_first(&text, "{total}", &published.len().to_string())
        };
        texts.push(comparison(strings, group, &other));
    }
    join(texts.iter().map(String::as_str), ", ")
}

/// By how many whole per cent a figure is larger than another, less than zero where it is smaller.
fn percent(value: f64, other: f64) -> i64 {
    (100.0 * (value / other - 1.0)).round() as i64
}

/// One comparison, with others that are all larger, all smaller, or all the same.
fn comparison(strings: &Strings, percents: &[i64], other: &str) -> String {
    let sizes = || percents.iter().map(|percent| percent.unsigned_abs());
    let (least, most) = (sizes().min().unwrap_or_default(), sizes().max().unwrap_or_default());
    let range = if least < most { format!("{least}–{most}") } else { most.to_string() };
    let pattern = match percents.first().map_or(0, |percent| percent.signum()) {
        1 => &strings.verdict_more,
        -1 => &strings.verdict_less,
        _ => &strings.verdict_equal,
    };
    replace_first(&replace_first(pattern, "{percent}", &range), "{other}", other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::{Localized, Published, Quantity, Unit};
    use crate::strings::strings_for;

    fn claim(value: f64, published: &[f64]) -> Claim {
        let published = published.iter().map(|&value| Published {
            value,
            unit: Unit::Km,
            source: Localized::default(),
            references: Vec::new(),
        });
        Claim {
            quote: String::new(),
            localized_quote: Localized::default(),
            by: Localized::default(),
            quantity: Quantity::Length,
            value,
            unit: Unit::Km,
            measure: true,
            published: published.collect(),
            compared: Vec::new(),
            note: Localized::default(),
        }
    }

    fn verdict(value: f64, measured: Option<f64>, published: &[f64]) -> String {
        comparisons(strings_for("en"), &claim(value, published), measured)
    }

    #[test]
    fn the_default_storys_claim_is_compared_with_the_line_and_with_each_published_figure() {
        let published = [6846.0, 7512.8, 7598.6, 7548.1, 7644.0];
        let claim = claim(7000.0, &published);
        let expected = [
            (
                "en",
                "5% more than measured on this map (6,661\u{a0}km), \
                 7–8% less than 4 of 5 published figures, 2% more than 1 of 5 published figures",
            ),
            (
                "ru",
                "на 5\u{a0}% больше, чем измерено на этой карте (6661\u{a0}км), \
                 на 7–8\u{a0}% меньше, чем в 4 из 5 публикаций, \
                 на 2\u{a0}% больше, чем в 1 из 5 публикаций",
            ),
        ];
        for (lang, text) in expected {
            assert_eq!(comparisons(strings_for(lang), &claim, Some(6661.0)), text);
        }
    }

    #[test]
    fn each_case_has_its_words_and_nothing_is_said_of_nothing() {
        assert_eq!(verdict(100.0, None, &[]), "");
        assert_eq!(
            verdict(100.0, Some(100.4), &[]),
            "the same as measured on this map (100.4\u{a0}km)"
        );
        assert_eq!(verdict(100.0, None, &[80.0]), "25% more than published");
        assert_eq!(verdict(100.0, None, &[110.0, 125.0]), "9–20% less than published");
        assert_eq!(
            verdict(100.0, None, &[50.0, 100.0, 100.2]),
            "the same as 2 of 3 published figures, 100% more than 1 of 3 published figures"
        );
    }
}
