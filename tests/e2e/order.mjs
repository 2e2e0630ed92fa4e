// Puts like functions beside each other in the WebAssembly that Trunk built into a folder, which changes
// nothing but what a host sends: `node order.mjs FOLDER`.
//
// Compression finds what was before, and a near repetition is cheaper to name than a far one. wasm-opt
// orders functions by name; here they get names that say their place, and lose them again.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Bytes that are compared together: about an instruction with its operand. */
const SHINGLE = 4;
/** How many functions back a likeness counts. */
const NEAR = 6;
/** Keeps a small function from being placed for the few things that any function does. */
const COMMON = 20;

const folder = resolve(process.argv[2]);
const before = readdirSync(folder).find((name) => name.endsWith("_bg.wasm"));
const bytes = readFileSync(join(folder, before));
const named = join(folder, "named.wasm");
writeFileSync(named, Buffer.concat([bytes, names(ordered(functions(bytes).map(shingles)))]));
const tool = fileURLToPath(new URL("../../build/node_modules/.bin/wasm-opt", import.meta.url));
const passes = "--reorder-functions-by-name --generate-stack-ir --optimize-stack-ir --strip-debug --strip-target-features";
execFileSync(tool, [named, ...passes.split(" "), "-o", named], { shell: process.platform === "win32" });
const now = readFileSync(named);
rmSync(named);
rmSync(join(folder, before));

// Another content, another name and another integrity.
const digest = (algorithm, encoding, content) => createHash(algorithm).update(content).digest(encoding);
const after = before.replace(/[0-9a-f]{16}(?=_bg)/, digest("sha256", "hex", now).slice(0, 16));
writeFileSync(join(folder, after), now);
const page = join(folder, "index.html");
const html = readFileSync(page, "utf8");
const linked = html
  .replace(before, after)
  .replace(digest("sha384", "base64", bytes), digest("sha384", "base64", now));
if (!linked.includes(after)) throw new Error(`${page} does not name ${before}.`);
writeFileSync(page, linked);

/** The bytes of each function that a module holds. */
function functions(module) {
  const CODE = 10;
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = module[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  while (module[at++] !== CODE) at = number() + at;
  number();
  return Array.from({ length: number() }, () => {
    const size = number();
    at += size;
    return module.subarray(at - size, at);
  });
}

/** What a function is made of: every run of `SHINGLE` bytes in it, once. */
function shingles(code) {
  const found = new Set();
  for (let at = 0; at + SHINGLE <= code.length; at += 1) found.add(code.readUInt32LE(at));
  return found;
}

/**
 * An order of functions, each followed by the one that has the largest part of its shingles in those
 * just before: their indices.
 */
function ordered(sets) {
  const holders = new Map();
  sets.forEach((set, index) => {
    for (const shingle of set) {
      if (!holders.has(shingle)) holders.set(shingle, []);
      holders.get(shingle).push(index);
    }
  });
  // How many of a function's shingles are near, and how many times a shingle is.
  const shared = new Array(sets.length).fill(0);
  const near = new Map();
  const count = (index, step) => {
    for (const shingle of sets[index]) {
      const times = (near.get(shingle) ?? 0) + step;
      near.set(shingle, times);
      if (times === Math.max(step, 0)) for (const holder of holders.get(shingle)) shared[holder] += step;
    }
  };
  const left = new Set(sets.keys());
  const order = [];
  while (left.size > 0) {
    let [best] = left;
    let most = -1;
    for (const index of left) {
      const part = shared[index] / (sets[index].size + COMMON);
      if (part > most) [best, most] = [index, part];
    }
    left.delete(best);
    order.push(best);
    count(best, 1);
    if (order.length > NEAR) count(order.at(-1 - NEAR), -1);
  }
  return order;
}

/** A section of names for the functions of a module, which say the place of each in an order. */
function names(order) {
  const imported = WebAssembly.Module.imports(new WebAssembly.Module(bytes)).filter(({ kind }) => kind === "function");
  const place = new Map(order.map((index, place) => [index, place]));
  const text = (words) => [...number(words.length), ...Buffer.from(words)];
  const entries = order.map((_, index) => [
    ...number(imported.length + index),
    ...text(String(place.get(index)).padStart(9, "0")),
  ]);
  const FUNCTIONS = 1;
  const map = [...number(order.length), ...entries.flat()];
  const content = [...text("name"), FUNCTIONS, ...number(map.length), ...map];
  const CUSTOM = 0;
  return Buffer.from([CUSTOM, ...number(content.length), ...content]);
}

/** A number as WebAssembly writes it. */
function number(value) {
  return value < 128 ? [value] : [(value % 128) + 128, ...number(Math.floor(value / 128))];
}
