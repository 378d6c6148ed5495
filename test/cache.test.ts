import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { modelDocument, project, runBinary, texts } from "./support/run-binary.js";

const cacheFolder = "node_modules/.cache/schemadown";

/** A small set of models that refer to each other in a circle, so that one document shows in the files of others. */
function documents(): Record<string, string> {
  const names = ["Hotel", "Room", "Guest", "Key", "Bill", "Floor"];
  const pairs = names.map((name, index) => {
    const next = names[(index + 1) % names.length] ?? name;
    const text = modelDocument(name, ["id", "str", `The ${name}.`, ""], ["next", `[**${next}**](${next})`, "Next."]);
    return [`specs/${name}.md`, text] as const;
  });
  return { "package.json": "{}", ...Object.fromEntries(pairs) };
}

/** Numbers from 0 to 1 that are the same in every run of the test. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The outcome of a run, as scripts see it. */
function outcome(folder: string, ...args: readonly string[]) {
  return runBinary(folder, ["generate", "--format", "json", ...args]);
}

/** Everything in a project but the cache. */
function content(folder: string): Record<string, string> {
  return Object.fromEntries([...texts(folder)].filter(([path]) => !path.startsWith("node_modules")));
}

type Change = (folder: string, pick: (paths: readonly string[]) => string, number: () => number) => void;

/** The files of a folder by path from the project's own. */
function below(folder: string, path: string): readonly string[] {
  if (!existsSync(join(folder, path))) return [];
  const entries = readdirSync(join(folder, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

function documentPaths(folder: string): readonly string[] {
  return below(folder, "specs").filter((path) => path.endsWith(".md"));
}

function edit(folder: string, path: string, change: (text: string) => string): void {
  if (path !== "") writeFileSync(join(folder, path), change(readFileSync(join(folder, path), "utf8")));
}

const changes: Readonly<Record<string, Change>> = {
  "nothing at all": () => undefined,
  "a description": (folder, pick) =>
    edit(folder, pick(documentPaths(folder)), (text) => text.replace("The ", "This is the ")),
  "a row more": (folder, pick, number) =>
    edit(folder, pick(documentPaths(folder)), (text) => `${text}| **p${Math.floor(number() * 1e6)}** | int | | |\n`),
  "another reference": (folder, pick) =>
    edit(folder, pick(documentPaths(folder)), (text) =>
      text.replaceAll(/\(\w+\)/g, "(Room)").replaceAll(/\*\*\w+\*\*\]/g, "**Room**]"),
    ),
  "a document more": (folder, _, number) => {
    const name = `New${Math.floor(number() * 100)}`;
    writeFileSync(join(folder, `specs/${name}.md`), modelDocument(name, ["room", "[**Room**](Room)", "A room."]));
  },
  "a document less": (folder, pick) => {
    const path = pick(documentPaths(folder));
    if (path !== "") rmSync(join(folder, path));
  },
  "another name": (folder, pick, number) => {
    const path = pick(documentPaths(folder));
    if (path === "") return;
    const name = `Renamed${Math.floor(number() * 100)}`;
    const old = path.replace(/^.*\/|\.md$/g, "");
    const text = readFileSync(join(folder, path), "utf8").replaceAll(`# ${old}`, `# ${name}`);
    rmSync(join(folder, path));
    writeFileSync(join(folder, `specs/${name}.md`), text);
  },
  "the document that a reference waits for": (folder) =>
    writeFileSync(join(folder, "specs/Nowhere.md"), modelDocument("Nowhere", ["id", "str", "An id.", ""])),
  "a name that differs in its signs": (folder, pick) => {
    const path = pick(documentPaths(folder));
    const name = path.replace(/^.*\/|\.md$/g, "");
    if (path === "" || name.includes("_")) return;
    const text = readFileSync(join(folder, path), "utf8").replaceAll(`# ${name}`, `# ${name}_`);
    writeFileSync(join(folder, `specs/${name}_.md`), text);
  },
  "another folder": (folder, pick) => {
    const path = pick(documentPaths(folder));
    if (path === "") return;
    const text = readFileSync(join(folder, path));
    rmSync(join(folder, path));
    mkdirSync(join(folder, "specs/moved"), { recursive: true });
    writeFileSync(join(folder, `specs/moved/${path.replace(/^.*\//, "")}`), text);
  },
  "another name of a property": (folder, pick, number) =>
    edit(folder, pick(documentPaths(folder)), (text) =>
      text.replace(/\*\*id\w*\*\*/, `**id_${Math.floor(number() * 9)}**`),
    ),
  "a reference that leads nowhere": (folder, pick) =>
    edit(folder, pick(documentPaths(folder)), (text) =>
      text.replace(/\[\*\*\w+\*\*\]\(\w+\)/, "[**Nowhere**](Nowhere)"),
    ),
  "a reference that leads somewhere again": (folder) => {
    for (const path of documentPaths(folder)) edit(folder, path, (text) => text.replaceAll("Nowhere", "Floor"));
  },
  "a list of itself": (folder, pick) =>
    edit(folder, pick(documentPaths(folder)), (text) => {
      const [, name = ""] = /^# (\w+)/m.exec(text) ?? [];
      return `${text.trimEnd()}\n| **inner** | [**list[${name}]**](${name}) | | |\n`;
    }),
  "types of another language": (folder, pick) =>
    edit(folder, pick(documentPaths(folder)), (text) =>
      text.replaceAll("| str |", "| String |").replaceAll("list[", "List<"),
    ),
  "types of the old language": (folder) => {
    for (const path of documentPaths(folder))
      edit(folder, path, (text) => text.replaceAll("| String |", "| str |").replaceAll("List<", "list["));
  },
  "another release at the foot": (folder, pick, number) =>
    edit(
      folder,
      pick(documentPaths(folder)),
      (text) => `${text.replace(/\n_\w+ 1\.\d+\.0_\n/g, "")}\n_Hotels 1.${Math.floor(number() * 2)}.0_\n`,
    ),
  "a line at the top": (folder, pick) => edit(folder, pick(documentPaths(folder)), (text) => `\n${text}`),
  "an enumeration": (folder, _, number) =>
    writeFileSync(
      join(folder, "specs/Tone.md"),
      `# Tone\n\n## Enum\n\n* \`LOUD\` (value: \`"loud${number() < 0.5 ? "" : "er"}"\`)\n`,
    ),
  "a second document of a model": (folder) => {
    mkdirSync(join(folder, "specs/more"), { recursive: true });
    writeFileSync(join(folder, "specs/more/Room.md"), modelDocument("Room", ["id", "str", "Another.", ""]));
  },
  "no second document": (folder) => {
    for (const path of ["specs/more", "specs/moved"]) rmSync(join(folder, path), { recursive: true, force: true });
  },
  "a correction": (folder, _, number) => {
    const set = number() < 0.5 ? { required: true } : { description: "Corrected." };
    writeFileSync(
      join(folder, "specs/overrides.json"),
      JSON.stringify([{ model: "Room", property: "next", set, reason: "It is so." }]),
    );
  },
  "a type for a model without a document": (folder) =>
    writeFileSync(
      join(folder, "specs/overrides.json"),
      JSON.stringify([{ model: "Nowhere", set: { type: { kind: "string" } }, reason: "It is text." }]),
    ),
  "no corrections": (folder) => rmSync(join(folder, "specs/overrides.json"), { force: true }),
  "other settings": (folder, _, number) =>
    writeFileSync(
      join(folder, "schemadown.config.json"),
      JSON.stringify({
        ...(number() < 0.5 && { nulls: "optional" }),
        ...(number() < 0.3 && { root: ["Room"] }),
        ...(number() < 0.3 && { layout: "single" }),
      }),
    ),
  "no settings": (folder) => rmSync(join(folder, "schemadown.config.json"), { force: true }),
  "a broken row": (folder, pick) => edit(folder, pick(documentPaths(folder)), (text) => `${text}| **half** |\n`),
  "no broken rows": (folder) => {
    for (const path of documentPaths(folder)) edit(folder, path, (text) => text.replaceAll("| **half** |\n", ""));
  },
  "an output file less": (folder, pick) => {
    const path = pick(below(folder, "out"));
    if (path !== "") rmSync(join(folder, path));
  },
  "an output file of the same length": (folder, pick) =>
    edit(folder, pick(below(folder, "out").filter((path) => path.endsWith(".ts"))), (text) => text.replace("e", "3")),
  "no output": (folder) => rmSync(join(folder, "out"), { recursive: true, force: true }),
  "a file of somebody else": (folder, _, number) => {
    mkdirSync(join(folder, "out"), { recursive: true });
    writeFileSync(join(folder, `out/mine${Math.floor(number() * 3)}.txt`), "mine");
  },
  "the times of all files": (folder) => {
    for (const path of [...below(folder, "out"), ...below(folder, "specs")]) utimesSync(join(folder, path), 1e9, 1e9);
  },
  "a sign of the cache": (folder, _, number) => {
    for (const path of below(folder, cacheFolder)) {
      edit(folder, path, (text) => {
        const at = Math.floor(number() * text.length);
        return `${text.slice(0, at)}${text[at] === "x" ? "y" : "x"}${text.slice(at + 1)}`;
      });
    }
  },
  "a record in the place of another": (folder) => {
    const [first, ...others] = below(folder, cacheFolder);
    for (const path of others) if (first) copyFileSync(join(folder, first), join(folder, path));
  },
  "half of the cache": (folder) => {
    for (const path of below(folder, cacheFolder)) edit(folder, path, (text) => text.slice(0, text.length / 2));
  },
};

/** What ends an error that would last, and hide what later steps change. */
const remedies = ["no second document", "no broken rows", "no corrections", "no settings"];

describe("a run with a cache", () => {
  test.each([1, 2, 3, 4, 5])("ends as one without, whatever changed before (%i)", (seed) => {
    const number = random(seed);
    const warm = project(documents());
    const cold = project(documents());
    const history: string[] = [];
    for (let step = 0; step < 16; step++) {
      const names = Object.keys(changes);
      // Mostly one change at once, sometimes some.
      for (let left = number() < 0.7 ? 1 : 3; left > 0; left--) {
        const name = names[Math.floor(number() * names.length)] ?? "";
        history.push(name);
        // The same numbers for both: the same files are picked and the same signs put in.
        const own = Math.floor(number() * 2 ** 32);
        for (const folder of [warm, cold]) {
          const draw = random(own);
          changes[name]?.(folder, (paths) => paths[Math.floor(draw() * paths.length)] ?? "", draw);
        }
      }
      const [found, expected] = [outcome(warm), outcome(cold, "--no-cache")];
      expect(found, history.join(", ")).toEqual(expected);
      expect(content(warm), history.join(", ")).toEqual(content(cold));
      expect(existsSync(join(cold, "node_modules"))).toBe(false);
      if (expected.code === 0 || number() < 0.3) continue;
      for (const remedy of remedies) for (const folder of [warm, cold]) changes[remedy]?.(folder, () => "", number);
    }
    expect(below(warm, cacheFolder).length).toBeGreaterThan(0);
  });

  test("checks without reading anew, and sees an edit that leaves length and time as they were", () => {
    const folder = project(documents());
    runBinary(folder, ["generate"]);
    expect(runBinary(folder, ["check"]).code).toBe(0);
    const path = join(folder, "out/interfaces/Room.ts");
    edit(folder, "out/interfaces/Room.ts", (text) => text.replace("Room", "Ro0m"));
    utimesSync(path, 1e9, 1e9);
    expect(runBinary(folder, ["check"]).code).toBe(1);
  });

  test("needs no place to write to", () => {
    const folder = project({ ...documents(), file: "" });
    // A file where a folder should be: nobody can write there, not even who may write everywhere.
    const { code } = runBinary(folder, ["generate", "--cache-dir", "file/below"]);
    expect(code).toBe(0);
    expect(runBinary(folder, ["check", "--cache-dir", "file/below"]).code).toBe(0);
    expect(readFileSync(join(folder, "file"), "utf8")).toBe("");
  });

  test("writes below the nearest package.json, or where it is told, and no path of the machine", () => {
    const folder = project({ ...documents(), "own/": "" });
    runBinary(folder, ["generate", "--cache-dir", "own"]);
    expect(existsSync(join(folder, "node_modules"))).toBe(false);
    const [record = ""] = below(folder, "own");
    expect(readFileSync(join(folder, record), "utf8")).not.toContain(folder);
    mkdirSync(join(folder, "inner"));
    runBinary(join(folder, "inner"), ["generate", "../specs", "-o", "out"]);
    expect(below(folder, cacheFolder)).toHaveLength(1);
  });

  test("may be moved with the project", () => {
    const first = project(documents());
    runBinary(first, ["generate"]);
    const moved = project({
      ...content(first),
      ...Object.fromEntries(below(first, cacheFolder).map((path) => [path, readFileSync(join(first, path))])),
    });
    expect(outcome(moved)).toEqual(outcome(first));
    expect(content(moved)).toEqual(content(first));
  });

  test("is kept where templates of the user decide what comes out: not at all", () => {
    const target =
      'export default { name: "own", folder: "own", perCatalog: [{ path: () => "time.txt", render: () => "now" }] };';
    const folder = project({ ...documents(), "targets/own/target.js": target });
    runBinary(folder, ["generate", "--templates", "targets", "-t", "own"]);
    expect(existsSync(join(folder, cacheFolder))).toBe(false);
  });
});
