//! The native command, as a person runs it: what it writes, and what it leaves alone when it fails.
#![cfg(feature = "cli")]

mod named;
mod workshop;

use std::fs;

use named::named;
use workshop::{MAP, STORY, build, complaint, files, tapal, workshop};

#[test]
fn the_built_page_holds_every_quote_before_any_script() {
    let root = workshop("cli-build", STORY);
    let output = build(&root);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let page = fs::read_to_string(root.join("dist/index.html")).expect("page");
    assert!(page.contains("<title>Mengapa Rusia mengirim pasukan ke Kazakhstan</title>"));
    let story = tapal::story::read::read(STORY).story.expect("sound");
    let text = text_of(&page);
    for place in &story.places {
        assert!(page.contains(&format!("data-place=\"{}\"", place.id)), "{}", place.id);
        for excerpt in &place.excerpts {
            assert!(text.contains(&excerpt.quote), "{}", excerpt.quote);
        }
    }
    let left: Vec<_> = fs::read_dir(&root)
        .expect("folder")
        .map(|entry| entry.expect("entry").file_name())
        .collect();
    assert_eq!(left.len(), 2, "only web and dist: {left:?}");
}

/// What a page says, without its tags and the comments between its texts.
fn text_of(page: &str) -> String {
    let mut text = String::new();
    let mut rest = page;
    while let Some(start) = rest.find('<') {
        text.push_str(&rest[..start]);
        let end = rest[start..].find('>').expect("a tag ends");
        rest = &rest[start + end + 1..];
    }
    text + rest
}

#[test]
fn building_again_replaces_a_site_of_ours_and_drops_what_is_gone() {
    let root = workshop("cli-again", STORY);
    assert!(build(&root).status.success());
    fs::write(root.join("dist/stale.txt"), "old").expect("write");
    assert!(build(&root).status.success());
    assert!(!root.join("dist/stale.txt").exists());
}

#[test]
fn a_folder_that_is_not_ours_is_left_alone() {
    let root = workshop("cli-not-ours", STORY);
    fs::create_dir(root.join("dist")).expect("folder");
    fs::write(root.join("dist/thesis.txt"), "years of work").expect("write");
    let error = complaint(&build(&root));
    assert!(error.contains("dist") && error.contains("not a site of ours"), "{error}");
    assert_eq!(
        fs::read_to_string(root.join("dist/thesis.txt")).expect("still there"),
        "years of work"
    );
}

#[test]
fn a_story_with_an_error_leaves_the_old_site_as_it_was() {
    let root = workshop("cli-broken", STORY);
    assert!(build(&root).status.success());
    let before = fs::read(root.join("dist/index.html")).expect("page");
    fs::write(root.join("web/stories/kazakhstan-2022/story.geojson"), "{\"type\": ")
        .expect("write");
    let error = complaint(&build(&root));
    assert!(error.contains("story.geojson") && error.contains("error"), "{error}");
    assert_eq!(fs::read(root.join("dist/index.html")).expect("page"), before);
    assert!(!root.join(".dist.tapal-new").exists());
}

#[test]
fn a_site_within_the_bundle_that_is_copied_is_refused() {
    let root = workshop("cli-within", STORY);
    let error = complaint(&tapal(&root, &["build", "--web", "web", "--out", "web/site"]));
    assert!(error.contains("lies within"), "{error}");
    assert!(!root.join("web/site").exists());
}

#[test]
fn a_target_that_cannot_be_written_is_reported_in_one_line_and_nothing_is_left() {
    let root = workshop("cli-unwritable", STORY);
    fs::write(root.join("file"), "mine").expect("file");
    for out in ["file", "file/site", "file/in/site"] {
        let error = complaint(&tapal(&root, &["build", "--web", "web", "--out", out]));
        assert!(error.contains("file") && error.contains("--out"), "{error}");
        assert_eq!(error.lines().count(), 1, "{error}");
    }
    assert_eq!(fs::read_to_string(root.join("file")).expect("file"), "mine");
    assert_eq!(files(&root).len(), files(&root.join("web")).len() + 1);
}

#[test]
fn a_missing_bundle_is_reported_with_what_to_do() {
    let root = workshop("cli-missing", STORY);
    let error = complaint(&tapal(&root, &["build", "--web", "nowhere", "--out", "dist"]));
    assert!(error.contains("nowhere") && error.contains("make build"), "{error}");
    let error = complaint(&tapal(&root, &["serve", "nowhere"]));
    assert!(error.contains("nowhere") && error.contains("make build"), "{error}");
    let error =
        complaint(&tapal(&root, &["pack", "web/stories/kazakhstan-2022", "--geodata", "nowhere"]));
    assert!(error.contains("nowhere/countries.topojson"), "{error}");
}

#[test]
fn each_language_has_a_page_whose_own_files_it_finds() {
    let root = workshop("cli-languages", STORY);
    assert!(build(&root).status.success());
    for (lang, folder, up) in
        [("id", "", ""), ("en", "en/", "../"), ("ru", "ru/", "../"), ("kk", "kk/", "../")]
    {
        let page =
            fs::read_to_string(root.join("dist").join(folder).join("index.html")).expect("page");
        assert!(page.contains(&format!("<html lang=\"{lang}\"")), "{lang}");
        assert!(page.contains(&format!("data-story=\"{up}stories/kazakhstan-2022/\"")), "{lang}");
        let style = named(&root, "stories/kazakhstan-2022/picture.css");
        assert!(page.contains(&format!("href=\"{up}{style}\"")), "{lang}");
        assert!(page.contains(&format!("src=\"{up}{}\"", named(&root, "loader.js"))), "{lang}");
        assert!(
            page.contains(&format!("data-wasm=\"{up}{}\"", named(&root, "web_bg.wasm"))),
            "{lang}"
        );
        assert!(page.contains(&format!("data-worker=\"{up}sw.js\"")), "{lang}");
        assert!(page.contains("Content-Security-Policy") && !page.contains("data-trunk"), "{lang}");
        assert!(page.contains("href=\"#border\"") && !page.contains("?lang="), "{lang}");
        // Each language is a page of its own: the first one's is the site's.
        let here = if lang == "en" { "./" } else { &*format!("{up}en/") };
        let english = if lang == "en" { "../en/" } else { here };
        assert!(page.contains(&format!("href=\"{english}\"")), "{lang}");
    }
    let css = fs::read_to_string(
        root.join("dist").join(named(&root, "stories/kazakhstan-2022/picture.css")),
    )
    .expect("style");
    assert!(css.contains("aspect-ratio"));
}

#[test]
fn the_worker_knows_every_file_that_a_reader_may_need_and_another_story_is_another_version() {
    let root = workshop("cli-worker", STORY);
    let worker = |story: &str| {
        fs::write(root.join("web/stories/kazakhstan-2022/story.geojson"), story).expect("story");
        assert!(build(&root).status.success());
        fs::read_to_string(root.join("dist/sw.js")).expect("worker")
    };
    let first = worker(STORY);
    assert!(first.ends_with("// worker"), "{first}");
    let line = |text: &str, name: &str| {
        let line = text
            .lines()
            .find_map(|line| line.strip_prefix(&format!("const {name} = "))?.strip_suffix(';'));
        serde_json::from_str::<serde_json::Value>(line.expect("a line")).expect("JSON")
    };
    let (hashed, fixed) = (line(&first, "NAMED"), line(&first, "FIXED"));
    let all: Vec<&str> = [&hashed, &fixed]
        .into_iter()
        .flat_map(|list| list.as_array().expect("a list"))
        .filter_map(|path| path.as_str())
        .collect();
    for (path, _) in files(&root.join("dist")) {
        let path = path.to_str().expect("a text");
        let not_asked_for = ["share.png", "tapal.json", "sw.js", ".br", ".gz"]
            .iter()
            .any(|end| path.ends_with(end));
        assert_eq!(all.contains(&path), !not_asked_for, "{path}");
    }
    assert_eq!(line(&first, "VERSION"), line(&worker(STORY), "VERSION"));
    assert_ne!(
        line(&first, "VERSION"),
        line(&worker(&STORY.replace("Why Russia", "Why did Russia")), "VERSION")
    );
}

#[test]
fn two_builds_give_the_same_bytes() {
    let root = workshop("cli-twice", STORY);
    assert!(build(&root).status.success());
    let first = files(&root.join("dist"));
    assert!(build(&root).status.success());
    assert!(first == files(&root.join("dist")));
    assert!(first.len() > 6);
}

#[test]
fn a_base_map_that_cannot_be_read_is_named_and_the_old_site_stays() {
    let root = workshop("cli-no-map", STORY);
    assert!(build(&root).status.success());
    let before = files(&root.join("dist"));
    let map = root.join("web/stories/kazakhstan-2022/basemap-1.tapal");
    fs::write(&map, &MAP[..MAP.len() / 2]).expect("half");
    let error = complaint(&build(&root));
    assert!(error.contains("basemap-1.tapal") && error.contains("tapal pack"), "{error}");
    fs::remove_file(&map).expect("removed");
    let error = complaint(&build(&root));
    assert!(error.contains("basemap-1.tapal"), "{error}");
    assert!(before == files(&root.join("dist")));
}

#[test]
fn pages_name_their_address_only_where_it_is_known() {
    let root = workshop("cli-base", STORY);
    let output = build(&root);
    let warning = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(warning.matches("--base-url").count(), 1, "{warning}");
    let page = fs::read_to_string(root.join("dist/kk/index.html")).expect("page");
    assert!(
        !page.contains("canonical")
            && !page.contains("og:url")
            && !root.join("dist/sitemap.xml").exists()
    );

    let words = ["build", "--web", "web", "--out", "dist", "--base-url"];
    let output = tapal(&root, &[&words[..], &["https://example.org/map"]].concat());
    assert!(
        output.status.success() && output.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let page = fs::read_to_string(root.join("dist/kk/index.html")).expect("page");
    assert!(page.contains("<link rel=\"canonical\" href=\"https://example.org/map/kk/\">"));
    for (lang, path) in [("id", ""), ("en", "en/"), ("ru", "ru/"), ("kk", "kk/"), ("x-default", "")]
    {
        let link = format!(
            "<link rel=\"alternate\" hreflang=\"{lang}\" href=\"https://example.org/map/{path}\">"
        );
        assert!(page.contains(&link), "{link}");
    }
    let sitemap = fs::read_to_string(root.join("dist/sitemap.xml")).expect("sitemap");
    assert_eq!(sitemap.matches("<loc>").count(), 4);
    assert!(sitemap.contains("<loc>https://example.org/map/ru/</loc>"));

    let before = files(&root.join("dist"));
    let error = complaint(&tapal(&root, &[&words[..], &["example.org"]].concat()));
    assert!(error.contains("--base-url") && error.contains("https://example.org/map/"), "{error}");
    assert!(before == files(&root.join("dist")));
}

#[test]
fn each_page_says_to_machines_what_it_quotes_and_where_that_is() {
    let root = workshop("cli-data", STORY);
    assert!(build(&root).status.success());
    let page = fs::read_to_string(root.join("dist/en/index.html")).expect("page");
    let (_, data) = page.split_once("<script type=\"application/ld+json\">").expect("the data");
    let (data, _) = data.split_once("</script>").expect("its end");
    let data: serde_json::Value = serde_json::from_str(data).expect("JSON");
    let all = data["@graph"].as_array().expect("a graph");
    let of = |kind: &str| all.iter().filter(|one| one["@type"] == kind).collect::<Vec<_>>();
    assert_eq!(of("Article")[0]["inLanguage"], "en");
    assert_eq!(of("NewsArticle")[0]["inLanguage"], "id");
    assert_eq!(of("Place").len(), 12);
    let baikonur =
        of("Place").into_iter().find(|place| place["@id"] == "#baikonur").expect("Baikonur");
    assert!((baikonur["geo"]["latitude"].as_f64().expect("degrees") - 45.965).abs() < 0.01);
    let story = tapal::story::read::read(STORY).story.expect("sound");
    let quotes: Vec<&str> = of("Quotation").iter().filter_map(|one| one["text"].as_str()).collect();
    let expected: Vec<&str> = story.all_excerpts().map(|one| one.quote.as_str()).collect();
    assert_eq!(quotes, expected);
    let moscow = of("Place").into_iter().find(|place| place["@id"] == "#moscow").expect("Moscow");
    assert_eq!(moscow["sameAs"][0], "https://www.geonames.org/524901");

    // Each claim with what is measured or published of the same, and nobody's review.
    let claims: Vec<&str> = of("Claim").iter().filter_map(|one| one["@id"].as_str()).collect();
    assert_eq!(claims, ["#border-claim-1", "#community-claim-1", "#community-claim-2"]);
    let observed = |id: &str| -> Vec<f64> {
        let found = of("Observation").into_iter().filter(|one| one["about"]["@id"] == id);
        found.filter_map(|one| one["value"].as_f64()).collect()
    };
    let lengths = observed("#border-claim-1");
    assert!((lengths[0] / 6661.4 - 1.0).abs() < 0.001, "{lengths:?}");
    assert_eq!(lengths[1..], [6846.0, 7512.8, 7598.6, 7548.1, 7644.0]);
    assert_eq!(observed("#community-claim-1"), [18.47, 15.54]);
    assert_eq!(observed("#community-claim-2"), [3_532_000.0, 2_981_946.0]);
    for one in of("Observation") {
        let has_source = one["citation"].is_array() || one["measurementMethod"] != "";
        assert!(has_source && one["unitText"].is_string(), "{one}");
    }
    assert!(of("ClaimReview").is_empty());
}

#[test]
fn annotations_give_every_excerpt_with_its_very_words_and_its_place() {
    let root = workshop("cli-annotations", STORY);
    assert!(build(&root).status.success());
    let page = fs::read_to_string(root.join("dist/en/index.html")).expect("page");
    assert!(page.contains("type=\"application/ld+json\" href=\"../annotations.json\""));
    let text = fs::read_to_string(root.join("dist/annotations.json")).expect("the file");
    let data: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(data["@context"], "http://www.w3.org/ns/anno.jsonld");
    let items = data["first"]["items"].as_array().expect("a list");
    let story = tapal::story::read::read(STORY).story.expect("sound");
    assert_eq!(data["total"], items.len());
    let url = story.source.url.as_deref().expect("the article's address");
    for (item, excerpt) in items.iter().zip(story.all_excerpts()) {
        assert_eq!(item["target"]["source"], url);
        let selector = &item["target"]["selector"];
        assert_eq!(selector["type"], "TextQuoteSelector");
        assert_eq!(selector["exact"], excerpt.quote.as_str());
    }
    assert_eq!(items.len(), story.all_excerpts().count());
    let about: Vec<&str> =
        items.iter().filter_map(|item| item["body"][0]["source"]["@id"].as_str()).collect();
    let places = story.places.iter();
    let expected: Vec<String> = places
        .flat_map(|place| place.excerpts.iter().map(move |_| format!("#{}", place.id)))
        .collect();
    assert_eq!(about, expected);

    // An article whose address is not known has none.
    let nowhere =
        STORY.replacen("\"url\": \"https://intisari", "\"author\": \"https://intisari", 1);
    let root = workshop("cli-no-annotations", &nowhere);
    assert!(build(&root).status.success());
    assert!(!root.join("dist/annotations.json").exists());
}
