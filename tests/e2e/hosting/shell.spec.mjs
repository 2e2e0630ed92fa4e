// The page as a host serves it, whatever it shows: it starts everywhere, stays within its
// security policy, and is silent once loaded.
import { expect, started, test } from "../fixtures.mjs";
import { switchLanguage, type } from "../page.mjs";
import { serve } from "../../../build/browser/serve.mjs";

/** Uses the page a little: what it loads late would be asked for now. */
async function use(page) {
  await page.locator('[data-action="theme"]').first().click();
  await type(page, "traffic.requests", "1234567");
  // The last that an edit does: later than the address is written, all was drawn and asked for.
  await expect(page).toHaveURL(/traffic\.requests=1234567/);
  await page.waitForLoadState("networkidle");
}

test("has a title and a heading, and starts without a complaint", { tag: "@narrow" }, async ({ page, open }) => {
  await open();
  await expect(page).toHaveTitle(/Eleven Rounds/);
  await expect(page.locator("h1")).toHaveCount(1);
});

test("shows its title before the application runs", async ({ page, site }) => {
  await page.route("**/*.wasm", () => {});
  await page.goto(site.url, { waitUntil: "commit" });
  await expect(page.locator("h1")).toBeVisible();
});

test("asks for nothing after it has loaded", async ({ page, open, site }) => {
  await open();
  await page.waitForLoadState("networkidle");
  const loaded = [...site.requests];
  await use(page);
  expect(site.requests).toEqual(loaded);
});

test("loads a language when it is asked for, and nothing twice", async ({ page, open, site }) => {
  await open();
  await page.waitForLoadState("networkidle");
  const loaded = [...site.requests];
  await switchLanguage(page);
  await page.waitForLoadState("networkidle");
  const more = site.requests.slice(loaded.length);
  expect(more.filter((path) => path.endsWith(".wasm"))).toHaveLength(1);
  // Its page is asked for twice: whether it is there, and to open it.
  more.splice(more.indexOf("/ko.html"), 1);
  expect(more).toContain("/ko.html");
  expect(more).toHaveLength(new Set(more).size);
});

test("goes on working offline", async ({ page, open, context }) => {
  await open();
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await use(page);
  await expect(page.locator("h1")).toBeVisible();
});

test("holds no script, style or handler inline, and has its policy", async ({ page, open }) => {
  await open();
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute("content", /default-src 'none'/);
  await expect(page.locator("script:not([src]), style, [style]")).toHaveCount(0);
});

test("the policy stops a foreign script and a foreign request", async ({ page, open, problems }) => {
  await open();
  const stopped = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "window.intruded = true";
    document.body.append(script);
    const fetched = await fetch("https://example.invalid/").then(
      () => true,
      () => false,
    );
    return !window.intruded && !fetched;
  });
  expect(stopped).toBe(true);
  expect(problems.some((problem) => problem.includes("Content Security Policy"))).toBe(true);
  problems.length = 0;
});

test.describe("below a folder", () => {
  test.use({ prefix: "/some/sub/folder/" });

  test("starts, and asks for nothing outside its folder", async ({ open, site }) => {
    await open();
    expect(site.requests.filter((path) => !path.startsWith("/some/sub/folder/"))).toEqual([]);
  });
});

test("starts inside a frame of another origin", async ({ page, site }) => {
  const outer = `<!DOCTYPE html><title>Host</title><link rel="icon" href="data:,">
    <iframe title="page" src="${site.url}"></iframe>`;
  const host = await serve({ pages: { "/": outer } });
  try {
    await page.goto(host.url);
    await started(page.frameLocator("iframe"));
  } finally {
    await host.close();
  }
});
