// Accessibility: axe finds no violation, in either language, theme and width, whatever is
// open on the page. What a state opens is looked at where it is; the rest of the page is that of the
// first two states.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { narrow } from "../../../build/browser/chromium.mjs";
import { expect, test } from "../fixtures.mjs";
import { box, roundLine, unfold } from "../page.mjs";
import { expectNoViolation } from "./violations.mjs";

const prices = readFileSync(fileURLToPath(new URL("../../../crates/engine/tests/price_list/ecs.csv", import.meta.url)), "utf8");

/** What can change how the page looks or reads: a link, what is done on it, and the parts that differ by it. */
const states = [
  { name: "defaults", hash: "" },
  {
    name: "everything open, and an error",
    hash: "#v1:traffic.requests=70M&place.prices=lambda.request_x86:0.000001",
    async act(page) {
      await unfold(page);
      await page.locator("#bill button.line").first().click();
      for (const toggle of await page.locator(".chart button[aria-expanded]").all()) await toggle.click();
      await box(page, "traffic.requests").fill("abc");
    },
  },
  {
    name: "a notice and blockers",
    hash: "#v1:workload.duration_ms=1200000&traffic.profile=spiky&nonsense",
    parts: [".notice", "#verdict", "#options", "#curve", "#bill"],
    async act(page) {
      await expect(page.locator(".finding").first()).toBeVisible();
      await page.locator('#curve [role="application"]').focus();
      await page.keyboard.press("ArrowRight");
    },
  },
  {
    name: "a round, its table, and what comes before the rounds",
    hash: "#v1:rounds.off=R1-02&rounds.gpu=yes",
    parts: ["#verdict", "#rounds"],
    async act(page) {
      await page.locator('[aria-controls="rounds-table"]').click();
      await roundLine(page, 2).click();
      await page.locator("button.more").click();
    },
  },
  {
    name: "the share dialog",
    hash: "#v1:traffic.requests=70M",
    parts: ["dialog.share"],
    async act(page) {
      await page.locator('[data-action="share"]').click();
      await expect(page.locator("dialog.share iframe")).toHaveAttribute("height", /^\d+$/);
    },
  },
  { name: "unknown prices", hash: "#v1:place.as_of=2015-06-01", parts: ["#verdict", "#options", "#curve", "#bill"] },
  {
    name: "a price file",
    hash: "",
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

test("no violation with the theme switched by hand", async ({ page, open }) => {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await open();
  await page.locator('[data-action="theme"]').first().click();
  await expectNoViolation(page);
});
