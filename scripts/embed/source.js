// @ts-check
// The published folder of a map's story, and the page in it that a map takes its text from.

import { fetchFile } from "../fetch_file.js";
import { primarySubtag } from "../language_tag.js";
import { pageElement, stringsAddress } from "./parts.js";

/**
 * @typedef {object} Site
 * @property {string} folder the published folder's address
 * @property {[string, string][]} languages each language's tag and folder, the first one's own
 */

/**
 * Finds a published folder by its address, or by that of a page in it.
 * @param {string} src
 */
export const findSite = (src) =>
  siteAt(src).catch(({ message, cause = "src" }) => {
    throw new Error(`src="${src}": ${message}`, { cause });
  });

/**
 * @param {string} address
 * @returns {Promise<Site>}
 */
async function siteAt(address) {
  const { protocol, pathname, origin } = new URL(address, document.baseURI);
  if (!/^https?:$/.test(protocol)) throw new Error("it begins with https:", { cause: "src" });
  if (/\.(geo)?json$/i.test(pathname)) {
    const remedy = "name the folder that `tapal build` made of it";
    throw new Error(`a story's file is no map: ${remedy}`, { cause: "src" });
  }
  const folder = origin + pathname.replace(/[^/]*\.html?$/i, "").replace(/\/*$/, "/");
  const list = await fetchFile(`${folder}tapal.json`)
    .then((file) => file.json())
    .catch((reason) => {
      throw new Error(`no published folder: ${reason.message}`, { cause: "story" });
    });
  return { folder, languages: list.languages };
}

/**
 * The page within, in the first of some languages that the story is in, with its strings.
 * @param {Site} site
 * @param {readonly string[]} tags
 */
export async function fetchPage(site, tags) {
  const { page: published, address } = await fetchCompactPage(languageFolder(site, tags));
  const file = await fetchFile(stringsAddress(published, address));
  return { strings: await file.text(), page: pageElement(published, address) };
}

/**
 * The address of the folder of the first of some languages that the story is in; of the story's
 * own first language where it is in none of them.
 * @param {Site} site
 * @param {readonly string[]} tags
 */
export function languageFolder({ folder, languages }, tags) {
  const known = tags
    .map(primarySubtag)
    .map((tag) => languages.find(([lang]) => primarySubtag(lang) === tag));
  const [, path] = known.find(Boolean) ?? languages[0] ?? ["", ""];
  return folder + path;
}

/**
 * The compact page in a language's folder.
 * @param {string} folder
 * @returns {Promise<{ page: Document, address: string }>}
 */
const fetchCompactPage = (folder) =>
  new Promise((resolve, reject) => {
    const address = `${folder}embed/`;
    // A request that makes a document of what comes: a host's policy may let no script parse HTML.
    const request = new XMLHttpRequest();
    const fail = () => reject(new Error(`${address} did not come`, { cause: "story" }));
    request.responseType = "document";
    request.onload = () => {
      if (request.status === 200 && request.response) resolve({ page: request.response, address });
      else fail();
    };
    request.onerror = fail;
    request.open("GET", address);
    request.send();
  });
