// Waits until the page is ready, for the specs and for other scripts.

/** Waits until the application runs in a page or frame, and its heading can be seen. */
export async function started(frame) {
  await frame.locator('html[data-boot="done"]').waitFor({ state: "attached" });
  await frame.locator("h1").waitFor();
}
