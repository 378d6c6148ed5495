import { existsSync, readFileSync } from "node:fs";
import { createReporter } from "../diagnostics/reporter.js";
import type { FileChange } from "../disk/replace-files.js";
import { type JsonNode, readJson } from "../json/read-json.js";
import { requestOf } from "../pull/portable-source.js";
import type { PullRequest } from "../pull/source.js";
import type { Settings } from "./settings.js";

/**
 * The configuration with the ref that was pulled, where it names another one: what `--ref` brought is what the next run
 * asks for. Only the ref's own text changes. Undefined when there is nothing to change, or another source was pulled.
 */
export function recordRef({ config, from, ref }: Settings): FileChange | undefined {
  if (config === undefined || ref === undefined || !existsSync(config)) return undefined;
  const text = readFileSync(config, "utf8");
  const root = readJson({ path: config, text }, createReporter().report);
  const pull = root && member(root, "pull");
  if (!pull) return undefined;
  const said = pull.value as unknown as PullRequest;
  if (said.ref === ref || requestOf(said, config).from !== from) return undefined;
  const changed =
    said.ref === undefined
      ? replaced(text, member(pull, "from"), `${JSON.stringify(said.from)}, "ref": ${JSON.stringify(ref)}`)
      : replaced(text, member(pull, "ref"), JSON.stringify(ref));
  return changed === undefined ? undefined : { path: config, bytes: Buffer.from(changed) };
}

function member(node: JsonNode, name: string): JsonNode | undefined {
  return node.members?.find(({ key }) => key === name)?.node;
}

/** A text with another literal in the place of one; undefined when the literal is spelled with escapes. */
function replaced(text: string, node: JsonNode | undefined, literal: string): string | undefined {
  if (!node) return undefined;
  const lines = text.split("\n").slice(0, node.at.line - 1);
  const start = lines.reduce((length, line) => length + line.length + 1, 0) + node.at.column - 1;
  const written = JSON.stringify(node.value);
  if (!text.startsWith(written, start)) return undefined;
  return text.slice(0, start) + literal + text.slice(start + written.length);
}
