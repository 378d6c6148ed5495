import { realPlace } from "../disk/real-place.js";
import type { Settings } from "./settings.js";
import { UsageError } from "./usage-error.js";

/** Throws a `UsageError` when the output folder is the folder of documents: each would be taken for the other's. */
export function expectApart({ specs, out }: Settings): void {
  if (realPlace(specs) !== realPlace(out)) return;
  throw new UsageError(
    `Unexpected output folder \`${out}\`, which is the folder of documents, expected another; name one with --out.`,
  );
}
