//! The pages of a site, written natively by the components of [`crate::ui::text`].

mod annotations;
pub mod assets;
mod base_url;
pub mod css_urls;
mod document;
mod error;
mod fit;
mod font_files;
mod head;
mod linked_data;
mod oembed;
mod outlines;
mod page;
mod paper;
mod paths;
mod picture;
mod rendered_story;
mod share;
pub mod single;
mod sitemap;
mod sizes;

use std::collections::BTreeSet;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use self::assets::PublishedNames;
pub use self::error::SiteError;
pub use self::outlines::outlines;
use self::page::PageKind;
use self::rendered_story::RenderedStory;
use self::share::{Share, ShareImage};
use crate::basemap::Basemap;
use crate::scene::model::MapModel;
use crate::story::Story;
use crate::strings::{Strings, strings_for};

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
    share: Share<'a>,
    base_url: Option<String>,
}

/// What a link to each language's page looks like where it is shared.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ShareImages {
    /// A picture beside each whole page.
    pub files: Vec<File>,
    /// Letters of the story that the fonts lack: the pictures have blanks for them.
    pub missing_letters: BTreeSet<char>,
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
        let base_url = base_url.map(base_url::checked).transpose()?;
        let model = Arc::new(MapModel::new(story, map));
        Ok(Self {
            story,
            story_folder,
            languages: languages(story),
            rendered: RenderedStory::new(story, map, model.clone()),
            share: Share::new(story, model),
            base_url,
        })
    }

    /// The style sheets of the maps before the script.
    #[must_use]
    pub fn style_sheets(&self) -> Vec<File> {
        let sheet = |kind: PageKind| {
            let picture = match kind {
                PageKind::Whole => &self.rendered.whole,
                PageKind::Compact => &self.rendered.compact,
            };
            let path = format!("{}{}", self.story_folder, kind.picture_style());
            File { path, content: picture.css().into() }
        };
        PageKind::ALL.map(sheet).into()
    }

    /// The share image of each of the story's languages.
    ///
    /// # Errors
    /// When one cannot be drawn, which is a mistake in this program.
    pub fn share_images(&self) -> Result<ShareImages, SiteError> {
        let mut images = ShareImages::default();
        for (index, strings) in self.languages.iter().enumerate() {
            let ShareImage { png, missing_letters } = self.share.image(strings)?;
            let path = format!("{}share.png", self.folder(index, PageKind::Whole));
            images.files.push(File { path, content: png });
            images.missing_letters.extend(missing_letters);
        }
        Ok(images)
    }

    /// A whole page and a compact one for each of the story's languages; where the site's address
    /// is known, what tells other sites how to embed them, and a sitemap. `names` are those of the
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
                let folder = self.folder(index, PageKind::Whole);
                let address = format!("{base}{folder}");
                let answer = oembed::answer(self.story, self.languages[index], &address, base);
                let path = format!("{folder}oembed.json");
                files.push(File { path, content: answer.into() });
            }
        }
        if let Some(annotations) = annotations::annotations(self.story) {
            let path = annotations::FILE_NAME.to_owned();
            files.push(File { path, content: annotations.into() });
        }
        if let Some(addresses) = self.absolute_addresses() {
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
            .map(|(index, strings)| (&*strings.lang, self.folder(index, PageKind::Whole)))
            .collect()
    }

    /// The whole pages' absolute addresses by language, where the site's own is known.
    fn absolute_addresses(&self) -> Option<Vec<(String, String)>> {
        let base = self.base_url.as_ref()?;
        let folders = self.language_folders().into_iter();
        Some(folders.map(|(lang, folder)| (lang.to_owned(), format!("{base}{folder}"))).collect())
    }

    /// The folder of a page, from the site's.
    fn folder(&self, index: usize, kind: PageKind) -> String {
        format!("{}{}", paths::folder(&self.languages, index), kind.folder())
    }
}

/// The strings of all pages of a story, the first of them those of the site's own folder.
fn languages(story: &Story) -> Vec<&'static Strings> {
    let languages: Vec<_> = story.languages.iter().map(|tag| strings_for(tag)).collect();
    if languages.is_empty() { vec![strings_for(&story.language)] } else { languages }
}
