// Every way to run the workload: side by side, compared in pairs, and configured.
import { expect, test } from "../fixtures.mjs";
import { dollars, settings, totals } from "../page.mjs";

const options = (page) => page.locator("#options .ways > li");
const row = (page, name) => page.locator(`#options [data-option="${name}"]`);

test("all options are listed, the cheapest first, with the totals of the verdict", async ({ page, open }) => {
  await open();
  await expect(options(page)).toHaveCount(7);
  const amounts = (await options(page).locator("> .amount").allInnerTexts()).map(dollars);
  expect(amounts).toEqual([...amounts].sort((a, b) => a - b));
  const [lambda, fargate] = await totals(page);
  await expect(row(page, "Lambda").locator("> .amount")).toHaveText(lambda);
  await expect(row(page, "Fargate").locator("> .amount")).toHaveText(fargate);
});

test("an option is taken into the verdict, the bill and the link, and Back takes it back", { tag: "@narrow" }, async ({ page, open }) => {
  await open();
  const before = await totals(page);
  const there = await row(page, "ECS on EC2").locator("> .amount").innerText();
  await row(page, "ECS on EC2").locator("> .reset").click();
  expect((await totals(page))[1]).toBe(there);
  await expect(page.locator("h1")).toContainText("ECS on EC2");
  await expect(page.locator("#bill h3").last()).toHaveText("ECS on EC2");
  await expect.poll(() => settings(page)).toEqual({ "compare.ecs": "ec2" });
  await page.goBack();
  await expect.poll(() => totals(page)).toEqual(before);
});

test("what was tried is shown, and one of it can be taken", async ({ page, open }) => {
  await open();
  const tried = row(page, "ECS on EC2").locator(".trials");
  await tried.getByRole("button", { name: /What was tried/ }).click();
  await expect(tried.locator("li").first()).toBeVisible();
  const amounts = (await tried.locator("li b").allInnerTexts()).map(dollars);
  expect(amounts).toEqual([...amounts].sort((a, b) => a - b));
  const second = await tried.locator("li b").nth(1).innerText();
  await tried.locator("li").nth(1).getByRole("button").click();
  await expect(row(page, "ECS on EC2").locator("> .amount")).toHaveText(second);
  expect(Object.keys(await settings(page)).sort()).toEqual(["ec2.instance", "ec2.task_size"]);
});

test("an option that is switched off is not listed, unless it is compared", async ({ page, open }) => {
  await open("#v1:option.ecs_managed=off&option.lambda=off");
  await expect(row(page, "ECS Managed Instances")).toHaveCount(0);
  await expect(row(page, "Lambda")).toHaveCount(1);
  await page.getByRole("button", { name: "Which options are listed" }).click();
  await page.locator('[data-field="option.ecs_managed"] input').click();
  await expect(row(page, "ECS Managed Instances")).toHaveCount(1);
});

test("before its day an option says when it came and has no total", async ({ page, open }) => {
  await open("#v1:place.as_of=2019-06-01");
  await expect(row(page, "Fargate Spot")).toContainText("Fargate Spot came on 2019-12-03.");
  await expect(row(page, "Fargate Spot").locator("> .amount")).toHaveText("—");
});

test("a cheaper option than both is named beside the verdict", async ({ page, open }) => {
  await open("#v1:traffic.requests=900M");
  const aside = page.locator("#verdict .aside");
  await expect(aside).toContainText("Of all options Fargate Spot costs least");
  await aside.getByRole("button").click();
  await expect(page.locator("h1")).toContainText("Fargate Spot");
  await expect(aside).toHaveCount(0);
});

test("discount, support, people and a currency are in the totals that they belong to", async ({ page, open }) => {
  await open(
    "#v1:discount.percent=10&support.percent=3&people.rate=80&people.lambda=4&people.fargate=20&currency.code=KRW&currency.rate=1380",
  );
  const bill = page.locator("#bill .bills > div").first();
  await expect(bill).toContainText("Private discount, 10 %");
  await expect(bill).toContainText("Support, 3 %");
  await expect(page.locator(".duel .converted").first()).toContainText("KRW at 1,380 on 2026-11-23");
  await expect(page.locator("#verdict .aside")).toContainText("With people at $80 an hour");
});
