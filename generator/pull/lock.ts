import { createHash } from "node:crypto";
import type { Report } from "../diagnostics/reporter.js";
import { isThere } from "../disk/is-there.js";
import { readSource as readText } from "../disk/read-sources.js";
import { readJson } from "../json/read-json.js";
import { checkSettings, object, type SettingKind, text, texts } from "../json/settings.js";
import type { JsonValue } from "../model/json-value.js";
import type { Resolved } from "./fetched.js";

/** What a lock file records: where the documents came from, what exactly that was, and what each document says. */
export interface Lock {
  readonly source: LockedSource;
  readonly resolved: Resolved;
  /** The fingerprint of each document by its path below the folder, sorted by path. */
  readonly documents: ReadonlyMap<string, string>;
}

/** The request that a lock answers. */
export interface LockedSource {
  readonly from: string;
  readonly ref?: string;
  readonly folder?: string;
  /** The models whose closure was kept; absent when every document was. */
  readonly root?: readonly string[];
}

const format = "schemadown/lock@1";

/** The path of the lock file of a folder of documents: `specs.lock.json` beside `specs/`, or in it when it has no name. */
export function lockPathOf(specs: string): string {
  return /(?:^|\/)\.{1,2}$/.test(specs) ? `${specs}/specs.lock.json` : `${specs}.lock.json`;
}

/**
 * The fingerprint of a document: sha256, in hex, as `sha256sum` prints it.
 *
 * Line ends count as `\n`: version control may turn them on some machines, and that is no edit.
 */
export function documentHash(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const plain = buffer.includes("\r\n")
    ? Buffer.from(buffer.toString("latin1").replaceAll("\r\n", "\n"), "latin1")
    : buffer;
  return createHash("sha256").update(plain).digest("hex");
}

/** The text of a lock file: fixed key order, one document per line. */
export function printLock({ source, resolved, documents }: Lock): string {
  const { from, ref, folder, root } = source;
  const lines = [...documents].map(([path, hash]) => `    ${JSON.stringify(path)}: "${hash}"`);
  const { commit, version, integrity } = resolved;
  return `{
  "format": ${JSON.stringify(format)},
  "source": ${onOneLine({ from, ref, folder, root })},
  "resolved": ${onOneLine({ commit, version, integrity })},
  "documents": {
${lines.join(",\n")}
  }
}
`;
}

function onOneLine(object: Readonly<Record<string, string | readonly string[] | undefined>>): string {
  const members = Object.entries(object).filter((entry) => entry[1] !== undefined);
  return members.length === 0
    ? "{}"
    : `{ ${members.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)?.replaceAll('","', '", "')}`).join(", ")} }`;
}

const hashes: SettingKind = {
  expected: "an object of sha256 hashes by path",
  test: (value) =>
    object.test(value) && Object.values(value as object).every((hash) => /^[0-9a-f]{64}$/.test(String(hash))),
};

const kinds = {
  lock: {
    format: { expected: JSON.stringify(format), test: (value) => value === format },
    source: object,
    resolved: object,
    documents: hashes,
  },
  source: { from: text, ref: text, folder: text, root: texts },
  resolved: { commit: text, version: text, integrity: text },
} as const satisfies Readonly<Record<string, Readonly<Record<string, SettingKind>>>>;

/** Reads a lock file; undefined when there is none, and when it is not as expected, which is reported at its place. */
export function readLock(path: string, report: Report): Lock | undefined {
  const file = isThere(path) ? readText(path, report) : undefined;
  const root = file && readJson(file, report);
  if (!root || !checkSettings(root, "the lock", kinds.lock, Object.keys(kinds.lock), report)) return undefined;
  for (const name of ["source", "resolved"] as const) {
    const node = root.members?.find(({ key }) => key === name)?.node;
    const required = name === "source" ? ["from"] : [];
    if (!node || !checkSettings(node, `\`${name}\` of the lock`, kinds[name], required, report)) return undefined;
  }
  const { source, resolved, documents } = root.value as Readonly<Record<string, JsonValue>>;
  return {
    source: source as unknown as LockedSource,
    resolved: resolved as Resolved,
    documents: new Map(Object.entries(documents as Readonly<Record<string, string>>)),
  };
}
