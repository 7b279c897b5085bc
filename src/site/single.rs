//! One file with the whole story in it.
//!
//! What this does: makes of the page that Trunk built one that opens from disk. Styles, fonts,
//! scripts, wasm and data stand in it, in all of the story's languages; its policy names each
//! script and style by its sum, and lets it fetch nothing. What it does not: read or write files
//! ([`crate::cli`] does).

mod inline;

use self::inline::{Inlined, as_text};
use super::told::Told;
use super::{Program, filled, languages, meta, replace, story_folder, with_strings};
use crate::basemap::Basemap;
use crate::story::Story;
use crate::strings::Strings;

/// In every file that [`single`] made, near its beginning.
pub const MARK: &str = "<meta name=\"generator\" content=\"tapal build --single-file\">";

/// The script that Trunk's hook made of loader and glue; a site has no use for it.
pub const PROGRAM: &str = "single.js";
/// The story's files that the program asks for.
const DATA: [&str; 3] = ["story.geojson", "basemap-1.tapal", "basemap-2.tapal"];
/// Without the live page there is one language alone, and no other page to lead to. What is hidden
/// keeps its place. And there is nothing to embed.
const STYLE: &str =
    ".page:has(> div.map) .languages { visibility: hidden; } [data-share] { display: none; }";

/// Finds a file of the web bundle by its path in it; its error says which is missing.
pub type Files<'a> = &'a dyn Fn(&str) -> Result<Vec<u8>, String>;

/// Makes the file of the page that Trunk built. Before the program runs it is in `lang`, or the
/// story's first language.
///
/// # Errors
/// When the story is not in that language, a file is missing, or the page names one that cannot
/// stand in it.
pub fn single(
    page: &str,
    story: &Story,
    map: &Basemap,
    lang: Option<&str>,
    files: Files<'_>,
) -> Result<String, String> {
    let (languages, told) = (languages(story), Told::new(story, map));
    let index = chosen(&languages, lang)?;
    let folder = story_folder(page)?;
    let page = replace(page, "data-story=\"", "\"", "")?;
    let page = with_strings(&page, languages[index])?;
    let page = filled(&page, story, languages[index], &told.body(languages[index]))?;
    let (head, body) = page.split_once("</head>").ok_or("the page has no head")?;
    let (body, end) = body.rsplit_once("</body>").ok_or("the page has no body")?;

    let mut parts = Parts { files, inlined: Inlined::default(), carried: String::new() };
    let mut head = parts.head(head)?;
    head.extend([
        &parts.inlined.style("", &told.css()),
        "\n",
        &parts.inlined.style("", STYLE),
        "\n",
    ]);
    head.push_str(&meta::Page { story, index, languages: &languages, base: None }.head());
    let rules = ["\n", MARK, "\n", &parts.inlined.policy()].concat();
    let head = replace(&head, "<meta charset=\"utf-8\">", "", &rules)?;

    for name in DATA {
        parts.carry(name, &files(&[folder, name].concat())?);
    }
    for strings in languages {
        parts.carried.extend([
            "<template data-of=\"",
            &strings.lang,
            "\">",
            &told.lent(strings),
            "</template>\n",
        ]);
    }
    Ok([&head, "</head>", body, &parts.carried, "</body>", end].concat())
}

/// Which of the languages was asked for.
fn chosen(languages: &[&Strings], lang: Option<&str>) -> Result<usize, String> {
    let Some(lang) = lang else { return Ok(0) };
    let known: Vec<_> = languages.iter().map(|strings| &*strings.lang).collect();
    let missing = || {
        format!("--lang {lang}: the story is not in this language; it is in {}", known.join(", "))
    };
    known.iter().position(|known| *known == lang).ok_or_else(missing)
}

/// What the page's head names, on its way into the page.
struct Parts<'a> {
    files: Files<'a>,
    inlined: Inlined,
    /// Data that the program asks for, as elements.
    carried: String,
}

impl Parts<'_> {
    /// The head with all files in it that it names.
    fn head(&mut self, head: &str) -> Result<String, String> {
        let mut out = String::new();
        for line in head.lines() {
            let held = match line.trim() {
                tag if tag.starts_with("<link") => self.link(tag)?,
                tag if tag.starts_with("<script") => self.script(tag)?,
                _ => line.to_owned(),
            };
            if !held.is_empty() {
                out.extend([&held, "\n"]);
            }
        }
        Ok(out)
    }

    fn link(&mut self, tag: &str) -> Result<String, String> {
        match (attribute(tag, "rel"), attribute(tag, "href")) {
            // What Trunk has read and left, and what would be fetched before it is asked for.
            _ if tag.contains(" data-trunk") => Ok(String::new()),
            (Some("preload"), _) => Ok(String::new()),
            (Some("x-strings"), Some(name)) => {
                self.carry(name, &(self.files)(name)?);
                Ok(String::new())
            }
            (Some("icon"), Some(name)) => Ok(tag.replacen(name, &self.data(name)?, 1)),
            (Some("stylesheet"), Some(name)) => {
                let css = self.with_files(&self.text(name)?, name)?;
                let media =
                    attribute(tag, "media").map(|media| [" media=\"", media, "\""].concat());
                Ok(self.inlined.style(&media.unwrap_or_default(), &css))
            }
            _ => Err(unknown(tag)),
        }
    }

    fn script(&mut self, tag: &str) -> Result<String, String> {
        match (attribute(tag, "src"), attribute(tag, "data-wasm"), attribute(tag, "data-strings")) {
            (Some(_), Some(wasm), Some(strings)) => {
                let program = (self.files)(wasm)?;
                let Program { bytes, sha256 } = Program::of(&program);
                let known = format!(
                    " type=\"module\" data-wasm=\"{wasm}\" data-strings=\"{strings}\" data-bytes=\"{bytes}\" data-sha256=\"{sha256}\""
                );
                self.carry(wasm, &program);
                let code = self.text(PROGRAM)?;
                Ok(self.inlined.script(&known, &code))
            }
            (Some(name), None, None) if attribute(tag, "type").is_none() => {
                let code = self.text(name)?;
                Ok(self.inlined.script("", &code))
            }
            _ => Err(unknown(tag)),
        }
    }

    /// A style sheet with the files in it that it names.
    fn with_files(&self, css: &str, name: &str) -> Result<String, String> {
        if css.contains("@import") {
            return Err(format!(
                "{name}: imports another style sheet, which cannot stand in one file"
            ));
        }
        let mut pieces = css.split("url(");
        let mut out = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let (address, rest) = piece
                .split_once(')')
                .ok_or_else(|| format!("{name}: has a url( without its end"))?;
            let bare = address.trim().trim_matches(['"', '\'']);
            // Others stand in it already, or are no file of ours: the policy lets nothing be
            // fetched.
            let own = !bare.is_empty() && !bare.starts_with(['/', '#']) && !bare.contains(':');
            let held =
                if own { ["\"", &self.data(bare)?, "\""].concat() } else { address.to_owned() };
            out.extend(["url(", &held, ")", rest]);
        }
        Ok(out)
    }

    /// A file as an address that holds it.
    fn data(&self, name: &str) -> Result<String, String> {
        let kind = match name.rsplit_once('.') {
            Some((_, "woff2")) => "font/woff2",
            Some((_, "svg")) => "image/svg+xml",
            Some((_, "png")) => "image/png",
            _ => {
                return Err(format!(
                    "{name}: of this kind no file can stand in a style sheet or as an icon"
                ));
            }
        };
        Ok(["data:", kind, ";base64,", &as_text(&(self.files)(name)?)].concat())
    }

    /// Puts a file where the program finds it by its name.
    fn carry(&mut self, name: &str, content: &[u8]) {
        let open = ["<script type=\"application/octet-stream\" data-file=\"", name, "\">"].concat();
        self.carried.extend([&open, &*as_text(content), "</script>\n"]);
    }

    fn text(&self, name: &str) -> Result<String, String> {
        let bytes = (self.files)(name.trim_start_matches("./"))?;
        String::from_utf8(bytes).map_err(|_| format!("{name}: is no text in UTF-8"))
    }
}

fn unknown(tag: &str) -> String {
    format!(
        "the page's head has {tag}, which one file cannot hold; was it built from this project's index.html?"
    )
}

/// The value of an element's attribute.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&*[" ", name, "=\""].concat())?;
    rest.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(head: &str) -> Result<String, String> {
        let files = |name: &str| {
            match name {
            "a.css" => {
                Ok(b"@font-face { src: url('f.woff2') } a { fill: url(#x); b: url(data:image/png;base64,AA) }".to_vec())
            }
            "f.woff2" => Ok(b"font".to_vec()),
            "b.css" => Ok(b"@import 'a.css';".to_vec()),
            "c.css" => Ok(b"a { src: url(f.exe) }".to_vec()),
            "t.js" => Ok(b"t()".to_vec()),
            _ => Err(format!("{name}: is missing")),
        }
        };
        Parts { files: &files, inlined: Inlined::default(), carried: String::new() }.head(head)
    }

    #[test]
    fn files_of_a_style_sheet_stand_in_it_and_nothing_else_is_touched() {
        let held =
            parts("<link rel=\"stylesheet\" href=\"./a.css\" media=\"print\"/>").expect("held");
        let css = "@font-face { src: url(\"data:font/woff2;base64,Zm9udA==\") } a { fill: url(#x); b: url(data:image/png;base64,AA) }";
        assert_eq!(held, ["<style media=\"print\">", css, "</style>\n"].concat());
    }

    #[test]
    fn what_cannot_stand_in_one_file_is_named() {
        for (head, why) in [
            ("<link rel=\"stylesheet\" href=\"b.css\">", "b.css: imports"),
            ("<link rel=\"stylesheet\" href=\"c.css\">", "f.exe"),
            ("<link rel=\"manifest\" href=\"m.json\">", "rel=\"manifest\""),
            ("<script type=\"module\" src=\"t.js\"></script>", "src=\"t.js\""),
            ("<script src=\"u.js\"></script>", "u.js: is missing"),
        ] {
            assert!(parts(head).is_err_and(|error| error.contains(why)), "{head}");
        }
        assert_eq!(
            parts("<script src=\"t.js\"></script>").as_deref(),
            Ok("<script>t()</script>\n")
        );
    }
}
