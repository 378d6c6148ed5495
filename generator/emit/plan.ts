import type { Report } from "../diagnostics/reporter.js";
import type { Catalog } from "../model/catalog.js";
import { compareText } from "../model/compare-text.js";
import { foldedPath } from "../model/folded-path.js";
import type { Model } from "../model/model.js";
import { createAddresses, pathIn, singlePath } from "./addresses.js";
import type { Layout, Names, RenderContext, Target } from "./target.js";

/** A file that will be written: its path below the output folder, and how its text is made. */
export interface PlannedFile {
  readonly path: string;
  /** The model that it is of; undefined for one that is of the whole catalog. */
  readonly subject?: string;
  render(context: RenderContext, catalog: Catalog): string;
}

/** The files of a run, and the addresses of models as each file sees them. */
export interface Plan {
  /** Sorted by path, by code unit. */
  readonly files: readonly PlannedFile[];
  readonly layout: Layout;
  /** The address of a model in a target, for the file of that path; one function for all files of a folder. */
  pathFrom(path: string): RenderContext["pathTo"];
}

/**
 * Decides which files there will be, before any is rendered.
 *
 * Two files whose paths are equal, or equal on a disk that ignores case or composes Unicode, are reported; and so are
 * two models that would have such files if each had its own, because in one file they share their names, and two that
 * would declare one name in it.
 */
export function plan(
  catalog: Catalog,
  targets: readonly Target[],
  names: Names,
  report: Report,
  layout: Layout = "per-model",
): Plan {
  const files = targets.flatMap((target) => filesOf(target, catalog, names, layout));
  reportCollisions(files, report);
  reportLongNames(files, report);
  if (layout === "single") {
    const merged = targets.filter(({ single }) => single !== undefined);
    reportCollisions(
      merged.flatMap((target) => filesPerModel(target, catalog, names)),
      report,
    );
    for (const target of merged) reportClashes(target, catalog, names, report);
  }
  const models = new Map(catalog.models.map((model) => [model.name, model]));
  return {
    files: files.toSorted((a, b) => compareText(a.path, b.path)),
    layout,
    pathFrom: createAddresses(
      () => catalog,
      (name) => models.get(name),
      targets,
      names,
      layout,
    ),
  };
}

interface File extends PlannedFile {
  /** The document of the model, where the file is of one. */
  readonly at?: Model["at"];
}

function filesOf(target: Target, catalog: Catalog, names: Names, layout: Layout): readonly File[] {
  const { single } = target;
  const isSingle = layout === "single" && single !== undefined;
  const templates = (isSingle ? single.others : target.perCatalog) ?? [];
  const perCatalog = templates.map(
    (template): File => ({
      path: pathIn(target.folder, template.path(catalog, names)),
      render: (context, all) => template.render(all, context),
    }),
  );
  if (!isSingle) return [...filesPerModel(target, catalog, names), ...perCatalog];
  return [
    { path: singlePath(target, single.extension), render: (context, all) => single.render(all, context) },
    ...perCatalog,
  ];
}

function filesPerModel({ folder, perModel }: Target, catalog: Catalog, names: Names): readonly File[] {
  if (!perModel) return [];
  return catalog.models.map((model) => ({
    path: pathIn(folder, perModel.path(model, names)),
    at: model.at,
    subject: model.name,
    render: (context) => perModel.render(model, context),
  }));
}

/** Bytes that a name may have on ext4, XFS and Btrfs; APFS and NTFS take as many signs. */
const longestName = 255;

function reportLongNames(files: readonly File[], report: Report): void {
  for (const { path, at } of files) {
    if (!isLongName(path)) continue;
    const name = nameIn(path);
    report("path-too-long", { name, bytes: new TextEncoder().encode(name).length, limit: longestName }, at);
  }
}

/** True for the path of a file whose name most disks would refuse. */
export function isLongName(path: string): boolean {
  // No sign takes more than three bytes for each unit of its own.
  return path.length * 3 > longestName && new TextEncoder().encode(nameIn(path)).length > longestName;
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function reportCollisions(files: readonly File[], report: Report): void {
  const taken = new Map<string, string>();
  for (const { path, at } of files) {
    const key = foldedPath(path);
    const other = taken.get(key);
    if (other === undefined) taken.set(key, path);
    else report("path-collision", { path, other }, at);
  }
}

/** Reports models of other names that meet in a name of what the single file declares: `isRoom` and the guard of `Room`. */
function reportClashes(target: Target, catalog: Catalog, names: Names, report: Report): void {
  const { single } = target;
  if (!single?.declares) return;
  const file = singlePath(target, single.extension);
  const taken = new Map<string, Model>();
  const keyOf = ({ name }: Model) => foldedPath(names.type(name));
  for (const model of catalog.models) {
    for (const name of single.declares(model, names)) {
      const other = taken.get(name);
      if (other === undefined) taken.set(name, model);
      else if (keyOf(other) !== keyOf(model)) {
        const related = [{ message: "the other model", at: other.at }];
        report("declaration-collision", { name, file, model: model.name, other: other.name }, model.at, related);
      }
    }
  }
}
