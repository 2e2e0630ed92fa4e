// What the application and the lab are inside the single file, for `boot.js` and `lab.js` to take in place of
// what they would load: a page that was opened from a disk may load no module and fetch nothing. Deflated both
// take less than half of the text.
import init, { start } from "application";
import application from "application.deflated";
// As code for a browser that refuses workers, and as text for a worker.
import "lab-worker";
import script from "lab-worker.script";
import lab from "lab-worker.deflated";

const inflated = (bytes) =>
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).arrayBuffer();

globalThis.elevenRoundsInside = async () => {
  await init({ module_or_path: await inflated(application) });
  return { start };
};

globalThis.elevenRoundsLabInside = async () => ({ script, module: await WebAssembly.compile(await inflated(lab)) });
