// The page in a frame of somebody's document: parts, height, messages, and what a sandbox refuses.
import { readFileSync } from "node:fs";
import { expect, started, test } from "../fixtures.mjs";
import { address, snippet } from "../guide.mjs";
import { openSettings, roundLine, show, totals, type } from "../page.mjs";
import { asRecipe, serve } from "../../../build/browser/serve.mjs";

/** Opens a document of another origin; gives the first frame of ours in it once that runs. */
const documents = test.extend({
  host: async ({ page, problems }, use) => {
    const open = [];
    await use(async (body) => {
      const site = await serve({ alter: asRecipe });
      const html = `<!DOCTYPE html><title>Handbook</title><link rel="icon" href="data:,">
        <body style="margin: 0">${body(site.url)}`;
      const host = await serve({ pages: { "/": html } });
      open.push(site, host);
      await page.goto(host.url);
      const frame = page.frameLocator('iframe:not([title="other"])').first();
      await frame.locator('html[data-boot="done"]').waitFor({ state: "attached" });
      return frame;
    });
    await Promise.all(open.map((server) => server.close()));
    expect(problems).toEqual([]);
  },
});

const PARTS = { verdict: "#verdict", chart: "#curve", bill: "#bill", rounds: "#rounds" };

for (const [part, shown] of Object.entries(PARTS)) {
  documents(`shows ${part} alone, as high as it is`, { tag: ["@narrow", "@fonts"] }, async ({ page, host }) => {
    const frame = await host(
      (url) => `<script src="${url}embed.js"></script>
        <iframe width="100%" height="640" src="${url}?embed=1&part=${part}&controls=0#v1:traffic.requests=5M"></iframe>`,
    );
    await expect(frame.locator(shown)).toBeVisible();
    for (const other of Object.values(PARTS).filter((selector) => selector !== shown)) {
      await expect(frame.locator(other)).toBeHidden();
    }
    await expect(frame.locator(".bar")).toBeHidden();
    await expect(frame.locator("#inputs")).toBeHidden();
    const link = frame.getByRole("link", { name: "Open the full calculator" });
    await expect(link).toHaveAttribute("href", /^\?#v1:.*traffic\.requests=5000000/);
    await expect(link).toHaveAttribute("rel", "noopener");
    const content = () => frame.locator("body").evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
    const frameHeight = () => page.locator("iframe").evaluate((element) => element.clientHeight);
    await expect.poll(async () => (await frameHeight()) - (await content())).toBe(0);
    const { wide, client } = await frame.locator("html").evaluate((root) => ({
      wide: root.scrollWidth,
      client: root.clientWidth,
    }));
    expect(wide).toBeLessThanOrEqual(client);
  });
}

documents("an element stands for the frame, and another scenario needs no other page", async ({ page, host }) => {
  const frame = await host(
    (url) => `<script src="${url}embed.js"></script>
      <eleven-rounds part="verdict" controls="0" theme="dark" scenario="v1:traffic.requests=70M"></eleven-rounds>`,
  );
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(frame.locator("h1")).toContainText("Fargate");
  const before = await frame.locator("h1").innerText();
  const steps = await page.evaluate(() => history.length);
  await frame.locator("html").evaluate(() => (self.same = true));
  const setAttribute = (name, value) =>
    page.locator("eleven-rounds").evaluate((element, [name, value]) => element.setAttribute(name, value), [name, value]);
  await setAttribute("scenario", "v1:traffic.requests=1M");
  await expect(frame.locator("h1")).not.toHaveText(before);
  expect(await frame.locator("html").evaluate(() => self.same)).toBe(true);

  // All else is read anew, and nothing of it is a step back for the reader.
  await setAttribute("theme", "light");
  await setAttribute("part", "bill");
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "light");
  await expect(frame.locator("#bill")).toBeVisible();
  await expect(frame.locator("#verdict")).toBeHidden();
  expect(await page.evaluate(() => history.length)).toBe(steps);
});

documents("a host sets a scenario and asks for the dollars", async ({ page, host }) => {
  const frame = await host(
    (url) => `<script>
        window.heard = [];
        addEventListener("message", ({ data }) => heard.push(data));
      </script>
      <iframe width="320" height="500" src="${url}?embed=1&frame=mine"></iframe>`,
  );
  const lastHeard = (type) => page.evaluate((type) => heard.filter((data) => data.type === type).at(-1), type);
  const post = (message) =>
    page.locator("iframe").evaluate((frame, message) => frame.contentWindow.postMessage(message, "*"), message);
  await expect.poll(() => lastHeard("eleven-rounds-ready")).toBeTruthy();
  expect((await lastHeard("eleven-rounds-ready")).totals.lambda).toBeGreaterThan(0);
  await post({ type: "eleven-rounds-set", hash: "v1:traffic.requests=70M" });
  await post({ type: "eleven-rounds-set", hash: 7 });
  await expect(frame.locator("#traffic-requests")).toHaveValue("70 M");
  await post({ type: "eleven-rounds-get" });
  await expect.poll(async () => (await lastHeard("eleven-rounds-state"))?.hash).toContain("traffic.requests=70");
  const { totals } = await lastHeard("eleven-rounds-state");
  expect(Object.keys(totals)).toEqual([
    "lambda",
    "provisioned",
    "lambda_managed",
    "fargate",
    "fargate_spot",
    "ecs_ec2",
    "ecs_managed",
  ]);
  // A host that sets no height: the frame scrolls inside, and is told of in every form.
  const forms = await page.evaluate(() => heard.map((data) => Object.keys(data).join()));
  expect(forms).toContain("eleven-rounds-height,datawrapper-height");
  expect(forms).toContain("sentinel,type,height");
  expect(await page.evaluate(() => heard.find((data) => data["eleven-rounds-height"])["eleven-rounds-height"])).toHaveProperty("mine");
});

/** A document that hears what its frame says, and can say something to it. */
const listening = (src) => `<script>
    window.heard = [];
    addEventListener("message", ({ data }) => heard.push(data));
  </script>
  <iframe width="1000" height="500" src="${src}"></iframe>`;

/** What a document has heard of a type, the last one. */
const lastHeard = (page, type) => page.evaluate((type) => heard.filter((data) => data.type === type).at(-1), type);

/** Says something to the frame of a document. */
const say = (page, message) =>
  page.locator("iframe").evaluate((frame, message) => frame.contentWindow.postMessage(message, "*"), message);

/** Asks the frame of a document for its scenario. */
async function askedHash(page) {
  const count = () => page.evaluate(() => heard.filter((data) => data.type === "eleven-rounds-state").length);
  const before = await count();
  await say(page, { type: "eleven-rounds-get" });
  await expect.poll(count).toBe(before + 1);
  return (await lastHeard(page, "eleven-rounds-state")).hash;
}

documents("a host is told nothing of a rule file that it names, whatever happens in the frame", async ({ page, host }) => {
  const link = "#v1:traffic.requests=5M&rounds.deployables=30&rounds.team_container=expert";
  const frame = await host((url) => listening(`${url}?embed=1&rules=house-rules.example.json${link}`));
  const own = () => frame.locator("html").evaluate(() => decodeURIComponent(location.hash));
  const expectNothingTold = async () => {
    await expect.poll(own).toContain("Example handbook");
    const view = await frame.locator("main").getAttribute("data-view");
    expect(await askedHash(page)).toBe(
      `#v1:traffic.requests=5000000&rounds.team_container=expert&rounds.deployables=30&view.name=${view}`,
    );
    const told = decodeURIComponent(JSON.stringify(await page.evaluate(() => heard)));
    expect(told).not.toMatch(/handbook|EX-1|R1-04|weights|rounds\.(off|house)/);
  };
  await show(frame, "house_rules");
  await expect(frame.locator(".custom-rules")).toContainText("Example handbook: 3 rules, ");
  await expectNothingTold();
  // The name of a rule is the file's, also where it is the reader who names it.
  await show(frame, "rounds");
  await roundLine(frame, 6).click();
  await frame.locator(".round-body li").filter({ hasText: "EX-1" }).getByRole("button").click();
  await expect.poll(own).toContain("EX-1,");
  await expectNothingTold();
  // Back in the document the frame is where it was, with the rules in its own address.
  await page.reload();
  await started(frame);
  await show(frame, "house_rules");
  await expect(frame.locator(".custom-rules")).toContainText("Example handbook");
  await expectNothingTold();
  // Nor is it told what it sent itself: the same fields may hold what the file says.
  await say(page, { type: "eleven-rounds-set", hash: "v1:traffic.requests=70M&weights.governance=33" });
  await expect(frame.locator("#traffic-requests")).toHaveValue("70 M");
  expect(await askedHash(page)).toBe("#v1:traffic.requests=70000000");
});

documents("a host is given back the rules and weights that it sent", async ({ page, host }) => {
  const frame = await host((url) => listening(`${url}?embed=1#v1:weights.governance=20&rounds.off=R1-04&view.name=rounds`));
  await expect(frame.locator(".off")).toContainText("R1-04");
  expect(await askedHash(page)).toBe("#v1:weights.governance=20&rounds.off=R1-04&view.name=rounds");
  await say(page, { type: "eleven-rounds-set", hash: "v1:weights.governance=30&view.name=rounds" });
  await expect(frame.locator(".off")).toHaveCount(0);
  await expect(frame.locator("#rounds")).toBeVisible();
  expect(await askedHash(page)).toBe("#v1:weights.governance=30&view.name=rounds");
  await say(page, { type: "eleven-rounds-set", hash: "" });
  await expect.poll(() => askedHash(page)).toBe("");
});

test("where the page lists origins, these and its own may ask and set, and others hear heights", async ({ page }) => {
  const document = {};
  const site = await serve({
    pages: document,
    alter: (path, answer) => {
      asRecipe(path, answer);
      const tag = `<meta name="eleven-rounds-origins" content="https://wiki.example ${listed.origin}">`;
      if (path === "/") answer.body = answer.body.toString().replace("<head>", `<head>${tag}`);
    },
  });
  document["/document.html"] = listening(`${site.url}?embed=1`);
  const pages = { "/document.html": document["/document.html"] };
  const [listed, other] = [await serve({ pages }), await serve({ pages })];
  try {
    for (const [host, sandbox, may] of [
      [listed, false, true],
      [site, false, true],
      [other, false, false],
      [listed, true, false],
    ]) {
      // A sandboxed document has no origin of its own, wherever it is from.
      pages["/"] = `<iframe sandbox="allow-scripts" width="1000" height="500" src="${host.url}document.html"></iframe>`;
      await page.goto(sandbox ? host.url : `${host.url}document.html`);
      const place = sandbox ? page.frames()[1] : page.mainFrame();
      const frame = place.frameLocator("iframe");
      await started(frame);
      await expect.poll(() => lastHeard(place, "eleven-rounds-ready")).toEqual({ type: "eleven-rounds-ready" });
      await expect.poll(() => place.evaluate(() => heard.some((data) => data["eleven-rounds-height"]))).toBe(true);
      await say(place, { type: "eleven-rounds-set", hash: "v1:traffic.requests=70M" });
      await say(place, { type: "eleven-rounds-get" });
      if (may) {
        await expect(frame.locator("#traffic-requests")).toHaveValue("70 M");
        expect(await askedHash(place)).toContain("traffic.requests=70");
        expect((await lastHeard(place, "eleven-rounds-state")).totals.lambda).toBeGreaterThan(0);
      } else {
        // A drawing of another scenario would be there before this one is.
        await type(frame, "workload.duration_ms", "100");
        await expect.poll(() => frame.locator("html").evaluate(() => location.hash)).toBe("#v1:workload.duration_ms=100");
        expect(await lastHeard(place, "eleven-rounds-state")).toBe(undefined);
      }
    }
  } finally {
    await Promise.all([site, listed, other].map((server) => server.close()));
  }
});

documents("a sandbox that allows scripts alone refuses much and stops nothing", async ({ page, host }) => {
  const frame = await host(
    (url) => `<iframe sandbox="allow-scripts" width="100%" height="640" src="${url}?embed=1"></iframe>`,
  );
  await frame.locator("#traffic-requests").fill("70M");
  await frame.locator("#traffic-requests").press("Enter");
  await expect(frame.locator("#traffic-requests")).toHaveValue("70 M");
  await expect(frame.locator("h1")).toContainText("Fargate");
  await expect(page).toHaveTitle("Handbook");
});

documents("a file saved from a frame is told of with the doubt that is in it", async ({ page, host }) => {
  const frame = await host((url) => `<iframe width="100%" height="640" src="${url}?embed=1&part=bill"></iframe>`);
  const download = page.waitForEvent("download");
  await frame.locator('#bill [data-out="csv"]').click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  await expect(frame.locator("#bill .message")).toHaveText("Saved, unless this frame blocks downloads");
});

/** How high a frame is, and what it shows. */
const heights = async (frame) => {
  const heightOf = (body) => Math.ceil(body.getBoundingClientRect().height);
  return [await frame.evaluate((element) => element.clientHeight), await frame.contentFrame().locator("body").evaluate(heightOf)];
};

/** Expects a frame to be as high as what it shows. */
const expectFit = (frame) =>
  expect.poll(async () => {
    const [height, content] = await heights(frame);
    return content > 0 && height - content;
  }).toBe(0);

documents("elements stand beside other frames, and come, go and change while they load", { tag: ["@narrow", "@fonts"] }, async ({ page, host }) => {
  const element = (id, part, requests) =>
    `<eleven-rounds id="${id}" part="${part}" controls="0" scenario="v1:traffic.requests=${requests}"></eleven-rounds>`;
  // Some documents name the script with each element.
  const script = (url) => `<script src="${url}embed.js"></script>`;
  await host(
    (url) => `${script(url)}${element("first", "verdict", "70M")}
      <iframe title="other" height="77" style="border: 0" srcdoc="Other"></iframe>
      ${script(url)}${element("second", "chart", "5M")}`,
  );
  const frame = (id) => page.locator(`#${id} iframe`);
  const shown = (id) => frame(id).contentFrame();
  await expect(shown("second").locator("#curve")).toBeVisible();
  await expectFit(frame("first"));
  await expectFit(frame("second"));
  expect(await page.getByTitle("other").evaluate((element) => element.clientHeight)).toBe(77);

  const verdict = await shown("first").locator("h1").innerText();
  await page.evaluate(() => {
    const [first, second] = document.querySelectorAll("eleven-rounds");
    // Another scenario while it is nowhere, and one before there is a page to hear of it.
    first.remove();
    first.setAttribute("scenario", "v1:traffic.requests=1M");
    document.body.append(first);
    second.replaceWith(second.cloneNode());
    document.querySelector("#second").setAttribute("scenario", "v1:traffic.requests=30M");
  });
  await started(shown("first"));
  await expect(shown("first").locator("h1")).not.toHaveText(verdict);
  await expect(shown("second").locator("#curve")).toBeVisible();
  await expect(shown("second").getByRole("link", { name: "Open the full calculator" })).toHaveAttribute("href", /=30000000/);
  await expectFit(frame("first"));
  await expectFit(frame("second"));
});

documents("a frame that nobody has scrolled to is as high as what it shows by now", { tag: ["@narrow", "@fonts"] }, async ({ page, host }) => {
  const frame = await host(
    (url) => `<script src="${url}embed.js"></script><p style="height: 3000px"></p>
      <eleven-rounds part="bill" controls="0" scenario="v1:traffic.requests=5M"></eleven-rounds>`,
  );
  const iframe = page.locator("eleven-rounds iframe");
  await expectFit(iframe);
  const [before] = await heights(iframe);
  await page.evaluate(() => document.querySelector("eleven-rounds").setAttribute("scenario", "v1:network.kind=private"));
  await expect(frame.locator('[data-line="network.nat_hour"]')).not.toHaveCount(0);
  await expectFit(iframe);
  expect((await heights(iframe))[0]).toBeGreaterThan(before);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

documents("a document gives a frame only heights that make sense, and only its own", async ({ page, host }) => {
  await host(
    (url) => `<script src="${url}embed.js"></script>
      <iframe title="ours" width="320" height="500" src="${url}?embed=1&part=verdict&controls=0"></iframe>
      <iframe title="other" height="77" style="border: 0" srcdoc="Other"></iframe>`,
  );
  await expectFit(page.getByTitle("ours"));
  /** What the two frames are given when a window says a height. */
  const heightsAfter = (source, height) =>
    page.evaluate(
      ([source, height]) => {
        const frames = document.querySelectorAll("iframe");
        const data = { "eleven-rounds-height": height };
        dispatchEvent(new MessageEvent("message", { data, source: frames[source]?.contentWindow ?? self }));
        return [...frames].map((frame) => frame.style.height);
      },
      [source, height],
    );
  const before = await heightsAfter(0, null);
  for (const bad of [99, 20_001, -300, Number.NaN, Number.POSITIVE_INFINITY, "tall", "300px", {}, null, undefined]) {
    expect(await heightsAfter(0, { mine: bad })).toEqual(before);
    expect(await heightsAfter(0, bad)).toEqual(before);
  }
  expect(await heightsAfter(0, {})).toEqual(before);
  // The document's own window is none of its frames.
  expect(await heightsAfter(2, { mine: 300 })).toEqual(before);
  expect(await heightsAfter(0, { mine: 100 })).toEqual(["100px", ""]);
  expect(await heightsAfter(0, { mine: 20_000 })).toEqual(["20000px", ""]);
});

documents("no other frame of a document sets a height, neither its own nor ours", async ({ page, host }) => {
  const ad = `<script>
      for (const key of ["eleven-rounds-height", "datawrapper-height"]) parent.postMessage({ [key]: { x: 19999 } }, "*");
      parent.postMessage("asked", "*");
    </script>`;
  await host(
    (url) => `<script src="${url}embed.js"></script>
      <script>window.asked = 0; addEventListener("message", ({ data }) => (asked += data === "asked"));</script>
      <iframe title="ours" width="320" height="500" src="${url}?embed=1&part=verdict&controls=0"></iframe>
      <iframe title="other" height="77" style="border: 0" srcdoc='${ad}'></iframe>
      <iframe title="other" height="77" style="border: 0" src='data:text/html,${encodeURIComponent(ad)}'></iframe>
      <eleven-rounds part="verdict" controls="0"></eleven-rounds>`,
  );
  await expect.poll(() => page.evaluate(() => asked)).toBe(2);
  for (const frame of [page.getByTitle("ours"), page.locator("eleven-rounds iframe")]) await expectFit(frame);
  for (const other of await page.getByTitle("other").all()) {
    expect(await other.evaluate((element) => [element.style.height, element.clientHeight])).toEqual(["", 77]);
  }
});

documents("a frame is asked for what the guide names, and for no other attribute of its element", async ({ page, host }) => {
  const named = { part: "bill", controls: "0", theme: "dark", lang: "ko", frame: "mine", rules: "house-rules.example.json" };
  const attributes = Object.entries(named).map(([name, value]) => `${name}="${value}"`);
  await host(
    (url) => `<script src="${url}embed.js"></script>
      <eleven-rounds ${attributes.join(" ")} id="first" class="wide" style="color: red" title="Bill" data-secret="s3cret"
        onclick="alert(1)" embed="0" scenario="v1:traffic.requests=5M"></eleven-rounds>`,
  );
  const src = new URL(await page.locator("eleven-rounds iframe").getAttribute("src"));
  expect(Object.fromEntries(src.searchParams)).toEqual({ embed: "1", ...named });
  expect(src.hash).toBe("#v1:traffic.requests=5M");
  await expect(page.locator("eleven-rounds iframe")).toHaveAttribute("title", "Bill");
  const guide = readFileSync(new URL("../../../docs/EMBEDDING.md", import.meta.url), "utf8");
  const [, list] = guide.match(/The element has these attributes:\n\n- (.*), as in the address;/);
  expect(list.match(/\w+(?=`)/g).sort()).toEqual(Object.keys(named).sort());
});

documents("a frame may have any name, and says two heights for a size at most", { tag: ["@narrow", "@fonts"] }, async ({ page, host }) => {
  const names = ["__proto__", `<b>"&'한글 %`, ""];
  await page.addInitScript(() => {
    self.received = [];
    addEventListener("message", ({ data }) => data?.["eleven-rounds-height"] && received.push(data["eleven-rounds-height"]));
  });
  await host(
    (url) =>
      `<script src="${url}embed.js"></script>` +
      names
        .map((name) => `<iframe width="100%" src="${url}?embed=1&part=verdict&frame=${encodeURIComponent(name)}"></iframe>`)
        .join(""),
  );
  const takeNames = () => page.evaluate(() => self.received.splice(0).flatMap(Object.keys));
  const settle = async () => {
    for (const index of names.keys()) {
      await page.locator("iframe").nth(index).scrollIntoViewIfNeeded();
      await started(page.frameLocator("iframe").nth(index));
      await expectFit(page.locator("iframe").nth(index));
      // So many pictures that a height which answers a height would show.
      await page
        .locator("iframe")
        .nth(index)
        .contentFrame()
        .locator("html")
        .evaluate(async () => {
          for (let count = 0; count < 20; count += 1) await new Promise(requestAnimationFrame);
        });
    }
  };
  await settle();
  const first = await takeNames();
  const size = page.viewportSize();
  await page.setViewportSize({ ...size, width: size.width - 60 });
  await settle();
  const second = await takeNames();
  for (const name of names) {
    const count = (received) => received.filter((other) => other === name).length;
    expect(count(first)).toBeGreaterThan(0);
    expect(count(first)).toBeLessThanOrEqual(2);
    expect(count(second)).toBeLessThanOrEqual(2);
  }
});

for (const part of ["all", ...Object.keys(PARTS)]) {
  documents(`at a fixed size, ${part} takes nothing from its document and shows all of itself`, async ({ page, host }) => {
    const frame = await host(
      (url) => `<input aria-label="search" autofocus><p style="height: 1500px"></p>
        <iframe width="320" height="640" style="border: 0" src="${url}?embed=1&part=${part}#v1:traffic.requests=5M"></iframe>`,
    );
    await expect(frame.locator(PARTS[part] ?? "#verdict")).toBeVisible();
    await expect(page.getByLabel("search")).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await expect(page.locator("iframe")).toHaveJSProperty("clientHeight", 640);
    const layout = await frame.locator("html").evaluate((root) => {
      const shown = [...root.querySelectorAll("*")].filter((element) => element.checkVisibility());
      const words = (element) => `${element.tagName} ${element.className} ${element.textContent.slice(0, 40)}`;
      const target = root.querySelector("base")?.target;
      const apart = (link) => (link.target || target) === "_blank" && !link.relList.contains("opener");
      scrollTo({ top: root.scrollHeight, behavior: "instant" });
      return {
        wide: root.scrollWidth - root.clientWidth,
        fixed: shown.filter((element) => getComputedStyle(element).position === "fixed").map(words),
        links: shown.filter((element) => element.matches("a[href]") && !apart(element)).map(words),
        below: Math.max(0, Math.floor(document.querySelector(".foot").getBoundingClientRect().bottom) - root.clientHeight),
        scrolls: root.scrollHeight > root.clientHeight,
      };
    });
    expect(layout).toEqual({ wide: 0, fixed: [], links: [], below: 0, scrolls: true });
  });
}

documents("the whole page has its views, and the host is told the height of each", { tag: "@narrow" }, async ({ page, host }) => {
  const frame = await host(
    (url) => `<script src="${url}embed.js"></script>
      <iframe width="100%" height="640" style="border: 0" src="${url}?embed=1#v1:traffic.requests=5M"></iframe>`,
  );
  const before = await totals(frame);
  const seen = new Set();
  for (const [view, part] of [["costs", "#bill"], ["rounds", "#rounds"], ["sources", "#method"], ["answer", "#verdict"]]) {
    await show(frame, view);
    await expect(frame.locator(part)).toBeVisible();
    await expectFit(page.locator("iframe"));
    seen.add((await heights(page.locator("iframe")))[0]);
    expect(await totals(frame)).toEqual(before);
  }
  // Beside the inputs, the shortest views are as high as these.
  expect(seen.size).toBeGreaterThan(2);
});

documents("all settings stand in their place in a frame, which is as high as they are", { tag: "@narrow" }, async ({ page, host }) => {
  const frame = await host(
    (url) => `<script src="${url}embed.js"></script>
      <iframe width="100%" height="640" style="border: 0" src="${url}?embed=1#v1:traffic.requests=5M"></iframe>`,
  );
  await expectFit(page.locator("iframe"));
  await openSettings(frame);
  const drawer = frame.locator("dialog.settings");
  expect(await drawer.evaluate((dialog) => [dialog.matches(":modal"), getComputedStyle(dialog).position])).toEqual([false, "static"]);
  await drawer.locator("summary").first().click();
  await expect(drawer.locator(".field").first()).toBeVisible();
  await expectFit(page.locator("iframe"));
  await drawer.locator('[data-action="done"]').click();
  await expect(drawer).toHaveCount(0);
  await expect(frame.locator("#curve")).toBeVisible();
  await expectFit(page.locator("iframe"));
});

documents("links lead beside the document, which they cannot reach", async ({ page, host }) => {
  const frame = await host((url) => `<iframe width="100%" height="640" src="${url}?embed=1"></iframe>`);
  await show(frame, "sources");
  for (const [name, url] of [["How this was checked", /checked\.html$/], ["Open the full calculator", /\/\?#/]]) {
    const opening = page.waitForEvent("popup");
    await frame.getByRole("link", { name }).click();
    const opened = await opening;
    await expect(opened).toHaveURL(url);
    expect(await opened.evaluate(() => opener)).toBe(null);
    await expect(frame.locator('html[data-boot="done"]')).toBeAttached();
  }
});

for (const kind of ["fixed", "element"]) {
  documents(`the guide's snippet for plain HTML shows the verdict: ${kind}`, async ({ page, host }) => {
    const frame = await host((url) => snippet(`html-${kind}`).replaceAll(address, url));
    await expect(frame.locator("#verdict")).toBeVisible();
    await expect(frame.locator("#bill")).toBeHidden();
    if (kind === "element") await expectFit(page.locator("iframe"));
    else await expect(page.locator("iframe")).toHaveJSProperty("clientHeight", 640);
  });
}

const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");
const snippets = readme
  .match(/(?:^ {4}.*\n)+/gm)
  .map((block) => block.replaceAll(/^ {4}/gm, ""))
  .filter((block) => block.startsWith("<"));

test("the README has code for a frame and for an element", () => {
  expect(snippets.map((block) => block.match(/<(iframe|eleven-rounds)/)?.[1])).toEqual(["iframe", "eleven-rounds"]);
});

for (const [index, block] of snippets.entries()) {
  documents(`the README's code for a document shows the verdict: ${index + 1}`, async ({ host }) => {
    const frame = await host((url) => block.replaceAll(address, url));
    await expect(frame.locator("#verdict")).toBeVisible();
    await expect(frame.locator("#bill")).toBeHidden();
    await expect(frame.getByRole("link", { name: "Open the full calculator" })).toHaveAttribute("href", /=5000000/);
  });
}
