// A link to another language leads a frame there; a click that asks the browser for more does not.
import { test } from "node:test";
import assert from "node:assert/strict";
import { followLanguageLinks } from "../../../scripts/frame/language.js";

class Element {
  pathname = "/map/ru/";
  closest() {
    return this;
  }
}

/** A click on such a link with these keys held: whether it is prevented, and where it leads. */
function clicked(keys, hash = "") {
  let listener;
  const outcome = { isPrevented: false };
  const location = {
    search: "",
    hash,
    href: "https://example.org/map/embed/",
    replace: (address) => {
      outcome.address = address;
    },
  };
  Object.assign(globalThis, { Element, HTMLAnchorElement: Element, location });
  followLanguageLinks({
    dataset: { address: "#baikonur" },
    addEventListener: (_, added) => {
      listener = added;
    },
  });
  const preventDefault = () => {
    outcome.isPrevented = true;
  };
  listener({ target: new Element(), preventDefault, ...keys });
  return outcome;
}

test("a click leads the frame to the page in the other language", () => {
  const { isPrevented, address } = clicked({});
  assert.equal(isPrevented, true);
  assert.match(address, /^\/map\/ru\/\?from=[^&]+#baikonur$/);
});

test("a fragment of the host's own stays, and the place goes along in the query", () => {
  const { address } = clicked({}, "#?secret=abc");
  assert.match(address, /^\/map\/ru\/\?from=[^&]+&place=baikonur#\?secret=abc$/);
});

test("a click with a key that opens a tab or a window, or saves, is the browser's", () => {
  for (const key of ["ctrlKey", "metaKey", "shiftKey", "altKey"]) {
    assert.deepEqual(clicked({ [key]: true }), { isPrevented: false }, key);
  }
});
