import { describe, expect, test } from "vitest";
import { accept, accepting, caseNames, expectedDiagnostics, expectedFiles, runCase } from "./support/case-folder.js";

describe("generate", () => {
  for (const name of caseNames("generate")) {
    test(name, async () => {
      const result = await runCase("generate", name);
      if (accepting) accept("generate", name, result, true);
      expect(result.diagnostics).toBe(expectedDiagnostics("generate", name));
      expect(result.code).toBe(0);
      expect([...result.files.keys()]).toEqual([...expectedFiles("generate", name).keys()]);
      expect(result.files).toEqual(expectedFiles("generate", name));
      expect(result.files.size).toBeGreaterThan(0);
    });
  }
});
