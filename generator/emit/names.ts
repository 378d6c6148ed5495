import type { Catalog } from "../model/catalog.js";
import type { Code } from "./code.js";
import { identifierSigns, isIdentifier } from "./literal.js";
import type { Names } from "./target.js";

/**
 * Names for models in generated code and on the disk: the model's own name wherever TypeScript and file systems take it.
 *
 * Signs that no identifier may have become `_`; so does the want of a letter at the start. A word that means something
 * else to TypeScript, to Windows or to our own files gets `_` behind it. Two models can meet in one name; the planner
 * reports that.
 */
export function createNames(catalog: Catalog): Names {
  const types = new Map(catalog.models.map(({ name }) => [name, typeName(name)]));
  const type = (model: string) => types.get(model) ?? typeName(model);
  return {
    type,
    value: (model) => {
      const name = type(model);
      return (name.charAt(0).toLowerCase() + name.slice(1)) as Code;
    },
  };
}

function typeName(model: string): Code {
  const spelled = identifierSigns(model);
  const name = isIdentifier(spelled) ? spelled : `_${spelled}`;
  return (reserved.has(name) || taken.test(name) ? `${name}_` : name) as Code;
}

/** Names that Windows gives to devices, whatever the file's ending, and those of our own files. */
const taken = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|index|runtime)$/i;

const reserved: ReadonlySet<string> = new Set([
  // Types that TypeScript predefines: no interface may be called so (TS2427).
  ..."any bigint boolean never null number object string symbol undefined unknown void".split(" "),
  // Words that ECMAScript reserves, in modules too.
  ..."arguments await break case catch class const continue debugger default delete do else enum eval export".split(
    " ",
  ),
  ..."extends false finally for function if implements import in instanceof interface let new package".split(" "),
  ..."private protected public return static super switch this throw true try typeof var while with yield".split(" "),
  // Words that begin something else where TypeScript expects a type.
  ..."as asserts infer is keyof readonly unique".split(" "),
  // The namespace that validators import their runtime by.
  "v",
]);
