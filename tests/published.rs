//! What a built site has beside its pages: a picture for where they are shared, what embeds them,
//! compressed files.
#![cfg(feature = "cli")]

mod named;
mod workshop;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use named::named;
use tapal::scene::style::{Theme, Token};
use workshop::{MAP, STORY, build, complaint, files, tapal, workshop};

const PAGES: [(&str, &str); 4] = [("id", ""), ("en", "en/"), ("ru", "ru/"), ("kk", "kk/")];
const BASE: [&str; 7] =
    ["build", "--web", "web", "--out", "dist", "--base-url", "https://example.org/map"];

/// A picture's size and its pixels, red, green and blue.
fn pixels(path: &Path) -> ((u32, u32), Vec<[u8; 3]>) {
    let mut decoder = png::Decoder::new(BufReader::new(fs::File::open(path).expect("the picture")));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().expect("a PNG");
    let mut bytes = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut bytes).expect("its pixels");
    assert_eq!(info.color_type, png::ColorType::Rgb);
    (
        (info.width, info.height),
        bytes.chunks_exact(3).map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect(),
    )
}

fn colour(token: Token) -> [u8; 3] {
    let part =
        |at: usize| u8::from_str_radix(&token.css(Theme::Light)[at..at + 2], 16).expect("a colour");
    [part(1), part(3), part(5)]
}

#[test]
fn each_page_has_a_picture_of_the_map_beside_its_headline() {
    let root = workshop("published-picture", STORY);
    assert!(build(&root).status.success());
    let mut seen = Vec::new();
    for (lang, folder) in PAGES {
        let path = root.join("dist").join(folder).join("share.png");
        let (size, pixels) = pixels(&path);
        assert_eq!(size, (1200, 630), "{lang}");
        assert!(fs::metadata(&path).expect("the picture").len() < 150_000, "{lang}");
        let count = |wanted: [u8; 3]| pixels.iter().filter(|pixel| **pixel == wanted).count();
        // The border, wide areas, and the headline's letters: in the theme's own colours, though
        // the picture has few.
        for (token, least) in [
            (Token::Hero, 1500),
            (Token::FirstCountry, 15_000),
            (Token::SecondCountry, 60_000),
            (Token::Land, 60_000),
            (Token::Water, 15_000),
            (Token::Ink, 4000),
        ] {
            assert!(count(colour(token)) > least, "{lang}: {token:?} has {}", count(colour(token)));
        }
        assert!(!seen.contains(&pixels), "{lang} has another headline");
        seen.push(pixels);
    }
}

#[test]
fn letters_that_the_fonts_lack_are_named_once_and_stop_nothing() {
    let story =
        STORY.replace("Why Russia sent troops to Kazakhstan", "Why 俄罗斯 sent 俄 troops <b>&");
    let root = workshop("published-letters", &story);
    let output = tapal(&root, &BASE);
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{stderr}");
    assert_eq!(stderr, "tapal: share.png: the fonts have no 俄 斯 罗; blanks stand for them\n");
    assert_eq!(pixels(&root.join("dist/en/share.png")).0, (1200, 630));
}

#[test]
fn each_page_names_the_outlines_of_letters_by_their_content() {
    let root = workshop("published-outlines", STORY);
    assert!(build(&root).status.success());
    let names: Vec<String> = files(&root.join("dist"))
        .into_iter()
        .map(|(path, _)| path.display().to_string())
        .filter(|path| path.starts_with("outlines.") && path.ends_with(".json"))
        .collect();
    assert_eq!(names.len(), 1, "{names:?}");
    assert_ne!(names[0], "outlines.json");
    for (_, folder) in PAGES {
        let page = fs::read_to_string(root.join("dist").join(folder).join("index.html"));
        let up = if folder.is_empty() { "" } else { "../" };
        let attribute = format!("data-outlines=\"{up}{}\"", names[0]);
        assert!(page.expect("a page").contains(&attribute), "{folder}: {attribute}");
    }
}

#[test]
fn a_bundle_without_a_font_that_its_style_sheet_names_is_refused() {
    let root = workshop("published-font", STORY);
    fs::create_dir(root.join("web/fonts")).expect("folder");
    fs::write(root.join("web/fonts/a.woff2"), "a font").expect("font");
    fs::write(
        root.join("web/fonts.css"),
        "@font-face { src: url(\"fonts/a.woff2\") format(\"woff2\") }",
    )
    .expect("css");
    assert!(build(&root).status.success());
    let before = files(&root.join("dist"));
    fs::remove_file(root.join("web/fonts/a.woff2")).expect("removed");
    let message = complaint(&build(&root));
    assert!(
        message.contains("a.woff2")
            && message.contains("fonts.css")
            && message.contains("make build"),
        "{message}"
    );
    assert_eq!(message.lines().count(), 1, "{message}");
    assert!(before == files(&root.join("dist")));
    assert!(!root.join(".dist.tapal-new").exists());
}

#[test]
fn pages_name_their_picture_where_their_address_is_known() {
    let root = workshop("published-head", STORY);
    assert!(build(&root).status.success());
    for (lang, folder) in PAGES {
        let page =
            fs::read_to_string(root.join("dist").join(folder).join("index.html")).expect("page");
        assert!(
            !page.contains("og:image")
                && !page.contains("twitter:card")
                && !page.contains("oembed"),
            "{lang}"
        );
        assert!(!root.join("dist").join(folder).join("oembed.json").exists(), "{lang}");
    }
    assert!(tapal(&root, &BASE).status.success());
    for (lang, folder) in PAGES {
        let page =
            fs::read_to_string(root.join("dist").join(folder).join("index.html")).expect("page");
        let assert_meta = |kind: &str, name: &str, content: &str| {
            let meta = format!("<meta {kind}=\"{name}\" content=\"{content}\">");
            assert!(page.contains(&meta), "{lang}: {meta}");
        };
        assert_meta("property", "og:image", &format!("https://example.org/map/{folder}share.png"));
        assert_meta("property", "og:image:width", "1200");
        assert_meta("property", "og:image:height", "630");
        assert_meta("name", "twitter:card", "summary_large_image");
        assert!(page.contains("<meta property=\"og:image:alt\" content=\""), "{lang}");
        let link = "<link rel=\"alternate\" type=\"application/json+oembed\"";
        let address = format!("https://example.org/map/{folder}oembed.json");
        assert!(page.contains(&format!("{link} href=\"{address}\" title=\"")), "{lang}");
    }
}

#[test]
fn what_embeds_a_page_is_a_frame_with_its_address_and_no_other_markup() {
    let story =
        STORY.replace("Why Russia sent troops to Kazakhstan", "Why \\\"<script>\\\" & more");
    let root = workshop("published-oembed", &story);
    assert!(tapal(&root, &BASE).status.success());
    for (lang, folder) in PAGES {
        let text =
            fs::read_to_string(root.join("dist").join(folder).join("oembed.json")).expect("oEmbed");
        let answer: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let address = format!("https://example.org/map/{folder}");
        assert_eq!(
            (&answer["version"], &answer["type"]),
            (&"1.0".into(), &"rich".into()),
            "{lang}"
        );
        assert_eq!(answer["provider_url"], "https://example.org/map/");
        assert!(answer["provider_name"].as_str().is_some_and(|name| !name.is_empty()));
        assert_eq!(answer["thumbnail_url"], format!("{address}share.png"));
        assert_eq!(
            (&answer["thumbnail_width"], &answer["thumbnail_height"]),
            (&1200.into(), &630.into())
        );
        let html = answer["html"].as_str().expect("HTML");
        assert!(
            html.starts_with(&format!("<blockquote hidden><a href=\"{address}\">"))
                && html.contains(&format!(
                    "</a></blockquote><iframe src=\"{address}embed/\" title=\""
                ))
                && html.ends_with("></iframe>"),
            "{html}"
        );
        assert!(
            html.contains(&format!(
                "width=\"{}\" height=\"{}\"",
                answer["width"], answer["height"]
            )),
            "{html}"
        );
        assert_eq!(html.matches('<').count(), 6, "{html}");
    }
    let text = fs::read_to_string(root.join("dist/en/oembed.json")).expect("oEmbed");
    let answer: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(answer["title"], "Why \"<script>\" & more");
}

#[test]
fn a_compressed_file_holds_what_its_file_holds_and_is_smaller() {
    let root = workshop("published-compressed", STORY);
    assert!(tapal(&root, &BASE).status.success());
    let (all, mut compressed) = (files(&root.join("dist")), Vec::new());
    for (path, small) in &all {
        let kind = path.extension().and_then(|kind| kind.to_str()).unwrap_or_default();
        let mut content = Vec::new();
        match kind {
            "br" => {
                brotli::Decompressor::new(&**small, 4096).read_to_end(&mut content).expect("brotli")
            }
            "gz" => flate2::read::GzDecoder::new(&**small).read_to_end(&mut content).expect("gzip"),
            _ => continue,
        };
        let (_, whole) =
            all.iter().find(|(other, _)| *other == path.with_extension("")).expect("its file");
        assert!(*whole == content && small.len() < whole.len(), "{}", path.display());
        compressed.push(path.display().to_string());
    }
    for name in [
        "index.html",
        "kk/index.html",
        "kk/oembed.json",
        "sitemap.xml",
        "stories/kazakhstan-2022/story.geojson",
    ] {
        assert!(
            compressed.contains(&format!("{name}.br"))
                && compressed.contains(&format!("{name}.gz")),
            "{name}"
        );
    }
    let wasm = named(&root, "web_bg.wasm");
    // Four bytes of a wasm are no smaller, a PNG is compressed as it is.
    assert!(
        !compressed.iter().any(|name| name.starts_with(&wasm) || name.contains("png")),
        "{compressed:?}"
    );
    assert!(all.iter().any(|(_, content)| content == MAP));
}

/// A server that ends with its test, even when that fails.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn files_are_served_to_all_origins_and_compressed_to_those_who_accept_that() {
    let root = workshop("published-served", STORY);
    assert!(build(&root).status.success());
    let server = Command::new(env!("CARGO_BIN_EXE_tapal"))
        .current_dir(&root)
        .args(["serve", "dist", "--port", "18080"])
        .stdout(Stdio::piped())
        .spawn();
    let mut server = Server(server.expect("runs"));
    let mut line = String::new();
    let stdout = server.0.stdout.take().expect("its output");
    BufReader::new(stdout).read_line(&mut line).expect("a line");
    let address = line
        .split("http://")
        .nth(1)
        .and_then(|rest| rest.split('/').next())
        .expect("an address")
        .to_owned();
    let get = |accept: &str| {
        let mut stream = TcpStream::connect(&address).expect("it listens");
        let request =
            format!("GET /index.html HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{accept}\r\n");
        stream.write_all(request.as_bytes()).expect("a request");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer");
        let at = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
        (String::from_utf8_lossy(&answer[..at]).to_lowercase(), answer[at + 4..].to_vec())
    };
    for (accept, encoding, file) in [
        ("Accept-Encoding: gzip, br\r\n", Some("br"), "index.html.br"),
        ("Accept-Encoding: gzip\r\n", Some("gzip"), "index.html.gz"),
        ("", None, "index.html"),
    ] {
        let (head, body) = get(accept);
        assert!(head.contains("content-type: text/html"), "{head}");
        assert!(head.contains("access-control-allow-origin: *"), "{head}");
        match encoding {
            Some(encoding) => {
                assert!(head.contains(&format!("content-encoding: {encoding}")), "{head}")
            }
            None => assert!(!head.contains("content-encoding"), "{head}"),
        }
        assert!(body == fs::read(root.join("dist").join(file)).expect("file"), "{file}");
    }
}
