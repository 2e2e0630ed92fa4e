// Presets: the published case with its published numbers, and each of the others.
import { expect, test } from "../fixtures.mjs";
import { box, show, totals, type } from "../page.mjs";

test("the published case gives its published numbers", async ({ page, open }) => {
  await open();
  await page.locator("#preset").selectOption("dk-light-breakeven");
  await expect(page.locator("h1")).toContainText("$1.87");
  await expect(page.locator("h1")).toContainText("$9.01");
  await expect(page.locator("#verdict .lead")).toContainText("4.83 million");
  expect(await totals(page)).toEqual(["$1.87", "$9.01"]);
  await expect(page.locator("#curve")).toContainText("4.83");
  await expect(page.locator(".preset-row a")).toHaveAttribute("href", /^https:\/\//);
  await show(page, "costs");
  const bill = page.locator("#bill tr.total td:last-child");
  expect(await bill.allInnerTexts()).toEqual(["$1.87", "$9.01"]);
});

test("a change keeps the name of the preset and says how many fields differ", { tag: "@narrow" }, async ({ page, open }) => {
  await open();
  await page.locator("#preset").selectOption("webhook");
  await expect(box(page, "traffic.requests")).toHaveValue("20,000");
  await type(page, "traffic.requests", "21k");
  await expect(page.locator("#preset")).toHaveValue("webhook");
  await expect(page.locator(".preset-row strong")).toHaveText("1 changed");
  await type(page, "traffic.requests", "20k");
  await expect(page.locator("#preset")).toHaveValue("webhook");
  await expect(page.locator(".preset-row strong")).toHaveCount(0);
});
