// @ts-check
// What is said in the place of a map that cannot be shown.

import { element } from "../dom.js";
import { primarySubtag } from "../language_tag.js";

/** @type {Record<string, string>} what is said where there are no other words yet */
const FAILED = {
  en: "This map cannot be shown here.",
  id: "Peta tidak dapat ditampilkan di sini.",
  kk: "Картаны мұнда көрсету мүмкін емес.",
  ru: "Карту здесь показать нельзя.",
};

/**
 * Says that there is no map.
 * @param {string} text
 */
export const alertElement = (text) => element("p", { role: "alert", "data-message": "" }, text);

/**
 * That there is no map, in the language of a tag.
 * @param {string} tag
 */
export const failedText = (tag) => FAILED[primarySubtag(tag)] ?? FAILED["en"] ?? "";
