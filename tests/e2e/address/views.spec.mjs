// The views: one at a time, each with an address and a title of its own, and a step of the history.
import { expect, started, test } from "../fixtures.mjs";
import { dollars, settings, show, switchLanguage, totals, type } from "../page.mjs";

// Where a view begins is in sight at once, and not after a smooth scroll.
test.use({ contextOptions: { reducedMotion: "reduce" } });

/** Each view, and a part that it alone has. */
const VIEWS = [
  ["answer", "#verdict"],
  ["costs", "#options"],
  ["rounds", "#rounds"],
  ["sources", "#method"],
  ["history", "#history"],
  ["claims", "#claims"],
  ["house_rules", "#custom-rules"],
  ["price_files", "#prices"],
];

const view = (page) => page.locator("main").getAttribute("data-view");
const bar = (page) => page.locator("header.bar nav a");

/** Expects a view, alone. */
async function expectView(page, name) {
  await expect(page.locator("main")).toHaveAttribute("data-view", name);
  for (const [other, part] of VIEWS) await expect(page.locator(part)).toHaveCount(other === name ? 1 : 0);
}

test("the link of each view opens it and is current, and Back returns", { tag: "@narrow" }, async ({ page, open }) => {
  await open("#v1:traffic.requests=70M");
  const before = await totals(page);
  const title = await page.title();
  const titles = new Set([title]);
  for (const [name] of VIEWS.slice(1)) {
    await show(page, name);
    await expectView(page, name);
    expect(new URL(page.url()).hash).toContain(`view.name=${name}`);
    // A page for experts belongs to the sources.
    const index = Math.min(VIEWS.findIndex(([other]) => other === name), 3);
    await expect(bar(page).nth(index)).toHaveAttribute("aria-current", index === 3 && name !== "sources" ? "true" : "page");
    await expect(page.locator("nav [aria-current]")).toHaveCount(1);
    await expect(page).toHaveTitle(`${await page.locator("h1").innerText()} · ${title}`);
    titles.add(await page.title());
    expect(await totals(page)).toEqual(before);
  }
  // Each view has a title of its own.
  expect(titles.size).toBe(VIEWS.length);
  // The way to a page for experts leads over the sources.
  const steps = ["sources", "house_rules", "sources", "claims", "sources", "history", "sources", "rounds", "costs", "answer"];
  for (const name of steps) {
    await page.goBack();
    await expectView(page, name);
  }
  await expect(page).toHaveTitle(title);
  await expect(bar(page).first()).toHaveAttribute("aria-current", "page");
  await expect.poll(() => settings(page)).toEqual({ "traffic.requests": "70M" });
});

for (const [name, part] of VIEWS) {
  test(`a link opens on its view, as a reload does: ${name}`, async ({ page, open }) => {
    await open(`#v1:traffic.requests=70M&view.name=${name}`);
    await expectView(page, name);
    await expect(page.locator(part)).toBeInViewport();
    await expect(page.locator("h1")).toHaveCount(1);
    await page.reload();
    await started(page);
    await expectView(page, name);
    await expect(page.locator(".notice")).toHaveCount(0);
  });
}

test("a link from before there were views, and one to none that there is, open on the answer", async ({ page, open }) => {
  await open("#v1:traffic.requests=70M&view.axis=linear");
  await expectView(page, "answer");
  await expect(page.locator(".notice")).toHaveCount(0);
  await page.goto("about:blank");
  await open("#v1:traffic.requests=70M&view.name=elsewhere");
  await expectView(page, "answer");
});

test("the title names the view in either language", async ({ page, open }) => {
  await open();
  for (const language of ["en", "ko"]) {
    if (language === "ko") {
      await show(page, "answer");
      await switchLanguage(page);
    }
    const title = await page.title();
    expect(title).toContain("Eleven Rounds");
    for (const [name] of VIEWS) {
      await show(page, name);
      await expect(page).toHaveTitle(name === "answer" ? title : `${await page.locator("h1").innerText()} · ${title}`);
    }
  }
  await expect(page.locator("main")).toHaveAttribute("data-view", "price_files");
});

test("another language keeps the view", async ({ page, open }) => {
  await open();
  await show(page, "rounds");
  await switchLanguage(page);
  await expectView(page, "rounds");
});

test("an edit in a view stays there, and Back undoes it there", async ({ page, open }) => {
  await open();
  await show(page, "costs");
  const before = await totals(page);
  await type(page, "traffic.requests", "70M");
  await expect.poll(() => totals(page)).not.toEqual(before);
  await expectView(page, "costs");
  await page.goBack();
  await expect.poll(() => totals(page)).toEqual(before);
  await expectView(page, "costs");
});

test("a view begins at its top", { tag: "@narrow" }, async ({ page, open }) => {
  await open();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.locator('.view-rows a[href*="view.name=costs"]').click();
  await expectView(page, "costs");
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await expect(page.locator("#options h2").first()).toBeInViewport();
});

test("a link that is opened with the key for another window leaves this one alone", async ({ page, open, context }) => {
  await open("#v1:traffic.requests=70M");
  const opening = context.waitForEvent("page");
  await bar(page).nth(1).click({ modifiers: ["ControlOrMeta"] });
  const other = await opening;
  await started(other);
  await expectView(other, "costs");
  expect(await totals(other)).toEqual(await totals(page));
  expect(await view(page)).toBe("answer");
});

for (const hash of ["", "#v1:traffic.requests=900M", "#v1:workload.duration_ms=1200000", "#v1:place.as_of=2015-06-01"]) {
  test(`the totals in the bar are those of the verdict: ${hash || "defaults"}`, { tag: "@narrow" }, async ({ page, open }) => {
    await open(hash);
    const shown = (await page.locator(".compared-totals .amount").allInnerTexts()).map((text) => text.trim());
    expect(shown).toHaveLength(2);
    expect(await totals(page)).toEqual(shown);
    // And those of the bills, which have cents.
    await show(page, "costs");
    await expect(page.locator(".both-totals")).toBeVisible();
    const sums = await page.locator("#bill tr.total td:last-child").allInnerTexts();
    expect(sums).toHaveLength(2);
    shown.forEach((text, side) => {
      const [total, sum] = [dollars(text), dollars(sums[side])];
      if (total === undefined) expect(sum).toBe(undefined);
      else expect(Math.abs(total - sum), `${text} and ${sums[side]}`).toBeLessThanOrEqual(text.includes(".") ? 0 : 5000);
    });
  });
}

test("the bar shows both totals once the verdict is out of sight", async ({ page, open }) => {
  await open();
  const both = page.locator(".both-totals");
  await expect(both).toBeHidden();
  await page.locator(".view-rows").scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 5000);
  await expect(both).toBeVisible();
  await page.evaluate(() => scrollTo(0, 0));
  await expect(both).toBeHidden();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("both totals stay at the lower edge, and Change leads to the inputs, right below the bar", async ({ page, open }) => {
    await open("#v1:traffic.requests=70M");
    const both = page.locator(".both-totals");
    const lower = async () => {
      const { y, height } = await both.boundingBox();
      return Math.round(y + height);
    };
    await expect(both).toBeVisible();
    expect(await lower()).toBe(844);
    for (const name of ["answer", "costs"]) {
      await show(page, name);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      expect(await lower()).toBe(844);
      await page.locator('[data-action="change"]').click();
      await expectView(page, "answer");
      await expect(page.locator("#inputs")).toBeFocused();
      const below = () =>
        page.evaluate(() => {
          const edge = document.querySelector("header.bar").getBoundingClientRect().bottom;
          return document.getElementById("inputs").getBoundingClientRect().top - edge;
        });
      // The heading, and no more than the room above it.
      await expect.poll(below, name).toBeLessThan(60);
      expect(await below(), name).toBeGreaterThanOrEqual(0);
    }
  });

  test("the inputs are a part of the answer alone", async ({ page, open }) => {
    await open();
    await expect(page.locator("#inputs")).toBeVisible();
    for (const [name] of VIEWS.slice(1)) {
      await show(page, name);
      await expect(page.locator("#inputs")).toBeHidden();
    }
  });

  test("the views of the bar are reached, whatever is scrolled", async ({ page, open }) => {
    await open();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    for (const link of await bar(page).all()) await expect(link).toBeInViewport({ ratio: 1 });
  });
});
