// The copied link: it says of which day its prices are, and opens to the same dollars.
import { expect, started, test } from "./fixtures.mjs";
import { totals, type } from "./page.mjs";

test("the copied link carries its day and the same totals", async ({ page, open, context, site, browser }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: site.origin });
  await open();
  await type(page, "traffic.requests", "70M");
  const before = await totals(page);
  const button = page.locator('[data-action="copy"]');
  const name = await button.innerText();
  await button.click();
  await expect(button).not.toHaveText(name);
  await expect(page.locator('[data-action="copy"] + [role="status"]')).toContainText(/copied/i);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain(site.url);
  expect(link).toMatch(/#v1:.*place\.as_of=\d{4}-\d\d-\d\d/);
  expect(link).toContain("traffic.requests=70000000");
  const other = await browser.newContext();
  const their = await other.newPage();
  await their.goto(link);
  await started(their);
  expect(await totals(their)).toEqual(before);
  await other.close();
  // Later the button is itself again.
  await expect(button).toHaveText(name);
});

test("the copied link of the defaults has its day too", async ({ page, open, context, site }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: site.origin });
  await open();
  await page.locator('[data-action="copy"]').click();
  await expect(page.locator('[data-action="copy"] + [role="status"]')).toContainText(/copied/i);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/#v1:place\.as_of=/);
});

test("without a clipboard the page says what to do", async ({ page, open }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined });
  });
  await open();
  await page.locator('[data-action="copy"]').click();
  await expect(page.locator('[data-action="copy"] + [role="status"]')).toContainText(/address bar/);
});
