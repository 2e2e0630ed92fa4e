// The copied link: it says of which day its prices are, and opens to the same dollars.
import { expect, started, test } from "../fixtures.mjs";
import { previewed, totals, type } from "../page.mjs";

/** Copies the link as a reader does, and gives what the clipboard holds. */
async function copied(page, context, site) {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: site.origin });
  await page.locator('[data-action="share"]').click();
  await page.locator('dialog.share [value="link"]').click();
  // The preview may come later, and takes nothing away.
  await previewed(page);
  await expect(page.locator('[value="link"] + [role="status"]')).toContainText(/copied/i);
  return page.evaluate(() => navigator.clipboard.readText());
}

test("the copied link carries its day and the same totals", async ({ page, open, context, site, browser }) => {
  await open();
  await type(page, "traffic.requests", "70M");
  const before = await totals(page);
  const link = await copied(page, context, site);
  expect(link).toContain(site.url);
  expect(link).toMatch(/#v1:.*place\.as_of=\d{4}-\d\d-\d\d/);
  expect(link).toContain("traffic.requests=70000000");
  const other = await browser.newContext();
  const their = await other.newPage();
  await their.goto(link);
  await started(their);
  expect(await totals(their)).toEqual(before);
  await other.close();
});
