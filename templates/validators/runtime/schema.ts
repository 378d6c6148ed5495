// Standard Schema v1 and Standard JSON Schema v1 (standardschema.dev), written out so that nothing needs to be installed.

import type { CheckWithin } from "./check.js";
import type { Failure, Issue } from "./issue.js";
import { type JsonSchema, jsonSchemaOf } from "./json-schema.js";

/** The value, or every issue with it. */
export type Result<T> = { readonly ok: true; readonly value: T } | Failure;

/** A schema of `T` as other libraries understand it. */
export interface Schema<T> {
  readonly "~standard": StandardProps<T>;
}

/** The properties of Standard Schema and Standard JSON Schema. */
export interface StandardProps<T> {
  readonly version: 1;
  readonly vendor: "schemadown";
  readonly types?: { readonly input: T; readonly output: T } | undefined;
  readonly validate: (value: unknown) => StandardResult<T>;
  readonly jsonSchema: {
    readonly input: (options: StandardTarget) => JsonSchema;
    readonly output: (options: StandardTarget) => JsonSchema;
  };
}

/** The dialect of JSON Schema that is asked for: `draft-2020-12` or `draft-07`. */
export interface StandardTarget {
  readonly target: string;
}

/** The value, or the issues. */
export type StandardResult<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly Issue[] };

/** The schema of a table. What it says of itself is put together when it is asked: there may be thousands that nobody asks. */
export function schema<T>(validate: (value: unknown) => Result<T>, table: () => CheckWithin<T>): Schema<T> {
  return { __proto__: unasked, validate, table } as unknown as Schema<T>;
}

/** What a schema is made of. */
interface Unasked<T> {
  readonly validate: (value: unknown) => Result<T>;
  readonly table: () => CheckWithin<T>;
}

const asked = new WeakMap<object, StandardProps<unknown>>();

const unasked = {
  get "~standard"(): StandardProps<unknown> {
    const { validate, table } = this as unknown as Unasked<unknown>;
    const props = asked.get(this) ?? standardProps(validate, table);
    asked.set(this, props);
    return props;
  },
};

function standardProps<T>(validate: (value: unknown) => Result<T>, table: () => CheckWithin<T>): StandardProps<T> {
  const jsonSchema = ({ target }: StandardTarget): JsonSchema => jsonSchemaOf(table, target);
  return {
    version: 1,
    vendor: "schemadown",
    validate(value) {
      const result = validate(value);
      return "value" in result ? { value: result.value } : { issues: result.issues };
    },
    jsonSchema: { input: jsonSchema, output: jsonSchema },
  };
}
