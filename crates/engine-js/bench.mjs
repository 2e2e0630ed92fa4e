// Prints how long a comparison takes in WebAssembly: it judges nothing.
import { readFileSync } from "node:fs";
import { engine } from "./tests/engine.mjs";

const WARM_UP = 500;
const RUNS = 3000;

const cases = JSON.parse(readFileSync(new URL("tests/parity.json", import.meta.url)));
for (const name of ["default", "office-app", "busy-api", "image-queue"]) {
  const { scenario } = cases.find((one) => one.name === name);
  for (let run = 0; run < WARM_UP; run += 1) engine.compare(scenario);
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    engine.compare(scenario);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  console.log(`compare wasm ${name}: ${times[RUNS / 2].toFixed(3)} ms (median of ${RUNS})`);
}
