// The single file: opened from a disk, under any name and with nothing beside it, it is the whole
// application in both languages, asks for nothing, and counts the same dollars as a host's page.
import { copyFileSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { expect, started, test as base } from "../fixtures.mjs";
import { box, previewed, settings, show, switchLanguage, totals, type } from "../page.mjs";
import { serve } from "../../../build/browser/serve.mjs";

const built = new URL("../../../dist/eleven-rounds.html", import.meta.url);
const hangul = /[가-힣]/;

const test = base.extend({
  /** The address of the file, as somebody saved it. */
  saved: async ({}, use, info) => {
    const path = info.outputPath("Lambda or ECS, 한글.html");
    copyFileSync(built, path);
    await use(pathToFileURL(path).href);
  },

  /** Opens the file at a search and a hash; it alone may have been asked for when the test ends. */
  openFile: async ({ page, saved }, use) => {
    const requests = [];
    page.on("request", (request) => requests.push(request.url().split(/[?#]/)[0]));
    await use(async (rest = "") => {
      await page.goto(saved + rest);
      await started(page);
    });
    expect(requests.filter((url) => url !== saved && !/^(?:data|blob):/.test(url))).toEqual([]);
  },
});

const prices = readFileSync(new URL("../../../crates/engine/tests/price_list/ecs.csv", import.meta.url), "utf8");
const dearer = { name: "a.csv", mimeType: "text/csv", buffer: Buffer.from(prices.replace("0.0404800000", "0.0800000000")) };

/** Brings a price file, which the lab inside the file reads, and waits until its prices count. */
async function bringPrices(view) {
  await show(view, "price_files");
  await view.locator('#prices input[type="file"]').setInputFiles(dearer);
  await expect(view.locator("#prices")).toContainText("a.csv: AmazonECS");
  await show(view, "answer");
  await expect(view.locator(".chips", { hasText: /imported prices|불러온 가격/ })).toHaveCount(1);
}

/** The verdict, both totals, every line of the bill, the rounds, and what is said of the years and the claims. */
async function answer(page) {
  const parts = [await page.locator("h1").innerText(), await totals(page)];
  for (const [view, part] of [["costs", "#bill"], ["history", "#history"], ["claims", "#claims"], ["rounds", "#rounds"]]) {
    await show(page, view);
    // The texts of the rounds are loaded with the first view that has them, which says so meanwhile.
    await expect(page.locator(".hint[role=status]")).toHaveCount(0);
    parts.push(await page.locator(part).innerText());
  }
  return parts;
}

for (const [what, search, hash] of [
  ["the default", "", ""],
  ["a link", "", "#v1:traffic.requests=70M&place.region=ap-northeast-2&fargate.size=0.25/0.5"],
  ["a preset", "", "#v1:traffic.requests=8000000&traffic.profile=office_hours&workload.duration_ms=150&workload.kind=mixed"],
  ["a link in Korean", "?lang=ko", "#v1:traffic.requests=12M&workload.duration_ms=900"],
]) {
  test(`has the answer of a host's page: ${what}`, async ({ page, openFile, context, site }) => {
    await openFile(search + hash);
    await expect(page.locator("html")).toHaveAttribute("lang", search ? "ko" : "en");
    const hosted = await context.newPage();
    await hosted.goto(site.url + search + hash);
    await started(hosted);
    expect(await answer(page)).toEqual(await answer(hosted));
  });
}

test("edits stand in the address, and Back undoes", async ({ page, openFile }) => {
  await openFile();
  const before = await totals(page);
  await type(page, "traffic.requests", "70M");
  await expect.poll(() => settings(page)).toEqual({ "traffic.requests": "70000000" });
  expect(await totals(page)).not.toEqual(before);
  await page.reload();
  await started(page);
  await expect(box(page, "traffic.requests")).toHaveValue(/70/);
  await page.goBack();
  await started(page);
  expect(await totals(page)).toEqual(before);
});

test("switches the language in place and remembers it", async ({ page, openFile }) => {
  await openFile("#v1:traffic.requests=70M");
  const before = await totals(page);
  await switchLanguage(page);
  await expect(page.locator("h1")).toContainText(hangul);
  await expect(page).toHaveTitle(hangul);
  expect(await totals(page)).toEqual(before);
  // A browser under load may open the file again before it has written down what the file remembers.
  await expect(async () => {
    await page.reload();
    await started(page);
    expect(await page.locator("html").getAttribute("lang")).toBe("ko");
  }).toPass();
  await switchLanguage(page);
  expect(await page.locator("main").innerText()).not.toMatch(hangul);
});

test("has no address to share, and gives what stands behind one", async ({ page, openFile, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openFile("#v1:traffic.requests=70M");
  await page.locator('[data-action="share"]').click();
  const dialog = page.locator("dialog.share");
  await expect(dialog).toContainText("opened from a file");
  // No document can show a file of this disk.
  await expect(dialog.locator("textarea")).toHaveCount(0);
  await dialog.locator('[value="link"]').click();
  await expect(dialog.locator('[role="status"]')).toContainText(/copied/i);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/^#v1:/);
  expect(link).toContain("traffic.requests=70000000");
});

test("on a host it has an address, and its share dialog shows itself as high as it is", async ({ page, site }) => {
  // The pages of sources and checks lead there.
  await page.goto(`${site.url}eleven-rounds.html#v1:traffic.requests=70M`);
  await started(page);
  await page.locator('[data-action="share"]').click();
  const dialog = page.locator("dialog.share");
  await expect(dialog.locator('[name="link"]')).toHaveValue(/\/eleven-rounds\.html#v1:/);
  for (const [part, id] of [["verdict", "#verdict"], ["bill", "#bill"]]) {
    await dialog.locator('[name="part"]').selectOption(part);
    await previewed(page);
    await expect(dialog.locator("iframe").contentFrame().locator(id)).toBeVisible();
  }
});

test("a damaged link is told of, over the rest of it", async ({ page, openFile }) => {
  await openFile("#v1:traffic.requests=70M&nonsense&place.region=%E0%A4%A");
  await expect(page.locator(".notice")).toContainText("nonsense");
  await expect(box(page, "traffic.requests")).toHaveValue(/70/);
});

for (const [how, refuse] of [
  ["a worker", () => {}],
  ["the page, where workers are refused", () => (globalThis.Worker = undefined)],
]) {
  test(`reads a price file in ${how}`, async ({ page, openFile }) => {
    await page.addInitScript(refuse);
    await openFile();
    const started = page.waitForEvent("worker", { timeout: 5000 }).then(() => true, () => false);
    await bringPrices(page);
    expect(await started).toBe(how === "a worker");
  });
}

test("leads to nothing beside it, and fetches no rules", async ({ page, openFile }) => {
  await openFile("?rules=house-rules.example.json");
  await expect(page.locator(".notice")).toContainText("a single file and fetches nothing");
  for (const view of ["answer", "costs", "rounds", "sources", "history", "claims", "house_rules", "price_files"]) {
    await show(page, view);
    const links = await page.locator("a[href]").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((href) => !/^(https:|data:|#)/.test(href)), view).toEqual([]);
  }
});

test("its policy allows what it holds and nothing else", async ({ page, openFile, problems }) => {
  await openFile();
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+' 'sha256-[^']+' 'wasm-unsafe-eval'; style-src 'sha256-/);
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|connect-src/);
  const stopped = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "window.intruded = true";
    document.body.append(script);
    const fetched = await fetch("data:,x").then(
      () => true,
      () => false,
    );
    return !window.intruded && !fetched;
  });
  expect(stopped).toBe(true);
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.splice(0).filter((problem) => !/Content Security Policy/.test(problem))).toEqual([]);
});

test("works in a sandboxed frame, as a file's viewer shows it", async ({ page, openFile }) => {
  await openFile();
  const before = await totals(page);
  const html = readFileSync(built, "utf8").replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const viewer = `<!DOCTYPE html><title>Viewer</title><link rel="icon" href="data:,">
    <iframe title="file" width="1000" height="900" sandbox="allow-scripts" srcdoc="${html}"></iframe>`;
  const host = await serve({ pages: { "/": viewer } });
  try {
    const other = await page.context().newPage();
    const problems = [];
    other.on("pageerror", (error) => problems.push(error.message));
    other.on("console", (message) => message.type() !== "log" && problems.push(message.text()));
    await other.goto(host.url);
    const frame = other.frameLocator("iframe");
    await started(frame);
    expect(await totals(frame)).toEqual(before);
    await type(frame, "traffic.requests", "70M");
    await frame.locator('[data-action="language"]').click();
    await expect(frame.locator("h1")).toContainText(hangul);
    await frame.locator('[data-action="theme"]').click();
    await expect(box(frame, "traffic.requests")).toHaveValue("7,000만");
    expect(await totals(frame)).not.toEqual(before);
    await bringPrices(frame);
    expect(problems).toEqual([]);
    expect(host.requests).toEqual(["/"]);
  } finally {
    await host.close();
  }
});
