import { join } from "node:path";

/** Where the documents of a folder are prepared before they replace the old ones. */
export function stageOf(specs: string): string {
  return join(specs, ".schemadown-pull");
}
