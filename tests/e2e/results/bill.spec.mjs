// The bills: rows open what they are made of, and take a price of one's own.
import { expect, test } from "../fixtures.mjs";
import { closeSettings, settings, show, totals, unfoldFor } from "../page.mjs";

/** The number at the beginning or end of a factor: `3,000,000 requests`. */
const number = (text) => Number(text.match(/[\d,]*\.?\d+/)?.[0].replaceAll(",", ""));

test("each row opens its formula, price, date and source", async ({ page, open }) => {
  await open("#v1:traffic.requests=9M&network.kind=private");
  await show(page, "costs");
  const rows = await page.locator("#bill tr[data-line]").all();
  expect(rows.length).toBeGreaterThan(15);
  for (const row of rows) {
    const line = row.locator("button.line");
    const key = await row.getAttribute("data-line");
    await expect(line).toHaveAttribute("aria-expanded", "false");
    await line.click();
    await expect(line).toHaveAttribute("aria-expanded", "true");
    const formula = row.locator("xpath=following-sibling::tr[1]");
    await expect(formula).toHaveClass(/formula/);
    const [quantity, ...more] = await formula.locator("div > span").allInnerTexts();
    check(quantity, key);
    const money = more.find((text) => text.includes("$") && text.includes(" = "));
    if (money) check(money, key);
    await expect(formula.locator(".source")).toContainText(/\d{4}-\d\d-\d\d/);
    await expect(formula.locator(".source a, .source cite")).toHaveCount(1);
    await line.click();
    await expect(line).toHaveAttribute("aria-expanded", "false");
  }
});

/** Fails where the numbers of a formula do not give what stands behind its equals sign. */
function check(formula, key) {
  const [left, right] = formula.split(" = ");
  const sum = left
    .split(" + ")
    .map((product) => product.split(" × ").map(value).reduce((a, b) => a * b, 1))
    .reduce((a, b) => a + b, 0);
  const expected = value(right);
  // What is written is rounded: to eight digits, and dollars to a hundredth of a cent.
  const room = Math.max(Math.abs(expected) * 1e-5, right.includes("$") ? 6e-5 : 1e-9);
  expect(Math.abs(sum - expected), `${key}: ${formula} (${sum})`).toBeLessThanOrEqual(room);
}

const value = (text) => number(text) * (/\/ M\b/.test(text) ? 1e-6 : 1);

test("an own price marks its line, moves the total, is in the link, and can go", { tag: "@narrow" }, async ({ page, open }) => {
  await open();
  await show(page, "costs");
  const before = await totals(page);
  const row = page.locator('#bill tr[data-line^="lambda.duration"]').first();
  await row.locator("button.line").click();
  const own = row.locator("xpath=following-sibling::tr[1]").locator(".own input");
  await own.fill("0.00005");
  await own.press("Enter");
  await expect(row.locator(".mark-own")).toBeVisible();
  await expect.poll(() => totals(page)).not.toEqual(before);
  await expect.poll(async () => (await settings(page))["place.prices"]).toBe("lambda.duration_x86:0.00005");
  await expect(own).toHaveValue("0.00005");
  await show(page, "answer");
  await expect(page.locator(".chips")).toContainText("your own prices");
  await show(page, "costs");
  await row.locator("button.line").click();
  await expect(own).toHaveValue("0.00005");
  await own.fill("");
  await own.press("Enter");
  await expect.poll(() => totals(page)).toEqual(before);
  await expect(row.locator(".mark-own")).toHaveCount(0);
  await expect.poll(() => new URL(page.url()).hash).toBe("#v1:view.name=costs");
});

test("a wrong own price is said and changes nothing", async ({ page, open }) => {
  await open();
  await show(page, "costs");
  const before = await totals(page);
  const row = page.locator('#bill tr[data-line^="lambda.request"]');
  await row.locator("button.line").click();
  const cell = row.locator("xpath=following-sibling::tr[1]");
  const own = cell.locator(".own input");
  for (const [text, expected] of [["$5", "currency"], ["-1", "At least 0"], ["abc", "not a number"], ["2M", "At most"]]) {
    await own.fill(text);
    await own.press("Enter");
    await expect(own).toHaveAttribute("aria-invalid", "true");
    await expect(cell.locator(".error"), text).toContainText(expected);
    expect(await totals(page)).toEqual(before);
  }
  await own.press("Escape");
  await expect(own).toHaveValue("");
});

test("an own price that came with a link can be removed in the settings", async ({ page, open }) => {
  await open("#v1:place.prices=fargate.vcpu_x86:0.01&view.name=costs");
  await expect(page.locator("#bill .mark-own")).toHaveCount(1);
  await unfoldFor(page, "place.region");
  await page.locator(".own-prices .reset").click();
  await closeSettings(page);
  await expect(page.locator("#bill .mark-own")).toHaveCount(0);
  await expect.poll(() => new URL(page.url()).hash).toBe("#v1:view.name=costs");
});
