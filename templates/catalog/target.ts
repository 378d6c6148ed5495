import type { LongText, Replacement, Target } from "../../generator/emit/target.js";
import { catalogToJson, modelInCatalogJson } from "../../generator/model/catalog-json.js";
import type { Model } from "../../generator/model/model.js";

/** The catalog itself, as JSON: the one file that names the upstream version. */
export const catalog: Target = {
  name: "catalog",
  folder: ".",
  perCatalog: [{ path: () => "catalog.json", render: (subject) => catalogToJson(subject), revise: reviseCatalog }],
};

function reviseCatalog(before: LongText, changed: readonly Model[]): readonly Replacement[] | undefined {
  const replacements: Replacement[] = [];
  for (const model of changed) {
    const { head, text, next, end } = modelInCatalogJson(model);
    const from = before.indexOf(head);
    const behind = from === -1 ? -1 : before.endOf(head, from);
    const follower = before.indexOf(next, behind);
    const to = follower === -1 ? before.indexOf(end, behind) : follower;
    if (from === -1 || to === -1) return undefined;
    replacements.push({ from, to, text });
  }
  return replacements;
}
