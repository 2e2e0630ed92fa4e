// What bills usually forget: a switch and three levels for each line, in the bills and in the link.
import { expect, test } from "../fixtures.mjs";
import { dollars, show, totals } from "../page.mjs";

const row = (page, key) => page.locator(`#forgotten li[data-extra="${key}"]`);
const amounts = async (page) => (await totals(page)).map(dollars);

test("a switch puts a line into both bills and into the link, and takes it away", { tag: "@narrow" }, async ({ page, open }) => {
  await open();
  await show(page, "costs");
  const before = await amounts(page);
  const traces = row(page, "extra.xray_percent");
  // Three million requests, five in a hundred of them traced: $0.75 on either side.
  await expect(traces).toContainText("Typical: $0.7500 · same on both sides, cancels (not counted)");
  await expect(traces).toContainText("not counted");
  await expect(traces.locator("input[type=text]")).toHaveCount(0);
  await traces.getByRole("switch").click();
  await expect(traces.getByRole("switch")).toBeChecked();
  await expect(traces).toContainText("same on both sides, cancels");
  await expect(traces).not.toContainText("not counted");
  await expect(traces.getByRole("button", { name: "Typical" })).toHaveAttribute("aria-pressed", "true");
  await expect(page).toHaveURL(/extra\.xray_percent=5/);
  const after = await amounts(page);
  // Amounts have four decimals, in hundredths of a cent.
  after.forEach((amount, side) => expect(Math.abs(amount - before[side] - 7500)).toBeLessThan(200));
  for (const bill of await page.locator("#bill table.bill").all()) {
    await expect(bill.locator('tr[data-line="xray.trace"]')).toContainText("Requests traced by X-Ray");
  }
  await traces.getByRole("switch").click();
  await expect(page.locator('#bill tr[data-line="xray.trace"]')).toHaveCount(0);
  expect(await amounts(page)).toEqual(before);
});

test("levels and a number of one's own are the same field", async ({ page, open }) => {
  await open();
  await show(page, "costs");
  const alarms = row(page, "extra.alarms");
  await alarms.getByRole("button", { name: "High" }).click();
  await expect(alarms.locator("input[type=text]")).toHaveValue("100");
  await alarms.locator("input[type=text]").fill("30");
  await expect(alarms).toContainText("$3.00 · same on both sides");
  await expect(alarms.locator('[aria-pressed="true"]')).toHaveCount(0);
  await expect(page).toHaveURL(/extra\.alarms=30/);
});

for (const hash of ["#v1:", "#v1:extra.tenant_environments=123456789&extra.metrics=50"]) {
  test(`fits a phone with room for fingers: ${hash}`, async ({ page, open }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(hash);
    await show(page, "costs");
    const panel = page.locator("#forgotten");
    expect(await panel.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    for (const target of await panel.locator("button, input").all()) {
      const { x, width, height } = await target.boundingBox();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
      expect(x + width).toBeLessThanOrEqual(360);
    }
  });
}
