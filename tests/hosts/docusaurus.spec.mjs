// The page in a handbook that Docusaurus builds, whose pages React draws a second time.
import { framed, handbook } from "./site.mjs";

framed("Docusaurus", () => {
  const { run, at } = handbook("docusaurus");
  run("docusaurus", "build");
  return at("build");
});
