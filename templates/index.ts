import { readPackageFile } from "../generator/disk/package-root.js";
import type { Target } from "../generator/emit/target.js";
import { createValidators } from "./validators/target.js";

export { catalog } from "./catalog/target.js";
export { docs } from "./docs/target.js";
export { interfaces } from "./interfaces/target.js";

/** Runtime validators: a file per model, and the runtime they stand on. */
export const validators: Target = createValidators((path) => readPackageFile(`templates/validators/${path}`));
