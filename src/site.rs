//! The pages of a site, written natively by the components of [`crate::ui::text`].

pub mod assets;
mod base_url;
mod document;
mod fit;
mod head;
mod linked_data;
mod oembed;
mod paper;
mod paths;
mod picture;
mod rendered_story;
mod share;
mod shore;
pub mod single;
mod sitemap;
mod sizes;

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};
use thiserror::Error;

use self::assets::{Hrefs, PublishedNames};
use self::document::{
    AssetSource, Document, Loading, PageScript, PageStyle, ScriptData, StoryElement,
};
use self::head::{PageAddresses, PageMeta};
use self::rendered_story::{PageText, RenderedStory};
use crate::basemap::Basemap;
use crate::story::Story;
use crate::strings::{Strings, strings_for, with_arg};
use crate::ui::text::LanguageLink;

/// What a page may load and run: its own files, and wasm. No styles and no scripts in the page
/// itself, no HTML from texts, and no address of a script from one but the worker's.
const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' blob: data:; connect-src 'self'; object-src 'none'; base-uri 'none'; \
    form-action 'none'; require-trusted-types-for 'script'; trusted-types tapal";

/// The style sheets of the maps before the script, in the story's folder.
const PICTURE_STYLE: &str = "picture.css";
const COMPACT_PICTURE_STYLE: &str = "picture-compact.css";

/// Why a site could not be written.
#[derive(Debug, Error)]
pub enum SiteError {
    /// The site's own address is none.
    #[error(
        "--base-url \"{address}\": is no address of a folder; \
         it looks like https://example.org/map/"
    )]
    BaseUrl {
        /// What was given for it.
        address: String,
    },
    /// The page of one file was wanted in a language that the story is not in.
    #[error("--lang {lang}: the story is not in this language; it is in {known}")]
    Language {
        /// What was asked for.
        lang: String,
        /// The story's languages.
        known: String,
    },
    /// A file of the web bundle cannot stand in one file.
    #[error("{path}: {reason}")]
    Inline {
        /// Its path in the web bundle.
        path: String,
        /// Why not.
        reason: &'static str,
    },
    /// A file of the web bundle could not be read.
    #[error("{0}")]
    File(String),
    /// The share image could not be drawn, which is a mistake in this program.
    #[error("share.png: {0}")]
    ShareImage(String),
}

/// What the loader may start.
#[derive(Clone, Debug, PartialEq)]
pub struct Program {
    /// The wasm's length in bytes.
    pub bytes: usize,
    /// Its SHA-256, in hexadecimal digits.
    pub sha256: String,
}

impl Program {
    /// What is known of a wasm.
    #[must_use]
    pub fn of(wasm: &[u8]) -> Self {
        Self { bytes: wasm.len(), sha256: sha256(wasm) }
    }
}

/// The SHA-256 of bytes, in hexadecimal digits.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A file of the site, and where in the folder it belongs.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    /// The path from the site's folder, with `/`.
    pub path: String,
    /// What is in it.
    pub content: Vec<u8>,
}

/// A story whose pages are to be written.
pub struct Site<'a> {
    story: &'a Story,
    /// The story's folder, from the site's: `stories/name/`.
    story_folder: &'a str,
    /// The strings of each page, the first of them those of the site's own folder.
    languages: Vec<&'static Strings>,
    rendered: RenderedStory<'a>,
    share: share::Share<'a>,
    base_url: Option<String>,
}

/// What a link to each language's page looks like where it is shared.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ShareImages {
    /// A picture beside each page.
    pub files: Vec<File>,
    /// Letters of the story that the fonts lack: the pictures have blanks for them.
    pub missing_letters: BTreeSet<char>,
}

/// A whole page, or a compact one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum PageKind {
    Whole,
    Compact,
}

impl PageKind {
    const ALL: [Self; 2] = [Self::Whole, Self::Compact];

    /// Its folder in the language's.
    fn folder(self) -> &'static str {
        match self {
            Self::Whole => "",
            Self::Compact => paths::COMPACT,
        }
    }
}

impl<'a> Site<'a> {
    /// The site of a story on its base map, of which the first stage is enough. What needs an
    /// absolute address is written where the site's own is given as `base_url`.
    ///
    /// # Errors
    /// When `base_url` is no address of a folder.
    pub fn new(
        story: &'a Story,
        map: &Basemap,
        story_folder: &'a str,
        base_url: Option<&str>,
    ) -> Result<Self, SiteError> {
        Ok(Self {
            story,
            story_folder,
            languages: languages(story),
            rendered: RenderedStory::new(story, map),
            share: share::Share::new(story, map),
            base_url: base_url.map(base_url::checked).transpose()?,
        })
    }

    /// The style sheets of the maps before the script.
    #[must_use]
    pub fn style_sheets(&self) -> Vec<File> {
        let sheets = [
            (PICTURE_STYLE, &self.rendered.whole),
            (COMPACT_PICTURE_STYLE, &self.rendered.compact),
        ];
        let file = |(name, picture): (&str, &picture::Picture<'_>)| File {
            path: format!("{}{name}", self.story_folder),
            content: picture.css().into(),
        };
        sheets.map(file).into()
    }

    /// The share image of each of the story's languages.
    ///
    /// # Errors
    /// When one cannot be drawn, which is a mistake in this program.
    pub fn share_images(&self) -> Result<ShareImages, SiteError> {
        let mut images = ShareImages::default();
        for (index, strings) in self.languages.iter().enumerate() {
            let share::Shared { png, lacking } = self.share.image(strings)?;
            let path = format!("{}share.png", paths::folder(&self.languages, index));
            images.files.push(File { path, content: png });
            images.missing_letters.extend(lacking);
        }
        Ok(images)
    }

    /// A whole page and a compact one for each of the story's languages; where the site's address is
    /// known, what tells other sites how to embed them, and a sitemap. `names` are those of the
    /// files that they load.
    #[must_use]
    pub fn pages(&self, names: &PublishedNames, program: &Program) -> Vec<File> {
        let mut files = Vec::new();
        for index in 0..self.languages.len() {
            for kind in PageKind::ALL {
                let folder = self.folder(index, kind);
                let page = self.page(index, kind, names, program);
                files.push(File {
                    path: format!("{folder}index.html"),
                    content: page.html().into(),
                });
            }
            if let Some(base) = &self.base_url {
                let folder = paths::folder(&self.languages, index);
                let address = format!("{base}{folder}");
                let answer = oembed::answer(self.story, self.languages[index], &address, base);
                let path = format!("{folder}oembed.json");
                files.push(File { path, content: answer.into() });
            }
        }
        if let Some(addresses) = self.absolute() {
            let content = sitemap::sitemap(&addresses).into();
            files.push(File { path: "sitemap.xml".to_owned(), content });
        }
        files
    }

    /// The folder of each language's whole page, by its tag.
    #[must_use]
    pub fn language_folders(&self) -> Vec<(&str, String)> {
        let languages = self.languages.iter().enumerate();
        languages
            .map(|(index, strings)| (&*strings.lang, paths::folder(&self.languages, index)))
            .collect()
    }

    fn folder(&self, index: usize, kind: PageKind) -> String {
        format!("{}{}", paths::folder(&self.languages, index), kind.folder())
    }

    fn page(
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
            meta: self.meta(index, compact),
            policy: POLICY.to_owned(),
            generator: None,
            icon: hrefs.of(assets::ICON),
            styles: self.linked_styles(compact, hrefs),
            scripts: linked_scripts(&links, compact, strings, program, hrefs),
            story: StoryElement {
                story: format!("{up}{}", self.story_folder),
                whole_page: whole_page.map(str::to_owned),
                content: self.rendered.content(&text),
            },
            carried: String::new(),
        }
    }

    /// The story's pages as a page in a folder links to them.
    fn language_links(&self, folder: &str, kind: PageKind) -> Vec<LanguageLink> {
        let link = |(index, strings): (usize, &&Strings)| {
            language_link(strings, paths::between(folder, &self.folder(index, kind)))
        };
        self.languages.iter().enumerate().map(link).collect()
    }

    fn linked_styles(&self, compact: bool, hrefs: Hrefs<'_>) -> Vec<PageStyle> {
        let picture = if compact { COMPACT_PICTURE_STYLE } else { PICTURE_STYLE };
        let picture = format!("{}{picture}", self.story_folder);
        let linked =
            |path: &str, media| PageStyle { source: AssetSource::At(hrefs.of(path)), media };
        let mut styles: Vec<_> = assets::styles(compact).map(|path| linked(path, None)).collect();
        if !compact {
            styles.push(linked(assets::PRINT_STYLE, Some("print")));
        }
        styles.push(linked(&picture, None));
        styles
    }

    fn meta(&self, index: usize, compact: bool) -> PageMeta {
        let (story, strings) = (self.story, self.languages[index]);
        let title = story.title.text(&strings.lang, &story.language);
        let addresses = self
            .absolute()
            .map(|languages| PageAddresses { own: languages[index].1.clone(), languages });
        let own = addresses.as_ref().map(|addresses| addresses.own.as_str());
        PageMeta {
            lang: strings.lang.clone(),
            summary: story.summary.text(&strings.lang, &story.language),
            image_alt: with_arg(&strings.map_of, &title),
            linked_data: linked_data::linked_data(story, &strings.lang, own),
            title,
            compact,
            addresses,
        }
    }

    /// The whole pages' absolute addresses by language, where the site's own is known.
    fn absolute(&self) -> Option<Vec<(String, String)>> {
        let base = self.base_url.as_ref()?;
        let folders = self.language_folders().into_iter();
        Some(folders.map(|(lang, folder)| (lang.to_owned(), format!("{base}{folder}"))).collect())
    }
}

/// The strings of all pages of a story, the first of them those of the site's own folder.
fn languages(story: &Story) -> Vec<&'static Strings> {
    let languages: Vec<_> = story.languages.iter().map(|tag| strings_for(tag)).collect();
    if languages.is_empty() { vec![strings_for(&story.language)] } else { languages }
}

fn language_link(strings: &Strings, href: String) -> LanguageLink {
    LanguageLink {
        lang: strings.lang.clone(),
        label: strings.language_label.clone(),
        endonym: strings.endonym.clone(),
        href,
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
        let source = AssetSource::At(hrefs.of(path));
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
