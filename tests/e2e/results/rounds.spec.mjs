// The eleven rounds: they open to their reasons, change with an answer, and go into the link.
import { expect, test } from "../fixtures.mjs";
import { box, roundLine as line, settings, show } from "../page.mjs";

const body = (page) => page.locator(".round-body");

test("a round opens to the article's score, its rules with their numbers, and their facts", async ({ page, open }) => {
  await open();
  await show(page, "rounds");
  await line(page, 2).click();
  await expect(line(page, 2)).toHaveAttribute("aria-expanded", "true");
  await expect(body(page)).toContainText("No winner; depends on the usage pattern");
  await expect(body(page)).toContainText("Lambda cost relative to ECS is 0.191 ×; the rule asks for 0.8 × or less.");
  await expect(body(page).locator('a[href^="https://"]').first()).toBeVisible();
  // One is open at a time.
  await line(page, 3).click();
  await expect(body(page)).toHaveCount(1);
  await expect(body(page)).toContainText("ECS > Lambda");
  // A claim says since when its facts hold.
  await expect(body(page).locator(".claims")).toContainText("since 2018-11-29");
});

test("what the article says is loaded once the page is drawn, once", async ({ page, open, site }) => {
  await open();
  const texts = () => site.requests.filter((path) => /\/rounds-en-[0-9a-f]{16}\.txt$/.test(path));
  // The years say what changed.
  await show(page, "history");
  await expect(page.locator(".years .rules .why").first()).toBeVisible();
  await show(page, "rounds");
  await line(page, 2).click();
  await expect(body(page).locator(".question")).toBeVisible();
  await line(page, 3).click();
  await expect(body(page).locator(".claims")).toBeVisible();
  await show(page, "claims");
  await expect(page.getByRole("heading", { name: "What the article says before its rounds" })).toBeVisible();
  // Those before the rounds, and those of each.
  await expect(page.locator("#claims .claims")).toHaveCount(12);
  for (const claims of await page.locator("#claims .claims").all()) await expect(claims.locator("li").first()).toContainText(/\w/);
  expect(texts()).toHaveLength(1);
});

test("where what the article says cannot be loaded, a round says so and shows its rules; it can be tried again", async ({ page, open, problems }) => {
  await page.route(/rounds-.*\.txt/, (route) => route.abort());
  await open();
  await show(page, "history");
  await expect(page.locator(".years").getByRole("alert")).toContainText("What the article says could not be loaded.");
  await expect(page.locator(".years .why")).toHaveCount(0);
  await show(page, "rounds");
  await line(page, 2).click();
  await expect(body(page).getByRole("alert")).toContainText("What the article says could not be loaded.");
  await expect(body(page)).toContainText("Lambda cost relative to ECS is 0.191 ×; the rule asks for 0.8 × or less.");
  await expect(body(page).locator(".question")).toHaveCount(0);
  // A host that answers every path with a page has no texts either.
  await page.unroute(/rounds-.*\.txt/);
  await page.route(/rounds-.*\.txt/, (route) => route.fulfill({ body: "<!DOCTYPE html><title>Home</title>" }));
  await body(page).getByRole("button", { name: "Try again" }).click();
  await expect(body(page).getByRole("alert")).toBeVisible();
  await page.unroute(/rounds-.*\.txt/);
  await body(page).getByRole("button", { name: "Try again" }).click();
  await expect(body(page).locator(".question")).toBeVisible();
  await expect(page.locator("#rounds").getByRole("alert")).toHaveCount(0);
  await show(page, "history");
  await expect(page.locator(".years .why").first()).toBeVisible();
  // The failed request is what this test is about.
  problems.length = 0;
});

test("an answer turns a round, is in the link, and Back takes it back", { tag: "@narrow" }, async ({ page, open }) => {
  await open();
  await show(page, "rounds");
  await line(page, 11).click();
  await expect(body(page).locator(".verdicts")).toContainText("Lambda by 1");
  await page.locator('[data-field="rounds.stage"] select').selectOption("existing_container");
  await expect(body(page).locator(".verdicts")).toContainText("ECS by 2");
  await expect.poll(() => settings(page)).toEqual({ "rounds.stage": "existing_container" });
  await page.goBack();
  await expect(body(page).locator(".verdicts")).toContainText("Lambda by 1");
});

test("a rule that is switched off stops deciding and is listed until it is on again", async ({ page, open }) => {
  await open();
  await show(page, "rounds");
  await line(page, 1).click();
  // The long texts come after the rest.
  await expect(body(page).locator(".verdicts")).not.toContainText("—");
  const before = await body(page).locator(".verdicts").innerText();
  await body(page).locator('button[aria-label$="R1-01"]').click();
  await expect.poll(() => settings(page)).toEqual({ "rounds.off": "R1-01" });
  expect(await body(page).locator(".verdicts").innerText()).not.toBe(before);
  await page.locator(".off .reset").click();
  await expect.poll(() => new URL(page.url()).hash).toBe("#v1:view.name=rounds");
  expect(await body(page).locator(".verdicts").innerText()).toBe(before);
});

test("a weight of nothing takes a round out of the result", async ({ page, open }) => {
  await open();
  await show(page, "rounds");
  const before = await page.locator("#rounds .result").innerText();
  await line(page, 2).click();
  await box(page, "weights.usage_patterns").fill("0");
  await expect.poll(() => settings(page)).toEqual({ "weights.usage_patterns": "0" });
  expect(await page.locator("#rounds .result").innerText()).not.toBe(before);
});

test("the years begin with the article's scores and say what turned them", async ({ page, open }) => {
  await open();
  await show(page, "history");
  const slider = page.locator(".years input[type=range]");
  await slider.fill("0");
  await expect(page.locator(".when strong")).toHaveText("2017-06-01");
  const cells = (await page.locator(".cells li span:last-child").allInnerTexts()).slice(0, 6);
  expect(cells).toEqual(["Lambda", "No winner", "ECS", "ECS", "No winner", "ECS"]);
  await expect(page.locator(".years .rules li")).toHaveCount(0);
  await slider.fill("3");
  await expect(page.locator(".years .rules li").first()).toContainText("→");
});

test("the years can be replayed for one's own workload", async ({ page, open }) => {
  await open("#v1:workload.duration_ms=600000&workload.trigger=queue&rounds.splittable=no");
  await show(page, "history");
  await page.locator(".years").getByRole("radio", { name: "For you" }).click();
  await expect(page.locator(".years .sub").first()).toContainText("Your workload");
  await expect(page.locator(".years .rules li", { hasText: "2018-10-10 · Round 8" })).toContainText("15 min");
  await page.locator(".years").getByRole("radio", { name: "Neutral workload" }).click();
  await expect(page.locator(".years .rules li", { hasText: "2018-10-10 · Round 8" })).toHaveCount(0);
});

test("the chart's table holds every round with the words of the bars", async ({ page, open }) => {
  await open();
  await show(page, "rounds");
  await page.locator('[aria-controls="rounds-table"]').click();
  const rows = page.locator("#rounds-table tbody tr");
  await expect(rows).toHaveCount(11);
  await expect(rows.first()).toContainText("1. Simplicity");
  await expect(rows.first()).toContainText("Lambda by 4");
});

test("a long job is split, and what each way of staging adds is a bill of its own", async ({ page, open }) => {
  await open("#v1:workload.trigger=job&workload.duration_ms=3600000&traffic.requests=1000");
  await show(page, "rounds");
  await line(page, 8).click();
  await expect(body(page)).toContainText("4 stages of at most 15 min. The costs below assume at most 3 hand-overs a run");
  const subtotals = body(page).locator(".bill .subtotal");
  await expect(subtotals).toHaveText([/SQS between stages.*\$0\.0042/, /Kinesis between stages.*\$10\.95/, /Durable functions.*\$0\.0/]);
  await body(page).locator('[data-line="sqs.request"] button.line').click();
  await expect(body(page).locator(".formula")).toContainText("9,000");
});

test("the sizes that fit hold the bill's, with its dollars", async ({ page, open }) => {
  await open();
  await show(page, "costs");
  const total = await page.locator("#bill .ecs .total td").last().innerText();
  await show(page, "rounds");
  await line(page, 9).click();
  await body(page).locator("summary").click();
  const marked = body(page).locator("tr", { hasText: "(on the bill)" });
  await expect(marked).toHaveCount(2);
  await expect(marked.last()).toContainText(total);
});
