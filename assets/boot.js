// Chooses the language and starts the application in it. Trunk names the hashed files in
// the two preload links of the page; reading them there keeps this file free of names and
// the page free of inline script. `data-boot` on the root element says how far it got, so
// that the style sheet can show the shell's own message when WebAssembly does not start.
const root = document.documentElement;

/** What somebody chose in this browser, if it remembers anything. */
function chosen() {
  try {
    return localStorage.getItem("eleven-rounds.lang");
  } catch {
    return undefined;
  }
}

/** The language of the address, else the one chosen before, else the browser's, else English. */
function language() {
  const named = new URLSearchParams(location.search).get("lang");
  const wished = [named, chosen(), ...navigator.languages].map((code) => code?.slice(0, 2));
  return wished.find((code) => ["en", "ko"].includes(code)) ?? "en";
}

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

/** Loads the application that a page names. */
async function load(page) {
  const address = (selector) => page.querySelector(selector).href;
  const application = await import(address('link[rel="modulepreload"]'));
  await application.default({ module_or_path: address('link[rel="preload"][as="fetch"]') });
  return application;
}

/** The price files that were brought to this document: the next application takes them again. */
globalThis.elevenRoundsFiles = [];

/** A pause in which the page is drawn. */
const drawn = () => new Promise((done) => setTimeout(() => requestAnimationFrame(done)));

/** How the page is left: what is unfolded, what was typed and not taken, the focus, the place. */
function look() {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const focus = document.activeElement?.id && `#${document.activeElement.id}`;
  const action = document.activeElement?.dataset?.action;
  return {
    folds: all("details").map(({ open }) => open),
    typed: all('input[aria-invalid="true"][id]').map(({ id, value }) => [id, value]),
    focus: action ? `[data-action="${action}"]` : focus,
    place: scrollY,
  };
}

/** Makes a page that was just drawn look so again. */
async function lookAgain({ folds, typed, focus, place }) {
  await drawn();
  for (const [at, open] of folds.entries()) {
    const fold = document.querySelectorAll("details")[at];
    if (!open || !fold || fold.open) continue;
    fold.open = true;
    // What is folded may be made only now, with folds of its own.
    await drawn();
  }
  for (const [id, value] of typed) {
    const box = document.getElementById(id);
    if (!box) continue;
    box.value = value;
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  if (focus) document.querySelector(focus)?.focus({ preventScroll: true });
  scrollTo({ top: place, behavior: "instant" });
}

/**
 * Goes on in another language, under the address of its page, within this document: the files
 * that were brought to it stay. Nothing is changed before all is loaded; rejects if that fails.
 */
globalThis.elevenRoundsGoOn = async (url) => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const { start } = await load(page);
  const before = look();
  history.replaceState(null, "", url);
  root.lang = page.documentElement.lang;
  document.querySelector("link[hreflang]").replaceWith(page.querySelector("link[hreflang]"));
  // The element is another one, since the application before listens on this one.
  const app = document.getElementById("app");
  app.replaceWith(app.cloneNode(false));
  start();
  await lookAgain(before);
};

// Back may bring this page as it was left, before another language was chosen.
addEventListener("pageshow", ({ persisted }) => persisted && leave());

if (!leave()) {
  try {
    root.lang = language();
    const { start } = await load(document);
    start();
    root.dataset.boot = "done";
  } catch (error) {
    root.dataset.boot = "failed";
    throw error;
  }
}
