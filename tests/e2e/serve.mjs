// A static file server for the tests: `dist/` at the root or below a folder, or another folder, as a
// plain host would serve it, with a record of what was asked for.
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/**
 * Serves `dist/` below `prefix` ("/" or "/some/folder/") on a free port.
 * `folder` is another one than `dist/`; `pages` adds documents of a test's own: path to HTML;
 * `headers` go out with every file; `instead` has texts that others take the place of in HTML and
 * scripts, for a folder that was built before an address was known.
 * Gives `{ url, origin, requests, close }`; `requests` grows with each path asked for.
 */
export async function serve({ prefix = "/", folder = dist, pages = {}, headers = {}, instead = {} } = {}) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    requests.push(pathname);
    if (pages[pathname] !== undefined) {
      response.writeHead(200, { "content-type": types[".html"] }).end(pages[pathname]);
      return;
    }
    const file = await fileFor(pathname, prefix, folder);
    if (file === undefined) {
      response.writeHead(404, { "content-type": "text/plain" }).end("Not found\n");
      return;
    }
    const type = types[extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, "cache-control": "no-store", ...headers });
    const texts = type.startsWith("text/") ? Object.entries(instead) : [];
    if (texts.length === 0) createReadStream(file).pipe(response);
    else response.end(texts.reduce((text, [from, to]) => text.replaceAll(from, to), await readFile(file, "utf8")));
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

/** The file of a path; nothing outside the folder, and nothing outside the prefix. */
async function fileFor(pathname, prefix, folder) {
  if (!pathname.startsWith(prefix)) return undefined;
  const rest = decodeURIComponent(pathname.slice(prefix.length)).replace(/(^|\/)$/, "$1index.html");
  const file = normalize(join(folder, rest));
  if (!file.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? file : undefined;
}
