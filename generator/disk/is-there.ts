import { lstatSync } from "node:fs";

/** True when there is something of that name, a link that leads nowhere included: whoever put it there meant something. */
export function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}
