// @ts-check
// In one file: the language that its address asks for, before the page is painted. The file holds
// the story's element in each language, all but one of them in templates.

import { readAddress } from "./address.js";
import { find, required } from "./dom.js";
import { primarySubtag } from "./language_tag.js";

const lang = primarySubtag(readAddress(location.search).lang ?? "");
const template = lang && find(`template[data-language="${CSS.escape(lang)}"]`);
if (template instanceof HTMLTemplateElement) {
  const before = required("#tapal");
  const page = document.importNode(template.content, true);
  // The ground of the map's picture is the same in all languages, and is there once.
  required(".fit", page).prepend(required(".ground", before));
  before.replaceWith(page);
  document.documentElement.lang = lang;
  document.title = template.dataset.title ?? document.title;
  required("script[data-strings]").dataset.strings = `strings/${lang}.json`;
}
