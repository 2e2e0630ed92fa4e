// Where the package is that wasm-bindgen made for Node.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { join, resolve } from "node:path";

const here = fileURLToPath(new URL(".", import.meta.url));
const folder = resolve(process.env.ENGINE_JS_PKG ?? join(here, "../../../target/engine-js/pkg"));

/** The engine: `compare`, `best`, `fields` and `gatheredOn`. */
export const engine = createRequire(import.meta.url)(join(folder, "eleven_rounds_js.js"));
