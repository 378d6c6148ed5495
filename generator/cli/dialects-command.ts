import { describeDialects, factsThat } from "../describe-dialects.js";
import { exitCode } from "./exit-code.js";
import type { Terminal } from "./terminal.js";

/** Prints every dialect with what it carries and what it loses. Answers the exit code. */
export function dialectsCommand(format: "text" | "json", terminal: Terminal): number {
  const described = describeDialects();
  if (format === "json") {
    terminal.out(`${JSON.stringify({ format: "schemadown/dialects@1", dialects: described }, undefined, 2)}\n`);
    return exitCode.ok;
  }
  const texts = described.map((dialect) => {
    const lines = [
      ["carries", factsThat(dialect, "yes")],
      ["in part", factsThat(dialect, "in part")],
      ["loses", factsThat(dialect, "no")],
    ] as const;
    const said = lines.filter(([, facts]) => facts.length > 0);
    const body = said.map(([head, facts]) => `  ${head.padEnd(8)} ${facts.join(", ")}\n`).join("");
    return `${terminal.paint("bold", dialect.name)}  ${dialect.releases}\n${body}`;
  });
  terminal.out(texts.join("\n"));
  return exitCode.ok;
}
