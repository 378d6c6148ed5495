import type { OutputFile } from "../emit/output-file.js";
import { lazily } from "../text/lazily.js";
import { knowPrint, printOf } from "./content.js";
import { type Manifest, manifestPath, printManifest } from "./manifest.js";

/**
 * The files of an output folder with the manifest that belongs to them. Its text can be told when all others have been
 * asked for theirs.
 *
 * @param before the manifest of the run that files are as before of
 */
export function withManifest(files: readonly OutputFile[], before?: Manifest): readonly OutputFile[] {
  for (const file of files) {
    const [print] = (file.isAsBefore && before?.get(file.path)) || [];
    if (print !== undefined) knowPrint(file, print);
  }
  const text = lazily(() => printManifest(new Map(files.map((file) => [file.path, [printOf(file)]]))));
  const manifest: OutputFile = {
    path: manifestPath,
    get text() {
      return text();
    },
  };
  return [...files, manifest];
}
