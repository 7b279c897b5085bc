// A language tag is read as the program reads it: by its primary subtag, in letters of either case.
import { test } from "node:test";
import assert from "node:assert/strict";
import { failedText } from "../../../scripts/embed/alert.js";
import { languageFolder } from "../../../scripts/embed/source.js";
import { primarySubtag } from "../../../scripts/language_tag.js";

test("script, region and capitals are no part of the language itself", () => {
  const tags = { kk: "kk", RU: "ru", "kk-Cyrl-KZ": "kk", "EN-us": "en", "": "" };
  for (const [tag, expected] of Object.entries(tags)) assert.equal(primarySubtag(tag), expected);
});

test("that there is no map is said in the language of a tag, or else in English", () => {
  const texts = ["en", "id", "kk", "ru"].map(failedText);
  assert.equal(new Set(texts).size, 4);
  assert.deepEqual(["EN", "id-ID", "KK-Cyrl", "RU"].map(failedText), texts);
  for (const tag of ["fr", "x-ru", ""]) assert.equal(failedText(tag), texts[0], tag);
});

test("the page is in the first tag that the story knows, or else in its first language", () => {
  const site = {
    folder: "https://example.org/map/",
    languages: [
      ["en", ""],
      ["ru", "ru/"],
    ],
  };
  const found = (...tags) => languageFolder(site, tags).replace(site.folder, "");
  assert.deepEqual([found("RU-kz", "en"), found("fr", "ru")], ["ru/", "ru/"]);
  assert.deepEqual([found("fr"), found()], ["", ""]);
});
