import { gunzipSync } from "node:zlib";
import { type TarHeader, unpackTar } from "modern-tar";

/** A file in an archive: its path with `/` and without `.` or `..`, and its bytes. */
export interface ArchiveMember {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Why an archive was refused, as the rest of a sentence: `link \`docs/A.md\``. */
export class ArchiveError extends Error {
  override readonly name = "ArchiveError";
}

/** How much an archive may hold. Genesys' largest documentation set has 6,600 files and 20 MB. */
export interface ArchiveLimits {
  /** Bytes of the whole archive when unpacked. */
  readonly bytes: number;
  /** Bytes of one file. */
  readonly fileBytes: number;
  readonly files: number;
}

const usual: ArchiveLimits = { bytes: 2 ** 29, fileBytes: 2 ** 25, files: 100_000 };

/**
 * Reads the files of a tar archive, gzipped or not, in memory: nothing is written, no link is followed.
 *
 * Folders are passed over. Throws an `ArchiveError` for anything that a documentation set has no use for: a path that
 * leads out of the archive, a link, a device, two files of one path, more than the limits allow, a broken archive.
 *
 * @param below only what lies below this folder is looked at; what lies beside it is neither read nor refused, except
 *   for paths that lead out of the archive
 */
export async function readArchive(
  bytes: Uint8Array,
  { below = "", limits = usual }: { readonly below?: string; readonly limits?: ArchiveLimits } = {},
): Promise<readonly ArchiveMember[]> {
  const tar = unzipped(bytes, limits);
  const folder = below
    .split("/")
    .filter((part) => part !== "" && part !== ".")
    .join("/");
  const prefix = folder === "" ? "" : `${folder}/`;
  const headers: TarHeader[] = [];
  let entries: Awaited<ReturnType<typeof unpackTar>>;
  try {
    entries = await unpackTar(tar, {
      strict: true,
      filter: (header) => {
        headers.push(header);
        return (header.type ?? "file") === "file";
      },
    });
  } catch (problem) {
    throw new ArchiveError(`broken archive (${(problem as Error).message.replace(/\.$/, "").toLowerCase()})`);
  }
  if (headers.length === 0) throw new ArchiveError("archive that holds nothing");
  if (headers.length > limits.files) throw new ArchiveError(`${headers.length} members (${limits.files} at most)`);
  for (const header of headers) refuse(header, prefix, limits);
  const members = new Map<string, ArchiveMember>();
  for (const { header, data } of entries) {
    const path = plainPath(header.name);
    if (!path.startsWith(prefix)) continue;
    if (members.has(path)) throw new ArchiveError(`second file \`${path}\``);
    members.set(path, { path, bytes: data ?? new Uint8Array() });
  }
  return [...members.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function unzipped(bytes: Uint8Array, limits: ArchiveLimits): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    if (bytes.length > limits.bytes) throw tooLarge(limits);
    return bytes;
  }
  try {
    return gunzipSync(bytes, { maxOutputLength: limits.bytes });
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(limits);
    throw new ArchiveError(`broken gzip data (${(problem as Error).message})`);
  }
}

function tooLarge({ bytes }: ArchiveLimits): ArchiveError {
  return new ArchiveError(`archive of more than ${Math.floor(bytes / 2 ** 20)} MB when unpacked`);
}

function refuse({ name, type = "file", size }: TarHeader, prefix: string, limits: ArchiveLimits): void {
  const leaves = name.split(/[\\/]/).includes("..") || /^(?:[\\/]|[A-Za-z]:)/.test(name);
  if (leaves || /[\\\u0000-\u001f]/.test(name)) {
    throw new ArchiveError(`path that leads out of the archive: ${JSON.stringify(name)}`);
  }
  if (!plainPath(name).startsWith(prefix)) return;
  if (type !== "file" && type !== "directory") throw new ArchiveError(`${words[type] ?? type} \`${name}\``);
  if (size > limits.fileBytes) throw new ArchiveError(`\`${name}\` of ${size} bytes (${limits.fileBytes} at most)`);
}

const words: Readonly<Record<string, string>> = {
  link: "hard link",
  symlink: "link",
  "character-device": "device",
  "block-device": "device",
  fifo: "pipe",
};

function plainPath(name: string): string {
  return name
    .split("/")
    .filter((part) => part !== "" && part !== ".")
    .join("/");
}
