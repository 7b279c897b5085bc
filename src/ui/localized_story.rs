//! A story as a page of one language tells it.

use std::sync::Arc;

use crate::story::{Localized, Phrase, Source, Story, When};
use crate::strings::Strings;
use crate::text::join;

/// A story, and what the page says by itself in the page's language.
#[derive(Clone)]
pub struct LocalizedStory {
    /// The story.
    pub story: Arc<Story>,
    /// The strings of the page's language.
    pub strings: Arc<Strings>,
}

impl LocalizedStory {
    /// The tag of the page's language.
    #[must_use]
    pub fn lang(&self) -> &str {
        &self.strings.lang
    }

    /// A text in the page's language, or else in the story's; empty where there is none.
    #[must_use]
    pub fn text(&self, text: &Localized) -> String {
        text.text(self.lang(), &self.story.language)
    }

    /// A text in the page's language, or else in the story's, with the language that it is in.
    #[must_use]
    pub fn phrase<'a>(&'a self, text: &'a Localized) -> Option<Phrase<'a>> {
        text.get(self.lang(), &self.story.language)
    }

    /// The `lang` of an element with a text: `None` where it is the page's own language, and for a
    /// citation, which is in no language.
    #[must_use]
    pub fn lang_of(&self, text: &Localized) -> Option<String> {
        let lang = self.phrase(text)?.lang;
        (lang != self.lang() && !lang.is_empty()).then(|| lang.to_owned())
    }

    /// A date or an interval as the page's language writes it.
    #[must_use]
    pub fn when(&self, when: &When) -> String {
        match &when.end {
            Some(end) => self.strings.interval(&when.start, end),
            None => self.strings.date(&when.start),
        }
    }

    /// The class of what shows a place's number or letter.
    #[must_use]
    pub fn badge_class(&self, index: usize) -> &'static str {
        let is_context = self.story.places.get(index).is_some_and(|place| place.context);
        if is_context { "badge context" } else { "badge" }
    }

    /// The article, as [`LocalizedStory::citation`] has it.
    #[must_use]
    pub fn source(&self) -> String {
        self.citation(&self.story.source)
    }

    /// Who wrote a publication, what it is called, who published it and when, as far as that is
    /// known.
    #[must_use]
    pub fn citation(&self, source: &Source) -> String {
        let published = source.published.as_deref().map(|date| self.strings.date(date));
        let known = [
            source.author.as_deref(),
            source.title.as_deref(),
            Some(source.publisher.as_str()),
            published.as_deref(),
        ];
        join(known.into_iter().flatten(), ", ")
    }
}
