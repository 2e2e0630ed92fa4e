// Without a network: a page that was open once opens again, in both languages, to the same dollars; a
// newer version changes nothing before its reader asks; and nothing of that happens in a frame, from a
// disk, or where a file is missing.
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expectNoViolation } from "../accessibility/violations.mjs";
import { expect, started, test as base } from "../fixtures.mjs";
import { drawn, icons } from "../../../build/browser/icons.mjs";
import { settings, show, switchLanguage, totals, type } from "../page.mjs";
import { serve } from "../../../build/browser/serve.mjs";
import { writeWorker } from "../../../build/service-worker.mjs";

const dist = fileURLToPath(new URL("../../../dist/", import.meta.url));
const LINK = "#v1:traffic.requests=70M&place.region=ap-northeast-2";

const test = base.extend({
  serviceWorkers: "allow",

  /** A folder of this test's own, as it was built. */
  folder: async ({}, use, info) => {
    const folder = info.outputPath("host");
    cpSync(dist, folder, { recursive: true });
    await use(folder);
    rmSync(folder, { recursive: true });
  },

  site: async ({ folder, prefix }, use) => {
    // As recipes serve what has no hash in its name.
    const site = await serve({ prefix, folder, headers: { "cache-control": "no-cache" } });
    await use(site);
    await site.close();
  },

  /** Every document of a test notes which version it runs. */
  noted: [
    async ({ context }, use) => {
      await context.addInitScript(noteVersion, SECTION);
      await use();
    },
    { auto: true },
  ],

  /** Takes the network away, and the host with it. */
  goOffline: async ({ context, site, problems }, use) => {
    await use(async () => {
      await context.setOffline(true);
      await site.close();
    });
    // The browser says so itself where it looks for a newer worker.
    const isExpected = (problem) => /ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED)/.test(problem);
    problems.splice(0, problems.length, ...problems.filter((problem) => !isExpected(problem)));
  },
});

/** Waits until this folder is kept. */
const waitUntilStored = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

/** Looks for a newer version now, as browsers do from time to time. */
const checkForUpdate = (page) =>
  page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration.update().then(() => undefined)));

/** The stores of this origin. */
const stores = (page) => page.evaluate(() => caches.keys());

const updateBanner = (page) => page.locator(".update-banner");

/** The name of the section that a deployed version adds to its WebAssembly, where a program finds nothing. */
const SECTION = "deployed";

/** Notes in each document which version the application is of that was started last. */
const noteVersion = (name) => {
  for (const method of ["instantiate", "instantiateStreaming"]) {
    const plain = WebAssembly[method];
    WebAssembly[method] = async (...args) => {
      const started = await plain(...args);
      const version = WebAssembly.Module.customSections(started.module, name).at(-1);
      globalThis.running = version ? new TextDecoder().decode(version) : "as built";
      return started;
    };
  }
};

/** Expects a page to run the application of a language and a version. */
const expectRunning = (page, lang, version) =>
  expect(async () => {
    const running = await page.evaluate(() => [document.documentElement.lang, globalThis.running]);
    expect(running).toEqual([lang, version]);
  }).toPass({ timeout: 20_000 });

/** Another name of a file, as long as the one before. Hashes begin with no zero: they are of 16 digits or fewer. */
const renamed = (name) => name.replace(/[0-9a-f]{8,16}(?=(_bg)?\.\w+$)/, (hash) => [...hash.slice(1), hash[0]].join(""));

/**
 * Puts a newer version into a folder, as a deployment does: its WebAssembly says its version, and its
 * scripts do not go with those of the version before, since what is loaded late has another name.
 */
function deploy(folder, version) {
  const script = readdirSync(folder).find((name) => name.startsWith("boot-"));
  let boot = readFileSync(join(folder, script), "utf8");
  const late = readdirSync(folder).filter((name) => name.endsWith(".js") && boot.includes(`"./${name}"`));
  expect(late.length).toBeGreaterThan(0);
  for (const name of late) {
    const fresh = name.replace(/(\.v\w+)?\.js$/, `.v${version}.js`);
    renameSync(join(folder, name), join(folder, fresh));
    boot = boot.replaceAll(`"./${name}"`, `"./${fresh}"`);
  }
  rmSync(join(folder, script));
  writeFileSync(join(folder, renamed(script)), boot);
  const body = Buffer.concat([Buffer.from([SECTION.length]), Buffer.from(SECTION + version)]);
  const section = Buffer.concat([Buffer.from([0, body.length]), body]);
  for (const page of ["index.html", "ko.html"]) {
    const html = readFileSync(join(folder, page), "utf8");
    const [name] = html.match(/eleven-rounds-page-[0-9a-f]+_bg\.wasm/);
    writeFileSync(join(folder, renamed(name)), Buffer.concat([readFileSync(join(folder, name)), section]));
    rmSync(join(folder, name));
    const integrity = `integrity="sha384-${createHash("sha384").update(boot).digest("base64")}"`;
    const changed = html.replaceAll(name, renamed(name)).replace(/<script [^>]*>/, (tag) =>
      tag.replace(script, renamed(script)).replace(/integrity="[^"]*"/, integrity),
    );
    writeFileSync(join(folder, page), changed);
  }
  writeWorker(folder);
}

for (const [lang, prefix] of [
  ["en", "/"],
  ["ko", "/some/sub/folder/"],
]) {
  test.describe(`in ${lang} below ${prefix}`, () => {
    test.use({ prefix, locale: { en: "en-US", ko: "ko-KR" }[lang] });

    test("opens without a network to the same dollars, and goes on in the other language", async ({ page, site, goOffline }) => {
      await page.goto(site.url + LINK);
      await started(page);
      const before = { heading: await page.locator("h1").innerText(), totals: await totals(page) };
      await waitUntilStored(page);
      await goOffline();
      await page.reload();
      await started(page);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      expect({ heading: await page.locator("h1").innerText(), totals: await totals(page) }).toEqual(before);
      await show(page, "rounds");
      await page.locator("button.round").first().click();
      await expect(page.locator(".round-body .question")).toBeVisible();
      await switchLanguage(page);
      expect(await totals(page)).toEqual(before.totals);
      await page.locator("button.round").first().click();
      await expect(page.locator(".round-body .question")).toBeVisible();
      await page.reload();
      await started(page);
      await expect(page.locator("html")).not.toHaveAttribute("lang", lang);
      expect(await totals(page)).toEqual(before.totals);
    });

    test("opens another link and goes Back without a network", async ({ page, site, goOffline }) => {
      await page.goto(site.url);
      await started(page);
      const neutral = await totals(page);
      await waitUntilStored(page);
      await goOffline();
      await page.goto(`${site.url}?from=mail${LINK}`);
      await started(page);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expect.poll(async () => (await settings(page))["traffic.requests"]).toBe("70M");
      expect(await totals(page)).not.toEqual(neutral);
      await type(page, "traffic.requests", "12M");
      await page.goBack();
      await expect.poll(async () => (await settings(page))["traffic.requests"]).toBe("70M");
      await page.goBack();
      await started(page);
      await expect.poll(() => totals(page)).toEqual(neutral);
    });
  });
}

test("goes on in the other language where the host has browsers keep quiet of who asks", async ({ page, folder, context }) => {
  const site = await serve({ folder, headers: { "referrer-policy": "no-referrer" } });
  await page.goto(site.url + LINK);
  await started(page);
  const before = await totals(page);
  await waitUntilStored(page);
  await context.setOffline(true);
  await site.close();
  await switchLanguage(page);
  expect(await totals(page)).toEqual(before);
});

test("the worker asks for its folder's files alone, and none is asked for twice offline", async ({ page, site, goOffline }) => {
  await page.goto(site.url);
  await started(page);
  await waitUntilStored(page);
  await page.waitForLoadState("networkidle");
  const files = readdirSync(dist, { recursive: true }).map((name) => `/${name.replaceAll("\\", "/")}`);
  expect(site.requests.filter((path) => path !== "/" && !files.includes(path))).toEqual([]);
  expect(site.requests.filter((path) => /sources|eleven-rounds\.html|embed/.test(path))).toEqual([]);
  const count = site.requests.length;
  await goOffline();
  await page.reload();
  await started(page);
  expect(site.requests).toHaveLength(count);
});

test("what stands beside the page opens too: checks at once, sources once they were read, a rule file", async ({ page, site, folder, goOffline }) => {
  cpSync(join(folder, "house-rules.example.json"), join(folder, "ours.json"));
  const expectRules = async () => {
    await page.goto(`${site.url}?rules=ours.json`);
    await started(page);
    await show(page, "house_rules");
    await expect(page.locator(".custom-rules")).toContainText("Example handbook");
  };
  await expectRules();
  await waitUntilStored(page);
  // The worker has pages since then, and sees what they ask for from now on.
  await expectRules();
  await page.goto(`${site.url}pages/sources.html`);
  await expect(page.locator(".find")).toBeVisible();
  await goOffline();
  for (const [name, seen] of [
    ["pages/checked.html", "h1"],
    ["pages/sources.html#lambda", ".find"],
  ]) {
    await page.goto(site.url + name);
    await expect(page.locator(seen)).toBeVisible();
    expect(await page.locator("body").evaluate((body) => getComputedStyle(body).marginTop)).toBe("0px");
  }
  await expectRules();
});

/** What the stores of this origin hold, without the origin. */
const entries = (page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => url.slice(location.origin.length));
  });

/** Whether a worker answers for a page. */
const isControlled = (page) => page.evaluate(() => navigator.serviceWorker.controller !== null);

test("at the root of a host it leaves the applications beside it alone", async ({ page, context, folder }) => {
  mkdirSync(join(folder, "other"));
  const asset = "other/app-0123456789abcdef.js";
  writeFileSync(join(folder, "other/app.html"), '<!DOCTYPE html><title>Other</title><link rel="icon" href="data:,"><h1>Other</h1>');
  writeFileSync(join(folder, "other/me.json"), '"secret"');
  writeFileSync(join(folder, asset), "");
  let down = false;
  const site = await serve({
    folder,
    alter: (path, answer) => {
      if (!path.startsWith("/other/")) return;
      answer.headers["cache-control"] = path.endsWith(".js") ? "max-age=60" : "no-store, private";
      if (down) Object.assign(answer, { status: 503, body: "Down" });
    },
  });
  try {
    const other = await context.newPage();
    const fetched = (path) =>
      other.evaluate(async (path) => {
        const answer = await fetch(path);
        return [answer.status, await answer.text()];
      }, path);
    await other.goto(`${site.url}other/app.html`);
    await page.goto(site.url);
    await started(page);
    await waitUntilStored(page);
    await page.waitForLoadState("networkidle");
    // The worker has answered that it was asked to.
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      const answered = new Promise((done) => navigator.serviceWorker.addEventListener("message", done, { once: true }));
      active.postMessage("which version");
      await answered;
    });
    expect([await isControlled(page), await isControlled(other)]).toEqual([false, false]);

    // Browsers count the page among the worker's once it is opened anew; nothing comes of that.
    await page.reload();
    await started(page);
    expect(await isControlled(page)).toBe(true);
    const before = await entries(page);
    await other.reload();
    for (let query = 0; query < 50; query += 1) expect(await fetched(`me.json?${query}`)).toEqual([200, '"secret"']);
    expect(await fetched("/other/me.json")).toEqual([200, '"secret"']);
    expect((await fetched(`/${asset}`))[0]).toBe(200);
    expect(await entries(page)).toEqual(before);
    expect(before.filter((path) => path.includes("other"))).toEqual([]);
    down = true;
    expect(await fetched("/other/me.json")).toEqual([503, "Down"]);
    expect((await other.goto(`${site.url}other/app.html`)).status()).toBe(503);
    await expect(other.locator("body")).toHaveText("Down");
  } finally {
    await site.close();
  }
});

test("the first visit is answered for at once where no other page is open", async ({ page, site }) => {
  await page.goto(site.url);
  await started(page);
  await expect.poll(() => isControlled(page)).toBe(true);
});

test("keeps twenty files beside its own, no query apart, and none that its host forbids", async ({ page, folder }) => {
  const names = Array.from({ length: 25 }, (_, index) => `ours-${index}.json`);
  for (const name of [...names, "no-store.json", "private.json", "max-age.json"]) {
    cpSync(join(folder, "house-rules.example.json"), join(folder, name));
  }
  const forbidden = { "/no-store.json": "No-Store", "/private.json": "max-age=60, private", "/pages/sources.ko.html": "no-store" };
  const site = await serve({
    folder,
    alter: (path, answer) => (answer.headers["cache-control"] = forbidden[path] ?? "max-age=0"),
  });
  try {
    await page.goto(site.url);
    await started(page);
    await expect.poll(() => isControlled(page)).toBe(true);
    const own = await entries(page);
    const kept = async () => (await entries(page)).filter((path) => !own.includes(path));
    /** Fetches a file as the rule file that the address names. */
    const fetchRules = (name, rules = name) =>
      page.evaluate(
        async ([name, rules]) => {
          history.replaceState(null, "", rules ? `?rules=${rules}` : location.pathname);
          const answer = await fetch(name);
          await answer.arrayBuffer();
        },
        [name, rules],
      );
    await fetchRules("max-age.json", "");
    await fetchRules("max-age.json", "ours-1.json");
    await fetchRules("no-store.json");
    await fetchRules("private.json");
    for (let query = 0; query < 50; query += 1) {
      await fetchRules(`ours-0.json?${query}`, encodeURIComponent(`ours-0.json?${query}`));
      await fetchRules(`index.html?${query}`);
      await fetchRules(`pages/sources.html?${query}`);
      await fetchRules(`answer.schema.json?${query}`);
    }
    await fetchRules("pages/sources.ko.html");
    await expect.poll(kept).toEqual(["/pages/sources.html"]);
    for (const name of names) {
      await fetchRules(name);
      await expect.poll(kept).toContain(`/${name}`);
    }
    await expect.poll(kept).toEqual(names.slice(-20).map((name) => `/${name}`));
  } finally {
    await site.close();
  }
});

test("opens where the host's gateway says that the host is down", async ({ page, site, problems }) => {
  await page.goto(site.url + LINK);
  await started(page);
  const before = await totals(page);
  await waitUntilStored(page);
  await site.close();
  const gateway = createServer((_, response) => response.writeHead(502).end("Down\n"));
  await new Promise((listening) => gateway.listen(new URL(site.url).port, "127.0.0.1", listening));
  try {
    await page.reload();
    await started(page);
    expect(await totals(page)).toEqual(before);
    await page.waitForLoadState("networkidle");
    expect(problems.splice(0).filter((problem) => !problem.includes("502"))).toEqual([]);
  } finally {
    gateway.closeAllConnections();
    await new Promise((closed) => gateway.close(closed));
  }
});

/** What tells that a page keeps nothing, once it had the time to. */
async function expectNothingStored(page, site) {
  await page.waitForLoadState("networkidle");
  expect(site.requests.filter((path) => /sw\.js|offline\.js|webmanifest/.test(path))).toEqual([]);
  expect(page.context().serviceWorkers()).toEqual([]);
}

test("keeps nothing for a frame, as an embed, or as a single file", async ({ page, site, folder }) => {
  writeFileSync(join(folder, "host.html"), '<!DOCTYPE html><title>Host</title><link rel="icon" href="data:,"><iframe title="page" src="./"></iframe>');
  await page.goto(`${site.url}host.html`);
  await started(page.frameLocator("iframe"));
  await expectNothingStored(page, site);
  for (const address of [`${site.url}?embed=1`, `${site.url}eleven-rounds.html`]) {
    await page.goto(address);
    await started(page);
    await expectNothingStored(page, site);
  }
  await page.goto(pathToFileURL(join(folder, "eleven-rounds.html")).href);
  await started(page);
  await expectNothingStored(page, site);
  // The same origin, as a page of its own: that is kept.
  await page.goto(site.url);
  await started(page);
  await waitUntilStored(page);
  expect(site.requests).toContain("/sw.js");
});

test("keeps nothing where the host puts the page into a sandbox, and works there", async ({ page, folder }) => {
  const headers = { "content-security-policy": "sandbox allow-scripts", "access-control-allow-origin": "*" };
  const site = await serve({ folder, headers });
  try {
    await page.goto(site.url);
    await started(page);
    await page.waitForLoadState("networkidle");
    expect(site.requests).not.toContain("/sw.js");
    await expect(page.locator("html")).toHaveAttribute("data-boot", "done");
  } finally {
    await site.close();
  }
});

test("keeps nothing for a reader who saves data", async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(NetworkInformation.prototype, "saveData", { get: () => true });
  });
  await page.goto(site.url);
  await started(page);
  await page.waitForLoadState("networkidle");
  expect(site.requests).toContain("/offline.js");
  expect(site.requests).not.toContain("/sw.js");
});

test("a newer version says so, changes nothing, and opens when it is asked for", { tag: "@narrow" }, async ({ page, site, folder, goOffline }) => {
  await page.goto(site.url + LINK);
  await started(page);
  await waitUntilStored(page);
  const before = await totals(page);
  await expect(updateBanner(page)).toBeEmpty();
  await expect(updateBanner(page)).toHaveAttribute("role", "status");
  deploy(folder, "2");
  await checkForUpdate(page);
  await expect(updateBanner(page)).toContainText("This page has been updated.");
  await expect(updateBanner(page)).toBeInViewport();
  await expectNoViolation(page, [".update-banner"]);
  await expectRunning(page, "en", "as built");
  // The host has only the newer one by now.
  await switchLanguage(page);
  await expectRunning(page, "ko", "as built");
  expect(await totals(page)).toEqual(before);
  await expect(updateBanner(page)).toContainText("페이지가 업데이트되었습니다.");
  await updateBanner(page).getByRole("button", { name: "새로 고침" }).click();
  await expectRunning(page, "ko", "2");
  await started(page);
  await expect.poll(async () => (await settings(page))["traffic.requests"]).toBe("70M");
  await expect(updateBanner(page)).toBeEmpty();
  await goOffline();
  await page.reload();
  await expectRunning(page, "ko", "2");
  await switchLanguage(page);
  await expectRunning(page, "en", "2");
});

test("another open page is told too, and stays what it was when the first one takes over", async ({ page, context, site, folder }) => {
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(site.url);
    await started(tab);
    await waitUntilStored(tab);
  }
  deploy(folder, "2");
  await checkForUpdate(page);
  for (const tab of [page, other]) await expect(updateBanner(tab)).toContainText("updated");
  await updateBanner(page).getByRole("button").click();
  await expectRunning(page, "en", "2");
  await expectRunning(other, "en", "as built");
  await switchLanguage(other);
  await expectRunning(other, "ko", "as built");
  await updateBanner(other).getByRole("button").click();
  await expectRunning(other, "ko", "2");
});

test("who opens the page meanwhile has the newest at once, and is told nothing", async ({ page, site, folder, goOffline }) => {
  await page.goto(site.url);
  await started(page);
  await waitUntilStored(page);
  const [old] = await stores(page);
  await page.goto("about:blank");
  deploy(folder, "2");
  await page.goto(site.url);
  await expectRunning(page, "en", "2");
  // The newer worker takes over by itself, since the page is of its version.
  const active = () =>
    page.evaluate(async () => {
      const { active, installing, waiting } = await navigator.serviceWorker.getRegistration();
      return [active?.state, installing, waiting];
    });
  await expect.poll(async () => (await stores(page)).length).toBe(2);
  await expect.poll(active).toEqual(["activated", null, null]);
  await expect(updateBanner(page)).toBeEmpty();
  expect(await stores(page)).toContain(old);
  await goOffline();
  await page.reload();
  await expectRunning(page, "en", "2");
  await switchLanguage(page);
  await expectRunning(page, "ko", "2");
});

test("versions leave with the one after the next, and what others keep on this origin stays", async ({ page, site, folder }) => {
  await page.goto(site.url);
  await started(page);
  await waitUntilStored(page);
  await page.evaluate(async (scope) => {
    for (const name of ["somebody's", `eleven-rounds ${scope}other/ 0123456789abcdef`]) {
      await (await caches.open(name)).put("./index.html", new Response("theirs"));
    }
  }, site.url);
  const foreign = (await stores(page)).slice(1);
  expect(foreign).toHaveLength(2);
  const seen = [(await stores(page))[0]];
  for (const version of ["2", "3"]) {
    deploy(folder, version);
    await checkForUpdate(page);
    await updateBanner(page).getByRole("button").click();
    await expectRunning(page, "en", version);
    await started(page);
    seen.push((await stores(page)).at(-1));
  }
  expect(new Set(seen).size).toBe(3);
  expect((await stores(page)).sort()).toEqual([...foreign, ...seen.slice(1)].sort());
});

for (const [what, change] of [
  ["is missing", (file) => renameSync(file, `${file}.away`)],
  ["is of another build", (file) => writeFileSync(file, readFileSync(file, "utf8").replace("</body>", " </body>"))],
]) {
  test(`where a file ${what} nothing is kept and the page works; once it is there, all is`, async ({ page, site, folder, goOffline }) => {
    const file = join(folder, "pages/checked.html");
    const right = readFileSync(file);
    change(file);
    await page.goto(site.url);
    await started(page);
    await expect.poll(() => site.requests).toContain("/pages/checked.html");
    await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) === undefined)).toBe(true);
    expect(await stores(page)).toEqual([]);
    await type(page, "traffic.requests", "70M");
    await switchLanguage(page);
    writeFileSync(file, right);
    await page.reload();
    await started(page);
    await waitUntilStored(page);
    await goOffline();
    await page.reload();
    await started(page);
    await expect.poll(async () => (await settings(page))["traffic.requests"]).toBe("70000000");
  });
}

test("looks for a newer version when its reader comes back after an hour, not before", async ({ page, site, folder }) => {
  await page.goto(site.url);
  await started(page);
  await waitUntilStored(page);
  await page.waitForLoadState("networkidle");
  const checks = () => site.requests.filter((path) => path === "/sw.js").length;
  const comeBack = () => page.evaluate(() => void document.dispatchEvent(new Event("visibilitychange")));
  // It came with the page, and was looked at once since.
  await expect.poll(checks).toBe(2);
  // A look that is still under way would stand for the next one.
  await checkForUpdate(page);
  const before = checks();
  deploy(folder, "2");
  await comeBack();
  await page.clock.setFixedTime(new Date(Date.now() + 2 * 3_600_000));
  await comeBack();
  await expect(updateBanner(page)).toContainText("updated");
  await expect.poll(checks).toBe(before + 1);
});

test("can be installed, with pictures that are drawn from its mark", async ({ page, context, site }) => {
  await page.goto(site.url);
  await started(page);
  await waitUntilStored(page);
  const href = await page.locator('link[rel="manifest"]').getAttribute("href");
  const { data, errors } = await (await context.newCDPSession(page)).send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data);
  expect(manifest).toMatchObject({ start_url: "./", scope: "./", display: "standalone" });
  const mark = await page.locator('link[rel="icon"]').getAttribute("href");
  const svg = await (await page.request.get(site.url + manifest.icons[0].src)).text();
  expect(decodeURIComponent(mark.split(",")[1])).toBe(svg.trim());
  expect(new URL(href, site.url).href).toBe(`${site.url}manifest.webmanifest`);
  expect(manifest.icons.slice(1).map(({ src }) => src)).toEqual(Object.keys(icons));
  const canvas = await context.newPage();
  for (const [name, icon] of Object.entries(icons)) {
    const published = (await page.request.get(site.url + name)).body();
    const pictures = [await published, await drawn(canvas, icon)].map((bytes) => `data:image/png;base64,${bytes.toString("base64")}`);
    // By how much any pixel differs: browsers smooth edges in their own ways.
    const comparison = await canvas.evaluate(async (urls) => {
      const pixels = async (address) => {
        const picture = new Image();
        picture.src = address;
        await picture.decode();
        const { width, height } = picture;
        const context = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
        context.drawImage(picture, 0, 0);
        return { width, height, data: context.getImageData(0, 0, width, height).data };
      };
      const [first, second] = [await pixels(urls[0]), await pixels(urls[1])];
      const sum = first.data.reduce((sum, value, index) => sum + Math.abs(value - second.data[index]), 0);
      return [first.width, first.height, sum / first.data.length < 0.5];
    }, pictures);
    expect(comparison).toEqual([icon.side, icon.side, true]);
  }
});
