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
    let excerpts: Vec<_> = story.all_excerpts().collect();
    assert_eq!(excerpts.len(), 14);
    for excerpt in excerpts {
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
