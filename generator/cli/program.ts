import { normalize } from "node:path";
import { Command, CommanderError, Option } from "commander";
import { failLevels } from "../changelog/diff-report.js";
import { endGuessing } from "../diagnostics/suggest.js";
import { dialectNames } from "../dialect-names.js";
import { readPackageFile } from "../disk/package-root.js";
import { slashed } from "../disk/slashed.js";
import { type DiffSettings, diffFormats } from "./diff-formats.js";
import { exitCode } from "./exit-code.js";
import { diffExamples, examples, sources } from "./help-texts.js";
import { formats } from "./report.js";
import { defaults, layouts, readers, type Settings } from "./settings.js";
import type { Terminal } from "./terminal.js";
import { UsageError } from "./usage-error.js";

/** A command: settings in, exit code out. `reload` reads the settings anew. */
type Run = (settings: Settings, terminal: Terminal, reload: () => Settings) => number | Promise<number>;

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
  const shared = (command: Command, choices: readonly string[]) =>
    command
      .option("-r, --root <model...>", "only these models and all they reach (default: all models)")
      .option("--dialect <name>", "read this dialect instead of detecting it", dialectNamed)
      .option("--overrides <file>", 'corrections (default: "overrides.json" beside the documents, when present)')
      .addOption(
        new Option(
          "--reader <name>",
          `remark for all documents, or only for awkward ones (default: "${defaults.reader}")`,
        ).choices(readers),
      )
      .option("--strict", "treat warnings as errors")
      .addOption(new Option("--format <name>", `how to report (default: "${defaults.format}")`).choices(choices))
      .option("-c, --config <file>", 'settings as JSON (default: "schemadown.config.json", when present); flags win');
  const add = (name: string, summary: string, load: () => Promise<Run>) =>
    shared(
      program
        .command(name)
        .description(summary)
        .argument("[specs]", `folder of Markdown documents (default: "${defaults.specs}")`),
      formats,
    ).action(async (specs: string | undefined, { config, debug: _, cache, ...flags }: Flags) => {
      const { readConfig } = await import("./folder-commands.js");
      expectWords({ ...flags, specs, config });
      // Commander says true where nothing was said.
      const said = { ...flags, ...(cache === false && { cache }), ...(specs !== undefined && { specs }) };
      const reload = () => {
        const settings = { ...defaults, ...readConfig(config), ...said };
        return { ...settings, specs: tidy(settings.specs), out: tidy(settings.out) };
      };
      finish(await (await load())(reload(), terminal, reload));
    });
  const withOutput = (command: Command) =>
    command
      .option("-o, --out <dir>", `output folder (default: "${defaults.out}")`)
      .option("-t, --target <name...>", `what to emit (default: ${defaults.target.join(" ")})`)
      .addOption(
        new Option("--layout <name>", `a file per model, or one per target (default: "${defaults.layout}")`).choices(
          layouts,
        ),
      )
      .option("--cache-dir <dir>", 'what the last run found (default: "node_modules/.cache/schemadown")')
      .option("--no-cache", "do all the work, even where nothing has changed")
      .option("--templates <dir>", "folder of targets that shadow the built-in ones: <dir>/<target>/target.js");
  withOutput(
    add(
      "generate",
      "compile the documents and write the output folder",
      async () => (await import("./folder-commands.js")).generateCommand,
    ).option("-w, --watch", "generate again whenever a document changes, until Ctrl-C"),
  );
  withOutput(
    add(
      "check",
      "write nothing; fail when the output folder is not what generate would write",
      async () => (await import("./folder-commands.js")).checkCommand,
    ),
  );
  add(
    "catalog",
    "print the catalog (the intermediate model) as JSON on stdout",
    async () => (await import("./catalog-command.js")).catalogCommand,
  );
  const withJudgement = (command: Command) =>
    command
      .addOption(
        new Option("--fail-on <level>", `which changes end with code 1 (default: "${defaults.failOn}")`).choices(
          failLevels,
        ),
      )
      .option("--accept <file>", 'changes to live with (default: "schemadown.accept.json", when present)');
  const withSource = (command: Command) =>
    command
      .option("--from <source>", "a git URL or path, npm:<package>, an archive or a folder")
      .option("--ref <ref>", "a tag, branch or full commit; of a package a version or dist-tag")
      .option("--folder <path>", "the folder of the documents in the source (default: all of it)");
  withSource(
    add(
      "pull",
      "bring documents of another release into the folder, and record them in its lock file",
      async () => (await import("./occasional-commands.js")).pullCommand,
    ),
  )
    .option("--frozen", "bring exactly what the lock file records, or fail")
    .addHelpText("after", sources);
  withJudgement(
    withOutput(
      withSource(
        add(
          "upgrade",
          "pull, say what really changed, and generate: all of it or nothing",
          async () => (await import("./occasional-commands.js")).upgradeCommand,
        ),
      ),
    ),
  )
    .option("--report <file>", `where to leave the report, as Markdown (default: "${defaults.report}")`)
    .addHelpText("after", sources);
  withJudgement(
    shared(
      program
        .command("diff")
        .description("semantic changes between two documentation sets: what breaks, for whom, and where it stands")
        .argument("<before>", "a folder of Markdown documents, a catalog.json or an archive (.tgz, .tar.gz)")
        .argument("<after>", "the same, of the later release"),
      diffFormats,
    ),
  )
    .addHelpText("after", diffExamples)
    .action(async (before: string, after: string, { config, debug: _, ...flags }: DiffFlags) => {
      const { diffCommand } = await import("./occasional-commands.js");
      expectWords({ ...flags, before, after, config });
      const { readConfig } = await import("./folder-commands.js");
      const settings = { ...defaults, ...readConfig(config), ...flags, before: tidy(before), after: tidy(after) };
      finish(await diffCommand(settings, terminal));
    });
  program
    .command("dialects")
    .description("list every dialect that is read, with what its documents can say and what they lose")
    .addOption(new Option("--format <name>", "how to print the list").choices(["text", "json"]).default("text"))
    .action(async ({ format }: { readonly format: "text" | "json" }) => {
      const { dialectsCommand } = await import("./occasional-commands.js");
      finish(dialectsCommand(format, terminal));
    });
  return program;
}

/** The dialect of a flag, when there is one of that name. */
function dialectNamed(name: string): string {
  if (dialectNames.includes(name)) return name;
  throw new UsageError(
    `Unexpected dialect \`${name}\`, expected one of ${dialectNames.join(", ")}${endGuessing(name, dialectNames)}`,
  );
}

/** Throws a `UsageError` for an argument without a sign: a variable of a script that was not set, not the working folder. */
function expectWords(said: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(said))
    if ([value].flat().includes(""))
      throw new UsageError(`Unexpected empty \`${name}\`, expected a value; leave it out for what holds by default.`);
}

/** A folder as messages name it: with `/`, and none at the end. */
function tidy(folder: string): string {
  return slashed(normalize(folder)).replace(/(?<=.)\/$/, "");
}

type DiffFlags = Partial<DiffSettings> & { readonly config?: string; readonly debug?: boolean };

type Flags = Partial<Settings> & { readonly config?: string; readonly debug?: boolean };

/** The exit code of a command line that commander refused; undefined when the error is not commander's. */
export function codeOfRefusal(problem: unknown): number | undefined {
  if (!(problem instanceof CommanderError)) return undefined;
  return problem.exitCode === 0 ? exitCode.ok : exitCode.misuse;
}
