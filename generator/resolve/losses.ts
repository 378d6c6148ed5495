import type { Dialect } from "../dialects/dialect.js";

/** What documents of a dialect cannot say, by the names of facts. */
export function losses(dialect: Dialect): string {
  return [...new Set(dialect.loses)].join(", ");
}
