// @ts-check
// The elements within a map's element.

import { writeAddress } from "../address.js";
import { element } from "../dom.js";

/**
 * @import { Address } from "../address.js"
 * @import { Source } from "./source.js"
 */

/** @type {Record<string, string>} what is said where there are no other words yet */
const FAILED = {
  en: "This map cannot be shown here.",
  id: "Peta tidak dapat ditampilkan di sini.",
  kk: "Картаны мұнда көрсету мүмкін емес.",
  ru: "Карту здесь показать нельзя.",
};

/**
 * The page within, hidden, for the program to be mounted in.
 * @param {Source} source
 * @param {Partial<Address>} address what it begins with
 */
export const pageElement = ({ story, file, whole }, address) => (
  element(
    "div",
    {
      class: "page compact guest",
      "data-compact": "",
      "data-story": story,
      "data-file": file,
      "data-whole": whole,
      "data-address": writeAddress(address),
      lang: address.lang ?? document.documentElement.lang,
      hidden: "",
    },
    element("div", { class: "column" }),
    element(
      "div",
      { "data-map": "", "data-state": "loading" },
      element("p", { "data-message": "" }),
    ),
  )
);

/**
 * Says that there is no map.
 * @param {string} text
 */
export const alertElement = (text) => element("p", { role: "alert", "data-message": "" }, text);

/**
 * That there is no map, in the language of a tag.
 * @param {string} tag
 */
export const failedText = (tag) => FAILED[tag.split("-")[0]] ?? FAILED.en;
