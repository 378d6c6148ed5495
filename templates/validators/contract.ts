import { type Code, code } from "../../generator/emit/code.js";
import type { Names } from "../../generator/emit/target.js";
import type { Subject } from "./subject.js";

/** The functions of the contract. An enumeration's guard is one of them already. */
export function contract(subject: Subject, names: Names, makeSchema: Code): readonly Code[] {
  const others = resultAndSchema(subject, schemaName(subject.model.name, names), makeSchema);
  return subject.model.kind === "enum" ? [others] : [decision(subject), others];
}

/** What the schema of a model is called: `segmentSchema`. */
export function schemaName(model: string, names: Names): Code {
  return code`${names.value(model)}Schema`;
}

function decision({ type, names, isDeep, isStrict }: Subject): Code {
  const { is, read, walk, shapes, reads } = names;
  const start = isDeep ? code`value, 0` : code`value`;
  const keys = isStrict ? code`const ${names.keys}: string[] = [];\n` : "";
  return code`/** What was seen of values, to choose the faster way; it changes no answer. */
let ${shapes}: v.Shapes | undefined;
let ${reads} = 0;
${keys}
/** True when \`value\` is a \`${type}\`. */
export function ${is}(value: unknown): value is ${type} {
  try {
    if (--${reads} > 0 || (${reads} = v.look(${shapes} ??= v.shapes(), value)) > 0) {
      if (${read}(${start})) return true;
    }
    return ${walk}(${start});
  } catch {
    return v.decide([${read}, ${walk}], value);
  }
}`;
}

function resultAndSchema({ type, names }: Subject, schema: Code, makeSchema: Code): Code {
  const { is, validate, parse, table, tell } = names;
  return code`/** \`value\` as a \`${type}\`, or every issue with it. */
export function ${validate}(value: unknown): v.Result<${type}> {
  return ${is}(value) ? { ok: true, value } : { ok: false, issues: v.issuesOf(value, ${tell}) };
}

/** \`value\` as a \`${type}\`; throws a \`ValidationError\` with every issue. */
export function ${parse}(value: unknown): ${type} {
  if (${is}(value)) return value;
  throw new v.ValidationError(v.issuesOf(value, ${tell}));
}

/** The same as a Standard Schema v1, with its JSON Schema. */
export const ${schema}: v.Schema<${type}> = /* @__PURE__ */ ${makeSchema}(${validate}, ${table});`;
}
