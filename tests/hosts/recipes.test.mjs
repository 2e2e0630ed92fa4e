// The recipes that no server here can try, in Node: the template for S3 and CloudFront is linted and read,
// the upload is run with an `aws` that writes down what it is asked, and the workflow is read.
//
// `cargo xtask test --only recipes` puts the programs of `recipes/requirements.txt` on `PATH`.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { isOpen, types } from "../../build/browser/serve.mjs";

const fromRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const template = fromRoot("hosting/s3-cloudfront.yaml");
const script = fromRoot("hosting/upload.sh");
const temporary = mkdtempSync(join(tmpdir(), "recipes-"));
after(() => rmSync(temporary, { recursive: true }));

const files = readdirSync(fromRoot("dist"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(fromRoot("dist/").length));
const isHashed = (file) => /-[0-9a-f]{8,16}(_bg)?\.(bin|css|js|txt|wasm)$/.test(file);
/** The order of an upload: what pages name, the pages, the worker for offline use. */
const rank = (file) => (isHashed(file) ? 0 : file === "sw.js" ? 3 : file.endsWith(".html") ? 2 : 1);

/** What a program of Python prints as JSON. */
const read = (program, ...list) => JSON.parse(execFileSync("python", ["-c", program, ...list], { encoding: "utf8" }));

test("the template has nothing that the linter objects to", () => {
  execFileSync("cfn-lint", [template], { stdio: "inherit" });
  const wrong = join(temporary, "wrong.yaml");
  writeFileSync(wrong, readFileSync(template, "utf8").replace("DefaultRootObject", "DefaultRoot"));
  assert.notEqual(spawnSync("cfn-lint", [wrong]).status, 0);
});

/** The template as JSON. */
const readTemplate = () =>
  read("import sys, json; from cfnlint.decode import cfn_yaml; print(json.dumps(cfn_yaml.load(sys.argv[1])))", template);

/** What a value of the template is where the conditions of these names hold, and no others; nothing for no value. */
function resolve(value, held) {
  if (Array.isArray(value)) return value.map((part) => resolve(part, held));
  if (value === null || typeof value !== "object") return value;
  if (value["Fn::If"]) {
    const [condition, yes, no] = value["Fn::If"];
    return resolve(held.includes(condition) ? yes : no, held);
  }
  if (value.Ref === "AWS::NoValue") return undefined;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, resolve(part, held)]));
}

test("the template keeps the bucket private, and asks for HTTPS and compression", () => {
  const { Resources, Outputs } = readTemplate();
  assert.deepEqual(Object.values(Resources.Bucket.Properties.PublicAccessBlockConfiguration), [true, true, true, true]);
  const [allowed] = Resources.BucketPolicy.Properties.PolicyDocument.Statement;
  assert.equal(allowed.Principal.Service, "cloudfront.amazonaws.com");
  assert.match(allowed.Condition.StringEquals["AWS:SourceArn"]["Fn::Sub"], /distribution\/\$\{Distribution\}$/);
  const access = Resources.OriginAccess.Properties.OriginAccessControlConfig;
  assert.deepEqual([access.SigningBehavior, access.SigningProtocol], ["always", "sigv4"]);
  const { DistributionConfig } = Resources.Distribution.Properties;
  assert.equal(DistributionConfig.DefaultRootObject, "index.html");
  assert.equal(DistributionConfig.CustomErrorResponses, undefined);
  const behavior = DistributionConfig.DefaultCacheBehavior;
  assert.equal(behavior.ViewerProtocolPolicy, "redirect-to-https");
  assert.equal(behavior.Compress, true);
  const caching = Resources[behavior.CachePolicyId.Ref].Properties.CachePolicyConfig;
  const cacheKey = caching.ParametersInCacheKeyAndForwardedToOrigin;
  assert.deepEqual([caching.MinTTL, caching.MaxTTL], [0, 31_536_000]);
  assert.deepEqual([cacheKey.EnableAcceptEncodingBrotli, cacheKey.EnableAcceptEncodingGzip], [true, true]);
  assert.deepEqual(Object.keys(Outputs), ["Bucket", "Distribution", "Domain", "Logs", "Address"]);
  // Each way to a file is the same but for its headers.
  for (const { PathPattern, ResponseHeadersPolicyId, ...same } of DistributionConfig.CacheBehaviors) {
    assert.deepEqual({ ...same, ResponseHeadersPolicyId: behavior.ResponseHeadersPolicyId }, behavior, PathPattern);
  }
});

test("the template protects every answer, and opens only the parts of the page to frames", () => {
  const { Resources } = readTemplate();
  const { CacheBehaviors, DefaultCacheBehavior } = Resources.Distribution.Properties.DistributionConfig;
  /** The headers of an answer: those of the first pattern that matches its path. */
  const headersOf = (path) => {
    const matches = ({ PathPattern }) => new RegExp(`^${PathPattern.replaceAll(".", "\\.").replaceAll("*", ".*")}$`).test(path);
    const { ResponseHeadersPolicyId } = CacheBehaviors.find(matches) ?? DefaultCacheBehavior;
    return Resources[ResponseHeadersPolicyId.Ref].Properties.ResponseHeadersPolicyConfig;
  };
  for (const folder of ["", "tools/rounds/"]) {
    for (const file of [...files, "", "ours.json", "ours.txt", "data.bin"]) {
      const { CorsConfig, SecurityHeadersConfig } = headersOf(`/${folder}${file}`);
      assert.deepEqual(CorsConfig?.AccessControlAllowOrigins.Items, isOpen(file) ? ["*"] : undefined, file);
      assert.equal(SecurityHeadersConfig.ContentTypeOptions.Override, true);
      const { AccessControlMaxAgeSec, IncludeSubdomains, Preload } = SecurityHeadersConfig.StrictTransportSecurity;
      assert.deepEqual([AccessControlMaxAgeSec, IncludeSubdomains, Preload], [31_536_000, false, false]);
      // Pages in frames of others are what this is for.
      assert.equal(SecurityHeadersConfig.FrameOptions, undefined);
    }
  }
});

test("the template takes a domain, logs and old versions as options, and has none by default", () => {
  const { Conditions, Parameters, Resources } = readTemplate();
  assert.deepEqual(Object.values(Parameters).map(({ Default }) => Default), ["", "", 0, 0]);
  const distribution = (...held) => resolve(Resources.Distribution.Properties.DistributionConfig, held);
  const bucket = (...held) => resolve(Resources.Bucket.Properties, held);
  for (const [condition, parameter, none] of [
    ["HasDomain", "DomainName", ""],
    ["KeepsLogs", "LogDays", 0],
    ["KeepsOldVersions", "OldVersionDays", 0],
  ]) {
    assert.deepEqual(Conditions[condition], { "Fn::Not": [{ "Fn::Equals": [{ Ref: parameter }, none] }] });
  }
  const { Aliases, Logging, ViewerCertificate } = distribution();
  assert.deepEqual([Aliases, Logging, ViewerCertificate], [undefined, undefined, undefined]);
  assert.deepEqual(distribution("HasDomain").Aliases, [{ Ref: "DomainName" }]);
  assert.deepEqual(distribution("HasDomain").ViewerCertificate, {
    AcmCertificateArn: { Ref: "CertificateArn" },
    SslSupportMethod: "sni-only",
    MinimumProtocolVersion: "TLSv1.2_2021",
  });
  assert.deepEqual(distribution("KeepsLogs").Logging.Bucket, { "Fn::GetAtt": ["LogBucket", "DomainName"] });
  const logs = Resources.LogBucket;
  assert.equal(logs.Condition, "KeepsLogs");
  assert.deepEqual(Object.values(logs.Properties.PublicAccessBlockConfiguration), [true, true, true, true]);
  // CloudFront delivers nothing into a bucket without access control lists.
  assert.equal(logs.Properties.OwnershipControls.Rules[0].ObjectOwnership, "BucketOwnerPreferred");
  assert.deepEqual(logs.Properties.LifecycleConfiguration.Rules[0].ExpirationInDays, { Ref: "LogDays" });
  assert.deepEqual([bucket().VersioningConfiguration, bucket().LifecycleConfiguration], [undefined, undefined]);
  assert.equal(bucket("KeepsOldVersions").VersioningConfiguration.Status, "Enabled");
  const [rule] = bucket("KeepsOldVersions").LifecycleConfiguration.Rules;
  assert.deepEqual(rule.NoncurrentVersionExpiration.NoncurrentDays, { Ref: "OldVersionDays" });
  // No version in use ever expires.
  assert.equal(rule.ExpirationInDays, undefined);
});

test("the workflows have nothing that the linter objects to", () => {
  execFileSync("zizmor", ["--offline", "--no-progress", fromRoot(".github")], { stdio: "inherit" });
  const wrong = join(temporary, "wrong.yml");
  writeFileSync(wrong, readFileSync(fromRoot(".github/workflows/pages.yml"), "utf8").replace(/@[0-9a-f]{40}/, "@v1"));
  assert.notEqual(spawnSync("zizmor", ["--offline", "--no-progress", wrong]).status, 0);
});

test("the workflow builds dist/ and deploys it", () => {
  const load = "import sys, json, yaml; print(json.dumps(yaml.safe_load(open(sys.argv[1]))))";
  const { jobs } = read(load, fromRoot(".github/workflows/pages.yml"));
  const [build, deploy] = [jobs.build.steps, jobs.deploy.steps];
  const distIndex = build.findIndex((step) => step.run?.startsWith("cargo xtask dist "));
  const uploadIndex = build.findIndex((step) => step.uses?.startsWith("actions/upload-pages-artifact@"));
  assert.ok(distIndex >= 0 && uploadIndex > distIndex);
  assert.equal(build[uploadIndex].with.path, "dist");
  assert.equal(jobs.deploy.needs, "build");
  assert.deepEqual(jobs.deploy.permissions, { pages: "write", "id-token": "write" });
  assert.ok(deploy.some((step) => step.uses?.startsWith("actions/deploy-pages@")));
});

test("what is published comes from no cache, and only jobs without foreign code may sign", () => {
  const load = "import sys, json, yaml; print(json.dumps([yaml.safe_load(open(path)) for path in sys.argv[1:]]))";
  const workflows = ["pages", "release"].map((name) => fromRoot(`.github/workflows/${name}.yml`));
  const jobs = read(load, ...workflows).flatMap(({ jobs }) => Object.values(jobs));
  assert.equal(jobs.length, 4);
  for (const { permissions, steps } of jobs) {
    const uses = (name) => steps.filter((step) => step.uses?.startsWith(`actions/${name}@`));
    assert.deepEqual(uses("cache"), []);
    for (const step of uses("setup-node")) assert.equal(step.with["package-manager-cache"], false);
    for (const step of uses("checkout")) assert.equal(step.with["persist-credentials"], false);
    const signs = permissions["id-token"] === "write";
    assert.equal(signs, uses("checkout").length === 0);
  }
  // The proof is there before anybody can load a file.
  const publish = jobs.at(-1).steps;
  const proof = publish.findIndex((step) => step.uses?.startsWith("actions/attest-build-provenance@"));
  const release = publish.findIndex((step) => step.run?.startsWith("gh release create"));
  assert.ok(proof >= 0 && release > proof);
  assert.equal(publish[proof].with["subject-path"], "release-files/*");
});

test("the guide quotes what the page says", () => {
  const source = readFileSync(fromRoot("assets/failure.js"), "utf8").replaceAll(/\$\{\w+\}/g, "…");
  const [, table] = readFileSync(fromRoot("docs/HOSTING.md"), "utf8").match(/\| the page says \|[^]*?\n((?:\| ".*\n)+)/);
  const quoted = [...table.matchAll(/^\| "(.+?)" \|/gm)].map(([, words]) => words);
  const sentences = source.match(/en: \{[^]*?ko: \{/)[0].match(/\) =>/g);
  assert.equal(quoted.length, sentences.length);
  for (const words of quoted) assert.ok(source.includes(words), words);
});

/**
 * Runs the script with arguments, and with an `aws` that writes down its own, and does nothing but list what would be
 * deleted: `old`; the call of the number `failing` fails. With an `answer`, the script has a terminal at which somebody
 * types that. Gives how it ended, what it said, and the calls, each as a list.
 */
function upload(list, { file = script, failing = 0, old = [], answer } = {}) {
  const folder = mkdtempSync(join(temporary, "aws-"));
  const log = join(folder, "calls");
  const dryRun = ["(dryrun) upload: dist/a.js to s3://our-bucket/a.js", ...old.map((key) => `(dryrun) delete: s3://${key}`)];
  writeFileSync(join(folder, "plan"), dryRun.join("\n"));
  const stub = `#!/bin/sh
    printf '%s\\n' "$@" "" >> '${log}'
    case "$*" in
      *create-invalidation*) echo I123 ;;
      *--dryrun) cat '${folder}/plan' ;;
    esac
    [ "$(grep -c '^$' '${log}')" != ${failing} ]`;
  writeFileSync(log, "");
  writeFileSync(join(folder, "aws"), stub);
  chmodSync(join(folder, "aws"), 0o755);
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
  const terminal = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))";
  const command = answer === undefined ? ["sh", file, ...list] : ["python", "-c", terminal, "sh", file, ...list];
  const { status, stdout, stderr } = spawnSync(command[0], command.slice(1), { encoding: "utf8", env, input: answer ?? "" });
  const calls = readFileSync(log, "utf8").split("\n\n").filter(Boolean);
  return { status, stdout, stderr, calls: calls.map((call) => call.split("\n")) };
}

/** The word after an option of a call. */
const next = (call, option) => call[call.indexOf(option) + 1];

for (const [bucket, folder] of [
  ["our-bucket", ""],
  ["s3://our-bucket/tools/rounds/", "tools/rounds/"],
]) {
  test(`the upload to ${bucket} is whole, in order, and says what each file is`, () => {
    const { status, stderr, calls } = upload(["--yes", bucket, "E123"], { old: [`our-bucket/${folder}old.js`] });
    assert.equal(status, 0, stderr);
    const copies = calls.slice(0, files.length);
    const root = `s3://our-bucket/${folder}`;
    const names = copies.map((call) => {
      assert.deepEqual(call.slice(0, 2), ["s3", "cp"]);
      assert.ok(call[3].startsWith(root));
      const name = call[3].slice(root.length);
      assert.deepEqual(readFileSync(call[2]), readFileSync(fromRoot(`dist/${name}`)));
      assert.equal(next(call, "--content-type"), types[extname(name)] ?? "text/plain; charset=utf-8", name);
      const cache = isHashed(name) ? "public, max-age=31536000, immutable" : "no-cache";
      assert.equal(next(call, "--cache-control"), cache, name);
      return name;
    });
    assert.deepEqual(names.toSorted(), files.toSorted());
    const ranks = names.map(rank);
    assert.deepEqual(ranks, ranks.toSorted());
    assert.ok([0, 1, 2].every((rank) => ranks.includes(rank)));

    const [invalidation, waiting, plan, deletion, ...more] = calls.slice(files.length);
    assert.deepEqual(invalidation.slice(0, 2), ["cloudfront", "create-invalidation"]);
    assert.equal(next(invalidation, "--distribution-id"), "E123");
    const paths = invalidation.slice(invalidation.indexOf("--paths") + 1, invalidation.indexOf("--query"));
    const others = files.filter((name) => !isHashed(name));
    assert.deepEqual(paths.toSorted(), ["", ...others].map((name) => `/${folder}${name}`).toSorted());
    assert.deepEqual(waiting.slice(0, 3), ["cloudfront", "wait", "invalidation-completed"]);
    assert.equal(next(waiting, "--id"), "I123");
    assert.deepEqual(plan.slice(0, 2), ["s3", "sync"]);
    assert.equal(`${plan[3]}/`, root);
    assert.deepEqual(plan.slice(4), ["--delete", "--size-only", "--dryrun"]);
    assert.deepEqual(deletion, ["s3", "rm", `${root}old.js`, "--only-show-errors"]);
    assert.deepEqual(more, []);
  });
}

test("without a distribution none is told", () => {
  const { status, calls } = upload(["our-bucket"]);
  assert.equal(status, 0);
  assert.equal(calls.length, files.length + 1);
  assert.ok(calls.every((call) => call[0] === "s3"));
});

/** The keys that calls delete. */
const deleted = (calls) => calls.filter(([, verb]) => verb === "rm").map((call) => call[2]);
const old = ["our-bucket/old.js", "our-bucket/a folder/it's \\nold.html"];
const all = old.map((key) => `s3://${key}`);

test("the upload lists what is old, and deletes that alone, where somebody agrees", () => {
  for (const [answer, keys] of [["y\n", all], ["YES\n", all], ["\n", []], ["n\n", []], ["yellow\n", []], ["\u0004", []]]) {
    const { status, stdout, calls } = upload(["our-bucket"], { old, answer });
    assert.equal(status, 0, stdout);
    for (const key of all) assert.ok(stdout.includes(key), stdout);
    assert.match(stdout, /Delete them\? \[y\/N\] /);
    assert.match(stdout, keys.length > 0 ? /2 files were deleted/ : /nothing was deleted/);
    assert.deepEqual(deleted(calls), keys, JSON.stringify(answer));
  }
});

test("without a terminal the upload deletes only what it is told to, and says so", () => {
  const refused = upload(["our-bucket"], { old });
  assert.notEqual(refused.status, 0);
  assert.match(refused.stderr, /nothing was deleted[^]*--yes/);
  for (const key of all) assert.ok(refused.stdout.includes(key));
  assert.deepEqual(deleted(refused.calls), []);
  const told = upload(["our-bucket", "--yes"], { old });
  assert.equal(told.status, 0, told.stderr);
  assert.deepEqual(deleted(told.calls), all);
  // Nothing is asked where nothing is old.
  const clean = upload(["our-bucket"]);
  assert.equal(clean.status, 0, clean.stderr);
  assert.deepEqual(deleted(clean.calls), []);
});

test("the upload shows its help, and calls nobody", () => {
  const { status, stdout, calls } = upload(["--help"]);
  assert.equal(status, 0);
  assert.match(stdout, /^Usage: sh hosting\/upload\.sh \[--yes\] BUCKET/);
  assert.deepEqual(calls, []);
});

test("the worker for offline use goes last", () => {
  const { calls } = upload(["our-bucket"], { file: beside("worker", "a.js", "index.html", "sw.js", "zz.html") });
  const names = calls.slice(0, 4).map((call) => call[3].split("/").at(-1));
  assert.deepEqual(names, ["a.js", "index.html", "zz.html", "sw.js"]);
});

test("an upload that fails ends it, and deletes nothing", () => {
  // A file, the invalidation, the wait for it, and the list of what is old.
  for (const failing of [1, 2, files.length, files.length + 1, files.length + 2, files.length + 3]) {
    const { status, calls } = upload(["--yes", "our-bucket", "E123"], { failing, old });
    assert.notEqual(status, 0);
    assert.equal(calls.length, failing);
  }
});

/** The script beside a `dist/` with these files. */
function beside(name, ...files) {
  const root = join(temporary, name);
  mkdirSync(join(root, "hosting"), { recursive: true });
  mkdirSync(join(root, "dist"));
  cpSync(script, join(root, "hosting/upload.sh"));
  for (const file of files) writeFileSync(join(root, "dist", file), "");
  return join(root, "hosting/upload.sh");
}

test("what is wrong is said before anything is uploaded", () => {
  for (const [list, options, message] of [
    [[], {}, /one or two names, and got 0[^]*Usage/],
    [["a", "b", "c"], {}, /one or two names, and got 3/],
    [["s3://"], {}, /name of the bucket is empty/],
    [["--delete", "a"], {}, /no option --delete[^]*Usage/],
    [["a"], { file: beside("empty") }, /no dist\/index\.html: run `cargo xtask dist`/],
    [["a"], { file: beside("odd", "index.html", "what.odd") }, /no type for dist\/what\.odd/],
  ]) {
    const { status, stderr, calls } = upload(list, options);
    assert.notEqual(status, 0);
    assert.match(stderr, message);
    assert.deepEqual(calls, []);
  }
  const sh = execFileSync("sh", ["-c", "command -v sh"], { encoding: "utf8" }).trim();
  const { status, stderr } = spawnSync(sh, [script, "a"], { encoding: "utf8", env: { PATH: temporary } });
  assert.notEqual(status, 0);
  assert.match(stderr, /needs the AWS command line/);
});
