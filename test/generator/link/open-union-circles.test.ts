import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { createReporter } from "../../../generator/diagnostics/reporter.js";
import { openUnionCircles } from "../../../generator/link/open-union-circles.js";
import type { Model } from "../../../generator/model/model.js";
import type { Type } from "../../../generator/model/type.js";
import { cleanUp } from "../../templates/validators/compile.js";
import { list, load, text, to, union } from "../../templates/validators/emitted.js";

afterAll(cleanUp);

const integer: Type = { kind: "integer" };
const boolean: Type = { kind: "boolean" };

function open(models: readonly Model[]) {
  const { report, diagnostics } = createReporter();
  const opened = openUnionCircles(models, report);
  return {
    members: Object.fromEntries(opened.map((model) => [model.name, model.kind === "union" ? model.members : []])),
    messages: diagnostics().map(({ message }) =>
      message.replace(/^Unexpected member (\S+) of (\S+),.*; /, "$2 lists $1: "),
    ),
    opened,
  };
}

test("a union that lists itself is the union of its other members", () => {
  const nested: Type = { kind: "union", members: [to("B"), integer] };
  expect(open([union("A", [to("A"), text]), union("B", [nested, boolean])])).toMatchObject({
    members: { A: [text], B: [{ kind: "union", members: [integer] }, boolean] },
    messages: ["`A` lists `A`: it is left out", "`B` lists `B`: it is left out"],
  });
});

test("unions that list each other are one union under several names", () => {
  expect(open([union("A", [to("B"), text]), union("B", [to("C")]), union("C", [integer, to("A")])])).toMatchObject({
    members: { A: [text, integer], B: [to("A")], C: [to("A")] },
    messages: [
      "`A` lists `B`: it is left out",
      "`B` lists `C`: `B` is read as `A`",
      "`C` lists `A`: `C` is read as `A`",
    ],
  });
});

test("a union of nothing but itself is unknown", () => {
  expect(open([union("A", [to("A")])])).toMatchObject({
    members: { A: [{ kind: "unknown" }] },
    messages: ["`A` lists `A`: nothing else is listed, and it is read as unknown"],
  });
});

test("lists of itself, and unions that lead into a circle, stay as they are", () => {
  const models = [union("A", [list(to("A")), text]), union("B", [to("A"), integer])];
  expect(open(models)).toMatchObject({ opened: models, messages: [] });
  expect(open([union("A", [to("A"), text]), union("B", [to("A"), integer])]).members.B).toEqual([to("A"), integer]);
});

test("whatever unions list, none lists itself in the end, and all compile and decide", async () => {
  const names = ["A", "B", "C", "D"];
  const member = fc.oneof(
    fc.constantFrom(...names).map(to),
    fc.constantFrom(...names).map((name): Type => ({ kind: "union", members: [to(name), boolean] })),
    fc.constantFrom(...names).map((name) => list(to(name))),
    fc.constantFrom(text, integer),
  );
  const unions = fc.array(fc.array(member, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 4 });
  const cases = fc.sample(unions, 25).flatMap((lists, index) => {
    const models = lists.map((members, at) => union(names[at] ?? "", members));
    // Each case keeps its names apart from those of the others, so that one compilation proves all.
    const renamed: readonly Model[] = JSON.parse(
      JSON.stringify(open(models).opened).replaceAll(/"(name|model)":"(\w)"/g, `"$1":"$2${index}"`),
    );
    return renamed;
  });
  const { model, compiled } = await load(cases);
  expect(compiled.output).toBe("");
  for (const { name } of cases) expect(typeof model(name).is([["x"], 1])).toBe("boolean");
}, 60_000);
