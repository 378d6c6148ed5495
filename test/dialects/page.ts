import { describeDialects, factsThat } from "../../generator/describe-dialects.js";
import type { Dialect } from "../../generator/dialects/dialect.js";
import { type Fact, facts } from "../../generator/dialects/fact.js";
import { dialects } from "../../generator/dialects/index.js";
import type { Type } from "../../generator/model/type.js";
import { typeText } from "../../generator/model/type-text.js";
import { lies } from "./matrix.js";
import type { Score } from "./scores.js";

/** The page of all dialects: made from their tables, with the scores of real documents. */
export function dialectsPage(scores: readonly Score[]): string {
  const described = describeDialects();
  return [
    "# Dialects",
    "",
    "What schemadown reads, made from the tables in this folder by `npm run dialects`. The scores compare the catalogs of real",
    "documents, fact by fact, with the specification that they were generated from.",
    "",
    "## What documents can say",
    "",
    "| Fact | is |",
    "| :- | :- |",
    ...(Object.keys(facts) as Fact[]).map((fact) => `| ${fact} | ${facts[fact]} |`),
    "",
    "## Scores",
    "",
    "*Said* are the facts that documents of the dialect state, *found* those in the catalog, *invented* those in the catalog that",
    "the specification does not have, *lost* those that no document states.",
    "",
    "| Documents | Read as | Said | Found | Invented | Lost |",
    "| :- | :- | -: | -: | -: | -: |",
    ...scores.map(
      ({ folder, dialect, recoverable, found, invented, lost }) =>
        `| ${folder} | ${dialect} | ${recoverable} | ${found} | ${invented.length} | ${lost} |`,
    ),
    "",
    "Not counted are facts that documents state and that are not so, because their generator wrote something else:",
    "",
    ...lies.map(({ fact, why, folder }) => `- ${code(fact)} in ${code(folder.source)}: ${why}`),
    "",
    "## Tables",
    ...dialects.flatMap((dialect, index) => {
      const description = described[index];
      return description ? section(dialect, description) : [];
    }),
    "",
  ].join("\n");
}

/** The lines of the readme: a dialect, the releases that were compared, and what was found. */
export function readmeTable(scores: readonly Score[]): string {
  const names = [...new Set(scores.map(({ dialect }) => dialect))].toSorted();
  const rows = names.map((name) => {
    const own = scores.filter(({ dialect }) => dialect === name);
    const sum = (count: (score: Score) => number) => own.reduce((total, score) => total + count(score), 0);
    const invented = sum((score) => score.invented.length);
    const releases = own.map(({ folder }) => folder.replace("/", " ").replace(` ${name}`, "")).join(", ");
    return `| ${name} | ${releases} | ${sum(({ found }) => found)} of ${sum(({ recoverable }) => recoverable)}${invented === 0 ? "" : `, ${invented} invented`} |`;
  });
  return ["| Dialect | Releases compared | Found |", "| :- | :- | :- |", ...rows].join("\n");
}

function section(dialect: Dialect, description: ReturnType<typeof describeDialects>[number]): readonly string[] {
  const list = (names: readonly string[]) => names.map((name) => code(name)).join(" ");
  const marks = Object.entries(dialect.marks).map(([mark, meaning]) => `${code(mark)} ${meaning}`);
  const lines: readonly (readonly [string, string])[] = [
    ["Heading", code(`# ${dialect.title}`)],
    ["Names", names(dialect)],
    ["Lists", list(dialect.lists)],
    ["Maps", list(dialect.maps)],
    ["Scalars", scalars(dialect.scalars)],
    ["Marks", marks.join(", ")],
    ["No default", list(dialect.literals.none)],
    ["Says", factsThat(description, "yes").join(", ")],
    ["In part", factsThat(description, "in part").join(", ")],
    ["Loses", factsThat(description, "no").join(", ")],
  ];
  const said = lines.filter(([, text]) => text !== "");
  return ["", `### ${dialect.name}: ${dialect.releases}`, "", ...said.map(([head, text]) => `- ${head}: ${text}`)];
}

function names({ propertyCase, reserved }: Dialect): string {
  const how = {
    snake: "snake_case",
    camel: "camelCase",
    pascal: "PascalCase",
    spelled: "signs in words",
    kept: "as they are",
  };
  const templates = reserved.length === 0 ? "" : `; reserved words as ${reserved.map((name) => code(name)).join(" ")}`;
  return `${how[propertyCase]}${templates}`;
}

function scalars(words: Readonly<Record<string, Type>>): string {
  return Object.entries(words)
    .map(([word, type]) => `${code(word)} ${typeText(type)}`)
    .join(", ");
}

function code(text: string): string {
  const mark = text.includes("`") ? "``" : "`";
  return `${mark}${text.startsWith("`") ? " " : ""}${text}${text.endsWith("`") ? " " : ""}${mark}`;
}
