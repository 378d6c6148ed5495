import type { Printed } from "../../generator/emit/code.js";

/** The same values, with plain text where the printers ask for printed text. */
export type Written<Value> = Value extends Printed ? string : { [Key in keyof Value]: Written<Value[Key]> };

/** Text of a test in the place of text that a printer has made; no source of the program may do this. */
export function written<Value>(value: Written<Value>): Value {
  return value as Value;
}
