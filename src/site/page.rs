//! A page of a site as a document: whole or compact, in one of the story's languages.

use super::assets::{self, Hrefs, PublishedNames};
use super::document::{
    AssetSource, Document, Loading, PageScript, PageStyle, Preloads, ScriptData, StoryElement,
};
use super::head::{PageAddresses, PageMeta};
use super::rendered_story::PageText;
use super::{Program, Site, annotations, linked_data, paths};
use crate::basemap::packed;
use crate::story::map_file;
use crate::strings::{Strings, with_arg};
use crate::ui::text::LanguageLink;

/// What a page may load and run: its own files, and wasm. No styles and no scripts in the page
/// itself, no HTML from texts, and no address of a script from one but the worker's.
const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' blob: data:; connect-src 'self'; object-src 'none'; base-uri 'none'; \
    form-action 'none'; require-trusted-types-for 'script'; trusted-types tapal";

/// A whole page, or a compact one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PageKind {
    Whole,
    Compact,
}

impl PageKind {
    pub(super) const ALL: [Self; 2] = [Self::Whole, Self::Compact];

    /// Its folder in the language's.
    pub(super) fn folder(self) -> &'static str {
        match self {
            Self::Whole => "",
            Self::Compact => paths::COMPACT,
        }
    }

    /// The style sheet of its map before the script, in the story's folder.
    pub(super) fn picture_style(self) -> &'static str {
        match self {
            Self::Whole => "picture.css",
            Self::Compact => "picture-compact.css",
        }
    }
}

impl Site<'_> {
    /// The page of the language at this index.
    pub(super) fn page(
        &self,
        index: usize,
        kind: PageKind,
        names: &PublishedNames,
        program: &Program,
    ) -> Document {
        let folder = self.folder(index, kind);
        let up = paths::up(&folder);
        let hrefs = Hrefs::new(names, &up);
        let compact = kind == PageKind::Compact;
        let whole_page = compact.then_some("../");
        let strings = self.languages[index];
        let links = self.language_links(&folder, kind);
        let text = PageText { strings, languages: links.clone(), whole_page };
        Document {
            meta: self.meta(index, kind),
            policy: POLICY.to_owned(),
            generator: None,
            icon: hrefs.of(assets::ICON),
            styles: self.linked_styles(kind, hrefs),
            scripts: linked_scripts(&links, compact, strings, program, hrefs),
            preloads: self.preloads(strings, hrefs),
            story: StoryElement {
                folder: format!("{up}{}", self.story_folder),
                whole_page: whole_page.map(str::to_owned),
                content: self.rendered.content(&text, true),
            },
            after_story: String::new(),
        }
    }

    /// The story's pages as a page in a folder links to them.
    fn language_links(&self, folder: &str, kind: PageKind) -> Vec<LanguageLink> {
        let link = |(index, strings): (usize, &&Strings)| {
            language_link(strings, paths::between(folder, &self.folder(index, kind)))
        };
        self.languages.iter().enumerate().map(link).collect()
    }

    fn linked_styles(&self, kind: PageKind, hrefs: Hrefs<'_>) -> Vec<PageStyle> {
        let compact = kind == PageKind::Compact;
        let picture = format!("{}{}", self.story_folder, kind.picture_style());
        let linked =
            |path: &str, media| PageStyle { source: AssetSource::Linked(hrefs.of(path)), media };
        let mut styles: Vec<_> = assets::styles(compact).map(|path| linked(path, None)).into();
        if !compact {
            styles.push(linked(assets::PRINT_STYLE, Some("print")));
        }
        styles.push(linked(&picture, None));
        styles
    }

    fn preloads(&self, strings: &Strings, hrefs: Hrefs<'_>) -> Preloads {
        let story = |file: &str| hrefs.of(&format!("{}{file}", self.story_folder));
        let strings = hrefs.of(&assets::strings(&strings.lang));
        Preloads {
            wasm: Some(hrefs.of(assets::WASM)),
            glue: Some(hrefs.of(assets::GLUE)),
            data: vec![strings, story(map_file::FILE_NAME), story(packed::FILE_NAMES[0])],
        }
    }

    /// What the head of a page says of it.
    pub(super) fn meta(&self, index: usize, kind: PageKind) -> PageMeta {
        let (story, strings) = (self.story, self.languages[index]);
        let title = story.title.text(&strings.lang, &story.language);
        let addresses = self
            .absolute_addresses()
            .map(|languages| PageAddresses { own: languages[index].1.clone(), languages });
        let own = addresses.as_ref().map(|addresses| addresses.own.as_str());
        PageMeta {
            lang: strings.lang.clone(),
            summary: story.summary.text(&strings.lang, &story.language),
            image_alt: with_arg(&strings.map_of, &title),
            linked_data: linked_data::linked_data(
                story,
                &strings.lang,
                own,
                &self.rendered.measured,
            ),
            annotations: (kind == PageKind::Whole && self.story.source.url.is_some()).then(|| {
                format!("{}{}", paths::up(&self.folder(index, kind)), annotations::FILE_NAME)
            }),
            title,
            compact: kind == PageKind::Compact,
            addresses,
        }
    }
}

/// A link to a language's page at an address.
pub(super) fn language_link(strings: &Strings, href: String) -> LanguageLink {
    LanguageLink {
        lang: strings.lang.clone(),
        label: strings.language_label.clone(),
        endonym: strings.endonym.clone(),
        href,
        offer: strings.language_offer.clone(),
        decline: strings.language_decline.clone(),
    }
}

fn linked_scripts(
    links: &[LanguageLink],
    compact: bool,
    strings: &Strings,
    program: &Program,
    hrefs: Hrefs<'_>,
) -> Vec<PageScript> {
    let linked = |path: &str, loading, data| {
        let source = AssetSource::Linked(hrefs.of(path));
        PageScript { source, loading, data }
    };
    let pages: Vec<_> = links.iter().map(|link| format!("{} {}", link.lang, link.href)).collect();
    let languages = Some(pages.join(" "));
    let theme = ScriptData { languages, compact, ..ScriptData::default() };
    let file = |path: &str| Some(hrefs.of(path));
    let loader = ScriptData {
        glue: file(assets::GLUE),
        wasm: file(assets::WASM),
        bytes: Some(program.bytes),
        sha256: Some(program.sha256.clone()),
        strings: file(&assets::strings(&strings.lang)),
        save: file(assets::SAVE),
        save_style: file(assets::SAVE_STYLE),
        save_svg: file(assets::SAVE_SVG),
        outlines: file(assets::OUTLINES),
        present: file(assets::PRESENT),
        present_style: file(assets::PRESENT_STYLE),
        handout: file(assets::HANDOUT),
        handout_style: file(assets::HANDOUT_STYLE),
        share: file(assets::SHARE),
        share_style: file(assets::SHARE_STYLE),
        worker: file(assets::WORKER),
        ..ScriptData::default()
    };
    let mut scripts = vec![linked(assets::THEME, Loading::Blocking, theme)];
    if compact {
        // Ahead of the loader: it is there when that does not come.
        scripts.push(linked(assets::FRAME, Loading::Deferred, ScriptData::default()));
    }
    scripts.push(linked(assets::LOADER, Loading::Module, loader));
    scripts
}
