// @generated. Do not edit: run `schemadown generate`.

// What the validators of this folder are made of. No dependencies; nothing happens when it is imported.

export {
  array,
  boolean,
  type Check,
  type CheckWithin,
  date,
  dateTime,
  enumeration,
  guarded,
  integer,
  map,
  named,
  nullable,
  number,
  object,
  openEnumeration,
  optional,
  recursive,
  reference,
  required,
  strictObject,
  string,
  type Table,
  union,
  unknown,
} from "./runtime/check.js";
export { isDate, isDateTime } from "./runtime/date.js";
export {
  decide,
  deepest,
  type Guard,
  hasKnownKeys,
  isOwn,
  isPlain,
  isSpent,
  type Loose,
  type Members,
  own,
  recall,
  spend,
} from "./runtime/guard.js";
export { type Code, type Issue, ValidationError } from "./runtime/issue.js";
export { type At, type Holder, type Key, reject } from "./runtime/reject.js";
export { type Result, type Schema, schema } from "./runtime/schema.js";
export { look, type Shapes, shapes } from "./runtime/shapes.js";
export { enter, enterRecursive, issuesOf, leave, tellList, tellMap, tellOthers } from "./runtime/tell.js";
export {
  tellBoolean,
  tellDate,
  tellDateTime,
  tellEnum,
  tellInteger,
  tellNullable,
  tellNumber,
  tellString,
  tellUnknown,
} from "./runtime/tell-leaf.js";
export { tellRecursiveUnion, tellUnion } from "./runtime/tell-union.js";
