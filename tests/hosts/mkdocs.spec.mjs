// The page in handbooks that MkDocs builds, in its own theme and in Material.
import { framed, handbook } from "./site.mjs";

for (const [theme, config] of [["mkdocs", "mkdocs.yml"], ["material", "material.yml"]]) {
  framed(`MkDocs, theme ${theme}`, () => {
    const { run, pathOf } = handbook("mkdocs");
    run("mkdocs", "build", "--quiet", "--strict", "--config-file", config);
    return pathOf("site");
  });
}
