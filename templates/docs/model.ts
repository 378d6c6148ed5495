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
  const blocks = section(model, context, 1);
  if (context.roots.includes(model.name)) {
    blocks.push(...diagram(model, context, { type: "heading", depth: 2, children: [words("What it reaches")] }));
  }
  return printMarkdown(context.banner(model), blocks);
}

/** What there is to say of a model below a heading that names it. */
export function section(model: Model, context: RenderContext, depth: 1 | 2): Block[] {
  const blocks: Block[] = [{ type: "heading", depth, children: [plainText(model.name)] }];
  const description = plainText(model.description ?? "");
  if (description !== "") blocks.push(paragraph(description));
  blocks.push(...content(model, context));
  const users = context.usedBy(model.name).map((name) => [modelLink(name, context)]);
  if (users.length > 0) blocks.push(paragraph(words("Used by "), ...joined(users, " and "), words(".")));
  const code = codeLinks(model, context);
  if (code.length > 0) blocks.push(paragraph(words("In code: "), ...code, words(".")));
  return blocks;
}

function content(model: Model, context: RenderContext): readonly Block[] {
  switch (model.kind) {
    case "object": {
      const { properties, additionalProperties: others } = model;
      const named =
        properties.length > 0 ? propertyTable(properties, context) : paragraph(words("No properties are documented."));
      if (!others) return [named];
      return [named, paragraph(words("Other properties: "), ...typePhrase(others, context), words("."))];
    }
    case "enum": {
      const values = model.values.map((value) => [code(JSON.stringify(value))]);
      return [paragraph(words("One of "), ...joined(values), words("."))];
    }
    case "union": {
      const members = typePhrase({ kind: "union", members: model.members }, context);
      return [paragraph(words("Either "), ...members, words("."))];
    }
  }
}

/** The generated code of a model, of each target that there is. */
function codeLinks({ name }: Model, { targets, pathTo }: RenderContext): readonly Phrase[] {
  const links: Phrase[] = [];
  for (const { target, label } of codeTargets) {
    if (!targets.includes(target)) continue;
    if (links.length > 0) links.push(words(", "));
    links.push({ type: "link", url: relativeAddress(pathTo(target, name)), text: words(label) });
  }
  return links;
}

const codeTargets = [
  { target: "interfaces", label: "interface" },
  { target: "validators", label: "validator" },
] as const;

function paragraph(...children: readonly Phrase[]): Block {
  return { type: "paragraph", children };
}
