import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { code, joined, negation, ours } from "../../../generator/emit/code.js";
import { propertyKey } from "../../../generator/emit/literal.js";
import { relativeAddress } from "../../../generator/emit/markdown.js";
import { projectRoot } from "../../support/case-folder.js";

test("code is plain text when the program runs", () => {
  const key = propertyKey("a-b");
  expect(code`{ ${key}: ${1}${""} }`).toBe('{ "a-b": 1 }');
  expect(code`\u0061${key}\n`).toBe('a"a-b"\n');
  expect(joined([code`a`, ours("b")], " | ")).toBe("a | b");
  expect([negation(code`!isA(p)`), negation(code`p !== 1`)]).toEqual(["isA(p)", "p === 1"]);
});

test("addresses of links are relative", () => {
  expect(relativeAddress("../a/Ä.md#b")).toBe("../a/%C3%84.md#b");
  expect(() => relativeAddress("javascript:alert(1)")).toThrow(RangeError);
  expect(() => relativeAddress("//host/x")).toThrow(RangeError);
});

test("only printers call text printed", () => {
  const cast = /\bas (?:unknown as )?(?:Code|Comment|Banner|JsonText|Page|Plain|Address|Diagram|Printed)\b/;
  const files = ["generator", "templates"].flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .map((path) => `${folder}/${path.replaceAll("\\", "/")}`),
  );
  const casting = files.filter((path) => cast.test(readFileSync(join(projectRoot, path), "utf8")));
  expect(casting.sort()).toEqual([
    "generator/emit/banner.ts",
    "generator/emit/code.ts",
    "generator/emit/jsdoc.ts",
    "generator/emit/literal.ts",
    "generator/emit/markdown.ts",
    "generator/emit/mermaid.ts",
    "generator/emit/names.ts",
    "generator/emit/print-catalog.ts",
    "generator/emit/typescript.ts",
    // The words of our own pages.
    "templates/docs/type-phrase.ts",
    // The modules of this package that are copied.
    "templates/index.ts",
  ]);
});
