// What is copied out: files that say what the screen says, and a word where the browser refuses.
import { readFileSync } from "node:fs";
import { expect, started, test } from "../fixtures.mjs";
import { drawn, show, switchLanguage, totals } from "../page.mjs";
import { mistakes } from "../schema.mjs";

const HASH = "#v1:traffic.requests=9M&network.kind=private&place.region=ap-northeast-2";
const COSTS = `${HASH}&view.name=costs`;

/** The file that a button gives: its name and its bytes. */
async function file(page, part, kind) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(`#${part} [data-out="${kind}"]`).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const message = (page, part) => page.locator(`#${part} .message`);

test("the bill is a file of its rows, with its day, region and link", { tag: "@narrow" }, async ({ page, open, site }) => {
  await open(COSTS);
  const { name, bytes } = await file(page, "bill", "csv");
  expect(name).toMatch(/^eleven-rounds-\d{4}-\d\d-\d\d-ap-northeast-2\.csv$/);
  await expect(message(page, "bill")).toContainText("downloads");
  const text = bytes.toString("utf8");
  const [table, about] = text.split("\r\n\r\n");
  const records = table.split("\r\n").slice(1).map((line) => line.split(","));
  const shown = await page.locator("#bill tbody tr:not(.group) td:last-child, #bill tfoot td:last-child").allInnerTexts();
  const plain = (amount) => amount.replace(/[$,]/g, "").trim();
  expect(records.map((cells) => cells.at(-1))).toEqual(shown.map(plain));
  expect(about).toContain(site.url);
  expect(about).toMatch(/,\d{4}-\d\d-\d\d\r\n/);
  expect(about).toContain("ap-northeast-2");
});

test("the record is copied and saved in the language of the page", async ({ page, open, context, site }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: site.origin });
  await open(COSTS);
  const { name, bytes } = await file(page, "bill", "md");
  expect(name).toMatch(/\.md$/);
  await page.locator('#bill [data-out=""]').click();
  await expect(message(page, "bill")).toContainText("copied");
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toBe(bytes.toString("utf8"));
  for (const total of await totals(page)) expect(text).toContain(total);
  expect(text).toContain("## What would change the result");
});

test("the comparison is a file whose link opens to the same totals", async ({ page, open }) => {
  await open(COSTS);
  const before = await totals(page);
  const { bytes } = await file(page, "bill", "json");
  const saved = JSON.parse(bytes.toString("utf8"));
  expect(mistakes(saved, "#/$defs/saved_file")).toEqual([]);
  const { link, inputs, comparison } = saved;
  expect(inputs["traffic.requests"]).toBe("9000000");
  const dollars = comparison.options.filter(({ option }) => comparison.duel.includes(option));
  expect(dollars.map(({ total }) => `$${total.toFixed(2)}`)).toEqual(before);
  await page.goto("about:blank");
  await page.goto(link);
  await started(page);
  expect(await totals(page)).toEqual(before);
});

for (const theme of ["light", "dark"]) {
  test(`the charts are pictures that look as they do on the page: ${theme}`, async ({ page, open }) => {
    await page.emulateMedia({ colorScheme: theme });
    await open(HASH);
    for (const [part, view] of [["curve", "answer"], ["tasks", "costs"]]) {
      await show(page, view);
      const { bytes } = await file(page, part, "svg");
      const text = bytes.toString("utf8");
      expect(text).toContain("place.as_of=");
      expect(text).not.toMatch(/class=|var\(/);
      const png = (await file(page, part, "png")).bytes;
      const sizes = await page.evaluate(async ([svg, png, part]) => {
        const document_ = new DOMParser().parseFromString(svg, "image/svg+xml");
        const image = new Image();
        image.src = `data:image/png;base64,${png}`;
        await image.decode();
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [image.width, image.height];
        const context = canvas.getContext("2d");
        context.drawImage(image, 0, 0);
        const strokes = (root) => [...root.querySelectorAll("svg svg path")].map((path) => getComputedStyle(path).stroke);
        const drawn = [...document_.querySelectorAll("svg svg svg path")].map((path) => path.getAttribute("stroke"));
        return {
          broken: document_.querySelector("parsererror")?.textContent,
          hash: document_.querySelector("metadata").textContent,
          svg: [document_.documentElement.getAttribute("width"), document_.documentElement.getAttribute("height")],
          png: [image.width, image.height],
          ground: [...context.getImageData(2, 2, 1, 1).data.slice(0, 3)],
          surface: getComputedStyle(document.getElementById(part)).backgroundColor.match(/\d+/g).map(Number),
          shown: strokes(document.querySelector(`#${part} .plot`)),
          drawn,
        };
      }, [text, png.toString("base64"), part]);
      expect(sizes.broken).toBeUndefined();
      expect(sizes.hash).toContain("traffic.requests=9000000");
      expect(sizes.png).toEqual(sizes.svg.map((side) => 2 * side));
      expect(sizes.ground).toEqual(sizes.surface);
      expect(sizes.drawn).toEqual(sizes.shown);
    }
  });
}

test("without a clipboard the group says what to do", async ({ page, open }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined });
  });
  await open();
  await show(page, "costs");
  await page.locator('#bill [data-out=""]').click();
  await expect(message(page, "bill")).toContainText("save the file instead");
});

test("where the browser refuses a file the group says so", async ({ page, open }) => {
  await open();
  await show(page, "costs");
  await page.evaluate(() => {
    URL.createObjectURL = () => {
      throw new Error("refused");
    };
  });
  await page.locator('#bill [data-out="csv"]').click();
  await expect(message(page, "bill")).toContainText("refused");
});

for (const language of ["en", "ko"]) {
  test(`each view of the default fits on paper with its link and day: ${language}`, async ({ page, open }) => {
    await open();
    if (language === "ko") await switchLanguage(page);
    for (const [view, parts, pages] of [
      ["answer", ["verdict", "inputs", "curve"], 2],
      ["costs", ["inputs", "options", "bill", "tasks"], 2],
      ["rounds", ["inputs", "rounds"], 2],
      ["sources", ["inputs", "method"], 2],
    ]) {
      await show(page, view);
      await drawn(page);
      const paper = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
      expect(paper.match(/\/Type\s*\/Page\b/g).length, view).toBeLessThanOrEqual(pages);
      await page.emulateMedia({ media: "print" });
      for (const part of parts) await expect(page.locator(`#${part}`)).toBeVisible();
      const printed = page.locator(".printed");
      await expect(printed).toBeVisible();
      const name = view === "answer" ? "" : `&view\\.name=${view}`;
      await expect(printed).toHaveAttribute("data-link", new RegExp(`^http.*#v1:place\\.as_of=\\d{4}-\\d\\d-\\d\\d${name}$`));
      expect(await printed.evaluate((line) => getComputedStyle(line, "::after").content)).toContain("place.as_of=");
      await page.emulateMedia({ media: null });
    }
  });
}

test("the groups fit on a phone", async ({ page, open }) => {
  await open();
  await page.setViewportSize({ width: 360, height: 800 });
  for (const [part, view] of [["curve", "answer"], ["bill", "costs"], ["tasks", "costs"]]) {
    await show(page, view);
    await expect(page.locator(`#${part} [data-out]`).first()).toBeVisible();
    for (const button of await page.locator(`#${part} [data-out]`).all()) {
      const bounds = await button.boundingBox();
      expect(bounds.x + bounds.width).toBeLessThanOrEqual(360);
      expect(bounds.height).toBeGreaterThanOrEqual(24);
    }
  }
});
