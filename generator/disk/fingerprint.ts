import { createHash, hash } from "node:crypto";

/** What stays known of a text when the text itself is let go. */
export interface Imprint {
  /** Its fingerprint, as the manifest holds it. */
  readonly print: string;
  /** The one line that the fingerprint leaves out; empty where it leaves out none. */
  readonly leftOut: string;
  /** How many bytes it has. */
  readonly length: number;
}

/** A text, or its UTF-8. */
export type Content = string | Buffer;

/**
 * The fingerprint of a text.
 *
 * The line of a catalog that names the upstream version is left out, so that a release which changes nothing else
 * changes that one line of the output and no line of the manifest. Line ends count as `\n`: version control may turn
 * them on some machines, and that is no edit.
 */
export function fingerprint(content: Content): Imprint {
  const length = Buffer.byteLength(content);
  const unix = withUnixLineEnds(content);
  const leftOut = sourceLineOf(unix);
  if (leftOut === "") return { print: hash("sha256", unix, "base64url"), leftOut, length };
  const at = unix.indexOf(leftOut);
  const end = at + (typeof unix === "string" ? leftOut.length : Buffer.byteLength(leftOut));
  // In two parts: a text of megabytes is not copied to leave out a line.
  const sum = createHash("sha256").update(part(unix, 0, at));
  return { print: sum.update(part(unix, end)).digest("base64url"), leftOut, length };
}

function part(content: Content, from: number, to?: number): Content {
  return typeof content === "string" ? content.slice(from, to) : content.subarray(from, to);
}

/** A text with every `\r\n` as `\n`. */
export function withUnixLineEnds<T extends Content>(content: T): T | string {
  return content.includes("\r") ? content.toString().replaceAll("\r\n", "\n") : content;
}

const catalogStart = '{\n  "format": "schemadown/catalog@';

const sourceLine = /^\{\n {2}"format": "schemadown\/catalog@\d+",\n( {2}"source": .*\n)/;

function sourceLineOf(content: Content): string {
  if (typeof content === "string") return content.startsWith(catalogStart) ? (sourceLine.exec(content)?.[1] ?? "") : "";
  if (content.toString("latin1", 0, catalogStart.length) !== catalogStart) return "";
  const end = [1, 2, 3].reduce((from) => content.indexOf("\n", from) + 1, 0);
  return sourceLine.exec(content.toString("utf8", 0, end))?.[1] ?? "";
}
