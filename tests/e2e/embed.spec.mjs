// The page in a frame of somebody's document: parts, height, messages, and what a sandbox refuses.
import { expect, test } from "./fixtures.mjs";
import { serve } from "./serve.mjs";

/** Opens a document of another origin; gives its page once the frame in it runs. */
const documents = test.extend({
  host: async ({ page, problems }, use) => {
    const open = [];
    await use(async (body) => {
      // As GitHub Pages answers, and every recipe: a sandboxed frame has an origin of its own.
      const site = await serve({ headers: { "access-control-allow-origin": "*" } });
      const html = `<!DOCTYPE html><title>Handbook</title><link rel="icon" href="data:,">
        <body style="margin: 0">${body(site.url)}`;
      const host = await serve({ pages: { "/": html } });
      open.push(site, host);
      await page.goto(host.url);
      const frame = page.frameLocator("iframe");
      await frame.locator('html[data-boot="done"]').waitFor({ state: "attached" });
      return frame;
    });
    await Promise.all(open.map((server) => server.close()));
    expect(problems).toEqual([]);
  },
});

const PARTS = { verdict: "#verdict", chart: "#curve", bill: "#bill", rounds: "#rounds" };

for (const [part, shown] of Object.entries(PARTS)) {
  documents(`shows ${part} alone, as high as it is`, async ({ page, host }) => {
    const frame = await host(
      (url) => `<script src="${url}embed.js"></script>
        <iframe width="100%" height="640" src="${url}?embed=1&part=${part}&controls=0#v1:traffic.requests=5M"></iframe>`,
    );
    await expect(frame.locator(shown)).toBeVisible();
    for (const other of Object.values(PARTS).filter((one) => one !== shown)) {
      await expect(frame.locator(other)).toBeHidden();
    }
    await expect(frame.locator(".bar")).toBeHidden();
    await expect(frame.locator("#inputs")).toBeHidden();
    const link = frame.getByRole("link", { name: "Open the full calculator" });
    await expect(link).toHaveAttribute("href", /^\?#v1:.*traffic\.requests=5000000/);
    await expect(link).toHaveAttribute("rel", "noopener");
    const content = () => frame.locator("body").evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
    const given = () => page.locator("iframe").evaluate((one) => one.clientHeight);
    await expect.poll(async () => (await given()) - (await content())).toBe(0);
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
      <eleven-rounds part="verdict" controls="0" lang="ko" theme="dark" scenario="v1:traffic.requests=70M"></eleven-rounds>`,
  );
  await expect(frame.locator("html")).toHaveAttribute("lang", "ko");
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(frame.locator("h1")).toContainText("Fargate");
  const before = await frame.locator("h1").innerText();
  await page.locator("eleven-rounds").evaluate((one) => one.setAttribute("scenario", "v1:traffic.requests=1M"));
  await expect(frame.locator("h1")).not.toHaveText(before);
});

documents("a host sets a scenario and asks for the dollars", async ({ page, host }) => {
  const frame = await host(
    (url) => `<script>
        window.heard = [];
        addEventListener("message", ({ data }) => heard.push(data));
      </script>
      <iframe width="320" height="500" src="${url}?embed=1&frame=mine"></iframe>`,
  );
  const heard = (type) => page.evaluate((type) => heard.filter((data) => data.type === type).at(-1), type);
  const say = (message) =>
    page.locator("iframe").evaluate((one, message) => one.contentWindow.postMessage(message, "*"), message);
  await expect.poll(() => heard("eleven-rounds-ready")).toBeTruthy();
  expect((await heard("eleven-rounds-ready")).totals.lambda).toBeGreaterThan(0);
  await say({ type: "eleven-rounds-set", hash: "v1:traffic.requests=70M" });
  await say({ type: "eleven-rounds-set", hash: 7 });
  await expect(frame.locator("#traffic-requests")).toHaveValue("70 M");
  await say({ type: "eleven-rounds-get" });
  await expect.poll(async () => (await heard("eleven-rounds-state"))?.hash).toContain("traffic.requests=70");
  const { totals } = await heard("eleven-rounds-state");
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
  const given = page.waitForEvent("download");
  await frame.locator('#bill [data-out="csv"]').click();
  expect((await given).suggestedFilename()).toMatch(/\.csv$/);
  await expect(frame.locator("#bill .told")).toHaveText("Given to your downloads, if this frame may");
});
