import { isThere } from "../disk/is-there.js";
import { UsageError } from "./usage-error.js";

/**
 * A path that the user named, if there is something. Throws a `UsageError` where there is nothing.
 *
 * @param subject what the file holds: `overrides`
 */
export function expectFile(path: string, subject: string): string {
  if (isThere(path)) return path;
  throw new UsageError(`Unexpected ${subject} \`${path}\`, expected a JSON file; there is none of that name.`);
}
