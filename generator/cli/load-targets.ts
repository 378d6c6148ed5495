import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { endGuessing } from "../diagnostics/suggest.js";
import type { Target } from "../emit/target.js";
import { guardTarget, messageOf } from "./guard-target.js";
import type { Settings } from "./settings.js";
import { UsageError } from "./usage-error.js";

/**
 * The targets that were asked for, with those they require, in the order named; codecs too where dates become objects.
 *
 * `<templates>/<name>/target.js` is looked for before the built-in target of that name; a new name is a new target.
 * Throws a `UsageError` for an unknown name and for a module that exports no target.
 */
export async function loadTargets({ target, templates, dates }: Settings): Promise<readonly Target[]> {
  const names = dates === "string" ? target : [...target, "codecs"];
  const own = templates === undefined ? new Map<string, string>() : targetModules(templates);
  const { builtInTargets } = await import("./built-in-targets.js");
  const known = [...new Set([...builtInTargets.map(({ name }) => name), ...own.keys()])];
  const loaded = new Map<string, Target>();
  const load = async (name: string, needed?: Target): Promise<void> => {
    const module = own.get(name);
    const target =
      loaded.get(name) ??
      (module === undefined ? builtInTargets.find((built) => built.name === name) : await importTarget(module));
    if (!target)
      throw new UsageError(
        `Unexpected target \`${name}\`, expected one of ${known.join(", ")}${endGuessing(name, known)}`,
      );
    if (needed && !target.perModel)
      throw new UsageError(
        `Unexpected target \`${name}\` without a file for each model, expected one: \`${needed.name}\` imports them; leave that target out with --target.`,
      );
    if (loaded.has(name)) return;
    loaded.set(name, target);
    for (const required of target.requires ?? []) await load(required, target);
  };
  if (dates === "string" && names.includes("codecs") && !own.has("codecs"))
    throw new UsageError(
      'Unexpected target `codecs` where dates stay texts, expected `"dates": "Date"` or `"Temporal"` in the configuration; it brings that target by itself.',
    );
  for (const name of names) await load(name);
  return [...loaded.values()];
}

function targetModules(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new UsageError(`Unexpected templates \`${folder}\`, expected a folder that holds \`<target>/target.js\`.`);
  }
  const modules = readdirSync(folder).map((name) => [name, join(folder, name, "target.js")] as const);
  return new Map(modules.filter(([, path]) => existsSync(path)));
}

async function importTarget(path: string): Promise<Target> {
  const { default: target } = await importModule(path);
  if (!isTarget(target)) {
    throw new UsageError(
      `Unexpected module \`${path}\`, expected a default export with \`name\`, \`folder\` and templates.`,
    );
  }
  return guardTarget(target, path);
}

async function importModule(path: string): Promise<{ readonly default?: unknown }> {
  try {
    return await import(pathToFileURL(resolve(path)).href);
  } catch (problem) {
    throw new UsageError(`Unexpected failure while \`${path}\` was loaded: ${messageOf(problem)}; mend the module.`);
  }
}

function isTarget(value: unknown): value is Target {
  if (typeof value !== "object" || value === null) return false;
  const { name, folder, perModel, perCatalog } = value as Partial<Target>;
  return typeof name === "string" && typeof folder === "string" && (perModel !== undefined || perCatalog !== undefined);
}
