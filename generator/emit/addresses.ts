import type { Catalog } from "../model/catalog.js";
import type { Model } from "../model/model.js";
import type { Layout, Names, RenderContext, Target } from "./target.js";

/** Where a target puts a model: a path below the output folder, and a place in that file. */
interface Address {
  readonly path: string;
  readonly anchor?: string;
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
  const { single, perModel, folder } = target;
  const known = new Map<string, Address>();
  if (single && layout === "single") {
    const path = singlePath(target, single.extension);
    const anchors = single.anchors?.(catalog());
    for (const { name } of catalog().models) {
      const anchor = anchors?.get(name);
      known.set(name, anchor === undefined ? { path } : { path, anchor });
    }
    return (name) => known.get(name);
  }
  if (!perModel) return () => undefined;
  return (name) => {
    const seen = known.get(name);
    if (seen) return seen;
    const model = modelNamed(name);
    if (!model) return undefined;
    const address = { path: pathIn(folder, perModel.path(model, names)) };
    known.set(name, address);
    return address;
  };
}

function createPathTo(from: string, addressOf: (target: string, model: string) => Address): RenderContext["pathTo"] {
  const prefixes = new Map<string, string>();
  const known = new Map<string, Map<string, string>>();
  const relative = (target: string, model: string): string => {
    const { path, anchor } = addressOf(target, model);
    if (anchor !== undefined && path === from) return `#${anchor}`;
    const folder = folderOf(path);
    const prefix = prefixes.get(folder) ?? relativeFolder(folderOf(from), folder);
    prefixes.set(folder, prefix);
    const address = `${prefix}${path.slice(folder.length)}`;
    return anchor === undefined ? address : `${address}#${anchor}`;
  };
  return (target, model) => {
    let addresses = known.get(target);
    if (!addresses) {
      addresses = new Map();
      known.set(target, addresses);
    }
    let address = addresses.get(model);
    if (address === undefined) {
      address = relative(target, model);
      addresses.set(model, address);
    }
    return address;
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
