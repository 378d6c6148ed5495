import { catalog, codecs, docs, interfaces, validators } from "../../templates/index.js";
import type { Target } from "../emit/target.js";

/** The targets that come with the package: the one place where the command line meets the templates. */
export const builtInTargets: readonly Target[] = [interfaces, validators, docs, catalog, codecs];
