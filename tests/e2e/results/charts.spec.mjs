// Charts: read by keyboard and heard, told as a table, and inside their bounds on a phone.
import { expect, started, test } from "../fixtures.mjs";
import { drawn, settings, show } from "../page.mjs";

const chart = (page, id = "curve") => ({
  surface: page.locator(`#${id} [role="application"]`),
  tip: page.locator(`#${id} .tip`),
  spoken: page.locator(`#${id} [aria-live]`),
});

/** What the values at the crosshair say: place, then one value for each line. */
const tooltipValues = async (tip) => (await tip.locator("text.strong").allTextContents()).map((text) => text.trim());

for (const [id, view] of [["curve", "answer"], ["tasks", "costs"]]) {
  test(`arrow keys read the chart of ${id}, and Escape closes it`, async ({ page, open }) => {
    await open("#v1:traffic.profile=office_hours&traffic.requests=90M");
    await show(page, view);
    const { surface, tip, spoken } = chart(page, id);
    await surface.focus();
    await expect(tip).toHaveCount(0);
    await page.keyboard.press("ArrowRight");
    await expect(tip).toBeVisible();
    const first = await tooltipValues(tip);
    // Said once the reader stands still.
    await expect(spoken).toContainText(first[1]);
    await page.keyboard.press("ArrowRight");
    expect(await tooltipValues(tip)).not.toEqual(first);
    await page.keyboard.press("Escape");
    await expect(tip).toHaveCount(0);
    await expect(surface).toBeFocused();
  });

  test(`the table of ${id} holds the chart's points`, async ({ page, open }) => {
    await open("#v1:traffic.profile=office_hours&traffic.requests=90M");
    await show(page, view);
    const { surface, tip } = chart(page, id);
    const toggle = page.locator(`#${id} button[aria-controls="${id}-table"]`);
    await expect(toggle).toHaveAttribute("aria-expanded", "false");
    await toggle.focus();
    await page.keyboard.press("Enter");
    await expect(toggle).toHaveAttribute("aria-expanded", "true");
    const rows = await page
      .locator(`#${id}-table tbody tr`)
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.innerText.trim())));
    expect(rows.length).toBeGreaterThan(20);
    await surface.focus();
    for (const [keys, index] of [
      [["Home"], 0],
      [["ArrowRight", "ArrowRight", "ArrowRight"], 3],
      [["PageUp"], 13],
      [["End"], rows.length - 1],
      [["ArrowLeft"], rows.length - 2],
    ]) {
      for (const key of keys) await page.keyboard.press(key);
      expect(await tooltipValues(tip), `row ${index}`).toEqual(rows[index]);
    }
    await toggle.press("Enter");
    await expect(page.locator(`#${id}-table`)).toHaveCount(0);
  });
}

test("the spread of the axes is in the link", { tag: "@narrow" }, async ({ page, open, browser }) => {
  await open();
  const radios = page.locator('#curve .segments input[type="radio"]');
  await expect(radios.first()).toBeChecked();
  await page.locator("#curve .segments label").nth(1).click();
  await expect.poll(() => settings(page)).toEqual({ "view.axis": "linear" });
  const other = await browser.newContext();
  const their = await other.newPage();
  await their.goto(page.url());
  await started(their);
  await expect(their.locator('#curve .segments input[type="radio"]').nth(1)).toBeChecked();
  await other.close();
  await page.goBack();
  await expect(radios.first()).toBeChecked();
});

for (const hash of ["", "#v1:view.axis=linear", "#v1:traffic.requests=900M", "#v1:traffic.requests=1500", "#v1:traffic.requests=0"]) {
  test(`words stay inside the drawing and off each other: ${hash || "defaults"}`, { tag: ["@narrow", "@fonts"] }, async ({ page, open }) => {
    await open(hash);
    const found = () => page.locator(".chart").evaluateAll((charts) =>
      charts.flatMap((figure) => {
        const drawing = figure.querySelector("svg").getBoundingClientRect();
        const texts = [...figure.querySelectorAll("svg text")].filter((text) => text.textContent.trim());
        const rect = (text) => text.getBoundingClientRect();
        const name = (text) => text.textContent;
        const outside = texts
          .filter((text) => rect(text).left < drawing.left - 1 || rect(text).right > drawing.right + 1
            || rect(text).top < drawing.top - 1 || rect(text).bottom > drawing.bottom + 1)
          .map((text) => `outside: ${name(text)}`);
        const overlaps = texts.flatMap((text, index) =>
          texts.slice(index + 1)
            .filter((other) => {
              const [a, b] = [rect(text), rect(other)];
              const [x, y] = [Math.min(a.right, b.right) - Math.max(a.left, b.left),
                Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)];
              // Line boxes are taller than letters.
              return x > 1 && y > 4;
            })
            .map((other) => `overlap: ${name(text)} / ${name(other)}`));
        return [...outside, ...overlaps];
      }),
    );
    for (const [id, view] of [["curve", "answer"], ["tasks", "costs"]]) {
      await show(page, view);
      await expect(page.locator(`#${id} .chart svg`).first()).toBeVisible();
      await drawn(page);
      expect(await found(), id).toEqual([]);
    }
  });
}
