// What hosts' pages understand when a frame tells its height, and how each of them asks for it.
//
// What this does: speaks pym.js, Datawrapper, AMP, Medium and Flourish, iframe-resizer 4 and WordPress, all at once: each host
// hears what is meant for it. What it does not: reckon the height, or hear anything but a question for it.

const RESIZER = "[iFrameSizer]";
/** No name of a frame is longer, and none has what the dialects set their own parts apart with. */
const NAME = /^[^:]{1,200}$/;

/** The dialects towards a host's window: `tell(height)`, `hear(message)` and `follow(click)`. */
export function dialects(host) {
  const asked = new URLSearchParams(location.search);
  const child = asked.get("childId");
  const folder = location.pathname.split("/").slice(0, -1).at(-1);
  const secret = new URLSearchParams(location.hash.slice(1)).get("secret");
  // As the host's page has it: what the frame is at later is another address.
  const src = location.href;
  const say = (message) => host.postMessage(message, "*");
  let height;
  let resizer;

  const resize = (event) => say(`${RESIZER}${resizer}:${height}:${innerWidth}:${event}`);

  function tell(now) {
    height = now;
    if (child) say(`pymxPYMx${child}xPYMxheightxPYMx${height}`);
    say({ "datawrapper-height": { [child ?? folder]: height } });
    say({ sentinel: "amp", type: "embed-size", height });
    say(JSON.stringify({ src, context: "iframe.resize", height }));
    if (resizer) resize("resize");
    if (secret) say({ secret, message: "height", value: height });
  }

  /** One answer at a time is enough, however often a host asks; a frame that it does not show yet has no picture to wait for. */
  let due = false;
  function again(event) {
    if (due) return;
    due = true;
    setTimeout(() => {
      due = false;
      if (height) event ? resize(event) : tell(height);
    });
  }

  function hear(message) {
    // WordPress, when its script comes after the frame.
    if (secret && message?.message === "ready" && message.secret === secret) again();
    if (typeof message !== "string") return;
    if (child && message.startsWith(`pymxPYMx${child}xPYMxwidthxPYMx`)) again();
    if (!message.startsWith(RESIZER)) return;
    const [name, ...settings] = message.slice(RESIZER.length).split(":", 20);
    // What a parent begins with is its frame's name and many settings, of which all that matters here is the name.
    if (settings.length > 5 && NAME.test(name)) {
      resizer = name;
      again("init");
    } else if (resizer && (name === "resize" || name === "reset")) {
      again("resize");
    }
  }

  /** In WordPress a frame may open nothing by itself: its host follows a link for it, to where the frame is from. */
  function follow(event) {
    const link = event.target.closest("a[target]");
    if (!secret || !link || link.host !== location.host) return;
    event.preventDefault();
    say({ secret, message: "link", value: link.href });
  }

  return { tell, hear, follow };
}
