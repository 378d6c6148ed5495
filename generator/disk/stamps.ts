/**
 * How the system describes some files, four numbers for each: size in bytes, when content and entry last changed, in
 * milliseconds, and the number of the entry. All zero where a later change might not show.
 */
export type Stamps = Float64Array;

/** What a stamp keeps of a file. Not `Stats` of Node, whose types nobody needs who uses the library. */
export interface FileDescription {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly ino: number;
}

const width = 4;

/** Stamps of so many files, none of which can be relied on yet. */
export function createStamps(count: number): Stamps {
  return new Float64Array(count * width);
}

/** Notes how the system describes a file that was looked at no earlier than `now`. */
export function putStamp(stamps: Stamps, index: number, found: FileDescription | undefined, now: number): void {
  const settled = found !== undefined && isSettled(found, now);
  stamps.set(settled ? [found.size, found.mtimeMs, found.ctimeMs, found.ino] : [0, 0, 0, 0], index * width);
}

/** True when the system still describes a file as it did: then its content is what it was. */
export function isStamped(stamps: Stamps, index: number, { size, mtimeMs, ctimeMs, ino }: FileDescription): boolean {
  const at = index * width;
  return stamps[at + 1] === mtimeMs && stamps[at] === size && stamps[at + 2] === ctimeMs && stamps[at + 3] === ino;
}

/** Takes a stamp over from others. */
export function copyStamp(from: Stamps, index: number, to: Stamps, place: number): void {
  to.set(from.subarray(index * width, (index + 1) * width), place * width);
}

/** The stamps of files whose paths are these now; none of one that was not among them before. */
export function movedStamps(stamps: Stamps, before: readonly string[], paths: readonly string[]): Stamps {
  if (paths === before) return stamps.slice();
  const known = new Map(before.map((path, place) => [path, place]));
  const moved = createStamps(paths.length);
  for (const [index, path] of paths.entries()) {
    const place = known.get(path);
    if (place !== undefined) copyStamp(stamps, place, moved, index);
  }
  return moved;
}

/**
 * True when a later change would show: a file that is written twice within one tick of the disk's clock keeps its time.
 * A tick is at most 10 ms on the disks of Linux, macOS and Windows, and 2 s where all times are whole seconds (FAT).
 */
function isSettled({ mtimeMs, ctimeMs }: FileDescription, now: number): boolean {
  const tick = mtimeMs % 1000 === 0 && ctimeMs % 1000 === 0 ? 2000 : 50;
  return Math.max(mtimeMs, ctimeMs) < now - tick;
}
