// Where the package is that `cargo xtask engine-js` makes.
import { fileURLToPath, pathToFileURL } from "node:url";
import { join, resolve } from "node:path";

const here = fileURLToPath(new URL(".", import.meta.url));

/** The folder of the package. */
export const folder = resolve(process.env.ENGINE_JS_PKG ?? join(here, "../../../target/engine-js/pkg"));

/** The engine, as Node gets it. */
export const engine = await import(pathToFileURL(join(folder, "node.js")));
