// The page in a handbook that Docusaurus builds, whose pages React draws a second time.
import { framed, handbook } from "./site.mjs";

framed("Docusaurus", () => {
  const { run, pathOf } = handbook("docusaurus");
  run("docusaurus", "build");
  return pathOf("build");
});
