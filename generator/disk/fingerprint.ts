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

/**
 * The fingerprint of a text, from its UTF-8.
 *
 * The line of a catalog that names the upstream version is left out, so that a release which changes nothing else
 * changes that one line of the output and no line of the manifest. Line ends count as `\n`: version control may turn
 * them on some machines, and that is no edit.
 */
export function fingerprint(content: Buffer): Imprint {
  const { length } = content;
  const unix = withUnixLineEnds(content);
  const leftOut = sourceLineOf(unix);
  if (leftOut === "") return { print: hash("sha256", unix, "base64url"), leftOut, length };
  const at = unix.indexOf(leftOut);
  // In two parts: a text of megabytes is not copied to leave out a line.
  const sum = createHash("sha256").update(unix.subarray(0, at));
  return { print: sum.update(unix.subarray(at + Buffer.byteLength(leftOut))).digest("base64url"), leftOut, length };
}

/** A text with every `\r\n` as `\n`. */
export function withUnixLineEnds(content: Buffer): Buffer {
  return content.includes(carriageReturn) ? Buffer.from(content.toString().replaceAll("\r\n", "\n")) : content;
}

const carriageReturn = 0x0d;

const brace = 0x7b;

const catalogStart = '{\n  "format": "schemadown/catalog@';

const sourceLine = /^\{\n {2}"format": "schemadown\/catalog@\d+",\n( {2}"source": .*\n)/;

function sourceLineOf(content: Buffer): string {
  if (content[0] !== brace || content.toString("latin1", 0, catalogStart.length) !== catalogStart) return "";
  const end = [1, 2, 3].reduce((from) => content.indexOf("\n", from) + 1, 0);
  return sourceLine.exec(content.toString("utf8", 0, end))?.[1] ?? "";
}
