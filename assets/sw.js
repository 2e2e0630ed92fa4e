// The worker that keeps a hosted folder for offline use. `build/service-worker.mjs` puts in what a build
// holds: `FILES`, each name with its integrity, and `VERSION`, which is another where they are.
//
// Each version has a store of its own, with just the bytes of its build, and is there as a whole or
// not at all. A page comes from the network where there is one, so that a reader opens it with the
// newest prices. What a page names carries its hash and comes from the store that has it, so that
// nothing changes under an open page.
const FAMILY = `eleven-rounds ${registration.scope} `;
const STORE = FAMILY + VERSION;
const HASHED = /-[0-9a-f]{8,16}(_bg)?\.\w+$/;

/** A file of this version. Any other bytes are refused, also those of an error or of a half-done deployment. */
async function fetchVerified(name) {
  // What carries a hash is in the browser's own cache since the page loaded; another name may be stale there.
  const cache = HASHED.test(name) ? "default" : "no-cache";
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

/** What the network has, else what was kept. What is no file of this build is kept as it was seen last. */
async function fresh(event, name) {
  const answer = await fetch(event.request).catch(() => undefined);
  if (!answer || answer.status >= 500) return (await cached(name)) ?? answer ?? Response.error();
  if (answer.status === 200 && answer.type === "basic" && !answer.redirected && !(name in FILES)) {
    const copy = answer.clone();
    event.waitUntil(caches.open(STORE).then((store) => store.put(name, copy)));
  }
  return answer;
}

addEventListener("install", (event) => event.waitUntil(storeAll()));
addEventListener("activate", (event) => event.waitUntil(tidy().then(() => clients.claim())));

addEventListener("fetch", (event) => {
  const { method, mode, destination, headers, url } = event.request;
  if (method !== "GET" || !url.startsWith(registration.scope) || headers.has("range")) return;
  const [name] = url.slice(registration.scope.length).split(/[?#]/);
  const [, version] = url.match(/[?&]kept-version=([\w.-]+)/) ?? [];
  if (version) {
    // A page goes to another language (`switch-language.js`): no other version has its prices.
    event.respondWith(cachedBeside(version, name).then((answer) => answer ?? fresh(event, name)));
  } else if (mode === "navigate") {
    // A frame is its host's, and asks the network alone.
    if (destination === "document") event.respondWith(fresh(event, name || "index.html"));
  } else if (HASHED.test(name)) {
    event.respondWith(cached(name).then((answer) => answer ?? fetch(event.request)));
  } else if (name.endsWith(".js")) {
    // A host may have browsers say nothing of who asks.
    event.respondWith(cachedBeside(event.request.referrer, name).then((answer) => answer ?? fresh(event, name)));
  } else {
    event.respondWith(fresh(event, url));
  }
});

// A page names a file of its own. One of this version may have this worker at once; any other is told
// that there is a newer one, and says when its reader wants it.
addEventListener("message", ({ data, source }) => {
  if (data in FILES || data === "take over") skipWaiting();
  else source.postMessage("newer");
});
