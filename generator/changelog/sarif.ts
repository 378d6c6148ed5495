import { type Change, type ChangeKind, changeKinds } from "../changes/change.js";
import type { Location } from "../source/location.js";
import { adviceFor, describe, spoken, subjectOf } from "./describe.js";
import type { DiffReport, DiffSide } from "./diff-report.js";

/** What each kind of change is, in one sentence, for the rules of a SARIF log. */
const rules: Readonly<Record<ChangeKind, string>> = {
  "model-added": "A model is new.",
  "model-removed": "A model is gone; code that names it no longer compiles.",
  "property-added": "A property is new; when it is required, code that builds the model no longer compiles.",
  "property-removed": "A property is gone; code that names it no longer compiles.",
  "property-type-changed": "A property has another type.",
  "property-became-required": "A property must be set by code that builds the model.",
  "property-became-optional": "A property may be absent; code that reads it must expect undefined.",
  "property-became-nullable": "A property may be null; code that reads it must expect that.",
  "property-became-non-nullable": "A property is never null; code that builds the model must not set null.",
  "property-became-read-only": "A property is set by the server alone.",
  "property-became-writable": "A property may be set by clients.",
  "property-became-write-only": "A property is no longer part of answers.",
  "property-became-readable": "A property is part of answers.",
  "enum-value-added": "An enumeration has a value more; code that reads it must expect the value.",
  "enum-value-removed": "An enumeration has a value less; code that builds the model must not use it.",
  deprecated: "A property is deprecated, or no longer so.",
  "default-changed": "A property has another default.",
  "description-changed": "The description of a model or property has changed.",
};

/** The report as a SARIF 2.1.0 log: a rule per kind, a result per change, a suppression per accepted change. */
export function changesAsSarif(report: DiffReport, version: string): string {
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "schemadown",
            semanticVersion: version,
            rules: changeKinds.map((id) => ({ id, shortDescription: { text: rules[id] } })),
          },
        },
        columnKind: "utf16CodeUnits",
        results: report.changes.map((change) => resultOf(change, report)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function resultOf(change: Change, report: DiffReport): object {
  const acceptance = report.accepted.get(change);
  const subject = subjectOf(change);
  const advice = adviceFor(change);
  const what = spoken(describe(change), (text) => `'${text}'`);
  const text = `${subject}: ${what}${advice === undefined ? "" : `; ${advice}`}.`;
  const after = physical(report.after, change.at.after);
  const before = physical(report.before, change.at.before);
  const place = after ?? before;
  const kind = change.property === undefined ? "type" : "member";
  return {
    ruleId: change.kind,
    ruleIndex: changeKinds.indexOf(change.kind),
    level: change.breaking ? "error" : "note",
    message: { text: literally(text) },
    locations: [{ ...place, logicalLocations: [{ fullyQualifiedName: subject, kind }] }],
    ...(after && before && { relatedLocations: [{ id: 1, ...before, message: { text: "before" } }] }),
    partialFingerprints: { "schemadown/change/v1": fingerprintOf(change) },
    ...(acceptance && { suppressions: [{ kind: "external", justification: acceptance.reason }] }),
    properties: { reader: change.reader, writer: change.writer },
  };
}

function physical({ onDisk }: DiffSide, at: Location | undefined): object | undefined {
  if (!onDisk || !at) return undefined;
  const uri = at.file.split("/").map(encodeURIComponent).join("/");
  return { physicalLocation: { artifactLocation: { uri }, region: { startLine: at.line, startColumn: at.column } } };
}

/** Brackets begin links and braces placeholders in a SARIF message; both can be escaped. */
function literally(text: string): string {
  return text.replace(/[[\]\\]/g, "\\$&").replace(/[{}]/g, "$&$&");
}

/** What tells a change from every other one of its kind in later runs. */
function fingerprintOf(change: Change): string {
  const value = "value" in change ? [change.value] : [];
  return JSON.stringify([change.kind, change.model, change.property ?? null, ...value]);
}
