//! One file with the whole story in it, in all of its languages, that opens from disk.
//!
//! Styles, fonts, scripts, wasm and data stand in it; its policy names each script and style by its
//! sum, and lets it fetch nothing.

mod bundle_files;
mod inline;

use self::bundle_files::{BundleFiles, element};
use self::inline::Inlined;
use super::assets;
use super::document::{
    AssetSource, Document, Loading, PageScript, PageStyle, Preloads, ScriptData, StoryElement,
};
use super::head::PageMeta;
use super::page::{PageKind, language_link};
use super::rendered_story::PageText;
use super::{Program, Site, SiteError};
use crate::basemap::packed;
use crate::story;
use crate::story::map_file::{self, map_file};
use crate::strings::Strings;
use crate::text::escape_markup;

/// What stands near the beginning of every such file: what made it.
pub const GENERATOR: &str = "tapal build --single-file";

/// There is no other page to embed, and without scripts none in another language.
const STYLE: &str = "[data-share] { display: none; } \
    @media (scripting: none) { .languages { visibility: hidden; } }";

/// Finds a file of the web bundle by its path in it; its error says which is missing.
pub type Files<'a> = &'a dyn Fn(&str) -> Result<Vec<u8>, String>;

impl Site<'_> {
    /// The one file. Before its script runs it is in `lang`, or the story's first language.
    ///
    /// # Errors
    /// When the story is not in that language, or a file is missing or cannot stand in it.
    pub fn single(&self, lang: Option<&str>, files: Files<'_>) -> Result<String, SiteError> {
        let index = self.language_index(lang)?;
        let files = BundleFiles::new(files);
        let mut inlined = Inlined::default();
        let styles = self.inlined_styles(&files, &mut inlined)?;
        let (scripts, program) = self.inlined_scripts(&files, &mut inlined, index)?;
        let mut after_story = self.other_languages(index);
        // Where the elements of all languages have been read, before the file's heavy part.
        let language = inlined.script(&files.text(assets::SINGLE_LANGUAGE)?);
        after_story.push_str(&format!("<script>{language}</script>\n"));
        let story = files.text(&format!("{}{}", self.story_folder, story::FILE_NAME))?;
        after_story.push_str(&element(map_file::FILE_NAME, map_file(&story).as_bytes()));
        for name in packed::FILE_NAMES {
            after_story.push_str(&files.element(name, &format!("{}{name}", self.story_folder))?);
        }
        for strings in &self.languages {
            let path = assets::strings(&strings.lang);
            after_story.push_str(&files.element(&path, &path)?);
        }
        after_story.push_str(&program);
        Ok(Document {
            meta: PageMeta {
                addresses: None,
                annotations: None,
                ..self.meta(index, PageKind::Whole)
            },
            policy: inlined.policy(),
            generator: Some(GENERATOR),
            icon: files.data_url(assets::ICON)?,
            styles,
            preloads: Preloads::default(),
            scripts,
            story: self.story_element(self.languages[index], true),
            after_story,
        }
        .html())
    }

    /// Which of the languages was asked for.
    fn language_index(&self, lang: Option<&str>) -> Result<usize, SiteError> {
        let Some(lang) = lang else { return Ok(0) };
        let known: Vec<_> = self.languages.iter().map(|strings| &*strings.lang).collect();
        let found = known.iter().position(|known| *known == lang);
        found.ok_or_else(|| SiteError::Language { lang: lang.to_owned(), known: known.join(", ") })
    }

    fn inlined_styles(
        &self,
        files: &BundleFiles<'_>,
        inlined: &mut Inlined,
    ) -> Result<Vec<PageStyle>, SiteError> {
        let mut style =
            |css: &str, media| PageStyle { source: AssetSource::Inline(inlined.style(css)), media };
        let mut styles = Vec::new();
        for name in assets::styles(false) {
            styles.push(style(&files.style_sheet(name)?, None));
        }
        styles.push(style(&files.style_sheet(assets::PRINT_STYLE)?, Some("print")));
        styles.push(style(&files.style_sheet(assets::SAVE_STYLE)?, None));
        styles.push(style(&files.style_sheet(assets::PRESENT_STYLE)?, None));
        styles.push(style(&files.style_sheet(assets::HANDOUT_STYLE)?, None));
        styles.push(style(&self.rendered.whole.css(), None));
        styles.push(style(STYLE, None));
        Ok(styles)
    }

    /// The scripts of the head, and the element with the wasm.
    fn inlined_scripts(
        &self,
        files: &BundleFiles<'_>,
        inlined: &mut Inlined,
        index: usize,
    ) -> Result<(Vec<PageScript>, String), SiteError> {
        let Program { bytes, sha256 } = Program::of(&files.bytes(assets::WASM)?);
        let data = ScriptData {
            wasm: Some(assets::WASM.to_owned()),
            bytes: Some(bytes),
            sha256: Some(sha256),
            strings: Some(assets::strings(&self.languages[index].lang)),
            ..ScriptData::default()
        };
        let mut script = |name: &str, loading, data| {
            let source = AssetSource::Inline(inlined.script(&files.text(name)?));
            Ok::<_, SiteError>(PageScript { source, loading, data })
        };
        let scripts = vec![
            script(assets::THEME, Loading::Blocking, ScriptData::default())?,
            script(assets::SINGLE, Loading::Module, data)?,
        ];
        Ok((scripts, files.element(assets::WASM, assets::WASM)?))
    }

    /// The story's element in a language; one alone holds the ground of the map's picture.
    fn story_element(&self, strings: &Strings, with_ground: bool) -> StoryElement {
        let languages = self.languages.iter();
        let languages =
            languages.map(|strings| language_link(strings, format!("?lang={}", strings.lang)));
        let text = PageText { strings, languages: languages.collect(), whole_page: None };
        let content = self.rendered.content(&text, with_ground);
        StoryElement { folder: String::new(), whole_page: None, content }
    }

    /// The story's element in each other language, in a template of its own.
    fn other_languages(&self, index: usize) -> String {
        let others = self.languages.iter().enumerate().filter(|(other, _)| *other != index);
        let template = |(_, strings): (usize, &&'static Strings)| {
            let element = self.story_element(strings, false).html();
            let title = self.story.title.text(&strings.lang, &self.story.language);
            let title = escape_markup(&title);
            let lang = &strings.lang;
            format!(
                "<template data-language=\"{lang}\" data-title=\"{title}\">{element}</template>\n"
            )
        };
        others.map(template).collect()
    }
}
