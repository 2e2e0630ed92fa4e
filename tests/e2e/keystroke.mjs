// How long a keystroke keeps the main thread busy, from a trace of real key presses:
// `node keystroke.mjs [PRESSES]`. Printed, never judged: it depends on the machine.
import { chromium } from "@playwright/test";
import { launchOptions, wide } from "../../build/browser/chromium.mjs";
import { serve } from "../../build/browser/serve.mjs";
import { started } from "../../build/browser/started.mjs";
import { keystrokes } from "./trace.mjs";

const presses = Number(process.argv[2] ?? 60);
const selector = '[data-field="traffic.requests"] input[type="text"]';
// Longer than any debounce of the page, so that what a key starts late is counted too.
const pause = 400;

const site = await serve();
const browser = await chromium.launch(launchOptions);
try {
  const page = await browser.newPage({ viewport: wide, colorScheme: "light" });
  await page.goto(site.url);
  await started(page);
  const field = page.locator(selector).first();
  await field.click();
  await type(page, field, 10); // Compiled, cached and warm, as after the first few keys.
  await browser.startTracing(page, {
    categories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"],
  });
  await type(page, field, presses);
  const trace = JSON.parse((await browser.stopTracing()).toString("utf8"));
  report(keystrokes(trace.traceEvents));
} finally {
  await browser.close();
  await site.close();
}

/** Types digits, starting anew after six of them, so that the number stays in range. */
async function type(page, field, count) {
  for (let index = 0; index < count; index += 1) {
    if (index % 6 === 0) await field.evaluate((input) => input.select());
    await page.keyboard.press(String((index % 9) + 1));
    await page.waitForTimeout(pause);
  }
}

function report(found) {
  if (found.length < presses) {
    throw new Error(`Of ${presses} keystrokes the trace shows only ${found.length}.`);
  }
  const line = (name, value) => {
    const sorted = found.map(value).sort((a, b) => a - b);
    const quantile = (share) => sorted[Math.ceil(share * sorted.length) - 1].toFixed(2).padStart(7);
    console.log(`${name.padEnd(44)} median ${quantile(0.5)} ms   p95 ${quantile(0.95)} ms   max ${quantile(1)} ms`);
  };
  console.log(`keystroke: ${found.length} presses in ${selector}, ${browser.version()}`);
  line("main thread, key down to finished layout", (press) => press.toLayout);
  line("  of it script", (press) => press.script);
  line("  of it style and layout", (press) => press.layout);
  line("all main-thread work until the next key", (press) => press.all);
}
