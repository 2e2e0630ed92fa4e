// The pages beside the application: the search of sources, the way to them and back, and that they
// keep the policy and have no violation of accessibility in either language.
import { expectNoViolation } from "../accessibility/violations.mjs";
import { expect, test } from "../fixtures.mjs";
import { show, switchLanguage } from "../page.mjs";

const rows = (page) => page.locator("tbody tr:visible");
const found = (page) => page.locator(".find [role=status]");
const box = (page) => page.locator("#find");

test.describe("the pages of prices and checks", () => {
  test("the search leaves the rows that hold all words, and says how many", async ({ page, site }) => {
    await page.goto(`${site.url}pages/sources.html`);
    const all = await rows(page).count();
    await box(page).fill("nat gateway EU-WEST-1");
    await expect(found(page)).toHaveText(/^[1-9]\d* of \d+ rows$/);
    const left = await rows(page).allTextContents();
    expect(left.length).toBeLessThan(20);
    expect(left.every((text) => text.includes("eu-west-1"))).toBe(true);
    await expect(page.locator("#sku-network\\.nat_hour")).toBeVisible();
    await expect(page.locator("#told")).toBeHidden();
    await box(page).fill("no such row");
    await expect(found(page)).toHaveText("No row contains all of these words.");
    await box(page).fill("");
    await expect(rows(page)).toHaveCount(all);
    await expect(found(page)).toHaveText("");
  });

  test("the address keeps a search, and a link to a hidden row ends it", async ({ page, site }) => {
    await page.goto(`${site.url}pages/sources.html?q=lambda.timeout_s`);
    await expect(box(page)).toHaveValue("lambda.timeout_s");
    await expect(page.locator("#sku-ecr\\.pull")).toBeHidden();
    await box(page).fill("free logs");
    await expect(page).toHaveURL(/\?q=free%20logs$/);
    await page.evaluate(() => (location.hash = "sku-ecr.pull"));
    await expect(box(page)).toHaveValue("");
    await expect(page).toHaveURL(/sources\.html#sku-ecr\.pull$/);
    await expect(page.locator("#sku-ecr\\.pull")).toBeVisible();
  });

  test("families of instances are folded until they are asked for", async ({ page, site }) => {
    await page.goto(`${site.url}pages/sources.html`);
    const family = page.locator("#family-m6a");
    const type = page.locator("#type-m6a\\.xlarge");
    await expect(family).toBeVisible();
    await expect(type).toBeHidden();
    await family.locator("summary").click();
    await expect(type).toBeVisible();
    // What few rows are left is not left folded.
    await box(page).fill("m6a.xlarge eu-west-1 on demand");
    await expect(found(page)).toHaveText(/^[1-9]\d? of \d+ rows$/);
    await expect(family.locator(".of-instances tbody tr:visible")).toHaveCount(1);
    await expect(family).toContainText("$0.1926");
    await expect(family.locator(".of-types")).toBeHidden();
    await expect(page.locator("#family-m5")).toBeHidden();
    // What the part of the page is called counts too.
    await box(page).fill("ec2 m7g.large us-east-1 on demand");
    await expect(page.locator("#family-m7g .of-instances tbody tr:visible")).toHaveCount(1);
    // Many rows are left folded, and each of their families is there.
    await box(page).fill("on demand");
    await expect(page.locator("#family-m5")).toBeVisible();
    await expect(page.locator("#family-m5 .of-instances")).toBeHidden();
    await box(page).fill("");
    await expect(found(page)).toHaveText("");
    await expect(type).toBeHidden();
    // A link to what is folded opens it.
    await page.evaluate(() => (location.hash = "type-m6a.xlarge"));
    await expect(type).toBeInViewport();
    await page.goto(`${site.url}pages/sources.ko.html#family-c7g`);
    await expect(page.locator("#family-c7g .of-instances")).toBeVisible();
  });

  test("the search finds the rates of a Savings Plan", async ({ page, site }) => {
    await page.goto(`${site.url}pages/sources.html?q=compute_3y_no_upfront+fargate.vcpu_x86`);
    const plan = page.locator("#plan-compute_3y_no_upfront");
    await expect(plan.locator("tbody tr:visible")).toHaveCount(3);
    await expect(page.locator("#plan-compute_1y_no_upfront")).toBeHidden();
    await plan.locator("tbody tr:visible a").first().click();
    await expect(page.locator("#sku-fargate\\.vcpu_x86")).toBeInViewport();
  });

  test("the search works by keyboard", async ({ page, site }) => {
    await page.goto(`${site.url}pages/sources.html`);
    await page.keyboard.press("Tab");
    await expect(page.locator(".skip")).toBeFocused();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await expect(box(page)).toBeFocused();
    await page.keyboard.type("timeout_s");
    await expect(found(page)).toHaveText(/of/);
  });

  test("the colours chosen in the application hold here", async ({ page, open, site }) => {
    await page.emulateMedia({ colorScheme: "light" });
    await open();
    for (let tries = 0; tries < 3; tries += 1) {
      if ((await page.locator("html").getAttribute("data-theme")) === "dark") break;
      await page.locator('[data-action="theme"]').first().click();
    }
    await page.goto(`${site.url}pages/checked.html`);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  });

  test("the application leads to them in its language, and they lead back", async ({ page, open }) => {
    const hash = "#v1:traffic.requests=7M";
    await open(hash);
    await switchLanguage(page);
    await show(page, "sources");
    await page.locator('#method a[href="pages/checked.ko.html"]').click();
    await expect(page.locator("html")).toHaveAttribute("lang", "ko");
    await page.locator('[data-action="language"]').click();
    await expect(page).toHaveURL(/pages\/checked\.html$/);
    await page.locator("header nav a").first().click();
    await expect(page.locator("#verdict")).toBeVisible();
  });

  test.describe("without script", () => {
    test.use({ javaScriptEnabled: false });

    test("all rows are there and no box that does nothing", async ({ page, site }) => {
      await page.goto(`${site.url}pages/sources.html`);
      await expect(page.locator(".find")).toBeHidden();
      expect(await rows(page).count()).toBeGreaterThan(1000);
    });
  });

  for (const file of ["sources.html", "sources.ko.html", "checked.html", "checked.ko.html"]) {
    test.describe(file, () => {
      test.use({ prefix: "/some/sub/folder/" });

      test("asks for its own files alone and fits a narrow screen", async ({ page, site }) => {
        await page.setViewportSize({ width: 360, height: 640 });
        await page.goto(`${site.url}pages/${file}`);
        await page.waitForLoadState("networkidle");
        // Itself, two style sheets and a script.
        expect(site.requests).toHaveLength(4);
        expect(site.requests.filter((path) => !path.startsWith("/some/sub/folder/"))).toEqual([]);
        const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
        await expect(policy).toHaveAttribute("content", /default-src 'none'/);
        const { wide, client } = await page.evaluate(() => ({
          wide: document.documentElement.scrollWidth,
          client: document.documentElement.clientWidth,
        }));
        expect(wide).toBeLessThanOrEqual(client);
      });

      // One theme for each language: the same rules of style colour both. A narrow page has the same rows,
      // in a frame that scrolls.
      const colorScheme = file.includes(".ko.") ? "dark" : "light";
      test(`has no violation in ${colorScheme}`, async ({ page, site }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        // The whole list is the same row many times: axe needs some of each section.
        const queries = file.startsWith("sources") ? ["?q=lambda", "?q=m6a.xlarge"] : [""];
        for (const query of queries) {
          await page.goto(`${site.url}pages/${file}${query}`);
          // axe passes over what is hidden, but takes minutes to walk through twenty thousand cells of it.
          await page.evaluate(() => document.querySelectorAll("[hidden]").forEach((part) => part.remove()));
          await expectNoViolation(page);
        }
      });
    });
  }
});
