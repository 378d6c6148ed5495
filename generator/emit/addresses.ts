import type { Catalog } from "../model/catalog.js";
import type { Model } from "../model/model.js";
import type { Layout, Names, RenderContext, Target } from "./target.js";

/** Where a target puts a model: a file below the output folder, and a place in it. */
interface Address {
  /** `docs/`, or nothing for the output folder itself. */
  readonly folder: string;
  readonly file: string;
  readonly anchor?: string | undefined;
}

/** A path of a target below the output folder. */
export function pathIn(folder: string, path: string): string {
  return folder === "." ? path : `${folder}/${path}`;
}

/** The path of the file that holds all models of a target: `interfaces.ts`. */
export function singlePath({ name, folder }: Target, extension: string): string {
  return `${folder === "." ? name : folder}${extension}`;
}

/** Answers `pathTo` for files below the output folder, by their path. Files of one folder share one function. */
export function createAddresses(
  catalog: () => Catalog,
  modelNamed: (name: string) => Model | undefined,
  targets: readonly Target[],
  names: Names,
  layout: Layout,
): (from: string) => RenderContext["pathTo"] {
  const known = new Map<string, AddressIn>();
  const addressOf = (name: string, model: string): Address => {
    let addressIn = known.get(name);
    if (!addressIn) {
      const target = targets.find((candidate) => candidate.name === name);
      addressIn = target ? addressesOf(target, catalog, modelNamed, names, layout) : () => undefined;
      known.set(name, addressIn);
    }
    const address = addressIn(model);
    if (!address) throw new RangeError(`No file of target ${name} for model ${model}`);
    return address;
  };
  const shared = new Map<string, RenderContext["pathTo"]>();
  return (from) => {
    // What lies at the top may hold all models, and then tells its own places from those of others.
    const key = from.includes("/") ? folderOf(from) : from;
    const pathTo = shared.get(key) ?? createPathTo(from, addressOf);
    shared.set(key, pathTo);
    return pathTo;
  };
}

/** The address of a model in one target; undefined where it has none. */
type AddressIn = (model: string) => Address | undefined;

function addressesOf(
  target: Target,
  catalog: () => Catalog,
  modelNamed: (name: string) => Model | undefined,
  names: Names,
  layout: Layout,
): AddressIn {
  const { single, perModel } = target;
  if (single && layout === "single") {
    const file = singlePath(target, single.extension);
    const anchors = single.anchors?.(catalog());
    const known = new Set(catalog().models.map(({ name }) => name));
    return (name) => (known.has(name) ? { folder: "", file, anchor: anchors?.get(name) } : undefined);
  }
  if (!perModel) return () => undefined;
  const folder = pathIn(target.folder, "");
  return (name) => {
    const model = modelNamed(name);
    if (!model) return undefined;
    const file = perModel.path(model, names);
    const depth = file.lastIndexOf("/") + 1;
    return depth === 0 ? { folder, file } : { folder: folder + file.slice(0, depth), file: file.slice(depth) };
  };
}

function createPathTo(from: string, addressOf: (target: string, model: string) => Address): RenderContext["pathTo"] {
  const here = folderOf(from);
  const prefixes = new Map<string, string>();
  return (target, model) => {
    const { folder, file, anchor } = addressOf(target, model);
    if (anchor !== undefined && `${folder}${file}` === from) return `#${anchor}`;
    let prefix = prefixes.get(folder);
    if (prefix === undefined) {
      prefix = relativeFolder(here, folder);
      prefixes.set(folder, prefix);
    }
    return anchor === undefined ? `${prefix}${file}` : `${prefix}${file}#${anchor}`;
  };
}

/** `docs/A.md` lies in `docs/`, `A.md` in none. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** From `docs/` to `interfaces/` it is `../interfaces/`; both lie below one folder. */
function relativeFolder(from: string, to: string): string {
  const here = from.split("/").slice(0, -1);
  const there = to.split("/").slice(0, -1);
  while (here.length > 0 && here[0] === there[0]) {
    here.shift();
    there.shift();
  }
  const down = there.map((name) => `${name}/`).join("");
  return `${here.length === 0 ? "./" : "../".repeat(here.length)}${down}`;
}
