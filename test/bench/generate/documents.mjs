import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const archive = fileURLToPath(new URL("../../../../shared/corpus/genesys/python-213.0.0.tar.gz", import.meta.url));

/**
 * A folder of documents to compile: a copy of the folder named, or else a real SDK where its archive lies beside the
 * project, or else as many documents of the same shape as are asked for.
 */
export function documents(source, count) {
  const folder = mkdtempSync(join(tmpdir(), "bench-documents-"));
  const specs = join(folder, "specs");
  if (source) cpSync(source, specs, { recursive: true });
  else if (count === undefined && existsSync(archive)) {
    execFileSync("tar", ["xzf", archive, "-C", folder]);
    cpSync(join(folder, "build/docs"), specs, { recursive: true });
  } else made(specs, count ?? 4763);
  const shown = source ?? (count === undefined && existsSync(archive) ? "python-213.0.0" : "made documents");
  return { folder, specs, shown, count: readdirSync(specs).filter((name) => name.endsWith(".md")).length };
}

/** A folder with so many made documents, and where they lie in it: in `specs`. */
export function madeDocuments(count) {
  const folder = mkdtempSync(join(tmpdir(), "bench-documents-"));
  made(join(folder, "specs"), count);
  return { folder };
}

/** Documents with the mean shape of the real ones: 5.7 rows, a reference in every fifth. */
function made(specs, count) {
  mkdirSync(specs, { recursive: true });
  for (let index = 0; index < count; index++) {
    const rows = Array.from({ length: 3 + (index % 6) }, (_, row) => rowOf(index, row, count));
    const text = `# Model${index}\n\n## Model${index}\n\n## Properties\n\n|Name | Type | Description | Notes|\n|------------ | ------------- | ------------- | -------------|\n${rows.join("")}\n\n\n_Made 1.0.0_\n`;
    writeFileSync(join(specs, `Model${index}.md`), text);
  }
}

function rowOf(index, row, count) {
  const other = `Model${(index * 7 + row * 13) % count}`;
  const types = [
    "str",
    "int",
    `[${other}](${other})`,
    `[list[${other}]](${other})`,
    "datetime",
    "bool",
    "dict(str, str)",
  ];
  const type = types[(index + row) % types.length];
  const description = `The value number ${row} of the model. Date time is represented as an ISO-8601 string.`;
  return `| **value_${row}** | ${type} | ${description} | ${row % 4 === 0 ? "" : "[optional] "}|\n`;
}
