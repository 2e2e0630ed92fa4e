// Builds the single file: `node one-file.mjs`. It starts from the bare page in `dist/eleven-rounds.html` and
// Trunk's output in `target/pages/one-file`.
//
// Style and script are inline, and the policy of the page allows them by their hashes. esbuild joins the glue
// of wasm-bindgen, the deflated WebAssembly in base64, and `assets/boot.js`, which chooses the language.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";
import { buildSync } from "esbuild";

const folder = (name) => fileURLToPath(new URL(`../${name}/`, import.meta.url));
const [assets, built] = [folder("assets"), folder("target/pages/one-file")];
const page = `${folder("dist")}eleven-rounds.html`;

const application = (extension) =>
  built + readdirSync(built).find((name) => name.startsWith("eleven-rounds-page-") && name.endsWith(extension));
const lab = (extension) => folder("dist") + readdirSync(folder("dist")).find((name) => /^lab-worker-/.test(name) && name.endsWith(extension));
const deflated = (name, wasm) => {
  writeFileSync(`${built}${name}`, deflateSync(readFileSync(wasm), { level: 9 }));
  return `${built}${name}`;
};
// esbuild takes the script of the lab for text by its name: a worker gets it so.
writeFileSync(`${built}lab-worker.script`, readFileSync(lab(".js")));

// Before anything is drawn: the page has what it says before the application runs in both languages.
const early = inline({
  stdin: {
    contents: 'import { language } from "./language.js"; document.documentElement.lang = language();',
    resolveDir: assets,
  },
  format: "iife",
});
const style = inline({ entryPoints: ["./styles.css"] });
const script = inline({
  stdin: { contents: 'import "../build/one-file-start.js"; import "./boot.js";', resolveDir: assets },
  alias: {
    application: application(".js"),
    "application.deflated": deflated("application.deflated", application(".wasm")),
    "lab-worker": lab(".js"),
    "lab-worker.script": `${built}lab-worker.script`,
    "lab-worker.deflated": deflated("lab-worker.deflated", lab(".wasm")),
  },
  loader: { ".deflated": "binary", ".script": "text" },
  // Both languages and all files are inside, and there is no host: these are never asked for.
  external: ["./failure.js", "./offline.js", "./switch-language.js"],
});

const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const policy = [
  "default-src 'none'",
  `script-src ${hash(early)} ${hash(script)} 'wasm-unsafe-eval'`,
  `style-src ${hash(style)}`,
  // The preview of the share dialog: on a host it is a frame of this file.
  "frame-src 'self'",
  // The lab.
  "worker-src blob:",
  "img-src data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const bare = readFileSync(page, "utf8")
  .replaceAll(/<link rel="(?:modulepreload|preload)"[^>]*>|<script [^>]*><\/script>/g, "")
  .replace(/<link rel="stylesheet"[^>]*>/, "<style></style>")
  // A document has one title, which the application writes anew in its own language.
  .replaceAll(/<title lang="ko">.*?<\/title>|<meta\s+lang="ko"[^>]*>/gs, "");
if (/\s(?:src|href)="(?!data:)/.test(bare)) throw new Error("eleven-rounds.html names a file beside it.");
// The script comes last, so that the page is drawn before half a megabyte of it is read.
const whole = bare
  .replace("<head>", () => `<head><meta http-equiv="Content-Security-Policy" content="${policy}">`)
  .replace("<style>", () => `<script>${early}</script><style>${style}`)
  .replace("</body>", () => `<script type="module">${script}</script></body>`);
writeFileSync(page, whole);

/** A style sheet, or a script with all that it imports, as small as `minify.mjs` makes them. */
function inline(input) {
  const { outputFiles } = buildSync({
    format: "esm",
    ...input,
    absWorkingDir: assets,
    bundle: true,
    write: false,
    charset: "utf8",
    minify: true,
    target: "es2022",
    legalComments: "none",
  });
  const text = outputFiles[0].text.trimEnd();
  if (/<\/(?:script|style)|<!--/i.test(text)) throw new Error("What is to stand inline would end its element.");
  return text;
}
