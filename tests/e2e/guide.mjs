// What docs/EMBEDDING.md tells people to copy, word for word.
import { readFileSync } from "node:fs";

const guide = readFileSync(new URL("../../docs/EMBEDDING.md", import.meta.url), "utf8");

/** The address that the snippets name for the folder that the page is served from. */
export const address = "https://your.host/eleven-rounds/";

/** The fenced block that has a name after its language: ```html plain-fixed. */
export function snippet(name) {
  const [, text] = guide.match(new RegExp(`^\`\`\`\\w+ ${name}\\n(.*?)^\`\`\`$`, "ms")) ?? [];
  if (text === undefined) throw new Error(`docs/EMBEDDING.md has no block named ${name}.`);
  return text;
}
