import { styleText } from "node:util";
import { exitCode } from "./exit-code.js";

/** The two streams of a command: data goes to `out`, everything for people to `error`. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  /**
   * Shows what is going on, in one line that the next one replaces; only on a terminal. With counts it may be called for
   * every item: nothing is shown in the first half second, and then ten times a second at most.
   */
  progress(text: string, done?: number, total?: number): void;
  paint(style: "red" | "yellow" | "cyan" | "green" | "dim" | "bold", text: string): string;
  /** True when a person watches. */
  readonly interactive: boolean;
}

/** A run that is over before this has nothing to show. */
const quietMilliseconds = 500;

const pauseMilliseconds = 100;

/** The terminal of this process. Colour only where a person watches, and never with `NO_COLOR`. */
export function createTerminal(): Terminal {
  const interactive = process.stderr.isTTY === true;
  const colour = interactive && !process.env.NO_COLOR && process.env.TERM !== "dumb";
  let shown = false;
  let last = 0;
  // Who closes the pipe early (`| head`) has read enough; there is nothing to tell anybody.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", endOfStream);
  const clear = () => {
    if (shown) process.stderr.write("\r\u001b[K");
    shown = false;
  };
  return {
    interactive,
    out: (text) => {
      clear();
      process.stdout.write(text);
    },
    error: (text) => {
      clear();
      process.stderr.write(text);
    },
    progress: (text, done, total) => {
      if (!interactive) return;
      const now = performance.now();
      if (done !== undefined && (now < quietMilliseconds || now - last < pauseMilliseconds)) return;
      last = now;
      clear();
      process.stderr.write(done === undefined ? `${text} …` : `${text} ${done} of ${total} …`);
      shown = true;
    },
    paint: (style, text) => (colour ? styleText(style, text) : text),
  };
}

function endOfStream(problem: NodeJS.ErrnoException): void {
  if (problem.code === "EPIPE") return;
  const reason = problem.code === "ENOSPC" ? "the disk is full" : `the system says ${problem.code}`;
  process.stderr.write(`error  Unexpected obstacle at the standard output, expected to write it: ${reason}.\n`);
  process.exit(exitCode.misuse);
}
