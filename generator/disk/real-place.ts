import { realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** Where a path leads when every link on the way is followed, the last name excluded where there is nothing of that name. */
export function realPlace(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(resolve(path));
    return above === resolve(path) ? above : join(realPlace(above), basename(path));
  }
}
