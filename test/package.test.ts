import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { projectRoot, temporaryFolder } from "./support/case-folder.js";
import { runBinary, texts } from "./support/run-binary.js";

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

function runTool(folder: string, command: string, ...args: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 });
  return { code: status, out: stdout ?? "", error: stderr ?? "" };
}

function tool(name: string): string {
  return join(projectRoot, "node_modules/.bin", name);
}

let tarball = "";
let packed: readonly string[] = [];
let consumer = "";

beforeAll(() => {
  const destination = temporaryFolder();
  const pack = runTool(projectRoot, "npm", "pack", "--json", "--ignore-scripts", "--pack-destination", destination);
  if (pack.code !== 0) throw new Error(pack.error);
  const found = JSON.parse(pack.out) as Iterable<unknown> | Record<string, unknown>;
  // npm 12 answers an object by package name where npm 11 and before answer a list.
  const [said] = Object.values(found) as readonly {
    readonly filename: string;
    readonly files: readonly { path: string }[];
  }[];
  if (!said) throw new Error(`npm pack answered ${pack.out}`);
  tarball = join(destination, said.filename);
  packed = said.files.map(({ path }) => path).toSorted();
  consumer = temporaryFolder();
  writeFileSync(join(consumer, "package.json"), JSON.stringify({ name: "consumer", type: "module", private: true }));
  const install = runTool(consumer, "npm", "install", "--no-audit", "--no-fund", "--prefer-offline", tarball);
  if (install.code !== 0) throw new Error(`npm install failed: ${install.error}`);
}, 300_000);

describe("the tarball", () => {
  test("holds what runs, its types and what its user reads, and nothing else", () => {
    const odd = packed.filter(
      (path) =>
        !/^dist\/(?:generator|templates)\/[\w/-]+\.(?:js|d\.ts)$/.test(path) &&
        !/^dist\/bin\/(?:[\w-]+\.js|NOTICE\.txt)$/.test(path) &&
        ![
          "package.json",
          "README.md",
          "LICENSE",
          "CHANGELOG.md",
          "action.yml",
          "generator/changelog/diff.schema.json",
        ].includes(path) &&
        !/^templates\/(?:validators|codecs)\/runtime(?:\/[\w-]+)?\.ts$/.test(path),
    );
    expect(odd).toEqual([]);
    for (const path of [
      "dist/bin/schemadown.js",
      "dist/bin/NOTICE.txt",
      "dist/generator/index.js",
      "dist/generator/index.d.ts",
      "LICENSE",
      "README.md",
      "action.yml",
    ])
      expect(packed).toContain(path);
  });

  test("holds each module with its types, made of a source that is still there", () => {
    const modules = packed.filter((path) => path.endsWith(".js") && !path.startsWith("dist/bin/"));
    expect(modules.length).toBeGreaterThan(50);
    for (const path of modules) {
      expect(packed).toContain(path.replace(/\.js$/, ".d.ts"));
      expect(existsSync(join(projectRoot, path.replace(/^dist\//, "").replace(/\.js$/, ".ts"))), path).toBe(true);
    }
  });

  test("is found in order by publint", () => {
    const { code, out, error } = runTool(projectRoot, tool("publint"), tarball, "--strict");
    expect(out + error).toContain("All good!");
    expect(code).toBe(0);
  });

  test("is found in order by arethetypeswrong", () => {
    const { code, out, error } = runTool(
      projectRoot,
      tool("attw"),
      tarball,
      "--profile",
      "esm-only",
      "--no-color",
      "--no-emoji",
    );
    expect(out + error).toContain('"schemadown/templates"');
    expect(code).toBe(0);
  });
});

describe("installed in an empty folder", () => {
  function specsOf(name: string, documents: readonly string[]): string {
    const folder = join(consumer, name);
    mkdirSync(join(folder, "specs"), { recursive: true });
    for (const file of documents) cpSync(join(projectRoot, "specs", file), join(folder, "specs", file));
    return folder;
  }

  const all = readdirSync(join(projectRoot, "specs")).filter((name) => name.endsWith(".md"));

  test("its program compiles one document alone, with a warning for each model that is not there", () => {
    const folder = specsOf("alone", ["Callback.md"]);
    const { code, out, error } = runTool(folder, "npx", "--no-install", "schemadown", "generate");
    expect(error).toMatch(/specs\/Callback\.md:\d+:\d+ {2}warning {2}unresolved-reference {2}.*`Segment`/);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(readFileSync(join(folder, "out/interfaces/Callback.ts"), "utf8")).toContain("export interface Callback {");
  });

  test("its program compiles all documents to what the checkout makes of them", () => {
    const folder = specsOf("all", all);
    const { code, error } = runTool(folder, "npx", "--no-install", "schemadown", "generate", "--root", "Callback");
    expect(code, error).toBe(0);
    const installed = texts(join(folder, "out"));
    expect(installed.size).toBeGreaterThan(25);
    expect(runBinary(folder, ["generate", "-o", "checkout", "--root", "Callback"]).code).toBe(0);
    expect(texts(join(folder, "checkout"))).toEqual(installed);
    expect(runTool(folder, "npx", "--no-install", "schemadown", "check", "--root", "Callback").code).toBe(0);
  });

  test("what it exports type-checks under NodeNext and runs", () => {
    const source = `import { catalogToJson, type Catalog, type Diagnostic, generate, parse, type Target } from "schemadown";
import { catalog, docs, interfaces, validators } from "schemadown/templates";

const own: Target = { ...interfaces, name: "own", folder: "own" };
const sources = [{ path: "A.md", text: "# A\\n\\n|Name | Type | Description | Notes|\\n|--|--|--|--|\\n| **a** | str | An a. | [optional] |\\n" }];
const parsed: { readonly catalog: Catalog; readonly diagnostics: readonly Diagnostic[] } = parse(sources);
const { files } = generate(parsed.catalog, { targets: [own, interfaces, validators, docs, catalog] });
console.log(JSON.stringify(files.map(({ path }) => path)), catalogToJson(parsed.catalog).length);
`;
    const folder = join(consumer, "typed");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "main.ts"), `${source}// @ts-expect-error: the types are really there\nparse(1);\n`);
    writeFileSync(
      join(folder, "main.mjs"),
      source.replace(/(?<=[{,]) type \w+,?/g, "").replace(/^(const \w+): [^=]*(?= =)/gm, "$1"),
    );
    const compilerOptions = {
      module: "NodeNext",
      target: "ES2023",
      lib: ["ES2023", "DOM"],
      types: [],
      strict: true,
      noEmit: true,
    };
    for (const skipLibCheck of [true, false]) {
      const options = { compilerOptions: { ...compilerOptions, skipLibCheck }, files: ["main.ts"] };
      writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(options));
      const checked = runTool(folder, tool("tsc"), "-p", folder, "--pretty", "false");
      expect(checked.out).toBe("");
      expect(checked.code).toBe(0);
    }
    const ran = runTool(folder, process.execPath, "main.mjs");
    expect(ran.error).toBe("");
    expect(ran.out).toMatch(/^\["catalog\.json","docs\/A\.md","docs\/index\.md","interfaces\/A\.ts"/);
  });

  test("the schema of a comparison can be imported by its name", () => {
    const code = `const { default: schema } = await import("schemadown/diff.schema.json", { with: { type: "json" } });
console.log(schema.title);`;
    const ended = runTool(consumer, process.execPath, "--no-warnings", "--input-type=module", "-e", code);
    expect(ended).toEqual({ code: 0, out: "schemadown/diff@1\n", error: "" });
  });

  test("nothing but the three entries, the schema and package.json can be imported", () => {
    const imported = (specifier: string) =>
      runTool(consumer, process.execPath, "--input-type=module", "-e", `await import(${JSON.stringify(specifier)});`);
    expect(imported("schemadown").code).toBe(0);
    expect(imported("schemadown/templates").code).toBe(0);
    expect(imported("schemadown/ts-morph").code).toBe(0);
    expect(imported("schemadown/dist/generator/parse.js").error).toContain("ERR_PACKAGE_PATH_NOT_EXPORTED");
  });

  test("importing it does nothing", () => {
    const code = `import "schemadown"; import "schemadown/templates";`;
    const ended = runTool(consumer, process.execPath, "--input-type=module", "-e", code);
    expect(ended).toEqual({ code: 0, out: "", error: "" });
  });

  test("brings no more than its dependencies say, and no install script", () => {
    const lock = JSON.parse(readFileSync(join(consumer, "package-lock.json"), "utf8")) as {
      readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean; readonly dev?: boolean }>>;
    };
    const scripted = Object.entries(lock.packages).filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(scripted).toEqual([]);
    for (const name of ["vitest", "typescript", "@biomejs/biome", "publint"])
      expect(Object.keys(lock.packages)).not.toContain(`node_modules/${name}`);
  });
});
