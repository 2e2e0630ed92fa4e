// Slow browser tests: the built `dist/` where others put it. `cargo xtask test --hosts` runs them.
//
// Their runner and browser are those of `tests/e2e`, where the packages are.
import e2e from "../e2e/playwright.config.mjs";

export default {
  ...e2e,
  testDir: ".",
  outputDir: "../../target/hosts/test-results",
  // A spec builds a site, and tries each size of window itself.
  workers: 1,
  fullyParallel: false,
  projects: [{ name: "hosts" }],
};
