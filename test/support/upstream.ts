import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { temporaryFolder } from "./case-folder.js";
import { modelDocument, writeAll } from "./run-binary.js";

/** Runs git in a folder, as somebody without configuration would. */
export function git(folder: string, ...args: readonly string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
  const identity = [
    "-c",
    "user.name=Upstream",
    "-c",
    "user.email=upstream@example.com",
    "-c",
    "init.defaultBranch=main",
  ];
  return execFileSync("git", [...identity, ...args], { cwd: folder, env, encoding: "utf8" });
}

/** A release of an upstream: its tag, and the files that are in its repository then. */
export interface Release {
  readonly tag: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

/** A repository with a commit and a tag per release. */
export function upstream(...releases: readonly Release[]): string {
  const folder = temporaryFolder();
  git(folder, "init", "--quiet");
  for (const release of releases) addRelease(folder, release);
  return folder;
}

/** Adds a release to a repository: what is not among its files is gone. */
export function addRelease(folder: string, { tag, files }: Release): void {
  git(folder, "rm", "-r", "-q", "--ignore-unmatch", ".");
  writeAll(folder, files);
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "--allow-empty", "--message", tag);
  git(folder, "tag", tag);
}

/** The documents of a shop as their upstream would print them: an order and its lines, a model beside them, an API. */
export function shopRelease(
  version: string,
  { orderRows = [] as readonly Row[], without = [] as readonly string[] } = {},
): Release {
  const footer = `\n\n_ShopClient ${version}_\n`;
  const order = modelDocument(
    "Order",
    ["id", "str", "The id.", " "],
    ["line_items", "[list[LineItem]](LineItem)", "What was ordered."],
    ...orderRows,
  );
  const documents: Readonly<Record<string, string>> = {
    "Order.md": order,
    "LineItem.md": modelDocument("LineItem", ["sku", "str", "The article.", " "], ["quantity", "int", "How many."]),
    "Voucher.md": modelDocument("Voucher", ["code", "str", "The code."]),
    "OrdersApi.md": "# OrdersApi\n\nAll URIs are relative to *https://api.example.com*\n",
  };
  const files = Object.entries(documents).filter(([name]) => !without.includes(name));
  return {
    tag: version,
    files: {
      "setup.py": `print("this is code, version ${version}")\n`,
      ...Object.fromEntries(files.map(([name, text]) => [`build/docs/${name}`, text + footer])),
    },
  };
}

/** A row of a property table. */
export type Row = readonly [name: string, type: string, description: string, notes?: string];

/** An executable file that leaves a mark when somebody runs it. */
export function booby(path: string, mark: string): void {
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  writeFileSync(path, `#!/bin/sh\ntouch '${mark}'\ncat\n`);
  chmodSync(path, 0o755);
}

/** The folder of an upstream's documents. */
export const docs: string = join("build", "docs");
