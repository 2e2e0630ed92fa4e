// What other programs show of a link: pictures with the numbers of the page, and an oEmbed answer whose
// frame shows the page. Made here for two presets; `cargo xtask dist --url` makes them all.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expectNoViolation } from "../accessibility/violations.mjs";
import { expect, started, test as base } from "../fixtures.mjs";
import { totals } from "../page.mjs";
import { asRecipe, serve } from "../../../build/browser/serve.mjs";

const script = fileURLToPath(new URL("../../../build/browser/link-previews.mjs", import.meta.url));
const stems = ["webhook", "nightly-job.ko"];

const test = base.extend({
  /** Makes the pictures of two presets and the answer for a host; gives the folder that holds them. */
  made: async ({}, use, info) => {
    await use((url) => {
      const folder = info.outputPath("link-previews");
      execFileSync(process.execPath, [script, url, folder, ...stems], { cwd: fileURLToPath(new URL("..", import.meta.url)) });
      return folder;
    });
  },
});

test("pictures are as large as the pages say, and no two are the same", async ({ made }) => {
  const folder = made("https://your.host/rounds/");
  const pictures = stems.map((stem) => readFileSync(join(folder, "presets", `${stem}.png`)));
  for (const picture of pictures) {
    expect(picture.subarray(1, 4).toString()).toBe("PNG");
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
  }
  expect(pictures[0].equals(pictures[1])).toBe(false);
});

test("the picture of every preset holds what its page says", async ({ page, site }) => {
  await page.setViewportSize({ width: 1200, height: 630 });
  const all = readdirSync(new URL("../../../dist/presets/", import.meta.url)).filter((name) => /^(?!index).*html$/.test(name));
  expect(all.length).toBeGreaterThan(40);
  const cut = [];
  for (const name of all) {
    await page.goto(`${site.url}presets/${name}`);
    const parts = await page.evaluate(() => {
      document.documentElement.classList.add("picture");
      const parts = [...document.querySelectorAll(".mark, h1, .lead, .who, .amount, .chip")];
      const outside = parts.filter((part) => {
        const { left, right, top, bottom } = part.getBoundingClientRect();
        return left < 0 || right > innerWidth || top < 0 || bottom > innerHeight;
      });
      return { all: parts.length, outside: outside.map((part) => part.textContent) };
    });
    expect(parts.all).toBeGreaterThan(7);
    if (parts.outside.length > 0) cut.push(`${name}: ${parts.outside.join("; ")}`);
  }
  expect(cut).toEqual([]);
});

test("the answer for oEmbed holds what its readers ask for, and its frame shows the page", async ({ made, context, problems }) => {
  const site = await serve({ alter: asRecipe });
  const folder = made(site.url);
  const answer = JSON.parse(readFileSync(join(folder, "oembed.json"), "utf8"));
  // https://oembed.com, 2.3.4: these are required of every rich answer.
  expect(answer).toMatchObject({ version: "1.0", type: "rich" });
  for (const name of ["html", "title", "provider_name", "provider_url"]) expect(typeof answer[name]).toBe("string");
  for (const name of ["width", "height"]) expect(Number.isInteger(answer[name])).toBe(true);
  // A thumbnail has all three or none.
  expect([answer.thumbnail_width, answer.thumbnail_height]).toEqual([1200, 630]);
  expect(answer.thumbnail_url).toBe(`${site.url}presets/index.png`);
  const host = await serve({
    pages: { "/": `<!DOCTYPE html><title>Reader</title><link rel="icon" href="data:,"><body style="margin: 0"><div style="width: ${answer.width}px">${answer.html}</div>` },
  });
  const page = await context.newPage();
  await page.goto(host.url);
  const frame = page.frameLocator("iframe");
  await started(frame);
  expect(await totals(frame)).toHaveLength(2);
  await expect(frame.locator("#inputs")).toBeHidden();
  const shown = await frame.locator("body").evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
  expect(shown).toBe(answer.height);
  expect(problems).toEqual([]);
  await host.close();
  await site.close();
});

for (const lang of ["en", "ko"]) {
  test(`the page of a preset leads to it, without a script too: ${lang}`, async ({ browser, page, site }) => {
    const file = lang === "en" ? "webhook.html" : "webhook.ko.html";
    const bare = await browser.newContext({ javaScriptEnabled: false });
    const plain = await bare.newPage();
    await plain.goto(`${site.url}presets/${file}`);
    const amounts = await plain.locator(".compared-totals .amount").allInnerTexts();
    const headline = await plain.locator("h1").innerText();
    expect(amounts).toHaveLength(2);
    await bare.close();
    await page.goto(`${site.url}presets/${file}`);
    await page.locator(".btn.primary").click();
    await started(page);
    expect(await totals(page)).toEqual(amounts);
    if (lang === "en") await expect(page.locator("h1")).toHaveText(headline);
  });

  for (const colorScheme of ["light", "dark"]) {
    test(`the pages of presets have no violation: ${lang}, ${colorScheme}`, { tag: "@narrow" }, async ({ page, site }) => {
      await page.emulateMedia({ colorScheme });
      const ending = lang === "en" ? "html" : "ko.html";
      for (const stem of ["index", "devtocash-peaky"]) {
        await page.goto(`${site.url}presets/${stem}.${ending}`);
        await expectNoViolation(page);
        const { wide, client } = await page.locator("html").evaluate((root) => ({ wide: root.scrollWidth, client: root.clientWidth }));
        expect(wide).toBeLessThanOrEqual(client);
      }
    });
  }
}

test("the page says to other programs what it is", async ({ page, open }) => {
  await open();
  const metaTag = (name) => page.locator(`meta[property="${name}"]`);
  await expect(metaTag("og:title")).toHaveAttribute("content", await page.title());
  await expect(metaTag("og:description")).toHaveAttribute("content", /Lambda/);
  await expect(metaTag("og:type")).toHaveAttribute("content", "website");
});
