// The package as npm takes it: what it names is there, and its README's examples run.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { engine, folder } from "./engine.mjs";

const read = (...path) => readFileSync(join(folder, ...path), "utf8");
const manifest = JSON.parse(read("package.json"));
const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const declared = read("index.d.ts");

test("what the package names is in it", () => {
  const targets = (value) => (typeof value === "string" ? [value] : Object.values(value).flatMap(targets));
  for (const target of targets(manifest.exports)) assert.ok(existsSync(join(folder, target)), target);
  for (const file of ["README.md", "LICENSE"]) assert.ok(existsSync(join(folder, file)), file);
  const workspace = readFileSync(new URL("../../../Cargo.toml", import.meta.url), "utf8");
  assert.equal(manifest.version, /^version = "(.+)"$/m.exec(workspace)[1]);
  assert.equal(manifest.license, /^license = "(.+)"$/m.exec(workspace)[1]);
  assert.equal(`git+${/^repository = "(.+)"$/m.exec(workspace)[1]}.git`, manifest.repository.url);
});

test("every function has its declaration, and every declaration its function", () => {
  const functions = Array.from(declared.matchAll(/^export function (\w+)/gm), ([, name]) => name);
  assert.deepEqual(Object.keys(engine).sort(), functions.sort());
  assert.ok(functions.every((name) => typeof engine[name] === "function"));
});

/** Runs `work` in a folder in which the package is installed. */
async function installed(work) {
  const project = mkdtempSync(join(tmpdir(), "eleven-rounds-"));
  try {
    mkdirSync(join(project, "node_modules"));
    symlinkSync(folder, join(project, "node_modules", manifest.name), "junction");
    return await work(project);
  } finally {
    rmSync(project, { recursive: true });
  }
}

/** What a module prints, line by line. */
function printed(project, code) {
  const file = join(project, "example.mjs");
  writeFileSync(file, code);
  return execFileSync(process.execPath, [file], { encoding: "utf8" }).trimEnd().split("\n");
}

const examples = Array.from(readme.matchAll(/^```js\n(.*?)^```$/gms), ([, code]) => code);

for (const code of examples) {
  const title = code.split("\n").find((line) => line && !line.startsWith("import"));
  test(`the README's example runs: ${title}`, () =>
    installed((project) => {
      const lines = printed(project, code);
      // What stands behind a line that prints is what it prints.
      const expected = Array.from(code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm), ([, text]) => text);
      assert.ok(expected.length > 0);
      assert.deepEqual(lines.map((line) => line.replaceAll("'", '"')), expected);
    }));
}

test("the README has examples of every function", () => {
  assert.ok(examples.length >= 4, `${examples.length} examples`);
  for (const name of Object.keys(engine)) {
    assert.ok(examples.some((code) => code.includes(`${name}(`)), `${name} is in no example`);
  }
});

test("a browser gets the same engine", async () => {
  // Node has no `fetch` of files: this one serves them as a host does.
  const server = createServer((request, response) => {
    const type = request.url.endsWith(".wasm") ? "application/wasm" : "text/javascript";
    response.writeHead(200, { "content-type": type }).end(readFileSync(join(folder, request.url)));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const web = read("web.js").replace("start()", `start("http://127.0.0.1:${server.address().port}/eleven_rounds_js_bg.wasm")`);
  // An instance of its own: Node's has started already.
  const copy = mkdtempSync(join(tmpdir(), "eleven-rounds-"));
  try {
    writeFileSync(join(copy, "package.json"), '{ "type": "module" }');
    writeFileSync(join(copy, "web.js"), web);
    for (const name of ["api.js", "eleven_rounds_js.js"]) writeFileSync(join(copy, name), read(name));
    const browser = await import(pathToFileURL(join(copy, "web.js")));
    assert.deepEqual(Object.keys(browser), Object.keys(engine));
    assert.deepEqual(browser.compare({}), engine.compare({}));
  } finally {
    rmSync(copy, { recursive: true });
    server.closeAllConnections();
    server.close();
  }
});
