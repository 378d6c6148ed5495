import { Refusal } from "../pull/refusal.js";
import { UsageError } from "./usage-error.js";
import { visible } from "./visible.js";

/** What to say of an error that is not ours: a misuse, or a file that the system would not let us read or write. Undefined for a bug. */
export function refusalMessage(problem: unknown): string | undefined {
  if (problem instanceof UsageError) return problem.sentences.map(visible).join("\n");
  if (problem instanceof Refusal) return visible(problem.message);
  if (!(problem instanceof Error) || !("syscall" in problem) || !("path" in problem)) return undefined;
  const { code, path } = problem as NodeJS.ErrnoException;
  const reason = reasons[code ?? ""] ?? `the system says ${code}`;
  return `Unexpected obstacle at \`${visible(path ?? "")}\`, expected to read or write it: ${reason}.`;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the quota is used up",
  ENOTDIR: "a part of the path is a file, not a folder",
  EEXIST: "there is a file of that name, not a folder",
  EISDIR: "there is a folder of that name, not a file",
  ENOENT: "it is not there",
  ENOTFILE: "there is something of that name that is no file; remove it",
  ENAMETOOLONG: "the path is too long for this disk",
  EBADJOURNAL: "schemadown did not write this; remove the folder that it lies in",
  EMFILE: "too many files are open",
  ELOCKED: "another run of schemadown is writing there; wait for it to end, or delete this file when there is none",
};
