import { describe, expect, test } from "vitest";
import { codes } from "../generator/diagnostics/codes.js";
import { accept, accepting, caseNames, expectedDiagnostics, presetFiles, runCase } from "./support/case-folder.js";

const cases = caseNames("diagnostics");

test("every code has a folder that shows it, and every folder shows a code", () => {
  expect(cases).toEqual(Object.keys(codes).toSorted());
});

describe("diagnostics", () => {
  for (const name of cases) {
    test(name, async () => {
      const result = await runCase("diagnostics", name);
      if (accepting) accept("diagnostics", name, result, false);
      expect(result.diagnostics).toBe(expectedDiagnostics("diagnostics", name));
      expect(result.diagnostics).toContain(`  ${name}  `);
      expect(result.code).toBe(/(?:^| {2})error {2}/m.test(result.diagnostics) ? 1 : 0);
      // With an error nothing is written: what is there is what the case brought along.
      if (result.code === 1) expect(result.files).toEqual(presetFiles("diagnostics", name));
    });
  }
});
