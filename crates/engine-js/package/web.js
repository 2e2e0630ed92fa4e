// The engine in a browser: fetched from beside this file, and ready once this module is.
import start from "./eleven_rounds_js.js";

await start();

export * from "./api.js";
