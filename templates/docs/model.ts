import type { Page } from "../../generator/emit/code.js";
import { plainText, printMarkdown, relativeAddress } from "../../generator/emit/markdown.js";
import type { Block, Phrase } from "../../generator/emit/page.js";
import type { RenderContext } from "../../generator/emit/target.js";
import type { Model } from "../../generator/model/model.js";
import { diagram } from "./diagram.js";
import { propertyTable } from "./property-table.js";
import { code, joined, modelLink, typePhrase, words } from "./type-phrase.js";

/** The page of a model: what it is, where it is used, where its code is, and for a root what it reaches. */
export function renderPage(model: Model, context: RenderContext): Page {
  return printMarkdown(context.banner(model), [
    ...section(model, context, 1),
    ...(context.roots.includes(model.name)
      ? diagram(model, context, { type: "heading", depth: 2, children: words("What it reaches") })
      : []),
  ]);
}

/** What there is to say of a model below a heading that names it. */
export function section(model: Model, context: RenderContext, depth: 1 | 2): Block[] {
  return [
    { type: "heading", depth, children: words(plainText(model.name)) },
    ...paragraph(words(plainText(model.description ?? ""))),
    ...content(model, context),
    ...usedBy(model, context),
    ...inCode(model, context),
  ];
}

function content(model: Model, context: RenderContext): Block[] {
  switch (model.kind) {
    case "object": {
      const { properties, additionalProperties: others } = model;
      return [
        ...(properties.length > 0
          ? [propertyTable(properties, context)]
          : paragraph(words("No properties are documented."))),
        ...(others ? paragraph([...words("Other properties: "), ...typePhrase(others, context), ...words(".")]) : []),
      ];
    }
    case "enum":
      return paragraph([
        ...words("One of "),
        ...joined(model.values.map((value) => [code(JSON.stringify(value))])),
        ...words("."),
      ]);
    case "union":
      return paragraph([
        ...words("Either "),
        ...typePhrase({ kind: "union", members: model.members }, context),
        ...words("."),
      ]);
  }
}

function usedBy(model: Model, context: RenderContext): Block[] {
  const users = context.usedBy(model.name).map((name) => [modelLink(name, context)]);
  return users.length === 0 ? [] : paragraph([...words("Used by "), ...joined(users, " and "), ...words(".")]);
}

function inCode(model: Model, context: RenderContext): Block[] {
  const code = (
    [
      { target: "interfaces", label: "interface" },
      { target: "validators", label: "validator" },
    ] as const
  ).filter(({ target }) => context.targets.includes(target));
  const links = code.map(({ target, label }): Phrase[] => [
    { type: "link", url: relativeAddress(context.pathTo(target, model.name)), children: words(label) },
  ]);
  return links.length === 0 ? [] : paragraph([...words("In code: "), ...joined(links, ", "), ...words(".")]);
}

function paragraph(children: Phrase[]): Block[] {
  return children.length === 0 ? [] : [{ type: "paragraph", children }];
}
