//! The addresses of all pages, for those who search.

use std::fmt::Write;

/// The sitemap of pages in several languages, each with its tag and absolute address.
pub(super) fn sitemap(pages: &[(String, String)]) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for (_, address) in pages {
        // Fails on no string, as below.
        let _ = writeln!(out, "<url><loc>{address}</loc>");
        for (lang, other) in pages {
            let _ = writeln!(
                out,
                "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{other}\"/>"
            );
        }
        out.push_str("</url>\n");
    }
    out.push_str("</urlset>\n");
    out
}
