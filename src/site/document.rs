//! A page as a whole: its head, and the element that the story stands in.

use leptos::either::Either;
use leptos::prelude::*;

use super::head::{About, PageMeta};
use super::rendered_story::{html_of, written};

/// What a page loads or holds, and what it says of itself.
pub(super) struct Document {
    pub(super) meta: PageMeta,
    /// The content policy.
    pub(super) policy: String,
    /// In a page of one file what made it.
    pub(super) generator: Option<&'static str>,
    pub(super) icon: String,
    pub(super) styles: Vec<PageStyle>,
    pub(super) preloads: Preloads,
    pub(super) scripts: Vec<PageScript>,
    pub(super) story: StoryElement,
    /// HTML after the story's element, which one file alone has.
    pub(super) after_story: String,
}

/// A style sheet, linked or in the page.
pub(super) struct PageStyle {
    pub(super) source: AssetSource,
    pub(super) media: Option<&'static str>,
}

/// Where a script or a style sheet is.
pub(super) enum AssetSource {
    /// The address of its file.
    Linked(String),
    /// Its text, in the page.
    Inline(String),
}

/// A script, linked or in the page.
pub(super) struct PageScript {
    pub(super) source: AssetSource,
    pub(super) loading: Loading,
    pub(super) data: ScriptData,
}

/// When a script runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Loading {
    /// Where it stands, before the page is painted.
    Blocking,
    /// When the page was read, in a sandbox too.
    Deferred,
    /// When the page was read.
    Module,
}

/// The addresses of what the program is made of and asks for first, so that all of it is on its way
/// while the page is read. One file has it within itself.
#[derive(Default)]
pub(super) struct Preloads {
    /// The largest by far, asked for beside the style sheets: browsers send these before it.
    pub(super) wasm: Option<String>,
    /// The wasm's own script.
    pub(super) glue: Option<String>,
    /// What scripts fetch.
    pub(super) data: Vec<String>,
}

/// What scripts know of the page's files. Each is an attribute where it is there.
#[derive(Clone, Default)]
pub(super) struct ScriptData {
    /// For the one before the first paint: each language's tag and page, with spaces between.
    pub(super) languages: Option<String>,
    pub(super) compact: bool,
    pub(super) glue: Option<String>,
    pub(super) wasm: Option<String>,
    pub(super) bytes: Option<usize>,
    pub(super) sha256: Option<String>,
    pub(super) strings: Option<String>,
    pub(super) save: Option<String>,
    pub(super) save_style: Option<String>,
    pub(super) save_svg: Option<String>,
    pub(super) outlines: Option<String>,
    pub(super) present: Option<String>,
    pub(super) present_style: Option<String>,
    pub(super) handout: Option<String>,
    pub(super) handout_style: Option<String>,
    pub(super) share: Option<String>,
    pub(super) share_style: Option<String>,
    pub(super) worker: Option<String>,
}

/// The element that the story stands in.
pub(super) struct StoryElement {
    /// The address of the story's folder.
    pub(super) folder: String,
    /// On a compact page the address of the whole one.
    pub(super) whole_page: Option<String>,
    /// What stands in it.
    pub(super) content: String,
}

impl StoryElement {
    /// The element as HTML.
    pub(super) fn html(self) -> String {
        html_of(|| self.view())
    }

    fn view(self) -> impl IntoView {
        let class = if self.whole_page.is_some() { "page compact" } else { "page" };
        view! {
            <div
                id="tapal"
                class=class
                data-story=self.folder
                data-compact=self.whole_page.is_some()
                data-whole=self.whole_page
            >
                {written(self.content)}
            </div>
        }
    }
}

impl Document {
    /// The page as HTML.
    pub(super) fn html(self) -> String {
        let body = html_of(|| self.view());
        format!("<!doctype html>\n{body}\n")
    }

    fn view(self) -> impl IntoView {
        let (lang, title) = (self.meta.lang.clone(), self.meta.title.clone());
        view! {
            <html lang=lang>
                <head>
                    <meta charset="utf-8"/>
                    {self.generator.map(|name| {
                        view! { <meta name="generator" content=name/> }
                    })}
                    <meta http-equiv="Content-Security-Policy" content=self.policy/>
                    <meta name="viewport" content="width=device-width, initial-scale=1"/>
                    <meta name="color-scheme" content="light dark"/>
                    <title>{title}</title>
                    <link rel="icon" href=self.icon type="image/svg+xml"/>
                    {self.styles.into_iter().map(PageStyle::view).collect_view()}
                    {self.preloads.wasm.map(|href| view! {
                        <link rel="preload" href=href r#as="fetch" crossorigin=""/>
                    })}
                    {self.scripts.into_iter().map(PageScript::view).collect_view()}
                    {self.preloads.glue.map(|href| view! {
                        <link rel="modulepreload" href=href fetchpriority="low"/>
                    })}
                    {self.preloads.data.into_iter().map(preload).collect_view()}
                    <About meta=self.meta/>
                </head>
                <body>{self.story.view()}{written(self.after_story)}</body>
            </html>
        }
    }
}

impl PageStyle {
    fn view(self) -> impl IntoView {
        let media = self.media;
        match self.source {
            AssetSource::Linked(href) => {
                Either::Left(view! { <link rel="stylesheet" href=href media=media/> })
            }
            AssetSource::Inline(css) => Either::Right(view! { <style media=media>{css}</style> }),
        }
    }
}

impl PageScript {
    fn view(self) -> impl IntoView {
        let (src, code) = match self.source {
            AssetSource::Linked(src) => (Some(src), None),
            AssetSource::Inline(code) => (None, Some(code)),
        };
        let data = self.data;
        view! {
            <script
                type=(self.loading == Loading::Module).then_some("module")
                defer=self.loading == Loading::Deferred
                src=src
                data-language-pages=data.languages
                data-compact=data.compact
                data-glue=data.glue
                data-wasm=data.wasm
                data-bytes=data.bytes
                data-sha256=data.sha256
                data-strings=data.strings
                data-save-dialog=data.save
                data-save-style=data.save_style
                data-save-svg=data.save_svg
                data-outlines=data.outlines
                data-present=data.present
                data-present-style=data.present_style
                data-handout=data.handout
                data-handout-style=data.handout_style
                data-share-dialog=data.share
                data-share-style=data.share_style
                data-worker=data.worker
            >
                {code}
            </script>
        }
    }
}

/// What is asked for after all that paints the page.
fn preload(href: String) -> impl IntoView {
    view! { <link rel="preload" href=href r#as="fetch" crossorigin="" fetchpriority="low"/> }
}
