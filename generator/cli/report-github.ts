import type { Severity } from "../diagnostics/severity.js";
import { driftOf, type Outcome } from "./outcome.js";
import { visible } from "./visible.js";

const commands = { error: "error", warning: "warning", info: "notice" } as const satisfies Record<Severity, string>;

const drifted = {
  missing: "Missing file, expected the output of `schemadown generate`; run it",
  stale: "Stale file, expected the output of `schemadown generate`; run it",
  leftover: "Leftover file, expected only the output of `schemadown generate`; run it or delete the file",
} as const;

/** The outcome as workflow commands of GitHub Actions, which show it beside the lines it speaks of. */
export function reportGitHub({ diagnostics, files, folder }: Outcome): string {
  const said = diagnostics.map(({ code, severity, message, at }) =>
    command(commands[severity], { file: at?.file, line: at?.line, col: at?.column, title: code }, message),
  );
  const drift = driftOf(files).map(({ state, path }) =>
    command("error", { file: `${folder}/${path}`, title: `${state} file` }, drifted[state]),
  );
  return [...said, ...drift].map((line) => `${line}\n`).join("");
}

function command(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined);
  const list = given.map(
    ([key, value]) => `${key}=${escapeData(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C")}`,
  );
  return `::${name}${list.length > 0 ? ` ${list.join(",")}` : ""}::${escapeData(message)}`;
}

/**
 * Escapes as the runner unescapes. Line ends, with which a text could start a command of its own, are spelled out before
 * that like every other control character.
 */
function escapeData(text: string): string {
  return visible(text).replaceAll("%", "%25");
}
