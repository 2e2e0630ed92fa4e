// Languages: switching keeps everything, is remembered, and starts with the reader's own.
import { readdirSync, readFileSync } from "node:fs";
import { expect, started, test } from "./fixtures.mjs";
import { box, message, settings, switchLanguage, totals, type } from "./page.mjs";

const hangul = /[가-힣]/;

test("switching keeps the scenario and the dollars", async ({ page, open }) => {
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

test("an error is in the language of the page", async ({ page, open }) => {
  await open();
  await switchLanguage(page);
  await box(page, "traffic.requests").fill("abc");
  await expect(await message(page, "traffic.requests")).toContainText("숫자가 아닙니다");
});

test("switching takes along what was typed just before", async ({ page, open }) => {
  await open();
  await box(page, "traffic.requests").fill("1");
  await box(page, "traffic.requests").fill("12M");
  await switchLanguage(page);
  expect(await settings(page)).toEqual({ "traffic.requests": "12000000" });
  await expect(box(page, "traffic.requests")).toHaveValue("1,200만");
});

test("switching keeps what a damaged link is told of", async ({ page, open }) => {
  await open("#v1:traffic.requests=70M&nonsense");
  await switchLanguage(page);
  await expect(page.locator(".notice")).toContainText("nonsense");
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
  expect(await settings(page)).toEqual({});
});

test("a link opens in the language of who opens it, whichever page it names", async ({ page, site }) => {
  const hash = "#v1:traffic.requests=70M";
  await page.goto(`${site.url}ko.html?from=handbook${hash}`);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await started(page);
  const { pathname, search } = new URL(page.url());
  expect([pathname, search]).toEqual(["/index.html", "?from=handbook"]);
  expect((await settings(page))["traffic.requests"]).toBe("70M");
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
  expect(await settings(page)).toEqual({ "traffic.requests": "70M" });
  await switchLanguage(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("a page carries the texts of its own language only", async () => {
  const dist = new URL("../../dist/", import.meta.url);
  const wasm = Object.fromEntries(
    ["index", "ko"].map((name) => {
      const [file] = readFileSync(new URL(`${name}.html`, dist), "utf8").match(/[\w-]+\.wasm/);
      return [name, readFileSync(new URL(file, dist))];
    }),
  );
  const rounds = new URL("../../crates/engine/data/rounds/", import.meta.url);
  const rules = readdirSync(rounds).map((name) => readFileSync(new URL(name, rounds), "utf8"));
  const said = [...rules.join("\n").matchAll(/^en = "(.{20,}?)"$/gm)].map(([, text]) => text);
  expect(said.length).toBeGreaterThan(100);
  expect(said.filter((text) => !wasm.index.includes(text))).toEqual([]);
  expect(said.filter((text) => wasm.ko.includes(text))).toEqual([]);
  const korean = readFileSync(new URL("../../src/i18n/ko/texts.rs", import.meta.url), "utf8");
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

test("the theme goes round and is remembered", async ({ page, open }) => {
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
