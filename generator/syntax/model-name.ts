import type { Report } from "../diagnostics/reporter.js";
import { fileStem } from "../source/file-stem.js";
import type { Location } from "../source/location.js";
import { foldName } from "../text/fold-name.js";
import type { Document } from "./document.js";

/** The name of a model, the heading that says it, and where. */
export interface ModelName {
  readonly name: string;
  readonly title: string;
  readonly at: Location;
}

/** Finds the name of a model: its first heading, the title of the front matter, or the name of the file. */
export function readName(document: Document, report: Report): ModelName {
  const file = fileStem(document.path);
  const start = { file: document.path, line: 1, column: 1 };
  const [heading] = document.headings;
  const title = heading?.text ?? "";
  if (!heading || title === "" || heading.isProperties) {
    const name = document.title ?? file;
    return { name, title: name, at: start };
  }
  const at = document.place(heading.node);
  if (title === file || agrees(title, file)) return { name: file, title, at };
  report("title-mismatch", { title, name: file }, at);
  return { name: title, title, at };
}

/**
 * True when a heading names the model of its file. Generators print the package or the namespace before it
 * (`ININ.PureCloudApi.Model.Segment`, `OpenapiClient::Pet`), a word (`Table `Pet``), a second `#`, or the name of the type
 * in their language's case (`pet_t` in `pet.md`).
 */
function agrees(title: string, file: string): boolean {
  const last =
    title
      .replace(/^# /, "")
      .replace(/^Table `(.*)`$/, "$1")
      .split(/\.|::|\\/)
      .at(-1) ?? title;
  return [last, last.replace(/_t$/, "")].some((name) => foldName(name) === foldName(file));
}
