// The recipes for nginx and Apache with the servers themselves: `dist/` below a folder of a site that
// answers with its start page for whatever it does not have.
//
// `cargo xtask test --only servers` installs the servers where it may.
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, started, test } from "../e2e/fixtures.mjs";
import { allTotals } from "../e2e/page.mjs";
import { isOpen, serve, types } from "../../build/browser/serve.mjs";

const fromRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const dist = fromRoot("dist/");
const link = "#v1:traffic.requests=70M&workload.duration_ms=350&place.region=ap-northeast-2";
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== ".nojekyll")
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(dist.length));
const isRoot = process.getuid?.() === 0;

/** The first of some places in which there is something, which Debian's package of that name brings. */
function firstExisting(paths, debian) {
  const path = paths.find((path) => existsSync(path));
  if (!path) throw new Error(`Install what Debian calls ${debian}: there is none of ${paths.join(", ")}.`);
  return path;
}

/** nginx with its recipe as it stands, or with the lines for Brotli. */
function nginx({ folder, port }, brotli) {
  const recipe = readFileSync(fromRoot("hosting/nginx.conf"), "utf8");
  const included = brotli ? recipe.replaceAll(/#(?=brotli)/g, "") : recipe;
  writeFileSync(join(folder, "recipe.conf"), included);
  const folders = ["/usr/lib/nginx/modules", "/usr/lib64/nginx/modules", "/etc/nginx/modules"];
  const paths = folders.map((folder) => `${folder}/ngx_http_brotli_filter_module.so`);
  const module = () => firstExisting(paths, "libnginx-mod-http-brotli-filter");
  writeFileSync(
    join(folder, "main.conf"),
    `${brotli ? `load_module ${module()};` : ""}
    daemon off;
    ${isRoot ? "user nobody nogroup;" : ""}
    worker_processes 1;
    pid ${folder}/pid;
    error_log ${folder}/errors;
    events {}
    http {
      access_log off;
      ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join(" ")}
      server {
        listen 127.0.0.1:${port};
        root ${folder}/site;
        location / { try_files $uri /index.html; }
        include ${folder}/recipe.conf;
      }
    }`,
  );
  return ["nginx", ["-e", join(folder, "errors"), "-p", folder, "-c", join(folder, "main.conf")]];
}

/** Apache with its recipe as `.htaccess`, or included in the configuration of the folder. */
function apache({ folder, port }, included) {
  const folders = ["/usr/lib/apache2/modules", "/usr/lib64/httpd/modules", "/etc/httpd/modules"];
  const modules = firstExisting(folders, "apache2-bin");
  const names = ["mpm_event", "authz_core", "mime", "dir", "headers", "filter", "deflate", "brotli", "rewrite", "unixd"];
  // Some are built in, and which differs.
  const load = (name) =>
    `<IfModule !mod_${name}.c>\nLoadModule ${name}_module ${modules}/mod_${name}.so\n</IfModule>`;
  if (!included) cpSync(fromRoot("hosting/apache.conf"), join(folder, "site/eleven-rounds/.htaccess"));
  writeFileSync(
    join(folder, "main.conf"),
    `${names.filter((name) => existsSync(`${modules}/mod_${name}.so`)).map(load).join("\n")}
    ServerName 127.0.0.1
    Listen 127.0.0.1:${port}
    ${isRoot ? "User nobody\nGroup nogroup" : ""}
    DefaultRuntimeDir ${folder}
    PidFile ${folder}/pid
    ErrorLog ${folder}/errors
    TypesConfig /dev/null
    DocumentRoot ${folder}/site
    <Directory ${folder}/site>
      Require all granted
      AllowOverride All
      FallbackResource /index.html
    </Directory>
    ${included ? `<Directory ${folder}/site/eleven-rounds>\nInclude ${fromRoot("hosting/apache.conf")}\n</Directory>` : ""}`,
  );
  const program = ["apache2", "httpd"].find((name) => runs(name, "-v"));
  return [program ?? "apache2", ["-d", folder, "-f", join(folder, "main.conf"), "-D", "FOREGROUND"]];
}

function runs(program, ...list) {
  try {
    execFileSync(program, list, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** A port that was free a moment ago. */
const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** Whether somebody listens at a port. */
const listens = (port) =>
  new Promise((done) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("connect", () => done(true)).on("error", () => done(false)).on("connect", () => socket.destroy());
  });

/** Starts a server on a copy of `dist/`; gives its address and what ends it. */
async function start(configure, variant) {
  const folder = mkdtempSync(join(tmpdir(), "server-"));
  // A server that was started by root reads as somebody else.
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, "site"));
  writeFileSync(join(folder, "site/index.html"), "<!DOCTYPE html><title>The site around it</title>");
  cpSync(dist, join(folder, "site/eleven-rounds"), { recursive: true });
  // What a company may put beside the page: its rules, and other files with names like those of its parts.
  for (const name of ["ours.json", "ours.txt", "notes-0123456789abcdef.txt", "data.bin"]) {
    writeFileSync(join(folder, "site/eleven-rounds", name), "ours");
  }
  const port = await freePort();
  const [program, list] = configure({ folder, port }, variant);
  const server = spawn(program, list, { stdio: ["ignore", "inherit", "inherit"] });
  const ended = new Promise((done) => server.on("exit", done).on("error", done));
  let over = false;
  ended.then(() => (over = true));
  while (!over && !(await listens(port))) await new Promise((done) => setTimeout(done, 50));
  if (over) {
    const errors = join(folder, "errors");
    const reason = existsSync(errors) ? readFileSync(errors, "utf8") : await ended;
    throw new Error(`${program} did not start: ${reason}`);
  }
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true });
  };
  return { url: `http://127.0.0.1:${port}/eleven-rounds/`, stop };
}

/** What a server answers: `{ status, headers, body }`. */
const fetchRaw = (url, encodings = "identity") =>
  new Promise((done, failed) => {
    request(url, { headers: { "accept-encoding": encodings } }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
    })
      .on("error", failed)
      .end();
  });

const unpack = { gzip: gunzipSync, br: brotliDecompressSync };

for (const [name, configure, variant, encodings] of [
  ["nginx", nginx, false, ["gzip"]],
  ["nginx with Brotli", nginx, true, ["gzip", "br"]],
  ["Apache by .htaccess", apache, false, ["gzip", "br"]],
  ["Apache by its configuration", apache, true, ["gzip", "br"]],
]) {
  test.describe(name, () => {
    let server;
    test.beforeAll(async () => (server = await start(configure, variant)));
    test.afterAll(() => server?.stop());

    /** What browsers are told of every answer, errors included. */
    const expectProtected = ({ headers }, name) => {
      expect(headers["strict-transport-security"], name).toBe("max-age=31536000");
      expect(headers["x-content-type-options"], name).toBe("nosniff");
    };

    test("serves each file as what it is, and the parts of the page open to frames", async () => {
      for (const file of files) {
        const answer = await fetchRaw(server.url + file);
        const { status, headers, body } = answer;
        expect(status, file).toBe(200);
        expectProtected(answer, file);
        expect(headers["content-type"], file).toBe(types[extname(file)]);
        expect(headers["access-control-allow-origin"], file).toBe(isOpen(file) ? "*" : undefined);
        const hashed = /-[0-9a-f]{8,16}(_bg)?\.(bin|css|js|txt|wasm)$/.test(file);
        expect(headers["cache-control"], file).toBe(hashed ? "public, max-age=31536000, immutable" : "no-cache");
        expect(headers["content-encoding"], file).toBeUndefined();
        expect(body.equals(readFileSync(dist + file)), file).toBe(true);
      }
    });

    for (const encoding of encodings) {
      test(`compresses with ${encoding}`, async () => {
        for (const file of files) {
          const original = readFileSync(dist + file);
          const { headers, body } = await fetchRaw(server.url + file, encoding === "br" ? "gzip, deflate, br" : encoding);
          // Too small to gain anything, or compressed by itself.
          if (original.length < 1000 || file.endsWith(".png")) continue;
          expect(headers["content-encoding"], file).toBe(encoding);
          expect(headers["content-type"], file).toBe(types[extname(file)]);
          expect(unpack[encoding](body).equals(original), file).toBe(true);
        }
      });
    }

    test("keeps from other origins what is no part of the page", async () => {
      for (const file of ["", "ours.json", "ours.txt", "notes-0123456789abcdef.txt", "data.bin"]) {
        const answer = await fetchRaw(server.url + file);
        expect(answer.status, file).toBe(200);
        expectProtected(answer, file);
        expect(answer.headers["access-control-allow-origin"], file).toBeUndefined();
      }
    });

    test("answers with 404 what is not there, and finds the folder without its slash", async () => {
      expect((await fetchRaw(new URL("/nowhere", server.url))).status).toBe(200);
      for (const file of ["eleven-rounds-page-0123456789abcdef_bg.wasm", "other.js", "pages/none.html"]) {
        const answer = await fetchRaw(server.url + file);
        expect(answer.status, file).toBe(404);
        expectProtected(answer, file);
      }
      const answer = await fetchRaw(server.url.slice(0, -1));
      expect(answer.status).toBe(301);
      expectProtected(answer, "the folder without its slash");
      expect(new URL(answer.headers.location, server.url).href).toBe(server.url);
    });

    test("has the totals of a plain host, also in a sandboxed frame", async ({ page, site, context }) => {
      await page.goto(site.url + link);
      await started(page);
      const plain = await allTotals(page);
      await page.goto(server.url + link);
      await started(page);
      expect(await allTotals(page)).toEqual(plain);
      const src = (server.url + link).replaceAll("&", "&amp;");
      const frame = `<iframe title="page" sandbox="allow-scripts" width="1200" height="900" src="${src}"></iframe>`;
      const pages = { "/": `<!DOCTYPE html><title>Host</title><link rel="icon" href="data:,">${frame}` };
      const host = await serve({ pages });
      try {
        const other = await context.newPage();
        await other.goto(host.url);
        await started(other.frameLocator("iframe"));
        expect(await allTotals(other.frameLocator("iframe"))).toEqual(plain);
      } finally {
        await host.close();
      }
    });
  });
}
