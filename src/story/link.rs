//! Which words of an excerpt link to a place.

use super::{Story, TextMark};
use crate::text::{find, is_alphanumeric};

/// A stretch of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// The words.
    pub text: &'a str,
    /// The id of the place that they link to.
    pub place: Option<&'a str>,
}

/// Cuts a text in language `lang` at each mark, in the order of the marks where their words stand
/// more than once; without marks, at the first occurrence of each place's name as a whole word.
#[must_use]
pub fn pieces<'a>(
    text: &'a str,
    marks: &'a [TextMark],
    story: &'a Story,
    lang: &str,
) -> Vec<Piece<'a>> {
    let mut found = match marks {
        [] => place_names(text, story, lang),
        _ => marked_words(text, marks),
    };
    // Of two that begin together the longer one wins.
    found.sort_unstable_by_key(|&(start, stop, _)| (start, std::cmp::Reverse(stop)));
    let (mut pieces, mut end) = (Vec::new(), 0);
    for (start, stop, place) in found {
        if start < end {
            continue;
        }
        push(&mut pieces, &text[end..start], None);
        push(&mut pieces, &text[start..stop], Some(place));
        end = stop;
    }
    push(&mut pieces, &text[end..], None);
    pieces
}

/// Where words stand in a text, one behind the other; nowhere when there are none.
fn occurrences(text: &str, words: &str) -> Vec<usize> {
    let (mut found, mut from) = (Vec::new(), 0);
    while !words.is_empty()
        && let Some(at) = find(&text[from..], words)
    {
        found.push(from + at);
        from += at + words.len();
    }
    found
}

/// Where the places' names first stand as whole words: begin, end, the place's id.
fn place_names<'a>(text: &str, story: &'a Story, lang: &str) -> Vec<(usize, usize, &'a str)> {
    let mut found = Vec::new();
    for place in &story.places {
        let Some(name) = place.name.0.get(lang).or_else(|| place.name.0.get(&story.language))
        else {
            continue;
        };
        let start = occurrences(text, name).into_iter().find(|&at| is_word(text, at, name.len()));
        found.extend(start.map(|start| (start, start + name.len(), place.id.as_str())));
    }
    found
}

/// Where the marks' words stand: begin, end, the place's id. What is marked a second time stands
/// where the words occur a second time.
fn marked_words<'a>(text: &str, marks: &'a [TextMark]) -> Vec<(usize, usize, &'a str)> {
    let mut found = Vec::new();
    for (index, mark) in marks.iter().enumerate() {
        let before = marks[..index].iter().filter(|earlier| earlier.text == mark.text).count();
        if let Some(&start) = occurrences(text, &mark.text).get(before) {
            found.push((start, start + mark.text.len(), mark.place.as_str()));
        }
    }
    found
}

/// True when no letter or digit touches the words: "Baikonur", but not in "Baikonurov".
fn is_word(text: &str, start: usize, length: usize) -> bool {
    let touches = |side: Option<char>| side.is_some_and(is_alphanumeric);
    !touches(text[..start].chars().next_back()) && !touches(text[start + length..].chars().next())
}

fn push<'a>(pieces: &mut Vec<Piece<'a>>, text: &'a str, place: Option<&'a str>) {
    if !text.is_empty() {
        pieces.push(Piece { text, place });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::read::read;

    const STORY: &str = r#"{"type": "FeatureCollection",
        "story": {
            "format": 1, "slug": "s", "language": "id", "title": "T", "source": {"publisher": "P"}
        },
        "features": [
            {"type": "Feature", "id": "a", "properties": {"name": "Sary"},
             "geometry": {"type": "Point", "coordinates": [1, 2]}},
            {"type": "Feature", "id": "b", "properties": {"name": "Sary Shagan"},
             "geometry": {"type": "Point", "coordinates": [1, 2]}}]}"#;

    fn cut(text: &str, marks: &[(&str, &str)]) -> Vec<(String, Option<String>)> {
        let story = read(STORY).story.expect("a sound story");
        let mark =
            |&(text, place): &(&str, &str)| TextMark { text: text.into(), place: place.into() };
        let marks: Vec<TextMark> = marks.iter().map(mark).collect();
        let pieces = pieces(text, &marks, &story, "id");
        assert_eq!(
            pieces.iter().map(|piece| piece.text).collect::<String>(),
            text,
            "together they are the text"
        );
        pieces.iter().map(|piece| (piece.text.to_owned(), piece.place.map(str::to_owned))).collect()
    }

    fn linked(text: &str, marks: &[(&str, &str)]) -> Vec<(String, String)> {
        cut(text, marks).into_iter().filter_map(|(text, place)| Some((text, place?))).collect()
    }

    #[test]
    fn without_marks_names_link_as_whole_words_and_the_longer_name_wins() {
        assert_eq!(linked("Di Sary Shagan.", &[]), [("Sary Shagan".into(), "b".into())]);
        assert_eq!(linked("Saryagash, lalu Sary", &[]), [("Sary".into(), "a".into())]);
        assert!(linked("Saryagash", &[]).is_empty());
    }

    #[test]
    fn the_same_words_marked_twice_link_one_after_the_other() {
        let twice = linked("kota ini dan kota itu", &[("kota", "a"), ("kota", "b")]);
        assert_eq!(twice, [("kota".into(), "a".into()), ("kota".into(), "b".into())]);
    }

    #[test]
    fn marks_that_overlap_or_are_not_there_leave_the_text_whole() {
        assert_eq!(
            linked("abc def", &[("abc d", "a"), ("c def", "b"), ("xyz", "a")]),
            [("abc d".into(), "a".into())]
        );
        assert_eq!(cut("", &[]), []);
    }
}
