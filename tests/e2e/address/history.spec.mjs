// The address: Back undoes, Forward redoes, a reload and a link keep everything, and a
// damaged link says what was kept.
import { expect, started, test } from "../fixtures.mjs";
import { box, settings, slider, totals, type } from "../page.mjs";

const requests = "traffic.requests";

test("Back undoes edits one by one, and Forward redoes them", { tag: "@narrow" }, async ({ page, open }) => {
  await open();
  const start = await totals(page);
  await type(page, requests, "5M");
  await expect.poll(async () => (await settings(page))[requests]).toBe("5000000");
  const five = await totals(page);
  await type(page, requests, "70M");
  await expect.poll(async () => (await settings(page))[requests]).toBe("70000000");
  const seventy = await totals(page);
  await page.goBack();
  await expect.poll(() => totals(page)).toEqual(five);
  await expect(box(page, requests)).toHaveValue("5 M");
  await page.goBack();
  await expect.poll(() => totals(page)).toEqual(start);
  expect(new URL(page.url()).hash).toBe("");
  await page.goForward();
  await expect.poll(() => totals(page)).toEqual(five);
  await page.goForward();
  await expect.poll(() => totals(page)).toEqual(seventy);
});

test("a number typed key by key is one step", async ({ page, open }) => {
  await open();
  const start = await totals(page);
  await box(page, requests).fill("");
  await box(page, requests).pressSequentially("1234567", { delay: 20 });
  await box(page, requests).press("Enter");
  await expect.poll(async () => (await settings(page))[requests]).toBe("1234567");
  await page.goBack();
  await expect.poll(() => totals(page)).toEqual(start);
});

test("a slider that is dragged is one step", { tag: "@narrow" }, async ({ page, open }) => {
  await open();
  const start = await totals(page);
  await slider(page, requests).scrollIntoViewIfNeeded();
  const track = await slider(page, requests).boundingBox();
  await page.mouse.move(track.x + track.width * 0.5, track.y + track.height / 2);
  await page.mouse.down();
  await page.mouse.move(track.x + track.width * 0.8, track.y + track.height / 2, { steps: 8 });
  await page.mouse.up();
  // The address follows the drag after a pause: it is told once it says what the page holds.
  const hashOfPage = async () => (await page.locator("[data-hash]").getAttribute("data-hash")).match(/traffic\.requests=([^&]+)/)?.[1];
  await expect.poll(async () => (await settings(page))[requests] === (await hashOfPage())).toBe(true);
  expect(await totals(page)).not.toEqual(start);
  const moved = await totals(page);
  await page.goBack();
  await expect.poll(() => totals(page)).toEqual(start);
  await page.goForward();
  await expect.poll(() => totals(page)).toEqual(moved);
});

test("Back undoes a preset", async ({ page, open }) => {
  await open();
  const start = await totals(page);
  await page.locator("#preset").selectOption("busy-api");
  await expect.poll(() => totals(page)).not.toEqual(start);
  await page.goBack();
  await expect.poll(() => totals(page)).toEqual(start);
  await expect(page.locator("#preset")).toHaveValue("");
});

test("a reload keeps the state", async ({ page, open }) => {
  await open();
  await type(page, requests, "70M");
  await page.locator('select[data-field="traffic.per"]').selectOption("second");
  await expect.poll(async () => (await settings(page))["traffic.per"]).toBe("second");
  const before = await totals(page);
  await page.reload();
  await started(page);
  expect(await totals(page)).toEqual(before);
});

test("a link opens the same totals for somebody else", async ({ page, open, browser }) => {
  await open();
  await page.locator("#preset").selectOption("private-service");
  await expect.poll(() => settings(page)).not.toEqual({});
  const before = await totals(page);
  const other = await browser.newContext({ locale: "ko-KR" });
  const their = await other.newPage();
  await their.goto(page.url());
  await started(their);
  expect(await totals(their)).toEqual(before);
  await other.close();
});

test("a damaged link says what was kept, and can be dismissed", { tag: "@narrow" }, async ({ page, open }) => {
  await open("#v1:traffic.requests=70M&trafic.per=day&workload.memory_mb=-5&nonsense");
  const notice = page.locator(".notice");
  await expect(notice).toBeVisible();
  await expect(notice).toContainText("1");
  await expect(notice.locator("li")).toHaveCount(3);
  await expect(notice).toContainText("traffic.per");
  await expect(notice).toContainText("nonsense");
  await expect(box(page, requests)).toHaveValue("70 M");
  await notice.getByRole("button").click();
  await expect(notice).toHaveCount(0);
  // The address is whole from now on, and the state is what it was.
  await expect.poll(() => settings(page)).toEqual({ [requests]: "70000000" });
  await page.reload();
  await started(page);
  await expect(notice).toHaveCount(0);
  await expect(box(page, requests)).toHaveValue("70 M");
});

test("a link of markup shows the defaults as text, and says so", async ({ page, open }) => {
  await open();
  const start = await totals(page);
  await page.goto("about:blank");
  await open("#v1:<img src=x onerror=alert(1)>=1");
  await expect(page.locator(".notice")).toBeVisible();
  expect(await totals(page)).toEqual(start);
});

test("an address that is edited by hand is taken", async ({ page, open }) => {
  await open();
  await page.evaluate(() => {
    location.hash = "v1:traffic.requests=70M";
  });
  await expect(box(page, requests)).toHaveValue("70 M");
});

test("a hash of megabytes does not stop the page", async ({ page, open, site }) => {
  // As long as Chromium lets an address be, and then beyond that.
  await page.goto(site.url + "#v1:" + "traffic.requests=5M&".repeat(90_000));
  await started(page);
  await expect(page.locator(".notice")).toBeVisible();
  await page.evaluate(() => {
    location.hash = "v1:" + "x".repeat(10_000_000);
  });
  await type(page, requests, "5M");
  await expect(box(page, requests)).toHaveValue("5 M");
  await open();
});
