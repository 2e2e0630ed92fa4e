// Draws `assets/icon.svg` as the icons of an installed application: `node icons.mjs` writes them next to it.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { launchOptions } from "./chromium.mjs";

const assets = fileURLToPath(new URL("../../assets/", import.meta.url));

/** The pictures: pixels on a side, and whether a system may cut them into a shape of its own. */
export const icons = {
  "icon-192.png": { side: 192, whole: false },
  "icon-512.png": { side: 512, whole: false },
  "icon-whole.png": { side: 512, whole: true },
};

/** A picture as PNG. */
export async function drawn(page, { side, whole }) {
  const svg = readFileSync(`${assets}icon.svg`, "utf8");
  // What may be cut fills its square, and keeps its mark within four fifths of it.
  const framed = svg.replace("width='16' height='16' rx='4'", "x='-2' y='-2' width='20' height='20'").replace("0 0 16 16", "-2 -2 20 20");
  await page.setViewportSize({ width: side, height: side });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${whole ? framed : svg}`,
  );
  return page.screenshot({ omitBackground: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const browser = await chromium.launch(launchOptions);
  try {
    const page = await browser.newPage();
    for (const [name, icon] of Object.entries(icons)) writeFileSync(assets + name, await drawn(page, icon));
  } finally {
    await browser.close();
  }
}
