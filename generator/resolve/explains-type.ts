import type { Dialect, TypeForm } from "../dialects/dialect.js";
import { references } from "../model/type.js";
import type { ModelNames } from "./model-names.js";
import { resolveExpression } from "./resolve-type.js";
import { isOptional, type TypeCell } from "./type-cell.js";
import { parseTypeExpression, type TypeExpression } from "./type-expression.js";

/** An enumeration in place, whatever its values. */
const anyEnum = { type: { kind: "unknown" }, replaces: "name" } as const;

/** True when every name in a type cell is a scalar or container of the dialect or a model of the set, in its manner. */
export function explainsType(row: TypeCell, dialect: Dialect, models: ModelNames): boolean {
  const { text, link, anchor } = row.type;
  if (dialect.membersCell.some((head) => text.startsWith(head))) return true;
  if (text === "inline" && anchor !== undefined) return dialect.inlineWord === true;
  if (dialect.alwaysMarked?.includes(text)) return false;
  if (!fitsMarks(row, dialect) || !fitsNames(text, dialect)) return false;
  const expression = parseTypeExpression(text);
  const inline = anchor === undefined ? undefined : anyEnum;
  const resolved =
    expression &&
    resolveExpression(expression, {
      dialect,
      models,
      ...(link !== undefined && { link }),
      ...(inline && { inline }),
    });
  if (!resolved) return false;
  if (!Object.hasOwn(dialect.scalars, text) && !formsOf(expression).every((form) => dialect.forms.includes(form)))
    return false;
  // A full name tells its dialect, whether the document of its model is here or not.
  if (isFullName(text, dialect)) return true;
  return references(resolved.type).every((name) => models.has(name));
}

function isFullName(text: string, { fullNames }: Dialect): boolean {
  return fullNames?.within.some((namespace) => text.includes(namespace)) ?? false;
}

function fitsNames(text: string, dialect: Dialect): boolean {
  return !isFullName(text, dialect) || dialect.fullNames?.absolute === /(?:^|[[,<])\\/.test(text);
}

/** The forms beside named types that a type is written in, however deep. */
function formsOf(expression: TypeExpression): readonly TypeForm[] {
  const { text } = expression;
  switch (expression.form) {
    case "name":
      return expression.arguments.flatMap(formsOf);
    case "list":
      return [text.startsWith("[]") ? "[]T" : "[T]", ...formsOf(expression.items)];
    case "map": {
      const form = text.startsWith("{") ? "{K: V}" : text.startsWith("[") ? "[K: V]" : "map[K]V";
      return [form, ...formsOf(expression.values)];
    }
    case "union":
      return [text.includes("|") ? "A | B" : "A, B", ...expression.members.flatMap(formsOf)];
    case "marked":
      return [
        ...(expression.mark === "[]" && text !== "byte[]" ? (["T[]"] as const) : []),
        ...formsOf(expression.inner),
      ];
  }
}

/** Where a mark stands on every optional type, or on every type, one that is missing tells another dialect. */
function fitsMarks(row: TypeCell, { marks }: Dialect): boolean {
  const meaning = Object.hasOwn(marks, "Pointer to") ? marks["Pointer to"] : undefined;
  if (meaning === undefined) return true;
  const isMarked = row.type.text.startsWith("Pointer to ");
  if (meaning === "optional")
    return isMarked === isOptional(row) || /^(?:Nullable|\[\]|map\[|interface)/.test(row.type.text);
  return meaning !== "nothing" || isMarked;
}
