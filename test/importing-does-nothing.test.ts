import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { ts } from "ts-morph";
import { expect, test } from "vitest";
import { generate, parse } from "../generator/index.js";
import { interfaces, validators } from "../templates/index.js";
import { caseNames, filesBelow, fixtures, projectRoot, temporaryFolder } from "./support/case-folder.js";

/** Loads modules one after the other and tells which of them touched a global, changed one, or left something running. */
const watcher = `
import { parentPort, workerData } from "node:worker_threads";
const touched = [];
let current = "";
const trap = (name) => new Proxy(function () {}, {
  get: (_, key) => { touched.push(current + ": " + name + "." + String(key)); return undefined; },
  set: (_, key) => { touched.push(current + ": " + name + "." + String(key) + " ="); return true; },
  apply: () => { touched.push(current + ": " + name + "()"); },
  construct: () => { touched.push(current + ": new " + name); return {}; },
});
const trapped = ["fetch", "process", "console", "setTimeout", "setInterval", "setImmediate", "queueMicrotask", "eval",
  "Function", "WebSocket", "Worker", "XMLHttpRequest", "navigator", "performance", "crypto", "require", "Buffer", "document"];
// Node makes some of them when they are first asked for, and needs others for it.
for (const name of trapped) Reflect.get(globalThis, name);
for (const name of trapped) Object.defineProperty(globalThis, name, { value: trap(name), writable: true, configurable: true });
const shape = () => JSON.stringify([globalThis, Object.prototype, Array.prototype, Function, String.prototype, Promise.prototype]
  .map((holder) => Reflect.ownKeys(holder).map(String)));
for (const builtIn of [Object, Array, String, Number, Map, Set, WeakMap, Promise, RegExp, JSON, Math, Reflect])
  Object.freeze(builtIn), builtIn.prototype && Object.freeze(builtIn.prototype);
const before = shape();
let loaded = 0;
for (const url of workerData) {
  current = url.split("/").slice(-2).join("/");
  await import(url);
  loaded++;
  if (shape() !== before) touched.push(current + ": changed a global");
}
parentPort.postMessage({ loaded, touched });
`;

interface Seen {
  readonly loaded: number;
  readonly touched: readonly string[];
}

/** Strips the types of TypeScript files, loads them all in a worker of their own, and answers what it saw. */
async function load(files: Iterable<readonly [path: string, text: string]>): Promise<Seen> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "package.json"), `{ "type": "module" }`);
  const urls: string[] = [];
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true };
  for (const [path, text] of files) {
    if (!path.endsWith(".ts")) continue;
    const target = join(folder, path.replace(/\.ts$/, ".js"));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, ts.transpileModule(text, { compilerOptions, fileName: path }).outputText);
    urls.push(pathToFileURL(target).href);
  }
  writeFileSync(join(folder, "watcher.mjs"), watcher);
  const worker = new Worker(pathToFileURL(join(folder, "watcher.mjs")), { workerData: urls });
  const ended = new Promise((resolve) => worker.on("exit", resolve));
  const seen = await new Promise<Seen>((resolve, reject) => {
    worker.on("message", resolve);
    worker.on("error", reject);
  });
  // A timer or a handle that a module left open would keep the worker alive.
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error("something is still running")), 30_000);
  });
  await Promise.race([ended, late]);
  clearTimeout(timer);
  expect(seen.loaded).toBe(urls.length);
  return seen;
}

/** The files of a case with the runtimes that they import, which cases do not hold. */
const withRuntime = (files: ReadonlyMap<string, string>) => [
  ...files,
  ...["validators", "codecs"].flatMap((target) =>
    [...filesBelow(join(projectRoot, "templates", target))]
      .filter(([path]) => path.startsWith("runtime"))
      .map(([path, text]) => [`${target}/${path}`, text] as const),
  ),
];

test("every module of the golden folders and of out/ is loaded without touching a global", async () => {
  let modules = 0;
  for (const folder of [
    ...caseNames("generate").map((name) => join(fixtures, "generate", name, "expected")),
    join(projectRoot, "out"),
  ]) {
    const { loaded, touched } = await load(withRuntime(filesBelow(folder)));
    expect(touched, folder).toEqual([]);
    modules += loaded;
  }
  expect(modules).toBeGreaterThan(100);
});

test("texts that would run as code do not run", async () => {
  const bombs = [
    "*/ globalThis.hit = 1; /*",
    "${globalThis.hit = 1}",
    '"; globalThis.hit = 1; "',
    "`; fetch('x'); `",
    "\u2028globalThis.hit = 1",
    "__proto__",
    "constructor",
    "</script><script>process.exit()</script>",
    "']: fetch('x'), ['",
    "\\",
    "//# sourceMappingURL=x",
  ];
  const rows = bombs.map(
    (bomb, index) => `a${index}${bomb.replaceAll("|", "")} | str | ${bomb} | [default to ${bomb}]`,
  );
  const text = `# Room\n\n## Properties\n\nName | Type | Description | Notes\n--- | --- | --- | ---\n${rows.join("\n")}\n`;
  const { catalog } = parse([{ path: `specs/Room.md`, text }]);
  const { files } = generate(catalog, { targets: [interfaces, validators] });
  expect(catalog.models[0]?.kind === "object" && catalog.models[0].properties.length).toBeGreaterThanOrEqual(
    bombs.length - 1,
  );
  expect((await load(files.map(({ path, text: source }) => [path, source] as const))).touched).toEqual([]);
});

test.each([
  ["a global that is called", "fetch('x');"],
  ["a global that is set", "globalThis.hit = 1;"],
  ["code from text", "Function('return 1');"],
])("the watch notices %s", async (_, code) => {
  expect((await load([["a.ts", code]])).touched).not.toEqual([]);
});
