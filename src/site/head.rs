//! What a page says of itself to machines: its description and preview, and its other languages.

use leptos::prelude::*;

use super::share;

/// What a page's head says of it.
#[derive(Clone)]
pub(super) struct PageMeta {
    pub(super) lang: String,
    pub(super) title: String,
    pub(super) summary: String,
    /// What the picture shows that stands for the page where it is shared.
    pub(super) image_alt: String,
    /// JSON-LD.
    pub(super) linked_data: String,
    /// On a whole page the address of the story's excerpts as annotations, where there are any.
    pub(super) annotations: Option<String>,
    /// True for a compact page. It is for a frame: who searches is to find the whole one.
    pub(super) compact: bool,
    /// Absolute addresses, where the site's own is known.
    pub(super) addresses: Option<PageAddresses>,
}

/// Absolute addresses of a whole page, with `/` at their ends.
#[derive(Clone)]
pub(super) struct PageAddresses {
    pub(super) own: String,
    /// Each language's tag and page, the story's first language first.
    pub(super) languages: Vec<(String, String)>,
}

/// The elements of a head that say it.
#[component]
pub(super) fn About(meta: PageMeta) -> impl IntoView {
    let compact = meta.compact;
    let preview = (!compact).then(|| view! { <Preview meta=meta.clone()/> });
    let robots = compact.then(|| view! { <meta name="robots" content="noindex"/> });
    let links = meta.addresses.map(|PageAddresses { own, languages }| {
        let oembed = format!("{own}oembed.json");
        let languages = (!compact).then(|| view! { <Alternates languages/> });
        view! {
            <link
                rel="alternate"
                type="application/json+oembed"
                href=oembed
                title=meta.title
            />
            <link rel="canonical" href=own/>
            {languages}
        }
    });
    let annotations = meta.annotations.map(|href| {
        view! { <link rel="alternate" type="application/ld+json" href=href/> }
    });
    let data = (!compact).then(|| {
        view! { <script type="application/ld+json">{meta.linked_data}</script> }
    });
    view! {
        {robots}
        {preview}
        {links}
        {annotations}
        {data}
    }
}

/// What the page looks like where a link to it is shared.
#[component]
fn Preview(meta: PageMeta) -> impl IntoView {
    let image = meta.addresses.map(|addresses| {
        let picture = format!("{}share.png", addresses.own);
        let (width, height) = share::SIZE;
        view! {
            {property("og:url", addresses.own)}
            {property("og:image", picture)}
            {property("og:image:width", width.to_string())}
            {property("og:image:height", height.to_string())}
            {property("og:image:alt", meta.image_alt)}
            <meta name="twitter:card" content="summary_large_image"/>
        }
    });
    view! {
        <meta name="description" content=meta.summary.clone()/>
        {property("og:type", "article".to_owned())}
        {property("og:title", meta.title)}
        {property("og:description", meta.summary)}
        {image}
    }
}

/// The page in its languages, for those who search.
#[component]
fn Alternates(languages: Vec<(String, String)>) -> impl IntoView {
    let default = languages.first().map(|(_, address)| address.clone());
    let links = languages.into_iter().map(|(lang, address)| {
        view! { <link rel="alternate" hreflang=lang href=address/> }
    });
    view! {
        {links.collect_view()}
        {default.map(|address| {
            view! { <link rel="alternate" hreflang="x-default" href=address/> }
        })}
    }
}

/// An element by which pages tell others of a property (Open Graph).
fn property(name: &'static str, content: String) -> impl IntoView {
    leptos::html::meta().attr("property", name).attr("content", content)
}
