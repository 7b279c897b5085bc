// @ts-check
// The page's address as it is printed and drawn.

import { find } from "./dom.js";

/**
 * What the site says is the page's own address, or where it is read, without what the reader chose.
 * Nothing for a file on the reader's own disk.
 */
export function pageAddress() {
  const canonical = find('link[rel="canonical"]');
  const address = canonical instanceof HTMLLinkElement ? canonical.href : location.href;
  const { host, pathname, protocol } = new URL(address);
  return protocol.startsWith("http") ? host + pathname : "";
}
