// The page has the prices of one region inside; those of all come in a file of their own.
import { expect, test } from "../fixtures.mjs";
import { closeSettings, show, totals, unfoldFor } from "../page.mjs";

const FILE = /prices-[0-9a-f]{16}\.bin/;
const region = (page) => page.locator('[data-field="place.region"] select');

test("the first picture needs no price file; it is loaded then, once, and brings the sources", async ({ page, open, site }) => {
  const files = () => site.requests.filter((path) => FILE.test(path));
  await open();
  await expect.poll(files).toHaveLength(1);
  await show(page, "costs");
  await page.locator("#bill tr[data-line] button.line").first().click();
  await expect(page.locator("#bill .source a, #bill .source cite")).toHaveText(/\w/);
  expect(files()).toHaveLength(1);
});

test("a link to another region never shows the prices of this one", async ({ page, open }) => {
  let answer;
  const asked = new Promise((done) => (answer = done));
  let release;
  const released = new Promise((done) => (release = done));
  await page.route(FILE, async (route) => {
    answer();
    await released;
    await route.continue();
  });
  const opened = open("#v1:place.region=ap-northeast-2");
  await asked;
  await expect(page.locator("html")).toHaveAttribute("data-boot", "begun");
  release();
  await opened;
  expect((await totals(page)).map(Boolean)).toEqual([true, true]);
});

test("where the price file cannot be loaded, the page says so and keeps one region; it can be tried again", async ({ page, open, problems }) => {
  await page.route(FILE, (route) => route.abort());
  await open("#v1:place.region=eu-west-1");
  const notice = page.getByRole("alert").filter({ hasText: "The prices of other regions" });
  await expect(notice).toBeVisible();
  await expect.poll(() => totals(page)).not.toContainEqual(expect.stringMatching(/^\$[1-9]/));
  await unfoldFor(page, "place.region");
  await region(page).selectOption("us-east-1");
  await expect.poll(() => totals(page)).toEqual([expect.stringMatching(/^\$[1-9]/), expect.stringMatching(/^\$[1-9]/)]);
  await closeSettings(page);
  // A host that answers every path with a page has no prices either.
  await page.unroute(FILE);
  await page.route(FILE, (route) => route.fulfill({ body: "<!DOCTYPE html><title>Home</title>" }));
  await notice.getByRole("button", { name: "Try again" }).click();
  await expect(notice).toBeVisible();
  await page.unroute(FILE);
  await notice.getByRole("button", { name: "Try again" }).click();
  await expect(notice).toHaveCount(0);
  await unfoldFor(page, "place.region");
  await region(page).selectOption("eu-west-1");
  await expect.poll(() => totals(page)).toEqual([expect.stringMatching(/^\$[1-9]/), expect.stringMatching(/^\$[1-9]/)]);
  // The failed requests are what this test is about.
  problems.length = 0;
});
