// Keeps the page for offline use, makes it installable, and says when a newer version is there: nothing
// changes under an open page before its reader asks. `boot.js` loads this file once the page has
// started, on a host, and never in a frame.
const root = document.documentElement;
const TEXTS = {
  en: ["This page has been updated.", "Reload"],
  ko: ["페이지가 업데이트되었습니다.", "새로 고침"],
};
const HOUR = 3_600_000;
/** The file that makes this page one of its version: all prices are in it. */
const ownFile = document.querySelector('link[rel="preload"][as="fetch"]').href.split("/").pop();

// Not in the page itself: the first load would ask for it.
const manifest = document.createElement("link");
manifest.rel = "manifest";
manifest.href = "./manifest.webmanifest";
document.head.append(manifest);

// Empty until there is something to say, so that it is read out then.
const banner = document.createElement("div");
banner.className = "update-banner";
banner.setAttribute("role", "status");
document.body.append(banner);

/** Says that there is a newer version, in the language of the page. */
function showBanner() {
  const [text, label] = TEXTS[root.lang];
  const button = document.createElement("button");
  button.className = "btn";
  button.textContent = label;
  button.addEventListener("click", takeOver);
  banner.replaceChildren(text, button);
}
new MutationObserver(() => banner.firstChild && showBanner()).observe(root, { attributeFilter: ["lang"] });

let registration;

/** Lets the newer version in and opens it. */
function takeOver() {
  const { waiting } = registration;
  if (!waiting) return location.reload();
  waiting.addEventListener("statechange", () => waiting.state === "activated" && location.reload());
  waiting.postMessage("take over");
}

/** Asks a worker whether it is newer than this page, once it has all of its version. */
function askIfNewer(worker) {
  if (!worker) return;
  const sendFile = () => ["installed", "activated"].includes(worker.state) && worker.postMessage(ownFile);
  worker.addEventListener("statechange", sendFile);
  sendFile();
}

let lastCheck = Date.now();
async function checkForUpdate() {
  lastCheck = Date.now();
  // Offline there is nothing to find.
  await registration.update().catch(() => {});
}

// Nothing more is loaded for those who ask for little.
if (!navigator.connection?.saveData) {
  const container = navigator.serviceWorker;
  container.addEventListener("message", ({ data }) => data === "newer" && showBanner());
  registration = await container.register("./sw.js");
  // From the first visit on: what is loaded later is kept, too.
  container.ready.then(({ active }) => container.controller || active.postMessage("claim"));
  registration.addEventListener("updatefound", () => askIfNewer(registration.installing));
  await checkForUpdate();
  // A page that was opened in its own version, since its reader chose another language, may be older than
  // the worker that is in force. Any other page is as new or newer.
  const [{ name }] = performance.getEntriesByType("navigation");
  askIfNewer(registration.waiting ?? (name.includes("kept-version=") && registration.active));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && Date.now() - lastCheck > HOUR) checkForUpdate();
  });
}
