import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../support/case-folder.js";
import { hasDialects } from "./corpus.js";
import { dialectsPage, readmeTable } from "./page.js";
import { scores } from "./scores.js";

const readme = join(projectRoot, "README.md");
const marked = /(<!-- dialects: npm run dialects -->)[\s\S]*(<!-- \/dialects -->)/;
const file = join(projectRoot, "generator/dialects/README.md");

test.skipIf(!hasDialects)("the page of dialects is what their tables and the documents give: npm run dialects", () => {
  const all = scores();
  const page = dialectsPage(all);
  const written = readFileSync(readme, "utf8");
  const table = written.replace(marked, `$1\n${readmeTable(all)}\n$2`);
  if (process.env.DIALECTS === "write") {
    writeFileSync(file, page);
    writeFileSync(readme, table);
  }
  expect(existsSync(file) ? readFileSync(file, "utf8") : "").toBe(page);
  expect(readFileSync(readme, "utf8")).toBe(table);
});
