// Writes the service worker `dist/sw.js` from `assets/sw.js`, after all names and files of a build are final:
// `node service-worker.mjs`.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";

const source = fileURLToPath(new URL("../assets/sw.js", import.meta.url));
const dist = fileURLToPath(new URL("../dist/", import.meta.url));

/** What only documents with frames load, and the worker itself. */
const excluded = ["embed.js", "frame.js", "sw.js"];

/**
 * What a reader may want without a network: the pages of all languages with what they name, what those
 * ask for later, and the checks. Left out are the single file and the pages of sources: they are larger
 * than all the rest, and kept once they were read.
 */
function filesToStore(folder) {
  const pages = readdirSync(folder).filter((name) => name.endsWith(".html") && name !== "eleven-rounds.html");
  const named = pages.flatMap((page) =>
    [...readFileSync(join(folder, page), "utf8").matchAll(/\s(?:src|href)="\.\/([\w-]+(?:\.\w+)+)"/g)].map(([, name]) => name),
  );
  const staticPages = readdirSync(join(folder, "pages")).filter((name) => /^(checked|pages)\b/.test(name));
  const loadedLater = readdirSync(folder).filter((name) => /\.js$|^house-rules\.|^(?:rounds|prices|lab-worker)-/.test(name) && !excluded.includes(name));
  return [...new Set([...pages, ...named, ...loadedLater, ...staticPages.map((name) => `pages/${name}`)])].sort();
}

/** The static pages beside them, which are kept once they were read. */
function pagesToKeep(folder, files) {
  const names = readdirSync(join(folder, "pages")).filter((name) => name.endsWith(".html"));
  return names.map((name) => `pages/${name}`).filter((name) => !(name in files)).sort();
}

/** Writes the worker of a built folder. */
export function writeWorker(folder) {
  const digest = (algorithm, encoding, bytes) => createHash(algorithm).update(bytes).digest(encoding);
  const files = Object.fromEntries(
    filesToStore(folder).map((name) => [name, `sha384-${digest("sha384", "base64", readFileSync(join(folder, name)))}`]),
  );
  const pages = pagesToKeep(folder, files);
  const text = readFileSync(source, "utf8");
  const define = {
    FILES: JSON.stringify(files),
    PAGES: JSON.stringify(pages),
    // Another worker is another version too: a store belongs to one.
    VERSION: JSON.stringify(digest("sha256", "hex", text + JSON.stringify([files, pages])).slice(0, 16)),
  };
  const { code } = transformSync(text, { define, minify: true, target: "es2022", legalComments: "none" });
  writeFileSync(join(folder, "sw.js"), code);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeWorker(dist);
