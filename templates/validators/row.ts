import { type Code, code } from "../../generator/emit/code.js";
import { isIdentifier, objectKey, stringLiteral } from "../../generator/emit/literal.js";
import type { RenderContext } from "../../generator/emit/target.js";
import type { Property } from "../../generator/model/model.js";
import type { Type } from "../../generator/model/type.js";
import { remembering } from "../../generator/text/remembering.js";
import { isCheap } from "./condition.js";
import { type RowHead, readLine, tableLine, tellLine, walkLine, wrongProperty } from "./lines.js";
import { type Scalar, scalarOf } from "./scalar.js";
import { isNullable } from "./strictness.js";

/** A property, as the functions of a validator spell it. */
export type Row = ScalarRow | OtherRow;

/** A property whose lines are the same in every model: seven of ten, and each is met three times. */
export interface ScalarRow extends RowHead {
  readonly lines: { readonly table: Code; readonly read: Code | ""; readonly walk: Code; readonly tell: Code };
}

/** A property whose lines depend on other models, or on functions of the module. */
export interface OtherRow extends RowHead {
  readonly lines?: undefined;
  readonly name: string;
  readonly type: Type;
}

/** A property as a row. */
export function rowOf(property: Property, context: RenderContext): Row {
  const { name, type, required } = property;
  const nullable = isNullable(property, context);
  const scalar = scalarOf(type);
  if (scalar) return scalarRow(name, scalar, required, nullable);
  return { ...spell(name), required, isNullable: nullable, isCheap: isCheap(type), name, type };
}

type ScalarRows = (name: string) => ScalarRow;

/** The rows of each scalar by name: optional, optional and nullable, required, required and nullable. */
const rowsOfScalars = new Map<Scalar, readonly ScalarRows[]>();

function scalarRow(name: string, scalar: Scalar, required: boolean, isNullable: boolean): ScalarRow {
  let kinds = rowsOfScalars.get(scalar);
  if (!kinds) {
    kinds = [false, true].flatMap((first) =>
      [false, true].map((second) => remembering((text) => newScalarRow(text, scalar, first, second))),
    );
    rowsOfScalars.set(scalar, kinds);
  }
  const kind = kinds[(required ? 2 : 0) + (isNullable ? 1 : 0)];
  return kind ? kind(name) : newScalarRow(name, scalar, required, isNullable);
}

function newScalarRow(name: string, scalar: Scalar, required: boolean, isNullable: boolean): ScalarRow {
  const head: RowHead = { ...spell(name), required, isNullable, isCheap: scalar.isCheap };
  const wrong = wrongProperty(head, scalar.fault(code`p`));
  const lines = {
    table: tableLine(head, scalar.check),
    read: readLine(head, wrong),
    walk: walkLine(head, wrong),
    tell: tellLine(head, scalar.tell),
  };
  return { ...head, lines };
}

/** The name of a property wherever it stands: every object has a `constructor`, and only its own counts. */
const spell = remembering((name): Pick<RowHead, "literal" | "key" | "load"> => {
  const literal = stringLiteral(name);
  const load =
    name in Object.prototype ? code`v.own(o, ${literal})` : isIdentifier(name) ? code`o.${name}` : code`o[${literal}]`;
  return { literal, key: objectKey(name), load };
});
