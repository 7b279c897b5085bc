//! Scripts and styles that stand in a page, and the policy that allows these and no others.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::site::rendered_story::LEPTOS_COMMENT;

/// What stands in a page so far, by the sums of its texts as a policy names them.
#[derive(Debug, Default)]
pub(super) struct Inlined {
    scripts: Vec<String>,
    styles: Vec<String>,
}

impl Inlined {
    /// A script as it may stand in its element.
    pub(super) fn script(&mut self, code: &str) -> String {
        let code = within_script(&with_plain_lines(code));
        self.scripts.push(csp_hash(&code));
        code
    }

    /// A style sheet as it may stand in its element.
    pub(super) fn style(&mut self, css: &str) -> String {
        let css = within_style(&with_plain_lines(css));
        self.styles.push(csp_hash(&css));
        css
    }

    /// The policy: these scripts, these styles and wasm run; fonts and pictures are those that the
    /// page carries; nothing is fetched, and no HTML is made in it.
    pub(super) fn policy(&self) -> String {
        let (scripts, styles) = (self.scripts.join(" "), self.styles.join(" "));
        format!(
            "default-src 'none'; script-src {scripts} 'wasm-unsafe-eval'; style-src {styles}; \
             font-src data:; img-src data: blob:; base-uri 'none'; form-action 'none'; \
             require-trusted-types-for 'script'; trusted-types 'none'"
        )
    }
}

/// Bytes as text that may stand anywhere in a page.
pub(super) fn base64(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(bytes)
}

fn csp_hash(text: &str) -> String {
    format!("'sha256-{}'", base64(&Sha256::digest(text)))
}

/// A browser reads each line's end as one character, and takes the sum of that.
fn with_plain_lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// Code that neither ends its element nor hides its end, and has no comment of Leptos'. What could
/// stands in texts and patterns alone, where `\x3c` means the same: esbuild puts a space into
/// operators that look like it.
fn within_script(code: &str) -> String {
    let escapes = [("</script", "\\x3c/"), ("<!--", "\\x3c!"), (LEPTOS_COMMENT, "\\x3c!")];
    with_escaped_starts(code, &escapes)
}

/// A style sheet that does not end its element, and has no comment of Leptos': `\/` and `\!` mean
/// the same in its texts, and nothing in its comments.
fn within_style(css: &str) -> String {
    with_escaped_starts(css, &[("</style", "<\\/"), (LEPTOS_COMMENT, "<\\!")])
}

/// The text with the first two letters of each word escaped.
fn with_escaped_starts(text: &str, words: &[(&str, &str)]) -> String {
    words
        .iter()
        .fold(text.to_owned(), |text, (word, first_two)| with_escaped_start(&text, word, first_two))
}

/// The text with the first two letters of a word escaped, wherever it stands, in capitals
/// or not.
fn with_escaped_start(text: &str, word: &str, first_two: &str) -> String {
    let small = text.to_ascii_lowercase();
    let (mut out, mut done) = (String::with_capacity(text.len()), 0);
    for (at, _) in small.match_indices(word) {
        out.extend([&text[done..at], first_two]);
        done = at + 2;
    }
    out + &text[done..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_of_a_script_ends_it_or_hides_its_end() {
        let code = "a('</script>'); b(/<\\/ScRipt|<!--/); c(`<!--</SCRIPT `); \
            d('Ж<script>', x<!y, x</y)";
        let expected = "a('\\x3c/script>'); b(/<\\/ScRipt|\\x3c!--/); c(`\\x3c!--\\x3c/SCRIPT `); \
            d('Ж<script>', x<!y, x</y)";
        assert_eq!(Inlined::default().script(code), expected);
    }

    #[test]
    fn no_text_of_a_style_sheet_ends_it() {
        let escaped = Inlined::default().style("a::after { content: '</STYLE>' } /* </style> */");
        assert_eq!(escaped, "a::after { content: '<\\/STYLE>' } /* <\\/style> */");
    }

    #[test]
    fn no_text_holds_what_is_taken_out_of_a_view() {
        let mut inlined = Inlined::default();
        assert_eq!(inlined.script("a('<!><!>', x<!y)"), "a('\\x3c!>\\x3c!>', x<!y)");
        assert_eq!(inlined.style("a::after { content: '<!>' }"), "a::after { content: '<\\!>' }");
    }

    #[test]
    fn sums_are_of_what_a_browser_reads() {
        let (mut windows, mut plain) = (Inlined::default(), Inlined::default());
        assert_eq!(windows.script("a\r\nb\rc"), plain.script("a\nb\nc"));
        assert_eq!(windows.policy(), plain.policy());
        // The sum of no bytes at all is known.
        let mut empty = Inlined::default();
        empty.style("");
        assert!(
            empty
                .policy()
                .contains("style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='")
        );
    }
}
