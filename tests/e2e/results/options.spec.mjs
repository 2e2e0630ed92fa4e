// Every way to run the workload: side by side, compared in pairs, and configured.
import { expect, test } from "../fixtures.mjs";
import { dollars, settings, show, totals } from "../page.mjs";

const row = (page, name) => page.locator(`#options [data-option="${name}"]`);

test("an option is taken into the verdict, the bill and the link, and Back takes it back", { tag: "@narrow" }, async ({ page, open }) => {
  await open();
  await show(page, "costs");
  const before = await totals(page);
  const there = await row(page, "ECS on EC2").locator("> .amount").innerText();
  await row(page, "ECS on EC2").locator("> .reset").click();
  expect((await totals(page))[1]).toBe(there);
  await expect(page.locator("#bill h3").last()).toHaveText("ECS on EC2");
  await expect.poll(() => settings(page)).toEqual({ "compare.ecs": "ec2" });
  await show(page, "answer");
  await expect(page.locator("h1")).toContainText("ECS on EC2");
  await page.goBack();
  await page.goBack();
  await expect.poll(() => totals(page)).toEqual(before);
});

test("what was tried is shown, and one of it can be taken", async ({ page, open }) => {
  await open();
  await show(page, "costs");
  const tried = row(page, "ECS on EC2").locator(".trials");
  await tried.getByRole("button", { name: /Configurations compared/ }).click();
  await expect(tried.locator("li").first()).toBeVisible();
  const amounts = (await tried.locator("li b").allInnerTexts()).map(dollars);
  expect(amounts).toEqual([...amounts].sort((a, b) => a - b));
  const second = await tried.locator("li b").nth(1).innerText();
  await tried.locator("li").nth(1).getByRole("button").click();
  await expect(row(page, "ECS on EC2").locator("> .amount")).toHaveText(second);
  await expect.poll(async () => Object.keys(await settings(page)).sort()).toEqual(["ec2.instance", "ec2.task_size"]);
});

test("an option that is switched off is not listed, unless it is compared", async ({ page, open }) => {
  await open("#v1:option.ecs_managed=off&option.lambda=off");
  await show(page, "costs");
  await expect(row(page, "ECS Managed Instances")).toHaveCount(0);
  await expect(row(page, "Lambda")).toHaveCount(1);
  await page.getByRole("button", { name: "Which options are listed" }).click();
  await page.locator('[data-field="option.ecs_managed"] input').click();
  await expect(row(page, "ECS Managed Instances")).toHaveCount(1);
});

test("a cheaper option than both is named beside the verdict", async ({ page, open }) => {
  await open("#v1:traffic.requests=900M");
  const aside = page.locator("#verdict .aside");
  await expect(aside).toContainText("Fargate Spot is the cheapest of all options");
  await aside.getByRole("button").click();
  await expect(page.locator("h1")).toContainText("Fargate Spot");
  await expect(aside).toHaveCount(0);
});
