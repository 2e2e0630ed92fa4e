// Prints how long a comparison takes in WebAssembly: it judges nothing.
import { readFileSync } from "node:fs";
import { engine } from "./tests/engine.mjs";

const WARM_UP = 50;

function report(name, runs, work) {
  for (let run = 0; run < WARM_UP; run += 1) work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  console.log(`${name}: ${times[runs / 2].toFixed(3)} ms (median of ${runs})`);
}

const cases = JSON.parse(readFileSync(new URL("tests/parity.json", import.meta.url)));
for (const name of ["default", "office-app", "busy-api", "gps-polling", "image-queue"]) {
  const { scenario } = cases.find((entry) => entry.name === name);
  report(`compare wasm ${name}`, 3000, () => engine.compare(scenario));
  for (const { option } of engine.compare(scenario).options) {
    report(`best wasm ${name} ${option}`, 100, () => engine.best(option, scenario));
  }
}
