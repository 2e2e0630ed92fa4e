// Any host: the same dollars wherever the page is served from and however, and where a host answers so
// wrongly that the page cannot start, what the page says of it.
import { readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, started, test as base } from "../fixtures.mjs";
import { allTotals, dollars, switchLanguage } from "../page.mjs";
import { asRecipe, serve } from "../../../build/browser/serve.mjs";

const link =
  "#v1:traffic.requests=70M&traffic.profile=office_hours&workload.duration_ms=350&place.region=ap-northeast-2&fargate.size=0.5/1";
const dist = new URL("../../../dist/", import.meta.url);
const policy = readFileSync(new URL("index.html", dist), "utf8").match(/-Security-Policy" content="([^"]+)"/)[1];

const test = base.extend({
  /** The dollars of every option on a plain host, which all others must have. */
  plain: [
    async ({ browser }, use) => {
      const site = await serve();
      const page = await browser.newPage();
      await page.goto(site.url + link);
      await started(page);
      const totals = await allTotals(page);
      await page.close();
      await site.close();
      expect(Object.values(totals).filter((text) => /^\$[\d,.]+( \+ \?)?$/.test(text))).toHaveLength(7);
      await use(totals);
    },
    { scope: "worker" },
  ],

  /** Serves `dist/` by the options of `serve` for as long as the test runs. */
  host: async ({}, use) => {
    const sites = [];
    await use(async (options) => {
      sites.push(await serve(options));
      return sites.at(-1);
    });
    await Promise.all(sites.map((site) => site.close()));
  },
});

/** A host whose answers for paths that match are changed by `change`. */
const altered = (pattern, change) => ({
  alter: (path, answer) => pattern.test(path) && change(answer),
});

const compressed = (encoding, compress) => ({
  alter: (path, answer) => {
    answer.headers["content-encoding"] = encoding;
    answer.body = compress(answer.body);
  },
});

for (const [what, options] of [
  ["without compression", {}],
  ["below a folder", { prefix: "/some/sub/folder/" }],
  ["with gzip", compressed("gzip", gzipSync)],
  ["with Brotli", compressed("br", brotliCompressSync)],
  ["with the page's policy as a header too", { headers: { "content-security-policy": policy } }],
  ["with types that may not be guessed", { headers: { "x-content-type-options": "nosniff" } }],
]) {
  test(`has the same totals ${what}`, async ({ page, host, plain }) => {
    const site = await host(options);
    await page.goto(site.url + link);
    await started(page);
    expect(await allTotals(page)).toEqual(plain);
    expect(site.requests).toHaveLength(new Set(site.requests).size);
  });
}

test("has the same totals from a disk", async ({ page, plain }) => {
  await page.goto(new URL("eleven-rounds.html", dist).href + link);
  await started(page);
  expect(await allTotals(page)).toEqual(plain);
});

test("has the same totals in a sandboxed frame", async ({ page, host, plain }) => {
  const site = await host({ alter: asRecipe });
  const src = (site.url + link).replaceAll("&", "&amp;");
  const framed = `<!DOCTYPE html><title>Host</title><link rel="icon" href="data:,">
    <iframe title="page" sandbox="allow-scripts" width="1200" height="900" src="${src}"></iframe>`;
  const document = await host({ pages: { "/": framed } });
  await page.goto(document.url);
  const frame = page.frameLocator("iframe");
  await started(frame);
  expect(await allTotals(frame)).toEqual(plain);
  // The page of the other language is nothing that this origin may read.
  await switchLanguage(frame);
  // Options have other names there.
  const amounts = (totals) => Object.values(totals).map(dollars).sort((a, b) => a - b);
  expect(amounts(await allTotals(frame))).toEqual(amounts(plain));
});

for (const type of ["application/octet-stream", "text/plain", "application/wasm; charset=utf-8", undefined]) {
  test(`has the same totals where WebAssembly comes as ${type}, and says so`, async ({ page, host, plain, problems }) => {
    const change = ({ headers }) => {
      if (type) headers["content-type"] = type;
      else delete headers["content-type"];
    };
    const site = await host(altered(/\.wasm$/, change));
    await page.goto(site.url + link);
    await started(page);
    expect(await allTotals(page)).toEqual(plain);
    expect(site.requests.filter((path) => path.endsWith(".wasm"))).toHaveLength(1);
    const warnings = problems.splice(0);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^console warning: http:\S+_bg\.wasm was served as .*, not application\/wasm: /);
    expect(warnings[0]).toContain(`as ${type ?? null},`);
  });
}

test("works bare where the style sheet has a wrong type", async ({ page, host, plain, problems }) => {
  const site = await host(altered(/\.css$/, ({ headers }) => (headers["content-type"] = "text/plain")));
  await page.goto(site.url + link);
  await started(page);
  expect(await allTotals(page)).toEqual(plain);
  await expect(page.locator(".failure")).toHaveCount(0);
  expect(problems.splice(0).filter((problem) => !/stylesheet/.test(problem))).toEqual([]);
});

const glue = /\/eleven-rounds-page-[0-9a-f]+\.js$/;
const status = (code) => (answer) => Object.assign(answer, { status: code, body: "Not found\n" });
const html = (answer) => {
  answer.headers["content-type"] = "text/html";
  answer.body = "<!DOCTYPE html><title>Start</title>";
};
const text = ({ headers }) => (headers["content-type"] = "text/plain");

// What is wrong, which answers are and how, and what the page says of it in each language.
const FAILURES = [
  [
    "WebAssembly is missing",
    altered(/\.wasm$/, status(404)),
    /status 404 in place of \S+_bg\.wasm.*dist/,
    /\S+_bg\.wasm 파일 대신 오류\(상태 코드 404\)/,
  ],
  [
    "an HTML page comes as WebAssembly",
    altered(/\.wasm$/, html),
    /an HTML page in place of \S+_bg\.wasm/,
    /\S+_bg\.wasm 파일 대신 HTML 페이지/,
  ],
  [
    "an HTML page comes as application/wasm",
    altered(/\.wasm$/, (answer) => (answer.body = " \n<html>")),
    /an HTML page in place of \S+_bg\.wasm/,
    /\S+_bg\.wasm 파일 대신 HTML 페이지/,
  ],
  [
    "WebAssembly is cut off",
    altered(/\.wasm$/, (answer) => (answer.body = answer.body.subarray(0, 400_000))),
    /\S+_bg\.wasm is not what was built/,
    /\S+_bg\.wasm 파일이 빌드된 것과 다르거나/,
  ],
  [
    "the module is refused",
    altered(glue, status(403)),
    /status 403 in place of eleven-rounds-page-\w+\.js/,
    /eleven-rounds-page-\w+\.js 파일 대신 오류\(상태 코드 403\)/,
  ],
  [
    "the module has a wrong type",
    altered(glue, text),
    /serves eleven-rounds-page-\w+\.js as text\/plain.*text\/javascript/,
    /eleven-rounds-page-\w+\.js 파일을 .*\(text\/plain\)/,
  ],
  [
    "the module was changed",
    altered(glue, (answer) => (answer.body = `${answer.body}\nthrow 1`)),
    /eleven-rounds-page-\w+\.js is not what was built/,
    /eleven-rounds-page-\w+\.js 파일이 빌드된 것과/,
  ],
  [
    "both are missing",
    altered(/_bg\.wasm$|\/eleven-rounds-page-[0-9a-f]+\.js$/, status(404)),
    /\w\.js\. .*_bg\.wasm/,
    /\.js 파일.*_bg\.wasm 파일/,
  ],
  [
    "no more can be asked for",
    altered(/\.wasm$|failure\.js$/, status(404)),
    /a script is missing, blocked or of a wrong type/,
    /스크립트가 없거나/,
  ],
];

for (const [what, options, english, korean] of FAILURES) {
  for (const [path, said] of [
    ["?lang=en", english],
    ["ko.html?lang=ko", korean],
  ]) {
    test(`says in the page that ${what}: ${path}`, async ({ page, host, problems }) => {
      const site = await host(options);
      await page.goto(site.url + path);
      await expect(page.locator(".failure")).toHaveText(said);
      await expect(page.locator(".failure")).toBeVisible();
      expect(problems.splice(0).length).toBeGreaterThan(0);
    });
  }
}

test("says in the page that a file is blocked", async ({ page, site, problems }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(site.url);
  await expect(page.locator(".failure")).toHaveText(/_bg\.wasm could not be fetched/);
  problems.length = 0;
});

test("says it in a frame too, whatever part that shows", async ({ page, host, problems }) => {
  const site = await host(altered(/\.wasm$/, status(404)));
  await page.goto(`${site.url}?embed=1&part=bill&controls=0`);
  await expect(page.locator(".failure")).toHaveText(/status 404/);
  await expect(page.locator(".failure")).toBeVisible();
  problems.length = 0;
});

test("says in the page what a browser without WebAssembly says", async ({ page, site, problems }) => {
  await page.addInitScript(() => delete globalThis.WebAssembly);
  await page.goto(site.url);
  await expect(page.locator(".failure")).toHaveText(/The browser says: WebAssembly is not defined/);
  problems.length = 0;
});

/** Ends what waits: a shell without a script says so only after a while. */
const wait = (page) => page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));

for (const [what, change] of [
  ["a wrong type", text],
  ["another content", (answer) => (answer.body = `${answer.body}\n`)],
  ["an HTML page in its place", html],
]) {
  test(`says in the page that no script began, but not at once: ${what}`, async ({ page, host, problems }) => {
    const site = await host(altered(/\/boot-\w+\.js$/, change));
    for (const [path, said] of [
      ["", /of a wrong type[^]*text\/javascript/],
      ["ko.html", /형식이 잘못되었습니다[^]*text\/javascript/],
    ]) {
      await page.goto(site.url + path);
      await expect(page.locator(".failure")).toBeHidden();
      await wait(page);
      await expect(page.locator(".failure")).toBeVisible();
      await expect(page.locator(".failure")).toHaveText(said);
    }
    problems.length = 0;
  });
}

test("the page of a host says what to open from a disk", async ({ page, problems }) => {
  await page.goto(new URL("index.html", dist).href);
  await expect(page.locator(".failure")).toBeVisible();
  await expect(page.locator(".failure")).toContainText("from a disk, open eleven-rounds.html");
  problems.length = 0;
});

for (const [lang, words] of [
  ["en", "The page could not start"],
  ["ko", "페이지를 시작하지 못했습니다"],
]) {
  test(`the single file says that it could not start, and asks for nothing: ${lang}`, async ({ page, problems }) => {
    const requests = [];
    page.on("request", (request) => requests.push(request.url()));
    // As in a browser of 2022.
    await page.addInitScript(() => delete globalThis.DecompressionStream);
    await page.goto(new URL(`eleven-rounds.html?lang=${lang}`, dist).href);
    const failure = page.locator(".failure").filter({ visible: true });
    await expect(failure).toContainText(words);
    // It holds both languages and shows one.
    expect(/[가-힣]/.test(await page.locator("main").innerText())).toBe(lang === "ko");
    expect(requests.filter((url) => !url.startsWith("data:"))).toHaveLength(1);
    problems.length = 0;
  });
}

test("says nothing of failure while it starts", async ({ page, site }) => {
  await page.route("**/*.wasm", () => {});
  await page.goto(site.url, { waitUntil: "commit" });
  await page.locator('html[data-boot="begun"]').waitFor({ state: "attached" });
  await wait(page);
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator(".failure")).toBeHidden();
});
