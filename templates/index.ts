import { readPackageFile } from "../generator/disk/package-root.js";
import type { Code } from "../generator/emit/code.js";
import type { Target } from "../generator/emit/target.js";
import { createCodecs } from "./codecs/target.js";
import { createValidators } from "./validators/target.js";

export { catalog } from "./catalog/target.js";
export { docs } from "./docs/target.js";
export { interfaces } from "./interfaces/target.js";

/** Runtime validators: a file per model, and the runtime they stand on. */
export const validators: Target<Code> = createValidators((path) => readOwnSource(`templates/validators/${path}`));

/** Codecs: a file per model that turns dates into objects and back, for the option `dates`. */
export const codecs: Target<Code> = createCodecs((path) => readOwnSource(`templates/codecs/${path}`));

/** A module of this package, to be copied. */
function readOwnSource(path: string): Code {
  return readPackageFile(path) as Code;
}
