import type { Report } from "../diagnostics/reporter.js";
import { compareText } from "../model/compare-text.js";
import { cycles } from "../model/cycles.js";
import type { Model, UnionModel } from "../model/model.js";
import { graphFrom, placesOf } from "../model/reference-graph.js";
import type { Type } from "../model/type.js";

/**
 * The same models without unions that list themselves, directly or through other unions: `A = A | B` means `B`.
 *
 * Unions that list each other mean the same; the first gets the members of all, the others become other names for it.
 * What lists nothing else is unknown. Lists and maps of itself are what a union may well have.
 */
export function openUnionCircles(models: readonly Model[], report: Report): readonly Model[] {
  const unions = new Map(models.flatMap((model) => (model.kind === "union" ? [[model.name, model] as const] : [])));
  const names = [...unions.keys()];
  const places = new Map(names.map((name, place) => [name, place]));
  const listed = graphFrom([...unions.values()].map(({ members }) => placesOf(bareReferences(members), places)));
  const circles = cycles(listed);
  if (circles.length === 0) return models;
  const opened = new Map<string, Model>();
  for (const nodes of circles) {
    const circle = nodes
      .flatMap((place) => names[place] ?? [])
      .sort(compareText)
      .flatMap((name) => unions.get(name) ?? []);
    for (const model of open(circle, report)) opened.set(model.name, model);
  }
  return models.map((model) => opened.get(model.name) ?? model);
}

/** Unions that list each other, or one that lists itself, in the order of their names. */
function open(circle: readonly UnionModel[], report: Report): readonly UnionModel[] {
  const names = new Set(circle.map(({ name }) => name));
  const [first, ...others] = circle;
  if (!first) return [];
  const rest = circle.flatMap(({ members }) => members.flatMap((member) => without(member, names)));
  const outcome = rest.length === 0 ? "nothing else is listed, and it is read as unknown" : "it is left out";
  for (const model of circle) {
    const member = bareReferences(model.members).find((name) => names.has(name)) ?? model.name;
    const instead = model === first || rest.length === 0 ? outcome : `\`${model.name}\` is read as \`${first.name}\``;
    report("circular-union", { model: model.name, member, outcome: instead }, model.at);
  }
  return [
    { ...first, members: rest.length === 0 ? [{ kind: "unknown" }] : rest },
    ...others.map((model): UnionModel => ({ ...model, members: [{ kind: "reference", model: first.name }] })),
  ];
}

/** True when a union lists another one: whether they lead in a circle only all of them can tell. */
export function listsUnion(model: Model, isUnion: (name: string) => boolean): boolean {
  return model.kind === "union" && bareReferences(model.members).some((name) => name !== model.name && isUnion(name));
}

/** The models that a union lists as they are, not as parts of lists or maps. */
function bareReferences(members: readonly Type[]): readonly string[] {
  return members.flatMap((member) => {
    if (member.kind === "union") return bareReferences(member.members);
    return member.kind === "reference" ? [member.model] : [];
  });
}

/** A member without references to some models; none when nothing is left of it. */
function without(member: Type, names: ReadonlySet<string>): readonly Type[] {
  if (member.kind === "reference") return names.has(member.model) ? [] : [member];
  if (member.kind !== "union") return [member];
  const members = member.members.flatMap((inner) => without(inner, names));
  return members.length === 0 ? [] : [{ kind: "union", members }];
}
