/** The commands that are run now and then. Loaded as one, so that what they share with others lies in few files of the bundle. */
export { dialectsCommand } from "./dialects-command.js";
export { diffCommand } from "./diff-command.js";
export { pullCommand } from "./pull-command.js";
export { upgradeCommand } from "./upgrade-command.js";
