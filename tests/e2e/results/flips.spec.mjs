// What would flip the verdict: each button sets its field just beyond, and the cheaper option is another.
import { expect, test } from "../fixtures.mjs";
import { box, settings, totals } from "../page.mjs";

const flips = (page) => page.locator("#flips button");
/** Lambda or ECS, by the colour of an element. */
const family = (element) => element.evaluate(({ classList }) => ["lambda", "ecs"].find((name) => classList.contains(name)));
const cheaper = (page) => family(page.locator(".compared-totals .wins"));

for (const [hash, keys, other] of [
  ["", ["traffic.requests", "workload.duration_ms"], "ecs"],
  ["#v1:traffic.requests=900M", ["traffic.requests"], "lambda"],
]) {
  test(`a button sets its field, the verdict changes its winner, and Back undoes it: ${hash || "defaults"}`, { tag: "@narrow" }, async ({ page, open }) => {
    await open(hash);
    await expect(flips(page)).toHaveCount(keys.length);
    const start = { totals: await totals(page), headline: await page.locator("h1").innerText(), settings: await settings(page) };
    for (const [index, key] of keys.entries()) {
      expect(await cheaper(page)).not.toBe(other);
      const value = await box(page, key).inputValue();
      const button = flips(page).nth(index);
      // It says who is cheaper beyond.
      expect(await family(button.locator("strong span"))).toBe(other);
      await button.click();
      await expect.poll(() => cheaper(page)).toBe(other);
      await expect(page.locator("h1")).not.toHaveText(start.headline);
      await expect(box(page, key)).not.toHaveValue(value);
      // That field alone, as one step.
      await expect.poll(async () => Object.keys(await settings(page))).toEqual([key]);
      expect((await settings(page))[key]).not.toBe(start.settings[key]);
      await page.goBack();
      await expect.poll(() => totals(page)).toEqual(start.totals);
      await expect(box(page, key)).toHaveValue(value);
      await expect(page.locator("h1")).toHaveText(start.headline);
      expect(await settings(page)).toEqual(start.settings);
    }
  });
}

test("a button by the keyboard keeps the focus, and leads back from beyond", async ({ page, open }) => {
  await open();
  const button = flips(page).filter({ hasText: "Requests" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => cheaper(page)).toBe("ecs");
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
  await expect.poll(() => cheaper(page)).toBe("lambda");
  await expect(button).toBeFocused();
});

test("where dollars do not decide, nothing flips", async ({ page, open }) => {
  await open("#v1:workload.duration_ms=1200000");
  await expect(page.locator("#verdict .finding").first()).toBeVisible();
  await expect(page.locator("#flips")).toHaveCount(0);
});
