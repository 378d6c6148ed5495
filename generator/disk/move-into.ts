import { copyFileSync, renameSync } from "node:fs";

/** Moves a file over another, which is atomic; over the border of two disks it is first copied beside it. */
export function moveInto(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== "EXDEV") throw problem;
    const beside = `${to}.schemadown-${process.pid}.tmp`;
    copyFileSync(from, beside);
    renameSync(beside, to);
  }
}
