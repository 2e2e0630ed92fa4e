// The page as the specs take hold of it: its parts, and what they say.
import { expect } from "./fixtures.mjs";
import { started } from "../../build/browser/started.mjs";

/** The text box of a field. */
export const box = (page, key) => page.locator(`[data-field="${key}"] input[type="text"]`).first();

/** The slider of a field. */
export const slider = (page, key) => page.locator(`[data-field="${key}"] input[type="range"]`).first();

/** A field with its label, message and reset. */
export const field = (page, key) => page.locator(`div[data-field="${key}"]`);

/** The message of a field: what its box says it is described by. */
export async function message(page, key) {
  const id = await box(page, key).getAttribute("aria-describedby");
  return page.locator(`[id="${id}"]`);
}

/** Types a text into a field and leaves it, as a person does with Enter. */
export async function type(page, key, text) {
  await box(page, key).fill(text);
  await box(page, key).press("Enter");
}

/** Waits until what was done last is drawn. */
export const drawn = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Shows a view by its name in the address, as a person does who edits it there. */
export async function show(page, view) {
  if ((await page.locator("main").getAttribute("data-view")) === view) return;
  const link = page.locator(`a[href*="view.name=${view}"]`).first();
  if (view === "answer") await page.locator("header.bar nav a").first().click();
  else if (await link.count()) await link.click();
  else {
    await show(page, "sources");
    await link.click();
  }
  await page.locator(`main[data-view="${view}"]`).waitFor();
}

/** Both totals as the bar has them in every view, in sight or not. */
export const totals = (page) => page.locator(".both-totals b").allTextContents();

/** The dollars of every option, as the list of options in the view of costs shows them: name to text. */
export async function allTotals(page) {
  await show(page, "costs");
  return page.locator("#options .ways > [data-option]").evaluateAll((options) => {
    const total = (option) => option.querySelector(":scope > .amount").textContent;
    return Object.fromEntries(options.map((option) => [option.dataset.option, total(option).trim()]));
  });
}

/** The settings in the address: key to text. Which view is looked at is none. */
export async function settings(page) {
  const hash = new URL(page.url()).hash;
  const parts = hash.replace(/^#v1:/, "").split("&").filter((part) => part && !part.startsWith("view.name="));
  return Object.fromEntries(parts.map((part) => part.split("=")));
}

/** Opens the drawer of all settings. */
export async function openSettings(page) {
  const drawer = page.locator("dialog.settings");
  if (await drawer.count()) return;
  await page.locator('[data-action="settings"]').click();
  await drawer.waitFor();
}

/** Closes it: it covers the page, which takes no click meanwhile. */
export async function closeSettings(page) {
  await page.locator('dialog.settings [data-action="done"]').click();
  await page.locator("dialog.settings").waitFor({ state: "detached" });
}

/** Opens every folded topic of the drawer, so that each of its fields is there. */
export async function unfold(page) {
  await openSettings(page);
  for (const fold of await page.locator("details.fold").all()) {
    if (!(await fold.evaluate((details) => details.open))) await fold.locator("summary").click();
    await fold.locator(".field").first().waitFor();
  }
}

/** The topic that folds a field away. */
export const foldOf = (page, key) => page.locator(`details.fold[data-fields~="${key}"]`);

/** Opens the drawer and the topic of a field. */
export async function unfoldFor(page, key) {
  await openSettings(page);
  await foldOf(page, key).locator("summary").click();
  await field(page, key).waitFor();
}

/**
 * Waits until the preview of the share dialog shows the page as it was chosen, and the dialog has its height; gives
 * that.
 */
export async function previewed(page) {
  const frame = page.locator("dialog.share iframe").contentFrame();
  let stated;
  await expect
    .poll(async () => {
      const code = await page.locator("dialog.share textarea").inputValue();
      stated = Number(code.match(/height="(\d+)"/)[1]);
      const search = new URL(code.match(/src="([^"]+)"/)[1].replaceAll("&amp;", "&")).search;
      const look = ({ dataset }, [search, stated]) => {
        const height = Math.ceil(document.body.getBoundingClientRect().height);
        return dataset.boot === "done" && location.search === search && height - stated;
      };
      // A frame that goes to another page meanwhile is looked at again.
      return frame.locator("html").evaluate(look, [search, stated]).catch(() => undefined);
    })
    .toBe(0);
  return stated;
}

/** The line of a round, by its number. */
export const roundLine = (page, number) =>
  page.locator("button.round").filter({ has: page.locator(".number", { hasText: new RegExp(`^${number}$`) }) });

/** Goes to the other language, and waits until its page runs. */
export async function switchLanguage(page) {
  const before = await page.locator("html").getAttribute("lang");
  await page.locator('[data-action="language"]').click();
  await page.locator(`html:not([lang="${before}"])`).waitFor({ state: "attached" });
  await started(page);
}

/** The dollars of a text, in ten-thousandths: `$1,234.56` is 12345600; nothing for a dash. */
export function dollars(text) {
  const number = text.match(/\$([\d,]+)(?:\.(\d+))?/);
  if (!number) return undefined;
  return Number(number[1].replaceAll(",", "")) * 10_000 + Number((number[2] ?? "").padEnd(4, "0"));
}
