//! The whole story in one file: what stands in it, what its policy allows, and what is left alone
//! when it fails.
#![cfg(feature = "cli")]

mod workshop;

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};
use workshop::{MAP, STORY, build, complaint, files, tapal, workshop};

const BUILD: [&str; 6] = build_into("story.html");
const CSS: &str = "@font-face { font-family: a; src: url(\"fonts/a.woff2\") format(\"woff2\") }\r\n\
    a::after { content: '</style><!>' }";
const SCRIPT: &str = "const a = '</script><!--<script><!>';";

/// The arguments that write the one file to a path.
const fn build_into(out: &str) -> [&str; 6] {
    ["build", "--web", "web", "--single-file", "--out", out]
}

/// A workshop whose web bundle has all that one file is made of.
fn complete_workshop(name: &str) -> PathBuf {
    let root = workshop(name, STORY);
    let web = root.join("web");
    fs::create_dir(web.join("fonts")).expect("folder");
    fs::create_dir(web.join("strings")).expect("folder");
    for lang in ["id", "en", "ru", "kk"] {
        fs::write(web.join(format!("strings/{lang}.json")), "strings").expect("strings");
    }
    for (name, content) in [
        ("fonts.css", CSS),
        ("fonts/a.woff2", "a font"),
        ("page.css", "body { margin: 0 }"),
        ("print.css", "body { padding: 0 }"),
        ("save.css", "dialog { margin: 0 }"),
        ("present.css", ".present-bar { margin: 0 }"),
        ("handout.css", ".handout { margin: 0 }"),
        ("theme.js", "theme()"),
        ("single.js", SCRIPT),
        ("single-language.js", "language()"),
        ("favicon.svg", "<svg/>"),
        ("stories/kazakhstan-2022/basemap-2.tapal", "finer"),
    ] {
        fs::write(web.join(name), content).expect("file");
    }
    root
}

/// The one file that a command wrote.
fn built(root: &Path, words: &[&str]) -> String {
    let output = tapal(root, words);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    fs::read_to_string(root.join("story.html")).expect("the file")
}

/// The elements of a name, each with its attributes and its text, as a browser finds them.
fn elements<'a>(html: &'a str, name: &str) -> Vec<(&'a str, &'a str)> {
    let (open, close) = (["<", name].concat(), ["</", name].concat());
    let (mut found, mut rest) = (Vec::new(), html);
    while let Some((_, after)) = rest.split_once(&*open) {
        let (attributes, after) = after.split_once('>').expect("a tag ends");
        let (text, after) = after.split_once(&*close).expect("an element ends");
        found.push((attributes, text));
        rest = after;
    }
    found
}

#[test]
fn the_policy_names_every_script_and_style_and_allows_nothing_else() {
    let html = built(&complete_workshop("single-policy"), &BUILD);
    let policies = html.match_indices("Content-Security-Policy").count();
    let (_, policy) = html
        .split_once("<meta http-equiv=\"Content-Security-Policy\" content=\"")
        .expect("a policy");
    let (policy, after) = policy.split_once('"').expect("its end");
    assert_eq!(policies, 1);
    let sums = |texts: Vec<&str>| {
        let sum =
            |text: &&str| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)));
        texts.iter().map(sum).collect::<Vec<_>>().join(" ")
    };
    let run = |(attributes, _): &(&str, &str)| !attributes.contains("type=\"application/");
    let scripts: Vec<_> =
        elements(&html, "script").into_iter().filter(run).map(|(_, text)| text).collect();
    let styles: Vec<_> = elements(&html, "style").into_iter().map(|(_, text)| text).collect();
    assert_eq!((scripts.len(), styles.len()), (3, 8));
    let expected = [
        "default-src 'none'",
        &format!("script-src {} 'wasm-unsafe-eval'", sums(scripts)),
        &format!("style-src {}", sums(styles)),
        "font-src data:",
        "img-src data: blob:",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ];
    assert_eq!(policy.split("; ").collect::<Vec<_>>(), expected);
    for before in ["<script", "<style", "<link"] {
        assert!(
            after.contains(before) && !html[..html.len() - after.len()].contains(before),
            "{before}"
        );
    }
    assert!(!html.contains(" style=\""));
}

#[test]
fn nothing_in_it_refers_to_another_file() {
    let html = built(&complete_workshop("single-alone"), &BUILD);
    let mut own = 0;
    for name in [" href=\"", " src=\"", " data-story=\""] {
        for address in html.split(name).skip(1).filter_map(|rest| rest.split('"').next()) {
            match address {
                "" | "?lang=id" | "?lang=en" | "?lang=ru" | "?lang=kk" => own += 1,
                _ if address.starts_with('#') || address.starts_with("data:") => own += 1,
                // What the story itself names, for a reader to follow.
                _ if address.starts_with("https://") => {}
                _ => panic!("{name}{address}"),
            }
        }
    }
    assert!(own > 20, "{own}");
    assert!(html.contains("url(\"data:font/woff2;base64,YSBmb250\") format(\"woff2\")"));
    for gone in [
        "data-trunk",
        "preload",
        "loader.js",
        "web.js",
        "fonts/a.woff2",
        "picture.css\"",
        "og:url",
        "canonical",
    ] {
        assert!(!html.contains(gone), "{gone}");
    }
}

#[test]
fn the_program_finds_in_it_what_it_asks_for() {
    let html = built(&complete_workshop("single-data"), &BUILD);
    let scripts = elements(&html, "script");
    let map_file = tapal::story::map_file::map_file(STORY);
    let expected: [(&str, &[u8]); 5] = [
        ("web_bg.wasm", b"wasm"),
        ("strings/ru.json", b"strings"),
        ("map.geojson", map_file.as_bytes()),
        ("basemap-1.tapal", MAP),
        ("basemap-2.tapal", b"finer"),
    ];
    for (name, content) in expected {
        let mark = format!("data-file=\"{name}\"");
        let found: Vec<_> =
            scripts.iter().filter(|(attributes, _)| attributes.contains(&mark)).collect();
        assert_eq!(found.len(), 1, "{name}");
        assert!(BASE64_STANDARD.decode(found[0].1).expect("base64") == content, "{name}");
    }
    let sum: String = Sha256::digest("wasm").iter().map(|byte| format!("{byte:02x}")).collect();
    let program = scripts.iter().find(|(attributes, _)| attributes.contains("data-wasm"));
    let program = program.expect("the program");
    for known in [
        "data-wasm=\"web_bg.wasm\"",
        "data-strings=\"strings/id.json\"",
        "data-bytes=\"4\"",
        &format!("data-sha256=\"{sum}\""),
    ] {
        assert!(program.0.contains(known), "{known}: {}", program.0);
    }
    assert_eq!(program.1, "const a = '\\x3c/script>\\x3c!--<script>\\x3c!>';");
}

#[test]
fn it_is_in_the_language_that_was_asked_for_and_holds_the_others_whole() {
    let root = complete_workshop("single-language");
    let html = built(&root, &BUILD);
    assert!(html.contains("<html lang=\"id\"") && html.contains("<title>Mengapa Rusia"));
    let html = built(&root, &[&BUILD[..], &["--lang", "kk"]].concat());
    assert!(html.contains("<html lang=\"kk\"") && html.contains("<title>Ресей"));
    for (lang, title) in [("id", "Mengapa Rusia"), ("en", "Why Russia"), ("ru", "Почему Россия")]
    {
        let mark = format!("<template data-language=\"{lang}\" data-title=\"{title}");
        let (_, template) = html.split_once(&mark).expect("its template");
        let (template, _) = template.split_once("</template>").expect("its end");
        assert!(template.contains(&format!("lang=\"{lang}\" data-picture>")), "{lang}");
        assert!(template.contains("</h1>") && template.contains(title), "{lang}");
        assert!(template.contains("class=\"paper\""), "{lang}");
        assert!(!template.contains("class=\"ground\""), "{lang}");
    }
    assert!(!html.contains("<template data-language=\"kk\""), "the page itself is in it");
    // The one that the page shows stands in it.
    assert_eq!(html.matches("class=\"ground\"").count(), 1);
    let error = complaint(&tapal(&root, &[&BUILD[..], &["--lang", "fr"]].concat()));
    assert_eq!(
        error,
        "tapal: --lang fr: the story is not in this language; it is in id, en, ru, kk\n"
    );
}

#[test]
fn two_builds_give_the_same_bytes_and_leave_nothing_else() {
    let root = complete_workshop("single-twice");
    let first = built(&root, &BUILD);
    assert!(first == built(&root, &BUILD));
    let left: Vec<_> = files(&root)
        .into_iter()
        .map(|(path, _)| path)
        .filter(|path| !path.starts_with("web"))
        .collect();
    assert_eq!(left, [Path::new("story.html")]);
}

#[test]
fn a_name_is_found_for_it_and_a_folder_made() {
    let root = complete_workshop("single-name");
    assert!(tapal(&root, &["build", "--web", "web", "--single-file"]).status.success());
    assert!(root.join("kazakhstan-2022.html").is_file());
    assert!(tapal(&root, &build_into("a/b/c.html")).status.success());
    assert!(root.join("a/b/c.html").is_file());
}

#[test]
fn a_site_has_no_use_for_its_program() {
    let root = complete_workshop("single-site");
    assert!(build(&root).status.success());
    let there: Vec<_> =
        files(&root.join("dist")).into_iter().map(|(path, _)| path.display().to_string()).collect();
    assert!(there.iter().any(|path| path.starts_with("loader.")), "{there:?}");
    assert!(!there.iter().any(|path| path.starts_with("single")), "{there:?}");
    assert!(root.join("web/single.js").exists());
}

#[test]
fn what_is_not_ours_is_left_alone() {
    let root = complete_workshop("single-not-ours");
    fs::write(root.join("story.html"), "<p>years of work").expect("write");
    let error = complaint(&tapal(&root, &BUILD));
    assert!(error.contains("story.html") && error.contains("not a file of ours"), "{error}");
    assert_eq!(
        fs::read_to_string(root.join("story.html")).expect("still there"),
        "<p>years of work"
    );
    fs::create_dir(root.join("folder")).expect("folder");
    let error = complaint(&tapal(&root, &build_into("folder")));
    assert!(error.contains("folder: is a folder"), "{error}");
    let error = complaint(&tapal(&root, &build_into("web/a.html")));
    assert!(error.contains("lies within web"), "{error}");
    let error = complaint(&tapal(&root, &build_into("story.html/a.html")));
    assert!(error.contains("story.html"), "{error}");
    assert!(complaint(&tapal(&root, &["build", "--lang", "kk"])).contains("--single-file"));
    let address = ["--base-url", "https://example.org/"];
    assert!(complaint(&tapal(&root, &[&BUILD[..], &address].concat())).contains("--base-url"));
}

#[test]
fn a_bundle_with_something_missing_leaves_the_old_file_as_it_was() {
    let root = complete_workshop("single-missing");
    let before = built(&root, &BUILD);
    let story = "stories/kazakhstan-2022/story.geojson";
    let map = "stories/kazakhstan-2022/basemap-2.tapal";
    for name in [
        "single.js",
        "single-language.js",
        "theme.js",
        "strings/kk.json",
        "web_bg.wasm",
        "page.css",
        "save.css",
        "present.css",
        "handout.css",
        "fonts/a.woff2",
        "favicon.svg",
        map,
    ] {
        let path = root.join("web").join(name);
        let content = fs::read(&path).expect("file");
        fs::remove_file(&path).expect("removed");
        let error = complaint(&tapal(&root, &BUILD));
        assert!(
            error.contains(name) && error.contains("make build") && error.lines().count() == 1,
            "{name}: {error}"
        );
        fs::write(&path, content).expect("back");
    }
    fs::write(root.join("web").join(story), "{").expect("broken");
    let error = complaint(&tapal(&root, &BUILD));
    assert!(error.contains("story.geojson") && error.contains("error"), "{error}");
    assert!(before == fs::read_to_string(root.join("story.html")).expect("still there"));
    let left: Vec<_> = fs::read_dir(&root)
        .expect("folder")
        .map(|entry| entry.expect("entry").file_name())
        .collect();
    assert_eq!(left.len(), 2, "only web and the file: {left:?}");
}
