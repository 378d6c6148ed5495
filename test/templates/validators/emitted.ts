import { expect } from "vitest";
import type { Code } from "../../../generator/emit/code.js";
import type { EmitOptions } from "../../../generator/emit/target.js";
import { generate } from "../../../generator/generate.js";
import type { Model, Property } from "../../../generator/model/model.js";
import type { Type } from "../../../generator/model/type.js";
import { interfaces } from "../../../templates/interfaces/target.js";
import type * as runtime from "../../../templates/validators/runtime.js";
import { createValidators } from "../../../templates/validators/target.js";
import { written } from "../../support/written.js";
import { type Compiled, compile, runtimeFiles } from "./compile.js";

const at = { file: "specs/A.md", line: 1, column: 1 };
const placeOf = (name: string) => ({ ...at, file: `specs/${name}.md` });

export const text: Type = { kind: "string" };
export const number: Type = { kind: "number" };
export const unknown: Type = { kind: "unknown" };
export const dateTime: Type = { kind: "string", format: "date-time" };
export const required = { required: true } as const;

export function property(name: string, type: Type, facts: Partial<Property> = {}): Property {
  return { name, writtenName: name, type, required: false, at, ...facts };
}

export function object(name: string, properties: readonly Property[], additionalProperties?: Type): Model {
  return { kind: "object", name, properties, at: placeOf(name), ...(additionalProperties && { additionalProperties }) };
}

export function enumeration(name: string, values: readonly (string | number)[]): Model {
  return { kind: "enum", name, values, at: placeOf(name) };
}

export function union(name: string, members: readonly Type[]): Model {
  return { kind: "union", name, members, at: placeOf(name) };
}

export function to(model: string): Type {
  return { kind: "reference", model };
}

export function list(items: Type): Type {
  return { kind: "array", items };
}

export function map(values: Type): Type {
  return { kind: "map", values };
}

/** The files of a catalog's interfaces and validators, by their paths. */
export function emit(models: readonly Model[], options: Partial<EmitOptions> = {}): Record<string, string> {
  const catalog = { source: { package: "p", version: "1", dialect: "markdown" }, models };
  const targets = [interfaces, createValidators((path) => written<Code>(runtimeFiles[path] ?? expect.fail(path)))];
  const { files, diagnostics } = generate(catalog, { targets, ...options });
  expect(diagnostics).toEqual([]);
  return Object.fromEntries(files.map((file) => [file.path, file.text]));
}

/** The four doors of a compiled model, and its two guards. */
export interface Doors {
  is(value: unknown): boolean;
  validate(value: unknown): runtime.Result<unknown>;
  parse(value: unknown): unknown;
  readonly schema: runtime.Schema<unknown>;
  /** The guard that reads property after property, and the one that walks the keys; none for an enumeration. */
  readonly read: ((value: unknown, depth: number) => boolean) | undefined;
  readonly walk: ((value: unknown, depth: number) => boolean) | undefined;
  /** The same as `is` of a module that has seen only values of many shapes, and so takes the other path. */
  isMixed(value: unknown): boolean;
}

/** A compiled catalog. */
export interface Emitted {
  readonly compiled: Compiled;
  readonly ValidationError: typeof runtime.ValidationError;
  model(name: string): Doors;
}

/** Emits a catalog, compiles it with the real compiler and loads what comes out; fails where there is a diagnostic. */
export async function load(models: readonly Model[], options: Partial<EmitOptions> = {}): Promise<Emitted> {
  const compiled = await compile(emit(models, options), { noUnusedParameters: false });
  // What an interface imports is the affair of the tests of interfaces.
  expect(compiled.output.split("\n").filter((line) => line !== "" && !line.startsWith("interfaces/"))).toEqual([]);
  const doors = new Map<string, Doors>();
  for (const { name } of models) {
    const module = (await compiled.load(`validators/${name}.js`)) as Record<string, never>;
    const mixed = (await compiled.load(`validators/${name}.js?mixed`)) as Record<string, never>;
    const isMixed: Doors["isMixed"] = mixed[`is${name}`] as never;
    for (let index = 0; index < 10; index++) isMixed({ [`key${index}`]: index });
    doors.set(name, {
      is: module[`is${name}`] as never,
      validate: module[`validate${name}`] as never,
      parse: module[`parse${name}`] as never,
      schema: module[`${name.charAt(0).toLowerCase()}${name.slice(1)}Schema`] as never,
      read: module[`read${name}`],
      walk: module[`walk${name}`],
      isMixed,
    });
  }
  const { ValidationError } = (await compiled.load("validators/runtime.js")) as never as typeof runtime;
  return { compiled, ValidationError, model: (name) => doors.get(name) ?? expect.fail(name) };
}
