import { remembering } from "../text/remembering.js";

/** What a module of TypeScript is imported by, from its address: `./A.ts` by `./A.js`. */
export const moduleSpecifier: (path: string) => string = remembering((path) => path.replace(/\.ts$/, ".js"));
