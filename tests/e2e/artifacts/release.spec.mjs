// The files of a release: the same bytes each time, with all that is in `dist/` and a list of what was
// compiled into it.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { expect, test } from "../fixtures.mjs";

const dist = fileURLToPath(new URL("../../../dist/", import.meta.url));
const lock = readFileSync(new URL("../../../Cargo.lock", import.meta.url), "utf8");

/** Makes the files of version 9.8.7 in a folder of this test, in a time zone. */
function makeRelease(info, zone) {
  const folder = info.outputPath(zone.replace("/", "-"));
  mkdirSync(folder);
  execFileSync(process.execPath, [fileURLToPath(new URL("../../../build/release.mjs", import.meta.url)), "9.8.7", folder], {
    env: { ...process.env, TZ: zone },
  });
  return { folder, files: readdirSync(folder).sort() };
}

const digest = (bytes) => createHash("sha256").update(bytes).digest("hex");

test("the files are the same bytes in any folder and time zone, and their sums say so", async ({}, info) => {
  const [first, second] = [makeRelease(info, "Asia/Seoul"), makeRelease(info, "America/Los_Angeles")];
  expect(first.files).toEqual(["SHA256SUMS", "eleven-rounds-9.8.7.cdx.json", "eleven-rounds-9.8.7.zip", "eleven-rounds.html"]);
  expect(second.files).toEqual(first.files);
  for (const name of first.files) {
    expect(digest(readFileSync(join(second.folder, name))), name).toBe(digest(readFileSync(join(first.folder, name))));
  }
  const sums = readFileSync(join(first.folder, "SHA256SUMS"), "utf8").trimEnd().split("\n");
  const expected = first.files.slice(1).map((name) => `${digest(readFileSync(join(first.folder, name)))}  ${name}`);
  expect(sums).toEqual(expected);
});

test("the archive holds the folder to host, whole", async ({}, info) => {
  const { folder } = makeRelease(info, "UTC");
  const archive = unzipSync(readFileSync(join(folder, "eleven-rounds-9.8.7.zip")));
  const names = readdirSync(dist, { recursive: true }).filter((name) => statSync(dist + name).isFile());
  expect(Object.keys(archive).sort()).toEqual(names.map((name) => `eleven-rounds/${name.replaceAll("\\", "/")}`).sort());
  for (const name of names) {
    expect(digest(archive[`eleven-rounds/${name.replaceAll("\\", "/")}`]), name).toBe(digest(readFileSync(dist + name)));
  }
});

test("the list names what is compiled in with its checksum, and nothing else", async ({}, info) => {
  const { folder } = makeRelease(info, "UTC");
  const text = readFileSync(join(folder, "eleven-rounds-9.8.7.cdx.json"), "utf8");
  expect(text).not.toMatch(/file:|path\+|timestamp|serialNumber/);
  const { bomFormat, components, dependencies } = JSON.parse(text);
  expect(bomFormat).toBe("CycloneDX");
  const byName = new Map(components.map((component) => [component.name, component]));
  for (const name of ["eleven-rounds", "eleven-rounds-engine", "eleven-rounds-js", "yew", "wasm-bindgen", "rlsf", "std"]) {
    expect([...byName.keys()]).toContain(name);
  }
  // What only tests or the build use, and what is compiled for other systems.
  for (const name of ["proptest", "insta", "syn", "yew-macro", "eleven-rounds-cli", "eleven-rounds-pages", "xtask", "libc"]) {
    expect([...byName.keys()]).not.toContain(name);
  }
  const { version, hashes, licenses } = byName.get("yew");
  expect(lock).toContain(`name = "yew"\nversion = "${version}"`);
  expect(lock).toContain(`checksum = "${hashes[0].content}"`);
  expect(licenses).toEqual([{ expression: "MIT OR Apache-2.0" }]);
  for (const { name, licenses } of components) expect(licenses[0].expression, name).toMatch(/MIT|Apache-2\.0|Zlib|BSD|Unicode/);
  // Each edge leads to a component.
  const all = new Set(["eleven-rounds", ...components.map((component) => component["bom-ref"])]);
  expect(dependencies.map(({ ref }) => ref).sort()).toEqual([...all].sort());
  expect(dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !all.has(ref))).toEqual([]);
});
