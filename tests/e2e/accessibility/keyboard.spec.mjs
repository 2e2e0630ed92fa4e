// The whole page by keyboard: everything is reached, in order, and one sees where one is.
import { expect, test } from "../fixtures.mjs";
import { foldOf, settings } from "../page.mjs";

// Where the focus goes is in view at once, and not after a smooth scroll.
test.use({ contextOptions: { reducedMotion: "reduce" } });

/** What has the focus: where it is, and whether it can be seen that it has it. */
const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    // The thumb of a slider cannot be asked for its style: a test of its own looks at it.
    if (element.type === "range") return { name: element.outerHTML.slice(0, 140), marked: true, seen: seen(element) };
    const carriers = [element, element.nextElementSibling, element.closest(".box"), element.closest("label"), element.parentElement];
    const marked = carriers.filter(Boolean).some((carrier) => {
      const style = getComputedStyle(carrier);
      const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
      return outlined || (style.boxShadow !== "none" && carrier !== element.parentElement);
    });
    return {
      name: element.outerHTML.slice(0, 140),
      marked,
      seen: seen(element),
    };

    function seen(element) {
      const rect = element.getBoundingClientRect();
      return rect.bottom > 0 && rect.top < innerHeight && rect.right > 0 && rect.left < innerWidth;
    }
  });

test("Tab goes through the whole page, and the focus is always seen", { tag: "@narrow" }, async ({ page, open }) => {
  await open("#v1:traffic.requests=70M");
  // A row of radio buttons is one stop.
  const expected = await page.locator("button, select, summary, input, a[href], [tabindex='0']").evaluateAll(
    (all) => {
      const shown = all.filter((element) => !element.disabled && element.getClientRects().length > 0);
      const stops = shown.filter((element) => element.type !== "radio" || element.checked);
      return stops.map((element) => element.outerHTML.slice(0, 140));
    },
  );
  const visited = [];
  const hidden = [];
  for (let step = 0; step < expected.length + 10; step += 1) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    if (!stop) break;
    visited.push(stop.name);
    if (!stop.marked || !stop.seen) hidden.push(stop);
  }
  expect(hidden).toEqual([]);
  // In the order of the document, nothing left out and nothing twice.
  expect(visited).toEqual(expected);
});

test("a slider with the focus looks different", async ({ page, open }) => {
  await open();
  const slider = page.locator('[data-field="traffic.requests"] .slider');
  await slider.scrollIntoViewIfNeeded();
  const without = await slider.screenshot();
  await page.keyboard.press("Tab");
  await slider.locator("input").focus();
  expect((await slider.screenshot()).equals(without)).toBe(false);
});

test("the skip link leads to the verdict and leaves the address alone", { tag: "@narrow" }, async ({ page, open }) => {
  await open("#v1:traffic.requests=70M");
  const before = await settings(page);
  await page.keyboard.press("Tab");
  const skip = page.locator("a.skip");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("#verdict")).toBeFocused();
  await expect.poll(() => settings(page)).toEqual(before);
});

test("a topic, a choice and a line of the bill open and change by keys alone", async ({ page, open }) => {
  await open();
  await foldOf(page, "place.arch").locator("summary").focus();
  await page.keyboard.press("Enter");
  const arch = page.locator('[data-field="place.arch"] input[type="radio"]');
  await expect(arch.first()).toBeVisible();
  await arch.first().focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => settings(page)).toEqual({ "place.arch": "arm64" });
  const line = page.locator("#bill button.line").first();
  await line.focus();
  await page.keyboard.press("Space");
  await expect(line).toHaveAttribute("aria-expanded", "true");
  await expect(page.locator("#bill tr.formula")).toHaveCount(1);
});

test("the places of the bar move the focus to their part", async ({ page, open }) => {
  await open("#v1:traffic.requests=70M");
  const sections = ["verdict", "options", "curve", "bill", "rounds", "method"];
  for (const button of await page.locator("header nav button").all()) {
    const section = page.locator(`#${sections.shift()}`);
    await button.click();
    await expect(section).toBeFocused();
    await expect(section).toBeInViewport();
  }
  expect(sections).toEqual([]);
  await expect.poll(() => settings(page)).toEqual({ "traffic.requests": "70M" });
});
