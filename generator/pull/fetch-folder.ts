import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDocumentPath } from "../disk/read-sources.js";
import type { Fetched, FetchedDocument } from "./fetched.js";
import { limits } from "./limits.js";
import { Refusal } from "./refusal.js";

/**
 * Reads the documents in a folder of this machine. Throws a `Refusal` for a link or a device with a document's name,
 * and for a folder that is not there.
 */
export function fetchFolder({ path, folder }: { readonly path: string; readonly folder: string }): Fetched {
  const top = join(path, folder);
  const documents: FetchedDocument[] = [];
  let total = 0;
  const walk = (prefix: string) => {
    for (const entry of readdirSync(join(top, prefix), { withFileTypes: true })) {
      const below = prefix + entry.name;
      if (entry.isDirectory() && isDocumentPath(`${below}/x.md`)) walk(`${below}/`);
      if (entry.isDirectory() || !isDocumentPath(below)) continue;
      if (!entry.isFile()) throw refused(`\`${below}\`, which is a link or a device`);
      total += lstatSync(join(top, below)).size;
      if (total > limits.totalBytes) throw refused("documents of more than 512 MiB");
      if (documents.length >= limits.documents) throw refused(`number of more than ${limits.documents} files`);
      documents.push({ path: below, bytes: readFileSync(join(top, below)) });
    }
  };
  try {
    walk("");
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== "ENOENT") throw problem;
    throw new Refusal("misuse", `Unexpected folder \`${folder}\`, expected a folder below \`${path}\`.`);
  }
  return { resolved: {}, documents };
}

function refused(found: string): Refusal {
  return new Refusal("findings", `Unexpected ${found}, expected plain files; name another --folder.`);
}
