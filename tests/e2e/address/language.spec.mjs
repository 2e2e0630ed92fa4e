// Languages: switching keeps everything, is remembered, and starts with the reader's own.
import { readdirSync, readFileSync } from "node:fs";
import { expect, started, test } from "../fixtures.mjs";
import { box, message, settings, show, switchLanguage, totals, type } from "../page.mjs";

const hangul = /[가-힣]/;
const prices = readFileSync(new URL("../../../crates/engine/tests/price_list/ecs.csv", import.meta.url), "utf8");

test("switching keeps the scenario and the dollars", { tag: "@narrow" }, async ({ page, open }) => {
  await open("#v1:traffic.requests=70M&place.region=ap-northeast-2");
  const before = { totals: await totals(page), settings: await settings(page) };
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  expect(await page.locator("main").innerText()).not.toMatch(hangul);
  await switchLanguage(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "ko");
  await expect(page.locator("h1")).toContainText(hangul);
  await expect(page).toHaveTitle(hangul);
  expect({ totals: await totals(page), settings: await settings(page) }).toEqual(before);
  await switchLanguage(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  expect(await totals(page)).toEqual(before.totals);
});

test("the choice is remembered", async ({ page, open }) => {
  await open();
  await switchLanguage(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "ko");
  await page.reload();
  await started(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "ko");
  await expect(page.locator("h1")).toContainText(hangul);
});

test("switching takes along what was typed just before", async ({ page, open }) => {
  await open();
  await box(page, "traffic.requests").fill("1");
  await box(page, "traffic.requests").fill("12M");
  await switchLanguage(page);
  await expect.poll(() => settings(page)).toEqual({ "traffic.requests": "12000000" });
  await expect(box(page, "traffic.requests")).toHaveValue("1,200만");
});

test("switching keeps what a damaged link is told of", async ({ page, open }) => {
  await open("#v1:traffic.requests=70M&nonsense");
  await switchLanguage(page);
  await expect(page.locator(".notice")).toContainText("nonsense");
});

test("prices of a file, and one that was refused, stay", async ({ page, open }) => {
  await open("#v1:fargate.size=0.25/0.5&view.name=price_files");
  const box = page.locator('#prices input[type="file"]');
  const bring = (name, text) => box.setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await bring("index.csv", prices.replace("0.0404800000", "0.0800000000"));
  await show(page, "costs");
  await expect(page.locator("#bill")).toContainText("$0.08 / h");
  await show(page, "price_files");
  await bring("picture.csv", "a picture");
  await expect(page.locator('#prices [role="alert"]')).toContainText("picture.csv");
  const before = await totals(page);
  for (const [price, message] of [
    ["$0.08 / 시간", "불러오지 않았"],
    ["$0.08 / h", "not loaded"],
  ]) {
    await switchLanguage(page);
    await show(page, "costs");
    await expect(page.locator("#bill")).toContainText(price);
    expect(await totals(page)).toEqual(before);
    await show(page, "price_files");
    await expect(page.locator('#prices [role="alert"]')).toContainText("picture.csv");
    await expect(page.locator('#prices [role="alert"]')).toContainText(message);
  }
  await page.locator("#prices").getByRole("button", { name: "Remove" }).click();
  await switchLanguage(page);
  await expect(page.locator("#prices")).not.toContainText("picture.csv");
  expect(await totals(page)).not.toEqual(before);
});

test("prices of a file wait where nobody else takes them, and only for the other page", async ({ page, open, context, site }) => {
  const stored = (page) =>
    page.evaluate(async () => {
      const keys = (request) => new Promise((done) => (request.onsuccess = () => done(request.result)));
      const database = await keys(indexedDB.open("eleven-rounds"));
      const storedKeys = database.objectStoreNames.contains("files")
        ? await keys(database.transaction("files").objectStore("files").getAllKeys())
        : [];
      database.close();
      return [storedKeys.length, sessionStorage.length];
    });
  await open();
  await show(page, "price_files");
  const buffer = Buffer.from(prices.replace("0.0404800000", "0.0800000000"));
  await page.locator('#prices input[type="file"]').setInputFiles({ name: "index.csv", mimeType: "text/csv", buffer });
  await expect(page.locator("#prices")).toContainText("index.csv: AmazonECS");
  const before = await totals(page);
  const other = await context.newPage();
  await other.goto(site.url);
  await started(other);
  await switchLanguage(page);
  await expect(page.locator("#prices")).toContainText("index.csv: AmazonECS");
  expect(await totals(page)).toEqual(before);
  expect(await stored(page)).toEqual([0, 0]);
  await other.reload();
  await started(other);
  expect(await totals(other)).not.toEqual(before);
  // As without another language: who reloads the page brings the file again.
  await page.reload();
  await started(page);
  await expect(page.locator("#prices")).toBeVisible();
  await expect(page.locator("#prices")).not.toContainText("index.csv");
});

test("where nothing can be stored, prices of a file are not lost without a word", async ({ page, open }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", {
      get() {
        throw new DOMException("Denied", "SecurityError");
      },
    });
  });
  await open();
  await show(page, "price_files");
  const buffer = Buffer.from(prices.replace("0.0404800000", "0.0800000000"));
  await page.locator('#prices input[type="file"]').setInputFiles({ name: "index.csv", mimeType: "text/csv", buffer });
  await expect(page.locator("#prices")).toContainText("index.csv: AmazonECS");
  const before = await totals(page);
  const button = page.locator('[data-action="language"]');
  await button.click();
  await expect(button).toHaveText("Switch without the price file");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  expect(await totals(page)).toEqual(before);
  await switchLanguage(page);
  await expect(page.locator("#prices")).not.toContainText("index.csv");
  // There is nothing left to lose.
  await switchLanguage(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("a language that cannot be loaded leaves all as it is and says so", async ({ page, open, problems }) => {
  await open("#v1:traffic.requests=70M");
  await box(page, "traffic.requests").fill("80M");
  await page.route(/ko\.html/, (route) => route.abort());
  const button = page.locator('[data-action="language"]');
  await button.click();
  await expect(button).toHaveText("Korean could not be loaded");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect.poll(() => settings(page)).toEqual({ "traffic.requests": "80000000" });
  // The failed request is what this test is about.
  problems.length = 0;
  await page.unroute(/ko\.html/);
  await switchLanguage(page);
  await expect(box(page, "traffic.requests")).toHaveValue("8,000만");
  await page.reload();
  await started(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "ko");
});

test("switching is no step of the history, and Back undoes in the language chosen", async ({ page, open }) => {
  await open();
  await type(page, "traffic.requests", "70M");
  const length = await page.evaluate(() => history.length);
  await switchLanguage(page);
  expect(await page.evaluate(() => history.length)).toBe(length);
  await page.goBack();
  await started(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "ko");
  await expect.poll(() => settings(page)).toEqual({});
});

test("a link opens in the language of who opens it, whichever page it names", async ({ page, site }) => {
  const hash = "#v1:traffic.requests=70M";
  await page.goto(`${site.url}ko.html?from=handbook${hash}`);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await started(page);
  const { pathname, search } = new URL(page.url());
  expect([pathname, search]).toEqual(["/index.html", "?from=handbook"]);
  await expect.poll(async () => (await settings(page))["traffic.requests"]).toBe("70M");
});

test("an address can name the language, and a switch still wins", async ({ page, site }) => {
  await page.goto(`${site.url}?lang=ko`);
  await expect(page.locator("html")).toHaveAttribute("lang", "ko");
  await started(page);
  await switchLanguage(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.reload();
  await started(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("switches without storage", async ({ page, open }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("Denied", "SecurityError");
      },
    });
  });
  await open("#v1:traffic.requests=70M");
  await switchLanguage(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "ko");
  await expect.poll(() => settings(page)).toEqual({ "traffic.requests": "70M" });
  await switchLanguage(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("a page carries the texts of its own language only", async () => {
  const dist = new URL("../../../dist/", import.meta.url);
  const wasm = Object.fromEntries(
    ["index", "ko"].map((name) => {
      const [file] = readFileSync(new URL(`${name}.html`, dist), "utf8").match(/[\w-]+\.wasm/);
      const [texts] = readFileSync(new URL(`${name}.html`, dist), "utf8").match(/rounds-[\w-]+\.txt/);
      return [name, Buffer.concat([file, texts].map((part) => readFileSync(new URL(part, dist))))];
    }),
  );
  const rounds = new URL("../../../crates/engine/data/rounds/", import.meta.url);
  const rules = readdirSync(rounds).map((name) => readFileSync(new URL(name, rounds), "utf8"));
  const reasons = [...rules.join("\n").matchAll(/^en = "(.{20,}?)"$/gm)].map(([, text]) => text);
  expect(reasons.length).toBeGreaterThan(100);
  expect(reasons.filter((text) => !wasm.index.includes(text))).toEqual([]);
  expect(reasons.filter((text) => wasm.ko.includes(text))).toEqual([]);
  const korean = readFileSync(new URL("../../../crates/presentation/src/i18n/ko/texts.rs", import.meta.url), "utf8");
  const fixed = [...korean.matchAll(/: "([^"\\]{6,})",/g)].map(([, text]) => text).filter((text) => hangul.test(text));
  expect(fixed.length).toBeGreaterThan(20);
  expect(fixed.filter((text) => wasm.index.includes(text))).toEqual([]);
  expect(fixed.filter((text) => !wasm.ko.includes(text))).toEqual([]);
});

test.describe("for a Korean reader", () => {
  test.use({ locale: "ko-KR" });

  test("the page starts in Korean, and another choice wins over that", async ({ page, open }) => {
    await open();
    await expect(page.locator("html")).toHaveAttribute("lang", "ko");
    await expect(page.locator("h1")).toContainText(hangul);
    await switchLanguage(page);
    await page.reload();
    await started(page);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });
});

test.describe("for a reader of another language", () => {
  test.use({ locale: "de-DE" });

  test("the page starts in English", async ({ page, open }) => {
    await open();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });
});

test("the theme goes round and is remembered", { tag: "@narrow" }, async ({ page, open }) => {
  await open();
  const button = page.locator('[data-action="theme"]');
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const seen = new Set();
  for (let step = 0; step < 3; step += 1) {
    seen.add(`${await button.innerText()} ${await background()}`);
    await button.click();
  }
  expect(seen.size).toBe(3);
  expect(new Set([...seen].map((state) => state.split(" ").slice(1).join())).size).toBe(2);
  await button.click();
  const dark = await background();
  await page.reload();
  await started(page);
  expect(await background()).toBe(dark);
});
