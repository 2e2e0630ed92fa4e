// Browser tests of the built `dist/`: `cargo xtask test --only e2e` runs them.
//
// A test runs in the window of a laptop, and where what it looks at depends on the width, which its tag
// `@narrow` says, on a phone as well. What depends on the fonts, `@fonts`, runs once more with DejaVu
// alone where a machine has others too.
import { defineConfig } from "@playwright/test";
import { launchOptions, narrow, wholeOptions, wide } from "../../build/browser/chromium.mjs";

const onLaptop = { viewport: wide };
const onPhone = { viewport: narrow, hasTouch: true };

// What a browser does beyond showing a page: keeping it for later, opening it from a disk.
const whole = ["**/offline.spec.mjs", "**/one-file.spec.mjs"];

// `cargo xtask` writes this configuration of fontconfig where there is something to leave out.
const dejavu = process.env.FONTCONFIG_DEJAVU && {
  launchOptions: { ...launchOptions, env: { ...process.env, FONTCONFIG_FILE: process.env.FONTCONFIG_DEJAVU } },
};

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
    // `cargo xtask` runs what failed once more, with a trace.
    trace: "off",
    // It would load all files of every page once more; `offline.spec.mjs` lets it.
    serviceWorkers: "block",
  },
  projects: [
    { name: "wide", testIgnore: whole, use: onLaptop },
    { name: "narrow", grep: /@narrow/, use: onPhone },
    { name: "whole browser", testMatch: whole, use: { ...onLaptop, launchOptions: wholeOptions } },
    ...(dejavu
      ? [
          { name: "wide, DejaVu alone", grep: /@fonts/, use: { ...onLaptop, ...dejavu } },
          { name: "narrow, DejaVu alone", grep: /(?=.*@fonts)(?=.*@narrow)/, use: { ...onPhone, ...dejavu } },
        ]
      : []),
  ],
});
