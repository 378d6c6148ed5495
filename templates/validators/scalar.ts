import { type Code, code } from "../../generator/emit/code.js";
import type { Type } from "../../generator/model/type.js";

/** What validators say of a type whose values have nothing inside, and which mentions no other type. */
export interface Scalar {
  /** Its check in a table. */
  readonly check: Code;
  /** The function that tells issues with a value. */
  readonly tell: Code;
  /** Its part in the names of functions. */
  readonly name: Code;
  /** True when its test calls no function, so that what is known of the object stays known. */
  readonly isCheap: boolean;
  /** What is true of a value that is none. */
  fault(variable: Code, native: Native): Code;
}

/** Gives an object of the language by a name that no model of the module hides. */
export type Native = (name: "Array" | "Number") => Code;

const text: Scalar = {
  check: code`v.string`,
  tell: code`v.tellString`,
  name: code`String`,
  isCheap: true,
  fault: (variable) => code`typeof ${variable} !== "string"`,
};
const dateTime: Scalar = {
  check: code`v.dateTime`,
  tell: code`v.tellDateTime`,
  name: code`DateTime`,
  isCheap: false,
  fault: (variable) => code`!v.isDateTime(${variable})`,
};
const date: Scalar = {
  check: code`v.date`,
  tell: code`v.tellDate`,
  name: code`Date`,
  isCheap: false,
  fault: (variable) => code`!v.isDate(${variable})`,
};
const integer: Scalar = {
  check: code`v.integer`,
  tell: code`v.tellInteger`,
  name: code`Integer`,
  isCheap: true,
  fault: (variable, native) => code`!${native("Number")}.isInteger(${variable})`,
};
const number: Scalar = {
  check: code`v.number`,
  tell: code`v.tellNumber`,
  name: code`Number`,
  isCheap: true,
  fault: (variable, native) => code`!${native("Number")}.isFinite(${variable})`,
};
const boolean: Scalar = {
  check: code`v.boolean`,
  tell: code`v.tellBoolean`,
  name: code`Boolean`,
  isCheap: true,
  fault: (variable) => code`typeof ${variable} !== "boolean"`,
};

/** The scalar that a type is; undefined for any other type. */
export function scalarOf(type: Type): Scalar | undefined {
  switch (type.kind) {
    case "string":
      // The other formats are promises of the sender: what they allow differs from one implementation to the next.
      return type.format === "date-time" ? dateTime : type.format === "date" ? date : text;
    case "integer":
      return integer;
    case "number":
      return number;
    case "boolean":
      return boolean;
    default:
      return undefined;
  }
}
