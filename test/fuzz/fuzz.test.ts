import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noFiles } from "../../generator/cli/outcome.js";
import { formats, report } from "../../generator/cli/report.js";
import { type Catalog, generate, parse } from "../../generator/index.js";
import { readNotes } from "../../generator/resolve/notes.js";
import { parseTypeExpression } from "../../generator/resolve/type-expression.js";
import { catalog as catalogTarget, docs, interfaces, validators } from "../../templates/index.js";
import { arbitraryCatalog } from "../support/arbitrary-catalog.js";
import { membersOf, objections, textsOf, words } from "../support/parsed-back.js";
import { hostileDocuments, hostileNotes, hostileText, hostileType } from "./hostile-document.js";

/** `npm run fuzz -- --time 600 --seed 7` sets these; without them each property is tried a few times. */
const { FUZZ_SECONDS, FUZZ_SEED } = process.env;
const seconds = FUZZ_SECONDS === undefined ? undefined : Number(FUZZ_SECONDS);

/** Shares of the time, by what there is to find. */
function parameters(runs: number, share: number): fc.Parameters<unknown> {
  const seed = FUZZ_SEED === undefined ? {} : { seed: Number(FUZZ_SEED) };
  if (seconds === undefined) return { numRuns: runs, ...seed };
  const limit = seconds * 1000 * share;
  return { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: limit, markInterruptAsFailure: false, ...seed };
}

const targets = [interfaces, validators, docs, catalogTarget];
const timeout = seconds === undefined ? 120_000 : seconds * 1000 + 120_000;

/** Everything that must hold of the files of a catalog, whatever its texts. */
function expectInert(catalog: Catalog): void {
  const { files, diagnostics } = generate(catalog, { targets });
  if (diagnostics.some(({ severity }) => severity === "error")) return;
  const texts = textsOf(catalog);
  const paths = files.map(({ path }) => path.normalize("NFC").toLowerCase());
  expect(new Set(paths).size).toBe(paths.length);
  for (const { path, text } of files) {
    expect(path).not.toMatch(/(?:^|\/)\.\.?(?:\/|$)|^\/|[\\:*?"<>|\u0000-\u001f]|[. ](?:\/|$)/);
    expect(path).not.toMatch(/(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
    if (!path.endsWith(".ts") || path.startsWith("validators/runtime")) continue;
    expect(objections(path, text, texts)).toEqual([]);
  }
  for (const model of catalog.models) {
    if (model.kind !== "object") continue;
    const own = files.filter(({ path, text }) => path.startsWith("interfaces/") && text.startsWith(`// @generated`));
    const members = own.flatMap(({ text }) => membersOf(text));
    for (const { name, description } of model.properties) {
      const wanted = words(description ?? "");
      expect(members.filter((member) => member.name === name).map(({ comment }) => comment)).toContain(wanted);
    }
  }
}

describe("whatever strangers write", () => {
  test("documents become inert files, and every message is inert", { timeout }, () => {
    fc.assert(
      fc.property(hostileDocuments, (sources) => {
        const { catalog, diagnostics } = parse(sources);
        expect(parse(sources.toReversed()).diagnostics).toEqual(diagnostics);
        for (const format of formats) expectInertReport(format, diagnostics);
        if (diagnostics.some(({ severity }) => severity === "error")) return;
        expectInert(catalog);
      }),
      parameters(150, 0.6),
    );
  });

  test("catalogs become inert files", { timeout }, () => {
    fc.assert(
      fc.property(arbitraryCatalog(hostileText, 1), (catalog) => {
        expectInert(linked(catalog));
      }),
      parameters(100, 0.3),
    );
  });

  test("type expressions and notes are read or not, and never throw", { timeout }, () => {
    fc.assert(
      fc.property(hostileType, hostileNotes, (type, notes) => {
        parseTypeExpression(type);
        const read = readNotes(notes);
        expect(typeof read.optional).toBe("boolean");
      }),
      parameters(2000, 0.1),
    );
  });
});

function expectInertReport(
  format: (typeof formats)[number],
  diagnostics: ReturnType<typeof parse>["diagnostics"],
): void {
  let said = "";
  const write = (text: string) => {
    said += text;
  };
  const terminal = {
    interactive: false,
    out: write,
    error: write,
    progress: () => undefined,
    paint: (_: string, text: string) => text,
  };
  report({ diagnostics, files: noFiles, folder: "out" }, format, terminal);
  expect(said).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
  if (format !== "github") return;
  for (const line of said.split("\n").slice(0, -1)) expect(line).toMatch(/^::(?:error|warning|notice)(?: [^:]*)?::/);
}

/** A catalog as the linker leaves it: models and properties once, every reference to a model that there is. */
function linked(catalog: Catalog): Catalog {
  const unique = <T extends { readonly name: string }>(list: readonly T[]) => [
    ...new Map(list.map((one) => [one.name, one])).values(),
  ];
  const models = unique(catalog.models);
  const names = models.map(({ name }) => name);
  const text = JSON.stringify(models, (key, value: unknown) =>
    key === "model" && typeof value === "string" && !names.includes(value) ? names[0] : value,
  );
  const mended = JSON.parse(text) as Catalog["models"];
  return {
    ...catalog,
    models: mended.map((model) =>
      model.kind === "object" ? { ...model, properties: unique(model.properties) } : model,
    ),
  };
}
