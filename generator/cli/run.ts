import { Refusal } from "../pull/refusal.js";
import { exitCode } from "./exit-code.js";
import { codeOfRefusal, createProgram } from "./program.js";
import { refusalMessage } from "./refusal-message.js";
import type { Terminal } from "./terminal.js";
import { visible } from "./visible.js";

/** Runs one command line and answers its exit code. Never throws. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  let code: number = exitCode.ok;
  try {
    const program = createProgram(terminal, (result) => {
      code = result;
    });
    if (argv.length === 0) {
      program.outputHelp({ error: true });
      return exitCode.misuse;
    }
    const [command = ""] = argv;
    const names = ["help", ...program.commands.map((known) => known.name())];
    // Help on a command that is none would be help on all, and the mistake would go unsaid.
    const isMistaken = !command.startsWith("-") && !names.includes(command);
    await program.parseAsync(isMistaken ? [command] : argv, { from: "user" });
    return code;
  } catch (problem) {
    const refused = codeOfRefusal(problem);
    if (refused !== undefined) return refused;
    const said = refusalMessage(problem);
    if (said !== undefined) {
      terminal.error(`${terminal.paint("red", "error")}  ${said}\n`);
      return problem instanceof Refusal && problem.kind === "findings" ? exitCode.findings : exitCode.misuse;
    }
    const { message, stack } = problem instanceof Error ? problem : new Error(String(problem));
    const more = argv.includes("--debug") ? `\n${stack}` : " (`--debug` shows where)";
    terminal.error(`schemadown failed: ${visible(message)}; this is a bug, please report it${more}\n`);
    return exitCode.bug;
  }
}
