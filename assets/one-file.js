// The application inside the single file, for `boot.js` to start in place of one that it would load:
// a page that was opened from a disk may load no module and fetch nothing. Deflated it takes less
// than half of the text.
import init, { start } from "application";
import deflated from "application.deflated";

globalThis.elevenRoundsInside = async () => {
  const bytes = new Blob([deflated]).stream().pipeThrough(new DecompressionStream("deflate"));
  await init({ module_or_path: await new Response(bytes).arrayBuffer() });
  return { start };
};
