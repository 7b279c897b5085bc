// What a reader's hands do, at 60 steps a second, whether the page keeps up or not.

export const sites = [
  { name: "Baikonur", longitude: 63.305, latitude: 45.965 },
  { name: "Sary Shagan", longitude: 73.4, latitude: 46.1 },
];

/** Along the border from the Caspian Sea to the Altai, as longitude and latitude. */
const WAY = [
  [47, 48.3],
  [51.5, 51.4],
  [55, 50.8],
  [58.6, 51],
  [61.2, 53],
  [64.9, 54.3],
  [69, 55.3],
  [73.5, 53.6],
  [76.5, 54.2],
  [80.1, 50.8],
  [83.4, 51],
  [87.3, 49.1],
];
const FAR = 2.2;

function along(share) {
  const at = share * (WAY.length - 1);
  const index = Math.min(WAY.length - 2, Math.floor(at));
  const [from, to] = [WAY[index], WAY[index + 1]];
  const [longitude, latitude] = from.map(
    (value, axis) => value + (to[axis] - value) * (at - index),
  );
  return { longitude, latitude };
}

/** Cameras: along the border at three zooms, and then from far to near and back over its middle. */
export function cameraPath(count) {
  const part = count / 5;
  const middle = { longitude: 71.2, latitude: 54.2 };
  return Array.from({ length: count }, (_, index) => {
    const share = (index % part) / part;
    return [
      () => ({ ...along(share), zoom: 3 }),
      () => ({ ...along(0.2 + 0.5 * share), zoom: 5 }),
      () => ({ ...along(0.4 + 0.12 * share), zoom: 7 }),
      () => ({ ...middle, zoom: FAR + (8 - FAR) * share }),
      () => ({ ...middle, zoom: 8 - (8 - FAR) * share }),
    ][Math.floor(index / part)]();
  });
}

/** Does a step in each sixtieth of a second, and waits for none of them but at the end. */
async function steps(count, each, milliseconds = 1_000 / 60) {
  const begin = performance.now();
  const sent = [];
  for (let step = 0; step < count; step += 1) {
    const wait = begin + step * milliseconds - performance.now();
    if (wait > 0) {
      await new Promise((done) => {
        setTimeout(done, wait);
      });
    }
    sent.push(each(step));
  }
  await Promise.all(sent);
}

const points = (list) => list.map(([x, y], id) => ({ x, y, id }));

/** A figure of eight by mouse or finger. */
export async function drag({ protocol, viewport, hasTouch }) {
  const [x, y] = [viewport.width / 2, viewport.height / 2];
  const reach = 0.4 * Math.min(viewport.width, 700);
  const COUNT = 240;
  const at = (step) => {
    const angle = (step / COUNT) * 4 * Math.PI;
    return [x + reach * Math.sin(angle), y + 0.5 * reach * Math.sin(2 * angle)];
  };
  const mouse = (type, [left, top], buttons) =>
    protocol.send("Input.dispatchMouseEvent", {
      type,
      x: left,
      y: top,
      button: "left",
      buttons,
      clickCount: 1,
    });
  const touch = (type, list) =>
    protocol.send("Input.dispatchTouchEvent", { type, touchPoints: points(list) });
  await (hasTouch ? touch("touchStart", [at(0)]) : mouse("mousePressed", at(0), 1));
  await steps(COUNT, (step) =>
    hasTouch ? touch("touchMove", [at(step)]) : mouse("mouseMoved", at(step), 1),
  );
  await (hasTouch ? touch("touchEnd", []) : mouse("mouseReleased", at(COUNT), 0));
}

/** Sixty notches of a wheel, fifteen in and fifteen out in turn. */
export const wheel = ({ protocol, viewport }) =>
  steps(
    60,
    (step) =>
      protocol.send("Input.dispatchMouseEvent", {
        type: "mouseWheel",
        x: viewport.width / 2,
        y: viewport.height / 2,
        deltaX: 0,
        deltaY: step % 30 < 15 ? -100 : 100,
      }),
    50,
  );

/** Two fingers apart and together again. */
export async function pinch({ protocol, viewport }) {
  const [x, y] = [viewport.width / 2, viewport.height / 2];
  const STEPS = 90;
  const fingers = (apart) => [
    [x, y - apart / 2],
    [x, y + apart / 2],
  ];
  const send = (type, list) =>
    protocol.send("Input.dispatchTouchEvent", { type, touchPoints: points(list) });
  for (const [from, to] of [
    [60, 340],
    [340, 60],
  ]) {
    await send("touchStart", fingers(from));
    await steps(STEPS, (step) => send("touchMove", fingers(from + ((to - from) * step) / STEPS)));
    await send("touchEnd", []);
  }
}

/** Does something four times, each when the one before is over, and waits for the last. */
const inTurn = ({ page }, action, milliseconds) =>
  steps(5, (step) => step < 4 && page.evaluate(action, step), milliseconds);

/** Flights from place to place, each of 600 ms. */
export const flights = (browser) =>
  inTurn(
    browser,
    (step) => {
      window.subject.fly(
        step % 2
          ? { longitude: 73.4, latitude: 46.1, zoom: 5.5 }
          : { longitude: 63.305, latitude: 45.965, zoom: 4 },
      );
    },
    700,
  );

/** Stops: the next of the places is opened, its text with it, and the map flies there. */
export const stops = (browser) =>
  inTurn(
    browser,
    () => {
      window.subject.stop();
    },
    900,
  );
