// The text is HTML and stays HTML: what a reader, a browser or a host did to it before the map came
// is there afterwards.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  expect,
  expectOpen,
  openOnMap,
  parts,
  press,
  ready,
  settledMarks,
  test,
} from "./fixtures.mjs";
import { DIST, readStory, readPlaces } from "./paths.mjs";

const { story } = readStory();

/** Opens a page whose program waits; gives what lets it come. */
async function openWithoutMap(page, address) {
  let come;
  const held = new Promise((done) => {
    come = done;
  });
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address);
  await expect(page.locator("h1")).toBeAttached();
  return come;
}

/**
 * The column as those who listen have it: each node's identity in the browser, its role and its
 * name.
 */
async function columnTree(page) {
  const browser = await page.context().newCDPSession(page);
  const { nodes } = await browser.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const walk = (node) => [
    node,
    ...(node.childIds ?? []).flatMap((id) => (byId.has(id) ? walk(byId.get(id)) : [])),
  ];
  const main = nodes.find(({ role }) => role?.value === "main");
  return walk(main)
    .filter(({ ignored, backendDOMNodeId }) => !ignored && backendDOMNodeId)
    .map(({ backendDOMNodeId, role, name }) => [backendDOMNodeId, role.value, name?.value]);
}

test("focus, selection, an unfolded original and all of the column are the same objects when the map has come", async ({
  page,
  site,
}) => {
  const come = await openWithoutMap(page, `${site.url}en/`);
  await page.locator('[data-place="baikonur"] summary').first().click();
  await page.locator('[data-open="vostochny"]').focus();
  await page.evaluate(() => {
    const quote = document.querySelector('[data-place="vostochny"] blockquote p');
    getSelection().selectAllChildren(quote);
    const column = document.querySelector("main");
    const nodes = document.createNodeIterator(column, NodeFilter.SHOW_ALL);
    window.before = {
      focus: document.activeElement,
      text: String(getSelection()),
      anchor: getSelection().anchorNode,
      nodes: [],
    };
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) window.before.nodes.push(node);
  });
  const tree = await columnTree(page);
  expect(tree.length).toBeGreaterThan(100);
  come();
  await ready(page);
  await settledMarks(page);
  expect(
    await page.evaluate(() => {
      const { focus, text, anchor, nodes } = window.before;
      const now = document.createNodeIterator(document.querySelector("main"), NodeFilter.SHOW_ALL);
      const other = [];
      for (const node of nodes) if (now.nextNode() !== node) other.push(node.nodeName);
      return {
        focus: document.activeElement === focus,
        selection:
          String(getSelection()) === text &&
          getSelection().anchorNode === anchor &&
          text.length > 20,
        unfolded: document.querySelector('[data-place="baikonur"] details').open,
        other,
        more: now.nextNode()?.nodeName ?? "none",
      };
    }),
  ).toEqual({ focus: true, selection: true, unfolded: true, other: [], more: "none" });
  expect(await columnTree(page)).toEqual(tree);
});

test(
  "a page that the browser translated before the map came stays translated, and works",
  { tag: "@desk" },
  async ({ page, site, hasTouch }) => {
    const come = await openWithoutMap(page, site.url);
    // As a browser's own translation does it: each text in two elements of its own, the page's
    // language another.
    const count = await page.evaluate(() => {
      const walker = document.createTreeWalker(
        document.querySelector("main"),
        NodeFilter.SHOW_TEXT,
      );
      const texts = [];
      while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
      for (const text of texts) {
        const [outer, inner] = [document.createElement("font"), document.createElement("font")];
        inner.textContent = `«${text.data}»`;
        outer.append(inner);
        text.replaceWith(outer);
      }
      document.documentElement.lang = "de";
      document.documentElement.classList.add("translated-ltr");
      return texts.length;
    });
    expect(count).toBeGreaterThan(60);
    come();
    await ready(page);
    expect(await page.locator("main font > font").count()).toBe(count);
    for (const id of ["vostochny", "border"]) {
      await openOnMap(page, id, hasTouch);
      await expectOpen(page, id);
    }
    await press(parts(page).index("baikonur"), hasTouch);
    await expectOpen(page, "baikonur");
    await expect(page.locator("h1")).toHaveText(`«${story.title[story.languages[0]]}»`);
    expect(await page.locator("main font > font").count()).toBe(count);
  },
);

test(
  "a page whose comments and quotes a host took out works as the original",
  { tag: "@desk" },
  async ({ page, site, hasTouch }) => {
    const whole = readFileSync(join(DIST, "index.html"), "utf8");
    const small = whole
      .replace(/<!--.*?-->/gs, "")
      .replace(/(\s[\w-]+)="([\w./#:,%-]+)"(?=[\s>])/g, "$1=$2")
      .replace(/(\s[\w-]+)=""(?=[\s>])/g, "$1")
      .replace(/<\/(li|p|dt|dd)>/g, "");
    expect(small.length).toBeLessThan(whole.length - 5000);
    await page.route(site.url, (route) => route.fulfill({ contentType: "text/html", body: small }));
    await page.goto(site.url);
    await ready(page);
    await expect(parts(page).marks).toHaveCount(readPlaces().length);
    await press(parts(page).mark("sary-shagan"), hasTouch);
    await expectOpen(page, "sary-shagan");
    await press(parts(page).index("border"), hasTouch);
    await expectOpen(page, "border");
    await expect(parts(page).excerpt("border").locator("[data-measured]")).toHaveText("6.661 km");
  },
);

for (const locale of ["en-GB", "ar", "kk-KZ"]) {
  test.describe(`in a browser that prefers ${locale}`, () => {
    test.use({ locale });

    test("the markers stand within half a pixel of where the picture had them", async ({
      page,
      site,
    }) => {
      const come = await openWithoutMap(page, site.url);
      await page.evaluate(() => document.fonts.ready.then(() => {}));
      const centres = (selector) =>
        page.evaluate(
          (wanted) =>
            [...document.querySelectorAll(wanted)]
              .filter((one) => one.checkVisibility())
              .map((one) => {
                const { x, y, width, height } = one.getBoundingClientRect();
                const { mark } = one.closest("[data-mark]").dataset;
                return [mark, [x + width / 2, y + height / 2]];
              }),
          selector,
        );
      const before = await centres(".picture [data-mark] .badge");
      expect(before.length).toBeGreaterThanOrEqual(3);
      come();
      await ready(page);
      await settledMarks(page);
      const after = new Map(await centres(".markers li:not([data-beyond]) .badge"));
      for (const [mark, [x, y]] of before) {
        const [left, top] = after.get(mark);
        expect(Math.hypot(x - left, y - top), mark).toBeLessThan(0.5);
      }
      await expect(page.locator("html")).toHaveAttribute("lang", story.languages[0]);
    });
  });
}
