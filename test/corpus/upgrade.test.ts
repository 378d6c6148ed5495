import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectRoot, temporaryFolder } from "../support/case-folder.js";
import { project, runBinary } from "../support/run-binary.js";
import { git } from "../support/upstream.js";

const corpus = join(projectRoot, "../shared/corpus/genesys");
const hasCorpus = existsSync(corpus);
if (!hasCorpus) console.warn("Skipped: upgrades of a whole SDK need the releases in ../shared/corpus/genesys.");

interface Facts {
  readonly changes: readonly {
    readonly kind: string;
    readonly model: string;
    readonly wire?: string;
    readonly property?: string;
  }[];
}

/** A repository with both releases of the Python SDK, each under its tag, which filters as public servers do. */
function sdk(): string {
  const folder = temporaryFolder();
  git(folder, "init", "--quiet");
  git(folder, "config", "uploadpack.allowFilter", "true");
  for (const version of ["213.0.0", "214.0.0"]) {
    git(folder, "rm", "-r", "-q", "--ignore-unmatch", ".");
    execFileSync("tar", ["-xzf", join(corpus, `python-${version}.tar.gz`), "-C", folder]);
    git(folder, "add", "--all");
    git(folder, "commit", "--quiet", "--message", version);
    git(folder, "tag", version);
  }
  return folder;
}

describe.skipIf(!hasCorpus)("the Python SDK 213.0.0 to 214.0.0, from a repository", { timeout: 600_000 }, () => {
  test("upgrades: every document has new bytes, and the report has the changes that are real", () => {
    const from = `file://${sdk()}`;
    const config = { pull: { from, ref: "213.0.0", folder: "build/docs" }, target: ["catalog"] };
    const folder = project({ "schemadown.config.json": JSON.stringify(config) });
    expect(runBinary(folder, ["pull"])).toMatchObject({ code: 0 });
    expect(readdirSync(join(folder, "specs")).length).toBe(4843);
    const ended = runBinary(folder, ["upgrade", "--ref", "214.0.0", "--format", "json"]);
    expect(ended.code).toBe(1);
    const { documents, diff } = JSON.parse(ended.out);
    expect({
      added: documents.added.length,
      changed: documents.changed.length,
      removed: documents.removed.length,
    }).toEqual({
      added: 40,
      changed: 4843,
      removed: 0,
    });
    const facts = JSON.parse(readFileSync(join(corpus, "diff-examples/213.0.0__214.0.0.json"), "utf8")) as Facts;
    const key = ({ kind, model, wire, property }: Facts["changes"][number]) =>
      [kind, model, wire ?? property ?? ""].join(" ");
    const told = (diff.changes as Facts["changes"]).filter(({ kind }) => kind !== "description-changed").map(key);
    expect(told.toSorted()).toEqual(facts.changes.map(key).toSorted());
    expect(readFileSync(join(folder, "schemadown-upgrade.md"), "utf8").length).toBeLessThan(65_536);
    expect(runBinary(folder, ["pull", "--frozen"])).toMatchObject({ code: 0, out: "" });
  });

  test("brings of Callback eight documents, and nothing of them changed but the release", () => {
    const config = { pull: { from: `file://${sdk()}`, ref: "213.0.0", folder: "build/docs" }, root: ["Callback"] };
    const folder = project({ "schemadown.config.json": JSON.stringify(config) });
    expect(runBinary(folder, ["upgrade"])).toMatchObject({ code: 0 });
    expect(readdirSync(join(folder, "specs")).length).toBe(8);
    const { code, out } = runBinary(folder, ["upgrade", "--ref", "214.0.0", "--format", "json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      changed: true,
      bump: "none",
      diff: { changes: [] },
      files: { written: ["catalog.json"] },
    });
    expect(runBinary(folder, ["check"])).toMatchObject({ code: 0, out: "" });
  });
});
