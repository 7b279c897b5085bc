//! The default story's quotes against the article, to the letter.
//!
//! The article itself is not ours to publish. What stands in `tests/fixtures/article-sentences.txt`
//! is, for each of its sentences, the paragraph's number and the SHA-256 of the sentence with its
//! white space folded, as a story's quotes have it.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};
use tapal::story::read::read;

use super::sentences::sentences;

/// SHA-256 of a sentence, in hexadecimal.
fn hash(sentence: &str) -> String {
    Sha256::digest(sentence).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The sentences of the article: paragraph and hash.
fn article() -> BTreeSet<(u32, String)> {
    let text =
        std::fs::read_to_string("tests/fixtures/article-sentences.txt").expect("the list is there");
    let entry = |line: &str| {
        let (paragraph, hash) = line.split_once(' ').expect("a paragraph and a hash");
        (paragraph.parse().expect("a number"), hash.to_owned())
    };
    text.lines().filter(|line| !line.starts_with('#')).map(entry).collect()
}

/// The sentences of a quote that do not stand in the article at that paragraph.
fn strangers<'q>(
    quote: &'q str,
    paragraph: u32,
    article: &BTreeSet<(u32, String)>,
) -> Vec<&'q str> {
    let sentences = sentences(quote).into_iter();
    sentences.filter(|sentence| !article.contains(&(paragraph, hash(sentence)))).collect()
}

#[test]
fn every_quote_stands_in_the_article_to_the_letter() {
    let article = article();
    let story = read(&super::default_story()).story.expect("a story");
    assert!(story.all_excerpts().count() > 20);
    for excerpt in story.all_excerpts() {
        let paragraph = excerpt.paragraph.expect("each excerpt names its paragraph");
        assert!(strangers(&excerpt.quote, paragraph, &article).is_empty(), "{}", excerpt.quote);
    }
}

#[test]
fn a_quote_with_one_letter_changed_or_another_paragraph_is_found_out() {
    let article = article();
    let story = read(&super::default_story()).story.expect("a story");
    for excerpt in story.all_excerpts() {
        let paragraph = excerpt.paragraph.expect("each excerpt names its paragraph");
        let changed = excerpt.quote.replacen('a', "ä", 1);
        assert_ne!(changed, excerpt.quote);
        assert_eq!(strangers(&changed, paragraph, &article).len(), 1, "{changed}");
        assert!(!strangers(&excerpt.quote, paragraph + 20, &article).is_empty());
    }
}

#[test]
fn every_sentence_of_the_article_is_quoted_retold_or_left_out_for_a_reason() {
    let story = read(&super::default_story()).story.expect("a story");
    let quoted: BTreeSet<String> = story
        .all_excerpts()
        .flat_map(|excerpt| sentences(&excerpt.quote).into_iter().map(hash))
        .collect();
    let retold: Vec<u32> = story
        .places
        .iter()
        .flat_map(|place| &place.retold)
        .map(|retold| retold.paragraph.expect("what is retold names its paragraph"))
        .collect();
    let reasons = std::fs::read_to_string("docs/kazakhstan-2022.md").expect("the reasons");
    let is_left_out = |paragraph: u32| reasons.contains(&format!("- **Paragraph {paragraph}** "));
    for (paragraph, sentence) in article() {
        let is_quoted = quoted.contains(&sentence);
        let times = [is_quoted, retold.contains(&paragraph), is_left_out(paragraph)];
        let times = times.into_iter().filter(|is_it| *is_it).count();
        assert_eq!(times, 1, "paragraph {paragraph}");
    }
    let once: BTreeSet<u32> = retold.iter().copied().collect();
    assert_eq!(once.len(), retold.len(), "a paragraph is retold once: {retold:?}");
}

#[test]
fn all_quotes_together_are_at_most_two_fifths_of_the_articles_words() {
    /// The article has so many words, its headings and its last paragraph, an offer, with them.
    const ARTICLE: usize = 916;
    let story = read(&super::default_story()).story.expect("a story");
    let words: usize =
        story.all_excerpts().map(|excerpt| excerpt.quote.split_whitespace().count()).sum();
    assert!(words > 300 && words * 5 <= ARTICLE * 2, "{words} of {ARTICLE} words");
}
