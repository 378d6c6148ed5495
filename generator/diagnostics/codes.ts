import { error, info, type Message, warning } from "./message.js";

/**
 * Every diagnostic there is. A sentence says what was unexpected, what was expected and what to do.
 *
 * Each code has a folder of that name in `test/fixtures/diagnostics/`, which shows an input that causes it.
 */
export const codes = {
  "invalid-encoding": error`Unexpected ${"found"}, expected UTF-8 text; save the document as UTF-8`,
  "unreadable-file": error`Unexpected ${"problem"}, expected a document that can be read; mend it or remove it`,
  "linked-folder": warning`Unexpected link to a folder, expected the folder itself; it is not followed because links may lead in a circle, name that folder as input or move it here`,
  "over-limit": error`Unexpected ${"found"} ${"unit"}, expected at most ${"limit"}; if that is right, set \`limits.${"setting"}\` in the configuration`,
  "no-models": error`Unexpected folder \`${"folder"}\` without a model document, expected \`Name | Type | Description | Notes\` tables; name the folder that holds them`,

  "unrecognized-document": warning`Unexpected ${"found"}, expected \`Name | Type | Description | Notes\`; ${"remedy"}`,
  "broken-table": error`Unexpected ${"found"}, expected a table with a row of dashes below \`Name | Type | Description | Notes\`; mend the table`,
  "missing-column": error`Unexpected property table without a column \`${"column"}\`, expected \`Name | Type | Description | Notes\`; add the column`,
  "missing-notes": warning`Unexpected property table without a column \`Notes\`, expected \`[optional]\` in it where a property may be absent; all are read as optional, add the column`,
  "unknown-column": warning`Unexpected column ${"column"}, expected Name, Type, Description or Notes; its cells are not read`,
  "second-table": error`Unexpected second property table, expected one per document; move it to a document of its own`,
  "row-outside-table": error`Unexpected table row outside of a table, expected it to follow the row above without a blank line; join them`,
  "unread-row": warning`Unexpected ${"found"}, expected ${"expected"}; it is not read, ${"remedy"}`,
  "row-overflow": info`Unexpected \`|\` in a description, expected \`\\|\`; the row was read as ${"cells"} cells and joined`,
  "row-continued": info`Unexpected line break in a description, expected one row on one line; the row was joined with the line below`,
  "short-row": error`Unexpected row of ${"cells"}, expected ${"columns"}; add the missing cells, empty where there is nothing to say`,
  "missing-name": error`Unexpected row without a name, expected the name of a property in the first cell; add it or remove the row`,
  "missing-type": error`Unexpected property \`${"property"}\` without a type, expected a type in its second cell; add it`,
  "erased-name": warning`Unexpected empty name between its marks, expected the name of a property; its generator could not write a sign of it, and the row is left out`,
  "erased-type": warning`Unexpected property \`${"property"}\` without a type, expected a type in its second cell; its generator could not write the name of a model, and it is read as unknown, set the type in overrides.json`,
  "invisible-sign": warning`Unexpected invisible ${"sign"} in the name \`${"property"}\`, expected signs that show; it belongs to the name as long as it stands there, take it out of the document or set the name in overrides.json`,
  "title-mismatch": warning`Unexpected heading \`${"title"}\`, expected \`${"name"}\` as in the name of the file; the heading is read, rename one of the two`,

  "ambiguous-dialect": warning`Unexpected choice between the dialects ${"candidates"}, expected documents that fit one best; read as ${"dialect"}, settle it with --dialect`,
  "weak-dialect": warning`Unexpected types: the dialect ${"dialect"} explains only ${"explained"} of ${"total"} type cells; name the right one with --dialect`,
  "lossy-dialect": info`Unexpected silence: documents of the dialect ${"dialect"} cannot say ${"losses"}; it is left out, add it in overrides.json or from a second documentation set of the same API (\`schemadown dialects\` explains)`,
  "unknown-model": info`Unexpected model \`${"model"}\` without properties or values, expected at least one; enumerations and empty objects look the same here, and it is read as unknown`,
  "ambiguous-type": warning`Unexpected type \`${"word"}\`, which is a ${"dialect"} type and a model too, expected only one of the two; read as unknown, set the type in overrides.json`,
  "nullable-items": info`Unexpected \`null\` inside of \`${"written"}\`, expected items that are never \`null\`; a type cannot say it, and the items are read without`,
  "unknown-type": warning`Unexpected type \`${"written"}\`, expected a ${"dialect"} type or a model; read as unknown, set the type in overrides.json`,
  "unread-values": warning`Unexpected values of \`${"subject"}\`, expected a list that says of each whether it is a text or a number; read as unknown, set the type in overrides.json`,
  "unknown-note": warning`Unexpected note \`${"note"}\`, expected \`[optional]\`, \`[readonly]\` or \`[default to …]\`; it is not read, mend it or report the dialect`,
  "unreadable-default": warning`Unexpected default \`${"written"}\` of a property of type ${"type"}, expected a value of that type; it is left out, set it in overrides.json`,
  "link-mismatch": info`Unexpected link to \`${"link"}\` under the label \`${"label"}\`; the label is read`,

  "duplicate-model": error`Unexpected second document for the model \`${"model"}\`, expected one per model; remove one`,
  "duplicate-property": error`Unexpected second property \`${"property"}\` of \`${"model"}\`, expected each name once; remove a row or set a name in overrides.json`,
  "name-collision": warning`Unexpected second property \`${"property"}\` of \`${"model"}\`: its generator writes two names alike; the first is kept, set the name of one in overrides.json`,
  "unresolved-reference": warning`Unexpected reference to \`${"model"}\`, expected a document \`${"model"}.md\`; read as unknown, add the document or set the type in overrides.json${"suggestion"}`,
  "circular-union": info`Unexpected member \`${"member"}\` of \`${"model"}\`, which leads back to \`${"model"}\`, expected types that do not, because it adds no value; ${"outcome"}`,
  "mixed-versions": warning`Unexpected ${"version"} at the foot, expected ${"expected"} as in most documents; take all documents from one release`,
  "unknown-root": error`Unexpected root \`${"root"}\`, expected the name of a model${"suggestion"}`,

  "invalid-json": error`Unexpected text: ${"problem"}, expected JSON; mend the file`,
  "invalid-setting": error`Unexpected ${"found"}, expected ${"expected"}`,
  "unused-override": error`Unexpected override of \`${"subject"}\`: ${"reason"}; remove it`,

  "unused-acceptance": warning`Unexpected acceptance of ${"kind"} \`${"subject"}\`, expected a change that is there; remove it`,
  "expired-acceptance": warning`Unexpected acceptance of ${"kind"} \`${"subject"}\` after its last day, ${"expires"}; it does not count any more, remove it or decide anew`,

  "edited-document": error`Unexpected edit of a pulled document, expected the text that ${"lock"} records; keep the change in overrides.json, delete the document and run \`schemadown pull --frozen\``,
  "unlocked-document": error`Unexpected document that ${"lock"} does not know, expected only pulled ones; move it to another folder or delete it`,
  "missing-document": error`Unexpected absence of a document that ${"lock"} records, expected it here; run \`schemadown pull --frozen\``,
  "stale-lock": error`Unexpected ${"found"} in the lock, expected ${"expected"} as the configuration says; run \`schemadown upgrade\``,
  "unfinished-pull": error`Unexpected remains of a run that was ended while it replaced documents, expected all old or all new ones; run \`schemadown pull\`, which first puts the old ones back`,

  "path-collision": error`Unexpected path \`${"path"}\`, already taken by \`${"other"}\` on a disk that ignores case; rename a model or generate fewer with --root`,
  "declaration-collision": error`Unexpected model \`${"model"}\`, whose \`${"name"}\` in \`${"file"}\` is already taken by the model \`${"other"}\`, expected names that differ in one file; rename a model, generate fewer with --root, or leave out --layout single`,

  "path-too-long": error`Unexpected name \`${"name"}\` of ${"bytes"} bytes, expected at most ${"limit"} as on most disks; give the model a shorter name or leave it out with --root`,

  "foreign-file": error`Unexpected file or folder at a path that schemadown wants to write, expected nothing or a file that it wrote; move it or choose another folder with --out`,
  "edited-file": error`Unexpected edit of a generated file, expected the text that schemadown wrote; keep the change elsewhere (overrides.json, --templates) and delete the file`,
  "leftover-file": warning`Unexpected file among the generated ones, expected only what schemadown wrote; it was left alone, move or delete it`,
} as const satisfies Record<string, Message<never>>;

/** The name of a diagnostic. */
export type Code = keyof typeof codes;

/** The values that a code's message needs. */
export type Values<C extends Code> = Parameters<(typeof codes)[C]["fill"]>[0];
