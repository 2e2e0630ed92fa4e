// What every spec stands on: a server for `dist/`, and a watch over what goes wrong in the
// page. Specs import `test` and `expect` from here, and nothing from Playwright.
import { test as base, expect } from "@playwright/test";
import { serve } from "../../build/browser/serve.mjs";
import { started } from "../../build/browser/started.mjs";

export { expect, started };

export const test = base.extend({
  /** The folder that the page is served from; a spec sets it with `test.use`. */
  prefix: ["/", { option: true }],

  /** The server of this test: `{ url, origin, requests }`. */
  site: async ({ prefix }, use) => {
    const site = await serve({ prefix });
    await use(site);
    await site.close();
  },

  /**
   * Everything that went wrong in the page: errors, console errors and warnings, breaches
   * of the security policy, failed requests and requests to anybody else. Any test that
   * does not empty it fails when there is something in it.
   */
  problems: [
    async ({ page }, use) => {
      const problems = [];
      page.on("pageerror", (error) => problems.push(`exception: ${error.message}`));
      page.on("console", (message) => {
        // `playwright.config.mjs` asks for that.
        if (message.text() === "Service Worker registration blocked by Playwright") return;
        if (["error", "warning"].includes(message.type())) {
          problems.push(`console ${message.type()}: ${message.text()}`);
        }
      });
      page.on("request", (request) => {
        // Every server of these tests is on this machine; so is nobody else's.
        const { protocol, hostname } = new URL(request.url());
        if (/^https?:$/.test(protocol) && hostname !== "127.0.0.1") {
          problems.push(`third-party request: ${request.url()}`);
        }
      });
      page.on("requestfailed", (request) => {
        // A page that is left for that of another language stops what it asked for.
        const { errorText } = request.failure() ?? {};
        if (errorText !== "net::ERR_ABORTED") problems.push(`failed: ${request.url()}: ${errorText}`);
      });
      page.on("response", (response) => {
        if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
      });
      await use(problems);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],

  /** Opens the page at a link hash and waits until the application runs. */
  open: async ({ page, site }, use) => {
    await use(async (hash = "") => {
      await page.goto(site.url + hash);
      await started(page);
    });
  },
});
