import { dirname } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { exitCode } from "./exit-code.js";
import { type Generated, generateOnce } from "./generate-once.js";
import { createMemory } from "./memory.js";
import { refusalMessage } from "./refusal-message.js";
import { report } from "./report.js";
import type { Settings } from "./settings.js";
import type { Terminal } from "./terminal.js";
import { visible } from "./visible.js";
import { watchFolders } from "./watch-folders.js";

/**
 * Generates, and again whenever documents, corrections or the configuration change, until it is interrupted; then it answers 0.
 *
 * One line per run, and above it what there is to say that was not said in the run before. Documents with errors leave
 * the output as it was; so does a configuration that cannot be read.
 *
 * @param load reads the settings anew
 */
export async function watchCommand(load: () => Settings, terminal: Terminal): Promise<number> {
  const memory = createMemory();
  let settings = load();
  let said: ReadonlySet<string> = new Set();
  let running = false;
  let isStale = true;
  let stopped = false;
  let stop: () => void = () => undefined;
  const tell = ({ outcome }: Generated, milliseconds: number) => {
    const fresh = outcome.diagnostics.filter((one) => one.severity === "error" || !said.has(identityOf(one)));
    said = new Set(outcome.diagnostics.map(identityOf));
    const summary = `${outcome.summary ?? "Nothing was written."} (${Math.round(milliseconds)} ms)`;
    report({ ...outcome, diagnostics: fresh, summary }, settings.format, terminal);
  };
  const run = async () => {
    isStale = true;
    if (running) return;
    running = true;
    while (isStale && !stopped) {
      isStale = false;
      const start = performance.now();
      try {
        settings = load();
        const generated = await generateOnce(settings, terminal, memory);
        if (generated) tell(generated, performance.now() - start);
      } catch (problem) {
        const message = refusalMessage(problem);
        if (message === undefined) throw problem;
        terminal.error(`${terminal.paint("red", "error")}  ${message}\n`);
      }
      watcher.refresh();
    }
    running = false;
    if (stopped) stop();
  };
  const { specs, overrides, config } = settings;
  const beside = [overrides, config ?? "schemadown.config.json"].flatMap((path) => (path ? [`${dirname(path)}/`] : []));
  const watcher = watchFolders([specs, ...new Set(beside)], () => void guarded());
  let failure: unknown;
  const guarded = () =>
    run().catch((problem: unknown) => {
      failure = problem;
      stop();
    });
  const ended = new Promise<void>((resolve) => {
    stop = resolve;
    const interrupt = () => {
      stopped = true;
      if (!running) resolve();
    };
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, interrupt);
  });
  await guarded();
  if (!stopped && failure === undefined) terminal.error(`Watching ${visible(specs)}/; Ctrl-C ends it.\n`);
  await ended;
  watcher.close();
  if (failure !== undefined) throw failure;
  return exitCode.ok;
}

function identityOf({ code, message, at }: Diagnostic): string {
  return [at?.file, code, message].join("\n");
}
