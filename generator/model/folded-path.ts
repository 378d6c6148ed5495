/**
 * What two paths share that some disk takes for one: those that differ in case only, or in how their letters are composed.
 *
 * The capitals stand for more than the small letters: macOS and ext4 with `casefold` take `ß` for `SS` and `ſ` for `s`
 * (Unicode's full case folding).
 */
export function foldedPath(path: string): string {
  if (ascii.test(path)) return path.toLowerCase();
  return path.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");
}

const ascii = /^[\0-\x7f]*$/;
