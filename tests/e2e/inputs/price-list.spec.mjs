// Files of AWS's Price List: chosen or dropped, counted in the session, refused with line and remedy.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, started, test } from "../fixtures.mjs";
import { settings, show, switchLanguage, totals } from "../page.mjs";

const read = (path) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), "utf8");
const ecs = read("../../../crates/engine/tests/price_list/ecs.csv");
const lambda = read("../../../crates/engine/tests/price_list/lambda.json");
const rules = read("../../../assets/house-rules.example.json");
const dearer = ecs.replace("0.0404800000", "0.0800000000");

const panel = (page) => page.locator("#prices");
const chip = (page) => page.locator(".chips", { hasText: "imported prices" });

/** Brings a file as a person does: on the page of price files. */
async function load(page, text, name = "index.csv") {
  await show(page, "price_files");
  await panel(page).locator('input[type="file"]').setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
}

/** Expects as many marks beside the verdict which say that prices of a file count. */
async function expectChips(page, count) {
  const before = await page.locator("main").getAttribute("data-view");
  await show(page, "answer");
  await expect(chip(page)).toHaveCount(count);
  await show(page, before);
}

/** Expects a text on the bill. */
async function expectOnBill(page, text) {
  const before = await page.locator("main").getAttribute("data-view");
  await show(page, "costs");
  await expect(page.locator("#bill")).toContainText(text);
  await show(page, before);
}

/** Drops files on an element at once, as a person does from a folder. Each is its name and its text. */
async function drop(page, where, ...files) {
  await page.locator(where).evaluate((element, files) => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of files) dataTransfer.items.add(new File([text], name));
    // One after the other at once: the page that a file opens takes the element away.
    for (const type of ["dragover", "drop"]) {
      element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, files);
}

test("a file counts in the session, says what changed, and leaves with a click", { tag: "@narrow" }, async ({ page, open }) => {
  await open("#v1:fargate.size=0.25/0.5");
  const before = await totals(page);
  await load(page, dearer);
  await expect(panel(page)).toContainText(
    "index.csv: AmazonECS, published 2026-11-24, prices read: 10, changed: 1, confirmed: 9. A copied link shows the built-in prices.",
  );
  await expect(panel(page).locator("tbody tr")).toHaveText("fargate.vcpu_x86us-east-1$0.04048 / h → $0.08 / h2026-11-01");
  await expect(panel(page)).toContainText("Not in this book 4: Compute (Fargate-Windows-");
  await expectChips(page, 1);
  await expect.poll(() => totals(page)).not.toEqual(before);
  // The line of the bill names the file.
  await expectOnBill(page, "$0.08 / h");
  await expect.poll(() => settings(page)).toEqual({ "fargate.size": "0.25/0.5" });
  // A second file adds to the first.
  await load(page, lambda, "index.json");
  await expect(panel(page)).toContainText("index.json: AWSLambda, published 2026-11-24, prices read: 10, changed: 0, confirmed: 10.");
  await expectOnBill(page, "$0.08 / h");
  await panel(page).getByRole("button", { name: "Remove" }).click();
  await expect.poll(() => totals(page)).toEqual(before);
  await expectChips(page, 0);
});

test("a file that is dropped anywhere is what it holds", async ({ page, open }) => {
  await open();
  await drop(page, "h1", ["prices.csv", dearer]);
  // The page of its kind opens, with the focus at its beginning.
  await expect(page.locator('main[data-view="price_files"]')).toBeFocused();
  await expect(panel(page)).toContainText("prices.csv: AmazonECS");
  await drop(page, ".inputs input >> nth=0", ["rules.json", rules]);
  await expect(page.locator("main")).toHaveAttribute("data-view", "house_rules");
  await expect(page.locator(".custom-rules")).toContainText("Example handbook: 3 rules, ");
  await show(page, "costs");
  await drop(page, "#bill", ["picture.png", "a picture"]);
  await expect(page.locator("main")).toHaveAttribute("data-view", "price_files");
  await expect(panel(page).locator('[role="alert"]')).toContainText("picture.png: not loaded; the prices are unchanged.");
  // The prices of the first file are still there.
  await expectChips(page, 1);
});

test("several files that are dropped at once are each read, and each has its line", async ({ page, open }) => {
  await open();
  const metrics = '{"MetricDataResults": []}';
  await drop(page, "h1", ["prices.csv", dearer], ["rules.json", rules], ["metrics.json", metrics], ["index.json", lambda]);
  const lines = panel(page).locator('[role="status"] > p, [role="alert"] > p');
  await expect(lines).toHaveText([
    /^prices.csv: AmazonECS, published 2026-11-24, prices read: 10/,
    /^metrics.json: not loaded; the prices are unchanged. These are CloudWatch metrics/,
    /^index.json: AWSLambda, published 2026-11-24, prices read: 10/,
  ]);
  await show(page, "house_rules");
  await expect(page.locator(".custom-rules")).toContainText("Example handbook: 3 rules, ");
  await show(page, "price_files");
  await panel(page).getByRole("button", { name: "Remove" }).click();
  await expect(lines).toHaveCount(0);
});

test("a price file in the box of rules and rules in the box of prices are known", async ({ page, open }) => {
  await open();
  await load(page, rules, "rules.json");
  await expect(page.locator(".custom-rules")).toContainText("Example handbook: 3 rules, ");
  await page.locator('.custom-rules input[type="file"]').setInputFiles({ name: "p.csv", mimeType: "text/csv", buffer: Buffer.from(dearer) });
  await expect(panel(page)).toContainText("p.csv: AmazonECS");
});

test("Back, a preset and an edit keep the prices; a reset and a reload do not", async ({ page, open }) => {
  await open("#v1:fargate.size=0.25/0.5");
  await load(page, dearer);
  await expectChips(page, 1);
  await page.locator("#preset").selectOption({ index: 3 });
  await expect.poll(() => settings(page)).not.toHaveProperty(["fargate.size"], "0.25/0.5");
  await page.goBack();
  await expect.poll(() => settings(page)).toEqual({ "fargate.size": "0.25/0.5" });
  await expectChips(page, 1);
  await expectOnBill(page, "$0.08 / h");
  await page.reload();
  await started(page);
  await expectChips(page, 0);
  await expect(page.locator(".notice")).toHaveCount(0);
  await load(page, dearer);
  await expectChips(page, 1);
  await page.locator(".inputs h2 .reset").click();
  await expectChips(page, 0);
  await expect(panel(page)).not.toContainText("AmazonECS");
});

test("a damaged file changes nothing and is refused with line and remedy, in both languages", async ({ page, open }) => {
  await open();
  const before = await totals(page);
  const alert = panel(page).locator('[role="alert"]');
  await load(page, ecs.replace("0.0404800000", "-1"));
  await expect(alert).toContainText("index.csv: not loaded; the prices are unchanged.");
  await expect(alert).toContainText("line 7: “-1” is not a price.");
  await switchLanguage(page);
  await load(page, ecs.replace("0.0404800000", "-1"));
  await expect(alert).toContainText("7번째 줄: 가격이 아닙니다: “-1”");
  await switchLanguage(page);
  await load(page, ecs.replaceAll('"USD"', '"CNY"'));
  await expect(alert).toContainText("line 7: The prices are in CNY. Only US dollars are supported.");
  await load(page, lambda.slice(0, 9000));
  await expect(alert).toContainText("The file is damaged from here on. Download it again.");
  await load(page, "");
  await expect(alert).toContainText("The file is empty.");
  expect(await totals(page)).toEqual(before);
});

test("ten megabytes are read in a worker, which ends with them", async ({ page, open }) => {
  await open();
  const row = ecs.split("\n")[6];
  const other = row.replaceAll("Fargate-vCPU-Hours:perCPU", "Fargate-Other");
  const many = ecs + Array.from({ length: 38_000 }, (_, n) => other.replace(/^"\w+"/, `"${n}"`)).join("\n") + "\n";
  expect(many.length).toBeGreaterThan(10e6);
  const worker = page.waitForEvent("worker");
  await load(page, many);
  const ended = (await worker).waitForEvent("close");
  await expect(panel(page)).toContainText("prices read: 10, changed: 0, confirmed: 10");
  await expect(panel(page)).toContainText("Not in this book 38004: Compute");
  await ended;
});

test("reading shows how far it is, and stops with a click", async ({ page, open }) => {
  // A worker that reads as slowly as a person clicks.
  await page.addInitScript(() => {
    const start = Worker;
    globalThis.Worker = function (address) {
      const worker = new start(address);
      worker.postMessage = () => setTimeout(() => worker.onmessage({ data: { progress: 0.4 } }));
      return worker;
    };
  });
  await open("#v1:fargate.size=0.25/0.5");
  const before = await totals(page);
  await load(page, dearer);
  await expect(panel(page).getByRole("progressbar", { name: "index.csv" })).toHaveAttribute("value", "40");
  await panel(page).getByRole("button", { name: "Stop" }).click();
  await expect(panel(page)).not.toContainText("index.csv");
  expect(await totals(page)).toEqual(before);
  // A reset stops it too.
  await load(page, dearer, "other.csv");
  await expect(panel(page).getByRole("progressbar")).toBeVisible();
  await page.locator(".inputs h2 .reset").click();
  await expect(panel(page)).not.toContainText("other.csv");
});

for (const [how, refuse] of [
  ["throws", () => (globalThis.Worker = function () { throw new Error("refused"); })],
  ["says so by an event", () => (globalThis.Worker = function () { setTimeout(() => this.onerror(new Event("error"))); this.postMessage = this.terminate = () => {}; })],
]) {
  test(`a browser that refuses workers and ${how} reads in the page`, async ({ page, open }) => {
    await page.addInitScript(refuse);
    await open("#v1:fargate.size=0.25/0.5");
    for (const name of ["first.csv", "second.csv"]) {
      await load(page, dearer, name);
      await expect(panel(page)).toContainText(`${name}: AmazonECS, published 2026-11-24, prices read: 10`);
    }
    await expectOnBill(page, "$0.08 / h");
  });
}

test("a file that cannot be read for want of a part of the page is read once that is there", async ({ page, open, problems }) => {
  let missing = true;
  await page.route(/lab-worker-.*wasm$/, (route) => (missing ? route.fulfill({ status: 404 }) : route.continue()));
  await open();
  await load(page, dearer);
  const alert = panel(page).locator('[role="alert"]');
  await expect(alert).toContainText("index.csv: not read; the prices are unchanged. Check the file and the network");
  missing = false;
  await load(page, dearer);
  await expect(panel(page)).toContainText("index.csv: AmazonECS");
  await expect(alert).toHaveCount(0);
  expect(problems.splice(0).every((problem) => problem.includes("404"))).toBe(true);
});

test("reading stops while the page waits for a part of itself", async ({ page, open }) => {
  let arrive;
  const waiting = new Promise((done) => (arrive = done));
  await page.route(/lab-worker-.*wasm$/, async (route) => {
    await waiting;
    await route.continue();
  });
  await open();
  await load(page, dearer);
  await panel(page).getByRole("button", { name: "Stop" }).click();
  await expect(panel(page)).not.toContainText("index.csv");
  arrive();
  await load(page, dearer);
  await expect(panel(page)).toContainText("index.csv: AmazonECS");
});

test("a folder and a file that is gone are said to be unread", async ({ page, open }) => {
  await open();
  await page.evaluate(() => {
    File.prototype.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException("gone", "NotFoundError")) });
  });
  await drop(page, "h1", ["folder", ""]);
  await expect(panel(page).locator('[role="alert"]')).toContainText("folder: not read; the prices are unchanged.");
});

test("more than 64 megabytes are refused by their size", async ({ page, open }) => {
  await open();
  // A file of zeros that no test has to send.
  await page.evaluate((start) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([start, new Uint8Array(64 << 20)], "ec2.csv"));
    document.querySelector("h1").dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, ecs);
  await expect(panel(page).locator('[role="alert"]')).toContainText("ec2.csv: not loaded; the prices are unchanged. ");
  await expect(panel(page).locator('[role="alert"]')).toContainText("64 MB");
});
