// What is said to who does not see the page: the verdict, once nobody has changed anything for a moment.
import { expect, test } from "../fixtures.mjs";
import { box, drawn, show } from "../page.mjs";

const requests = "traffic.requests";
const said = (page) => page.locator("#said");

/** Notes from now on what the region says, each time that it says something. */
const listen = (page) =>
  page.evaluate(() => {
    globalThis.heard = [];
    const region = document.getElementById("said");
    const note = () => heard.push(region.textContent);
    new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });
  });
const heard = (page) => page.evaluate(() => heard);

/** The headline as a reader sees it. */
const headline = async (page) => (await page.locator("#verdict h1").textContent()).replace(/\s+/g, " ").trim();

/** Longer than the pause after which something is said. */
const pause = (page) => page.waitForTimeout(1500);

test("after typing the headline is said once", { tag: "@narrow" }, async ({ page, open }) => {
  await open();
  await expect(said(page)).toHaveAttribute("role", "status");
  // What the page opens with is read as any other text.
  await pause(page);
  await expect(said(page)).toHaveText("");
  const before = await headline(page);
  await listen(page);
  await box(page, requests).fill("");
  await box(page, requests).pressSequentially("900000000", { delay: 40 });
  await box(page, requests).press("Enter");
  await expect(said(page)).not.toHaveText("");
  await pause(page);
  const after = await headline(page);
  expect(after).not.toBe(before);
  expect(await heard(page)).toEqual([after]);
  // The focus is where it was, and another view says nothing new.
  await expect(box(page, requests)).toBeFocused();
  await show(page, "costs");
  await pause(page);
  expect(await heard(page)).toEqual([after]);
});

test("a change that leaves the headline as it is says nothing", async ({ page, open }) => {
  await open();
  await listen(page);
  const before = await headline(page);
  await page.locator("#curve .segments label").nth(1).click();
  await drawn(page);
  await pause(page);
  expect(await headline(page)).toBe(before);
  expect(await heard(page)).toEqual([]);
});

test("in a view without the verdict the headline is said all the same", async ({ page, open }) => {
  await open("#v1:view.name=costs");
  await listen(page);
  await box(page, requests).fill("900M");
  await box(page, requests).press("Enter");
  await expect(said(page)).not.toHaveText("");
  const [text] = await heard(page);
  await show(page, "answer");
  expect(text).toBe(await headline(page));
});
