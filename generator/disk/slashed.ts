import { sep } from "node:path";

/** A path of this system with `/`, as messages, archives and locks name it. */
export function slashed(path: string): string {
  return sep === "/" ? path : path.split(sep).join("/");
}
