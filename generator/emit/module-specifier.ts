/** What a module of TypeScript is imported by, from its address: `./A.ts` by `./A.js`. */
export function moduleSpecifier(path: string): string {
  return path.endsWith(".ts") ? `${path.slice(0, -3)}.js` : path;
}
