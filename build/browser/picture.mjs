// Takes the README's picture: `node picture.mjs HASH FILE`.
import { chromium } from "playwright-core";
import { launchOptions } from "./chromium.mjs";
import { serve } from "./serve.mjs";
import { started } from "./started.mjs";

const [hash, file] = process.argv.slice(2);
if (!hash || !file) throw new Error("Usage: node picture.mjs HASH FILE");

const site = await serve();
const browser = await chromium.launch(launchOptions);
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
    colorScheme: "light",
    reducedMotion: "reduce",
    locale: "en-US",
  });
  await page.goto(site.url + hash);
  await started(page);
  await page.evaluate(() => document.fonts.ready);
  // No caret and no hover: the picture is the same from run to run.
  await page.screenshot({ path: file, animations: "disabled", caret: "hide" });
} finally {
  await browser.close();
  await site.close();
}
