// How every script here starts Chromium.

/** Options for Playwright's `launch`: the quickest browser that `cargo xtask` found, kept quiet. */
export const launchOptions = {
  // Without it Playwright looks for its own headless shell.
  executablePath: process.env.CHROMIUM || undefined,
  args: [
    // Chromium refuses to sandbox for root, which is who runs tests in a container.
    "--no-sandbox",
    "--disable-gpu",
    // What a browser does on its own behalf must not look like the page's requests.
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

/** The same for a whole Chromium, as a reader has it. */
export const wholeOptions = {
  ...launchOptions,
  executablePath: process.env.CHROMIUM_WHOLE || process.env.CHROMIUM || undefined,
  channel: process.env.CHROMIUM_WHOLE || process.env.CHROMIUM ? undefined : "chromium",
};

/** The window of a laptop, on which the answer must be above the fold. */
export const wide = { width: 1280, height: 720 };

/** The window of a small phone. */
export const narrow = { width: 360, height: 640 };
