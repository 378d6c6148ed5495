import { gzipSync } from "node:zlib";
import { packTar, type TarEntry } from "modern-tar";
import { describe, expect, test } from "vitest";
import { type ArchiveLimits, readArchive } from "../../generator/disk/read-archive.js";

const file = (name: string, body: string): TarEntry => ({ header: { name, size: Buffer.byteLength(body) }, body });

/** The paths and texts of an archive of the given entries, or why it was refused. */
async function read(
  entries: TarEntry[],
  options: { readonly below?: string; readonly limits?: ArchiveLimits } = {},
): Promise<readonly (readonly [string, string])[] | string> {
  return readBytes(gzipSync(await packTar(entries)), options);
}

async function readBytes(
  bytes: Uint8Array,
  options: { readonly below?: string; readonly limits?: ArchiveLimits } = {},
): Promise<readonly (readonly [string, string])[] | string> {
  try {
    const members = await readArchive(bytes, options);
    return members.map(({ path, bytes: body }) => [path, new TextDecoder().decode(body)]);
  } catch (problem) {
    expect((problem as Error).name).toBe("ArchiveError");
    return (problem as Error).message;
  }
}

describe("an archive", () => {
  test("gives its files by path, sorted, gzipped or not", async () => {
    const entries = [file("./docs/B.md", "b"), { header: { name: "docs/", type: "directory" as const, size: 0 } }];
    entries.push(file("docs/A.md", "a"));
    const expected = [
      ["docs/A.md", "a"],
      ["docs/B.md", "b"],
    ];
    expect(await read(entries)).toEqual(expected);
    expect(await readBytes(await packTar(entries))).toEqual(expected);
  });

  test("keeps names of more than 100 characters", async () => {
    const long = `${"deep/".repeat(60)}A.md`;
    expect(await read([file(long, "a")])).toEqual([[long, "a"]]);
  });

  test.each(["../A.md", "docs/../../A.md", "/etc/A.md", "C:\\A.md", "docs\\..\\A.md", "a/\u0007.md"])(
    "is refused for the path %j, wherever one looks",
    async (name) => {
      expect(await read([file("docs/B.md", "b"), file(name, "a")])).toContain("leads out of the archive");
      expect(await read([file("docs/B.md", "b"), file(name, "a")], { below: "docs" })).toContain("leads out");
    },
  );

  test.each(["symlink", "link", "character-device", "block-device", "fifo"] as const)(
    "is refused for a %s",
    async (type) => {
      const entries = [
        file("docs/B.md", "b"),
        { header: { name: "docs/A.md", type, size: 0, linkname: "/etc/passwd" } },
      ];
      expect(await read(entries)).toMatch(/^(?:hard link|link|device|pipe) `docs\/A\.md`$/);
      expect(
        await read([file("docs/B.md", "b"), { header: { name: "other/A", type, size: 0, linkname: "x" } }], {
          below: "docs/",
        }),
      ).toEqual([["docs/B.md", "b"]]);
    },
  );

  test("is refused for two files of one path", async () => {
    expect(await read([file("A.md", "a"), file("./A.md", "b")])).toBe("second file `A.md`");
  });

  test("is refused when it holds more than the limits allow", async () => {
    const limits = { bytes: 2 ** 20, fileBytes: 100, files: 2 };
    expect(await read([file("A.md", "a".repeat(101))], { limits })).toBe("`A.md` of 101 bytes (100 at most)");
    expect(await read([file("A", ""), file("B", ""), file("C", "")], { limits })).toBe("3 members (2 at most)");
    const bomb = gzipSync(Buffer.alloc(2 ** 22));
    expect(await readBytes(bomb, { limits })).toBe("archive of more than 1 MB when unpacked");
    expect(await readBytes(Buffer.alloc(2 ** 21), { limits })).toBe("archive of more than 1 MB when unpacked");
  });

  test("is refused when it is broken, cut short or none", async () => {
    const tar = await packTar([file("A.md", "a".repeat(2000))]);
    expect(await readBytes(tar.slice(0, 1024))).toContain("broken archive");
    const flipped = tar.slice();
    flipped[3] = (flipped[3] ?? 0) ^ 1;
    expect(await readBytes(flipped)).toContain("checksum");
    expect(await readBytes(gzipSync(tar).subarray(0, 40))).toContain("broken gzip data");
    expect(await readBytes(new TextEncoder().encode("# no archive\n".repeat(100)))).toContain("broken archive");
    expect(await readBytes(new Uint8Array())).toMatch(/broken|nothing/);
  });
});
