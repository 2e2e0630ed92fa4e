// Chooses the language and starts the application in it. Trunk names the hashed files in
// the two preload links of the page; reading them there keeps this file free of names and
// the page free of inline script. `data-boot` on the root element says how far it got, so
// that the style sheet can show the shell's own message when this file or WebAssembly does
// not start.
import { language } from "./language.js";

const root = document.documentElement;
root.dataset.boot = "begun";

/**
 * Goes to the page of the reader's language, if that is another, and says whether it did: a
 * deployed page holds one language and names the pages of the others. All choose in the same
 * way, so that none sends back what another sent. What the page has begun to load by then is
 * lost; that happens once, since the address names the right page from then on.
 */
function leave() {
  const page = document.querySelector(`link[hreflang="${language()}"]`);
  if (page) location.replace(page.getAttribute("href") + location.search + location.hash);
  return Boolean(page);
}

/** Shows what the address of a frame asks for: a part of the page, with or without its controls. */
function embed() {
  const query = new URLSearchParams(location.search);
  if (!query.has("embed")) return;
  root.dataset.part = query.get("part") ?? "all";
  if (query.get("controls") === "0") root.dataset.controls = "off";
  import("./frame.js");
}

/**
 * Keeps a deployed page for offline use: one that names other languages, as neither the single file nor
 * a page in development does, and that is in no frame. Where that fails nothing is lost.
 */
function offline() {
  // In a sandbox it is there, and throws when it is looked at.
  if (self !== top || root.dataset.part || !("serviceWorker" in navigator)) return;
  if (document.querySelector("link[hreflang]")) import("./offline.js").catch(() => {});
}

/** Loads the application that the page names. */
async function load() {
  const address = (selector) => document.querySelector(selector).href;
  const application = await import(address('link[rel="modulepreload"]'));
  let wasm = await fetch(address('link[rel="preload"][as="fetch"]'));
  const type = wasm.headers.get("content-type");
  if (type !== "application/wasm") {
    // Browsers compile no other type while it arrives, but take the bytes of this same answer.
    console.warn(`${wasm.url} was served as ${type}, not application/wasm: the page starts later.`);
    wasm = wasm.arrayBuffer();
  }
  await application.default({ module_or_path: wasm });
  return application;
}

/** Opens the page of another language, with the price files of this one (`switch-language.js`). */
globalThis.elevenRoundsOpenPage = async (lang, files) => (await import("./switch-language.js")).openPage(lang, files);

/** The price files that the page of another language stored for this one. */
globalThis.elevenRoundsTakeFiles = async () => {
  // Where storage is refused this throws, and there are none.
  if (sessionStorage.getItem("eleven-rounds.files") === null) return [];
  return (await import("./switch-language.js")).takeFiles();
};

/**
 * The prices of all regions, from the file that the page names; rejects where a host has none. The
 * application has those of one region inside.
 */
const fetchPrices = async () => {
  const answer = await fetch(root.dataset.prices);
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
};
globalThis.elevenRoundsPrices = fetchPrices;

/**
 * These prices where they are needed from the start: a link that says where and when is never answered by
 * those of another region. Where they cannot be had, the application asks again and says so.
 */
const pricesOfLink = () => (root.dataset.prices && location.hash.includes("place.") ? fetchPrices().catch(() => {}) : undefined);

/**
 * The bytes of a file, or nothing where it has more than so many: no more is read of an answer without an end.
 * Rejects where a host has none.
 */
globalThis.elevenRoundsBytes = async (address, most) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  const reader = answer.body.getReader();
  const parts = [];
  // The header is no more than a hint: an answer may have none, and a packed one says its packed size.
  let size = Number(answer.headers.get("content-length")) > most ? Infinity : 0;
  while (size <= most) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    parts.push(value);
    size += value.length;
  }
  // Nobody waits for the host to hear of it.
  reader.cancel().catch(() => {});
};

/** The long texts of the rounds, which the page names; rejects where a host has none. */
globalThis.elevenRoundsTexts = async () => {
  const answer = await fetch(root.dataset.rounds);
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return answer.text();
};

/**
 * The whole address that a name stands for, where that is on the host of the page; nothing for any other. The
 * browser reads the name: it takes more for blanks, slashes and full stops than a person does. Throws where it is
 * no address.
 */
globalThis.elevenRoundsOnOwnHost = (name) => {
  const { href, origin, protocol } = new URL(name, location);
  // A blob has the origin of the page that made it.
  if (origin === location.origin && /^https?:$/.test(protocol)) return href;
};

/**
 * Has a price list read (`lab.js`); calls back with the part that is read. Gives nothing where it was stopped, and
 * rejects where it cannot be read.
 */
globalThis.elevenRoundsReadPriceList = async (file, progress) => (await import("./lab.js")).readPriceList(file, progress);

/** Stops the reading of a price list. */
globalThis.elevenRoundsStopReading = async () => (await import("./lab.js")).cancel();

/** Says whether both totals of the verdict are out of sight: then the bar has them. */
const totalsWatch = new IntersectionObserver((entries) => {
  root.toggleAttribute("data-verdict", !entries.at(-1).isIntersecting);
});

/**
 * A view was drawn. Where it took the place of another it begins at its top, and what had the focus may have gone
 * with that one.
 */
globalThis.elevenRoundsShown = (title, fromTop) => {
  document.title = title;
  const totals = document.querySelector(".compared-totals");
  totalsWatch.disconnect();
  root.toggleAttribute("data-verdict", !totals);
  if (totals) totalsWatch.observe(totals);
  if (!fromTop) return;
  scrollTo({ top: 0, behavior: "instant" });
  if (document.activeElement === document.body) document.getElementById("main").focus({ preventScroll: true });
};

/** Opens the share dialog, with its texts as JSON (`share.js`); rejects where that cannot be loaded. */
globalThis.elevenRoundsShare = async (texts) => {
  const { share } = await import("./share.js");
  share(JSON.parse(texts));
};

/**
 * The drawing of a chart with what the style sheet says of it in its attributes, so that it looks the
 * same anywhere. Above it, each in a line, the colours of its ground and of its texts.
 */
globalThis.elevenRoundsDrawn = (id) => {
  const section = document.getElementById(id);
  const drawing = section.querySelector(".plot svg");
  const copy = drawing.cloneNode(true);
  const copies = copy.querySelectorAll("*");
  drawing.querySelectorAll("*").forEach((element, index) => {
    const style = getComputedStyle(element);
    for (const name of STYLES) copies[index].setAttribute(name, style.getPropertyValue(name));
    copies[index].removeAttribute("class");
  });
  // What the pointer asks for is no part of the chart.
  copy.querySelector("[aria-hidden]")?.remove();
  const { backgroundColor, color } = getComputedStyle(section);
  return [backgroundColor, color, new XMLSerializer().serializeToString(copy)].join("\n");
};

const STYLES = (
  "fill fill-opacity stroke stroke-width stroke-dasharray stroke-linejoin paint-order " +
  "font-family font-size font-weight"
).split(" ");

/**
 * Gives a text to the clipboard, or as a file where it has a name. Says whether the page is in a frame,
 * which may forbid a file without a word.
 */
globalThis.elevenRoundsGive = async (name, text) => {
  if (!name) return navigator.clipboard.writeText(text);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(name.endsWith("png") ? await painted(text) : new Blob([text]));
  link.download = name;
  link.click();
  // The browser reads it after this.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return self !== top;
};

/** An SVG as PNG, two pixels for each of its own. */
async function painted(text) {
  const picture = new Image();
  picture.src = "data:image/svg+xml," + encodeURIComponent(text);
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = picture.width * 2;
  canvas.height = picture.height * 2;
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done));
}

/** Says that the application stopped: WebAssembly that trapped does not go on, and is silent about it. */
function tellStop(error) {
  if (globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError) {
    import("./stopped.js").then(({ showStopped }) => showStopped());
  }
}
addEventListener("error", ({ error }) => tellStop(error));
addEventListener("unhandledrejection", ({ reason }) => tellStop(reason));

// Paper says where it comes from. Who opens it has a language of their own.
addEventListener("beforeprint", () => {
  const line = document.querySelector("[data-hash]");
  if (!line) return;
  const address = new URL(location);
  address.searchParams.delete("lang");
  address.hash = line.dataset.hash;
  // Custom rules would fill pages.
  line.dataset.link = address.href.length > 2000 ? address.href.slice(0, 2000) + "…" : address.href;
});

// Back may bring this page as it was left, before another language was chosen.
addEventListener("pageshow", ({ persisted }) => persisted && leave());

if (!leave()) {
  try {
    // What asked the worker for this version (`switch-language.js`) is no part of the address.
    const search = location.search.replace(/[?&]kept-version=[^&]*$/, "");
    if (search !== location.search) history.replaceState(null, "", location.pathname + search + location.hash);
    embed();
    root.lang = language();
    // The single file has the application inside (`build/one-file-start.js`).
    const prices = pricesOfLink();
    const { start } = await (globalThis.elevenRoundsInside ?? load)();
    start(await prices);
    root.dataset.boot = "done";
    offline();
  } catch (error) {
    root.dataset.boot = "failed";
    // The message stands in one part of the page, which a frame may not show.
    delete root.dataset.part;
    // Nothing is beside the single file to be at fault.
    globalThis.elevenRoundsInside ?? import("./failure.js").then(({ showFailure }) => showFailure(error));
    throw error;
  }
}
