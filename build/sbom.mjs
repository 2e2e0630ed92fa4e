// The bill of materials of a release in CycloneDX: every crate that is compiled into the WebAssembly of the
// page or the npm package, with its version, licence and checksum, and the standard library.
//
// The list comes from Cargo, which knows the crates of each feature and target. It contains no times and no
// random numbers, so the same commit gives the same list.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "smol-toml";

const root = fileURLToPath(new URL("../", import.meta.url));
const run = (program, args) => execFileSync(program, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });

/** What is shipped: the page in both languages, and the package. */
const shipped = ["eleven-rounds", "eleven-rounds-js"];
const target = "wasm32-unknown-unknown";

/** The crates of a package as `name version`, itself first; those that only run while it is built are not shipped. */
function crates(name) {
  const args = ["tree", "--locked", "--package", name, "--target", target];
  const listed = run("cargo", [...args, "--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"]);
  return listed.split("\n").filter(Boolean).map((entry) => entry.split(" ").slice(0, 2).join(" ").replace(" v", " "));
}

/** The checksum of each crate of a registry, by `name version`; `cargo metadata` does not tell them. */
function checksums() {
  const { package: packages } = parse(readFileSync(`${root}Cargo.lock`, "utf8"));
  return new Map(packages.map(({ name, version, checksum }) => [`${name} ${version}`, checksum]));
}

/** The list of version `version` of this project. */
export function sbom(version) {
  const metadata = JSON.parse(run("cargo", ["metadata", "--locked", "--format-version", "1", "--filter-platform", target]));
  const packages = new Map(metadata.packages.map((entry) => [`${entry.name} ${entry.version}`, entry]));
  const neededIds = new Map(metadata.resolve.nodes.map(({ id, deps }) => [id, deps.map(({ pkg }) => pkg)]));
  const names = new Map(metadata.packages.map((entry) => [entry.id, `${entry.name} ${entry.version}`]));
  const sums = checksums();
  const trees = shipped.map(crates);
  const all = [...new Set(trees.flat())].sort();
  const reference = (key) => `pkg:cargo/${key.replace(" ", "@")}`;
  const compiler = run("rustc", ["--version"]).split(" ")[1];
  const standard = { name: "std", version: compiler, licenses: [{ expression: "MIT OR Apache-2.0" }] };
  const component = (key) => {
    const { name, version, license, description, repository } = packages.get(key);
    const sum = sums.get(key);
    return {
      type: "library",
      "bom-ref": reference(key),
      name,
      version,
      ...(description && { description: description.replaceAll(/\s+/g, " ").trim() }),
      ...(sum && { hashes: [{ alg: "SHA-256", content: sum }] }),
      // Before SPDX had a word for it, a slash stood for OR.
      licenses: [{ expression: license.replaceAll(/\s*\/\s*/g, " OR ") }],
      ...(sum && { purl: reference(key) }),
      ...(repository && { externalReferences: [{ type: "vcs", url: repository }] }),
    };
  };
  const needs = (key) => {
    const needed = neededIds.get(packages.get(key).id).map((id) => names.get(id));
    return [...new Set(needed)].filter((need) => all.includes(need)).sort();
  };
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: {
        type: "application",
        "bom-ref": "eleven-rounds",
        name: "Eleven Rounds",
        version,
        licenses: [{ license: { id: "MIT" } }],
      },
    },
    components: [...all.map(component), { type: "library", "bom-ref": "std", ...standard }],
    dependencies: [
      { ref: "eleven-rounds", dependsOn: [...trees.map(([root]) => reference(root)), "std"] },
      ...all.map((key) => ({ ref: reference(key), dependsOn: needs(key).map(reference) })),
      { ref: "std", dependsOn: [] },
    ],
  };
}
