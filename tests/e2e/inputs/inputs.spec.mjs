// Inputs: what people type is read, what is wrong is said beside it, and everything resets.
import { expect, test } from "../fixtures.mjs";
import { box, closeSettings, drawn, field, message, openSettings, settings, slider, switchLanguage, totals, type, unfold } from "../page.mjs";

const requests = "traffic.requests";

test("reads numbers as people write them", async ({ page, open }) => {
  await open();
  for (const [text, read] of [
    ["1.5M", "1500000"],
    ["10k", "10000"],
    ["1,000", "1000"],
    ["1e6", "1000000"],
    [" 2 000 000 ", "2000000"],
    ["3만", "30000"],
    ["0", "0"],
  ]) {
    await box(page, requests).fill(text);
    // What is typed stays as it is typed, until the field is left.
    await expect(box(page, requests)).toHaveValue(text);
    await expect(box(page, requests)).toHaveAttribute("aria-invalid", "false");
    await box(page, requests).press("Enter");
    await expect.poll(async () => (await settings(page))[requests], text).toBe(read);
    // What is shown then is read back as the same number.
    const shown = await box(page, requests).inputValue();
    await type(page, requests, shown);
    await drawn(page);
    await expect.poll(async () => (await settings(page))[requests], shown).toBe(read);
  }
});

test("reads times and sizes in any unit and shows them in the unit of the field", async ({ page, open }) => {
  await open();
  const duration = "workload.duration_ms";
  const memory = "workload.memory_mb";
  for (const [key, text, read, shown] of [
    [duration, "25m", "1500000", "1,500,000"],
    [duration, "1h 30m", "5400000", "5,400,000"],
    [duration, "1시간 30분", "5400000", "5,400,000"],
    [duration, "250 ms", "250", "250"],
    [duration, "0.9k", "900", "900"],
    [memory, "1.5 GB", "1536", "1,536"],
    [memory, "256 MiB", "256", "256"],
    [memory, "2기가바이트", "2048", "2,048"],
  ]) {
    await box(page, key).fill(text);
    await expect(box(page, key)).toHaveValue(text);
    await expect(box(page, key)).toHaveAttribute("aria-invalid", "false");
    await box(page, key).press("Enter");
    await expect(box(page, key)).toHaveValue(shown);
    await expect.poll(async () => (await settings(page))[key], text).toBe(read);
  }
  // A unit that does not fit stays in its box, with the units that do.
  await box(page, duration).fill("5 GB");
  await box(page, duration).blur();
  await expect(box(page, duration)).toHaveValue("5 GB");
  await expect(await message(page, duration)).toContainText("90 s, 25 min");
  await box(page, memory).fill("10 min");
  await box(page, memory).blur();
  await expect(box(page, memory)).toHaveValue("10 min");
  await expect(await message(page, memory)).toContainText("KB, MB, GB");
  const kept = await settings(page);
  expect([kept[duration], kept[memory]]).toEqual(["900", "2048"]);
});

test("box and slider move each other", { tag: "@narrow" }, async ({ page, open }) => {
  await open();
  await type(page, requests, "12345");
  const low = Number(await slider(page, requests).inputValue());
  await type(page, requests, "1.2B");
  const high = Number(await slider(page, requests).inputValue());
  expect(low).toBeGreaterThan(0);
  expect(high).toBeGreaterThan(low);
  // The middle of a wide range is its geometric middle.
  await slider(page, requests).fill("500");
  await expect.poll(async () => (await settings(page))[requests]).toBe("1730000");
  await expect(box(page, requests)).toHaveValue(/^1\.73/);
  await slider(page, requests).focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(async () => Number((await settings(page))[requests])).toBeGreaterThan(1_730_000);
  await expect(slider(page, requests)).toHaveAttribute("aria-valuetext", /1\.7|1\.8/);
});

test("another unit keeps the rate", async ({ page, open }) => {
  await open();
  const before = await totals(page);
  for (const per of ["second", "day", "month"]) {
    await page.locator('select[data-field="traffic.per"]').selectOption(per);
    await expect.poll(async () => (await settings(page))["traffic.per"] ?? "month", per).toBe(per);
    expect(await totals(page), per).toEqual(before);
  }
  // There and back again is where it was.
  expect(Number((await settings(page))[requests] ?? 3e6)).toBeCloseTo(3e6, 3);
});

const bad = [
  ["", "number", "숫자"],
  ["-5", "At least 0", "0 이상"],
  ["NaN", "not a number", "숫자가 아닙니다"],
  ["1e999", "too large", "너무 커서"],
  ["$1,200", "currency", "통화"],
  ["abc", "not a number", "숫자가 아닙니다"],
  ["1,5", "Commas", "쉼표"],
  ["9e15", "At most", "이하"],
  ["9".repeat(200), "At most", "이하"],
  // Nobody writes a number with so many digits.
  ["9".repeat(500), "not a number", "숫자가 아닙니다"],
];

for (const language of ["en", "ko"]) {
  test(`says what is wrong beside the field, in ${language}`, async ({ page, open }) => {
    await open();
    if (language === "ko") await switchLanguage(page);
    const before = await totals(page);
    for (const [text, english, korean] of bad) {
      await box(page, requests).fill(text);
      await expect(box(page, requests), text).toHaveAttribute("aria-invalid", "true");
      const error = await message(page, requests);
      await expect(error, text).toContainText(language === "en" ? english : korean);
      await expect(error).toBeVisible();
      await expect(error).toHaveAttribute("role", "alert");
      // It stays where it is when the field is left, and so does the last good result.
      await box(page, requests).blur();
      await expect(box(page, requests)).toHaveValue(text);
      expect(await totals(page), text).toEqual(before);
    }
    await expect.poll(() => settings(page)).toEqual({});
  });
}

test("the message is near its box and inside the window", { tag: "@narrow" }, async ({ page, open }) => {
  await open();
  await box(page, requests).fill("abc");
  const boxBounds = await box(page, requests).boundingBox();
  const messageBounds = await (await message(page, requests)).boundingBox();
  expect(messageBounds.y - (boxBounds.y + boxBounds.height)).toBeLessThan(60);
  expect(messageBounds.x + messageBounds.width).toBeLessThanOrEqual(page.viewportSize().width);
});

test("Escape brings the last good value back", async ({ page, open }) => {
  await open();
  const value = await box(page, requests).inputValue();
  await box(page, requests).fill("abc");
  await box(page, requests).press("Escape");
  await expect(box(page, requests)).toHaveValue(value);
  await expect(box(page, requests)).toHaveAttribute("aria-invalid", "false");
});

test("a value from elsewhere ends what was typed wrong", async ({ page, open }) => {
  await open();
  await box(page, requests).fill("abc");
  await slider(page, requests).fill("500");
  await expect(box(page, requests)).toHaveValue(/^1\.73/);
  await expect(box(page, requests)).toHaveAttribute("aria-invalid", "false");
});

test("a wheel over a box changes nothing", async ({ page, open }) => {
  await open();
  await box(page, requests).focus();
  const before = await box(page, requests).inputValue();
  await box(page, requests).hover();
  await page.mouse.wheel(0, 300);
  await expect(box(page, requests)).toHaveValue(before);
});

test("resets a field, a topic and everything", async ({ page, open }) => {
  await open("#v1:traffic.requests=5000000&traffic.peak_factor=4&workload.memory_mb=1024&place.region=eu-west-1");
  const changed = field(page, "workload.memory_mb");
  await expect(changed).toHaveClass(/changed/);
  await changed.locator(".reset").click();
  await expect.poll(async () => Object.keys(await settings(page)).length).toBe(3);
  await expect(changed.locator(".reset")).toHaveCount(0);
  // The button says how many differ, and in the drawer the fold says how many of its topic, also when it is closed.
  await expect(page.locator('[data-action="settings"]')).toContainText("3 changed");
  await openSettings(page);
  const traffic = page.locator("details.fold").first();
  await expect(traffic.locator(".count")).toContainText("2");
  await traffic.locator("summary").click();
  await traffic.locator("> .reset").click();
  await expect.poll(() => settings(page)).toEqual({ "place.region": "eu-west-1" });
  await closeSettings(page);
  await page.locator("#inputs .reset, .inputs h2 .reset").first().click();
  await expect.poll(() => new URL(page.url()).hash).toBe("");
  await page.goBack();
  await expect.poll(() => settings(page)).toEqual({ "place.region": "eu-west-1" });
});

test("a date is checked like a number", async ({ page, open }) => {
  await open();
  await unfold(page);
  const before = await totals(page);
  for (const [text, expected] of [
    ["2013-12-31", "announced"],
    ["2999-01-01", "ends on"],
    ["2026-02-30", "2026-11-23"],
    ["yesterday", "2026-11-23"],
  ]) {
    await box(page, "place.as_of").fill(text);
    await expect(box(page, "place.as_of"), text).toHaveAttribute("aria-invalid", "true");
    await expect(await message(page, "place.as_of"), text).toContainText(expected);
    expect(await totals(page)).toEqual(before);
  }
  await type(page, "place.as_of", "2015-06-01");
  await expect.poll(async () => (await settings(page))["place.as_of"]).toBe("2015-06-01");
  for (const total of await totals(page)) expect(total).not.toMatch(/\$0\.00/);
});

test("the name of a row of choices chooses nothing", async ({ page, open }) => {
  await open("#v1:place.arch=arm64");
  await unfold(page);
  await field(page, "place.arch").locator(".field-head .label").click();
  await expect(page.getByRole("radio", { name: "arm64" })).toBeChecked();
  await closeSettings(page);
  // What is done next is in the address by the time that this would be.
  await type(page, requests, "5M");
  await expect.poll(() => settings(page)).toEqual({ "place.arch": "arm64", [requests]: "5000000" });
});

test("every label names its control", async ({ page, open }) => {
  await open();
  await unfold(page);
  const nameless = await page.locator(".inputs input, .inputs select, .settings input, .settings select").evaluateAll((controls) =>
    controls
      .filter((control) => !control.labels?.length && !control.getAttribute("aria-label"))
      .map((control) => control.outerHTML),
  );
  expect(nameless).toEqual([]);
});
