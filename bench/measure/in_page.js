// Runs in each page before its own scripts: notes when it can be used, its frames, and when a text is
// painted.
(() => {
  if (window.top !== window) return;
  let subject;
  let answer;
  const nextFrame = requestAnimationFrame.bind(window);
  const frame = () =>
    new Promise((done) => {
      nextFrame(done);
    });
  /** After the next frame was handed over. */
  const painted = async () => {
    await frame();
    const { port1, port2 } = new MessageChannel();
    await new Promise((done) => {
      port1.onmessage = done;
      port2.postMessage(0);
    });
    return performance.now();
  };
  const bench = {
    frames: 0,
    usable: new Promise((done) => {
      answer = done;
    }),
  };
  window.bench = bench;
  Object.defineProperty(window, "subject", {
    get: () => subject,
    set(value) {
      subject = value;
      value.ready.then(
        async () => answer(await painted()),
        () => answer(-1),
      );
    },
  });
  // Whoever asks for frames on a still page paints for nobody.
  window.requestAnimationFrame = (callback) => {
    bench.frames += 1;
    return nextFrame(callback);
  };

  /** Sets these cameras, one a frame, and gives the time of each. It gives up after a minute. */
  bench.follow = async (cameras) => {
    const times = [];
    const end = performance.now() + 60_000;
    for (const camera of cameras) {
      if (performance.now() > end) break;
      times.push(await frame());
      subject.jump(camera);
    }
    times.push(await frame());
    return times;
  };

  /** Counts the segments that paths on a canvas have; kept paths of others are not seen so. */
  bench.countSegments = () => {
    let count = 0;
    const { prototype } = CanvasRenderingContext2D;
    const { lineTo } = prototype;
    prototype.lineTo = function (...at) {
      count += 1;
      return lineTo.apply(this, at);
    };
    bench.takeSegments = () => {
      const taken = count;
      count = 0;
      return taken;
    };
  };

  let times;
  bench.watch = () => {
    const own = [];
    times = own;
    const note = (time) => {
      if (times !== own) return;
      own.push(time);
      nextFrame(note);
    };
    nextFrame(note);
  };
  bench.unwatch = () => {
    const own = times;
    times = undefined;
    return own;
  };

  /** Has `bench.text` give the milliseconds from the next press to the frame that shows a text where `selector` finds it. */
  bench.await = (selector, text) => {
    bench.text = new Promise((done) => {
      let pressed;
      const note = ({ timeStamp }) => {
        pressed ??= timeStamp;
      };
      const options = { capture: true, passive: true };
      for (const press of ["pointerdown", "touchstart"]) addEventListener(press, note, options);
      const isShown = () =>
        [...document.querySelectorAll(selector)].some(
          (one) => one.checkVisibility() && one.textContent.includes(text),
        );
      const observer = new MutationObserver(async () => {
        if (pressed === undefined || !isShown()) return;
        observer.disconnect();
        for (const press of ["pointerdown", "touchstart"]) {
          removeEventListener(press, note, options);
        }
        done((await painted()) - pressed);
      });
      observer.observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    });
  };
})();
