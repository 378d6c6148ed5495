import { readPackageFile } from "../generator/disk/package-root.js";
import type { Target } from "../generator/emit/target.js";
import { createCodecs } from "./codecs/target.js";
import { createValidators } from "./validators/target.js";

export { catalog } from "./catalog/target.js";
export { docs } from "./docs/target.js";
export { interfaces } from "./interfaces/target.js";

/** Runtime validators: a file per model, and the runtime they stand on. */
export const validators: Target = createValidators((path) => readPackageFile(`templates/validators/${path}`));

/** Codecs: a file per model that turns dates into objects and back, for the option `dates`. */
export const codecs: Target = createCodecs((path) => readPackageFile(`templates/codecs/${path}`));
