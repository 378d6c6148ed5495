import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { defaultLimits } from "../generator/index.js";
import packageJson from "../package.json" with { type: "json" };
import { projectRoot } from "./support/case-folder.js";

const text = (path: string) => readFileSync(join(projectRoot, path), "utf8");
const security = text("SECURITY.md");

test("every promise of SECURITY.md names the tests that prove it, and they exist", () => {
  const promises =
    security
      .split(/^## Promises$/m)[1]
      ?.split(/^## /m)[0]
      ?.split(/^(?=\d\. \*\*)/m)
      .slice(1) ?? [];
  expect(promises.map((promise) => promise.slice(0, 2))).toEqual([
    "1.",
    "2.",
    "3.",
    "4.",
    "5.",
    "6.",
    "7.",
    "8.",
    "9.",
  ]);
  for (const promise of promises) {
    const proofs = [...promise.matchAll(/`(test\/[^`]+)`/g)].map(([, path = ""]) => path);
    expect(proofs.length, promise).toBeGreaterThan(0);
    for (const path of proofs) expect(existsSync(join(projectRoot, path)), path).toBe(true);
  }
});

test("the limits of SECURITY.md are those of the program", () => {
  const rows = [...security.matchAll(/^\| `(\w+)` \| (\d+) \|/gm)].map(([, name = "", limit]) => [name, Number(limit)]);
  expect(Object.fromEntries(rows)).toEqual(defaultLimits);
});

test("every dependency has a line in ARCHITECTURE.md that says why it is there", () => {
  const reasons = text("ARCHITECTURE.md").split("## Why each dependency is here")[1] ?? "";
  for (const name of Object.keys(packageJson.dependencies)) expect(reasons, name).toContain(`\`${name}\``);
});

test("workflows pin their actions, and a release needs no token and carries an SBOM", () => {
  const release = text(".github/workflows/release.yml");
  for (const workflow of ["ci", "release"])
    for (const [, action = ""] of text(`.github/workflows/${workflow}.yml`).matchAll(/uses: (\S+)/g))
      if (!action.startsWith("./")) expect(action).toMatch(/@[0-9a-f]{40}$/);
  expect(release).toContain("id-token: write");
  expect(release).toContain("npm publish --provenance");
  expect(release).toContain("npm sbom --sbom-format cyclonedx");
  expect(release).not.toMatch(/NPM_TOKEN|NODE_AUTH_TOKEN/);
});
