// The engine in Node: read from beside this file and started at once.
import { readFileSync } from "node:fs";
import { initSync } from "./eleven_rounds_js.js";

initSync({ module: readFileSync(new URL("eleven_rounds_js_bg.wasm", import.meta.url)) });

export * from "./api.js";
