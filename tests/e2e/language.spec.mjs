// Languages: switching keeps everything, is remembered, and starts with the reader's own.
import { expect, started, test } from "./fixtures.mjs";
import { box, message, settings, switchLanguage, totals } from "./page.mjs";

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

test("an error changes its language with the page", async ({ page, open }) => {
  await open();
  await box(page, "traffic.requests").fill("abc");
  await switchLanguage(page);
  await expect(await message(page, "traffic.requests")).toContainText("숫자가 아닙니다");
  await expect(box(page, "traffic.requests")).toHaveValue("abc");
});

test("switching is no step of the history", async ({ page, open }) => {
  await open();
  const length = await page.evaluate(() => history.length);
  await switchLanguage(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "ko");
  expect(await page.evaluate(() => history.length)).toBe(length);
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
