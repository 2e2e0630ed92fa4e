// The whole page by keyboard: everything is reached, in order, and one sees where one is.
import { expect, test } from "../fixtures.mjs";
import { drawn, foldOf, settings, show } from "../page.mjs";
import { narrow } from "../../../build/browser/chromium.mjs";

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

/** Goes through what is there by Tab, from where the focus is: each stop once, in the order of the document. */
async function expectAllStops(page, within) {
  // A row of radio buttons is one stop.
  const expected = await page.locator(within).locator("button, select, summary, input, a[href], [tabindex='0']").evaluateAll(
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
}

for (const view of ["answer", "costs", "rounds", "sources", "history", "claims", "house_rules", "price_files"]) {
  test(`Tab goes through the whole page, and the focus is always seen: ${view}`, { tag: "@narrow" }, async ({ page, open }) => {
    await open(`#v1:traffic.requests=70M${view === "answer" ? "" : `&view.name=${view}`}`);
    await expect(page.locator(".hint[role=status]")).toHaveCount(0);
    await expectAllStops(page, "body");
  });
}

test("a slider with the focus looks different", async ({ page, open }) => {
  await open();
  const slider = page.locator('[data-field="traffic.requests"] .slider');
  await slider.scrollIntoViewIfNeeded();
  const without = await slider.screenshot();
  await page.keyboard.press("Tab");
  await slider.locator("input").focus();
  expect((await slider.screenshot()).equals(without)).toBe(false);
});

test("the skip link leads to the main part and leaves the address alone", { tag: "@narrow" }, async ({ page, open }) => {
  await open("#v1:traffic.requests=70M");
  const before = await settings(page);
  await page.keyboard.press("Tab");
  const skip = page.locator("a.skip");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  const main = page.locator("#main");
  await expect(main).toBeFocused();
  // Its first lines stand below the bar, which stays.
  const bar = await page.locator("header.bar").boundingBox();
  const verdict = await page.locator("#verdict").boundingBox();
  expect(verdict.y).toBeGreaterThanOrEqual(bar.y + bar.height - 1);
  expect(verdict.y).toBeLessThan(bar.y + bar.height + 80);
  await expect.poll(() => settings(page)).toEqual(before);
});

test("a topic, a choice and a line of the bill open and change by keys alone", async ({ page, open }) => {
  await open();
  await page.locator('[data-action="settings"]').focus();
  await page.keyboard.press("Enter");
  await foldOf(page, "place.arch").locator("summary").focus();
  await page.keyboard.press("Enter");
  const arch = page.locator('[data-field="place.arch"] input[type="radio"]');
  await expect(arch.first()).toBeVisible();
  await arch.first().focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => settings(page)).toEqual({ "place.arch": "arm64" });
  await page.keyboard.press("Escape");
  await expect(page.locator('[data-action="settings"]')).toBeFocused();
  await page.locator('nav a[href*="view.name=costs"]').first().focus();
  await page.keyboard.press("Enter");
  const line = page.locator("#bill button.line").first();
  await line.focus();
  await page.keyboard.press("Space");
  await expect(line).toHaveAttribute("aria-expanded", "true");
  await expect(page.locator("#bill tr.formula")).toHaveCount(1);
});

test("the views of the bar open by keys, and the focus stays on the link", async ({ page, open }) => {
  await open("#v1:traffic.requests=70M");
  for (const [index, part] of ["verdict", "options", "rounds", "method"].entries()) {
    const link = page.locator("header nav a").nth(index);
    await link.focus();
    await page.keyboard.press("Enter");
    await expect(page.locator(`#${part}`)).toBeInViewport();
    await expect(link).toBeFocused();
    await expect(link).toHaveAttribute("aria-current", "page");
  }
  await expect(page.locator("header nav a")).toHaveCount(4);
  // Written anew, and the same.
  await expect.poll(() => settings(page)).toEqual({ "traffic.requests": "70000000" });
});

test("a row that opens a view is gone with its view: the focus goes to the main part", async ({ page, open }) => {
  await open();
  for (const view of ["costs", "sources"]) {
    await show(page, "answer");
    const row = page.locator(`.view-rows a[href*="view.name=${view}"]`);
    await row.focus();
    await page.keyboard.press("Enter");
    await expect(page.locator(`main[data-view="${view}"]`)).toBeFocused();
  }
});

/** Expects an element right below the bar and nothing of it under it, once nothing scrolls any more. */
async function expectBelowBar(page, id, what) {
  const place = () =>
    page.evaluate((id) => {
      const { top } = document.getElementById(id).getBoundingClientRect();
      const bar = document.querySelector("header.bar").getBoundingClientRect();
      const padding = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
      // What stands higher than that on the whole page cannot come down to it.
      return { off: Math.round(Math.abs(top - Math.min(padding, top + scrollY))), covered: top < Math.floor(bar.bottom) };
    }, id);
  await expect.poll(place, what).toEqual({ off: 0, covered: false });
  // And it stays there, whatever is drawn late.
  for (let count = 0; count < 10; count += 1) await drawn(page);
  expect(await place(), what).toEqual({ off: 0, covered: false });
}

for (const reducedMotion of ["reduce", "no-preference"]) {
  test.describe(`with motion: ${reducedMotion}`, () => {
    test.use({ contextOptions: { reducedMotion } });

    test("the skip link leads right below the bar in each view", { tag: "@narrow" }, async ({ page, open }) => {
      await open("#v1:traffic.requests=70M");
      for (const view of ["answer", "costs", "rounds", "sources"]) {
        await show(page, view);
        await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: "instant" }));
        await page.locator("a.skip").focus();
        await page.keyboard.press("Enter");
        await expect(page.locator("#main")).toBeFocused();
        await expectBelowBar(page, "main", view);
      }
    });

    test.describe("on a phone", () => {
      test.use({ viewport: narrow, hasTouch: true });

      test("Change leads to the heading of the inputs, right below the bar", async ({ page, open }) => {
        await open("#v1:traffic.requests=70M");
        for (const view of ["answer", "costs", "rounds", "sources", "claims"]) {
          for (const isAtEnd of [false, true]) {
            await show(page, view);
            await page.evaluate((isAtEnd) => scrollTo({ top: isAtEnd ? document.body.scrollHeight : 0, behavior: "instant" }), isAtEnd);
            await page.locator('[data-action="change"]').focus();
            await page.keyboard.press("Enter");
            await expect(page.locator("#inputs")).toBeFocused();
            await expectBelowBar(page, "inputs", `${view}, ${isAtEnd ? "from its end" : "from its top"}`);
          }
        }
      });
    });
  });
}

/** Where the focus is: nowhere, or in what is shown. */
const focusIsKept = (page) =>
  page.evaluate(() => document.activeElement !== document.body && document.activeElement.checkVisibility());

test("no link from view to view loses the focus", { tag: "@narrow" }, async ({ page, open }) => {
  await open("#v1:traffic.requests=70M");
  const views = ["answer", "costs", "rounds", "sources", "history", "claims", "house_rules", "price_files"];
  let followed = 0;
  for (const view of views) {
    await show(page, view);
    const links = page.locator("a[href^='#v1:'], .results button.link");
    const count = await links.count();
    for (let index = 0; index < count; index += 1) {
      await show(page, view);
      await links.nth(index).focus();
      await page.keyboard.press("Enter");
      await drawn(page);
      expect(await focusIsKept(page), `${view}, link ${index}`).toBe(true);
      followed += 1;
    }
  }
  // The four of the bar in each view, and those between them.
  expect(followed).toBeGreaterThan(4 * views.length);
});

test("the settings take the focus and give it back in each view", { tag: "@narrow" }, async ({ page, open }) => {
  await open("#v1:traffic.requests=70M");
  const button = page.locator('[data-action="settings"]');
  for (const view of ["answer", "costs", "rounds", "sources", "history", "claims", "house_rules", "price_files"]) {
    await show(page, view);
    // On a phone they are a part of the answer.
    if (!(await button.isVisible())) continue;
    for (const leave of ["Escape", "Enter"]) {
      await button.focus();
      await page.keyboard.press("Enter");
      await expect(page.locator("dialog.settings")).toBeVisible();
      expect(await page.evaluate(() => Boolean(document.activeElement.closest("dialog.settings"))), view).toBe(true);
      if (leave === "Enter") await page.locator('dialog.settings [data-action="done"]').focus();
      await page.keyboard.press(leave);
      await expect(page.locator("dialog.settings")).toHaveCount(0);
      await expect(button, `${view}, ${leave}`).toBeFocused();
    }
  }
});

for (const hash of ["", "#v1:traffic.requests=70M"]) {
  // The verdict may hold no stop itself: those are counted that stand before it, and not those of the inputs after it.
  test(`at most twelve stops stand before the verdict: ${hash || "defaults"}`, { tag: "@narrow" }, async ({ page, open }) => {
    await open(hash);
    const before = [];
    while (before.length < 20) {
      await page.keyboard.press("Tab");
      const name = await page.evaluate(() => {
        const { activeElement } = document;
        const place = document.getElementById("verdict").compareDocumentPosition(activeElement);
        return place & Node.DOCUMENT_POSITION_PRECEDING ? activeElement.outerHTML.slice(0, 80) : undefined;
      });
      if (!name) break;
      before.push(name);
    }
    expect(before[0]).toContain('class="skip"');
    expect(before.length, before.join("\n")).toBeLessThanOrEqual(12);
  });
}
