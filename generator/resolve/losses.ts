import type { Dialect } from "../dialects/dialect.js";
import { facts } from "../dialects/fact.js";

/** What documents of a dialect cannot say, each in a few words. */
export function lossList(dialect: Dialect): readonly string[] {
  return [...new Set(dialect.loses)].map((fact) => facts[fact]);
}

/** What documents of a dialect cannot say, by the names of facts. */
export function losses(dialect: Dialect): string {
  return [...new Set(dialect.loses)].join(", ");
}
