import { restoreFiles, stateOfStage } from "../disk/replace-files.js";
import { Refusal } from "../pull/refusal.js";
import { stageOf } from "../pull/stage.js";
import type { Terminal } from "./terminal.js";

/**
 * Makes a folder of documents ready for new ones: puts the old ones back where a killed run replaced some of them.
 * Throws a `Refusal` when another run is at work.
 */
export function prepareStage(specs: string, terminal: Terminal): void {
  const stage = stageOf(specs);
  if (stateOfStage(stage) === "busy")
    throw new Refusal("misuse", `Unexpected second run in ${specs}/, expected the first one to end; wait for it.`);
  if (restoreFiles(stage))
    terminal.error(`An earlier run was ended in the middle: ${specs}/ was put back as it was before.\n`);
}
