// In a frame: tells the host how high the page is, and takes and gives the scenario. `boot.js` asks
// for this file only then.
//
// Heights go out in the forms that hosts listen to: our own, Datawrapper's and AMP's. Whoever made
// the frame may read them, so they go to any origin; what comes in is taken from that window alone,
// and is no more than a link. What the host is told of the scenario is not the hash of the address, which
// may hold a rule file that the host cannot read (`src/state/hash.rs`).
const root = document.documentElement;
const frame = new URLSearchParams(location.search).get("frame") ?? "eleven-rounds";
const post = (message) => parent.postMessage(message, "*");

/** The origins that may ask and set beside the page's own; any may where the page lists none. */
const listed = document.querySelector('meta[name="eleven-rounds-origins"]')?.content.split(/\s+/);
// Every sandboxed document and every file has the origin "null".
const mayAsk = (origin) => !listed || (origin !== "null" && [location.origin, ...listed].includes(origin));

// A link leads beside the document and not out of the frame, whose way back the reader does not have.
document.head.append(Object.assign(document.createElement("base"), { target: "_blank" }));

let lastHeight;
/** Tells the height where it is another. */
function tellHeight() {
  // Of the content and not of the window: what the host sets cannot come back as another height.
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height === lastHeight) return;
  lastHeight = height;
  const heights = { [frame]: height };
  post({ "eleven-rounds-height": heights, "datawrapper-height": heights });
  post({ sentinel: "amp", type: "embed-size", height });
}
new ResizeObserver(tellHeight).observe(document.body);

let drawnTimer;
/** Tells the height of what was drawn, also in a frame that nobody has scrolled to: the browser renders
 * nothing there, so no observer of sizes is asked, and the reader would see the document jump. */
function tellDrawn() {
  clearTimeout(drawnTimer);
  // Once for all that is drawn in a row.
  if (root.dataset.boot === "done") drawnTimer = setTimeout(tellHeight, DRAWN_MS);
}
const DRAWN_MS = 50;
new MutationObserver(tellDrawn).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });

/** The scenario as a link holds it, and the dollars of each option. */
const state = () => ({ hash: root.dataset.scenario ?? "", totals: JSON.parse(root.dataset.totals ?? "{}") });

addEventListener("message", ({ data, source, origin }) => {
  if (source !== parent || !mayAsk(origin)) return;
  if (data?.type === "eleven-rounds-get") post({ type: "eleven-rounds-state", ...state() });
  if (data?.type === "eleven-rounds-set" && typeof data.hash === "string") {
    // In place: what the host shows is no step of the reader's history.
    location.replace(`#${data.hash.replace(/^#/, "")}`);
  }
});

/** Says once that the page is there to be asked. */
function tellReady() {
  if (root.dataset.boot !== "done" || !root.dataset.totals) return;
  startObserver.disconnect();
  // Nothing is observed in a frame that nobody has scrolled to.
  tellHeight();
  // Who listens is known only once they ask: where origins are listed, nothing else is said before.
  post({ type: "eleven-rounds-ready", ...(listed ? {} : state()) });
}
const startObserver = new MutationObserver(tellReady);
startObserver.observe(root, { attributes: true });
// This file may come after the application has started.
tellReady();
