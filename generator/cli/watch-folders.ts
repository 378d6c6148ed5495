import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { join } from "node:path";
import { isPassedOver } from "../disk/list-documents.js";
import { manifestPath } from "../disk/manifest.js";

/** How long nothing must happen before a change counts as finished, in milliseconds: editors write in several steps. */
const rest = 40;

/** How often to look where the system does not tell of changes, in milliseconds. */
const pollInterval = 500;

/** Tells of changes below some folders. */
export interface FolderWatch {
  /** Looks which folders there are now. */
  refresh(): void;
  close(): void;
}

/**
 * Calls back when something has changed in a folder or in one below, and then nothing for a moment. Folders that documents
 * are not read from are not watched, and neither is our own output.
 *
 * Each folder is watched by itself: watching recursively watches every file by itself on Linux. Where a folder cannot be
 * watched (some network disks, too many watches), it is looked at twice a second.
 *
 * @param tops the folders; of those whose path ends with `/`, only what lies directly in them
 */
export function watchFolders(tops: readonly string[], changed: () => void): FolderWatch {
  const watchers = new Map<string, FSWatcher | undefined>();
  let timer: NodeJS.Timeout | undefined;
  let polled = "";
  const stir = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, rest);
  };
  const poll = setInterval(() => {
    const blind = [...watchers].filter(([, watcher]) => !watcher).map(([folder]) => folder);
    const now = blind.map(describe).join("\n");
    if (now !== polled) {
      if (polled !== "") stir();
      polled = now;
    }
  }, pollInterval);
  const open = (folder: string) => {
    if (watchers.has(folder)) return;
    try {
      const watcher = watch(folder, stir);
      watchers.set(folder, watcher);
      watcher.on("error", () => {
        watcher.close();
        watchers.set(folder, undefined);
      });
    } catch {
      watchers.set(folder, undefined);
    }
  };
  const refresh = () => {
    const folders = new Set(tops.flatMap((top) => (top.endsWith("/") ? [top] : foldersBelow(top))));
    for (const [folder, watcher] of watchers) {
      if (folders.has(folder)) continue;
      watcher?.close();
      watchers.delete(folder);
    }
    for (const folder of folders) open(folder);
  };
  refresh();
  return {
    refresh,
    close() {
      clearTimeout(timer);
      clearInterval(poll);
      for (const watcher of watchers.values()) watcher?.close();
    },
  };
}

function foldersBelow(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    if (entries.some(({ name }) => name === manifestPath)) return [];
    const inner = entries.filter((entry) => entry.isDirectory() && !isPassedOver(entry.name));
    return [folder, ...inner.flatMap(({ name }) => foldersBelow(join(folder, name)))];
  } catch {
    // A folder that is gone may come back: looking at it says when.
    return [folder];
  }
}

/** What tells one state of a folder from another: the names in it, their sizes and times. */
function describe(folder: string): string {
  try {
    return readdirSync(folder)
      .map((name) => {
        const found = statSync(join(folder, name), { throwIfNoEntry: false });
        return `${name} ${found?.size} ${found?.mtimeMs}`;
      })
      .join("\n");
  } catch {
    return "gone";
  }
}
