//! Files of the web bundle as they stand in one file.

use super::Files;
use super::inline::base64;
use crate::site::SiteError;
use crate::site::css_urls::{own_urls, replace_urls};

/// The files of the web bundle.
pub(super) struct BundleFiles<'a> {
    files: Files<'a>,
}

impl<'a> BundleFiles<'a> {
    pub(super) fn new(files: Files<'a>) -> Self {
        Self { files }
    }

    pub(super) fn bytes(&self, path: &str) -> Result<Vec<u8>, SiteError> {
        (self.files)(path).map_err(SiteError::File)
    }

    pub(super) fn text(&self, path: &str) -> Result<String, SiteError> {
        String::from_utf8(self.bytes(path)?).map_err(|_| refused(path, "is no text in UTF-8"))
    }

    /// The [`element`] of a file.
    pub(super) fn element(&self, name: &str, path: &str) -> Result<String, SiteError> {
        Ok(element(name, &self.bytes(path)?))
    }

    /// A file as an address that holds it.
    pub(super) fn data_url(&self, path: &str) -> Result<String, SiteError> {
        let kind = match path.rsplit_once('.') {
            Some((_, "woff2")) => "font/woff2",
            Some((_, "svg")) => "image/svg+xml",
            Some((_, "png")) => "image/png",
            _ => {
                let reason = "of this kind no file can stand in a style sheet or as an icon";
                return Err(refused(path, reason));
            }
        };
        Ok(format!("data:{kind};base64,{}", base64(&self.bytes(path)?)))
    }

    /// A style sheet with the files in it that it names.
    pub(super) fn style_sheet(&self, path: &str) -> Result<String, SiteError> {
        let css = self.text(path)?;
        if css.contains("@import") {
            let reason = "imports another style sheet, which cannot stand in one file";
            return Err(refused(path, reason));
        }
        // Others are no file of ours: the policy lets nothing be fetched.
        let urls = own_urls(&css).ok_or_else(|| refused(path, "has a url( without its end"))?;
        let mut inlined = Vec::with_capacity(urls.len());
        for url in urls {
            let data = self.data_url(url.address)?;
            inlined.push((url, data));
        }
        Ok(replace_urls(&css, &inlined))
    }
}

/// An element from which the program takes a file by its name.
pub(super) fn element(name: &str, content: &[u8]) -> String {
    let content = base64(content);
    format!("<script type=\"application/octet-stream\" data-file=\"{name}\">{content}</script>\n")
}

fn refused(path: &str, reason: &'static str) -> SiteError {
    SiteError::Inline { path: path.to_owned(), reason }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn style_sheet(path: &str) -> Result<String, SiteError> {
        let files = |name: &str| match name {
            "a.css" => Ok(b"@font-face { src: url('f.woff2') } \
                a { fill: url(#x); b: url(data:image/png;base64,AA) }"
                .to_vec()),
            "f.woff2" => Ok(b"font".to_vec()),
            "b.css" => Ok(b"@import 'a.css';".to_vec()),
            "c.css" => Ok(b"a { src: url(f.exe) }".to_vec()),
            "d.css" => Ok(b"a { src: url(f.woff2".to_vec()),
            _ => Err(format!("{name}: is missing")),
        };
        BundleFiles::new(&files).style_sheet(path)
    }

    #[test]
    fn files_of_a_style_sheet_stand_in_it_and_nothing_else_is_touched() {
        let expected = "@font-face { src: url(\"data:font/woff2;base64,Zm9udA==\") } \
            a { fill: url(#x); b: url(data:image/png;base64,AA) }";
        assert_eq!(style_sheet("a.css").expect("held"), expected);
    }

    #[test]
    fn what_cannot_stand_in_one_file_is_named() {
        for (path, why) in [
            ("b.css", "b.css: imports"),
            ("c.css", "f.exe: of this kind"),
            ("d.css", "d.css: has a url( without its end"),
            ("e.css", "e.css: is missing"),
        ] {
            let error = style_sheet(path).expect_err("refused").to_string();
            assert!(error.contains(why), "{error}");
        }
    }
}
