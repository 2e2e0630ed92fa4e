// Layout: the answer above the fold, no sideways scrolling, targets that a finger hits.
import { expect, test } from "../fixtures.mjs";
import { box, drawn, show, switchLanguage, totals, unfold } from "../page.mjs";

for (const language of ["en", "ko"]) {
  for (const hash of ["", "#v1:traffic.requests=900M", "#v1:workload.duration_ms=1200000"]) {
    test(`the verdict is above the fold: ${language} ${hash || "defaults"}`, { tag: ["@narrow", "@fonts"] }, async ({ page, open }) => {
      await open(hash);
      if (language === "ko") await switchLanguage(page);
      const { height, width } = page.viewportSize();
      for (const part of await page.locator("h1, .compared-totals .amount").all()) {
        const bounds = await part.boundingBox();
        expect(bounds.y + bounds.height, await part.innerText()).toBeLessThanOrEqual(height);
        expect(bounds.x + bounds.width).toBeLessThanOrEqual(width);
        expect(bounds.x).toBeGreaterThanOrEqual(0);
      }
      expect(await totals(page)).toHaveLength(2);
    });
  }
}

/** What is wider than the window, or than the element that scrolls it. */
const overflow = (page) =>
  page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    const scrolls = (element) => {
      for (let ancestor = element.parentElement; ancestor; ancestor = ancestor.parentElement) {
        if (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(ancestor).overflowX)) return true;
      }
      return false;
    };
    const over = [...document.body.querySelectorAll("*")].filter((element) => {
      const rect = element.getBoundingClientRect();
      return rect.width > 1 && rect.right > limit + 1 && !scrolls(element);
    });
    const drawer = document.querySelector("dialog.settings");
    return {
      extra: document.scrollingElement.scrollWidth - limit,
      drawer: drawer ? drawer.scrollWidth - drawer.clientWidth : 0,
      over: over.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)),
    };
  });

/** Each view with as much of it open as there is. */
const VIEWS = {
  answer: async (page) => {
    await page.locator('[aria-controls="curve-table"]').click();
    await box(page, "traffic.requests").fill("abc");
  },
  costs: async (page) => {
    await page.locator("#bill button.line").first().click();
    await page.locator('[aria-controls="tasks-table"]').click();
  },
  rounds: async (page) => {
    await page.locator("button.round").nth(1).click();
    await page.locator('[aria-controls="rounds-table"]').click();
  },
  sources: async () => {},
  history: async () => {},
  claims: async (page) => expect(page.locator(".claims").first()).toBeVisible(),
  house_rules: async () => {},
  price_files: async () => {},
};

const WIDTHS = [320, 360, 414, 768, 1024, 1280, 1920];

for (const language of ["en", "ko"]) {
  for (const [view, act] of Object.entries(VIEWS)) {
    test(`nothing scrolls sideways at any width, in ${language}: ${view}`, { tag: "@fonts" }, async ({ page, open }) => {
      await open("#v1:traffic.requests=900M&trafic=1&workload.memory_mb=200000");
      if (language === "ko") await switchLanguage(page);
      await show(page, view);
      await act(page);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        // Charts are drawn anew for their width, so what is found counts once they were.
        await drawn(page);
        await expect.poll(() => overflow(page), `at ${width}`).toEqual({ extra: 0, drawer: 0, over: [] });
      }
    });
  }

  test(`nothing of the settings scrolls sideways at any width, in ${language}`, { tag: "@fonts" }, async ({ page, open }) => {
    await open("#v1:traffic.requests=900M&trafic=1&workload.memory_mb=200000");
    if (language === "ko") await switchLanguage(page);
    await unfold(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await drawn(page);
      await expect.poll(() => overflow(page), `at ${width}`).toEqual({ extra: 0, drawer: 0, over: [] });
    }
  });
}

test("every target is at least 24 pixels high and wide", { tag: ["@narrow", "@fonts"] }, async ({ page, open }) => {
  await open("#v1:traffic.requests=70M&trafic=1&place.prices=lambda.request_x86:0.1");
  const small = () => page
    .locator("button, select, summary, input, a[href], [role='application']")
    .evaluateAll((targets) =>
      targets
        // A link inside a sentence is as high as its line; the skip link shows on focus.
        .filter((target) => target.tagName !== "A")
        .map((target) => (["radio", "checkbox"].includes(target.type) ? target.closest("label") : target))
        .filter((target) => target.getClientRects().length > 0)
        .map((target) => ({ rect: target.getBoundingClientRect(), html: target.outerHTML.slice(0, 120) }))
        .filter(({ rect }) => rect.width < 24 || rect.height < 24)
        .map(({ rect, html }) => `${Math.round(rect.width)}×${Math.round(rect.height)} ${html}`),
    );
  for (const [view, act] of Object.entries(VIEWS)) {
    await show(page, view);
    if (view !== "answer") await act(page);
    expect(await small(), view).toEqual([]);
  }
  await show(page, "answer");
  await unfold(page);
  expect(await small(), "settings").toEqual([]);
});

for (const language of ["en", "ko"]) {
  test(`no box hides a part of its value, in ${language}`, { tag: ["@narrow", "@fonts"] }, async ({ page, open }) => {
    await open(
      "#v1:traffic.requests=123456789&workload.duration_ms=1234567&workload.memory_mb=123456&lambda.memory_mb=10240" +
        "&fargate.size=16/120&account.lambda_requests=123456789012&account.lambda_gb_seconds=123456789012" +
        "&workload.longest_ms=31536000000&lambda.concurrency=1234567&alb.connection_s=86399.125",
    );
    if (language === "ko") await switchLanguage(page);
    await unfold(page);
    const clipped = await page.locator(":is(.inputs, .settings) :is(input[type=text], select)").evaluateAll((controls) =>
      controls
        .filter((control) => control.scrollWidth > control.clientWidth)
        .map((control) => `${control.id}: ${control.value} ${control.scrollWidth} > ${control.clientWidth}`),
    );
    expect(clipped).toEqual([]);
  });
}

test("no text is cut off", { tag: ["@narrow", "@fonts"] }, async ({ page, open }) => {
  await open();
  const clipped = () => page.locator("main *").evaluateAll((elements) =>
    elements
      .filter((element) => {
        const style = getComputedStyle(element);
        const hides = ["hidden", "clip"].includes(style.overflowX) || style.textOverflow === "ellipsis";
        // A box to choose a file lies unseen over the words that stand for it.
        return hides && !element.closest(".sr-only, svg, input[type=file]") && element.scrollWidth > element.clientWidth + 1;
      })
      .map(
        ({ outerHTML, scrollWidth, clientWidth }) => `${scrollWidth} > ${clientWidth} ${outerHTML.slice(0, 120)}`,
      ),
  );
  for (const [view, act] of Object.entries(VIEWS)) {
    await show(page, view);
    await act(page);
    expect(await clipped(), view).toEqual([]);
  }
  await show(page, "answer");
  await unfold(page);
  expect(await clipped(), "settings").toEqual([]);
});
