// @generated from Wrapup.md. Do not edit: run `schemadown generate`.

import type { Wrapup } from "../interfaces/Wrapup.js";
import * as v from "./runtime.js";

/** What a `Wrapup` is: the compiler proves it against the interface. */
export function tableOfWrapup(): v.Check<Wrapup> {
  return v.guarded(readWrapup, v.object<Wrapup>("Wrapup", {
    code: v.optional(v.string),
    name: v.optional(v.string),
    notes: v.optional(v.string),
    tags: v.optional(v.array(v.string)),
    durationSeconds: v.optional(v.integer),
    endTime: v.optional(v.dateTime),
    provisional: v.optional(v.boolean),
  }));
}

/** Reads property after property: the faster way where values have few shapes. */
export function readWrapup(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const o = value as v.Loose<Wrapup>;
  let p: unknown;
  p = o.code; if (typeof p !== "string" && p !== undefined) return false;
  p = o.name; if (typeof p !== "string" && p !== undefined) return false;
  p = o.notes; if (typeof p !== "string" && p !== undefined) return false;
  p = o.durationSeconds; if (!Number.isInteger(p) && p !== undefined) return false;
  p = o.provisional; if (typeof p !== "boolean" && p !== undefined) return false;
  p = o.tags; if (p !== undefined && !isStringList(p)) return false;
  p = o.endTime; if (p !== undefined && !v.isDateTime(p)) return false;
  return true;
}

/** Walks the keys that are there: the faster way where values have many shapes. */
export function walkWrapup(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  if (!v.isPlain(value)) return readWrapup(value);
  for (const key in value) {
    const p = (value as v.Members)[key];
    switch (key as keyof Wrapup) {
      case "code": if (typeof p !== "string" && p !== undefined) return false; break;
      case "name": if (typeof p !== "string" && p !== undefined) return false; break;
      case "notes": if (typeof p !== "string" && p !== undefined) return false; break;
      case "tags": if (p !== undefined && !isStringList(p)) return false; break;
      case "durationSeconds": if (!Number.isInteger(p) && p !== undefined) return false; break;
      case "endTime": if (p !== undefined && !v.isDateTime(p)) return false; break;
      case "provisional": if (typeof p !== "boolean" && p !== undefined) return false; break;
    }
  }
  return true;
}

/** Tells every issue with a value that should be a `Wrapup`. Asked only where the guards have refused one. */
export function tellWrapup(value: unknown, at: v.At, key: v.Key, from?: v.Holder): void {
  const o = v.enter<Wrapup>(value, at, key, from, "Wrapup", tellWrapup);
  if (o === undefined) return;
  v.tellString(o.code, at, "code");
  v.tellString(o.name, at, "name");
  v.tellString(o.notes, at, "notes");
  v.tellList(o.tags, at, "tags", v.tellString);
  v.tellInteger(o.durationSeconds, at, "durationSeconds");
  v.tellDateTime(o.endTime, at, "endTime");
  v.tellBoolean(o.provisional, at, "provisional");
  v.leave(at);
}

function isStringList(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const { length } = value;
  for (let at = 0; at < length; at++) {
    const item: unknown = value[at];
    if (typeof item !== "string") return false;
  }
  return true;
}

/** What was seen of values, to choose the faster way; it changes no answer. */
let shapesOfWrapup: v.Shapes | undefined;
let readsOfWrapup = 0;

/** True when `value` is a `Wrapup`. */
export function isWrapup(value: unknown): value is Wrapup {
  try {
    if (--readsOfWrapup > 0 || (readsOfWrapup = v.look(shapesOfWrapup ??= v.shapes(), value)) > 0) {
      if (readWrapup(value)) return true;
    }
    return walkWrapup(value);
  } catch {
    return v.decide([readWrapup, walkWrapup], value);
  }
}

/** `value` as a `Wrapup`, or every issue with it. */
export function validateWrapup(value: unknown): v.Result<Wrapup> {
  return isWrapup(value) ? { ok: true, value } : { ok: false, issues: v.issuesOf(value, tellWrapup) };
}

/** `value` as a `Wrapup`; throws a `ValidationError` with every issue. */
export function parseWrapup(value: unknown): Wrapup {
  if (isWrapup(value)) return value;
  throw new v.ValidationError(v.issuesOf(value, tellWrapup));
}

/** The same as a Standard Schema v1, with its JSON Schema. */
export const wrapupSchema: v.Schema<Wrapup> = /* @__PURE__ */ v.schema(validateWrapup, tableOfWrapup);
