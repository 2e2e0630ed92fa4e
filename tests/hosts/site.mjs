// Handbooks that hold the snippets of docs/EMBEDDING.md, built by the tools that people build theirs
// with, and what has to be true of the frames in them.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { narrow, wide } from "../../build/browser/chromium.mjs";
import { expect, started, test } from "../e2e/fixtures.mjs";
import { address, snippet } from "../e2e/guide.mjs";
import { totals } from "../e2e/page.mjs";
import { serve } from "../../build/browser/serve.mjs";

/** What the snippets show. */
const hash = "#v1:traffic.requests=5M";

/** No tool may tell anybody that it was used, or talk of other things. */
const env = { ...process.env, DOCUSAURUS_NO_TELEMETRY: "1", NO_UPDATE_NOTIFIER: "1", NO_MKDOCS_2_WARNING: "1" };

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Copies `tests/hosts/NAME` to `target/hosts/NAME`, with the guide's snippets in place of the lines
 * that ask for them. Gives a function that runs a tool there, and one that names what is in there.
 */
export function handbook(name) {
  const [from, to] = [here(name), here(`../../target/hosts/${name}`)];
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true, filter: (path) => basename(path) !== "node_modules" });
  for (const entry of readdirSync(to, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) fill(join(entry.parentPath ?? entry.path, entry.name));
  }
  // Packages stay where they were installed.
  const packages = join(from, "node_modules");
  if (existsSync(packages)) symlinkSync(packages, join(to, "node_modules"), "junction");
  return {
    run: (program, ...list) => execFileSync(program, list, { cwd: to, stdio: "inherit", env }),
    pathOf: (path) => join(to, path),
  };
}

/** Puts the guide's snippets in place of the lines `snippet: NAME`, in whatever comment they stand. */
function fill(path) {
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replace(/^.*\bsnippet: ([\w-]+).*\n/gm, (_, name) => snippet(name)));
}

/**
 * The tests of a built handbook: `build` makes it and gives its folder, which has the pages `fixed`
 * and `element`.
 */
export function framed(title, build) {
  test.describe(title, () => {
    let dist;
    let site;

    test.beforeAll(async () => {
      // Bundlers take long on small machines.
      test.setTimeout(900_000);
      const folder = build();
      dist = await serve({ prefix: "/eleven-rounds/" });
      // It was built before the address of `dist` was known.
      const alter = (_, answer) => {
        const { headers, body } = answer;
        if (headers["content-type"].startsWith("text/")) answer.body = body.toString().replaceAll(address, dist.url);
      };
      site = await serve({ folder, alter });
    });

    test.afterAll(() => Promise.all([dist, site].map((server) => server?.close())));

    /** Opens a page of the handbook and gives the frame in it once that runs. */
    async function opened(page, name) {
      // Each document counts what it is told: the handbook the heights, the frame nothing.
      await page.addInitScript(() => {
        self.heights = [];
        addEventListener("message", ({ data }) => data?.["eleven-rounds-height"] && heights.push(data));
      });
      await page.goto(`${site.url}${name}/`);
      const frame = page.frameLocator("iframe");
      await started(frame);
      await expect(frame.locator("#verdict")).toBeVisible();
      await expect(frame.locator("#bill")).toBeHidden();
      return frame;
    }

    for (const [size, viewport] of Object.entries({ wide, narrow })) {
      test.describe(size, () => {
        test.use({ viewport });

        test("a frame at a fixed height scrolls inside, to its end", async ({ page }) => {
          const frame = await opened(page, "fixed");
          await expect(page.locator("iframe")).toHaveJSProperty("clientHeight", 640);
          const root = frame.locator("html");
          expect(await root.evaluate((root) => root.scrollHeight > root.clientHeight)).toBe(true);
          expect(await root.evaluate((root) => root.scrollWidth <= root.clientWidth)).toBe(true);
          expect(await page.evaluate(() => [scrollY, document.activeElement === document.body])).toEqual([0, true]);
          await root.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: "instant" }));
          const end = frame.getByRole("link", { name: "Open the full calculator" });
          const { top, bottom } = await end.evaluate((link) => link.getBoundingClientRect().toJSON());
          expect(top).toBeGreaterThan(0);
          expect(bottom).toBeLessThanOrEqual(640);
        });

        test("pages that lead to each other leave the frame whole", async ({ page }) => {
          await page.goto(site.url);
          // The page itself comes after the navigation, which names the same pages.
          const to = (name) => page.getByRole("main").getByRole("link", { name, exact: true }).last().click();
          for (const name of ["As high as it is", "At a fixed height", "As high as it is"]) {
            await to(name);
            await expect(page).toHaveTitle(new RegExp(name));
            await started(page.frameLocator("iframe"));
            await page.goBack();
          }
        });

        test("an element is as high as what it shows", async ({ page, context }) => {
          const frame = await opened(page, "element");
          const contentHeight = () => frame.locator("html").evaluate(highIn);
          const frameHeight = () => page.locator("iframe").evaluate((element) => element.clientHeight);
          await expect.poll(async () => (await contentHeight()) - (await frameHeight())).toBe(0);
          await settled(frame);
          expect(await takeHeightCount(page)).toBeLessThanOrEqual(2);
          await page.setViewportSize({ ...viewport, width: viewport.width - 40 });
          await settled(frame);
          expect(await contentHeight()).toBe(await frameHeight());
          expect(await takeHeightCount(page)).toBeLessThanOrEqual(2);
          expect(await frame.locator("html").evaluate((root) => root.scrollWidth <= root.clientWidth)).toBe(true);

          const alone = await context.newPage();
          await alone.goto(dist.url + hash);
          await started(alone);
          expect(await totals(frame)).toEqual(await totals(alone));
        });
      });
    }
  });
}

/** The height of what a root holds, which a bar of its own would not let it have. */
function highIn(root) {
  return root.scrollHeight > root.clientHeight ? root.scrollHeight : Math.ceil(document.body.getBoundingClientRect().height);
}

/** Waits for so many pictures of a frame that a height which answers a height would show. */
const settled = (frame) =>
  frame.locator("html").evaluate(async () => {
    for (let count = 0; count < 20; count += 1) await new Promise(requestAnimationFrame);
  });

/** How many heights a document was told since it was last asked. */
const takeHeightCount = (page) => page.evaluate(() => heights.splice(0).length);
