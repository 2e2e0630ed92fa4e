// The worker that keeps a hosted folder for offline use. `build/service-worker.mjs` puts in what a build
// holds: `FILES`, each name with its integrity; `PAGES`, the static pages that are kept once they were
// read; and `VERSION`, which is another where they are.
//
// Each version has a store of its own, with just the bytes of its build, and is there as a whole or
// not at all. A page comes from the network where there is one, so that a reader opens it with the
// newest prices. What a page names carries its hash and comes from the store that has it, so that
// nothing changes under an open page.
//
// Others may have pages and files below this folder. Browsers ask the worker about these too: it leaves
// them to the network, and keeps nothing of them.
const FAMILY = `eleven-rounds ${registration.scope} `;
const STORE = FAMILY + VERSION;
const HASH = /-[0-9a-f]{8,16}(?=(_bg)?\.\w+$)/;

/** Of what is kept beside the files of the build, as many as these. */
const MOST = 20;

const plain = (name) => name.replace(HASH, "");
const OWN = new Set([...Object.keys(FILES), ...PAGES].map(plain));

/** Whether a name is that of a file or a page of this folder, in this version or another. */
const isOwn = (name) => OWN.has(plain(name));

/** The name of an address below this folder, without its query; nothing for any other. */
function nameOf(url) {
  if (url.startsWith(registration.scope)) return url.slice(registration.scope.length).split(/[?#]/)[0] || "index.html";
}

/** Whether an address is that of the rule file that the page which asks names. With a query it may be another each time. */
function isRuleFile(url, referrer) {
  if (!isOwn(nameOf(referrer) ?? "") || url.includes("?")) return false;
  const rules = new URL(referrer).searchParams.get("rules");
  try {
    return rules !== null && new URL(rules, referrer).href === url;
  } catch {
    // It is no address.
    return false;
  }
}

/** A file of this version. Any other bytes are refused, also those of an error or of a half-done deployment. */
async function fetchVerified(name) {
  // What carries a hash is in the browser's own cache since the page loaded; another name may be stale there.
  const cache = HASH.test(name) ? "default" : "no-cache";
  const answer = await fetch(name, { cache, integrity: FILES[name] });
  // Hosts may lead from index.html to the folder, and no page opens with an answer that was led elsewhere.
  return answer.redirected ? new Response(answer.body, answer) : answer;
}

async function storeAll() {
  const names = Object.keys(FILES);
  const answers = await Promise.all(names.map(fetchVerified));
  try {
    const store = await caches.open(STORE);
    await Promise.all(names.map((name, index) => store.put(name, answers[index])));
  } catch (error) {
    await caches.delete(STORE);
    throw error;
  }
}

/** The stores of this folder: this version's, then the others from the newest to the oldest. */
async function stores() {
  const names = await caches.keys();
  return [STORE, ...names.filter((name) => name.startsWith(FAMILY) && name !== STORE).reverse()];
}

/** Drops old versions. The one before stays: a page of it may be open. */
async function tidy() {
  const [, , ...old] = await stores();
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** What the stores have under a name. */
async function cached(name) {
  for (const cacheName of await stores()) {
    const answer = await caches.match(name, { cacheName, ignoreVary: true });
    if (answer) return answer;
  }
}

/** What is under a name in the store of the version that asks, which is told by a file with a hash. */
async function cachedBeside(asking, name) {
  for (const cacheName of await stores()) {
    const asker = await caches.match(asking, { cacheName, ignoreVary: true });
    if (asker) return caches.match(name, { cacheName, ignoreVary: true });
  }
}

/** Keeps an answer as the newest of those that are no file of the build, and drops the oldest of too many. */
async function keep(name, answer) {
  const store = await caches.open(STORE);
  await store.put(name, answer);
  const others = (await store.keys()).filter(({ url }) => !Object.hasOwn(FILES, nameOf(url)));
  await Promise.all(others.slice(0, -MOST).map((request) => store.delete(request)));
}

/** Whether an answer may be kept: one of the host itself, to nobody in particular. */
function mayKeep({ status, type, redirected, headers }) {
  const isForbidden = /\b(no-store|private)\b/i.test(headers.get("cache-control") ?? "");
  return status === 200 && type === "basic" && !redirected && !isForbidden;
}

/** What the network has, else what was kept. What is no file of this build is kept as it was seen last. */
async function fresh(event, name) {
  const answer = await fetch(event.request).catch(() => undefined);
  if (!answer || answer.status >= 500) return (await cached(name)) ?? answer ?? Response.error();
  // The build's own files hold nothing of anybody's, and are kept whatever a host says of all that it serves.
  if (!Object.hasOwn(FILES, name) && mayKeep(answer)) event.waitUntil(keep(name, answer.clone()));
  return answer;
}

/**
 * Answers for the pages that are open as well, unless some of those below this folder are not its own, or in
 * a frame: they did not ask, and the browser knows only all of them.
 */
async function claim() {
  const open = await clients.matchAll({ includeUncontrolled: true });
  const below = open.filter(({ url }) => nameOf(url) !== undefined);
  if (below.every(({ url, frameType }) => frameType === "top-level" && isOwn(nameOf(url)))) await clients.claim();
}

addEventListener("install", (event) => event.waitUntil(storeAll()));
addEventListener("activate", (event) => event.waitUntil(tidy()));

addEventListener("fetch", (event) => {
  const { method, mode, destination, headers, referrer, url } = event.request;
  const name = nameOf(url);
  if (method !== "GET" || name === undefined || headers.has("range")) return;
  const asker = nameOf(referrer);
  if (mode === "navigate") {
    // A frame is its host's, and asks the network alone.
    if (destination !== "document" || !isOwn(name)) return;
  } else if (isRuleFile(url, referrer)) {
    return event.respondWith(fresh(event, name));
  } else if (!isOwn(name) && !(HASH.test(asker) && isOwn(asker))) {
    return;
  }
  const [, version] = url.match(/[?&]kept-version=([\w.-]+)/) ?? [];
  if (version) {
    // A page goes to another language (`switch-language.js`): no other version has its prices.
    event.respondWith(cachedBeside(version, name).then((answer) => answer ?? fresh(event, name)));
  } else if (HASH.test(name)) {
    event.respondWith(cached(name).then((answer) => answer ?? fetch(event.request)));
  } else if (name.endsWith(".js")) {
    // A host may have browsers say nothing of who asks.
    event.respondWith(cachedBeside(referrer, name).then((answer) => answer ?? fresh(event, name)));
  } else {
    event.respondWith(fresh(event, name));
  }
});

// A page names a file of its own. One of this version may have this worker at once; any other is told
// that there is a newer one, and says when its reader wants it.
addEventListener("message", (event) => {
  const { data, source } = event;
  if (data === "claim") event.waitUntil(claim());
  else if (Object.hasOwn(FILES, data) || data === "take over") skipWaiting();
  else source.postMessage("newer");
});
