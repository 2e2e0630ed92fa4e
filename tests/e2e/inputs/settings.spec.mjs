// All settings: a drawer over the page, with a search and those that were changed.
import { expect, started, test } from "../fixtures.mjs";
import { box, closeSettings, field, openSettings, settings, switchLanguage, totals, type, unfold, unfoldFor } from "../page.mjs";

const drawer = (page) => page.locator("dialog.settings");
const button = (page) => page.locator('[data-action="settings"]');
const search = (page) => drawer(page).getByRole("searchbox");
/** The keys of the fields that the drawer shows. */
const keys = (page) =>
  drawer(page).locator(".topics [data-field]").evaluateAll((all) => [...new Set(all.map(({ dataset }) => dataset.field))]);

for (const [how, close] of [
  ["Escape", (page) => page.keyboard.press("Escape")],
  ["Done", (page) => drawer(page).locator('[data-action="done"]').click()],
]) {
  test(`opens by its button, and ${how} gives the focus back to that`, { tag: "@narrow" }, async ({ page, open }) => {
    await open();
    await button(page).focus();
    await page.keyboard.press("Enter");
    await expect(drawer(page)).toBeVisible();
    expect(await drawer(page).evaluate((dialog) => dialog.matches(":modal") && dialog.contains(document.activeElement))).toBe(true);
    await close(page);
    await expect(drawer(page)).toHaveCount(0);
    await expect(button(page)).toBeFocused();
    // And again.
    await page.keyboard.press("Enter");
    await expect(drawer(page)).toBeVisible();
  });
}

test("each setting stands in it or in the inputs, and counts at once", { tag: "@narrow" }, async ({ page, open }) => {
  await open();
  await unfold(page);
  const line = drawer(page).locator(".answer-line b");
  const before = await line.allTextContents();
  expect(before).toEqual(await totals(page));
  await type(page, "workload.request_kb", "2000");
  await page.locator('[data-field="place.region"] select').selectOption("sa-east-1");
  await expect.poll(() => line.allTextContents()).not.toEqual(before);
  expect(await line.allTextContents()).toEqual(await totals(page));
  await closeSettings(page);
  await expect(button(page)).toContainText("2 changed");
  await expect.poll(async () => Object.keys(await settings(page)).sort()).toEqual(["place.region", "workload.request_kb"]);
  expect(new Set(await keys(page)).size).toBe(0);
});

for (const [what, text, key] of [
  ["its key", "lambda.init_ms", "lambda.init_ms"],
  ["a part of its key", "peak_factor", "traffic.peak_factor"],
  ["a word of AWS's", "savings plan", "commitment.plan"],
  ["a name of a service", "cloudwatch", "logs.kb_per_request"],
  ["another word for it", "graviton", "place.arch"],
  ["two words in any order and case", "GATEWAY nat", "network.nat_gateways"],
  ["Korean", "콜드 스타트", "lambda.init_ms"],
]) {
  test(`the search finds a setting by ${what}: ${text}`, async ({ page, open }) => {
    await open("#v1:network.kind=private");
    await openSettings(page);
    await search(page).fill(text);
    await expect(field(page, key).first()).toBeVisible();
    expect(await keys(page)).toContain(key);
    // It leaves few.
    expect((await keys(page)).length).toBeLessThan(20);
  });
}

test("the search finds by Korean and by English on the Korean page", async ({ page, open }) => {
  await open();
  await switchLanguage(page);
  await openSettings(page);
  for (const [text, key] of [["리전", "place.region"], ["약정", "commitment.plan"], ["region", "place.region"], ["cold start", "lambda.init_ms"]]) {
    await search(page).fill(text);
    await expect(field(page, key).first(), text).toBeVisible();
  }
});

test("a search that finds nothing says so, and an empty one shows the topics again", async ({ page, open }) => {
  await open();
  await openSettings(page);
  const topics = drawer(page).locator("details.fold");
  const all = await topics.count();
  expect(all).toBeGreaterThan(5);
  await search(page).fill("no such setting");
  await expect(drawer(page).locator(".topics [role=status]")).toBeVisible();
  expect(await keys(page)).toEqual([]);
  await search(page).fill("");
  await expect(topics).toHaveCount(all);
});

test("a setting that was found is set like any other, and stays in sight meanwhile", async ({ page, open }) => {
  await open();
  await openSettings(page);
  await search(page).fill("peak_factor");
  await box(page, "traffic.peak_factor").fill("");
  await box(page, "traffic.peak_factor").pressSequentially("7");
  await expect(box(page, "traffic.peak_factor")).toBeFocused();
  await expect.poll(() => settings(page)).toEqual({ "traffic.peak_factor": "7" });
});

test("Changed lists exactly what was changed", { tag: "@narrow" }, async ({ page, open }) => {
  await open("#v1:traffic.requests=70M&traffic.peak_factor=4&place.region=eu-west-1&logs.kb_per_request=9");
  await openSettings(page);
  await drawer(page).getByRole("radio", { name: "Changed" }).check({ force: true });
  // The requests stand in the inputs.
  await expect.poll(async () => (await keys(page)).sort()).toEqual(["logs.kb_per_request", "place.region", "traffic.peak_factor"]);
  await field(page, "traffic.peak_factor").locator(".reset").click();
  await expect.poll(async () => (await keys(page)).sort()).toEqual(["logs.kb_per_request", "place.region"]);
  await search(page).fill("region");
  await expect.poll(() => keys(page)).toEqual(["place.region"]);
  await search(page).fill("");
  await drawer(page).getByRole("radio", { name: "All" }).check({ force: true });
  await expect(drawer(page).locator("details.fold").first()).toBeVisible();
});

test("Back while it is open undoes under it", async ({ page, open }) => {
  await open();
  await unfoldFor(page, "place.arch");
  await page.getByRole("radio", { name: "arm64" }).check();
  await expect.poll(() => settings(page)).toEqual({ "place.arch": "arm64" });
  await page.goBack();
  await started(page);
  await expect.poll(() => settings(page)).toEqual({});
  await expect(drawer(page)).toBeVisible();
  expect(await drawer(page).evaluate((dialog) => dialog.matches(":modal") && dialog.contains(document.activeElement))).toBe(true);
  await page.keyboard.press("Escape");
  await expect(button(page)).toBeFocused();
});

test("on a phone it is a sheet that keeps both totals and Done in sight", async ({ page, open }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open();
  await unfold(page);
  await drawer(page).locator(".topics .field").last().scrollIntoViewIfNeeded();
  const bounds = await drawer(page).boundingBox();
  expect(bounds.x).toBeGreaterThanOrEqual(0);
  expect(bounds.x + bounds.width).toBeLessThanOrEqual(360);
  expect(bounds.y + bounds.height).toBeLessThanOrEqual(740);
  await expect(drawer(page).locator(".answer-line")).toBeInViewport({ ratio: 1 });
  await expect(drawer(page).locator('[data-action="done"]')).toBeInViewport({ ratio: 1 });
});
