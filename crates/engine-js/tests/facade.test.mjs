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
  for (const { option, setup, total } of engine.compare(scenario).options) {
    const { tried, meet, cheapest } = engine.best(option, scenario);
    assert.ok(tried >= meet && meet > 0, option);
    assert.equal(cheapest[0].instance, setup.instance, option);
    assert.ok(cheapest[0].amount <= total, option);
  }
  for (const option of ["lightsail", undefined, 3, {}]) {
    assert.throws(() => engine.best(option, {}), { name: "ScenarioError", message: /no such option/ });
  }
});

test("every property that comes out is declared", () => {
  const declared = readFileSync(new URL("../src/types.d.ts", import.meta.url), "utf8");
  const declaredNames = new Set(Array.from(declared.matchAll(/(\w+)\??:/g), ([, name]) => name));
  const missing = new Set();
  const checkDeclared = (value) => {
    if (Array.isArray(value)) return value.forEach(checkDeclared);
    if (value === null || typeof value !== "object") return;
    for (const [name, inner] of Object.entries(value)) {
      if (!declaredNames.has(name)) missing.add(name);
      checkDeclared(inner);
    }
  };
  const scenarios = [
    {},
    { "compare.ecs": "ec2", "commitment.plan": "compute_1y_no_upfront", "discount.percent": 5, "people.rate": 50 },
    { "workload.trigger": "job", "place.region": "ap-northeast-2", "extra.alarms": 20 },
  ];
  for (const scenario of scenarios) checkDeclared(engine.compare(scenario));
  for (const scenario of scenarios) checkDeclared(engine.rounds(scenario));
  for (const option of ["lambda", "fargate", "ecs_ec2"]) checkDeclared(engine.best(option, {}));
  checkDeclared(engine.breakEven({}));
  checkDeclared(engine.fields());
  checkDeclared(engine.priceBook());
  const { scenario, ...parsed } = engine.parseLink("#v1:a=1&b&traffic.requests=-1&place.region=x");
  checkDeclared(parsed);
  const wrong = [
    { "traffic.requests": "$1" },
    { "traffic.requests": 1e13, "place.region": "mars", "place.as_of": "2013-01-01", nonsense: 1 },
    { "place.as_of": "2999-01-01", "traffic.profile": [1], "place.prices": { x: 1 }, "rounds.off": "x" },
    { "rounds.house": { version: 1, name: 1 } },
    { "rounds.house": { version: 1, name: "a", rules: [{ id: "H", roun: "governance" }] } },
  ];
  for (const scenario of wrong) checkDeclared(refused(scenario).errors);
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
  const file = { version: 1, name: "Ours", rules: [rule] };
  const answer = engine.compare({ "rounds.house": file, "rounds.deployables": 30 });
  assert.ok(answer.rounds.rounds[5].fired.includes("OUR-1"));
  const bad = { ...file, rules: [{ ...rule, when: [["deployable", ">", 20]] }] };
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
  ["25 min", { number: "not_a_number" }],
]) {
  test(`requests of ${String(value).slice(0, 12)} are refused`, () => {
    const { errors } = refused({ "traffic.requests": value });
    assert.deepEqual(errors, [{ key: "traffic.requests", kind: "value", detail }]);
  });
}

test("a text may have its own unit, and one that does not fit is named", () => {
  const scenario = { "workload.duration_ms": "1h 30m", "workload.memory_mb": "0.5 GB" };
  assert.match(engine.link(scenario), /workload\.duration_ms=5400000/);
  const { errors } = refused({ "workload.duration_ms": "5 GB", "workload.memory_mb": "10 min" });
  assert.deepEqual(errors.map(({ detail }) => detail), ["not_a_time", "not_a_size"]);
});

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

test("rounds are those of the comparison, with the rules behind them", () => {
  const scenario = { "place.region": "eu-west-1", "rounds.team_container": "expert" };
  const { schema, scorecard, rounds } = engine.rounds(scenario);
  const answer = engine.compare(scenario);
  assert.equal(schema, answer.schema);
  assert.deepEqual(scorecard, answer.rounds);
  assert.equal(rounds.length, 11);
  const fields = new Set(engine.fields().map((field) => field.key));
  rounds.forEach((round, index) => {
    const { fired, points } = scorecard.rounds[index];
    assert.deepEqual(round.fired.map((rule) => rule.id), fired, round.key);
    const sums = points.map((_, option) => round.fired.reduce((sum, rule) => sum + rule.points[option], 0));
    assert.deepEqual(sums, points, round.key);
    assert.ok(fields.has(`weights.${round.key}`), round.key);
    for (const rule of [...round.fired, ...round.near.map((miss) => miss.rule)]) {
      assert.ok(rule.reason.en && rule.reason.ko, rule.id);
      assert.match(rule.source, /\S/, rule.id);
    }
    for (const { leaning } of round.turns) assert.notEqual(leaning, scorecard.rounds[index].leaning);
  });
  assert.ok(rounds.some((round) => round.near.length > 0));
});

test("a turn turns its round", () => {
  const answers = Object.fromEntries(engine.fields().map((field) => [field.key, field.options]));
  let tried = 0;
  engine.rounds({}).rounds.forEach((round, index) => {
    for (const { factor, at, leaning } of round.turns) {
      const key = `rounds.${factor}`;
      const value = Object.values(at).flat()[0];
      if (!answers[key]?.includes(value)) continue;
      if (!("one_of" in at || "at_least" in at || "at_most" in at)) continue;
      const turned = engine.rounds({ [key]: value }).scorecard.rounds[index];
      assert.equal(turned.leaning, leaning, `${key} = ${value}`);
      tried += 1;
    }
  });
  assert.ok(tried > 3, `${tried}`);
});

test("crossings are those of the comparison", () => {
  for (const scenario of [{}, { "compare.ecs": "ec2" }, { "traffic.requests": "600M" }]) {
    assert.deepEqual(engine.breakEven(scenario), engine.compare(scenario).break_evens);
  }
});

test("a link reads back as the scenario that it was made of", () => {
  const scenario = { "traffic.requests": "2.5M", "fargate.size": "0.25/0.5", "place.free_tier": true };
  const link = engine.link(scenario);
  assert.match(link, /^#v1:.*place\.as_of=\d{4}-\d\d-\d\d/);
  for (const address of [link, link.slice(1), `https://your.host/rounds/?lang=ko${link}`]) {
    const parsed = engine.parseLink(address);
    assert.deepEqual(parsed.notices, []);
    assert.equal(parsed.kept, 4);
    assert.deepEqual(engine.compare(parsed.scenario), engine.compare(scenario));
    assert.equal(engine.link(parsed.scenario), link);
  }
  assert.deepEqual(engine.parseLink("").scenario, { "place.as_of": engine.gatheredOn() });
});

test("damaged links keep what they can", () => {
  const link = "#v1:traffic.requests=2M&trafic.per=day&workload.memory_mb=-5&nonsense&view.axis=linear";
  const { scenario, notices, kept } = engine.parseLink(link);
  assert.equal(scenario["traffic.requests"], "2000000");
  assert.equal(kept, 2);
  assert.deepEqual(notices, [
    { kind: "unknown_key", detail: { key: "trafic.per", nearest: "traffic.per" } },
    { kind: "value", detail: { key: "workload.memory_mb", text: "-5", problem: { too_small: { min: 16 } } } },
    { kind: "syntax", detail: "nonsense" },
  ]);
  assert.deepEqual(engine.parseLink("x".repeat(1_000_000)).notices, [{ kind: "too_long" }]);
  assert.deepEqual(engine.parseLink("v9:a=b").notices, [{ kind: "version", detail: "v9" }]);
  for (const link of [undefined, 3, {}]) {
    assert.throws(() => engine.parseLink(link), { name: "ScenarioError", message: /text/ });
  }
});

/** The rows of a file of the price book: its notes are quoted, and nothing before them. */
function rows(file) {
  const text = readFileSync(new URL(`../../engine/data/${file}`, import.meta.url), "utf8");
  const [head, ...lines] = text.trim().split("\n").map((line) => line.split(","));
  return lines.map((line) => Object.fromEntries(head.map((name, index) => [name, line[index]])));
}

test("every row of the price book comes out, with its days and its source", () => {
  const { schema, gathered_on, prices, facts, sources } = engine.priceBook();
  assert.equal(schema, 2);
  assert.equal(gathered_on, engine.gatheredOn());
  const ids = new Set(sources.map((source) => source.id));
  const days = ({ effective_from, first_seen, confirmed_on, source }) =>
    [effective_from || null, first_seen, confirmed_on || null, source].join(" ");
  const known = new Set();
  for (const price of prices) {
    assert.ok(ids.has(price.source), price.source);
    for (const { from, usd } of price.tiers) {
      // The first tier may have been seen again later than the others.
      const dated = from === 0 && price.first_tier ? price.first_tier : price;
      assert.ok(ids.has(dated.source), dated.source);
      known.add([price.sku, price.instance, price.plan, price.region, from, usd, days(dated)].join(" "));
    }
  }
  const regions = engine.fields().find((field) => field.key === "place.region").options;
  const missing = [];
  for (const row of [...rows("prices.csv"), ...rows("ec2.csv")]) {
    for (const region of row.region === "global" ? regions : [row.region]) {
      const parts = [row.sku, row.type, undefined, region, Number(row.tier_from ?? 0), Number(row.price_usd)];
      const key = [...parts, days(row)].join(" ");
      if (!known.has(key)) missing.push(key);
    }
  }
  assert.deepEqual(missing.slice(0, 5), []);
  const listed = new Set(facts.map((fact) => [fact.key, fact.value, days(fact)].join(" ")));
  for (const row of rows("facts.csv")) {
    assert.ok(listed.has([row.key, Number(row.value), days(row)].join(" ")), row.key);
  }
});

test("the last day is told", () => {
  const day = engine.gatheredOn();
  assert.match(day, /^\d{4}-\d\d-\d\d$/);
  engine.compare({ "place.as_of": day });
});
