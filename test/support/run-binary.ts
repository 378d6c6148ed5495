import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { projectRoot, temporaryFolder } from "./case-folder.js";

/** The built program, as users run it. */
export const binary: string = join(projectRoot, "dist/bin/schemadown.js");

/** What a run of the program left behind. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs the built program in a folder and waits for its end. */
export function runBinary(
  folder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [binary, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...environment },
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, error: stderr };
}

/** Starts the built program in a folder; the caller ends it or waits. */
export function startBinary(
  folder: string,
  args: readonly string[],
  stdio: "ignore" | "pipe" = "ignore",
): ChildProcess {
  return spawn(process.execPath, [binary, ...args], { cwd: folder, stdio });
}

/** A temporary folder that holds the given files; paths that end with `/` are empty folders. */
export function project(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  writeAll(folder, files);
  return folder;
}

/** Writes files below a folder, with the folders they need. */
export function writeAll(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(path.endsWith("/") ? join(folder, path) : dirname(join(folder, path)), { recursive: true });
    if (!path.endsWith("/")) writeFileSync(join(folder, path), text);
  }
}

/** Every file below a folder by path, the manifest and hidden ones too: its text and when it was last changed. */
export function snapshot(folder: string): ReadonlyMap<string, { readonly text: string; readonly changed: number }> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
  return new Map(
    paths.map((path) => [
      path,
      { text: readFileSync(join(folder, path), "utf8"), changed: statSync(join(folder, path)).mtimeMs },
    ]),
  );
}

/** The texts of all files below a folder by path. */
export function texts(folder: string): ReadonlyMap<string, string> {
  return new Map([...snapshot(folder)].map(([path, { text }]) => [path, text]));
}

/** A model document as Genesys' Python SDK prints it; each row is name, type, description and notes. */
export function modelDocument(name: string, ...rows: readonly (readonly [string, string, string, string?])[]): string {
  const lines = rows.map(
    ([property, type, description, notes = "[optional]"]) =>
      `| **${property}** | ${type} | ${description} | ${notes} |`,
  );
  const table = [
    "|Name | Type | Description | Notes|",
    "|------------ | ------------- | ------------- | -------------|",
  ];
  return [`# ${name}`, "", `## ${name}`, "", "## Properties", "", ...table, ...lines, ""].join("\n");
}
