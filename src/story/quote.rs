//! Is this excerpt in that article, to the letter, and where?

/// The text with every run of white space as one space, and none at its ends.
///
/// Two texts are the same *to the letter* when their folds are equal.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded
}

/// The sentences of a text, in its order, without the white space between them.
///
/// A sentence ends at `.`, `!`, `?` or `…`, together with the quotes and brackets that close right
/// after it, when the text ends there, or when white space follows and then a digit, a letter that
/// is not lower-case, or a quote or bracket that opens. So `7.000 km` and `baru-baru ini. dan` stay
/// whole. The rule knows no abbreviations: `Dr. Lee` is split.
#[must_use]
pub fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((_, letter)) = chars.next() {
        if !ends_sentence(letter) {
            continue;
        }
        while chars.next_if(|&(_, next)| ends_sentence(next) || closes(next)).is_some() {}
        let end = chars.peek().map_or(text.len(), |&(at, _)| at);
        if opens_sentence(&text[end..]) {
            found.push(text[start..end].trim());
            start = end;
        }
    }
    let rest = text[start..].trim();
    if !rest.is_empty() {
        found.push(rest);
    }
    found
}

/// Where an excerpt stands in an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// The paragraph: counts the article's non-blank lines from 1, headings left out.
    pub paragraph: u32,
    /// Whether the excerpt is made of whole sentences of that paragraph.
    pub whole_sentences: bool,
}

/// Finds an excerpt in an article, white space folded: the first paragraph that holds it.
///
/// Each non-blank line of `article` is a paragraph, except those that equal one of `headings`
/// (white space folded). An empty excerpt is nowhere.
#[must_use]
pub fn find(article: &str, headings: &[&str], quote: &str) -> Option<Found> {
    let quote = fold(quote);
    if quote.is_empty() {
        return None;
    }
    let headings: Vec<String> = headings.iter().map(|heading| fold(heading)).collect();
    let paragraphs =
        article.lines().map(fold).filter(|line| !line.is_empty() && !headings.contains(line));
    (1..).zip(paragraphs).find_map(|(paragraph, text)| {
        let at = text.find(&quote)?;
        Some(Found { paragraph, whole_sentences: bounds_sentences(&text, at, at + quote.len()) })
    })
}

/// Whether a sentence of `text` starts at byte `start`, and one ends at byte `end`.
fn bounds_sentences(text: &str, start: usize, end: usize) -> bool {
    let (mut starts, mut ends, mut at) = (false, false, 0);
    for sentence in sentences(text) {
        starts |= at == start;
        at += sentence.len();
        ends |= at == end;
        at += 1;
    }
    starts && ends
}

fn ends_sentence(letter: char) -> bool {
    matches!(letter, '.' | '!' | '?' | '…')
}

fn closes(letter: char) -> bool {
    matches!(letter, '"' | '\'' | '”' | '’' | '»' | ')' | ']')
}

/// Whether what follows an end mark lets the sentence end there.
fn opens_sentence(rest: &str) -> bool {
    let next = rest.trim_start();
    match next.chars().next() {
        None => true,
        Some(_) if next.len() == rest.len() => false,
        Some(letter) => {
            letter.is_numeric()
                || (letter.is_alphabetic() && !letter.is_lowercase())
                || matches!(letter, '"' | '\'' | '“' | '‘' | '«' | '„' | '(' | '[')
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_folded_and_nothing_else() {
        assert_eq!(fold(" a\n\n b\u{a0}\tc "), "a b c");
        assert_eq!(fold("7.000 km"), "7.000 km");
        assert_eq!(fold(" \n"), "");
    }

    #[test]
    fn a_text_is_split_after_its_sentences() {
        let cases: &[(&str, &[&str])] = &[
            ("", &[]),
            ("Tanpa titik", &["Tanpa titik"]),
            ("Satu. Dua!  Tiga?", &["Satu.", "Dua!", "Tiga?"]),
            ("Hampir 7.000 km. Juga 18,4%.", &["Hampir 7.000 km.", "Juga 18,4%."]),
            ("Baru-baru ini... dan lagi.", &["Baru-baru ini... dan lagi."]),
            ("Lebih baik?Langsung saja.", &["Lebih baik?Langsung saja."]),
            ("“Ya.” «Да.» 3 orang.", &["“Ya.”", "«Да.»", "3 orang."]),
            ("Довольно… Ещё.", &["Довольно…", "Ещё."]),
            ("نعم. لا.", &["نعم.", "لا."]),
        ];
        for (text, expected) in cases {
            assert_eq!(sentences(text), *expected, "{text}");
        }
    }

    #[test]
    fn an_excerpt_is_found_in_its_paragraph() {
        let article = "Satu. Dua  di sini.\n\nJudul\n \nTiga.\nDua di sini.";
        let found = |quote| find(article, &["Judul"], quote);
        assert_eq!(found("Dua di\nsini."), Some(Found { paragraph: 1, whole_sentences: true }));
        assert_eq!(found("Tiga."), Some(Found { paragraph: 2, whole_sentences: true }));
        assert_eq!(found("di sini."), Some(Found { paragraph: 1, whole_sentences: false }));
        assert_eq!(found("Judul"), None);
        assert_eq!(found("Dua di sana."), None);
        assert_eq!(found(" "), None);
    }
}
