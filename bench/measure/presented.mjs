// How many frames a browser really put together for the screen. A page may be asked for a frame and
// draw none, and its script does not learn of it.
//
// The browser writes down each of its drawings meanwhile, so nothing else is timed with it.

/** The compositor draws a frame when something in it has changed, and never otherwise. */
const DRAWN = "DirectRenderer::DrawFrame";

/** Frames that are drawn while `action` runs. */
export async function presented(protocol, action) {
  let count = 0;
  const note = ({ value }) => {
    count += value.filter(({ name }) => name === DRAWN).length;
  };
  protocol.on("Tracing.dataCollected", note);
  await protocol.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { recordMode: "recordContinuously", includedCategories: ["viz"] },
  });
  await action();
  const complete = new Promise((done) => {
    protocol.once("Tracing.tracingComplete", done);
  });
  await protocol.send("Tracing.end");
  await complete;
  protocol.off("Tracing.dataCollected", note);
  return count;
}
