// Writes the files of a release except the npm package: `node release.mjs VERSION FOLDER`. The same commit
// gives the same bytes everywhere: names are sorted, all files in the archive have the same time, and a package
// of a pinned version compresses them, because the zlib of Node changes with Node.
import { createHash } from "node:crypto";
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import { sbom } from "./sbom.mjs";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const [version, folder] = process.argv.slice(2);
if (!version || !folder) throw new Error("Usage: node release.mjs VERSION FOLDER");

/** The files below a folder, with slashes in their names. */
const files = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length).replaceAll("\\", "/"))
    .sort();

const entries = files(dist).map((name) => [`eleven-rounds/${name}`, readFileSync(dist + name)]);
// The first day that an archive can say, as the clock on the wall: no time zone moves it.
const archive = zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1) });
writeFileSync(join(folder, `eleven-rounds-${version}.zip`), archive);
copyFileSync(`${dist}eleven-rounds.html`, join(folder, "eleven-rounds.html"));
writeFileSync(join(folder, `eleven-rounds-${version}.cdx.json`), `${JSON.stringify(sbom(version), undefined, 2)}\n`);

// As `sha256sum --check SHA256SUMS` reads them.
const sums = readdirSync(folder)
  .sort()
  .map((name) => `${createHash("sha256").update(readFileSync(join(folder, name))).digest("hex")}  ${name}\n`);
writeFileSync(join(folder, "SHA256SUMS"), sums.join(""));
