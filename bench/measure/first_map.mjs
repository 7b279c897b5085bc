// When a map is seen first: in the first frame of the browser's screencast in which most of its land
// and most of its water are where they are once all is drawn.

/** Halves of a screen's pixels tell as much, and are encoded sooner. */
const WIDEST = 640;

/** Begins to keep frames. What it gives stops that, and says when the map was seen. */
export async function watchFirstMap({ page, protocol }, selector) {
  const frames = [];
  protocol.on("Page.screencastFrame", ({ data, metadata, sessionId }) => {
    frames.push({ data, time: 1_000 * metadata.timestamp });
    protocol.send("Page.screencastFrameAck", { sessionId }).catch(() => {
      // The browser is closing.
    });
  });
  await protocol.send("Page.startScreencast", { format: "png", maxWidth: WIDEST });
  return async () => {
    await protocol.send("Page.stopScreencast");
    await protocol.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    const { begin, box } = await page.evaluate(whereTheMapIs, selector);
    // A page of its own, as a site may forbid pictures from elsewhere.
    await page.goto("about:blank");
    const index = await page.evaluate(firstAlikeFrame, [frames.map(({ data }) => data), box]);
    return frames[index].time - begin;
  };
}

/** Runs in the page: when it began, and the shares of the window where the map is. */
function whereTheMapIs(selector) {
  const { left, top, right, bottom } = document.querySelector(selector).getBoundingClientRect();
  const share = (value, whole) => Math.min(1, Math.max(0, value / whole));
  return {
    begin: performance.timeOrigin,
    box: {
      left: share(left, innerWidth),
      right: share(right, innerWidth),
      top: share(top, innerHeight),
      bottom: share(bottom, innerHeight),
    },
  };
}

/** Runs in a page: which of the pictures is the first with the map of the last. */
async function firstAlikeFrame([pictures, box]) {
  // Averages of so many pixels hold neither names nor thin lines nor hatchings.
  const CELL = 8;
  const NEAR = 12;
  const ENOUGH = 0.75;
  const cellsOf = async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const [left, top] = [box.left * image.width, box.top * image.height];
    const width = box.right * image.width - left;
    const height = box.bottom * image.height - top;
    const [columns, rows] = [Math.ceil(width / CELL), Math.ceil(height / CELL)];
    const context = new OffscreenCanvas(columns, rows).getContext("2d");
    context.imageSmoothingQuality = "high";
    context.drawImage(image, left, top, width, height, 0, 0, columns, rows);
    const { data: bytes } = context.getImageData(0, 0, columns, rows);
    return Array.from({ length: columns * rows }, (_, at) => bytes.slice(4 * at, 4 * at + 3));
  };
  const last = await cellsOf(pictures.at(-1));
  // The two colours that most of a map has are its land's and its water's.
  const colors = Map.groupBy(last.keys(), (at) => last[at].map((value) => value >> 3).join());
  const most = [...colors.values()].sort((one, other) => other.length - one.length).slice(0, 2);
  for (const [index, picture] of pictures.entries()) {
    const cells = await cellsOf(picture);
    const isThere = (at) =>
      cells[at]?.every((value, channel) => Math.abs(value - last[at][channel]) <= NEAR);
    const shareOf = (places) => places.filter(isThere).length / places.length;
    if (most.every((places) => shareOf(places) >= ENOUGH)) return index;
  }
  return pictures.length - 1;
}
