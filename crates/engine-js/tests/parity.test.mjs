// The same scenarios natively and in WebAssembly: the same dollars, to the micro-dollar.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { engine } from "./engine.mjs";

const cases = JSON.parse(readFileSync(new URL("parity.json", import.meta.url)));
const micros = (dollars) => (dollars == null ? null : Math.round(dollars * 1e6));

for (const { name, scenario, answer } of cases) {
  test(`${name} costs the same in WebAssembly`, () => {
    const seen = engine.compare(scenario);
    const bills = seen.options.map(({ total, known_part, estimate }) => ({
      total_micros: micros(total),
      known_part_micros: micros(known_part),
      lines_micros: estimate.lines.map((item) => [item.line, micros(item.amount)]),
    }));
    assert.deepEqual(bills, answer.bills);
    assert.deepEqual(seen.verdict.outcome, answer.verdict);
    assert.equal(seen.verdict.winner ?? null, answer.winner);
    assert.deepEqual(seen.decision, answer.decision);
    assert.deepEqual(engine.breakEven(scenario), seen.break_evens);
    const crossings = seen.break_evens.crossings.map((crossing) => crossing.requests);
    assert.equal(crossings.length, answer.crossings.length);
    crossings.forEach((requests, index) => {
      assert.ok(Math.abs(requests / answer.crossings[index] - 1) < 1e-9, `${requests}`);
    });
    const { scorecard, rounds } = engine.rounds(scenario);
    assert.equal(scorecard.leaning, answer.leaning);
    assert.ok(Math.abs(scorecard.net - answer.net) < 1e-9, `${scorecard.net}`);
    const ids = (rules) => rules.map((rule) => rule.id).join(" ");
    assert.deepEqual(rounds.map((round) => ids(round.fired)), answer.fired);
    assert.deepEqual(rounds.map((round) => ids(round.near.map((miss) => miss.rule))), answer.near);
    assert.equal(engine.link(scenario), answer.link);
    assert.deepEqual(engine.compare(engine.parseLink(answer.link).scenario), seen);
  });
}
