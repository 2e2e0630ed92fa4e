// Makes the style sheets and scripts of the built `dist/` small: `node minify.mjs`.
//
// Trunk's own minifier refuses what wasm-bindgen writes. A file gets the name and the
// integrity of what it now holds, so that no cache can mix two builds.
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const digest = (algorithm, encoding, bytes) => createHash(algorithm).update(bytes).digest(encoding);

const tags = /(href|src)="\.\/([\w-]+)-[0-9a-f]{8,16}\.(css|js)"([^>]*?)integrity="sha384-[^"]+"/g;
let count = 0;
const html = readFileSync(`${dist}index.html`, "utf8").replaceAll(tags, (tag, attribute, stem, kind, between) => {
  const name = tag.match(/\.\/([^"]+)/)[1];
  const { code } = transformSync(readFileSync(dist + name, "utf8"), {
    loader: kind,
    minify: true,
    // Browsers that run the page's WebAssembly know this much; a lower target adds prefixes.
    target: "es2022",
    legalComments: "none",
  });
  const now = `${stem}-${digest("sha256", "hex", code).slice(0, 16)}.${kind}`;
  rmSync(dist + name);
  writeFileSync(dist + now, code);
  count += 1;
  return `${attribute}="./${now}"${between}integrity="sha384-${digest("sha384", "base64", code)}"`;
});
// The style sheet, the script that starts the page, and the glue of the WebAssembly.
if (count !== 3) throw new Error(`dist/index.html names ${count} style sheets and scripts with their integrity, not 3.`);
writeFileSync(`${dist}index.html`, html);
