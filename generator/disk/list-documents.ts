import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../diagnostics/reporter.js";
import { manifestPath, parseManifest, readManifestText } from "./manifest.js";
import { obstacleOf } from "./obstacle.js";
import { slashed } from "./slashed.js";

/**
 * The paths of all Markdown documents below a folder, the folder's own path included, sorted by code unit.
 *
 * What bears a document's name and is no file is listed too, so that whoever reads it says what it is. Links to folders and
 * folders that cannot be read are reported. Throws the system's error when the folder itself cannot be read.
 */
export function listDocuments(folder: string, report: Report): readonly string[] {
  const found: string[] = [];
  const ours = new Set<string>();
  const open = [folder];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    const entries = entriesOf(current, current === folder, report);
    // Our own pages are no input, wherever the output folder lies.
    if (entries.some(({ name }) => name === manifestPath)) {
      const manifest = parseManifest(readManifestText(current));
      for (const written of manifest.keys()) ours.add(join(current, written));
      // Which files are ours nobody knows then.
      if (manifest.size === 0)
        report(
          "unreadable-file",
          { problem: "manifest of an output folder" },
          { file: slashed(join(current, manifestPath)) },
        );
    }
    const inner = join(current, "x").slice(0, -1);
    for (const entry of entries) {
      const path = inner + entry.name;
      if (entry.isDirectory()) {
        if (!isPassedOver(entry.name)) open.push(path);
      } else if (entry.isSymbolicLink() && !isPassedOver(entry.name) && leadsToFolder(path)) {
        report("linked-folder", {}, { file: slashed(path) });
      } else if (/\.md$/i.test(entry.name) && !ours.has(path)) found.push(path);
    }
  }
  return found.toSorted((a, b) => (a < b ? -1 : 1));
}

function entriesOf(folder: string, isTop: boolean, report: Report): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (problem) {
    if (isTop) throw problem;
    report("unreadable-file", { problem: obstacleOf(problem) }, { file: slashed(folder) });
    return [];
  }
}

/** True for the names of folders that hold no documents of their owner: hidden ones, and those of installed packages. */
export function isPassedOver(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}

function leadsToFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
