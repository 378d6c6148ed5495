import { closeSync, openSync, readFileSync, readSync } from "node:fs";

/**
 * The bytes of a file that the system says has so many. Thousands of small files share one buffer: what is answered is
 * good until the next call. Throws the system's error.
 */
export function readBytes(path: string, size: number): Uint8Array {
  if (size < buffer.length) {
    const file = openSync(path, "r");
    try {
      const read = readSync(file, buffer, 0, buffer.length, 0);
      if (read === size) return buffer.subarray(0, size);
    } finally {
      closeSync(file);
    }
  }
  // It is large, has grown since, or is no file whose size is known.
  return readFileSync(path);
}

const buffer = Buffer.allocUnsafeSlow(65_536);
