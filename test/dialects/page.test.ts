import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../support/case-folder.js";
import { hasDialects } from "./corpus.js";
import { dialectsPage } from "./page.js";
import { scores } from "./scores.js";

const file = join(projectRoot, "generator/dialects/README.md");

test.skipIf(!hasDialects)("the page of dialects is what their tables and the documents give: npm run dialects", () => {
  const page = dialectsPage(scores());
  if (process.env.DIALECTS === "write") writeFileSync(file, page);
  expect(existsSync(file) ? readFileSync(file, "utf8") : "").toBe(page);
});
