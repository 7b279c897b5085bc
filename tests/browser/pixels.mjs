// Two pictures of the same, pixel by pixel.

/**
 * The share of pixels of two PNG that have none like them in the other, there or beside it: edges
 * are smoothed in more than one way.
 */
export const apart = (page, shots) =>
  page.evaluate(
    async (encoded) => {
      const [a, b] = await Promise.all(
        encoded.map(async (shot) => {
          const image = await createImageBitmap(
            new Blob([Uint8Array.from(atob(shot), (letter) => letter.charCodeAt(0))]),
          );
          const context = Object.assign(document.createElement("canvas"), {
            width: image.width,
            height: image.height,
          }).getContext("2d");
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (a.width !== b.width || a.height !== b.height) return 1;
      const like = (one, other, x, y) => {
        for (let dy = -1; dy <= 1; dy += 1) {
          for (let dx = -1; dx <= 1; dx += 1) {
            const [from, to] = [4 * (y * a.width + x), 4 * ((y + dy) * a.width + x + dx)];
            if ([0, 1, 2].every((part) => Math.abs(one[from + part] - other[to + part]) <= 20))
              return true;
          }
        }
        return false;
      };
      let count = 0;
      for (let y = 1; y < a.height - 1; y += 1) {
        for (let x = 1; x < a.width - 1; x += 1) {
          if (!like(a.data, b.data, x, y) || !like(b.data, a.data, x, y)) count += 1;
        }
      }
      return count / (a.width * a.height);
    },
    shots.map((shot) => shot.toString("base64")),
  );

/** Hides on the page what a selector finds; nothing again with an empty one. */
export const hide = (page, selector) =>
  page.evaluate((wanted) => {
    const sheet = new CSSStyleSheet();
    if (wanted) sheet.replaceSync(`${wanted} { visibility: hidden !important }`);
    document.adoptedStyleSheets = [sheet];
  }, selector);
