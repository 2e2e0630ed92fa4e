// The share dialog: its link, and the code that shows a part of the page in somebody's document, pasted
// into one as a reader would.
import { expect, started, test } from "../fixtures.mjs";
import { previewed, show, switchLanguage, totals } from "../page.mjs";
import { asRecipe, serve } from "../../../build/browser/serve.mjs";

const dialog = (page) => page.locator("dialog.share");
const link = (page) => dialog(page).locator('[name="link"]');
const code = (page) => dialog(page).locator("textarea");

/** Opens the dialog and waits until it has measured the page. */
async function openDialog(page) {
  await page.locator('[data-action="share"]').click();
  await previewed(page);
}

/** Chooses in the dialog: a value for the name of each field. */
async function fillDialog(page, values) {
  for (const [name, value] of Object.entries(values)) {
    const field = dialog(page).locator(`[name="${name}"]`);
    if (typeof value === "boolean") await field.setChecked(value);
    else if ((await field.evaluate((element) => element.localName)) === "select") await field.selectOption(value);
    else await field.fill(value);
  }
}

/** Opens a document with a code in it, in a column of a width; gives its page and the frame. */
async function paste(context, html, width) {
  const host = await serve({
    pages: {
      "/": `<!DOCTYPE html><title>Handbook</title><link rel="icon" href="data:,">
        <body style="margin: 0"><div style="width: ${width}px">${html}</div>`,
    },
  });
  const page = await context.newPage();
  await page.setViewportSize({ width: width + 40, height: 900 });
  await page.goto(host.url);
  const frame = page.frameLocator("iframe");
  await frame.locator('html[data-boot="done"]').waitFor({ state: "attached" });
  const close = async () => {
    await page.close();
    await host.close();
  };
  return { page, frame, close };
}

test("opens with the link to copy in focus, and gives the focus back", async ({ page, open, context, site }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: site.origin });
  await open("#v1:traffic.requests=70M");
  await page.locator('[data-action="share"]').focus();
  await page.keyboard.press("Enter");
  await expect(dialog(page).locator('[value="link"]')).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog(page).locator(".message").first()).toHaveText("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await link(page).inputValue());
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator('[data-action="share"]')).toBeFocused();
  await page.keyboard.press("Enter");
  await dialog(page).locator('[value="close"]').click();
  await expect(dialog(page)).toHaveCount(0);
});

test("every text of it is there", async ({ page, open }) => {
  await open();
  for (const language of ["en", "ko"]) {
    if (language === "ko") await switchLanguage(page);
    await openDialog(page);
    expect(await dialog(page).innerHTML()).not.toContain("undefined");
    await page.keyboard.press("Escape");
  }
});

test("a dialog that cannot be loaded says so", async ({ page, open, problems }) => {
  await open();
  await page.route(/share\.js/, (route) => route.abort());
  const button = page.locator('[data-action="share"]');
  await button.click();
  await expect(button).toHaveText("The dialog could not be loaded");
  await expect(dialog(page)).toHaveCount(0);
  // The failed request is what this test is about.
  problems.length = 0;
});

test("everything in it is reached by keys, and nothing behind it", { tag: "@narrow" }, async ({ page, open }) => {
  await open();
  await openDialog(page);
  const seen = [];
  for (let step = 0; step < 14; step += 1) {
    seen.push(
      await page.evaluate(() => {
        const element = document.activeElement;
        return element.closest("dialog.share") ? element.name || (element.localName === "button" ? element.value : element.localName) : element.localName;
      }),
    );
    await page.keyboard.press("Tab");
  }
  // Between its end and its beginning is the browser's own bar. Where the dialog scrolls, it is a stop
  // itself, so that keys can scroll it.
  const stops = ["link", "prices", "part", "width", "theme", "lang", "controls", "textarea", "code", "body", "close", "link"];
  expect(seen.filter((stop) => stop !== "dialog").slice(0, stops.length)).toEqual(stops);
});

test("the link keeps its prices or follows the newest", async ({ page, open, site }) => {
  await open("#v1:place.as_of=2024-03-01&traffic.requests=70M");
  await openDialog(page);
  await expect(link(page)).toHaveValue(/#v1:.*place\.as_of=2024-03-01/);
  await expect(code(page)).toHaveValue(/place\.as_of=2024-03-01/);
  await dialog(page).getByRole("radio", { name: "newest prices" }).check();
  await expect(link(page)).toHaveValue(`${site.url}#v1:traffic.requests=70000000`);
  await expect(code(page)).not.toHaveValue(/as_of/);
  await page.keyboard.press("Escape");
  await page.locator('[data-action="language"]').focus();
  await page.goto(`${site.url}#v1:`);
  await started(page);
  await openDialog(page);
  await dialog(page).getByRole("radio", { name: "newest prices" }).check();
  // The defaults at the newest prices are the bare page.
  await expect(link(page)).toHaveValue(site.url);
});

for (const [choices, width] of [
  [{ part: "verdict" }, 720],
  [{ part: "chart", theme: "dark" }, 640],
  [{ part: "bill", lang: "ko" }, 900],
  [{ part: "rounds", theme: "light", lang: "en" }, 360],
  [{ part: "", controls: true }, 1000],
  [{ part: "verdict", controls: true }, 720],
]) {
  test(`a document shows what was asked for: ${JSON.stringify(choices)} at ${width}`, async ({ page, open, context, site }) => {
    await open("#v1:traffic.requests=70M&fargate.size=0.25/0.5");
    const expected = await totals(page);
    if (choices.lang === "ko") await switchLanguage(page);
    await openDialog(page);
    await fillDialog(page, { ...choices, width: String(width) });
    const promised = await previewed(page);
    const html = await code(page).inputValue();
    expect(html).toContain(`height="${promised}"`);
    expect(html).toContain(`<iframe src="${site.url}`);
    const { page: host, frame, close } = await paste(context, html, width);
    // The whole page has its views; it opens on the answer.
    await expect(frame.locator(".bar nav")).toBeVisible({ visible: choices.part === "" });
    await expect(frame.locator("#verdict")).toBeVisible({ visible: ["verdict", ""].includes(choices.part) });
    await expect(frame.locator("#curve")).toBeVisible({ visible: ["chart", ""].includes(choices.part) });
    for (const part of ["bill", "rounds"]) {
      await expect(frame.locator(`#${part}`)).toBeVisible({ visible: part === choices.part });
    }
    await expect(frame.locator("#inputs")).toBeVisible({ visible: choices.controls === true });
    const root = frame.locator("html");
    await expect(root).toHaveAttribute("lang", choices.lang ?? "en");
    if (choices.theme) await expect(root).toHaveAttribute("data-theme", choices.theme);
    else await expect(root).not.toHaveAttribute("data-theme");
    expect(await totals(frame)).toEqual(expected);
    // The preview is the same page, so the height is not about the same.
    expect(Number(await host.locator("iframe").getAttribute("height"))).toBe(promised);
    const shown = () => frame.locator("body").evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
    await expect.poll(shown).toBe(promised);
    await close();
  });
}

test("every part can be shared from every view, and the whole page opens on the one that was shared", async ({ page, open, context }) => {
  await open("#v1:traffic.requests=70M");
  await show(page, "rounds");
  const before = await totals(page);
  await openDialog(page);
  const preview = dialog(page).locator("iframe").contentFrame();
  for (const [part, id] of [["verdict", "#verdict"], ["chart", "#curve"], ["bill", "#bill"], ["rounds", "#rounds"], ["", "#rounds"]]) {
    await fillDialog(page, { part });
    await previewed(page);
    await expect(preview.locator(id)).toBeVisible();
    expect(await totals(preview)).toEqual(before);
  }
  const { frame, close } = await paste(context, await code(page).inputValue(), 720);
  await expect(frame.locator('main[data-view="rounds"] #rounds')).toBeVisible();
  await close();
});

test("the preview is looked at alone: it takes no focus, no click and no step of the history", async ({ page, open }) => {
  await open();
  const steps = await page.evaluate(() => history.length);
  await openDialog(page);
  await expect(dialog(page).locator('[value="link"]')).toBeFocused();
  await fillDialog(page, { part: "bill", theme: "dark", controls: true, width: "400" });
  await previewed(page);
  await expect(dialog(page).locator('[name="width"]')).toBeFocused();
  await expect(dialog(page).locator("[inert] iframe")).toHaveCount(1);
  const frame = dialog(page).locator("iframe");
  expect(await frame.evaluate((element) => getComputedStyle(element).pointerEvents)).toBe("none");
  expect(await page.evaluate(() => history.length)).toBe(steps);
});

test("where a host forbids frames, the code has a height that scrolls", async ({ page, problems }) => {
  const site = await serve({ headers: { "x-frame-options": "DENY" } });
  await page.goto(site.url);
  await started(page);
  await page.locator('[data-action="share"]').click();
  await expect(code(page)).toHaveValue(/ height="640" /);
  await fillDialog(page, { part: "bill", width: "400" });
  await expect(dialog(page).locator("figcaption b")).toHaveText("400 × 640 px");
  await site.close();
  // What the browser says of the frame is what this test is about.
  problems.length = 0;
});

test("in a sandbox, where no page can look into another, the height is the real one too", async ({ page, problems }) => {
  const site = await serve({ alter: asRecipe });
  const host = await serve({
    pages: {
      "/": `<!DOCTYPE html><title>Viewer</title><link rel="icon" href="data:,">
        <iframe width="1000" height="700" sandbox="allow-scripts" src="${site.url}"></iframe>`,
    },
  });
  await page.goto(host.url);
  const frame = page.frameLocator("iframe").first();
  await started(frame);
  await frame.locator('[data-action="share"]').click();
  for (const part of ["verdict", "bill"]) {
    await fillDialog(frame, { part });
    const height = await previewed(frame);
    await expect(dialog(frame).locator("figcaption b")).toHaveText(`720 × ${height} px`);
  }
  await host.close();
  await site.close();
  // Chromium says of each dialog in such a frame that it takes no focus by itself.
  expect(problems.splice(0).filter((problem) => !problem.includes("Blocked autofocusing"))).toEqual([]);
});

test("house rules and signs of HTML arrive whole", async ({ page, open, context }) => {
  const rules = { version: 1, name: 'Ours & "theirs" <b>', rules: [] };
  rules.rules.push({ id: "OUR-1", round: "governance", when: [["deployables", ">", 0]], points: { fargate: 2 }, en: "Our <b>rule</b> & more" });
  await open();
  const buffer = Buffer.from(JSON.stringify(rules));
  await show(page, "house_rules");
  await page.locator('#custom-rules input[type="file"]').setInputFiles({ name: "ours.json", mimeType: "application/json", buffer });
  await expect(page.locator("#custom-rules")).toContainText('Ours & "theirs" <b>');
  await openDialog(page);
  await fillDialog(page, { part: "" });
  const whole = await paste(context, await code(page).inputValue(), 720);
  await expect(whole.frame.locator("#custom-rules")).toContainText('Ours & "theirs" <b>');
  await whole.close();
  await fillDialog(page, { part: "rounds" });
  const { frame, close } = await paste(context, await code(page).inputValue(), 720);
  await expect(frame.locator("#rounds")).toContainText("Our <b>rule</b> & more");
  await expect(frame.locator(".notice")).toHaveCount(0);
  await close();
});

test("a width that is none is taken as a column's, and says so", async ({ page, open }) => {
  await open();
  await openDialog(page);
  const size = dialog(page).locator("figcaption b");
  await expect(size).toHaveText(/^720 × \d+ px$/);
  for (const wrong of ["", "5", "99999"]) {
    await fillDialog(page, { width: wrong });
    await expect(size).toHaveText(/^720 × \d+ px$/);
  }
  await fillDialog(page, { width: "400" });
  await expect(size).toHaveText(/^400 × \d+ px$/);
});

test("without a clipboard it marks what is to be copied", async ({ page, open }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined });
  });
  await open();
  await openDialog(page);
  await dialog(page).locator('[value="code"]').click();
  await expect(dialog(page).locator(".message").last()).toContainText("copy the selected text");
  expect(await page.evaluate(() => getSelection().toString())).toContain("<iframe");
});

for (const language of ["en", "ko"]) {
  test(`fits the window and cuts no text, in ${language}`, { tag: "@narrow" }, async ({ page, open }) => {
    await open("#v1:traffic.requests=900M&workload.duration_ms=1234567&place.region=ap-northeast-2");
    if (language === "ko") await switchLanguage(page);
    await openDialog(page);
    await fillDialog(page, { part: "", controls: true });
    const layout = await dialog(page).evaluate((dialog) => {
      const { left, right, top, bottom } = dialog.getBoundingClientRect();
      const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      const labels = [...dialog.querySelectorAll(".label, .btn, h2, h3, .segments span, select, figcaption")];
      const cut = labels.filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1);
      return { inside, sideways: dialog.scrollWidth - dialog.clientWidth, cut: cut.map((label) => label.textContent) };
    });
    expect(layout).toEqual({ inside: true, sideways: 0, cut: [] });
  });
}
