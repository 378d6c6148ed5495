// @generated. Do not edit: run `schemadown generate`.

// Where a collecting walk puts issues.

import { deepest } from "./guard.js";
import { type Code, type Issue, issue, placeWithin, show, wordOf } from "./issue.js";

/** Where the walk puts issues; a silent walk, of a member of a union, has none. */
export interface Sink {
  readonly issues: Issue[];
  readonly path: (string | number)[];
  /** The path in words: `segments[1].startTime`. */
  place: string;
  isTooDeep: boolean;
  /** Visits that may still be saved by asking guards; each asks again what the one above it has asked. */
  guesses: number;
}

/** What is expected where reading throws. */
export const readable = "a value that can be read";

/** Always false, so that a check can end with it. */
export function reject(sink: Sink, code: Code, expected: string, got: string): false {
  sink.issues.push(issue(sink.path, sink.place, code, expected, got));
  return false;
}

/** Says that a property has no business here. */
export function rejectKey(value: { readonly [key: string]: unknown }, key: string, sink: Sink | undefined): false {
  if (sink === undefined) return false;
  const outer = sink.place;
  sink.path.push(key);
  sink.place = placeWithin(outer, wordOf(key));
  try {
    return reject(sink, "unknown-property", "no property of this name", show(value[key]));
  } catch {
    return reject(sink, "unreadable", readable, "something unreadable");
  } finally {
    sink.path.pop();
    sink.place = outer;
  }
}

/** Says it once: in a cycle, each way round would say it again. */
export function rejectDepth(sink: Sink | undefined): false {
  if (sink === undefined || sink.isTooDeep) return false;
  sink.isTooDeep = true;
  return reject(sink, "too-deep", `at most ${deepest} levels`, "more");
}
