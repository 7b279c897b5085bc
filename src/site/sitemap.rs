//! The addresses of all whole pages, for those who search.

/// The sitemap of pages in several languages, each with its tag and absolute address.
pub(super) fn sitemap(pages: &[(String, String)]) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for (_, address) in pages {
        out.push_str(&format!("<url><loc>{address}</loc>\n"));
        for (lang, other) in pages {
            out.push_str(&format!(
                "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{other}\"/>\n"
            ));
        }
        out.push_str("</url>\n");
    }
    out.push_str("</urlset>\n");
    out
}
