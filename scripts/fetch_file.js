// @ts-check
// A file by its address.

/**
 * Rejects when there is none.
 * @param {string | URL} address from the document's own
 * @param {boolean} [again] goes past the browser's cache
 */
export async function fetchFile(address, again = false) {
  const url = new URL(address, document.baseURI);
  const response = await fetch(url, { cache: again ? "reload" : "default" });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}
