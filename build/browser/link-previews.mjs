// Link previews: takes a picture of each preset's page and of the list of presets, and writes `oembed.json`.
// `node link-previews.mjs URL FOLDER [STEM…]` reads the built `dist/`, which will be served at the URL, and
// writes into the folder. With stems such as `webhook.ko` it takes only those pictures.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { launchOptions } from "./chromium.mjs";
import { serve } from "./serve.mjs";
import { started } from "./started.mjs";

/** What previews show whole, in pixels; the pages say so too (`crates/pages/src/frame.rs`). */
const PICTURE = { width: 1200, height: 630 };

/** As wide as a column of text, in pixels. */
const COLUMN = 720;

const [url, folder, ...wanted] = process.argv.slice(2);
if (!url?.endsWith("/") || !folder) throw new Error("Usage: node link-previews.mjs URL/ FOLDER [STEM…]");

const presets = fileURLToPath(new URL("../../dist/presets/", import.meta.url));
mkdirSync(join(folder, "presets"), { recursive: true });
const site = await serve();
const browser = await chromium.launch(launchOptions);
try {
  const page = await browser.newPage({ viewport: PICTURE, colorScheme: "light", reducedMotion: "reduce", locale: "en-US" });
  const stems = readdirSync(presets)
    .filter((name) => name.endsWith(".html"))
    .map((name) => name.slice(0, -".html".length));
  for (const stem of wanted.length > 0 ? wanted : stems) {
    await page.goto(`${site.url}presets/${stem}.html`);
    // What stands on the page is what the picture shows: the style sheet leaves out what is to be clicked.
    await page.evaluate(async () => {
      document.documentElement.classList.add("picture");
      await document.fonts.ready;
    });
    await page.screenshot({ path: join(folder, "presets", `${stem}.png`), animations: "disabled", caret: "hide" });
  }
  const search = "?embed=1&part=verdict&controls=0";
  await page.setViewportSize({ width: COLUMN, height: PICTURE.height });
  await page.goto(site.url + search);
  await started(page);
  const height = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  const title = await page.title();
  const src = `${url}${search}`.replaceAll("&", "&amp;");
  const answer = {
    version: "1.0",
    type: "rich",
    title,
    provider_name: "Eleven Rounds",
    provider_url: url,
    html:
      `<iframe src="${src}" width="100%" height="${height}" style="border: 0" ` +
      `allow="clipboard-write" title="${title}"></iframe>`,
    width: COLUMN,
    height,
    thumbnail_url: `${url}presets/index.png`,
    thumbnail_width: PICTURE.width,
    thumbnail_height: PICTURE.height,
  };
  writeFileSync(join(folder, "oembed.json"), `${JSON.stringify(answer, undefined, 2)}\n`);
} finally {
  await browser.close();
  await site.close();
}
