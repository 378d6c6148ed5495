/**
 * What every command begins with, and the commands that are run most often. Loaded as one, because Node takes longer to find a
 * file of the bundle than to read a few lines more.
 */
export { checkCommand } from "./check-command.js";
export { generateCommand } from "./generate-command.js";
export { readConfig } from "./read-config.js";
