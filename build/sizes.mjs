// Size budgets of `dist/`. `node sizes.mjs` checks them; `--table` only lists the files and what each
// page loads first.
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const oneFile = "eleven-rounds.html";

// 1 KB is 1,000 bytes here. "first load" is what a page asks for before it can be used: itself and
// what its tags name. There is a page for each language; the largest counts.
const KB = 1000;
const budgets = [
  // A phone on a slow line (1.6 Mbit/s) shows the whole page after about a second and a third. Prices
  // and bills alone kept 220 KB in two languages; the rule book of the rounds is 18 KB of text in one.
  // Five more options with the prices of EC2, what bills forget, and AWS's Price List came to 40 KB.
  // What a frame asks of the page, and what leads from it, may take 10 KB more; what can be copied out
  // is 8 KB of it, most of it the texts that are made of the page. The newest families of instances,
  // launch days and the sources of newer prices are 6 KB, what does not run and its fix 4 KB. Times and
  // sizes in any unit are most of 1 KB. Types with GPUs and of 2017, the limits of every type, Windows and
  // their sources are 5 KB; hosts by interfaces and credits, hours of running, starts, names of files of
  // other kinds and known parts of bills 6 KB. The prices of other regions are loaded after the first
  // drawing: 15 KB less. Bills to start from, polled queues, durable data, state transitions, allowances and
  // CloudFront with its ten areas are 5 KB. The reader of price lists is loaded with a file, and
  // what facts say after the first drawing: 6 KB less. Types and sizes that are chosen by what they cost under a plan,
  // lines that tell curves apart, and what is wrong with a bill are 4 KB. Reasons of rules come after the
  // first drawing: 4 KB less. What keeps the rules, the directions and the pages of others apart is half of a KB.
  // The views with their links, the drawer with its search, the scorecard, what would flip the verdict and what
  // is said to who does not see the page are 14 KB, most of it the life of their stateful parts.
  { what: "first load of index.html, brotli", page: "index.html", limit: 311 * KB, measure: (files) => sum(files, brotli) },
  { what: "first load of ko.html, brotli", page: "ko.html", limit: 316 * KB, measure: (files) => sum(files, brotli) },
  // What the limits below leave of the first load.
  { what: "WebAssembly, brotli", limit: 300 * KB, measure: (files) => sum(withExtension(files, ".wasm"), brotli) },
  // Glue that wasm-bindgen writes; growth here means an API used through reflection.
  { what: "JavaScript, gzip", limit: 10 * KB, measure: (files) => sum(withExtension(files, ".js"), gzip) },
  // One file of design tokens and components.
  { what: "CSS, gzip", limit: 12 * KB, measure: (files) => sum(withExtension(files, ".css"), gzip) },
  // The shell that paints first must come in the first few packets.
  { what: "HTML, gzip", limit: 8 * KB, measure: (files) => sum(withExtension(files, ".html"), gzip) },
  // All prices at once, so that one search finds everything; those of EC2 are 26 KB of it, those of
  // CloudFront in ten areas and what newer documents say of first tiers 3 KB.
  { what: "largest page of sources, brotli", limit: 79 * KB, measure: () => Math.max(...sources().map(brotli)) },
  // It goes by mail and into wikis; deflated it keeps far below what issue trackers take.
  { what: "single file, raw", limit: 1600 * KB, measure: () => read(oneFile).bytes.length },
  // With the first file that a person brings. Maps of the standard library, whose time nobody's file can make
  // quadratic, are 3 KB of it.
  { what: "lab, brotli", limit: 26 * KB, measure: () => lab().reduce((total, bytes) => total + brotli(bytes), 0) },
  // Documents of other people load it. The names of what it may ask for, and that it sizes no frame but ours, are
  // 40 bytes.
  { what: "script for documents with frames, raw", limit: 1.02 * KB, measure: () => read("embed.js").bytes.length },
  // Each request may cost a round trip.
  { what: "requests on first load", limit: 5, measure: (files) => files.length },
];

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length, [constants.BROTLI_PARAM_QUALITY]: 11 },
  }).length;
const gzip = (bytes) => gzipSync(bytes, { level: 9 }).length;
const sum = (files, size) => files.reduce((total, { bytes }) => total + size(bytes), 0);
const withExtension = (files, extension) => files.filter(({ name }) => extname(name) === extension);
const read = (name) => ({ name, bytes: readFileSync(join(dist, name)) });
const number = (value) => value.toLocaleString("en-US").padStart(10);

/** The pages, by language. */
const pages = readdirSync(dist).filter((name) => extname(name) === ".html" && name !== oneFile).sort();

/** The page of sources in each language. */
function sources() {
  const names = readdirSync(join(dist, "pages")).filter((name) => /^sources.*\.html$/.test(name));
  return names.map((name) => read(join("pages", name)).bytes);
}

/** What `lab.js` loads. */
function lab() {
  const names = readdirSync(dist).filter((name) => /^lab-worker-/.test(name));
  return names.map((name) => read(name).bytes);
}

/** A page itself and every file that its tags name, each once; not the pages it links to. */
function firstLoad(name) {
  const page = read(name);
  const html = page.bytes.toString("utf8").replaceAll(/<a\s[^>]*>|<link rel="alternate"[^>]*>/g, "");
  const named = [...html.matchAll(/\s(?:src|href)="?([^"\s>]+)/g)].map(([, url]) => url);
  const names = named.filter((url) => !/^(data:|#)/.test(url)).map((url) => url.replace(/^\.\//, ""));
  return [page, ...[...new Set(names)].map(read)];
}

function table() {
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(dist.length))
    .sort()
    .map(read);
  console.log(`${"bytes".padStart(10)} ${"brotli".padStart(10)}  file`);
  for (const { name, bytes } of files) {
    console.log(`${number(bytes.length)} ${number(brotli(bytes))}  ${name}`);
  }
  const bytes = sum(files, (content) => content.length);
  console.log(`${number(bytes)} ${number(sum(files, brotli))}  all ${files.length} files`);
  for (const page of pages) {
    const files = firstLoad(page);
    const bytes = sum(files, (content) => content.length);
    console.log(`${number(bytes)} ${number(sum(files, brotli))}  first load of ${page}`);
  }
}

function check() {
  const loads = pages.map(firstLoad);
  let over = 0;
  console.log(`${"is".padStart(10)} ${"limit".padStart(10)}`);
  for (const { what, page, limit, measure } of budgets) {
    const value = Math.max(...loads.filter((_, index) => !page || pages[index] === page).map(measure));
    if (value > limit) over += 1;
    console.log(`${number(value)} ${number(limit)}  ${what}${value > limit ? "  OVER" : ""}`);
  }
  console.log(`sizes, the larger of ${pages.join(" and ")}: ${budgets.length - over} budgets kept, ${over} exceeded`);
  if (over > 0) process.exitCode = 1;
}

if (process.argv.includes("--table")) table();
else check();
