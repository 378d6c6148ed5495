import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Reads a file of this package, by its path from the package's root. */
export function readPackageFile(path: string): string {
  return readFileSync(join(packageRoot(), path), "utf8");
}

/** The texts of the runtimes of validators and codecs, which are copied from here when they are generated. */
export function readRuntimeTexts(): readonly string[] {
  return ["templates/validators", "templates/codecs"].flatMap((path) => {
    const folder = join(packageRoot(), path);
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
    return names
      .filter((name) => /^runtime\b.*\.ts$/.test(name))
      .toSorted()
      .map((name) => readFileSync(join(folder, name), "utf8"));
  });
}

/** The folder of this package: the nearest one above this module with a `package.json`. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
}
