// Accessibility: axe finds no violation, in either language, theme and width, whatever is
// open on the page.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, started, test } from "../fixtures.mjs";
import { box, roundLine, switchLanguage, unfold } from "../page.mjs";
import { expectNoViolation } from "./violations.mjs";

const prices = readFileSync(fileURLToPath(new URL("../../../crates/engine/tests/price_list/ecs.csv", import.meta.url)), "utf8");

/** What can change how the page looks or reads: a link, and what is done on it. */
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
    async act(page) {
      await expect(page.locator(".notice")).toBeVisible();
      await expect(page.locator(".finding").first()).toBeVisible();
      await page.locator('#curve [role="application"]').focus();
      await page.keyboard.press("ArrowRight");
    },
  },
  {
    name: "a round, its table, and what comes before the rounds",
    hash: "#v1:rounds.off=R1-02&rounds.gpu=yes",
    async act(page) {
      await page.locator('[aria-controls="rounds-table"]').click();
      await roundLine(page, 2).click();
      await page.locator("button.more").click();
    },
  },
  {
    name: "the share dialog",
    hash: "#v1:traffic.requests=70M",
    async act(page) {
      await page.locator('[data-action="share"]').click();
      await expect(page.locator("dialog.share iframe")).toHaveAttribute("height", /^\d+$/);
    },
  },
  { name: "unknown prices", hash: "#v1:place.as_of=2015-06-01" },
  {
    name: "a price file",
    hash: "",
    async act(page) {
      const buffer = Buffer.from(prices.replace("0.0404800000", "0.0800000000"));
      await page.locator('#prices input[type="file"]').setInputFiles({ name: "index.csv", mimeType: "text/csv", buffer });
      await expect(page.locator("#prices tbody tr")).toHaveCount(1);
    },
  },
];

// A test for each: the time axe takes grows with the page, and a test's time is bounded.
for (const colorScheme of ["light", "dark"]) {
  for (const language of ["en", "ko"]) {
    for (const { name, hash, act } of states) {
      test(`no violation in ${colorScheme}, ${language}: ${name}`, { tag: "@narrow" }, async ({ page, open }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await open(hash);
        if (language === "ko") await switchLanguage(page);
        await act?.(page);
        await expectNoViolation(page);
      });
    }
  }
}

test("no violation with the theme switched by hand", async ({ page, open }) => {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await open();
  await page.locator('[data-action="theme"]').first().click();
  await expectNoViolation(page);
  await page.reload();
  await started(page);
});
