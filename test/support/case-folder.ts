import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import { runHere } from "./run-here.js";

/** The folder of the project. */
export const projectRoot: string = fileURLToPath(new URL("../..", import.meta.url));

/** The folder of all cases. */
export const fixtures: string = join(projectRoot, "test/fixtures");

const temporary: string[] = [];

/** An empty folder that is removed after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "schemadown-"));
  temporary.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of temporary.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** The names of the cases in a folder of cases: each is a sentence that the case proves. */
export function caseNames(kind: string): readonly string[] {
  return readdirSync(join(fixtures, kind)).toSorted();
}

/** What a run left behind. */
export interface CaseResult {
  readonly code: number | null;
  /** `file:line:column  severity  code  message`, a line each. */
  readonly diagnostics: string;
  /** The files of the output folder by path, without the runtime and the manifest. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Copies a case into an empty folder, runs `schemadown generate` there, or `diff`, or what `command.txt` of the case says
 * instead, and answers what came of it.
 */
export async function runCase(kind: string, name: string): Promise<CaseResult> {
  const folder = temporaryFolder();
  cpSync(join(fixtures, kind, name), folder, { recursive: true, verbatimSymlinks: true });
  // A case with two releases shows what there is to say when they are compared.
  if (existsSync(join(folder, "before"))) {
    const { code, error } = await runHere(folder, ["diff", "before", "after", "--fail-on", "none"]);
    return { code, diagnostics: error, files: filesBelow(join(folder, "out")) };
  }
  const own = join(folder, "command.txt");
  const command = existsSync(own) ? readFileSync(own, "utf8").trim().split(" ") : ["generate"];
  const { code, out, error } = await runHere(folder, [...command, "--format", "json"]);
  if (out === "") return { code, diagnostics: error, files: new Map() };
  const { diagnostics } = JSON.parse(out) as { diagnostics: readonly Record<string, unknown>[] };
  return { code, diagnostics: diagnostics.map(lineOf).join(""), files: filesBelow(join(folder, "out")) };
}

function lineOf({ file, line, column, severity, code, message }: Record<string, unknown>): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  return `${[...(place === "" ? [] : [place]), severity, code, message].join("  ")}\n`;
}

/** The text files below a folder by path, without the runtimes; empty when there is none. */
export function filesBelow(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => path !== ".schemadown.json" && !/^(?:validators|codecs)\/runtime(?:\.ts$|\/)/.test(path));
  return new Map(paths.toSorted().map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

/** True when this run is to take what it sees as right: `npm run golden`. Never in CI. */
export const accepting: boolean = process.env.GOLDEN === "accept" && process.env.CI === undefined;

/** Replaces the expectation of a case by what was seen. */
export function accept(kind: string, name: string, { diagnostics, files }: CaseResult, withFiles: boolean): void {
  const folder = join(fixtures, kind, name);
  rmSync(join(folder, "diagnostics.txt"), { force: true });
  if (diagnostics !== "") writeFileSync(join(folder, "diagnostics.txt"), diagnostics);
  if (!withFiles) return;
  rmSync(join(folder, "expected"), { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, "expected", path)), { recursive: true });
    writeFileSync(join(folder, "expected", path), text);
  }
}

/** The diagnostics that a case expects; none when it has no such file. */
export function expectedDiagnostics(kind: string, name: string): string {
  const path = join(fixtures, kind, name, "diagnostics.txt");
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

/** The files that a case expects. */
export function expectedFiles(kind: string, name: string): ReadonlyMap<string, string> {
  return filesBelow(join(fixtures, kind, name, "expected"));
}

/** The files that a case brings along in its output folder. */
export function presetFiles(kind: string, name: string): ReadonlyMap<string, string> {
  return filesBelow(join(fixtures, kind, name, "out"));
}
