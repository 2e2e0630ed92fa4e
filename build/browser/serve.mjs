// A static file server for the tests: serves `dist/` or another folder, at the root or below a folder, like a
// plain host, and records the requests.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));

/** The type of each kind of file, as the recipes of `hosting/` give it too. */
export const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".bin": "application/octet-stream",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** What the recipes of `hosting/` let a frame with `sandbox` read, which has an origin of its own: the parts of the page. */
export const isOpen = (path) =>
  /\.(css|js|wasm)$|(^|\/)(prices-[0-9a-f]{16}\.bin|rounds-[a-z]+-[0-9a-f]{16}\.txt)$/.test(path);

/** For `alter`: the headers of a host that follows a recipe. */
export function asRecipe(path, { status, headers }) {
  headers["strict-transport-security"] = "max-age=31536000";
  headers["x-content-type-options"] = "nosniff";
  if (status === 200 && isOpen(path)) headers["access-control-allow-origin"] = "*";
}

/**
 * Serves `dist/` below `prefix` ("/" or "/some/folder/") on a free port.
 * `folder` is another one than `dist/`; `pages` adds documents of a test's own: path to HTML;
 * `headers` go out with every file; `alter` makes other answers of those of a plain host: it gets the
 * path and `{ status, headers, body }`, and changes that.
 * Gives `{ url, origin, requests, close }`; `requests` grows with each path asked for.
 */
export async function serve({ prefix = "/", folder = dist, pages = {}, headers = {}, alter } = {}) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    requests.push(pathname);
    if (pages[pathname] !== undefined) {
      response.writeHead(200, { "content-type": types[".html"] }).end(pages[pathname]);
      return;
    }
    const answer = await plainAnswer(fileFor(pathname, prefix, folder), headers);
    alter?.(pathname, answer);
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const close = () =>
    new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    });
  return { url: origin + prefix, origin, requests, close };
}

/** What a plain host answers with a file, or where there is none, or none any more: a test may deploy another. */
async function plainAnswer(file, extraHeaders) {
  const body = file && (await readFile(file).catch(() => undefined));
  if (body === undefined) return { status: 404, headers: { "content-type": "text/plain" }, body: "Not found\n" };
  const type = types[extname(file)] ?? "application/octet-stream";
  const headers = { "content-type": type, "cache-control": "no-store", ...extraHeaders };
  return { status: 200, headers, body };
}

/** Where the file of a path would be; nothing outside the folder, and nothing outside the prefix. */
function fileFor(pathname, prefix, folder) {
  if (!pathname.startsWith(prefix)) return undefined;
  const rest = decodeURIComponent(pathname.slice(prefix.length)).replace(/(^|\/)$/, "$1index.html");
  const file = normalize(join(folder, rest));
  return file.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? file : undefined;
}
