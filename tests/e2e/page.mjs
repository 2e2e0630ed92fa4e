// The page as the specs take hold of it: its parts, and what they say.
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

/** Both totals as the verdict shows them. */
export const totals = (page) => page.locator(".compared-totals .amount").allInnerTexts();

/** The dollars of every option, as the list of options shows them: name to text. */
export const allTotals = (page) =>
  page.locator("#options .ways > [data-option]").evaluateAll((options) => {
    const total = (option) => option.querySelector(":scope > .amount").textContent;
    return Object.fromEntries(options.map((option) => [option.dataset.option, total(option)]));
  });

/** The settings in the address: key to text. */
export async function settings(page) {
  const hash = new URL(page.url()).hash;
  const parts = hash.replace(/^#v1:/, "").split("&").filter(Boolean);
  return Object.fromEntries(parts.map((part) => part.split("=")));
}

/** Opens every folded topic, so that each of its fields is there. */
export async function unfold(page) {
  for (const fold of await page.locator("details.fold").all()) {
    if (!(await fold.evaluate((details) => details.open))) await fold.locator("summary").click();
    await fold.locator(".field").first().waitFor();
  }
}

/** The topic that folds a field away. */
export const foldOf = (page, key) => page.locator(`details.fold[data-fields~="${key}"]`);

/** Opens the topic of a field. */
export async function unfoldFor(page, key) {
  await foldOf(page, key).locator("summary").click();
  await field(page, key).waitFor();
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
