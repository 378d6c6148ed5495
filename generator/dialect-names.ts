import { dialects } from "./dialects/index.js";

/** The names of all dialects. */
export const dialectNames: readonly string[] = [...new Set(dialects.map((dialect) => dialect.name))];
