// Opens the page of another language in place of this one. `boot.js` asks for this file only then.
//
// The address carries the scenario. The price files of this page are too large for it: they wait in
// IndexedDB until the other page takes them out. Session storage holds their key, so that no other tab
// takes them.
const KEY = "eleven-rounds.files";
const MINUTE = 60_000;

/** Makes a request of the stored files, and gives its result once it is settled. Rejects where this browser stores nothing. */
async function withStore(request) {
  const opening = indexedDB.open("eleven-rounds");
  const database = await new Promise((done, failed) => {
    opening.onupgradeneeded = () => opening.result.createObjectStore("files");
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => failed(opening.error);
  });
  try {
    const transaction = database.transaction("files", "readwrite");
    const operation = request(transaction.objectStore("files"));
    await new Promise((done, failed) => {
      transaction.oncomplete = done;
      transaction.onabort = () => failed(transaction.error);
    });
    return operation.result;
  } finally {
    database.close();
  }
}

/** Stores files for the next page of this tab. */
async function storeFiles(files) {
  const key = Date.now() + Math.random();
  await withStore((store) => {
    // What no page took: its tab was closed meanwhile.
    store.delete(IDBKeyRange.upperBound(key - MINUTE));
    return store.put(files, key);
  });
  sessionStorage.setItem(KEY, key);
}

/** The files that the page before stored for this one; they are forgotten by that. */
export async function takeFiles() {
  const key = Number(sessionStorage.getItem(KEY));
  const files = await withStore((store) => {
    const reading = store.get(key);
    store.delete(key);
    return reading;
  });
  sessionStorage.removeItem(KEY);
  return files ?? [];
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

/** Whether a worker for offline use answers for this page. A sandbox throws where it is looked at. */
function hasWorker() {
  try {
    return Boolean(navigator.serviceWorker?.controller);
  } catch {
    return false;
  }
}

/**
 * Opens the page of a language with the search and the hash of this one, and remembers the language.
 * Rejects where that page cannot be loaded, and gives `false` where the files cannot be stored: then
 * nothing has changed.
 */
export async function openPage(lang, files) {
  const { href } = document.querySelector(`link[hreflang="${lang}"]`);
  // A worker opens the page of this version: the host may have a newer one, with other prices.
  const ownFile = document.querySelector('link[rel="preload"][as="fetch"]').href.split("/").pop();
  const version = hasWorker() ? `kept-version=${ownFile}` : "";
  // In a sandbox that page is of another origin, and hosts let nobody read pages from elsewhere: only whether there is
  // an answer can be told.
  const mode = self.origin === "null" ? "no-cors" : "cors";
  const answer = await fetch(version ? `${href}?${version}` : href, { mode });
  if (!answer.ok && answer.type !== "opaque") throw new Error(`${href}: ${answer.status}`);
  try {
    if (files.length > 0) await storeFiles(files);
  } catch {
    return false;
  }
  const parts = location.search.split(/[?&]/).filter(Boolean);
  const newParts = parts.filter((part) => !part.startsWith("lang="));
  // The address names a language only where it must: it did, or nothing else can remember.
  if (!remember(lang) || newParts.length < parts.length) newParts.push(`lang=${lang}`);
  if (version) newParts.push(version);
  const search = newParts.length > 0 ? `?${newParts.join("&")}` : "";
  location.replace(href + search + location.hash);
  return true;
}
