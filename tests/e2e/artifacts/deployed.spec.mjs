// The golden cases in the WebAssembly that is deployed. It has a standard library and a way to panic of its own, and
// was rewritten by wasm-opt: no other test has the same code. The npm package has what cargo builds for everybody,
// and `engine.spec.mjs` and `crates/engine-js/tests` hold that against the same answers.
import { readFileSync } from "node:fs";
import { expect, test } from "../fixtures.mjs";
import { mistakes } from "../schema.mjs";

const cases = JSON.parse(readFileSync(new URL("../../../crates/engine-js/tests/parity.json", import.meta.url), "utf8"));

/** The comparison that the page has open, as its reader saves it. */
async function savedComparison(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator('#bill [data-out="json"]').click()]);
  const saved = JSON.parse(readFileSync(await download.path(), "utf8"));
  expect(mistakes(saved, "#/$defs/saved_file")).toEqual([]);
  return saved.comparison;
}

const micros = (dollars) => (dollars == null ? null : Math.round(dollars * 1e6));

/** A saved comparison to the micro-dollar of each line. */
const inMicros = ({ verdict, options }) => ({
  winner: verdict.winner ?? null,
  bills: options.map(({ total, known_part, estimate }) => ({
    total_micros: micros(total),
    known_part_micros: micros(known_part),
    lines_micros: estimate.lines.map((item) => micros(item.amount)),
  })),
});

/** The same of an answer in `parity.json`, which also names lines and tells the verdict in full. */
const expected = ({ winner, bills }) => ({
  winner,
  bills: bills.map((bill) => ({ ...bill, lines_micros: bill.lines_micros.map(([, amount]) => amount) })),
});

// A few tests in place of one, so that they run beside each other.
const PARTS = 3;
for (let part = 0; part < PARTS; part += 1) {
  const own = cases.filter((_, index) => index % PARTS === part);
  test(`the deployed page gives the native answers, part ${part + 1} of ${PARTS}`, async ({ page, open }) => {
    expect(own.length).toBeGreaterThan(10);
    // A link that names a day waits for the prices of all regions.
    await open(own[0].answer.link);
    for (const { name, answer } of own) {
      // The links of the native engine name no view.
      await page.evaluate((link) => location.replace(link), `${answer.link}${answer.link.includes("v1:") ? "&" : "#v1:"}view.name=costs`);
      await expect.poll(async () => inMicros(await savedComparison(page)), name).toEqual(expected(answer));
    }
  });
}
