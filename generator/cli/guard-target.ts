import { posix } from "node:path";
import type { SingleFile, Target, Template } from "../emit/target.js";
import { UsageError } from "./usage-error.js";

/**
 * A target of the user's, whose failures are told as such and whose files stay below the output folder.
 *
 * @param module the path of its module, which messages name
 */
export function guardTarget(target: Target, module: string): Target {
  const { folder, perModel, perCatalog, single } = target;
  return {
    ...target,
    ...(perModel && { perModel: guardTemplate(perModel, folder, module) }),
    ...(perCatalog && { perCatalog: perCatalog.map((template) => guardTemplate(template, folder, module)) }),
    ...(single && { single: guardSingle(single, folder, module) }),
  };
}

function guardTemplate<Subject>(template: Template<Subject>, folder: string, module: string): Template<Subject> {
  return {
    path(subject, names) {
      const path = guarded(module, () => template.path(subject, names));
      if (isBelow(folder) && isBelow(posix.join(folder, path))) return path;
      throw new UsageError(
        `Unexpected path \`${path}\` of the target in \`${module}\`, expected one below the output folder; mend the template.`,
      );
    },
    render: (subject, context) => guarded(module, () => template.render(subject, context)),
  };
}

function guardSingle(single: SingleFile, folder: string, module: string): SingleFile {
  const { extension, others } = single;
  if (!isBelow(folder) || !/^\.[\w.]+$/.test(extension))
    throw new UsageError(
      `Unexpected ending \`${extension}\` of the single file of the target in \`${module}\`, expected one such as \`.ts\`; mend the target.`,
    );
  return {
    ...single,
    render: (catalog, context) => guarded(module, () => single.render(catalog, context)),
    ...(others && { others: others.map((template) => guardTemplate(template, folder, module)) }),
  };
}

function isBelow(path: string): boolean {
  return !posix.isAbsolute(path) && path !== ".." && !path.startsWith("../") && !path.includes("\\");
}

function guarded(module: string, run: () => string): string {
  try {
    return run();
  } catch (problem) {
    throw new UsageError(`Unexpected failure of a template in \`${module}\`: ${messageOf(problem)}; mend it.`);
  }
}

/** What an error says; anything can be thrown. */
export function messageOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
