// The engine's npm package in a browser: the dollars of the native engine, answers as the published
// schema says, and nothing fetched but its own files.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "../fixtures.mjs";
import { mistakes } from "../schema.mjs";
import { serve } from "../../../build/browser/serve.mjs";

const folder = fileURLToPath(new URL("../../../target/engine-js/pkg/", import.meta.url));
const parity = new URL("../../../crates/engine-js/tests/parity.json", import.meta.url);

test("the package gives a browser the same dollars", async ({ page }) => {
  const cases = JSON.parse(readFileSync(parity, "utf8"));
  // What the README says a page must allow, and no more.
  const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
  const html = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Engine</title>`;
  const site = await serve({ folder, pages: { "/": html } });
  try {
    await page.goto(site.url);
    const answers = await page.evaluate(async (scenarios) => {
      const engine = await import("/web.js");
      const micros = (dollars) => (dollars == null ? null : Math.round(dollars * 1e6));
      const bill = ({ total, known_part, estimate }) => ({
        total_micros: micros(total),
        known_part_micros: micros(known_part),
        lines_micros: estimate.lines.map((item) => [item.line, micros(item.amount)]),
      });
      return scenarios.map((scenario) => {
        const link = engine.link(scenario);
        const answer = engine.compare(engine.parseLink(link).scenario);
        return { answer, told: { link, verdict: answer.verdict.outcome, bills: answer.options.map(bill) } };
      });
    }, cases.map(({ scenario }) => scenario));
    cases.forEach(({ name, answer: { link, verdict, bills } }, index) => {
      expect(answers[index].told, name).toEqual({ link, verdict, bills });
      expect(mistakes(answers[index].answer), name).toEqual([]);
    });
    const files = ["/", "/api.js", "/eleven_rounds_js.js", "/eleven_rounds_js_bg.wasm", "/web.js"];
    expect([...site.requests].sort()).toEqual(files);
  } finally {
    await site.close();
  }
});
