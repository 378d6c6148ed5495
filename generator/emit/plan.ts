import type { Report } from "../diagnostics/reporter.js";
import type { Catalog } from "../model/catalog.js";
import { compareText } from "../model/compare-text.js";
import type { Model } from "../model/model.js";
import type { Names, RenderContext, Target, Template } from "./target.js";

/** A file that will be written: its path below the output folder, and how its text is made. */
export interface PlannedFile {
  readonly path: string;
  render(context: Omit<RenderContext, "pathTo">): string;
}

/** The files of a run, and where a target puts the file of a model. */
export interface Plan {
  /** Sorted by path, by code unit. */
  readonly files: readonly PlannedFile[];
  /** Path of a target's file for a model below the output folder, whether or not it is part of this run. */
  pathOf(target: string, model: string): string;
}

/**
 * Decides which files there will be, before any is rendered.
 *
 * Two files whose paths are equal, or equal on a disk that ignores case or composes Unicode, are reported.
 */
export function plan(catalog: Catalog, targets: readonly Target[], names: Names, report: Report): Plan {
  const models = new Map(catalog.models.map((model) => [model.name, model]));
  const pathOf = (target: string, name: string) => {
    const model = models.get(name);
    const found = targets.find((candidate) => candidate.name === target);
    if (!model || !found?.perModel) throw new RangeError(`No file of target ${target} for model ${name}`);
    return join(found.folder, found.perModel.path(model, names));
  };
  const files = targets.flatMap((target) => [
    ...(target.perModel
      ? catalog.models.map((model) => planFile(target, target.perModel as Template<Model>, model))
      : []),
    ...(target.perCatalog ?? []).map((template) => planFile(target, template, catalog)),
  ]);
  reportCollisions(files, report);
  return { files: files.toSorted((a, b) => compareText(a.path, b.path)), pathOf };

  function planFile<Subject>(target: Target, template: Template<Subject>, subject: Subject): PlannedFile & Subjected {
    const path = join(target.folder, template.path(subject, names));
    const at = isModel(subject) ? subject.at : undefined;
    return {
      path,
      at,
      render: (context) =>
        template.render(subject, { ...context, pathTo: (to, model) => relative(path, pathOf(to, model)) }),
    };
  }
}

interface Subjected {
  readonly at: Model["at"] | undefined;
}

function isModel(subject: unknown): subject is Model {
  return typeof subject === "object" && subject !== null && "kind" in subject;
}

function reportCollisions(files: readonly (PlannedFile & Subjected)[], report: Report): void {
  const taken = new Map<string, string>();
  for (const { path, at } of files) {
    const key = path.normalize("NFC").toLowerCase();
    const other = taken.get(key);
    if (other === undefined) taken.set(key, path);
    else report("path-collision", { path, other }, at);
  }
}

function join(folder: string, path: string): string {
  return folder === "." ? path : `${folder}/${path}`;
}

/** `docs/A.md` to `interfaces/A.ts` is `../interfaces/A.ts`; both lie below one folder. */
function relative(from: string, to: string): string {
  const here = from.split("/").slice(0, -1);
  const there = to.split("/");
  while (here.length > 0 && there.length > 1 && here[0] === there[0]) {
    here.shift();
    there.shift();
  }
  return `${here.length === 0 ? "./" : "../".repeat(here.length)}${there.join("/")}`;
}
