// When a map is seen first: in the first frame of the browser's screencast in which most of its
// land, its water and the border are where they are once all is drawn.

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
  const ENOUGH = 0.7;
  /** The colours of the box in squares of `size` pixels, and how near two are that are the same. */
  const squares = async (data, size, near) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const [left, top] = [box.left * image.width, box.top * image.height];
    const width = box.right * image.width - left;
    const height = box.bottom * image.height - top;
    const [columns, rows] = [Math.ceil(width / size), Math.ceil(height / size)];
    const context = new OffscreenCanvas(columns, rows).getContext("2d");
    context.imageSmoothingQuality = "high";
    context.drawImage(image, left, top, width, height, 0, 0, columns, rows);
    const { data: bytes } = context.getImageData(0, 0, columns, rows);
    const at = (index) => bytes.subarray(4 * index, 4 * index + 3);
    const count = columns * rows;
    const isAlike = (other, index) =>
      at(index).every((value, channel) => Math.abs(value - other.at(index)[channel]) <= near);
    return { at, count, isAlike };
  };
  // Averages of so many pixels hold neither names nor thin lines nor hatchings: land and water.
  const ground = (data) => squares(data, 8, 12);
  // A border may be a pixel beside where it comes to lie.
  const lines = (data) => squares(data, 3, 60);
  const [lastGround, lastLines] = [await ground(pictures.at(-1)), await lines(pictures.at(-1))];
  const all = ({ count }) => Array.from({ length: count }, (_, index) => index);
  const colors = Map.groupBy(all(lastGround), (index) =>
    lastGround
      .at(index)
      .map((value) => value >> 3)
      .join(),
  );
  // What most of the box has: land, water, and on a phone the sheet over the map.
  const most = [...colors.values()].sort((one, other) => other.length - one.length).slice(0, 3);
  // Nothing else is as red as the border and its name.
  const border = all(lastLines).filter((index) => {
    const [red, green] = lastLines.at(index);
    return red - green > 40;
  });
  for (const [index, picture] of pictures.entries()) {
    const [nowGround, nowLines] = [await ground(picture), await lines(picture)];
    const share = (places, now, last) =>
      places.filter((place) => last.isAlike(now, place)).length / (places.length || 1);
    const isThere = most.every((places) => share(places, nowGround, lastGround) >= ENOUGH);
    if (isThere && share(border, nowLines, lastLines) >= ENOUGH) return index;
  }
  return pictures.length - 1;
}
