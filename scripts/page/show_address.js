// @ts-check
// Has the page show what an address asks for, as a step back in the browser does.

/**
 * @param {HTMLElement} page
 * @param {string} address its query and fragment
 */
export function showAddress(page, address) {
  page.dataset.address = address;
  page.dispatchEvent(new Event("popstate"));
}
