import { dialects } from "./dialects/index.js";

/** The names of all dialects. */
export const dialectNames: readonly string[] = dialects.map((dialect) => dialect.name);
