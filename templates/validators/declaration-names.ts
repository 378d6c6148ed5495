import { type Code, code } from "../../generator/emit/code.js";
import { remembering } from "../../generator/text/remembering.js";

/** What the functions and variables of a model's validator are called. */
export type DeclarationNames = {
  readonly is: Code;
  readonly validate: Code;
  readonly parse: Code;
  readonly table: Code;
  readonly read: Code;
  readonly walk: Code;
  readonly knows: Code;
  readonly tell: Code;
  readonly shapes: Code;
  readonly reads: Code;
  readonly keys: Code;
};

/** The names that follow from that of the interface: the same strings each time they are asked for. */
export const declarationNames: (type: Code) => DeclarationNames = remembering((type) => ({
  is: code`is${type}`,
  validate: code`validate${type}`,
  parse: code`parse${type}`,
  table: code`tableOf${type}`,
  read: code`read${type}`,
  walk: code`walk${type}`,
  knows: code`knows${type}`,
  tell: code`tell${type}`,
  shapes: code`shapesOf${type}`,
  reads: code`readsOf${type}`,
  keys: code`keysOf${type}`,
}));
