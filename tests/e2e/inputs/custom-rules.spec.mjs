// Custom rules: loaded from a file or from the address, marked, carried by the link, refused with
// line and key.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, started, test } from "../fixtures.mjs";
import { roundLine, settings, show, switchLanguage } from "../page.mjs";
import { serve } from "../../../build/browser/serve.mjs";

const example = readFileSync(fileURLToPath(new URL("../../../assets/house-rules.example.json", import.meta.url)));
const customRules = (page) => page.locator(".custom-rules");

/** Brings a file as a person does: on the page of house rules. */
async function load(page, text, name = "rules.json") {
  await show(page, "house_rules");
  await customRules(page).locator('input[type="file"]').setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

test("a file is loaded, marked, carried by the link, and taken away again", { tag: "@narrow" }, async ({ page, open }) => {
  await open("#v1:rounds.deployables=30&rounds.team_container=expert");
  await load(page, example);
  await expect(customRules(page)).toContainText("Example handbook: 3 rules, ");
  await expect(customRules(page).locator(".rules li")).toHaveCount(3);
  await show(page, "rounds");
  await expect(roundLine(page, 6).locator(".status").first()).toHaveText("house rule");
  await roundLine(page, 6).click();
  await expect(page.locator(".round-body")).toContainText("EX-1 · house rule");
  await show(page, "house_rules");
  // What the file says of weights and switches is on screen and in the link, as if typed.
  await expect.poll(async () => (await settings(page))["weights.governance"]).toBe("12");
  await expect.poll(async () => (await settings(page))["rounds.off"]).toBe("R1-04");
  await page.reload();
  await started(page);
  await expect(customRules(page)).toContainText("Example handbook: 3 rules, ");
  // Back over the views, and over what the file brought.
  for (const view of ["sources", "rounds", "house_rules"]) {
    await page.goBack();
    await expect(page.locator("main")).toHaveAttribute("data-view", view);
  }
  await expect(customRules(page)).toContainText("Example handbook");
  await page.goBack();
  await expect(customRules(page)).not.toContainText("Example handbook");
  await page.goForward();
  await expect(customRules(page)).toContainText("Example handbook");
  await customRules(page).getByRole("button", { name: "Remove" }).click();
  await expect(customRules(page)).not.toContainText("Example handbook");
  await expect.poll(async () => (await settings(page))["rounds.house"]).toBe(undefined);
});

test("what is saved is what is loaded", async ({ page, open }) => {
  await open();
  await load(page, example);
  // A link may switch off what is not loaded; a file may not, and does not hold it.
  await expect.poll(async () => (await settings(page))["rounds.off"]).toBe("R1-04");
  await page.goto(page.url().replace("rounds.off=", "rounds.off=OTHER-1,"));
  await expect(page.locator(".off")).toContainText("OTHER-1");
  const link = customRules(page).locator("a[download]");
  const saved = decodeURIComponent((await link.getAttribute("href")).split(",").slice(1).join(","));
  const rules = JSON.parse(saved);
  const { $schema, ...original } = JSON.parse(example);
  expect(rules).toEqual(original);
});

test("a preset and a reset keep the custom rules", async ({ page, open }) => {
  await open();
  await load(page, example);
  await expect(customRules(page)).toContainText("Example handbook");
  await page.locator("#preset").selectOption({ index: 3 });
  await expect(customRules(page)).toContainText("Example handbook");
  await page.locator(".inputs h2 .reset").click();
  await expect(customRules(page)).toContainText("Example handbook");
});

test("a bad file changes nothing and is refused with line, key and remedy, in both languages", async ({ page, open }) => {
  await open("#v1:rounds.stage=existing_container");
  const bad = example.toString().replace('"deployables"', '"deploybles"').replace('"protocol", "in"', '"protocol", "<"');
  await load(page, bad, "team.json");
  const alert = customRules(page).locator('[role="alert"]');
  await expect(alert).toContainText("team.json was not loaded; the rules are unchanged.");
  await expect(alert).toContainText("line 11, rules[0].when[0]: Unknown word. The closest is “deployables”.");
  await expect(alert).toContainText("line 20, rules[1].when[0]: The comparison does not fit.");
  await expect.poll(() => settings(page)).toEqual({ "rounds.stage": "existing_container" });
  await switchLanguage(page);
  await load(page, bad, "team.json");
  await expect(alert).toContainText("11번째 줄, rules[0].when[0]: 여기서 쓸 수 없는 값입니다.");
  await load(page, example);
  await expect(alert).toHaveCount(0);
});

test("ten thousand rules, another encoding and no JSON at all are refused", async ({ page, open }) => {
  await open();
  const alert = customRules(page).locator('[role="alert"]');
  const many = { version: 1, name: "x", rules: Array.from({ length: 10_000 }, () => ({ id: "x" })) };
  await load(page, JSON.stringify(many));
  await expect(alert).toContainText("The file is larger than 64 KB.");
  await load(page, Buffer.from(example.toString(), "utf16le"));
  await expect(alert).toContainText("Save the file as UTF-8.");
  await load(page, "no rules");
  await expect(alert).toContainText("line 1: This is not JSON from here on.");
});

test("markup in a reason is text", async ({ page, open }) => {
  await open();
  const markup = '<img src=x onerror=\\"document.title=1\\"><b>bold</b> & 50 % #1';
  await load(page, example.toString().replace("Beyond twenty units", markup));
  await expect(customRules(page).locator(".rules")).toContainText('<img src=x onerror="document.title=1"><b>bold</b> & 50 % #1');
  expect(await customRules(page).locator(".rules img, .rules b").count()).toBe(0);
  await page.reload();
  await started(page);
  await expect(customRules(page).locator(".rules")).toContainText("<b>bold</b> & 50 % #1");
});

test("the address names a file on its own host", async ({ page, site }) => {
  await page.goto(`${site.url}?rules=house-rules.example.json`);
  await started(page);
  await show(page, "house_rules");
  await expect(customRules(page)).toContainText("Example handbook: 3 rules, ");
  expect(site.requests.filter((path) => path.endsWith(".example.json"))).toHaveLength(1);
});

test("a file that is missing or elsewhere is named on top of the page", async ({ page, site, problems }) => {
  const notice = page.locator(".notice");
  await page.goto(`${site.url}?rules=missing.json`);
  await started(page);
  await expect(notice).toContainText("missing.json: The file could not be fetched. Check its address.");
  expect(problems.splice(0).every((problem) => problem.includes("404"))).toBe(true);
  for (const elsewhere of ["https://example.com/rules.json", "//example.com/rules.json", "\\\\example.com/rules.json"]) {
    await page.goto(`${site.url}?rules=${encodeURIComponent(elsewhere)}`);
    await started(page);
    await expect(notice).toContainText("The file is on another host. Put it next to the page.");
  }
  await notice.getByRole("button").click();
  await expect(notice).toHaveCount(0);
});

test("a file without an end is read no further than the bound, and one that says its size not at all", async ({ page, site }) => {
  await page.addInitScript(() => {
    const fetchReal = globalThis.fetch;
    globalThis.answers = [];
    globalThis.fetch = (address, ...others) => {
      if (!String(address).includes("endless")) return fetchReal(address, ...others);
      const seen = { kilobytes: 0, cancelled: false };
      answers.push(seen);
      const pull = (stream) => {
        seen.kilobytes += 1;
        stream.enqueue(new Uint8Array(1024));
      };
      const cancel = () => {
        seen.cancelled = true;
      };
      const headers = String(address).includes("said") ? { "content-length": 70_000 } : {};
      return Promise.resolve(new Response(new ReadableStream({ pull, cancel }), { headers }));
    };
  });
  for (const [name, most] of [["endless.json", 70], ["endless-said.json", 1]]) {
    await page.goto(`${site.url}?rules=${name}`);
    await started(page);
    await expect(page.locator(".notice")).toContainText(`${name}: The file is larger than 64 KB.`);
    const [{ kilobytes, cancelled }] = await page.evaluate(() => answers);
    expect(kilobytes).toBeLessThanOrEqual(most);
    expect(cancelled).toBe(true);
  }
});

test("a file that is gone by its second reading is told where it was chosen", async ({ page, open }) => {
  await open();
  await page.evaluate(() => {
    const read = Blob.prototype.arrayBuffer;
    let times = 0;
    Blob.prototype.arrayBuffer = function () {
      times += 1;
      return times === 2 ? Promise.reject(new DOMException("gone", "NotFoundError")) : read.call(this);
    };
  });
  await load(page, example, "team.json");
  const alert = customRules(page).locator('[role="alert"]');
  await expect(alert).toContainText("team.json was not loaded; the rules are unchanged.");
  await expect(alert).toContainText("The file could not be read. Check that it is still there, and load it again.");
  await load(page, example, "team.json");
  await expect(alert).toHaveCount(0);
});

/**
 * Opens the page with each spelling of a rule file's name, where another host has such a file too; gives what it
 * says of each, and expects that only the host of the page was asked.
 */
async function openEach(page, site, other, names, look) {
  const file = "house-rules.example.json";
  const origins = new Set();
  page.on("request", (request) => /^https?:/.test(request.url()) && origins.add(new URL(request.url()).origin));
  for (const name of names(new URL(other.origin).host, new URL(site.origin).host, file)) {
    await page.goto(`${site.url}?rules=${encodeURIComponent(name)}#v1:view.name=house_rules`);
    await started(page);
    await look(JSON.stringify(name));
  }
  expect([...origins]).toEqual([site.origin]);
  expect(other.requests).toEqual([]);
}

const otherHost = test.extend({
  other: async ({}, use) => {
    const other = await serve({ headers: { "access-control-allow-origin": "*" } });
    await use(other);
    await other.close();
  },
});

otherHost("no spelling of another host's address leads there", async ({ page, site, other }) => {
  const names = (evil, own, file) => [
    `http://${evil}/${file}`,
    `HTTP://${evil}/${file}`,
    `h\ntt\tp://${evil}/${file}`,
    `https://${evil}/${file}`,
    `https:${evil}/${file}`,
    `https:/${evil}/${file}`,
    `http:\\\\${evil}\\${file}`,
    `//${evil}/${file}`,
    `///${evil}/${file}`,
    `/\t/${evil}/${file}`,
    `/\n/${evil}/${file}`,
    `\r//${evil}/${file}`,
    ` //${evil}/${file}`,
    `\u0000//${evil}/${file}`,
    `//${evil}/${file}  `,
    `\\\\${evil}\\${file}`,
    `/\\${evil}/${file}`,
    `\\/${evil}/${file}`,
    `http://user@${evil}/${file}`,
    `http://${own}@${evil}/${file}`,
    `//${evil}\\@${own}/${file}`,
    `//user:password@${evil}/${file}`,
    `//${evil.replaceAll(".", "\u3002")}/${file}`,
    `//${evil.replaceAll(".", "\uff0e")}/${file}`,
    `//${evil.replace("127.0.0.1", "0x7f.1")}/${file}`,
    `//${evil.replace("127.0.0.1", "2130706433")}/${file}`,
    `//localhost:${own.split(":")[1]}/${file}`,
    `//127.0.0.1:1/${file}`,
    `https://${own}/${file}`,
    `ws://${own}/${file}`,
    `ftp://${own}/${file}`,
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:application/json,{}",
    `blob:http://${own}/3b0e2a4c-0000-4000-8000-000000000000`,
    `filesystem:http://${own}/temporary/${file}`,
    "about:blank",
    "http://",
    "//[",
  ];
  await openEach(page, site, other, names, async (name) => {
    await expect(page.locator(".notice"), name).toContainText("The file is on another host. Put it next to the page.");
    expect(site.requests.filter((path) => path.includes("rules.example")), name).toEqual([]);
  });
});

otherHost("a file on the page's own host is loaded, however its address is written", async ({ page, site, other }) => {
  const names = (evil, own, file) => [
    file,
    ` ${file}\t`,
    `./${file}`,
    `../${file}`,
    `x/../${file}`,
    `/${file}`,
    `\\${file}`,
    `http:${file}`,
    `${file}?day=1#part`,
    `http://${own}/${file}`,
    `HTTP://${own}/${file}`,
    `//${own}/${file}`,
    `\\\\${own}/${file}`,
    `//${own.replaceAll(".", "\u3002")}/${file}`,
  ];
  await openEach(page, site, other, names, async (name) => {
    await expect(page.locator(".custom-rules"), name).toContainText("Example handbook: 3 rules, ");
    await expect(page.locator(".notice"), name).toHaveCount(0);
  });
});

otherHost("an address that only looks like another host's is one of the page's own", async ({ page, site, other, problems }) => {
  const names = (evil, own, file) => [
    // These are slashes to nobody but a person.
    `\uff0f\uff0f${evil}/${file}`,
    `\u2044\u2044${evil}/${file}`,
    `http:/${evil}/${file}`,
    `http:${evil}/${file}`,
    `%2f%2f${evil}/${file}`,
    `/%09/${evil}/${file}`,
    // Browsers fetch nothing with a password in its address.
    `http://user:password@${own}/${file}`,
  ];
  await openEach(page, site, other, names, async (name) => {
    await expect(page.locator(".notice"), name).toContainText("The file could not be fetched. Check its address.");
  });
  expect(problems.splice(0).filter((problem) => !problem.includes("404"))).toEqual([]);
});

test("a text that is written from right to left turns nothing beside it", async ({ page, open }) => {
  await open("#v1:rounds.deployables=30&rounds.team_container=expert");
  const turned = example.toString().replace("Beyond twenty units", "\\u202EBeyond twenty units").replace("Example handbook", "\\u202EExample handbook");
  /** The first letters of each text that turns, and how its element keeps it apart. */
  const turning = () =>
    page.evaluate(() => {
      const found = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode;
        if (data.includes("\u202E")) found.push([data.slice(0, 8), getComputedStyle(parentElement).unicodeBidi]);
      }
      return found;
    });
  await load(page, turned);
  await show(page, "rounds");
  await roundLine(page, 6).click();
  await expect(page.locator(".round-body")).toContainText("\u202EBeyond twenty units");
  const texts = await turning();
  const bad = example.toString().replace('"deployables"', '"deploybles"').replace('"version"', '"\u202Eversion": 1, "version"');
  await load(page, bad, "\u202Eteam.json");
  await expect(customRules(page).locator('[role="alert"]')).toContainText("\u202Eteam.json was not loaded");
  texts.push(...(await turning()));
  await show(page, "price_files");
  await page.locator(".prices input[type=file]").setInputFiles({ name: "\u202Eecs.csv", mimeType: "text/csv", buffer: Buffer.from("no prices") });
  await expect(page.locator(".prices [role=alert]")).toContainText("\u202Eecs.csv: ");
  texts.push(...(await turning()));
  expect(texts.length).toBeGreaterThanOrEqual(6);
  expect(texts.filter(([, bidi]) => !["isolate", "plaintext"].includes(bidi))).toEqual([]);
});
