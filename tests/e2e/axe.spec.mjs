// Accessibility: axe finds no violation, in either language, theme and width.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./fixtures.mjs";

/** What can change how the page looks or reads. One state per row: link hash and a name. */
const states = [{ name: "defaults", hash: "" }];

const switchLanguage = (page) => page.locator('[data-action="language"]').first().click();

for (const { name, hash } of states) {
  for (const colorScheme of ["light", "dark"]) {
    for (const language of ["en", "ko"]) {
      test(`no violation: ${name}, ${colorScheme}, ${language}`, async ({ page, open }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await open(hash);
        if (language === "ko") await switchLanguage(page);
        await check(page);
      });
    }
  }

  test(`no violation: ${name}, theme switched by hand`, async ({ page, open }) => {
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await open(hash);
    await page.locator('[data-action="theme"]').first().click();
    await check(page);
  });
}

/** Fails with what a person needs to find the place: rule, element, and what is wrong. */
async function check(page) {
  const { violations, passes } = await new AxeBuilder({ page }).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary}`),
  );
  expect(found).toEqual([]);
  // An empty page has no violation either.
  expect(passes.length).toBeGreaterThan(5);
}
