import type { Change, Rename, Sides } from "../changes/change.js";
import { typeText } from "../model/type-text.js";
import { type DiffReport, placeWithin } from "./diff-report.js";

/** The name and version of the JSON form. */
const diffFormat = "schemadown/diff@1";

/** The report for programs, one change a line. */
export function changesAsJson(report: DiffReport): string {
  const lines = Object.entries(changesForJson(report)).map(([key, value]) => {
    return `  ${JSON.stringify(key)}: ${key === "changes" || key === "renames" ? listed(value as readonly object[]) : JSON.stringify(value)}`;
  });
  return `{\n${lines.join(",\n")}\n}\n`;
}

/** The same as an object, as the contract and `diff.schema.json` describe it. */
export function changesForJson(report: DiffReport): object {
  const { before, after, breaking, bump, changes, renames, unstated, unread, uncompared } = report;
  return {
    format: diffFormat,
    before: before.source,
    after: after.source,
    breaking,
    bump,
    changes: changes.map((change) => flat(change, report)),
    renames: renames.map((rename) => flatRename(rename, report)),
    unstated,
    unread,
    uncompared,
  };
}

function listed(items: readonly object[]): string {
  return items.length === 0 ? "[]" : `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(",\n")}\n  ]`;
}

function flat(change: Change, report: DiffReport): object {
  const { kind, model, property, writtenName, reader, writer, breaking } = change;
  const acceptance = report.accepted.get(change);
  return {
    kind,
    model,
    ...(property !== undefined && { property }),
    ...(writtenName !== undefined && { writtenName }),
    ...details(change),
    reader,
    writer,
    breaking,
    ...(acceptance && { accepted: { reason: acceptance.reason, expires: acceptance.expires } }),
    at: placesOf(change.at, report),
  };
}

/** What a kind has to say beside its subject. */
function details(change: Change): object {
  switch (change.kind) {
    case "model-added":
    case "model-removed":
      return change.unreached ? { unreached: true } : {};
    case "property-added":
      return { to: typeText(change.to), required: change.required };
    case "property-removed":
      return { from: typeText(change.from), required: change.required };
    case "property-type-changed":
      return { from: typeText(change.from), to: typeText(change.to) };
    case "enum-value-added":
    case "enum-value-removed":
      return { value: change.value };
    case "deprecated":
      return { to: change.to };
    case "default-changed":
    case "description-changed":
      return {
        ...(change.from !== undefined && { from: change.from }),
        ...(change.to !== undefined && { to: change.to }),
      };
    default:
      return {};
  }
}

function flatRename({ model, from, to, at }: Rename, report: DiffReport): object {
  return { ...(model !== undefined && { model }), from, to, at: placesOf(at, report) };
}

function placesOf({ before, after }: Sides, report: DiffReport): object {
  return {
    ...(before && { before: placeWithin(report.before, before) }),
    ...(after && { after: placeWithin(report.after, after) }),
  };
}
