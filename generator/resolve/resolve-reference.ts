import type { Dialect } from "../dialects/dialect.js";
import type { Type } from "../model/type.js";
import { lastSegment } from "./last-segment.js";
import type { ModelNames } from "./model-names.js";
import type { TypeContext } from "./type-context.js";

const unknown: Type = { kind: "unknown" };

/** A reference by name among the models, or else by the place it links to. */
export function referenceTo(written: string, { dialect, models, link }: TypeContext): Type {
  const name = lastSegment(written);
  const { modelSuffix } = dialect;
  const bare = modelSuffix !== undefined && name.endsWith(modelSuffix) ? name.slice(0, -modelSuffix.length) : name;
  const found = [written, name, bare].find((candidate) => models.has(candidate));
  const linked = link === undefined ? undefined : link.split("/").at(-1);
  const model = found ?? (dialect.links === "loose" ? (like(models, linked) ?? models.like(bare)) : undefined) ?? bare;
  return { kind: "reference", model };
}

function like(models: ModelNames, name: string | undefined): string | undefined {
  return name === undefined ? undefined : models.like(name);
}

/** A container that does not say what it holds, except by where it links to. */
export function bareContainer(kind: "array" | "map", { dialect, models, link }: TypeContext): Type {
  const inside =
    dialect.bareContainers === "linked" && link !== undefined ? linkedType(link, dialect, models) : unknown;
  return kind === "array" ? { kind, items: inside } : { kind, values: inside };
}

function linkedType(link: string, dialect: Dialect, models: ModelNames): Type {
  const model = models.like(link);
  const isWord = /^(?:array|list|map|set|object)$/i.test(link) || Object.hasOwn(dialect.scalars, link);
  const scalar = dialect.linkedStrings?.[link];
  // A place that is named like a word of the language and like a model may be either.
  if (model !== undefined && (isWord || scalar)) return unknown;
  return scalar ?? (model === undefined ? unknown : { kind: "reference", model });
}
