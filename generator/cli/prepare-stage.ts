import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { manifestPath } from "../disk/manifest.js";
import { isDocumentPath } from "../disk/read-sources.js";
import { realPlace } from "../disk/real-place.js";
import { restoreFiles, stateOfStage } from "../disk/replace-files.js";
import { slashed } from "../disk/slashed.js";
import { lockPathOf } from "../pull/lock.js";
import { Refusal } from "../pull/refusal.js";
import { stageOf } from "../pull/stage.js";
import type { Settings } from "./settings.js";
import type { Terminal } from "./terminal.js";

/**
 * Makes a folder of documents ready for new ones: puts the old ones back where a killed run replaced some of them.
 * Throws a `Refusal` when another run is at work.
 */
export function prepareStage(settings: Settings, terminal: Terminal): void {
  const { specs } = settings;
  const stage = stageOf(specs);
  if (stateOfStage(stage) === "busy")
    throw new Refusal("misuse", `Unexpected second run in ${specs}/, expected the first one to end; wait for it.`);
  if (restoreFiles(stage, (path) => isOurs(path, settings)))
    terminal.error(`An earlier run was ended in the middle: ${specs}/ was put back as it was before.\n`);
}

/** True for the paths that a pull or an upgrade with these settings may replace. */
function isOurs(path: string, { specs, out, config, report }: Settings): boolean {
  const single = [lockPathOf(specs), report, ...(config === undefined ? [] : [config])];
  if (single.some((own) => resolve(own) === resolve(path))) return true;
  const document = below(specs, path);
  if (document !== undefined && isDocumentPath(document)) return true;
  const file = below(out, path);
  if (file === undefined) return false;
  // A target's files have extensions; what the system runs by its name alone (a hook, a profile) has none.
  const plain = file.split("/").every((name) => !name.startsWith(".")) && /\.\w+$/.test(file);
  return plain || file === manifestPath;
}

/** A path below a folder, with `/`; undefined when it is elsewhere, be it by a link on the way. */
function below(folder: string, path: string): string | undefined {
  const found = slashed(relative(realPlace(folder), join(realPlace(dirname(path)), basename(path))));
  return found === "" || isAbsolute(found) || found.split("/")[0] === ".." ? undefined : found;
}
