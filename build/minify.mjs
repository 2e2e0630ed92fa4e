// Minifies the style sheets and scripts of the built `dist/`: `node minify.mjs`.
//
// Trunk's own minifier rejects the output of wasm-bindgen. A minified file gets a new hash in its name and a
// new integrity, so that no cache can mix two builds. The pages of the languages share files; each is
// minified once. A page also learns the names of what it loads later: the prices of all regions, the texts of the
// rounds, and the lab.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSync, transformSync } from "esbuild";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const digest = (algorithm, encoding, bytes) => createHash(algorithm).update(bytes).digest(encoding);

/** What the page or a document asks for later, by a name that stays. */
const stableNames = ["embed.js", "failure.js", "frame.js", "lab.js", "offline.js", "share.js", "stopped.js", "switch-language.js"];

const tags = /(href|src)="\.\/([\w-]+)-[0-9a-f]{8,16}\.(css|js)"([^>]*?)integrity="sha384-[^"]+"/g;
const minifiedFiles = new Map();
const prices = hashed("prices.bin", "prices", "bin");
const lab = labWorker();
for (const page of readdirSync(dist).filter((name) => name.endsWith(".html"))) {
  let count = 0;
  const html = readFileSync(dist + page, "utf8").replaceAll(tags, (tag, attribute, stem, kind, between) => {
    const name = tag.match(/\.\/([^"]+)/)[1];
    if (!minifiedFiles.has(name)) minifiedFiles.set(name, minified(name, stem, kind));
    const { newName, hash } = minifiedFiles.get(name);
    count += 1;
    return `${attribute}="./${newName}"${between}integrity="sha384-${hash}"`;
  });
  // The style sheet, the script that starts the page, and the glue of the WebAssembly.
  if (count !== 3) throw new Error(`dist/${page} names ${count} style sheets and scripts with their integrity, not 3.`);
  const loadedLater = (tag, lang) => `${tag} data-prices="./${prices}" data-lab="./${lab}" data-rounds="./${rounds(lang)}"`;
  writeFileSync(dist + page, html.replace(/<html lang="(\w+)"/, loadedLater));
}

for (const name of stableNames) writeFileSync(dist + name, bundled(name));
// This is inside the script that starts the page.
rmSync(`${dist}language.js`);

/** Gives the texts of the rounds in a language a name that says what they hold. */
function rounds(lang) {
  return hashed(`rounds.${lang}.txt`, `rounds-${lang}`, "txt");
}

/** Gives the script and the WebAssembly of the lab one name, that says what both hold, and makes the script small. */
function labWorker() {
  const { code } = transformSync(readFileSync(`${dist}lab-worker.js`), { minify: true, target: "es2022" });
  const wasm = readFileSync(`${dist}lab-worker.wasm`);
  const name = `lab-worker-${digest("sha256", "hex", Buffer.concat([Buffer.from(code), wasm])).slice(0, 16)}`;
  writeFileSync(`${dist}${name}.js`, code);
  rmSync(`${dist}lab-worker.js`);
  renameSync(`${dist}lab-worker.wasm`, `${dist}${name}.wasm`);
  return name;
}

/** Gives a file a name that says what it holds. */
function hashed(name, stem, kind) {
  const newName = `${stem}-${digest("sha256", "hex", readFileSync(dist + name)).slice(0, 16)}.${kind}`;
  renameSync(dist + name, dist + newName);
  return newName;
}

/** The small form of a file, with what it imports before it runs. */
function bundled(name) {
  const { outputFiles } = buildSync({
    entryPoints: [dist + name],
    bundle: true,
    external: stableNames.map((name) => `./${name}`),
    write: false,
    format: "esm",
    minify: true,
    // Browsers that run the page's WebAssembly know this much; a lower target adds prefixes.
    target: "es2022",
    legalComments: "none",
  });
  return outputFiles[0].text;
}

/** Replaces a file by its small form: its name now, and its integrity. */
function minified(name, stem, kind) {
  const code = bundled(name);
  const newName = `${stem}-${digest("sha256", "hex", code).slice(0, 16)}.${kind}`;
  rmSync(dist + name);
  writeFileSync(dist + newName, code);
  return { newName, hash: digest("sha384", "base64", code) };
}
