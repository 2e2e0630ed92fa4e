// What axe finds wrong on a page.
import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "../fixtures.mjs";

/**
 * Expects no violation of accessibility on a page, or in parts of it, which must be there. Fails with
 * what a person needs to find the place: rule, element, and what is wrong.
 */
export async function expectNoViolation(page, parts = []) {
  // Its own page for each analysis, and an account of each element that is right, take three quarters
  // of the time. The rules are the same.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  for (const part of parts) {
    await expect(page.locator(part).first()).toBeVisible();
    axe.include(part);
  }
  const { violations, passes } = await axe.analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary}`),
  );
  expect(found).toEqual([]);
  // An empty page has no violation either.
  if (!parts.length) expect(passes.length).toBeGreaterThan(5);
}
