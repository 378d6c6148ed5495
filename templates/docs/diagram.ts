import { plainText } from "../../generator/emit/markdown.js";
import { type Edge, flowchart } from "../../generator/emit/mermaid.js";
import type { Block } from "../../generator/emit/page.js";
import type { RenderContext } from "../../generator/emit/target.js";
import type { Model } from "../../generator/model/model.js";
import { modelReferences } from "../../generator/model/model.js";
import { reach } from "../../generator/model/reach.js";
import { references } from "../../generator/model/type.js";

/** More models than this make a picture that nobody reads, and GitHub refuses very large ones. */
const maximumModels = 40;

/** More names than this make an arrow's label longer than the picture. */
const maximumNames = 3;

/** A title and a picture of what a model reaches, nearest first; nothing when it reaches no model at all. */
export function diagram(model: Model, context: RenderContext, title: Block): Block[] {
  const reached = reach(context.catalog, [model.name]);
  const drawn = reached.slice(0, maximumModels);
  const edges = drawn.flatMap((name) => edgesOf(context.model(name)));
  if (edges.length === 0) return [];
  const omitted = reached.length - drawn.length;
  const note = omitted === 1 ? "One more model is not drawn." : `${omitted} more models are not drawn.`;
  return [
    title,
    { type: "code", lang: "mermaid", value: flowchart(drawn, edges) },
    ...(omitted > 0 ? [{ type: "paragraph" as const, children: [plainText(note)] }] : []),
  ];
}

function edgesOf(model: Model): readonly Edge[] {
  return modelReferences(model).map((to) => ({ from: model.name, to, label: labelOf(model, to) }));
}

/** The names of the properties that lead from a model to another. */
function labelOf(model: Model, to: string): string {
  if (model.kind !== "object") return "or";
  const names = model.properties.filter(({ type }) => references(type).includes(to)).map(({ name }) => name);
  if (model.additionalProperties && references(model.additionalProperties).includes(to)) names.push("others");
  const shown = names.slice(0, maximumNames).join(", ");
  return names.length > maximumNames ? `${shown} …` : shown;
}
