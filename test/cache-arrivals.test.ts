import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { anew, loaded } from "./support/loaded-modules.js";
import { modelDocument, project, runBinary, texts, writeAll } from "./support/run-binary.js";

/** Files by path; what is undefined is not there any more. */
type Files = Readonly<Record<string, string | undefined>>;

interface Case {
  readonly before: Files;
  readonly after: Files;
  /** True where only what has come or gone, and what that concerns, is compiled. */
  readonly isShort: boolean;
  /** A text that the run after says or writes, and that before did not: without it the case would show nothing. */
  readonly shows?: string;
  readonly args?: readonly string[];
}

const names = ["Hotel", "Room", "Guest", "Key", "Bill", "Floor"];

/** Models that refer to each other in a circle, as Genesys' Python SDK prints them. */
const hotels: Files = Object.fromEntries(
  names.map((name, index) => {
    const next = names[(index + 1) % names.length] ?? name;
    return [
      `specs/${name}.md`,
      modelDocument(name, ["id", "str", `The ${name}.`], ["next", `[${next}](${next})`, "N."]),
    ];
  }),
);

function mention(name: string, model: string, notes = "[optional]"): Files {
  return { [`specs/${name}.md`]: modelDocument(name, ["it", `[${model}](${model})`, "It.", notes]) };
}

const plain = (name: string): Files => ({ [`specs/${name}.md`]: modelDocument(name, ["id", "str", `The ${name}.`]) });

const tone: Files = { "specs/Tone.md": '# Tone\n\n## Enum\n\n* `LOUD` (value: `"loud"`)\n' };

/** A model document as OpenAPI Generator prints it for Java. */
function java(name: string, ...rows: readonly (readonly [string, string])[]): Files {
  const lines = rows.map(([property, type]) => `|**${property}** | ${type} |  |  [optional] |`);
  const table = [
    "| Name | Type | Description | Notes |",
    "|------------ | ------------- | ------------- | -------------|",
  ];
  return {
    [`specs/${name}.md`]: ["", "", `# ${name}`, "", "", "## Properties", "", ...table, ...lines, "", ""].join("\n"),
  };
}

function javaUnion(name: string, ...members: readonly string[]): Files {
  const items = members.map((member) => `* [${member}](${member}.md)`);
  return { [`specs/${name}.md`]: ["", "", `# ${name}`, "", "", "## oneOf schemas", ...items, "", ""].join("\n") };
}

const pets: Files = {
  ...java("Pet", ["id", "**Long**"], ["owner", "[**Owner**](Owner.md)"], ["tags", "[**List&lt;Tag&gt;**](Tag.md)"]),
  ...java("Owner", ["id", "**Long**"], ["pets", "[**List&lt;Pet&gt;**](Pet.md)"], ["since", "**OffsetDateTime**"]),
  ...java("Tag", ["text", "**String**"]),
  ...java("Shelter", ["pets", "[**Map&lt;String, Pet&gt;**](Pet.md)"], ["count", "**Integer**"]),
};

const correction = (model: string, property: string | undefined, set: object): Files => ({
  "specs/overrides.json": JSON.stringify([{ model, ...(property && { property }), set, reason: "It is so." }]),
});

const released = (name: string, release: string): Files => ({
  [`specs/${name}.md`]: `${modelDocument(name, ["id", "str", `The ${name}.`])}\n_${release}_\n`,
});

const cases: Readonly<Record<string, Case>> = {
  "a document more": { before: hotels, after: plain("Cellar"), isShort: true, shows: "Cellar" },
  "a document more, before all others": { before: hotels, after: plain("Attic"), isShort: true, shows: "Attic" },
  "a document more, behind all others": { before: hotels, after: plain("zone"), isShort: true, shows: "zone.ts" },
  "several more, beside each other": {
    before: hotels,
    after: { ...plain("Zone1"), ...plain("Zone2"), ...plain("Cellar"), ...plain("Cellar2") },
    isShort: true,
    shows: "Zone2",
  },
  "a document less that nobody mentions": {
    before: { ...hotels, ...plain("Cellar") },
    after: { "specs/Cellar.md": undefined },
    isShort: true,
  },
  "the first and the last two less": {
    before: { ...hotels, ...plain("Attic"), ...plain("yard"), ...plain("zone") },
    after: { "specs/Attic.md": undefined, "specs/yard.md": undefined, "specs/zone.md": undefined },
    isShort: false,
  },
  "a document less that others mention": {
    before: { ...hotels, ...mention("Porter", "Key") },
    after: { "specs/Key.md": undefined },
    isShort: true,
    shows: "unresolved-reference",
  },
  "the document that a reference waited for": {
    before: { ...hotels, ...mention("Porter", "Parlour") },
    after: plain("Parlour"),
    isShort: true,
    shows: "interfaces/Parlour",
  },
  "a document that mentions others": {
    before: hotels,
    after: mention("Porter", "Key"),
    isShort: true,
    shows: "Porter",
  },
  "a name near one that leads nowhere": {
    before: { ...hotels, ...mention("Porter", "Parlour") },
    after: plain("Parlor"),
    isShort: true,
    shows: "did you mean `Parlor`",
  },
  "another name": {
    before: { ...hotels, ...mention("Porter", "Key") },
    after: { "specs/Key.md": undefined, ...plain("Keyring") },
    isShort: true,
    shows: "Keyring",
  },
  "another name, and an edit": {
    before: hotels,
    after: { "specs/Key.md": undefined, ...plain("Keyring"), ...plain("Bill"), ...mention("Room", "Keyring") },
    isShort: true,
    shows: "Keyring",
  },
  "another folder": {
    before: { ...hotels, ...plain("Cellar") },
    after: { "specs/Cellar.md": undefined, "specs/below/Cellar.md": plain("Cellar")["specs/Cellar.md"] },
    isShort: true,
  },
  "a circle that closes, and one that opens": {
    before: { ...hotels, ...mention("Maid", "Porter") },
    after: { ...mention("Porter", "Maid"), "specs/Key.md": undefined },
    isShort: true,
  },
  "a document of another kind": {
    before: hotels,
    after: { "specs/README.md": "# Hotels\n\nDocumentation version hotels 1.2.3\n" },
    isShort: false,
  },
  "a document without a table": {
    before: hotels,
    after: { "specs/Notes.md": "# Notes\n\nNothing.\n" },
    isShort: true,
    shows: "unrecognized-document",
  },
  "a document that is not plain": {
    before: hotels,
    after: { "specs/Cellar.md": `${modelDocument("Cellar", ["id", "str", "An id."])}\n> Quoted.\n` },
    isShort: true,
    shows: "Cellar",
  },
  "a model that bears the name of a type": {
    before: hotels,
    after: plain("str"),
    isShort: true,
    shows: "ambiguous-type",
  },
  "no model any more that bears the name of a type": {
    before: { ...hotels, ...plain("str") },
    after: { "specs/str.md": undefined },
    isShort: true,
  },
  "an enumeration that a default is of": {
    before: { ...hotels, ...mention("Speaker", "Tone", "[optional] [default to loud]") },
    after: tone,
    isShort: true,
    shows: '"default": "loud"',
  },
  "no enumeration any more that a default is of": {
    before: { ...hotels, ...tone, ...mention("Speaker", "Tone", "[optional] [default to loud]") },
    after: { "specs/Tone.md": undefined },
    isShort: true,
    shows: "unresolved-reference",
  },
  "a name that differs in case": { before: hotels, after: plain("room"), isShort: false, shows: "path-collision" },
  "a second document of a model": {
    before: hotels,
    after: { "specs/more/Room.md": plain("Room")["specs/Room.md"] },
    isShort: false,
    shows: "duplicate-model",
  },
  "a document that is half": {
    before: hotels,
    after: { "specs/Half.md": `${modelDocument("Half", ["id", "str", "An id."])}| **half** |\n` },
    isShort: false,
    shows: "short-row",
  },
  "a document of another release": {
    before: { ...hotels, ...released("Cellar", "hotels 1.2.3"), ...released("Attic", "hotels 1.2.3") },
    after: released("Yard", "hotels 1.2.4"),
    isShort: false,
    shows: "mixed-versions",
  },
  "a document of the same release": {
    before: { ...hotels, ...released("Cellar", "hotels 1.2.3") },
    after: released("Yard", "hotels 1.2.3"),
    isShort: true,
    shows: "Yard",
  },
  "the only document of a release less": {
    before: { ...hotels, ...released("Cellar", "hotels 1.2.3") },
    after: { "specs/Cellar.md": undefined },
    isShort: false,
    shows: '"version": ""',
  },
  "documents of another language than before": {
    before: { ...plain("Cellar"), ...pets },
    after: Object.fromEntries(Object.keys(pets).map((path) => [path, undefined])),
    isShort: false,
  },
  "types that only another language has": {
    before: plain("Cellar"),
    after: pets,
    isShort: false,
    shows: "lossy-dialect",
  },
  "all documents but one less": {
    before: hotels,
    after: Object.fromEntries(names.filter((name) => name !== "Room").map((name) => [`specs/${name}.md`, undefined])),
    isShort: true,
    shows: "unresolved-reference",
  },
  "all documents less": {
    before: hotels,
    after: Object.fromEntries(names.map((name) => [`specs/${name}.md`, undefined])),
    isShort: false,
    shows: "no-models",
  },
  "a model that a correction names as missing": {
    before: {
      ...hotels,
      ...mention("Porter", "Parlour"),
      ...correction("Parlour", undefined, { type: { kind: "string" } }),
    },
    after: plain("Parlour"),
    isShort: false,
    shows: "unused-override",
  },
  "the last mention less of a model that a correction names as missing": {
    before: {
      ...hotels,
      ...mention("Porter", "Parlour"),
      ...correction("Parlour", undefined, { type: { kind: "string" } }),
    },
    after: { "specs/Porter.md": undefined },
    isShort: false,
    shows: "unused-override",
  },
  "a document more beside corrections": {
    before: {
      ...hotels,
      ...mention("Porter", "Parlour"),
      "specs/overrides.json": JSON.stringify([
        { model: "Parlour", set: { type: { kind: "string" } }, reason: "It is text." },
        { model: "Room", property: "id", set: { required: true }, reason: "It is there." },
      ]),
    },
    after: { ...mention("Maid", "Parlour"), ...mention("Cook", "Room") },
    isShort: true,
    shows: "Maid",
  },
  "a corrected model less": {
    before: { ...hotels, ...plain("Cellar"), ...correction("Cellar", "id", { required: true }) },
    after: { "specs/Cellar.md": undefined },
    isShort: false,
    shows: "unused-override",
  },
  "a model that makes a correction idle": {
    before: {
      ...hotels,
      ...mention("Porter", "Parlour"),
      ...correction("Porter", "it", { type: { kind: "reference", model: "Parlour" } }),
      "specs/Parlour.md":
        "# Parlour\n\n## Properties\n\n|Name | Type | Description | Notes|\n|--- | --- | --- | ---|\n",
    },
    after: { "specs/Parlour.md": undefined },
    isShort: false,
  },
  "another model of a correction's type": {
    before: { ...hotels, ...correction("Room", "next", { type: { kind: "reference", model: "Bill" } }) },
    after: { "specs/Bill.md": undefined },
    isShort: false,
    shows: "unresolved-reference",
  },
  "a model that a root reaches": {
    before: { ...hotels, ...mention("Porter", "Parlour") },
    after: plain("Parlour"),
    isShort: false,
    shows: "interfaces/Parlour",
    args: ["--root", "Porter"],
  },
  "a model that no root reaches": { before: hotels, after: plain("Cellar"), isShort: false, args: ["--root", "Room"] },
  "a document more in one file for each target": {
    before: hotels,
    after: plain("Cellar"),
    isShort: false,
    shows: "Cellar",
    args: ["--layout", "single"],
  },
  "a document more of which only the catalog tells": {
    before: { ...hotels, ...plain("zone") },
    after: { ...plain("Cellar"), "specs/zone.md": undefined, "specs/Key.md": undefined, ...plain("zoo") },
    isShort: true,
    shows: "Cellar",
    args: ["--target", "catalog"],
  },
  "a name that is another's but for its signs, where links tell": {
    before: { ...pets, ...java("Visit", ["of", "[**PetTag**](pet_owner.md)"], ["to", "[**OWNER**](OWNER.md)"]) },
    after: java("PetOwner", ["id", "**Long**"]),
    isShort: true,
    shows: "PetOwner",
  },
  "a name that makes another doubtful": {
    before: { ...pets, ...java("Visit", ["to", "[**OWNER**](OWNER.md)"]) },
    after: java("Own_er", ["id", "**Long**"]),
    isShort: true,
    shows: "unresolved-reference",
  },
  "a generic type that has a document of its own": {
    before: { ...pets, ...java("Visit", ["page", "[**Page&lt;Pet&gt;**](Page.md)"]) },
    after: java("PagePet", ["id", "**Long**"]),
    isShort: true,
    shows: "PagePet",
  },
  "a member of a union": {
    before: { ...pets, ...javaUnion("Any", "Pet", "Owner", "Bird") },
    after: { ...java("Bird", ["id", "**Long**"]), "specs/Owner.md": undefined },
    isShort: true,
    shows: "reference to `Owner`",
  },
  "a union that lists unions": {
    before: { ...pets, ...javaUnion("Any", "Pet", "Other") },
    after: javaUnion("Other", "Any", "Tag"),
    isShort: false,
    shows: "circular-union",
  },
  "a circle of unions less": {
    before: { ...pets, ...javaUnion("Any", "Pet", "Other"), ...javaUnion("Other", "Any", "Tag") },
    after: { "specs/Other.md": undefined },
    isShort: false,
    shows: "unresolved-reference",
  },
  "a union that begins to list another, without one that comes": {
    before: { ...pets, ...javaUnion("Any", "Pet", "Other"), ...javaUnion("Other", "Owner", "Tag") },
    after: javaUnion("Other", "Any", "Tag"),
    isShort: false,
    shows: "circular-union",
  },
  "a user of a union in a circle": {
    before: { ...pets, ...javaUnion("Any", "Pet", "Other"), ...javaUnion("Other", "Any", "Tag") },
    after: java("Tag", ["any", "[**Other**](Other.md)"]),
    isShort: false,
  },
};

function change(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) rmSync(join(folder, path));
    else writeAll(folder, { [path]: text });
  }
}

function content(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...texts(folder)].filter(([path]) => !path.startsWith("node_modules")));
}

test.each(Object.entries(cases))("%s: as without a cache", (_, { before, after, isShort, shows, args = [] }) => {
  const files = Object.entries({ "package.json": "{}", ...before }).filter(([, text]) => text !== undefined);
  const [warm, cold] = [
    project(Object.fromEntries(files) as Record<string, string>),
    project(Object.fromEntries(files) as Record<string, string>),
  ];
  const command = ["generate", "--format", "json", ...args];
  const without = () => runBinary(cold, [...command, "--no-cache"]);
  const first = without();
  expect(runBinary(warm, command)).toEqual(first);
  const known = JSON.stringify([first, content(cold)]);
  for (const folder of [warm, cold]) change(folder, after);
  const expected = without();
  const { ours, packages: _packages, ...found } = loaded(warm, ...command);
  expect(found).toEqual(expected);
  expect(content(warm)).toEqual(content(cold));
  expect(ours.has(anew)).toBe(!isShort);
  const then = JSON.stringify([expected, content(cold)]);
  if (shows !== undefined) {
    const text = JSON.stringify(shows).slice(1, -1);
    expect([known.includes(text), then.includes(text)]).toEqual([false, true]);
  }
  if (expected.code !== 0) return;
  // What was written down of it serves the next run.
  for (const folder of [warm, cold]) change(folder, { ...plain("Room"), ...plain("Later") });
  expect(runBinary(warm, command)).toEqual(without());
  expect(content(warm)).toEqual(content(cold));
});
