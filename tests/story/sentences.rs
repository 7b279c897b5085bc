//! Splits a quote into its sentences, each of which the article's list knows by its hash.

/// The sentences of a text, in its order, without the white space between them.
///
/// A sentence ends at `.`, `!`, `?` or `…`, together with the quotes and brackets that close right
/// after it, when the text ends there, or when white space follows and then a digit, a letter that
/// is not lower-case, or a quote or bracket that opens. So `7.000 km` and `baru-baru ini. dan` stay
/// whole. The rule knows no abbreviations: `Dr. Lee` is split.
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
