// What goes in and comes out: plain objects, and errors that name the key.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { engine } from "./engine.mjs";

/** The error that a scenario is refused with. */
function refused(scenario) {
  try {
    engine.compare(scenario);
  } catch (error) {
    assert.ok(error instanceof Error);
    assert.equal(error.name, "ScenarioError");
    return error;
  }
  return assert.fail("the scenario was taken");
}

test("what comes out is plain JSON", () => {
  const answer = engine.compare({});
  assert.deepEqual(JSON.parse(JSON.stringify(answer)), answer);
  assert.equal(Object.getPrototypeOf(answer), Object.prototype);
  assert.equal(answer.options[0].option, "lambda");
  assert.deepEqual(answer.duel, ["lambda", "fargate"]);
});

test("numbers, texts, switches, maps and lists are taken", () => {
  const answer = engine.compare({
    "traffic.requests": 2e6,
    "workload.duration_ms": "1.5k",
    "place.free_tier": true,
    "place.prices": { "lambda.request_x86": 0.000001 },
    "traffic.profile": Array.from({ length: 168 }, (_, hour) => (hour % 24) + 1),
    "fargate.size": null,
    "fargate.tasks": undefined,
  });
  assert.equal(answer.requests, 2e6);
  assert.equal(answer.options[0].estimate.lines[0].amount, 2);
  assert.equal(answer.options[0].estimate.lines[0].origin.kind, "own");
});

test("what was tried begins with the configuration of the comparison", () => {
  const scenario = { "traffic.requests": "600M" };
  for (const { option, setup, estimate } of engine.compare(scenario).options) {
    const { tried, meet, cheapest } = engine.best(option, scenario);
    assert.ok(tried >= meet && meet > 0, option);
    assert.equal(cheapest[0].instance, setup.instance, option);
    assert.ok(cheapest[0].amount <= estimate.total, option);
  }
  for (const option of ["lightsail", undefined, 3, {}]) {
    assert.throws(() => engine.best(option, {}), { name: "ScenarioError", message: /no such option/ });
  }
});

test("every property that comes out is declared", () => {
  const declared = readFileSync(new URL("../src/types.d.ts", import.meta.url), "utf8");
  const known = new Set(Array.from(declared.matchAll(/(\w+)\??:/g), ([, name]) => name));
  const missing = new Set();
  const look = (value) => {
    if (Array.isArray(value)) return value.forEach(look);
    if (value === null || typeof value !== "object") return;
    for (const [name, inner] of Object.entries(value)) {
      if (!known.has(name)) missing.add(name);
      look(inner);
    }
  };
  const scenarios = [
    {},
    { "compare.ecs": "ec2", "commitment.plan": "compute_1y_no_upfront", "discount.percent": 5, "people.rate": 50 },
    { "workload.trigger": "job", "place.region": "ap-northeast-2", "extra.alarms": 20 },
  ];
  for (const scenario of scenarios) look(engine.compare(scenario));
  for (const option of ["lambda", "fargate", "ecs_ec2"]) look(engine.best(option, {}));
  look(engine.fields());
  assert.deepEqual([...missing], []);
});

test("house rules are taken as an object, and their mistakes are named", () => {
  const rule = {
    id: "OUR-1",
    round: "governance",
    when: [["deployables", ">", 20]],
    points: { fargate: 2 },
    en: "Ours & theirs",
  };
  const house = { version: 1, name: "Ours", rules: [rule] };
  const answer = engine.compare({ "rounds.house": house, "rounds.deployables": 30 });
  assert.ok(answer.rounds.rounds[5].fired.includes("OUR-1"));
  const bad = { ...house, rules: [{ ...rule, when: [["deployable", ">", 20]] }] };
  assert.deepEqual(refused({ "rounds.house": bad }).errors, [
    {
      key: "rounds.house",
      kind: "value",
      detail: {
        house: {
          line: 1,
          key: "rules[0].when[0]",
          mistake: { unknown_word: { nearest: "deployables" } },
        },
      },
    },
  ]);
});

test("every field has a default that is taken back", () => {
  const fields = engine.fields();
  const scenario = Object.fromEntries(fields.map((field) => [field.key, field.default]));
  assert.deepEqual(engine.compare(scenario), engine.compare({}));
  const memory = fields.find((field) => field.key === "lambda.memory_mb");
  assert.deepEqual([memory.kind, memory.auto, memory.min, memory.max], ["number", true, 128, 10240]);
  const region = fields.find((field) => field.key === "place.region");
  assert.equal(region.options.length, 34);
});

test("unknown keys are named with the nearest known key", () => {
  assert.deepEqual(refused({ "trafic.requests": 1 }).errors, [
    { key: "trafic.requests", kind: "unknown_key", detail: { nearest: "traffic.requests" } },
  ]);
});

for (const [value, detail] of [
  ["", { number: "empty" }],
  [-1, { too_small: { min: 0 } }],
  [NaN, { number: "not_a_number" }],
  [Infinity, { number: "not_finite" }],
  ["1e999", { number: "not_finite" }],
  ["$1,200", { number: "currency_sign" }],
  [true, "wrong_kind"],
  [{}, "wrong_kind"],
  ["9".repeat(10_000_000), { number: "not_a_number" }],
]) {
  test(`requests of ${String(value).slice(0, 12)} are refused`, () => {
    const { errors } = refused({ "traffic.requests": value });
    assert.deepEqual(errors, [{ key: "traffic.requests", kind: "value", detail }]);
  });
}

test("every bad key is named, in order", () => {
  const { errors, message } = refused({ "place.region": "mars-1", "place.as_of": "2013-01-01" });
  assert.deepEqual(errors.map((error) => error.key), ["place.as_of", "place.region"]);
  assert.match(message, /place\.as_of, place\.region/);
});

test("a scenario is an object", () => {
  for (const value of [undefined, null, 3, "text", [], () => {}, Symbol("x")]) {
    assert.deepEqual(refused(value).errors, []);
  }
  assert.deepEqual(refused({ "traffic.requests": () => {} }).errors, []);
});

test("the last day is told", () => {
  const day = engine.gatheredOn();
  assert.match(day, /^\d{4}-\d\d-\d\d$/);
  engine.compare({ "place.as_of": day });
});
