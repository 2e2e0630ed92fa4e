// Accessibility: axe finds no violation, in either language, theme and width, whatever is
// open on the page. What a state opens is looked at where it is; the rest of the page is that of the
// views as they begin.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { narrow, wide } from "../../../build/browser/chromium.mjs";
import { expect, test } from "../fixtures.mjs";
import { box, openSettings, previewed, roundLine, show, unfold } from "../page.mjs";
import { expectNoViolation } from "./violations.mjs";

const prices = readFileSync(fileURLToPath(new URL("../../../crates/engine/tests/price_list/ecs.csv", import.meta.url)), "utf8");

const views = ["answer", "costs", "rounds", "sources", "history", "claims", "house_rules", "price_files"];

/** Opens the tables of the charts of a view. */
async function openTables(page) {
  const toggles = await page.locator(".chart button[aria-expanded]").all();
  expect(toggles.length).toBeGreaterThan(0);
  for (const toggle of toggles) await toggle.click();
}

/** What can change how the page looks or reads: a link, what is done on it, and the parts that differ by it. */
const states = [
  ...views.map((view) => ({
    name: `the view of ${view}`,
    hash: "",
    async act(page) {
      await show(page, view);
      await expect(page.locator(".hint[role=status]")).toHaveCount(0);
    },
  })),
  {
    name: "all settings unfolded",
    hash: "#v1:traffic.requests=70M&place.prices=lambda.request_x86:0.000001",
    parts: ["dialog.settings"],
    async act(page) {
      await unfold(page);
      await box(page, "place.as_of").fill("abc");
    },
  },
  {
    name: "settings that are searched",
    hash: "#v1:network.kind=private&place.region=eu-west-1",
    async act(page) {
      await openSettings(page);
      await page.locator("dialog.settings").getByRole("searchbox").fill("nat");
      await expect(page.locator("dialog.settings .topics h3").first()).toBeVisible();
    },
  },
  {
    name: "the answer with its table, and an error",
    hash: "#v1:traffic.requests=70M",
    async act(page) {
      await openTables(page);
      await box(page, "traffic.requests").fill("abc");
    },
  },
  {
    name: "the costs with a line and the tables open",
    hash: "#v1:traffic.requests=70M&place.prices=lambda.request_x86:0.000001&view.name=costs",
    parts: [".results"],
    async act(page) {
      await page.locator("#bill button.line").first().click();
      await openTables(page);
    },
  },
  {
    name: "a notice and blockers",
    hash: "#v1:workload.duration_ms=1200000&traffic.profile=spiky&nonsense",
    parts: [".notice", "#verdict", "#curve"],
    async act(page) {
      await expect(page.locator(".finding").first()).toBeVisible();
      await page.locator('#curve [role="application"]').focus();
      await page.keyboard.press("ArrowRight");
    },
  },
  {
    name: "blockers in the costs",
    hash: "#v1:workload.duration_ms=1200000&traffic.profile=spiky&nonsense&view.name=costs",
    parts: ["#options", "#bill"],
  },
  {
    name: "a round, and its table",
    hash: "#v1:rounds.off=R1-02&rounds.gpu=yes&view.name=rounds",
    parts: ["#rounds"],
    async act(page) {
      await page.locator('[aria-controls="rounds-table"]').click();
      await roundLine(page, 2).click();
    },
  },
  {
    name: "the share dialog",
    hash: "#v1:traffic.requests=70M",
    parts: ["dialog.share"],
    async act(page) {
      await page.locator('[data-action="share"]').click();
      await previewed(page);
    },
  },
  { name: "unknown prices", hash: "#v1:place.as_of=2015-06-01", parts: ["#verdict", "#curve"] },
  { name: "unknown prices in the costs", hash: "#v1:place.as_of=2015-06-01&view.name=costs", parts: ["#options", "#bill"] },
  {
    name: "a price file",
    hash: "#v1:view.name=price_files",
    parts: ["#prices"],
    async act(page) {
      const buffer = Buffer.from(prices.replace("0.0404800000", "0.0800000000"));
      await page.locator('#prices input[type="file"]').setInputFiles({ name: "index.csv", mimeType: "text/csv", buffer });
      await expect(page.locator("#prices tbody tr")).toHaveCount(1);
    },
  },
];

// Four of the eight ways to combine theme, language and width: each pair of them comes up once.
const looks = [
  { colorScheme: "light", language: "en" },
  { colorScheme: "dark", language: "ko" },
  { colorScheme: "light", language: "ko", viewport: narrow, hasTouch: true },
  { colorScheme: "dark", language: "en", viewport: narrow, hasTouch: true },
];

for (const { colorScheme, language, ...screen } of looks) {
  test.describe(`in ${colorScheme}, ${language}, ${screen.viewport ? "on a phone" : "on a laptop"}`, () => {
    test.use({ ...screen, locale: { en: "en-US", ko: "ko-KR" }[language] });

    // A test for each: the time axe takes grows with the page, and a test's time is bounded.
    for (const { name, hash, act, parts } of states) {
      test(`no violation: ${name}`, async ({ page, open }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await open(hash);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        await act?.(page);
        await expectNoViolation(page, parts);
      });
    }
  });
}

// The widths of phones that the states above leave out, and both themes at each: one page for all views.
for (const { language, width, height, colorScheme } of [
  { language: "en", width: 320, height: 640, colorScheme: "light" },
  { language: "en", width: 320, height: 640, colorScheme: "dark" },
  { language: "en", ...narrow, colorScheme: "light" },
  { language: "en", ...wide, colorScheme: "dark" },
  { language: "ko", width: 320, height: 640, colorScheme: "light" },
]) {
  test.describe(`${width} pixels wide, in ${colorScheme}, ${language}`, () => {
    test.use({ viewport: { width, height }, locale: { en: "en-US", ko: "ko-KR" }[language] });

    test("no violation in any view, nor in the settings", async ({ page, open }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await open("#v1:traffic.requests=70M");
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      for (const view of views) {
        await test.step(view, async () => {
          await show(page, view);
          await expect(page.locator(".hint[role=status]")).toHaveCount(0);
          await expectNoViolation(page);
        });
      }
      await show(page, "answer");
      await unfold(page);
      await expectNoViolation(page, ["dialog.settings"]);
    });
  });
}

test("no violation with the theme switched by hand", async ({ page, open }) => {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await open();
  await page.locator('[data-action="theme"]').first().click();
  await expectNoViolation(page);
});
