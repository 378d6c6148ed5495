import type { Dialect } from "../dialects/dialect.js";
import { facts } from "../dialects/fact.js";

/** What documents of a dialect cannot say, as a list in words. */
export function losses(dialect: Dialect): string {
  return [...new Set(dialect.loses)].map((fact) => facts[fact]).join("; ");
}
