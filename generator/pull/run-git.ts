import { spawn } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { devNull } from "node:os";
import { join } from "node:path";
import { limits } from "./limits.js";
import { Refusal } from "./refusal.js";

/** What became of a run of git. */
export interface GitRun {
  readonly code: number;
  readonly out: Buffer;
  readonly error: string;
}

/** Settings that hold for every run: nothing that a repository brings along is executed, nobody is asked anything. */
const settings: readonly string[] = [
  `core.hooksPath=${devNull}`,
  "core.fsmonitor=false",
  "fetch.recurseSubmodules=false",
  "submodule.recurse=false",
  "gc.auto=0",
  "maintenance.auto=false",
  "http.lowSpeedLimit=1000",
  "http.lowSpeedTime=60",
].flatMap((setting) => ["-c", setting]);

/** Variables with which a surrounding git (a hook, say) would point our runs at its own repository. */
const foreign = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_COMMON_DIR",
  "GIT_INDEX_FILE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_PREFIX",
  "GIT_SHALLOW_FILE",
  "GIT_NAMESPACE",
];

/**
 * Runs the system's git in a bare repository and waits for its end.
 *
 * The repository has no working tree, so no filter, no smudge (LFS), no submodule and no hook can come into play; they
 * are switched off as well. The run is ended when the repository grows beyond `limits.transferBytes` or the output
 * beyond `limits.totalBytes`. Throws a `Refusal` for both, and when there is no git.
 */
export function runGit(repository: string, args: readonly string[], input: string | undefined): Promise<GitRun> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    LC_ALL: "C",
    GIT_TERMINAL_PROMPT: "0",
    GIT_ALLOW_PROTOCOL: "https:http:ssh:git:file",
    GIT_LFS_SKIP_SMUDGE: "1",
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
  };
  for (const name of foreign) delete env[name];
  return new Promise((done, fail) => {
    const child = spawn("git", [...settings, "--git-dir", repository, ...args], { env, stdio: "pipe" });
    const out: Buffer[] = [];
    let size = 0;
    let error = "";
    const stop = (found: string) => {
      child.kill("SIGKILL");
      fail(
        new Refusal("findings", `Unexpected ${found}, expected a documentation set; name its folder with --folder.`),
      );
    };
    const watch = setInterval(() => {
      if (sizeOfPacks(repository) > limits.transferBytes) stop("repository of more than 1 GiB");
    }, 200);
    child.stdout.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.totalBytes + limits.documents * 100) stop("documents of more than 512 MiB");
      else out.push(chunk);
    });
    child.stderr.on("data", (chunk: Buffer) => {
      error = (error + chunk.toString("utf8")).slice(-4000);
    });
    child.on("error", (problem: NodeJS.ErrnoException) => {
      clearInterval(watch);
      fail(
        problem.code === "ENOENT"
          ? new Refusal("misuse", "Unexpected absence of git, expected it on the PATH; install git.")
          : problem,
      );
    });
    child.on("close", (code) => {
      clearInterval(watch);
      done({ code: code ?? 1, out: Buffer.concat(out), error });
    });
    // A git that ends early closes the pipe; what it says on stderr is the message.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input ?? "");
  });
}

function sizeOfPacks(repository: string): number {
  try {
    const folder = join(repository, "objects/pack");
    return readdirSync(folder).reduce((total, name) => total + statSync(join(folder, name)).size, 0);
  } catch {
    // A file that git renamed or removed meanwhile, or no folder yet: the next look will tell.
    return 0;
  }
}
