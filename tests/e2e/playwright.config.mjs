// Browser tests of the built `dist/`: `cargo xtask test --only e2e` runs them.
import { defineConfig } from "@playwright/test";
import { launchOptions, narrow, wide } from "./chromium.mjs";

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.mjs",
  outputDir: "test-results",
  reporter: "list",
  workers: 2,
  fullyParallel: true,
  // A test that passes at the second try hides what it found at the first.
  retries: 0,
  // Far beyond what any test needs, for machines that are slow or shared: a test fails by
  // what it finds, not by how long it took.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    launchOptions,
    locale: "en-US",
    timezoneId: "UTC",
    trace: "retain-on-failure",
    // It would load all files of every page once more; `offline.spec.mjs` lets it.
    serviceWorkers: "block",
  },
  projects: [
    { name: "wide", use: { viewport: wide } },
    // What a phone does not show, or what tries every width itself, is tagged.
    { name: "narrow", grepInvert: /@wide/, use: { viewport: narrow, hasTouch: true } },
  ],
});
