import { expect, test } from "vitest";
import { run } from "../../generator/cli/run.js";
import type { Terminal } from "../../generator/cli/terminal.js";
import { dialects } from "../../generator/dialects/index.js";

async function printed(...argv: readonly string[]): Promise<{ readonly code: number; readonly out: string }> {
  let out = "";
  const terminal: Terminal = {
    interactive: false,
    out: (text) => {
      out += text;
    },
    error: () => undefined,
    progress: () => undefined,
    paint: (_, text) => text,
  };
  return { code: await run(argv, terminal), out };
}

test("schemadown dialects lists every dialect with what it carries and loses", async () => {
  const { code, out } = await printed("dialects");
  expect(code).toBe(0);
  for (const { name, releases } of dialects) expect(out).toContain(`${name}  ${releases}\n`);
  expect(out.match(/^ {2}loses /gm)).toHaveLength(dialects.length);
});

test("as JSON every dialect says yes, no or in part of every fact", async () => {
  const { out } = await printed("dialects", "--format", "json");
  const { format, dialects: listed } = JSON.parse(out) as {
    readonly format: string;
    readonly dialects: readonly { readonly name: string; readonly facts: Readonly<Record<string, string>> }[];
  };
  expect(format).toBe("schemadown/dialects@1");
  expect(listed.map(({ name }) => name)).toEqual(dialects.map(({ name }) => name));
  const java = listed.find(({ name }) => name === "java");
  expect([java?.facts.default, java?.facts.readOnly, java?.facts.decimal]).toEqual(["no", "yes", "in part"]);
});

test("another format is a misuse", async () => {
  expect((await printed("dialects", "--format", "yaml")).code).toBe(2);
});
