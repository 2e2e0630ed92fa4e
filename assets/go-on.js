// Goes on in another language within the same document. Apart from `boot.js`, which asks for this
// file only then, so that the first load is without it.
const root = document.documentElement;

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
  // What is said of a text moves what stands below it.
  if (typed.length > 0) await drawn();
  if (focus) document.querySelector(focus)?.focus({ preventScroll: true });
  scrollTo({ top: place, behavior: "instant" });
}

/** Remembers the language; says whether this browser can. */
function remember(lang) {
  try {
    localStorage.setItem("eleven-rounds.lang", lang);
    return true;
  } catch {
    return false;
  }
}

/** The address of a page with the search and the hash of this one. */
function address(page, lang, remembered) {
  const parts = location.search.split(/[?&]/).filter(Boolean);
  const kept = parts.filter((part) => !part.startsWith("lang="));
  // The address names a language only where it must: it did, or nothing else can remember.
  if (kept.length < parts.length || !remembered) kept.push(`lang=${lang}`);
  return page + kept.map((part, at) => "?&"[Math.min(at, 1)] + part).join("") + location.hash;
}

/** The page at an address as it belongs to this one, where it was kept for offline use: the host may have a newer one. */
async function kept(href) {
  const own = document.querySelector('link[rel="preload"][as="fetch"]').href;
  for (const name of await caches.keys()) {
    const store = await caches.open(name);
    if (await store.match(own)) return store.match(href);
  }
}

/**
 * Goes on in a language under the address of its page, and remembers it. What was brought to this
 * document stays. `load` loads the application of a page, an instance for each fragment. Nothing is
 * changed before all is loaded; rejects if that fails.
 */
export async function goOn(lang, load) {
  const { href } = document.querySelector(`link[hreflang="${lang}"]`);
  // Without a secure address or storage nothing is kept.
  const answer = (await kept(href).catch(() => {})) ?? (await fetch(href));
  if (!answer.ok) throw new Error(`${href}: ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const { start } = await load(page, `#${lang}`);
  const before = look();
  history.replaceState(null, "", address(href, lang, remember(lang)));
  root.lang = lang;
  document.querySelector("link[hreflang]").replaceWith(page.querySelector("link[hreflang]"));
  // The element is another one, since the application before listens on this one.
  const app = document.getElementById("app");
  app.replaceWith(app.cloneNode(false));
  start();
  await lookAgain(before);
}
