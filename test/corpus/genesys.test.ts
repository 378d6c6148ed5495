import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { catalogToJson, generate, parse } from "../../generator/index.js";
import type { Catalog } from "../../generator/model/catalog.js";
import type { Property } from "../../generator/model/model.js";
import type { Type } from "../../generator/model/type.js";
import { catalog, codecs, docs, interfaces, validators } from "../../templates/index.js";
import { temporaryFolder } from "../support/case-folder.js";
import { compile } from "../support/compile.js";
import { hasCorpus, type PlainRow, plainRows, readArchive } from "./archive.js";
import { inOlderFrame } from "./older-frame.js";

describe.skipIf(!hasCorpus)("the whole SDK", () => {
  const python = memo(() => readArchive("python-213.0.0"));
  const dotnet = memo(() => readArchive("dotnet-218.0.0"));
  const parsed = memo(() => parse(python()));

  test("213.0.0 has 4,763 models and 27,348 rows, all of them in the catalog", () => {
    const rows = plainRows(python());
    expect(parsed().catalog.source).toEqual({
      package: "PureCloudPlatformClientV2",
      version: "213.0.0",
      dialect: "python",
    });
    expect(parsed().catalog.models).toHaveLength(4763);
    expect(rows).toHaveLength(27_348);
    expect(propertiesOf(parsed().catalog).size).toBe(27_348);
    const found = propertiesOf(parsed().catalog);
    expect(rows.filter((row) => !found.has(keyOf(row)))).toEqual([]);
  });

  test("its diagnostics are the unescaped pipes and the dangling references, nothing else", () => {
    const counts: Record<string, number> = {};
    for (const { code } of parsed().diagnostics) counts[code] = (counts[code] ?? 0) + 1;
    expect(counts).toEqual({
      "row-overflow": 11,
      "unresolved-reference": 4,
    });
  });

  test("required marks and types are those of a plain reading of every row", () => {
    const found = propertiesOf(parsed().catalog);
    for (const row of plainRows(python())) {
      const property = found.get(keyOf(row)) as Property;
      const known = row.type === "LocalDateTime" ? "object" : row.type;
      expect([keyOf(row), property.required, pythonName(property.type)]).toEqual([keyOf(row), !row.optional, known]);
    }
  });

  test("required marks, types and names agree with the .NET documents of the same API", () => {
    const other = propertiesOf(parse(dotnet()).catalog);
    const byPosition = plainRows(dotnet());
    const ours = plainRows(python());
    expect(byPosition).toHaveLength(ours.length);
    let sameNames = 0;
    const differences: string[] = [];
    for (const [index, row] of ours.entries()) {
      const theirs = other.get(keyOf(byPosition[index] as PlainRow)) as Property;
      const property = propertiesOf(parsed().catalog).get(keyOf(row)) as Property;
      if (property.name === theirs.name) sameNames++;
      if (property.required !== theirs.required) differences.push(`${keyOf(row)} required`);
      if (loose(property.type) !== loose(theirs.type))
        differences.push(`${keyOf(row)} ${loose(property.type)} ${loose(theirs.type)}`);
    }
    // The Python documents link these four to a model that has no document.
    const dangling = ["EdgeAutoUpdateConfig.start", "EdgeAutoUpdateConfig.end", "Schedule.start", "Schedule.end"];
    expect(differences).toEqual(dangling.map((key) => `${key} {"kind":"unknown"} {"kind":"string"}`));
    expect(sameNames / ours.length).toBeGreaterThan(0.995);
  });

  test("the older frame of the same documents gives the same catalog", () => {
    const older = python().map(({ path, text }) => ({ path, text: inOlderFrame(text) }));
    expect(older.some(({ text }) => text.includes("(Segment.html)"))).toBe(true);
    const again = parse(older);
    expect(again.diagnostics.map(({ code }) => code).toSorted()).toEqual(
      parsed()
        .diagnostics.map(({ code }) => code)
        .toSorted(),
    );
    expect(catalogToJson(again.catalog)).toBe(catalogToJson(parsed().catalog));
  });

  test("null from prose stands in 53 properties, each with its origin", () => {
    const nullable = [...propertiesOf(parsed().catalog).values()].filter((property) => property.nullable);
    expect(nullable).toHaveLength(53);
    expect(nullable.every((property) => property.origin?.nullable === "prose")).toBe(true);
  });

  test.each(["python-213.0.0", "python-214.0.0"])("the output of %s compiles without a diagnostic", (release) => {
    const { catalog: models, diagnostics } = parse(readArchive(release));
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const { files, diagnostics: said } = generate(models, { targets: [interfaces, validators, docs, catalog] });
    expect(said).toEqual([]);
    const own = files.filter(({ path }) => !path.startsWith("validators/runtime"));
    expect(own).toHaveLength(models.models.length * 3 + 3);
    const sources = files.filter(({ path }) => path.endsWith(".ts")).map(({ path, text }) => [path, text] as const);
    expect(compile(sources)).toBe("");
  });

  test("in one file per target it compiles, codecs and all, loads and decodes", async () => {
    const targets = [interfaces, validators, codecs];
    const { files, diagnostics } = generate(parsed().catalog, { targets, layout: "single", dates: "Date" });
    expect(diagnostics).toEqual([]);
    const own = files.map(({ path }) => path).filter((path) => !path.includes("/runtime"));
    expect(own).toEqual(["codecs.ts", "interfaces.ts", "validators.ts"]);
    expect(compile(files.map(({ path, text }) => [path, text] as const))).toBe("");
    const folder = temporaryFolder();
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const outfile = join(folder, "all.mjs");
    await build({ entryPoints: [join(folder, "codecs.ts")], bundle: true, format: "esm", outfile, logLevel: "error" });
    const { decodeCallback } = (await import(pathToFileURL(outfile).href)) as Record<
      string,
      (value: unknown) => unknown
    >;
    const [startTime, endTime] = ["2024-02-29T12:00:00.000Z", "2024-02-29T12:30:00.000Z"] as const;
    expect(decodeCallback?.({ state: "x", segments: [{ startTime, endTime }] })).toEqual({
      state: "x",
      segments: [{ startTime: new Date(startTime), endTime: new Date(endTime) }],
    });
    expect(() => decodeCallback?.({ segments: [{ startTime }] })).toThrow("segments[0].endTime: expected a date-time");
  }, 600_000);
});

function memo<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const indexed = new WeakMap<Catalog, ReadonlyMap<string, Property>>();

function propertiesOf(models: Catalog): ReadonlyMap<string, Property> {
  const known = indexed.get(models);
  if (known) return known;
  const entries = models.models.flatMap((model) =>
    model.kind === "object"
      ? model.properties.map((property) => [`${model.name}.${property.writtenName}`, property] as const)
      : [],
  );
  indexed.set(models, new Map(entries));
  return new Map(entries);
}

function keyOf(row: PlainRow): string {
  return `${row.model}.${row.name}`;
}

/** A type in the words of the Python documents. */
function pythonName(type: Type): string {
  switch (type.kind) {
    case "string":
      return { "date-time": "datetime", date: "date" }[type.format as string] ?? "str";
    case "integer":
      return "int";
    case "number":
      return "float";
    case "boolean":
      return "bool";
    case "array":
      return `list[${pythonName(type.items)}]`;
    case "map":
      return `dict(str, ${pythonName(type.values)})`;
    case "reference":
      return type.model;
    case "unknown":
      return "object";
    case "enum":
    case "union":
      throw new TypeError("Python documents state no such type");
  }
}

/** A type without what only one of the two SDKs can say: sizes of numbers, dates without a time, UUIDs. */
function loose(type: Type): string {
  const plain = JSON.stringify(type, (key, value) => (key === "format" ? undefined : value));
  return plain.replaceAll('"integer"', '"number"');
}
