// The application stops where its WebAssembly traps: no input is known that makes it, so these tests throw what the
// browser would.
import { expect, started, test } from "../fixtures.mjs";

const TRAPS = {
  "in an event": () => setTimeout(() => { throw new WebAssembly.RuntimeError("unreachable"); }),
  "in a promise": () => void Promise.reject(new WebAssembly.RuntimeError("unreachable")),
};

for (const [where, trap] of Object.entries(TRAPS)) {
  test(`a trap ${where} is told once, and the link stays`, async ({ page, open, problems }) => {
    await open("#v1:traffic.requests=7M");
    const told = page.getByRole("alert").filter({ hasText: "This page has stopped" });
    await expect(told).toHaveCount(0);
    await page.evaluate(trap);
    await page.evaluate(trap);
    await expect(told).toHaveCount(1);
    await expect(told).toBeInViewport();
    await told.getByRole("button", { name: "Reload" }).click();
    await started(page);
    await expect(told).toHaveCount(0);
    await expect(page).toHaveURL(/#v1:traffic\.requests=7M/);
    expect(problems.splice(0).every((problem) => problem.includes("unreachable"))).toBe(true);
  });
}

test("a page whose link may be the cause starts with the defaults, and Back brings the link", async ({ page, site, problems }) => {
  await page.goto(`${site.url}ko.html?lang=ko#v1:traffic.requests=7M`);
  await started(page);
  await page.evaluate(TRAPS["in an event"]);
  await page.getByRole("button", { name: "기본값으로 시작" }).click();
  await expect(page.locator("[data-boot=done]")).toHaveCount(1);
  await expect(page).not.toHaveURL(/requests/);
  await page.goBack();
  await expect(page).toHaveURL(/#v1:traffic\.requests=7M/);
  problems.length = 0;
});

test("a phone shows it in a few lines", { tag: "@narrow" }, async ({ page, open, problems }) => {
  await open();
  await page.evaluate(TRAPS["in an event"]);
  const { height } = await page.locator(".stopped").boundingBox();
  expect(height).toBeLessThan(page.viewportSize().height / 4);
  problems.length = 0;
});

test("other errors are no stop", async ({ page, open, problems }) => {
  await open();
  await page.evaluate(() => setTimeout(() => { throw new Error("an extension"); }));
  await expect.poll(() => problems.length).toBeGreaterThan(0);
  await expect(page.locator(".stopped")).toHaveCount(0);
  problems.length = 0;
});
