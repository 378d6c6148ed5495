import { csharp } from "./csharp.js";
import type { Dialect } from "./dialect.js";
import { python } from "./python.js";

/** Every dialect there is. The order decides a tie, which is reported. */
export const dialects: readonly [Dialect, ...Dialect[]] = [python, csharp];
