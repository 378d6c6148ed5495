import { normalize, sep } from "node:path";
import { Command, CommanderError, Option } from "commander";
import { didYouMean } from "../diagnostics/suggest.js";
import { dialectNames } from "../dialect-names.js";
import { readPackageFile } from "../disk/package-root.js";
import { exitCode } from "./exit-code.js";
import { formats } from "./report.js";
import { defaults, type Settings } from "./settings.js";
import type { Terminal } from "./terminal.js";
import { UsageError } from "./usage-error.js";

/** A command: settings in, exit code out. */
type Run = (settings: Settings, terminal: Terminal) => number | Promise<number>;

/** The whole command line: names, flags and help. `finish` is told the exit code of the command that ran. */
export function createProgram(terminal: Terminal, finish: (code: number) => void): Command {
  const { version, description } = JSON.parse(readPackageFile("package.json")) as {
    version: string;
    description: string;
  };
  const program = new Command("schemadown")
    .description(description)
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help for a command")
    .option("--debug", "print the stack trace when schemadown itself fails")
    .showSuggestionAfterError()
    .showHelpAfterError("Run `schemadown --help` or `schemadown <command> --help` for what is expected.")
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.error })
    .exitOverride()
    .addHelpText("after", examples);
  const add = (name: string, summary: string, load: () => Promise<Run>) => {
    const command = program
      .command(name)
      .description(summary)
      .argument("[specs]", `folder of Markdown documents (default: "${defaults.specs}")`)
      .option("-r, --root <model...>", "only these models and all they reach (default: all models)")
      .option("--dialect <name>", "read this dialect instead of detecting it", dialectNamed)
      .option("--overrides <file>", 'corrections (default: "overrides.json" beside the documents, when present)')
      .option("--strict", "treat warnings as errors")
      .addOption(new Option("--format <name>", `how to report (default: "${defaults.format}")`).choices(formats))
      .option("-c, --config <file>", 'settings as JSON (default: "schemadown.config.json", when present); flags win')
      .action(async (specs: string | undefined, { config, debug: _, ...flags }: Flags) => {
        const { readConfig } = await import("./read-config.js");
        const settings = { ...defaults, ...readConfig(config), ...flags, ...(specs !== undefined && { specs }) };
        finish(await (await load())({ ...settings, specs: tidy(settings.specs), out: tidy(settings.out) }, terminal));
      });
    return command;
  };
  const withOutput = (command: Command) =>
    command
      .option("-o, --out <dir>", `output folder (default: "${defaults.out}")`)
      .option("-t, --target <name...>", `what to emit (default: ${defaults.target.join(" ")})`)
      .option("--templates <dir>", "folder of targets that shadow the built-in ones: <dir>/<target>/target.js");
  withOutput(
    add(
      "generate",
      "compile the documents and write the output folder",
      async () => (await import("./generate-command.js")).generateCommand,
    ),
  );
  withOutput(
    add(
      "check",
      "write nothing; fail when the output folder is not what generate would write",
      async () => (await import("./check-command.js")).checkCommand,
    ),
  );
  add(
    "catalog",
    "print the catalog (the intermediate model) as JSON on stdout",
    async () => (await import("./catalog-command.js")).catalogCommand,
  );
  return program;
}

/** The dialect of a flag, when there is one of that name. */
function dialectNamed(name: string): string {
  if (dialectNames.includes(name)) return name;
  throw new UsageError(
    `Unexpected dialect \`${name}\`, expected one of ${dialectNames.join(", ")}${didYouMean(name, dialectNames)}.`,
  );
}

/** A folder as messages name it: with `/`, and none at the end. */
function tidy(folder: string): string {
  return normalize(folder)
    .split(sep)
    .join("/")
    .replace(/(?<=.)\/$/, "");
}

type Flags = Partial<Settings> & { readonly config?: string; readonly debug?: boolean };

const examples = `
Examples:
  schemadown generate                          specs/*.md to out/
  schemadown generate docs -o src/api -r Order  one model and all it reaches
  schemadown check                             in CI: is out/ what generate would write?
  schemadown catalog | jq '.models[].name'     what the documents say, as JSON

Exit codes: ${exitCode.ok} nothing to report, ${exitCode.findings} findings, ${exitCode.misuse} misuse, ${exitCode.bug} a bug in schemadown.
`;

/** The exit code of a command line that commander refused; undefined when the error is not commander's. */
export function codeOfRefusal(problem: unknown): number | undefined {
  if (!(problem instanceof CommanderError)) return undefined;
  return problem.exitCode === 0 ? exitCode.ok : exitCode.misuse;
}
